/**
 * What people do, as actions for the core. The browser's own click, input and change are the only way in: mouse, touch,
 * keyboard, switch and screen reader all end there.
 */
import { recordOf, setComposing } from "./mirror.js";

const pressable = "button[id], a[href][id]";
const textual = new Set(["textfield", "textarea", "date"]);

/**
 * @param {HTMLElement} mirror
 * @param {(id: string, kind: import("./bridge").ActionKind, value?: string) => void} act
 * @param {(area: HTMLTextAreaElement) => void} grown  a text area's text changed
 */
export function watchActions(mirror, act, grown) {
  /** @param {any} element */
  function changed(element) {
    const role = recordOf(mirror, element.id)?.role;
    if (role === "radio" && element.checked) act(element.id, "choose", element.value);
    if (role === "checkbox") act(element.id, "toggle", String(element.checked));
  }

  /** @param {any} element */
  function typed(element) {
    const role = recordOf(mirror, element.id)?.role ?? "";
    if (role === "textarea") grown(element);
    if (textual.has(role) || role === "select") act(element.id, "input", element.value);
  }

  mirror.addEventListener("click", (event) => {
    const target = targetOf(event).closest(pressable);
    if (!target || target.getAttribute("aria-disabled") === "true") return;
    if (target.localName === "a") {
      const elsewhere = !target.getAttribute("href")?.startsWith("#");
      if (elsewhere || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
    }
    act(target.id, "press");
  });
  mirror.addEventListener("input", (event) => typed(event.target));
  mirror.addEventListener("change", (event) => {
    const element = /** @type {any} */ (event.target);
    changed(element);
    // Some browsers fill in a form with this event alone.
    const record = recordOf(mirror, element.id);
    if (record && textual.has(record.role) && element.value !== (record.value ?? "")) typed(element);
  });
  mirror.addEventListener("focusout", (event) => {
    const { id } = targetOf(event);
    if (textual.has(recordOf(mirror, id)?.role ?? "")) act(id, "leave");
  });
  mirror.addEventListener("compositionstart", (event) => setComposing(mirror, targetOf(event).id));
  mirror.addEventListener("compositionend", () => setComposing(mirror, ""));
  for (const type of ["cancel", "close"]) mirror.addEventListener(type, (event) => {
    if (targetOf(event).localName !== "dialog" || !recordOf(mirror, targetOf(event).id)) return;
    event.preventDefault();
    act(targetOf(event).id, "escape");
  }, true);
}

/**
 * The keys that mean something outside the control that has the focus. The core says which of them count.
 * @param {() => import("./bridge").Shortcut[]} counting
 * @param {(kind: import("./bridge").Shortcut | "escape") => void} act
 */
export function watchKeys(counting, act) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) act("escape");
    const kind = shortcutOf(event);
    if (!kind || event.isComposing || !counting().includes(kind)) return;
    if (kind === "undo" || kind === "redo") return takeBack(event, () => act(kind));
    if (kind === "next" && targetOf(event).closest("a[href]")) return; // opens the link in a new tab
    event.preventDefault();
    if (!event.repeat) act(kind);
  });
}

/**
 * What was done before the core was live, in order, with the values as they stand now.
 * @param {(id: string, kind: import("./bridge").ActionKind, value?: string) => void} act
 */
export function replayEarly(act) {
  const early = window.alongsideEarly;
  early?.stop();
  for (const { type, id } of early?.events ?? []) {
    const element = /** @type {any} */ (document.getElementById(id));
    const isChoice = element?.type === "radio" || element?.type === "checkbox";
    if (!element) continue;
    if (type === "click") act(id, "press");
    else if (type === "change" && element.type === "radio" && element.checked) act(id, "choose", element.value);
    else if (type === "change" && element.type === "checkbox") act(id, "toggle", String(element.checked));
    else if (!isChoice) act(id, "input", element.value);
  }
}

/** @param {Event} event */
function targetOf(event) {
  return /** @type {HTMLElement} */ (event.target);
}

/** @param {KeyboardEvent} event  @returns {import("./bridge").Shortcut | undefined} */
function shortcutOf(event) {
  if (event.altKey) return undefined;
  if (!event.ctrlKey && !event.metaKey) return event.key === "?" && !inText(event) ? "help" : undefined;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  if (event.shiftKey) return undefined;
  if (key === "y" && event.ctrlKey) return "redo";
  return key === "s" ? "download" : key === "enter" ? "next" : undefined;
}

/** Whether the key goes into a text field. @param {KeyboardEvent} event */
function inText(event) {
  return targetOf(event).matches("textarea, select, input:not([type=radio], [type=checkbox])");
}

/** A field's own undo comes first; the core's only if the field had nothing to take back.
    @param {KeyboardEvent} event  @param {() => void} coreTakesBack */
function takeBack(event, coreTakesBack) {
  if (!inText(event)) {
    event.preventDefault();
    return coreTakesBack();
  }
  let fieldDid = false;
  /** @param {Event} input */
  const notice = (input) => {
    fieldDid ||= /^history/.test(/** @type {InputEvent} */ (input).inputType ?? "");
  };
  document.addEventListener("input", notice);
  setTimeout(() => {
    document.removeEventListener("input", notice);
    if (!fieldDid) coreTakesBack();
  });
}

// What runs inside the page while assistive technology presses: it keeps what happened, and says how the page stands.
// Each function is sent to the page by itself; `keep` comes first and leaves `alongsideSeen` for the others.

/**
 * Keeps the events (`type key`), what followed from them (one line each), and whether anything was redrawn.
 * Nothing leaves the page: downloads, file choosers, printing and links to elsewhere are only kept.
 */
export function keep() {
  const seen = { events: [], followed: [], redrawn: false };
  const control = "a[href], button, input, select, textarea";

  /** The id of a control, or its words where it has none. */
  const keyOf = (element) => element.id || element.textContent.trim();
  const here = (element) => keyOf(element.closest(control) ?? element);

  /** Every control that can be pressed now; while a dialog is open, those in it. */
  const controls = () => [...(document.querySelector("dialog[open]") ?? document).querySelectorAll(control)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));
  globalThis.alongsideSeen = { seen, keyOf, controls, of: (key) => controls().find((one) => keyOf(one) === key) };

  for (const type of ["click", "input", "change"])
    addEventListener(type, ({ isTrusted, target }) => {
      seen.events.push(`${isTrusted ? "" : "scripted "}${type} ${here(target)}`);
    }, true);
  addEventListener("click", (event) => event.target.closest?.("a[target]") && event.preventDefault());
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true);

  const pushState = history.pushState.bind(history);
  history.pushState = (state, title, address) => {
    seen.followed.push(`goes to ${address}`);
    pushState(state, title, address);
  };
  const click = HTMLElement.prototype.click;
  HTMLElement.prototype.click = function () {
    if (this.download) seen.followed.push(`downloads ${this.download}`);
    else if (this.type === "file") seen.followed.push("chooses a file");
    else click.call(this);
  };
  globalThis.print = () => seen.followed.push("prints");

  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes) {
      if (target.parentElement?.closest("#polite, #urgent") || target.matches?.("#polite, #urgent")) {
        for (const { textContent } of addedNodes) seen.followed.push(`says ${textContent.trim()}`);
        continue;
      }
      seen.redrawn = true;
      if (type === "attributes" && /^aria-(expanded|checked|pressed)$|^open$/.test(attributeName))
        seen.followed.push(`${target.id} ${attributeName}=${target.getAttribute(attributeName)}`);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Every control of the page as it stands: `{key, kind}`. */
export function listControls() {
  const { controls, keyOf } = globalThis.alongsideSeen;
  return controls().map((element) => ({
    key: keyOf(element),
    kind: element.matches("a") ? "link" : element.matches("button") ? "button"
      : /^(radio|checkbox)$/.test(element.type) ? "choice" : "field",
  }));
}

/** Brings one of these controls into the window; answers which of them are in it then. */
export async function bringIntoView(keys) {
  const first = globalThis.alongsideSeen.of(keys[0]);
  document.activeElement.blur();
  const hidden = first.getBoundingClientRect().bottom + scrollY <= 0; // on the screen only with the focus, over others
  if (hidden) first.focus();
  else first.scrollIntoView({ block: "center" });
  await new Promise((shown) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(shown))); });
  return keys.filter((key, i) => {
    if (hidden && i > 0) return false;
    const { left, right, top, bottom } = globalThis.alongsideSeen.of(key)?.getBoundingClientRect() ?? {};
    return left + right > 0 && top + bottom > 0 && left + right < 2 * innerWidth && top + bottom < 2 * innerHeight;
  });
}

/** Forgets what was seen. Answers how a control of a screen stands before its press; null when it is not there,
    or not in canvas view. */
export async function beforePress(key, route) {
  const { seen, of, controls } = globalThis.alongsideSeen;
  const element = of(key);
  const inCanvasView = document.documentElement.classList.contains("canvas");
  if (!element || !inCanvasView || location.hash !== `#${route}`) return null;
  if (element.type === "radio" && element.checked) { // it can be chosen only while another one is
    controls().find((other) => other.name === element.name && other !== element).click();
    await new Promise((shown) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(shown))); });
  }
  Object.assign(seen, { events: [], followed: [], redrawn: false });
  document.activeElement.blur();
  return { checked: element.checked, pressed: element.getAttribute("aria-pressed") === "true",
    disabled: element.getAttribute("aria-disabled") === "true",
    flag: ["expanded", "checked", "pressed"].find((flag) => element.hasAttribute(`aria-${flag}`)),
    hash: location.hash, href: element.getAttribute("href") };
}

/** Waits until a control has had its event (a field: the focus) and the frames after it; answers what was seen. */
export async function afterPress(key, kind) {
  const { seen, of } = globalThis.alongsideSeen;
  const event = kind === "choice" ? "change" : "click";
  const frame = () => new Promise((shown) => { requestAnimationFrame(shown); });
  const happened = () => (kind === "field" ? document.activeElement === of(key)
    : seen.events.includes(`${event} ${key}`));
  for (const until = Date.now() + 2000; !happened() && Date.now() < until;) await frame();
  await frame();
  await frame();
  await new Promise((later) => { setTimeout(later); });
  return { ...seen, hash: location.hash, focused: document.activeElement === of(key), checked: of(key)?.checked };
}

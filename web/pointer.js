/** Tells the core which control is hovered or pressed, for its looks only, and only when that changes. */

const controls = ".choice, #mirror :is(a, button)";

/** @param {HTMLElement} stage  @param {(id: string, pressed: boolean) => void} told */
export function watchPointer(stage, told) {
  let hovered = "";
  let pressed = false;

  /** @param {string} id  @param {boolean} down */
  function tell(id, down) {
    if (id === hovered && down === pressed) return;
    hovered = id;
    pressed = down;
    told(id, down);
  }

  /** @param {Event} event */
  function controlAt(event) {
    const found = event.target instanceof Element ? event.target.closest(controls) : null;
    return (found?.matches(".choice") ? found.querySelector("input") : found)?.id ?? "";
  }

  stage.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch") tell(controlAt(event), false);
  });
  stage.addEventListener("pointerleave", () => tell("", false));
  stage.addEventListener("pointerdown", (event) => {
    const id = controlAt(event);
    if (id) tell(id, true);
  });
  for (const type of /** @type {const} */ (["pointerup", "pointercancel"]))
    document.addEventListener(type, (event) => tell(event.pointerType === "touch" ? "" : hovered, false));

  return {
    /** After a patch: a control that has gone is not hovered. */
    afterPatch() {
      if (hovered && !document.getElementById(hovered)) tell("", false);
    },
  };
}

const dragPx = 24;

/**
 * Tells when somebody searches the page, or drags over words that are only painted.
 * @param {HTMLElement} mirror  @param {() => void} told
 */
export function watchSeeking(mirror, told) {
  /** @type {PointerEvent | null} where a drag over words began */
  let began = null;
  document.addEventListener("keydown", (event) => {
    const { ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
    if ((ctrlKey || metaKey) && !altKey && !shiftKey && !repeat && event.key.toLowerCase() === "f") told();
  });
  document.addEventListener("pointerdown", (event) => {
    const onWords = event.target instanceof Element && !event.target.closest(`${controls}, .field, .tip`);
    began = event.pointerType === "mouse" && event.button === 0 && onWords && mirror.contains(event.target) ? event : null;
  });
  document.addEventListener("pointermove", (event) => {
    if (!began || !event.buttons || Math.hypot(event.clientX - began.clientX, event.clientY - began.clientY) < dragPx) return;
    began = null;
    told();
  });
}

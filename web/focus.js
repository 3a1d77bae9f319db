/** Where the focus is, shown and kept. The browser owns it: this file only follows, and moves it when the core asks. */

const edgePx = 24;
const keyboardPx = 120; // at least; a bar of the browser's own that comes and goes is lower

/** What one sees of the page, whatever it is pinched to. */
function visibleHeight() {
  const { height = innerHeight, scale = 1 } = window.visualViewport ?? {};
  return height * scale;
}

/** @param {HTMLElement} mirror  @param {HTMLElement} ring */
export function createFocus(mirror, ring) {
  const stage = /** @type {HTMLElement} */ (ring.parentElement);
  const regions = ["polite", "urgent"].map((id) => /** @type {HTMLElement} */ (document.getElementById(id)));

  /** What is drawn round: a choice's whole row, otherwise the element itself. Headings take focus without a ring. */
  function ringed() {
    const focused = document.activeElement;
    if (!focused || !mirror.contains(focused) || /^H\d$/.test(focused.tagName)) return null;
    return focused.matches(":focus-visible") ? focused.closest(".choice") ?? focused : null;
  }

  /** Moves the ring to the focus, in canvas view; the style sheet hides it in plain view. */
  function moveRing() {
    const target = ringed();
    ring.hidden = !target;
    if (!target) return;
    const box = target.getBoundingClientRect();
    ring.style.left = `${box.left + scrollX}px`;
    ring.style.top = `${box.top + scrollY}px`;
    ring.style.width = `${box.width}px`;
    ring.style.height = `${box.height}px`;
  }

  /** Scrolls an element clear of the edges, no further than needed. @param {Element} element */
  function reveal(element) {
    const box = (element.closest(".choice") ?? element).getBoundingClientRect();
    const bottom = (window.visualViewport?.height ?? innerHeight) - edgePx;
    const down = Math.min(box.bottom - bottom, box.top - edgePx);
    if (box.top < edgePx) scrollBy(0, box.top - edgePx);
    else if (down > 0) scrollBy(0, down);
  }

  /** False when there is no such element. @param {string} id */
  function moveTo(id) {
    const element = document.getElementById(id);
    if (!element) return false;
    element.focus({ preventScroll: true });
    if (element.tagName === "H1") scrollTo(0, 0);
    else reveal(element);
    return true;
  }

  let heightSeen = visibleHeight();

  /** A soft keyboard makes the window much lower: what is being typed into stays in view above it. */
  function keepInView() {
    const lower = heightSeen - visibleHeight();
    heightSeen = visibleHeight();
    const focused = document.activeElement;
    if (lower < keyboardPx || !focused?.matches("#mirror .field")) return;
    requestAnimationFrame(() => requestAnimationFrame(() => reveal(focused)));
  }

  addEventListener("resize", keepInView);
  window.visualViewport?.addEventListener("resize", keepInView);
  document.addEventListener("focusin", moveRing);
  document.addEventListener("focusout", moveRing);

  return {
    moveRing,
    /**
     * After a patch: while a dialog is open the rest of the page is inert, so the ring and the live regions go into it.
     * Then the core's wish; or, if the focused element has gone, the page's heading.
     * @param {Element | null} before  what had the focus before the patch
     * @param {string | undefined} wish
     */
    afterPatch(before, wish) {
      const dialog = mirror.querySelector("dialog[open]");
      const host = dialog ?? stage;
      if (ring.parentElement !== host) host.append(ring);
      for (const region of regions) {
        const home = dialog ?? document.body;
        if (region.parentElement !== home) home.append(region);
      }
      const lost = before && before !== document.body && document.activeElement === document.body;
      if (!(wish && moveTo(wish)) && lost) {
        const heading = (dialog ?? mirror).querySelector(dialog ? "h1, h2, h3" : "h1");
        const successor = before.isConnected ? before : heading;
        /** @type {HTMLElement | null} */ (successor)?.focus({ preventScroll: true });
      }
      moveRing();
    },
  };
}

/** Text areas that grow with their text. In canvas view the core lays out by the height that it is told. */

/**
 * @param {HTMLElement} mirror
 * @param {(id: string, px: number) => void} told  called when a height differs from the last one told
 */
export function createGrowing(mirror, told) {
  /** @type {WeakMap<HTMLTextAreaElement, {value: string, width: number, height: number}>} */
  const measured = new WeakMap();

  /** @param {HTMLTextAreaElement} area  @returns {boolean} whether its height changed */
  function measure(area) {
    const set = area.style.height;
    area.style.height = "auto";
    const height = Math.max(area.offsetHeight, textHeight(area));
    const before = measured.get(area)?.height;
    measured.set(area, { value: area.value, width: area.offsetWidth, height });
    area.style.height = before === height && set ? set : `${height}px`;
    if (before !== height) told(area.id, height);
    return before !== height;
  }

  /** What the text needs with padding and border; browsers differ in whether scrolled text counts the padding below it.
   * @param {HTMLTextAreaElement} area */
  function textHeight(area) {
    const { paddingTop, paddingBottom } = getComputedStyle(area);
    const border = area.offsetHeight - area.clientHeight;
    area.style.paddingBlock = "0";
    area.style.height = "0";
    const text = area.scrollHeight;
    area.style.paddingBlock = "";
    return text + parseFloat(paddingTop) + parseFloat(paddingBottom) + border;
  }

  return {
    measure,
    /** Measures those that are new, or whose text or width changed. @returns {boolean} whether any height changed */
    measureChanged() {
      let changed = false;
      for (const area of mirror.querySelectorAll("textarea")) {
        const last = measured.get(area);
        if (last && last.value === area.value && last.width === area.offsetWidth) continue;
        changed = measure(area) || changed;
      }
      return changed;
    },
    /** Forgets every measure, for instance when the view or the text size changes. */
    forget() {
      for (const area of mirror.querySelectorAll("textarea")) measured.delete(area);
    },
  };
}

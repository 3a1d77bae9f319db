/** The window and the reader's wishes: size, resolution, colours, motion. Told at the start and when they change. */

const preferences = /** @type {const} */ ([
  ["(prefers-color-scheme: dark)", 1],
  ["(prefers-contrast: more)", 2],
  ["(forced-colors: active)", 4],
  ["(prefers-reduced-motion: reduce)", 8],
]);
const noWebgl = 16;

/** @param {(bits: number) => void} told  @returns {{loseWebgl(): void}} */
export function watchPreferences(told) {
  const queries = preferences.map(([query, bit]) => ({ list: matchMedia(query), bit }));
  let lost = 0;
  const tell = () => told(queries.reduce((bits, { list, bit }) => bits | (list.matches ? bit : 0), lost));
  for (const { list } of queries) list.addEventListener("change", tell);
  tell();
  return {
    loseWebgl() {
      lost = noWebgl;
      tell();
    },
  };
}

/**
 * @param {() => number} scale  our own text size, which is not part of the reader's
 * @param {(width: number, height: number, dpr: number, rootPx: number) => void} told
 */
export function watchSize(scale, told) {
  const page = document.documentElement;
  let last = "";

  function tell() {
    if (matchMedia("print").matches) return;
    const rootPx = Math.round(100 * parseFloat(getComputedStyle(page).fontSize) / scale()) / 100;
    const size = /** @type {const} */ ([page.clientWidth, innerHeight, devicePixelRatio, rootPx]);
    if (last === size.join()) return;
    last = size.join();
    told(...size);
  }

  function watchResolution() {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener("change", () => { tell(); watchResolution(); }, { once: true });
  }

  new ResizeObserver(tell).observe(page);
  addEventListener("resize", tell);
  window.visualViewport?.addEventListener("resize", tell);
  watchResolution();
  tell();
}

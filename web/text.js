/**
 * The page's own text engine, lent to the core: whole lines, measured and painted in one 2D canvas, so that what the
 * core draws is what the fields beside it show. All sizes are device px.
 */

export const families = "Alongside, system-ui, sans-serif";

/** Waits until both weights of the font can be measured; a font that fails leaves the fallback. */
export async function loadFonts() {
  const weights = [400, 700].map((weight) => document.fonts.load(`${weight} 18px Alongside`));
  await Promise.allSettled(weights);
}

/** @returns {import("./bridge").TextEngine} */
export function createTextEngine() {
  const canvas = document.createElement("canvas");
  canvas.width = 1024;
  canvas.height = 128;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  let font = "";

  /** @param {import("./bridge").Font} wanted */
  function setFont([size, bold, letters, words]) {
    const key = [size, bold, letters, words].join();
    if (font === key) return;
    font = key;
    context.font = `${bold ? 700 : 400} ${size}px ${families}`;
    context.fontKerning = "normal";
    context.letterSpacing = `${letters}px`;
    context.wordSpacing = `${words}px`;
  }

  /** Resizing a canvas forgets the font. @param {number} width  @param {number} height */
  function makeRoom(width, height) {
    if (canvas.width >= width && canvas.height >= height) return;
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
    font = "";
  }

  return {
    width(text, font) {
      setFont(font);
      return context.measureText(text).width;
    },
    metrics(font) {
      setFont(font);
      const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText("x");
      return [Math.round(fontBoundingBoxAscent), Math.round(fontBoundingBoxDescent)];
    },
    reach(text, font) {
      setFont(font);
      context.textAlign = "left";
      const box = context.measureText(text);
      const sides = [box.actualBoundingBoxLeft, box.actualBoundingBoxRight, box.actualBoundingBoxAscent,
                     box.actualBoundingBoxDescent];
      return /** @type {[number, number, number, number]} */ (sides.map(Math.ceil));
    },
    paint(text, font, rtl, colour, width, height, x, baseline) {
      makeRoom(width, height);
      setFont(font);
      context.clearRect(0, 0, width, height);
      context.direction = rtl ? "rtl" : "ltr";
      context.textAlign = "left";
      context.fillStyle = colour;
      context.fillText(text, x, baseline);
      return context.getImageData(0, 0, width, height).data;
    },
  };
}

/**
 * The page's own text engine, lent to the core: whole lines, measured and painted in one 2D canvas, so that what the
 * core draws is what the fields beside it show. All sizes are device px.
 */

const families = "Alongside, system-ui, sans-serif";

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

  /** @param {number} size  @param {boolean | number} bold */
  function setFont(size, bold) {
    const wanted = `${bold ? 700 : 400} ${size}px ${families}`;
    if (font === wanted) return;
    font = context.font = wanted;
    context.fontKerning = "normal";
  }

  /** Resizing a canvas forgets the font. @param {number} width  @param {number} height */
  function makeRoom(width, height) {
    if (canvas.width >= width && canvas.height >= height) return;
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
    font = "";
  }

  return {
    width(text, size, bold) {
      setFont(size, bold);
      return context.measureText(text).width;
    },
    ascent(size, bold) {
      setFont(size, bold);
      return Math.round(context.measureText("x").fontBoundingBoxAscent);
    },
    descent(size, bold) {
      setFont(size, bold);
      return Math.round(context.measureText("x").fontBoundingBoxDescent);
    },
    paint(text, size, bold, colour, width, height, x, baseline, rtl) {
      makeRoom(width, height);
      setFont(size, bold);
      context.clearRect(0, 0, width, height);
      context.direction = rtl ? "rtl" : "ltr";
      context.textAlign = "left";
      context.fillStyle = colour;
      context.fillText(text, x, baseline);
      return context.getImageData(0, 0, width, height).data;
    },
  };
}

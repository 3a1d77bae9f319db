// Looks at pictures of pages, in a page of its own. What looks runs there, with the helpers named below at hand.

/**
 * @typedef {{x: number, y: number, width: number, height: number}} Area  in pixels of the picture
 * @typedef {<Result, About>(picture: Buffer, look: (about: About) => Result, about?: About) => Promise<Result>} Look
 */

/** @param {import("playwright-core").Browser} browser  @returns {Promise<Look>} */
export async function startLooking(browser) {
  const page = await (await browser.newContext()).newPage();
  await page.evaluate(learn);
  return async (picture, look, about) => {
    await page.evaluate((base64) => globalThis.show(base64), picture.toString("base64"));
    return page.evaluate(look, about);
  };
}

/** How many pixels of two pictures differ to the eye; all of them if their sizes do. @param {Look} look */
export async function differing(look, before, after) {
  await look(before, () => { globalThis.before = globalThis.seen; });
  return look(after, () => {
    const [a, b] = [globalThis.before, globalThis.seen];
    if (a.width !== b.width || a.height !== b.height) return a.width * a.height;
    const far = (one, other) => Math.abs((one & 255) - (other & 255)) > 8;
    const differ = (one, other) => one !== other && [0, 8, 16].some((part) => far(one >> part, other >> part));
    return a.pixels.reduce((count, pixel, i) => count + (differ(pixel, b.pixels[i]) ? 1 : 0), 0);
  });
}

/** In the page that looks: the helpers. A colour is a number, as it lies in memory: 0xAABBGGRR. */
function learn() {
  globalThis.show = async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    globalThis.seen = { width, height, pixels: new Uint32Array(context.getImageData(0, 0, width, height).data.buffer) };
  };

  /** The colours of an area, each with how often it is there. @param {Area} area */
  globalThis.coloursIn = ({ x, y, width, height }) => {
    const { seen } = globalThis;
    const counts = new Map();
    for (let row = Math.max(0, y); row < Math.min(seen.height, y + height); ++row)
      for (let column = Math.max(0, x); column < Math.min(seen.width, x + width); ++column) {
        const colour = seen.pixels[row * seen.width + column];
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    return counts;
  };

  /** The colour that an area has most of. @param {Area} area */
  globalThis.groundOf = (area) => [...globalThis.coloursIn(area)].reduce((a, b) => (b[1] > a[1] ? b : a))[0];

  const parts = (colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

  function luminance(colour) {
    const [r, g, b] = parts(colour).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  /** The contrast of two colours, from 1 to 21. */
  globalThis.contrast = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  };

  /** "rgb(28, 34, 48)", as a page says it. */
  globalThis.cssColour = (colour) => `rgb(${parts(colour).join(", ")})`;
}

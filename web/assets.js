/**
 * The two things the page needs besides itself: the core's WebAssembly and the data bundle. In the single file they lie
 * in the page, gzipped and in base64; on a site they are files beside it.
 */

/** @returns {Promise<[wasm: Uint8Array, data: Uint8Array]>} */
export function loadAssets() {
  return Promise.all([load("wasm", "alongside.wasm"), load("data", "data.json")]);
}

/** @param {string} id  @param {string} file */
async function load(id, file) {
  const inPage = document.getElementById(id);
  if (inPage) return unpack(inPage.textContent ?? "");
  const response = await fetch(new URL(file, document.baseURI));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {string} base64  of gzipped bytes */
async function unpack(base64) {
  const packed = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

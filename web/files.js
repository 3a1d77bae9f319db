/** Files out and in. Nothing is sent anywhere: a download is made here, a file is read here. */
import { paintSvg } from "./svg.js";

/** @param {BlobPart} content  @param {string} mime  @param {string} name */
function handOver(content, mime, name) {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Hands a file to the person. @param {import("./bridge").Download} file */
export function download({ name, mime, text, base64 }) {
  handOver(base64 === undefined ? text ?? "" : bytesOf(base64), mime, name);
}

/** Paints a picture and hands it to the person. @param {import("./bridge").DownloadPng} picture */
export async function downloadPng({ name, svg }) {
  const canvas = paintSvg(svg, 2);
  /** @type {Blob | null} */
  const png = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!png) throw new Error("The canvas gives no picture.");
  handOver(png, "image/png", name);
}

/** A loop, since `Uint8Array.from` takes ten times as long. @param {string} base64 */
function bytesOf(base64) {
  const signs = atob(base64);
  const bytes = new Uint8Array(signs.length);
  for (let i = 0; i < signs.length; ++i) bytes[i] = signs.charCodeAt(i);
  return bytes;
}

/** Lets the person choose a file. @param {(file: File) => void} chosen */
export function chooseFile(chosen) {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", () => input.files?.[0] && chosen(input.files[0]));
  input.click();
}

/** A file dropped anywhere on the page. @param {(file: File) => void} dropped */
export function watchDrops(dropped) {
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    dropped(file);
  });
}

/**
 * Hands a file to the core, if the core wants one of that size.
 * @param {import("./core.js").Core} core  @param {File} file
 */
export async function openFile(core, file) {
  if (!core.mayOpen(file.size)) return;
  try {
    core.open(new Uint8Array(await file.arrayBuffer()));
  } catch {
    core.told("open_failed", file.name);
  }
}

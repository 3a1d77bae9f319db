/**
 * Starts the core and runs its frames. A frame is: clock and scroll in; one message out; patch, anchor, focus; draw.
 * Frames run on demand only: an action, a resize, news from storage. Idle means none.
 */
import createAlongside from "alongside-glue";
import { replayEarly, watchActions, watchKeys } from "./actions.js";
import { announce } from "./announce.js";
import { loadAssets } from "./assets.js";
import { openCore } from "./core.js";
import { createGrowing } from "./fields.js";
import { chooseFile, download, downloadPng, openFile, watchDrops } from "./files.js";
import { createFocus } from "./focus.js";
import { applyPatch, placeLeaves, settle } from "./mirror.js";
import { watchPointer, watchSeeking } from "./pointer.js";
import { createStorage, keepSettings, keptSettings } from "./storage.js";
import { watchPreferences, watchSize } from "./surroundings.js";
import { createTextEngine, loadFonts } from "./text.js";

/** @typedef {import("./bridge").Frame} Frame */

const settleFrames = 3;
const page = document.documentElement;
const [stage, canvas, mirror, ring] = ["stage", "canvas", "mirror", "ring"].map(
  (id) => /** @type {HTMLElement} */ (document.getElementById(id)),
);
const pixels = /** @type {HTMLCanvasElement} */ (canvas);

/** @param {import("./core.js").Core} core  @param {ReturnType<typeof createStorage>} storage */
function createPage(core, storage) {
  /** @type {Frame | undefined} the last message */
  let shown;
  let requested = 0;
  let printing = false;
  let fromHistory = false; // the next frame follows the browser's Back or Forward
  /** @type {boolean | undefined} undefined: not tried yet */
  let hasCanvas;
  /** @type {Set<string>} choices touched since the last frame */
  const touched = new Set();

  const focus = createFocus(mirror, ring);
  const fields = createGrowing(mirror, (id, px) => inCanvasView() && core.fieldHeight(id, px));
  const pointer = watchPointer(stage, (id, pressed) => { core.hover(id, pressed); schedule(); });
  const wishes = watchPreferences((bits) => { core.preferences(bits); schedule(); });
  watchSize(() => shown?.scale ?? 1, (...size) => { core.resize(...size); schedule(); });

  /** What lasts from frame to frame, written when it differs. */
  let dressed = "";

  /** @param {Frame} message */
  function dress({ lang, theme, scale, spacing }) {
    const now = JSON.stringify([lang, theme, scale, spacing]);
    if (now === dressed) return;
    dressed = now;
    page.lang = lang;
    page.dataset.theme = theme;
    const { letters, words, lines } = spacing;
    const sizes = { scale, letters: `${letters}em`, words: `${words}em`, lines };
    for (const [name, value] of Object.entries(sizes)) page.style.setProperty(`--${name}`, String(value));
    fields.forget();
  }

  function inCanvasView() {
    return shown?.view === "canvas" && hasCanvas === true && !printing;
  }

  function schedule() {
    requested ||= requestAnimationFrame(frame);
  }

  function frame() {
    requested = 0;
    try {
      runFrame();
    } catch (problem) {
      fail(problem);
    }
  }

  function runFrame() {
    core.clock();
    core.scroll(scrollY);
    // A text area's height is known only once it is there: then lay out again, in the same frame.
    let left = settleFrames;
    do apply(core.frame()); while (fields.measureChanged() && inCanvasView() && --left > 0);
    if (inCanvasView()) core.draw();
    if (shown?.again || left === 0) schedule();
  }

  /** @param {Frame} message */
  function apply(message) {
    const before = document.activeElement;
    const first = !shown;
    shown = message;
    if (message.view === "canvas" && hasCanvas === undefined) openCanvas();
    if (document.title !== message.title) document.title = message.title;
    dress(message);
    page.classList.toggle("modal", message.modal);
    showView();
    message.requests?.forEach(serve);  // first, so that a backup is kept whatever else goes wrong
    applyPatch(mirror, message.patch, document);
    settle(mirror, touched);
    touched.clear();
    anchor(message);
    lockScrolling(message);
    page.classList.remove("elsewhere");
    page.dataset.live = "";
    followRoute(message.route, first);
    focus.afterPatch(before, message.focus);
    pointer.afterPatch();
    message.announce?.forEach(({ text, urgent }) => announce(text, urgent));
  }

  function openCanvas() {
    hasCanvas = core.gl("#canvas");
    if (!hasCanvas) loseCanvas();
  }

  function loseCanvas() {
    hasCanvas = false;
    page.classList.add("no-canvas");
    wishes.loseWebgl();
  }

  function showView() {
    const drawn = inCanvasView();
    if (page.classList.contains("canvas") !== drawn) fields.forget();
    page.classList.toggle("canvas", drawn);
    page.classList.toggle("plain", !drawn);
    placeLeaves(mirror, drawn);
  }

  /** Lays the canvas where the core wants it: whole device px, before it is drawn. @param {Frame} message */
  function anchor({ canvas: { top, width, height }, height: pageHeight }) {
    const drawn = inCanvasView();
    stage.style.height = drawn ? `${pageHeight}px` : "";
    if (!drawn) return;
    if (pixels.width !== width) pixels.width = width;
    if (pixels.height !== height) pixels.height = height;
    pixels.style.top = `${top / devicePixelRatio}px`;
    pixels.style.width = `${width / devicePixelRatio}px`;
    pixels.style.height = `${height / devicePixelRatio}px`;
  }

  /** The page behind a dialog does not scroll, unless the dialog itself needs it. @param {Frame} message */
  function lockScrolling({ modal }) {
    const parts = modal && inCanvasView() ? [...mirror.querySelectorAll("dialog .leaf")] : [];
    const boxes = parts.map((part) => part.getBoundingClientRect());
    const locked = modal && boxes.every(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
    if (locked === page.classList.contains("locked")) return;
    page.style.scrollbarGutter = locked && innerWidth > page.clientWidth ? "stable" : "";
    page.classList.toggle("locked", locked);
  }

  /** @param {string} route  @param {boolean} first */
  function followRoute(route, first) {
    const replace = first || fromHistory;
    fromHistory = false;
    if (route === location.hash.slice(1)) return;
    history[replace ? "replaceState" : "pushState"](null, "", `#${route}`);
  }

  /** @param {import("./bridge").Request} request */
  function serve(request) {
    switch (request.kind) {
      case "download":
        download(request);
        return told("downloaded", request.name);
      case "png":
        return void downloadPng(request).then(() => told("downloaded", request.name),
                                              () => told("png_failed", request.name));
      case "open": return chooseFile(open);
      case "store": return storage.keepBackup(request.id, request.text, request.downloaded_ms);
      case "forget": return storage.forget(request.id);
      case "settings": return keepSettings(request.text);
    }
  }

  /** @param {File} file */
  async function open(file) {
    await openFile(core, file);
    schedule();
  }

  /** @param {import("./bridge").News} kind  @param {string} value */
  function told(kind, value) {
    core.told(kind, value);
    schedule();
  }

  /** @param {string} id  @param {import("./bridge").ActionKind} kind  @param {string} [value] */
  function act(id, kind, value) {
    if (kind === "choose" || kind === "toggle" || kind === "input") touched.add(id);
    core.action(id, kind, value);
    schedule();
  }

  /** Does now what waits for the next frame: a page that is hidden gets none. */
  function runPending() {
    if (!requested) return;
    cancelAnimationFrame(requested);
    frame();
  }

  function leave() {
    runPending();
    storage.leave();
  }

  /** @param {boolean} now  printing shows plain view */
  function setPrinting(now) {
    printing = now;
    showView();
    if (shown) anchor(shown);
    if (!now) schedule();
  }

  function watch() {
    watchActions(mirror, act, fields.measure);
    watchKeys(() => shown?.shortcuts ?? [], (kind) => act("", kind));
    watchSeeking(mirror, () => inCanvasView() && act("", "seek"));
    for (const [id, other] of [["skip.plain", "skip.picture"], ["skip.picture", "skip.plain"]])
      document.getElementById(id)?.addEventListener("click", () => {
        act("", "view");
        runPending();
        document.getElementById(other)?.focus(); // the one pressed is not shown any more
      });
    watchDrops(open);
    canvas.addEventListener("webglcontextlost", loseCanvas);
    addEventListener("scroll", () => {
      if (shown && inCanvasView() && shown.canvas.height / devicePixelRatio < shown.height) schedule();
    }, { passive: true });
    addEventListener("popstate", () => {
      core.navigate(location.hash.slice(1));
      fromHistory = true;
      schedule();
    });
    addEventListener("beforeprint", () => setPrinting(true));
    addEventListener("afterprint", () => setPrinting(false));
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", () => document.hidden && leave());
    addEventListener("beforeunload", (event) => {
      runPending();
      if (shown?.unsaved) event.preventDefault();
    });
  }

  return { act, told, watch, frame };
}

/** Resolves once the first screen has been painted; a page in the background is not painted, and does not wait. */
function firstPaint() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 300);
  });
}

async function start() {
  history.scrollRestoration = "manual";
  const fonts = loadFonts();
  /** @type {(live: ReturnType<typeof createPage>) => void} */
  let goLive = () => {};
  const live = new Promise((/** @type {typeof goLive} */ resolve) => { goLive = resolve; });
  const storage = createStorage((kind, value) => void live.then(({ told }) => told(kind, value)));

  await firstPaint();
  const [wasm, data] = await loadAssets();
  const core = openCore(await createAlongside({ wasmBinary: wasm, text: createTextEngine() }));
  if (!core.start(data)) throw new Error("The core cannot read its data.");
  await fonts;
  for (const backup of await storage.backups()) core.backup(backup);
  if (location.hash.length > 1) core.navigate(location.hash.slice(1));
  core.told("settings", keptSettings());
  if (new URLSearchParams(location.search).get("view") === "plain") core.told("view", "plain");

  const here = createPage(core, storage);
  replayEarly(here.act);
  here.frame();
  here.watch();
  goLive(here);
}

/** Says on the page that it cannot go on, and what to do next. @param {unknown} problem */
function fail(problem) {
  console.error(problem);
  page.classList.remove("elsewhere");
  const words = document.getElementById("failed");
  if (words) words.hidden = false;
}

start().catch(fail);

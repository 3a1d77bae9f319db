/**
 * The doorway between the page and the core (WebAssembly): plain values only. The core decides; the page obeys and
 * reports.
 * Sizes are CSS px unless a name says device. Text is UTF-8. An absent field means its default: no, none, empty.
 */

export type Role =
  | "banner" | "navigation" | "main" | "complementary" | "contentinfo" | "region" | "box" | "list" | "listitem"
  | "group" | "table" | "row" | "columnheader" | "rowheader" | "cell" | "note" | "dialog"
  | "heading" | "paragraph" | "text" | "link" | "button" | "switch" | "disclosure" | "legend" | "caption"
  | "radio" | "checkbox" | "label" | "hint" | "error" | "status" | "textfield" | "textarea" | "select" | "date"
  | "progress" | "image" | "separator";

/** One node of the semantic tree, always whole. Its element's DOM id is `id`. */
export interface NodeRecord {
  id: string;
  role: Role;
  /** The parent's id; "mirror" at the top. */
  parent: string;
  /** The visible text; for a landmark, group, table, progress or image its accessible name. */
  name?: string;
  /** The accessible name where it differs from the visible text. */
  label?: string;
  /** A second, quieter line of a choice, link or button; read as its description. */
  detail?: string;
  value?: string;
  level?: number;
  checked?: boolean;
  expanded?: boolean;
  /** Of a button that stays in. */
  pressed?: boolean;
  /** The words run from right to left. */
  rtl?: boolean;
  disabled?: boolean;
  invalid?: boolean;
  required?: boolean;
  /** The value of aria-current: "page", "step" or "true". */
  current?: string;
  describedby?: string;
  for?: string;
  href?: string;
  external?: boolean;
  options?: [value: string, label: string][];
  /** The radio group's name. */
  group?: string;
  max?: number;
  now?: number;
  type?: string;
  autocomplete?: string;
  rows?: number;
  lang?: string;
  /** Class names for the style sheet, separated by spaces. */
  look?: string;
}

/** Applied in this order: remove, put, order, rects. */
export interface Patch {
  /** Ids; what is inside goes too, unless `put` gives it another parent. */
  remove?: string[];
  /** Created or changed nodes, parents before children. New ones go last in their parent unless `order` places them. */
  put?: NodeRecord[];
  /** The children, all of them in reading order, of every parent whose list changed, new parents included. */
  order?: [parent: string, children: string[]][];
  /** Canvas view only, leaves only: id, x, y, width, height, repeated; CSS px in page coordinates. */
  rects?: (string | number)[];
}

/** A file for the person: `text`, or bytes as `base64`. */
export interface Download { kind: "download"; name: string; mime: string; text?: string; base64?: string }

/** A picture to be painted from an SVG of ours, twice its size, and handed over as a PNG. */
export interface DownloadPng { kind: "png"; name: string; svg: string }

export type Request =
  | Download
  | DownloadPng
  | { kind: "open" }
  | { kind: "store"; id: string; text: string; downloaded_ms: number }
  | { kind: "forget"; id: string }
  | { kind: "settings"; text: string };

/** What one frame asks of the page. */
export interface Frame {
  title: string;
  lang: string;
  /** "/question/coproduction-plan/Q1a"; the address's hash follows it. */
  route: string;
  view: "canvas" | "plain";
  theme: "light" | "dark";
  /** Text size, 1 to 2. */
  scale: number;
  /** Between letters and words in ems, between lines as a multiple of the usual. */
  spacing: { letters: number; words: number; lines: number };
  /** The keys to listen for, see actions.js. */
  shortcuts: Shortcut[];
  /** A dialog is open. */
  modal: boolean;
  /** The page's height in canvas view. */
  height: number;
  /** Device px. */
  canvas: { top: number; width: number; height: number };
  patch: Patch;
  /** The id to focus after the patch. */
  focus?: string;
  announce?: { text: string; urgent: boolean }[];
  /** Ask before leaving. */
  unsaved: boolean;
  /** One more frame, please. */
  again: boolean;
  requests?: Request[];
}

export type Shortcut = "help" | "download" | "next" | "undo" | "redo";

/** The last row's have no element: the id is "". "view": the other view is wanted. "seek": somebody searches or selects
    words that are painted. */
export type ActionKind =
  | "press" | "choose" | "toggle" | "input" | "leave"
  | Shortcut | "escape" | "view" | "seek";

/** "storage" (value: where backups go), "stored" (record id), "store_failed" (record id), "downloaded" (file name),
    "png_failed" (file name: the browser could not paint it), "open_failed" (file name: the browser could not read it),
    "view" ("plain", for this sitting), "settings" (what a request to keep them kept). */
export type News =
  | "storage" | "stored" | "store_failed" | "downloaded" | "png_failed" | "open_failed" | "view" | "settings";

/** A record kept in this browser. `downloaded_ms` is 0 when it was never downloaded. */
export interface Backup {
  id: string;
  text: string;
  saved_ms: number;
  downloaded_ms: number;
}

/** Size, bold (1 or 0), the space added after each letter, the space added to each space. Device px. */
export type Font = Iterable<number>;

/** How the core measures and paints text. Sizes, widths and positions are device px. */
export interface TextEngine {
  width(text: string, font: Font): number;
  /** How far the font reaches above and below the baseline. */
  metrics(font: Font): [ascent: number, descent: number];
  /** How far the letters of this line reach to the left and right of its start, above and below its baseline. */
  reach(text: string, font: Font): [left: number, right: number, above: number, below: number];
  /** RGBA, width * height * 4 bytes, not premultiplied; valid for good. */
  paint(text: string, font: Font, rtl: boolean | number, css_colour: string, width: number, height: number,
        x: number, baseline: number): Uint8ClampedArray;
}

/** The WebAssembly module's exports. A text goes in as (pointer, bytes) that the page allocates and frees. */
export interface AlongsideModule {
  HEAPU8: Uint8Array;
  _app_alloc(bytes: number): number;
  _app_free(ptr: number): void;
  /** Takes the data bundle. 1 when fine, 0 when the core cannot start. */
  _app_start(ptr: number, len: number): number;
  /** root_px: the reader's own root font size, 16 normally. */
  _app_resize(css_width: number, css_height: number, dpr: number, root_px: number): void;
  _app_scroll(css_y: number): void;
  /** 1 dark, 2 more contrast, 4 forced colours, 8 reduced motion, 16 no WebGL. */
  _app_preferences(bits: number): void;
  /** offset_minutes: what to add to UTC for the reader's own time. */
  _app_clock(ms_since_epoch_utc: number, offset_minutes: number): void;
  _app_hover(id: number, id_len: number, pressed: number): void;
  _app_action(id: number, id_len: number, kind: number, kind_len: number, value: number, value_len: number): void;
  _app_field_height(id: number, id_len: number, css_px: number): void;
  _app_navigate(ptr: number, len: number): void;
  _app_backup(id_ptr: number, id_len: number, ptr: number, len: number, saved_ms: number, downloaded_ms: number): void;
  /** 1 when a file of that many bytes may be read; else 0, and the next frame says why. */
  _app_may_open(bytes: number): number;
  _app_open(ptr: number, len: number): void;
  _app_told(kind: number, kind_len: number, value: number, value_len: number): void;
  /** Runs a frame. The message is UTF-8 JSON, NUL-terminated, valid until the next call. */
  _app_frame(): number;
  /** Draws the canvas if its picture changed; 1 when it drew. */
  _app_draw(): number;
  /** Makes the WebGL2 context of the canvas that the selector names; 0 when there is none to be had. */
  _app_gl(selector: number, len: number): number;
}

/** What the page gives when it creates the module. */
export interface AlongsideOptions {
  wasmBinary: Uint8Array;
  text: TextEngine;
}

/** What early.js keeps for page.js: what people did before the core was live, in order. */
export interface EarlyEvent {
  type: "click" | "input" | "change";
  id: string;
}

declare global {
  interface Window {
    alongsideEarly?: { events: EarlyEvent[]; stop(): void };
  }
}

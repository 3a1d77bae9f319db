// The packager: assets, page code and the compiled core become build/dist/alongside.html (one file that needs nothing
// else) and build/dist/site/ (the same as separate files, for any folder of any static host). Same input, same bytes.
import { build, transform } from "esbuild";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { applyPatch } from "./mirror.js";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const fonts = [400, 700].map((weight) => ({ weight, file: `atkinson-hyperlegible-next-latin-${weight}-normal.woff2` }));
const fontFolder = "node_modules/@fontsource/atkinson-hyperlegible-next/files";

const text = (path) => readFileSync(path, "utf8");
const base64 = (bytes) => Buffer.from(bytes).toString("base64");
const sha256 = (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const wording = JSON.parse(text("assets/locales/en.json"));
const jsonFiles = (folder) => readdirSync(folder).filter((file) => file.endsWith(".json")).sort();

/** Wording, packs and examples as the one document that the core starts from. */
function dataBundle() {
  const order = text("assets/frameworks/order.txt").trim().split("\n");
  const place = ({ id }) => (order.includes(id) ? order.indexOf(id) : order.length);
  const frameworks = jsonFiles("assets/frameworks").map((file) => JSON.parse(text(`assets/frameworks/${file}`)));
  const examples = jsonFiles("assets/examples").map((file) => ({
    name: basename(file, ".json"),
    text: text(`assets/examples/${file}`),
  }));
  frameworks.sort((a, b) => place(a) - place(b));
  return JSON.stringify({ wording, frameworks, crosswalk: JSON.parse(text("assets/crosswalk.json")), examples });
}

/** The first screen's markup: what the core says first, put into a stand-in document by the page's own mirror. */
function firstScreen(dataFile) {
  const frame = JSON.parse(execFileSync("build/native/first_paint", [dataFile], { encoding: "utf8" }));
  const { document } = parseHTML('<!doctype html><html><body><div id="mirror"></div></body></html>');
  const mirror = document.getElementById("mirror");
  applyPatch(mirror, frame.patch, document);
  return mirror.innerHTML;
}

/** The page's code and Emscripten's glue as one classic script, the same for both. */
async function pageScript() {
  copyFileSync("build/web/alongside.js", "build/web/alongside.cjs"); // what it is: CommonJS
  const { outputFiles } = await build({
    entryPoints: ["web/page.js"],
    alias: { "alongside-glue": "./build/web/alongside.cjs" },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    logLevel: "warning",
  });
  return outputFiles[0].text.trim();
}

/** The style sheet, with the fonts at the addresses that `address` gives. */
async function styles(address) {
  const faces = fonts.map(
    ({ weight, file }) => `@font-face { font-family: Alongside; font-weight: ${weight};
      font-display: block; src: url("${address(file)}") format("woff2"); }`,
  );
  const colours = execFileSync("build/native/first_paint", ["--colours"], { encoding: "utf8" });
  const { code } = await transform(faces.join("\n") + colours + text("web/styles.css"), { loader: "css", minify: true });
  return code.trim();
}

/** The words of a key, as markup. @param {string} key */
function inMarkup(key) {
  if (!(key in wording)) throw new Error(`No words have the key ${key}`);
  return wording[key].replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Keeps what is inside a script element from ending it. */
function inScript(code) {
  if (/<\/script|<!--/i.test(code)) throw new Error("A script holds text that would end its element.");
  return code;
}

/** The page from its template: policy, styles and early script in the head, the first screen, and what comes last. */
function page({ policy, css, early, head = "", screen, end }) {
  const content = Object.entries(policy).map(([name, sources]) => `${name} ${sources.join(" ")}`).join("; ");
  const parts = {
    head: `<meta http-equiv="Content-Security-Policy" content="${content}">\n` +
      `<link rel="icon" href="${icon}">\n<style>${css}</style>\n<script>${inScript(early)}</script>\n${head}`,
    mirror: screen,
    end,
  };
  return text("web/index.html")
    .replace(/{{(.+?)}}/g, (_, key) => inMarkup(key))
    .replace(/<!-- (head|mirror|end) -->/g, (_, name) => parts[name].trimEnd());
}

async function minified(path) {
  return (await transform(text(path), { minify: true, target: "es2020", charset: "utf8" })).code.trim();
}

// ---- What both hold ----

const [dist, site] = ["build/dist", "build/dist/site"];
rmSync(dist, { recursive: true, force: true });
mkdirSync(join(site, "fonts"), { recursive: true });
const wasm = readFileSync("build/web/alongside.wasm");
const data = dataBundle();
writeFileSync(join(site, "data.json"), data);
const screen = firstScreen(join(site, "data.json"));
const early = await minified("web/early.js");
// Always inside the page: no browser then asks the host for one.
const icon = existsSync("web/icon.svg") ? `data:image/svg+xml;base64,${base64(readFileSync("web/icon.svg"))}` : "data:,";
const script = inScript(await pageScript());

// ---- The single file ----

{
  const css = await styles((file) => `data:font/woff2;base64,${base64(readFileSync(join(fontFolder, file)))}`);
  const packed = (id, bytes) =>
    `<script type="text/plain" id="${id}">${base64(gzipSync(bytes, { level: 9 }))}</script>\n`;
  const html = page({
    policy: {
      "default-src": ["'none'"],
      "script-src": [sha256(early), sha256(script), "'wasm-unsafe-eval'"],
      "style-src": [sha256(css)],
      "font-src": ["data:"],
      "img-src": ["data:"],
      "connect-src": ["'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    },
    css, early, screen,
    end: packed("wasm", wasm) + packed("data", data) + `<script>${script}</script>`,
  });
  writeFileSync(join(dist, "alongside.html"), html);
  report("build/dist/alongside.html", Buffer.byteLength(html), 500);
}

// ---- The site ----

{
  const css = await styles((file) => `fonts/${file}`);
  const standing = ["manifest.webmanifest", "sw.js", "icon.svg"].filter((file) => existsSync(join("web", file)));
  const html = page({
    policy: {
      "default-src": ["'none'"],
      "script-src": ["'self'", sha256(early), "'wasm-unsafe-eval'"],
      "style-src": [sha256(css)],
      "font-src": ["'self'"],
      "img-src": ["'self'", "data:"],
      "connect-src": ["'self'"],
      "manifest-src": ["'self'"],
      "worker-src": ["'self'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    },
    css, early, screen,
    head: standing.includes("manifest.webmanifest") ? '<link rel="manifest" href="manifest.webmanifest">' : "",
    end: '<script src="alongside.js" defer></script>',
  });
  writeFileSync(join(site, "index.html"), html);
  writeFileSync(join(site, "alongside.js"), script);
  writeFileSync(join(site, "alongside.wasm"), wasm);
  for (const { file } of fonts) copyFileSync(join(fontFolder, file), join(site, "fonts", file));
  for (const file of standing) copyFileSync(join("web", file), join(site, file));
  const wire = ["index.html", "alongside.js", "alongside.wasm", "data.json"].reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(site, file))).length,
    fonts.reduce((sum, { file }) => sum + readFileSync(join(fontFolder, file)).length, 0),
  );
  report("build/dist/site, first load with brotli", wire, 300);
}

/** Says how large something came out beside the most it should be, in KB of 1,000 bytes. */
function report(what, bytes, most) {
  console.log(`${what}: ${Math.ceil(bytes / 1000)} KB${bytes > most * 1000 ? `, more than the ${most} KB it may be` : ""}`);
}

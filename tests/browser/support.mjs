// What the browser tests share: the built page, Debian's Chromium, and small ways to ask the page how it is.
// ALONGSIDE_DIST and CHROMIUM say where another build or another browser is.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const dist = resolve(root, process.env.ALONGSIDE_DIST ?? "build/dist");
export const singleFile = pathToFileURL(join(dist, "alongside.html")).href;

const launch = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--lang=en-US", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"],
};
const desk = { locale: "en-GB", timezoneId: "Europe/London", viewport: { width: 1280, height: 800 } };

// ---- Words: what people read, by the keys that the core uses, from the same build ----

const { wording, frameworks } = JSON.parse(readFileSync(join(dist, "site/data.json"), "utf8"));

/** The words of a key, with {places} filled in. */
export function words(key, places = {}) {
  if (!(key in wording)) throw new Error(`No words have the key ${key}`);
  return wording[key].replace(/\{(\w+)\}/g, (place, name) => places[name] ?? place);
}

/** A pack as it is kept, with `steps` (their names) and `prompts` (all, in reading order). */
export function pack(id) {
  const pack = frameworks.find((one) => one.id === id);
  const steps = pack.scale.steps.map(({ label }) => label);
  return { ...pack, steps, prompts: pack.sections.flatMap(({ prompts }) => prompts) };
}

/** Every screen with Sparrow Lane's record open, by the route that the address holds. */
export const screens = ["/", "/about-us", "/question/coproduction-plan/Q1a", "/question/before-you-begin/B5",
                        "/questions/coproduction-plan", "/questions/before-you-begin", "/stages/race-equity-stages",
                        "/letters/levers", "/results/coproduction-plan", "/compare", "/plan", "/people", "/agreement",
                        "/listening", "/heard", "/save", "/resources", "/reading", "/about"];

/** The record of another organisation. */
export const otherFile = join(root, "assets/examples/fern-valley-carers.json");

/** A pack that somebody wrote, to be added to a record. */
export const welcomingFile = join(root, "tests/data/packs/welcoming.json");

// ---- Browser and pages ----

/** A browser, with more switches if need be. */
export const startBrowser = (...args) => chromium.launch({ ...launch, args: [...launch.args, ...args] });

/**
 * A browser whose storage is in a folder, as a person's is; closed when the test ends. Resolves to its one context.
 * @param {import("node:test").TestContext} t
 */
export async function startProfile(t, folder) {
  const profile = await chromium.launchPersistentContext(folder, { ...launch, ...desk });
  t.after(() => profile.close());
  return profile;
}

/** A folder that is gone when the process ends. */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), "alongside-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/**
 * Opens a page on which trouble is kept: `page.troubles` are console errors, uncaught errors and refusals by the
 * content policy, `page.asked` the addresses it asked for. `more` goes to the browser's context.
 * @param {import("playwright-core").Browser} browser
 */
export async function newPage(browser, more = {}) {
  const context = await browser.newContext({ ...desk, ...more });
  return watched(await context.newPage());
}

/** Keeps the trouble of a page that is there already. @param {import("playwright-core").Page} page */
export async function watched(page) {
  page.troubles = [];
  page.asked = [];
  page.setDefaultTimeout(15_000);
  page.on("console", (message) => message.type() === "error" && page.troubles.push(message.text()));
  page.on("pageerror", (error) => page.troubles.push(String(error)));
  page.on("request", (request) => page.asked.push(request.url()));
  await page.addInitScript(() => document.addEventListener("securitypolicyviolation",
    ({ violatedDirective, blockedURI }) => console.error(`refused: ${violatedDirective} ${blockedURI}`)));
  return page;
}

/** Opens the tool and waits until it is live. */
export async function openTool(page, url = singleFile) {
  await page.goto(url);
  await live(page);
  return page;
}

/** Waits until the core has taken over the page; a page that says it cannot go on fails at once, with its trouble. */
export async function live(page) {
  await page.locator("html[data-live], #failed:not([hidden])").first().waitFor({ state: "attached" });
  if (await page.locator("#failed").isVisible()) throw new Error(page.troubles.join("\n"));
}

/** Waits until the frame that is due, and the one it may ask for, have been shown. */
export const settled = (page) => page.evaluate(() => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
}));

/** Goes to a screen by its address, as a bookmark or the Back button does. */
export async function visit(page, route) {
  await page.evaluate((hash) => { location.hash = hash; }, route);
  await settled(page);
}

/** Opens Sparrow Lane's record, which is in the tool. */
export async function openExample(page) {
  await visit(page, "/");
  await page.getByRole("button", { name: words("example.sparrow-lane"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: words("questions.title") }).waitFor();
}

/** Presses a control wherever it is. */
export async function press(page, role, name) {
  await page.getByRole(role, { name, exact: true }).click();
  await settled(page);
}

/** What an act makes the page download. @returns {Promise<{name: string, bytes: Buffer}>} */
export async function downloadFrom(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Answers the file chooser that an act opens. @param {any} file  what Playwright's setFiles takes */
export async function chooseFrom(page, act, file) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), act()]);
  await chooser.setFiles(file);
  await settled(page);
}

/** Drops a file of this machine on the page, as a person does from a folder. */
export async function dropOn(page, path) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"])
    await session.send("Input.dispatchDragEvent", { type, x: 500, y: 500, data });
}

// ---- The site ----

/**
 * Serves a folder as ./dev run does, until the test ends. Resolves to its address, which ends in a slash.
 * @param {import("node:test").TestContext} t
 */
export async function serve(t, folder = join(dist, "site")) {
  const server = spawn(process.execPath, [join(root, "web/serve.mjs"), folder, "--port", "0"]);
  t.after(() => server.kill());
  let said = "";
  for await (const part of server.stdout) {
    said += part;
    const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
    if (address) return `${address[0]}/`;
  }
  throw new Error("The site is not served.");
}

// How large the page is and how fast it answers, as a table. Nothing here passes or fails.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { dist, live, newPage, openTool, pack, settled, singleFile, startBrowser, words } from "../browser/support.mjs";

const rounds = 15;
const question = `${singleFile}#/question/coproduction-plan/Q1a`;
const rows = [];
const row = (what, value, most = "") => rows.push([what, value, most]);
const kb = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;
const ms = (time) => `${time.toFixed(0)} ms`;
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

// ---- Size ----

/** What a first visit loads: every file of the site, compressed as a host would, fonts as they are. */
function firstLoad(folder) {
  const wire = (file) => (file.endsWith(".woff2") ? readFileSync(file) : brotliCompressSync(readFileSync(file))).length;
  const all = readdirSync(folder, { recursive: true }).map((file) => join(folder, file));
  return all.filter((file) => statSync(file).isFile()).reduce((sum, file) => sum + wire(file), 0);
}

row("alongside.html", kb(statSync(join(dist, "alongside.html")).size), "500 KB");
row("the site's first load, brotli", kb(firstLoad(join(dist, "site"))), "300 KB");

// ---- Frames and answers ----

const browser = await startBrowser();

async function slowPage(rate) {
  const page = await newPage(browser);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  return page;
}

/** Keeps when the window first heard of an event, and when the frame after it had been handed over for painting. */
function timeAnswers(type) {
  addEventListener(type, ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { globalThis.answers.push(performance.now() - timeStamp); };
      channel.port2.postMessage(0);
    });
  }, true);
  globalThis.answers = [];
}

/** The median time from an event to paint. `act` does it once; how often it was done is given to it. */
async function answerTime(page, type, act) {
  await page.evaluate(timeAnswers, type);
  for (let i = 0; i < rounds; ++i) {
    await act(i);
    await page.waitForFunction((count) => globalThis.answers.length >= count, i + 1);
    await settled(page);
  }
  return median(await page.evaluate(() => globalThis.answers));
}

{
  const page = await newPage(browser);
  await page.addInitScript(() => {
    globalThis.frames = 0;
    const request = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (callback) => request((time) => { ++globalThis.frames; callback(time); });
  });
  await openTool(page, question);
  await page.waitForTimeout(2000);
  const frames = () => page.evaluate(() => globalThis.frames);
  const before = await frames();
  await page.waitForTimeout(10_000);
  row("frames in 10 s of idling", (await frames()) - before, "0");
  await page.context().close();
}

for (const rate of [1, 4]) {
  const page = await openTool(await slowPage(rate), question);
  const notes = page.getByLabel(words("question.notes"), { exact: true });
  await notes.focus();
  const time = await answerTime(page, "keydown", () => page.keyboard.press("x"));
  row(`key press in Notes to paint, ${rate}× slower`, ms(time), rate === 4 ? "50 ms" : "");
  await page.context().close();
}

{
  const page = await openTool(await slowPage(4), question);
  const { steps } = pack("coproduction-plan");
  row("press on a choice to paint, 4× slower", ms(await answerTime(page, "click", (i) =>
    page.getByRole("radio", { name: steps[i % steps.length], exact: true }).click())));
  await page.context().close();
}

{
  const page = await openTool(await slowPage(4), `${singleFile}#/question/race-equity-stages/A1`);
  row("press on Next to paint, 4× slower", ms(await answerTime(page, "click", () =>
    page.getByRole("button", { name: words("question.next"), exact: true }).click())));
  await page.context().close();
}

// ---- Start ----

for (const rate of [1, 4]) {
  const starts = [];
  for (let i = 0; i < 5; ++i) {
    const page = await slowPage(rate);
    await page.addInitScript(() => new MutationObserver((_, self) => {
      if (document.documentElement?.dataset.live === undefined) return;
      globalThis.liveAt = performance.now();
      self.disconnect();
    }).observe(document, { attributes: true, subtree: true }));
    await page.goto(singleFile);
    await live(page);
    starts.push(await page.evaluate(() => ({
      paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
      live: globalThis.liveAt,
    })));
    await page.context().close();
  }
  row(`start to first paint, ${rate}× slower`, ms(median(starts.map(({ paint }) => paint))));
  row(`start to live, ${rate}× slower`, ms(median(starts.map((start) => start.live))));
}

await browser.close();

const wide = Math.max(...rows.map(([what]) => what.length));
for (const [what, value, most] of rows)
  console.log(`${what.padEnd(wide)}  ${String(value).padStart(8)}${most && `   (at most ${most})`}`);

// How large the page is and how fast it answers, as a table. Nothing here passes or fails.
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chooseFrom, dist, downloadFrom, live, newPage, openTool, pack, press, scratchFolder, serve, settled, singleFile,
         startBrowser, visit, words } from "../browser/support.mjs";

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

// ---- Patches on the longest screen ----

/** The site with a pack of 49 prompts, all listed: the longest that there will be. Resolves to its address. */
async function longSite() {
  const folder = scratchFolder();
  cpSync(join(dist, "site"), folder, { recursive: true });
  const data = JSON.parse(readFileSync(join(folder, "data.json"), "utf8"));
  const long = data.frameworks.find(({ id }) => id === "coproduction-plan");
  const prompts = long.sections.flatMap((section) => section.prompts);
  for (let i = 0; prompts.length < 49; ++i) {
    const copy = { ...prompts[i % 12], id: `X${i}`, also: [] };
    prompts.push(copy);
    long.sections[i % long.sections.length].prompts.push(copy);
  }
  long.routes = [];
  writeFileSync(join(folder, "data.json"), JSON.stringify(data));
  return serve({ after: (end) => process.on("exit", end) }, folder);
}

/** In a page: what the core says in each frame, kept as it is parsed. */
function keepMessages() {
  const parse = JSON.parse;
  globalThis.messages = [];
  JSON.parse = (text, ...more) => {
    const value = parse(text, ...more);
    if (value?.patch) globalThis.messages.push(value.patch);
    return value;
  };
}

{
  const page = await newPage(browser);
  await page.addInitScript(keepMessages);
  await openTool(page, await longSite());
  const steps = {};
  let seen = 0;
  const keep = async (what) => {
    await settled(page);
    steps[what] = [seen, seen = await page.evaluate(() => globalThis.messages.length)];
  };
  await keep("the first screen");
  await visit(page, "/questions/coproduction-plan");
  await keep("coming to 49 prompts");
  await page.getByRole("button", { name: new RegExp(`^${words("filter.not_sure")} \\d`) }).click();
  await keep("showing none of them");
  await page.getByRole("button", { name: new RegExp(`^${words("filter.all")} \\d`) }).click();
  await keep("showing all of them");
  await press(page, "button", words("tools.larger.label"));
  await keep("a larger text, every place new");
  await visit(page, "/question/coproduction-plan/Q1a");
  await keep("coming to a question");
  await page.getByLabel(words("question.notes"), { exact: true }).fill("We ask.");
  await keep("a keystroke");
  const patches = await page.evaluate(() => globalThis.messages);
  await page.context().close();

  const alone = await slowPage(4);
  await alone.setContent('<div id="mirror"></div>');
  const mirror = readFileSync(new URL("../../web/mirror.js", import.meta.url), "utf8");
  const times = await alone.evaluate(async ([code, patches, rounds]) => {
    const { applyPatch, placeLeaves } = await import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
    const all = patches.map(() => []);
    for (let i = 0; i < rounds; ++i) {
      const root = document.createElement("div");
      document.body.replaceChildren(root);
      placeLeaves(root, true);
      patches.forEach((patch, at) => {
        const from = performance.now();
        applyPatch(root, patch, document);
        all[at].push(performance.now() - from);
      });
    }
    return all;
  }, [mirror, patches, rounds]);
  for (const [what, [from, to]] of Object.entries(steps)) {
    const time = times.slice(from, to).reduce((sum, one) => sum + median(one), 0);
    row(`patch: ${what}, 4× slower`, `${time.toFixed(1)} ms`, what === "a keystroke" ? "4 ms" : "");
  }
}

// ---- Reports ----

/** A record with every question answered and 200 notes, with those on what was heard. */
function fullRecord() {
  const { frameworks } = JSON.parse(readFileSync(join(dist, "site/data.json"), "utf8"));
  const note = "We asked members at two meetings, and wrote down what they said about this.";
  const answers = {}, actions = [], heard = [];
  for (const { id, scale, sections } of frameworks) {
    for (const prompt of sections.flatMap((section) => section.prompts)) {
      const number = Object.keys(answers).length;
      const step = scale?.steps?.length ? { step: number % scale.steps.length } : {};
      answers[`${id}/${prompt.id}`] = { ...step, note: `${note} ${prompt.text}`, agreed_by: "jointly", on: "2026-11-02" };
      if (number < 30) actions.push({ id: `a${number}`, what: prompt.brief, why: [`${id}/${prompt.id}`], due: "2027-01-31" });
    }
  }
  for (let i = Object.keys(answers).length; i < 200; ++i) heard.push({ id: `h${i}`, said: note, did: note });
  const at = "2026-11-22T10:00:00Z";
  return { format: "alongside/assessment", version: 1, id: "full", created: at, changed: at,
           packs: frameworks.map(({ id, edition }) => ({ id, edition, route: "all" })), answers, actions, heard };
}

{
  const file = join(scratchFolder(), "full.json");
  writeFileSync(file, JSON.stringify(fullRecord()));
  const page = await openTool(await slowPage(4), `${singleFile}#/save`);
  await chooseFrom(page, () => page.getByRole("button", { name: words("home.open_file"), exact: true }).click(), file);
  await visit(page, "/save");
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    addEventListener("click", ({ timeStamp, isTrusted }) => { if (isTrusted) globalThis.pressedAt = timeStamp; }, true);
    URL.createObjectURL = (blob) => {
      globalThis.took = performance.now() - globalThis.pressedAt;
      return make(blob);
    };
  });
  for (const [key, what] of [["save.report", "a page"], ["save.report.word", "Word"]]) {
    const times = [];
    for (let i = 0; i < rounds; ++i) {
      await downloadFrom(page, () => page.getByRole("button", { name: words(key), exact: true }).click());
      times.push(await page.evaluate(() => globalThis.took));
    }
    row(`press to a full report as ${what}, 4× slower`, ms(median(times)), "150 ms");
  }
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

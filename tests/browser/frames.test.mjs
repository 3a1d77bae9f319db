// The canvas and the mirror are one: no frame without a reason, the same places, the same screen, nothing sideways.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { newPage, openExample, openTool, press, screens, settled, singleFile, startBrowser, visit,
         words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

/** Counts the frames that run and the changes to the document from now on. Call before the page's own code. */
function countFrames() {
  globalThis.counted = { frames: 0, changes: 0 };
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => request((time) => { ++globalThis.counted.frames; callback(time); });
  new MutationObserver((changes) => { globalThis.counted.changes += changes.length; })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

const idlePages = {
  "Home": async () => {},
  "a question, with the cursor in a field and the pointer on a button": async (page) => {
    await visit(page, "/question/coproduction-plan/Q1a");
    await page.getByLabel(words("question.notes"), { exact: true }).fill("Idle.");
    await page.getByRole("button", { name: words("question.next") }).hover();
  },
  "the stages in plain view": async (page) => {
    await visit(page, "/stages/race-equity-stages");
    await press(page, "button", words("tools.plain_view"));
  },
};

test("idle pages run no frame and change nothing in ten seconds", async (t) => {
  await Promise.all(Object.entries(idlePages).map(async ([name, reach]) => {
    const page = await newPage(browser);
    await page.addInitScript(countFrames);
    await openTool(page);
    await openExample(page);
    await reach(page);
    await page.waitForTimeout(2000); // spoken messages go, the backup is written
    const count = () => page.evaluate(() => ({ ...globalThis.counted }));
    const before = await count();
    assert.ok(before.frames > 0, "frames are counted");
    await page.waitForTimeout(10_000);
    const { frames, changes } = await count();
    t.diagnostic(`${name}: ${frames - before.frames} frames, ${changes - before.changes} changes`);
    assert.deepEqual({ frames, changes }, before, name);
  }));
});

/** In the page: what is wrong about the places of canvas and mirror, in words. */
async function misplaced() {
  const wrong = [];
  const canvas = document.getElementById("canvas").getBoundingClientRect();
  const page = document.documentElement;
  const covers = { left: canvas.left, width: canvas.width, top: canvas.top + scrollY, bottom: canvas.bottom + scrollY };
  if (covers.left !== 0 || covers.width !== page.clientWidth) wrong.push(`the canvas is ${covers.width} px wide`);
  if (page.scrollWidth > page.clientWidth) wrong.push(`the page is ${page.scrollWidth} px wide`);
  if (page.scrollHeight <= 4096 && (covers.top !== 0 || covers.bottom !== page.scrollHeight))
    wrong.push(`the canvas goes from ${covers.top} to ${covers.bottom} of ${page.scrollHeight}`);

  for (const leaf of document.querySelectorAll("#mirror :is(a, button, input, select, textarea)")) {
    const shown = leaf.closest(".choice") ?? leaf;
    shown.scrollIntoView({ block: "center" });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { left, right, top, bottom, width, height } = shown.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!hit || !(shown.contains(hit) || hit.contains(leaf) && hit.matches("label")))
      wrong.push(`${leaf.id} is under ${hit?.id || hit?.tagName}`);
    if (left < 0 || right > page.clientWidth + 0.5) wrong.push(`${leaf.id} goes from ${left} to ${right}`);
    if (Math.min(width, height) < 24) wrong.push(`${leaf.id} is ${width} by ${height}`);
  }
  const footer = document.querySelector("#mirror footer .leaf").getBoundingClientRect().top;
  const bottoms = [...document.querySelectorAll("main .leaf")].map((leaf) => leaf.getBoundingClientRect().bottom);
  const lowest = Math.max(...bottoms);
  if (lowest > footer) wrong.push(`main ends ${lowest - footer} px below the top of the footer`);
  scrollTo(0, 0);
  return wrong;
}

/** In a page of its own: the names whose part of a picture is all one colour. */
async function blankParts({ picture, parts }) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  return parts.filter(({ x, y, width, height }) => {
    const pixels = new Uint32Array(context.getImageData(x, y, width, height).data.buffer);
    const counts = new Map();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return Math.max(...counts.values()) > 0.985 * pixels.length;
  }).map(({ name }) => name);
}

/** Where words should be seen, in page px. */
function wordPlaces() {
  const leaves = [...document.querySelectorAll("#mirror :is(h1, h2, h3, a, button, .choice, label, p).leaf")];
  return leaves.map((leaf) => {
    const { left, top, width, height } = leaf.getBoundingClientRect();
    return { name: `${leaf.id} “${leaf.textContent}”`, x: Math.round(left), y: Math.round(top + scrollY),
             width: Math.floor(width), height: Math.floor(height) };
  });
}

const devices = { desk: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
for (const [device, viewport] of Object.entries(devices)) {
  test(`on every screen each control is where it is drawn and is hit there: ${device}`, async (t) => {
    const page = await openTool(await newPage(browser, { viewport }));
    const reader = await (await browser.newContext()).newPage();
    await openExample(page);
    for (const screen of screens) {
      await t.test(screen, async () => {
        await visit(page, screen);
        assert.deepEqual(await page.evaluate(misplaced), []);
        await settled(page);
        const drawn = await page.locator("#canvas").evaluate((one) => one.getBoundingClientRect().bottom + scrollY);
        const parts = (await page.evaluate(wordPlaces)).filter(({ y, height }) => y + height <= drawn);
        assert.ok(parts.length > 5);
        const picture = (await page.screenshot({ fullPage: true })).toString("base64");
        assert.deepEqual(await reader.evaluate(blankParts, { picture, parts }), [], "places without ink");
      });
    }
    assert.deepEqual(page.troubles, []);
  });
}

test("a page taller than the canvas is drawn wherever one scrolls to", async () => {
  const page = await openTool(await newPage(browser, { viewport: devices.phone }));
  await openExample(page);
  await visit(page, "/stages/race-equity-stages");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await settled(page);
  const missing = await page.evaluate(() => {
    const { top, bottom } = document.getElementById("canvas").getBoundingClientRect();
    return Math.max(0, top) + Math.max(0, innerHeight - bottom);
  });
  assert.equal(missing, 0);
});

for (const view of ["canvas", "plain"]) {
  test(`at 320 px nothing goes sideways on any screen: ${view}`, async () => {
    const page = await newPage(browser, { viewport: { width: 320, height: 640 } });
    await openTool(page, view === "plain" ? `${singleFile}?view=plain` : singleFile);
    await openExample(page);
    const wide = [];
    for (const screen of screens) {
      await visit(page, screen);
      const widePx = await page.evaluate(() => document.documentElement.scrollWidth);
      if (widePx > 320) wide.push(`${screen}: ${widePx} px`);
    }
    assert.deepEqual(wide, []);
    assert.equal(await page.locator(`html.${view}`).count(), 1);
  });
}

test("the ring stands round what has the focus, and the window shows all of it", async () => {
  const low = { viewport: { width: 1280, height: 500 } };
  const page = await openTool(await newPage(browser, low), `${singleFile}#/about-us`);
  await page.getByRole("heading", { level: 1, name: words("about_us.title") }).waitFor();
  const seen = new Set();
  for (let tabs = 0; tabs < 60; ++tabs) {
    await page.keyboard.press("Tab");
    const wrong = await page.evaluate((ringPx) => {
      const focused = document.activeElement;
      if (!focused.closest("#mirror")) return focused === document.body ? "the end" : "";
      const a = (focused.closest(".choice") ?? focused).getBoundingClientRect();
      const b = document.getElementById("ring").getBoundingClientRect();
      const off = Math.max(...["left", "top", "width", "height"].map((side) => Math.abs(a[side] - b[side])));
      if (off > 1) return `the ring is ${off} px off ${focused.id}`;
      const cut = a.top < ringPx || a.bottom > innerHeight - ringPx;
      return cut ? `the ring round ${focused.id} is cut: it goes from ${a.top} to ${a.bottom} of ${innerHeight}` : "";
    }, 6);
    if (wrong === "the end") break;
    assert.equal(wrong, "");
    seen.add(await page.evaluate(() => document.activeElement.id));
  }
  assert.ok(seen.size >= 12, `${seen.size} controls had the focus`);
});

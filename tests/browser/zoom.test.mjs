// Larger and wider apart: every screen at 200 and 400 %, after the resolution changes, with the reader's own text size
// and with the reader's own spacing. Nothing goes sideways, nothing is lost, nothing is cut.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { differing, startLooking } from "./pixels.mjs";
import { newPage, openExample, openTool, press, screens, settled, singleFile, startBrowser, visit,
         words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

/** What a desk of 1280 by 1024 leaves at these zooms. */
const zooms = {
  "200 %": { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 },
  "400 %": { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
};
const desk = { width: 1280, height: 1024 };
const views = { canvas: singleFile, plain: `${singleFile}?view=plain` };
const question = "/question/coproduction-plan/Q1a";

/** A page with Sparrow Lane's record open, in a view. @param {keyof typeof views} view */
async function openIn(view, device) {
  const page = await openTool(await newPage(browser, device), views[view]);
  await openExample(page);
  assert.equal(await page.locator(`html.${view}`).count(), 1);
  return page;
}

// ---- Reflow ----

/** In the page: the names of what is shown, as "heading …" and "control …". */
function namesShown() {
  const named = (element) => {
    if (element.hasAttribute("aria-label")) return element.getAttribute("aria-label");
    return (element.labels?.[0] ?? element.querySelector(".name") ?? element).textContent;
  };
  const shown = [...document.querySelectorAll("#mirror :is(h1, h2, h3, h4, a, button, input, select, textarea)")]
    .filter((element) => (element.closest(".choice") ?? element).checkVisibility({ visibilityProperty: true }));
  return shown.map((element) => `${/^H/.test(element.tagName) ? "heading" : "control"} “${named(element)}”`);
}

/** The names on a screen, with those in the menu, where a tab may have a longer name. */
async function namesOn(page, screen) {
  await visit(page, screen);
  const names = await page.evaluate(namesShown);
  await press(page, "button", words("menu.button"));
  const inMenu = await page.evaluate(namesShown);
  const tabs = ["questions", "stages", "results", "plan", "save"];
  const asTabs = tabs.filter((tab) => inMenu.includes(`control “${words(`menu.${tab}`)}”`));
  return new Set([...names, ...inMenu, ...asTabs.map((tab) => `control “${words(`tab.${tab}`)}”`)]);
}

/** In the page: what sticks out of it sideways, or is cut, in words. Wide tables may scroll in their own box. */
function cut() {
  const wrong = [];
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth) wrong.push(`the page is ${page.scrollWidth} px wide`);
  for (const leaf of document.querySelectorAll("#mirror .leaf")) {
    const { left, right, top, bottom, width } = leaf.getBoundingClientRect();
    if (!width || (leaf.closest("table") && page.matches(".plain"))) continue;
    if (left < -0.5 || right > page.clientWidth + 0.5) wrong.push(`${leaf.id} goes from ${left} to ${right}`);
    if (top + scrollY < 0 || bottom + scrollY > page.scrollHeight + 0.5) wrong.push(`${leaf.id} ends at ${bottom}`);
  }
  const context = document.createElement("canvas").getContext("2d");
  for (const field of document.querySelectorAll("#mirror .field")) {
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    context.font = font;
    const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const shown = field.selectedOptions ? context.measureText(field.selectedOptions[0]?.text ?? "").width : 0;
    if (shown > room + 1) wrong.push(`${field.id} has ${room} px for “${field.selectedOptions[0].text}”`);
    if (field.localName === "input") continue; // a single line scrolls
    if (field.scrollHeight > field.clientHeight + 1) wrong.push(`${field.id} is too low for its text`);
  }
  return wrong;
}

for (const view of Object.keys(views)) {
  test(`nothing goes sideways, is lost or is cut at 200 and 400 %: ${view}`, async (t) => {
    const whole = await openIn(view, { viewport: desk });
    const pages = await Promise.all(Object.values(zooms).map((zoom) => openIn(view, zoom)));
    for (const screen of screens) {
      const names = await namesOn(whole, screen);
      for (const [i, zoom] of Object.keys(zooms).entries()) {
        await t.test(`${screen} at ${zoom}`, async () => {
          await visit(pages[i], screen);
          assert.deepEqual(await pages[i].evaluate(cut), []);
          const there = await namesOn(pages[i], screen);
          assert.deepEqual([...names].filter((name) => !there.has(name)), [], "lost");
        });
      }
    }
    for (const page of pages) assert.deepEqual(page.troubles, []);
  });
}

// ---- Resolution ----

test("when the page is zoomed while it is open, the canvas is as crisp as one that was opened so", async (t) => {
  const whole = { width: 1200, height: 900 }; // whole px at each of these
  const look = await startLooking(browser);
  const page = await openIn("canvas", { viewport: whole });
  await visit(page, question);
  const device = await page.context().newCDPSession(page);
  for (const deviceScaleFactor of [2, 1.25, 1.5, 1]) {
    await t.test(`${100 * deviceScaleFactor} %`, async () => {
      const viewport = { width: whole.width / deviceScaleFactor, height: whole.height / deviceScaleFactor };
      await device.send("Emulation.setDeviceMetricsOverride", { ...viewport, deviceScaleFactor, mobile: false });
      await page.waitForFunction((dpr) => devicePixelRatio === dpr, deviceScaleFactor);
      await settled(page);
      const { drawn, laid, wide } = await page.locator("#canvas").evaluate((canvas) => {
        const { width, height } = canvas.getBoundingClientRect();
        return { drawn: [canvas.width, canvas.height], laid: [width, height],
                 wide: document.documentElement.clientWidth };
      });
      assert.deepEqual(drawn, laid.map((px) => Math.round(px * deviceScaleFactor)), "one pixel is one pixel");
      assert.equal(drawn[0], Math.round(wide * deviceScaleFactor), "as wide as the page");

      const fresh = await openIn("canvas", { viewport, deviceScaleFactor });
      await visit(fresh, question);
      for (const shown of [page, fresh]) {
        await shown.mouse.move(0, 0);
        await settled(shown);
      }
      // Playwright's own picture of the first would set its zoom back.
      const { data } = await device.send("Page.captureScreenshot");
      const other = await differing(look, Buffer.from(data, "base64"), await fresh.screenshot());
      assert.equal(other, 0, "pixels that differ");
      await fresh.context().close();
    });
  }
});

// ---- The reader's own text size ----

/** In the page: how large its leaves are, by id, in rem. */
function sizesInRem() {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return [...document.querySelectorAll("#mirror .leaf")].map((leaf) => {
    const { width, height } = leaf.getBoundingClientRect();
    return { id: leaf.id, sides: [width, height].map((px) => px / rem) };
  });
}

for (const view of Object.keys(views)) {
  test(`with the browser's text twice as large, all is twice as large: ${view}`, async (t) => {
    const normal = await openIn(view, { viewport: desk });
    const large = await newPage(browser, { viewport: { width: 2 * desk.width, height: 2 * desk.height } });
    const settings = await large.context().newCDPSession(large);
    await settings.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await openTool(large, views[view]);
    await openExample(large);
    for (const screen of screens) {
      await t.test(screen, async () => {
        await Promise.all([large, normal].map((page) => visit(page, screen)));
        assert.deepEqual(await large.evaluate(cut), []);
        const [sizes, expected] = await Promise.all([large, normal].map((page) => page.evaluate(sizesInRem)));
        assert.deepEqual(sizes.map(({ id }) => id), expected.map(({ id }) => id));
        const off = sizes.filter(({ sides }, i) => sides.some((rem, j) => Math.abs(rem - expected[i].sides[j]) > 0.5));
        assert.deepEqual(off, []);
      });
    }
  });
}

// ---- The reader's own spacing ----

/** In the page: spacing that a reader may ask for (WCAG 1.4.12), as a browser extension adds it. */
function spaceOut() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}

/** In the page: words that are cut or lie over others. */
function crowded() {
  const wrong = [];
  const words = document.createTreeWalker(document.getElementById("mirror"), NodeFilter.SHOW_TEXT);
  /** @type {{holder: Element, text: string, box: DOMRect}[]} */
  const lines = [];
  while (words.nextNode()) {
    const holder = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || holder.closest("select, textarea")) continue;
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    for (const box of range.getClientRects())
      if (box.width) lines.push({ holder: holder.closest(".leaf"), text: words.currentNode.data.slice(0, 40), box });
  }
  const share = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  lines.forEach((a, i) => lines.slice(i + 1).forEach((b) => {
    if (a.holder !== b.holder && share(a.box, b.box)) wrong.push(`“${a.text}” and “${b.text}” overlap`);
  }));

  const controls = [...document.querySelectorAll("#mirror :is(button, .choice, .field)")];
  for (const control of controls) {
    const box = control.getBoundingClientRect();
    for (const { holder, text, box: line } of lines)
      if (control !== holder && share(box, line)) wrong.push(`“${text}” lies over ${control.id}`);
    for (const other of controls)
      if (control.id < other.id && share(box, other.getBoundingClientRect()))
        wrong.push(`${control.id} and ${other.id} overlap`);
  }
  for (const { holder, text, box } of lines) {
    const { left, right, top, bottom } = holder.getBoundingClientRect();
    const inside = box.left >= left - 1 && box.right <= right + 1 && box.top >= top - 1 && box.bottom <= bottom + 1;
    if (!inside && getComputedStyle(holder).display !== "inline") wrong.push(`“${text}” sticks out of ${holder.id}`);
    if (box.right > document.documentElement.clientWidth && !holder.closest("table"))
      wrong.push(`“${text}” leaves the page`);
  }
  for (const field of document.querySelectorAll("#mirror textarea"))
    if (field.scrollHeight > field.clientHeight + 1) wrong.push(`${field.id} is too low for its text`);
  return wrong;
}

for (const width of [1280, 320]) {
  test(`with the reader's own spacing no words are cut or lie over others: plain, ${width} px wide`, async (t) => {
    const page = await openIn("plain", { viewport: { width, height: 800 } });
    await page.evaluate(spaceOut);
    for (const screen of screens) {
      await t.test(screen, async () => {
        await visit(page, screen);
        assert.deepEqual(await page.evaluate(crowded), []);
      });
    }
    assert.deepEqual(page.troubles, []);
  });
}

test("a text area that is there already grows when the reader spaces its words out: plain", async () => {
  const page = await openIn("plain", { viewport: { width: 320, height: 640 } });
  await visit(page, question);
  await page.evaluate(spaceOut);
  await settled(page);
  assert.deepEqual(await page.evaluate(crowded), []);
});

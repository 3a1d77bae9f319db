// What the reader's machine asks for: forced colours, dark, more contrast, less motion; colours as they are seen; and a
// machine that cannot draw, or stops to.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { differing, startLooking } from "./pixels.mjs";
import { downloadFrom, newPage, openExample, openTool, press, screens, settled, singleFile, startBrowser, visit,
         words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());
const look = await startLooking(browser);

const question = "/question/coproduction-plan/Q1a";
const notes = (page) => page.getByLabel(words("question.notes"), { exact: true });
const isView = async (page, view) => assert.equal(await page.locator(`html.${view}`).count(), 1, `${view} view`);

/** The tool with Sparrow Lane's record, for a reader with these wishes. */
async function openFor(wishes) {
  const page = await openTool(await newPage(browser, wishes));
  await openExample(page);
  return page;
}

/** All of the page, with the pointer on nothing. */
async function picture(page) {
  await page.mouse.move(0, 0);
  await settled(page);
  return page.screenshot({ fullPage: true });
}

/**
 * Pictures of all of the page that between them show everything drawn: the canvas is not as high as the highest pages.
 * Each with `shows`, which keeps the areas that the canvas covers in it.
 */
async function pictures(page) {
  const taken = [];
  for (let from = 0, left = true; left;) {
    await page.evaluate((top) => scrollTo(0, top), from);
    const drawn = await picture(page);
    const { top, bottom, end } = await page.locator("#canvas").evaluate((canvas) => {
      const box = canvas.getBoundingClientRect();
      return { top: box.top + scrollY, bottom: box.bottom + scrollY, end: document.documentElement.scrollHeight };
    });
    const shows = (areas) => areas.filter(({ y, height }) => y >= top && y + height <= bottom);
    taken.push({ drawn, shows });
    left = bottom < end && bottom > from;
    from = bottom - 200; // what one picture cuts in two is whole in the next
  }
  await page.evaluate(() => scrollTo(0, 0));
  return taken;
}

/** In the page: "rgb(…)" of a colour that a style sheet has a name for. */
function colourOf(name) {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = name;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

// ---- Forced colours ----

test("in forced colours the tool starts in plain view, and no words are there twice", async () => {
  const page = await openFor({ forcedColors: "active" });
  for (const screen of screens) {
    await visit(page, screen);
    await isView(page, "plain");
    assert.equal(await page.locator("#canvas").isVisible(), false);
  }
  assert.deepEqual(page.troubles, []);
});

test("when the reader turns forced colours on, plain view comes by itself and keeps what was typed", async () => {
  const page = await openTool(await newPage(browser), `${singleFile}#${question}`);
  await isView(page, "canvas");
  await notes(page).pressSequentially("Typed before.");
  await page.emulateMedia({ forcedColors: "active" });
  await page.locator("html.plain").waitFor();
  assert.equal(await notes(page).inputValue(), "Typed before.");
  assert.ok(await notes(page).evaluate((field) => field === document.activeElement), "the focus stays");
});

test("in forced colours the focus is shown in the system's colour for it", async () => {
  const page = await openFor({ forcedColors: "active" });
  await visit(page, question);
  const highlight = await page.evaluate(colourOf, "Highlight");
  const seen = new Set();
  for (let tabs = 0; tabs < 40; ++tabs) {
    await page.keyboard.press("Tab");
    const ring = await page.evaluate(() => {
      const focused = document.activeElement;
      const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(focused.closest(".choice") ?? focused);
      return { on: focused.id || focused.className, style: outlineStyle, colour: outlineColor,
               px: parseFloat(outlineWidth) };
    });
    seen.add(ring.on);
    if (ring.on === "") break;
    assert.deepEqual({ ...ring, px: ring.px >= 2 }, { on: ring.on, style: "solid", colour: highlight, px: true });
  }
  assert.ok(seen.size > 15, `${seen.size} controls had the focus`);
});

test("in forced colours picture view is there for who wants it, and the words over it stay unseen", async (t) => {
  const page = await openFor({ forcedColors: "active" });
  await press(page, "button", words("tools.picture_view"));
  for (const screen of screens) {
    await t.test(screen, async () => {
      await visit(page, screen);
      await isView(page, "canvas");
      const withLeaves = await picture(page);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("#mirror .leaf:not(.field) { visibility: hidden !important; }");
        document.adoptedStyleSheets = [sheet];
      });
      const without = await picture(page);
      await page.evaluate(() => { document.adoptedStyleSheets = []; });
      assert.equal(await differing(look, withLeaves, without), 0, "pixels that differ");
    });
  }
});

// ---- Dark, more contrast, less motion ----

/** The colour that a picture has most of, and what the page calls its paper. */
async function paperOf(page) {
  const said = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const seen = await look(await picture(page), () => globalThis.cssColour(
    globalThis.groundOf({ x: 0, y: 0, width: globalThis.seen.width, height: globalThis.seen.height })));
  return { said, seen };
}

test("the canvas follows the reader to dark and back, with the page round it", async () => {
  const page = await openFor({ colorScheme: "light" });
  await visit(page, question);
  const papers = [];
  for (const colorScheme of ["light", "dark", "light"]) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    const { said, seen } = await paperOf(page);
    assert.equal(seen, said);
    papers.push(seen);
  }
  assert.equal(papers[0], papers[2]);
  assert.notEqual(papers[0], papers[1]);
});

/** In the page: what is drawn or written in another colour than ink, in plain view. */
function notInInk() {
  const ink = getComputedStyle(document.body).color;
  const coloured = "a, button, .good, .bad, .warn, [role=note]";
  const written = "#mirror :is(p, span.text, .detail, .name, label, legend, h1, h2, h3, h4)";
  const all = [...document.querySelectorAll(written)];
  return all.filter((element) => element.checkVisibility() && !element.closest(coloured))
    .filter((element) => getComputedStyle(element).color !== ink).map(({ id }) => id);
}

/** In the page: the areas of its hints and muted words, and of its choices. */
function areasOf(selector) {
  return [...document.querySelectorAll(selector)].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { id: element.id, x: Math.ceil(left), y: Math.ceil(top + scrollY), width: Math.floor(width),
             height: Math.floor(height) };
  });
}

/** In the page that looks: of each area, its ground and the colour that stands out most from it. */
function extremes(areas) {
  const { coloursIn, groundOf, contrast, cssColour } = globalThis;
  return areas.map((area) => {
    const ground = groundOf(area);
    const most = [...coloursIn(area).keys()].reduce((a, b) => (contrast(b, ground) > contrast(a, ground) ? b : a));
    return { id: area.id, text: area.text, ground: cssColour(ground), ink: cssColour(most),
             contrast: Math.round(100 * contrast(most, ground)) / 100 };
  });
}

/** In the page that looks: how many px the left edge of each area is thick, half way between its top and its middle. */
function edgesThick(areas) {
  const { seen, contrast } = globalThis;
  return areas.map(({ id, x, y, height }) => {
    const at = (column) => seen.pixels[Math.round(y + height / 4 + 4) * seen.width + column];
    let thick = 0;
    for (let column = x - 2; column < x + 8; ++column) thick += contrast(at(column), at(x - 4)) >= 3 ? 1 : 0;
    return { id, thick };
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`more contrast: words in ink alone, edges of 2 px, in both views: ${colorScheme}`, async () => {
    const page = await openFor({ colorScheme, contrast: "more" });
    await visit(page, question);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    const drawn = await picture(page);
    const hints = await page.evaluate(areasOf, "#mirror :is(.hint, .muted).leaf");
    assert.ok(hints.length > 4);
    const pale = (await look(drawn, extremes, hints)).filter((one) => one.ink !== ink);
    assert.deepEqual(pale, [], "canvas: muted words");
    const choices = await page.evaluate(areasOf, "#mirror .choice");
    const thin = (await look(drawn, edgesThick, choices)).filter(({ thick }) => thick < 2);
    assert.deepEqual(thin, [], "canvas: thin edges");

    await press(page, "button", words("tools.plain_view"));
    assert.deepEqual(await page.evaluate(notInInk), [], "plain: words not in ink");
    const edged = page.locator("#mirror :is(.choice, .field, .card, button:not(.quiet, .disclosure))");
    const widths = await edged.evaluateAll((all) =>
      all.map((one) => [one.id, parseFloat(getComputedStyle(one).borderTopWidth)]).filter(([, px]) => px < 2));
    assert.deepEqual(widths, [], "plain: thin edges");
  });
}

for (const url of [singleFile, `${singleFile}?view=plain`]) {
  test(`with less motion nothing ever moves by itself: ${url === singleFile ? "canvas" : "plain"}`, async () => {
    const page = await newPage(browser, { reducedMotion: "reduce" });
    await page.addInitScript(() => {
      globalThis.moved = [];
      for (const type of ["transitionrun", "animationstart"])
        addEventListener(type, ({ target }) => globalThis.moved.push(`${type} ${target.id}`), true);
    });
    await openTool(page, url);
    await openExample(page);
    for (const screen of screens) {
      await visit(page, screen);
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0, screen);
    }
    await page.getByRole("button", { name: words("menu.button") }).hover();
    await press(page, "button", words("menu.button"));
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0, "the menu");
    assert.deepEqual(await page.evaluate(() => globalThis.moved), []);
  });
}

// ---- Contrast, as it is seen ----

/** In the page: the places of words. Of a button what is inside its edge, of a choice its name and its detail. */
function wordAreas() {
  const inset = (leaf) => {
    const { left, top, right, bottom } = leaf.getBoundingClientRect();
    if (leaf.matches(".choice")) return [left + 56, top + 6, Math.min(left + 226, right - 44), bottom - 6];
    const edge = leaf.matches("button") ? 5 : 0;
    return [left + edge, top + edge, right - edge, bottom - edge];
  };
  const leaves = "#mirror :is(h1, h2, h3, h4, p, a, button, label, legend, .text, .choice).leaf";
  return [...document.querySelectorAll(leaves)].map((leaf) => {
    const [left, top, right, bottom] = inset(leaf);
    return { id: leaf.id, text: leaf.textContent.slice(0, 30), x: Math.ceil(left), y: Math.ceil(top + scrollY),
             width: Math.floor(right) - Math.ceil(left), height: Math.floor(bottom) - Math.ceil(top) };
  });
}

/** In the page that looks: of each control the best contrast that its edge has on each side, to what is outside or
    inside of it. */
function edges(areas) {
  const { seen, contrast } = globalThis;
  const at = (x, y) => seen.pixels[Math.round(y) * seen.width + Math.round(x)];
  return areas.map(({ id, x, y, width, height }) => {
    const sides = { left: [x, y + height / 3, 1, 0], right: [x + width - 1, y + height / 3, -1, 0],
                    top: [x + width / 3, y, 0, 1], bottom: [x + width / 3, y + height - 1, 0, -1] };
    const best = Object.entries(sides).map(([side, [px, py, dx, dy]]) => {
      const away = (steps) => at(px + steps * dx, py + steps * dy);
      const [outside, inside] = [away(-4), away(7)];
      const line = [-1, 0, 1, 2].map(away);
      return [side, Math.max(...line.map((one) => Math.max(contrast(one, outside), contrast(one, inside))))];
    });
    return { id, weak: best.filter(([, ratio]) => ratio < 3) };
  });
}

/** In the page that looks: the areas with anything in the 2 px round them, by the side it is on. A side where something
    else has its place says nothing; nor does a line between rows, nor what is above a status: its icon. */
function strayInk({ areas, others, rule }) {
  const { coloursIn, cssColour } = globalThis;
  const within = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  const holds = (a, b) => a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width
    && a.y + a.height >= b.y + b.height;
  return areas.flatMap((area) => {
    const { id, x, y, width, height } = area;
    const bands = { left: { x: x - 3, y, width: 2, height }, right: { x: x + width + 1, y, width: 2, height },
                    above: { x, y: y - 3, width, height: 2 }, below: { x, y: y + height + 1, width, height: 2 } };
    const isFree = (band) => !others.some((other) => other.id !== id && within(band, other) && !holds(other, area));
    const hasInk = (band) => [...coloursIn(band).keys()].filter((colour) => cssColour(colour) !== rule).length > 1;
    if (id.endsWith(".status")) delete bands.above;
    return Object.entries(bands).filter(([, band]) => isFree(band) && hasInk(band)).map(([side]) => `${id}, ${side}`);
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`words and edges stand out from their ground on every screen: canvas, ${colorScheme}`, async (t) => {
    const page = await openFor({ colorScheme });
    for (const screen of screens) {
      await t.test(screen, async () => {
        await visit(page, screen);
        const texts = await page.evaluate(wordAreas);
        const controls = await page.evaluate(areasOf, "#mirror :is(.choice:has([type=radio]), .field)");
        assert.ok(texts.length > 10);
        const taken = await pictures(page);
        for (const area of texts) assert.ok(taken.some(({ shows }) => shows([area]).length), `${area.id} is drawn`);
        // The numbers on the steps of the ladder are large and bold.
        const least = ({ id }) => (id.startsWith("stage.step.") ? 3 : 4.5);
        for (const { drawn, shows } of taken) {
          const text = await look(drawn, extremes, shows(texts));
          assert.deepEqual(text.filter((one) => one.contrast < least(one)), [], "words");
          const edged = await look(drawn, edges, shows(controls));
          assert.deepEqual(edged.filter(({ weak }) => weak.length), [], "edges");
        }
      });
    }
  });
}

test("what is drawn for words stays inside their place on every screen", async (t) => {
  const page = await openFor({});
  const rule = await page.evaluate(colourOf, "var(--rule)");
  for (const screen of screens) {
    await t.test(screen, async () => {
      await visit(page, screen);
      const onPlainGround = "#mirror :is(h1, h2, h3, h4, p, legend, .text, label:not(.choice), a).leaf";
      const areas = await page.evaluate(areasOf, onPlainGround);
      const others = await page.evaluate(areasOf, "#mirror .leaf");
      for (const { drawn, shows } of await pictures(page))
        assert.deepEqual(await look(drawn, strayInk, { areas: shows(areas), others, rule }), []);
    });
  }
});

// ---- A machine that cannot draw ----

test("when the picture is lost in the middle of typing, plain view comes with everything that was typed", async () => {
  const page = await openTool(await newPage(browser), `${singleFile}#${question}`);
  await notes(page).click();
  await page.keyboard.type("Before and ");
  await page.evaluate(() => document.getElementById("canvas").getContext("webgl2").getExtension("WEBGL_lose_context")
    .loseContext());
  await page.keyboard.type("after.");
  await page.locator("html.plain").waitFor();
  await page.keyboard.type(" And more.");
  assert.ok(await notes(page).evaluate((field) => field === document.activeElement), "the focus stays");
  assert.equal(await page.locator("#canvas").isVisible(), false);
  const whole = "Before and after. And more.";
  assert.equal(await notes(page).inputValue(), whole);
  await settled(page);
  const { bytes } = await downloadFrom(page, () => page.locator("#badge").click());
  assert.equal(JSON.parse(bytes.toString()).answers["coproduction-plan/Q1a"].note, whole);
  for (const screen of screens) await visit(page, screen);
  await isView(page, "plain");
  assert.deepEqual(page.troubles, []);
});

test("on a machine without WebGL the tool starts in plain view, and nothing is refused", async (t) => {
  const bare = await startBrowser("--disable-webgl", "--disable-3d-apis");
  t.after(() => bare.close());
  const page = await openTool(await newPage(bare));
  await openExample(page);
  for (const screen of screens) {
    await visit(page, screen);
    await isView(page, "plain");
    assert.ok(await page.getByRole("heading", { level: 1 }).isVisible());
  }
  assert.deepEqual(page.troubles, []);
});

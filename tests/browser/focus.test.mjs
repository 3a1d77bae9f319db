// Where the focus is: always somewhere, always seen, never caught, and where one expects it after each step.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { states } from "./states.mjs";
import { newPage, openExample, openTool, press, screens, settled, singleFile, startBrowser, visit, words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

const question = "/question/coproduction-plan/Q1a";
const views = { canvas: singleFile, plain: `${singleFile}?view=plain` };

async function openWithExample(view = "canvas", more = {}) {
  const page = await openTool(await newPage(browser, more), views[view]);
  await openExample(page);
  return page;
}

/** In the page: what has the focus, a choice by its group; nothing when the browser's own bar has it. */
function focusedName() {
  const focused = document.activeElement;
  const name = focused.type === "radio" ? focused.name : focused.id || focused.className;
  return document.hasFocus() && focused !== document.body ? name : "";
}

// ---- From the top to the end, and back ----

/** In the page: what Tab should reach, in the order of the document; a group of choices is one stop. */
function stops() {
  const controls = [...document.querySelectorAll("a[href], button, input, select, textarea")];
  const there = controls.filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }));
  const names = there.map((one) => (one.type === "radio" ? one.name : one.id || one.className));
  return names.filter((name, i) => names.indexOf(name) === i);
}

/**
 * The controls that a key goes through from one of them on, until the focus leaves the page or, where the browser has no
 * bar of its own, is where it began. A date is several stops, and one control.
 */
async function walk(page, key, begin) {
  await begin.focus();
  await page.keyboard.press("Shift"); // a key: from now on the focus is shown
  const seen = [await page.evaluate(focusedName)];
  for (let presses = 0; presses < 300; ++presses) {
    await page.keyboard.press(key);
    const name = await page.evaluate(focusedName);
    if (!name || (name === seen[0] && seen.length > 1)) return seen;
    if (seen.at(-1) !== name) seen.push(name);
  }
  return assert.fail(`${key} never left the page: ${seen.slice(-6).join(", ")}`);
}

for (const view of Object.keys(views)) {
  test(`Tab goes through every control of every screen and out, and Shift+Tab back: ${view}`, async (t) => {
    const page = await openWithExample(view);
    const controls = page.locator("a[href], button, input, select, textarea").filter({ visible: true });
    for (const screen of screens) {
      await t.test(screen, async () => {
        await visit(page, screen);
        const expected = await page.evaluate(stops);
        assert.deepEqual(await walk(page, "Tab", controls.first()), expected);
        assert.deepEqual(await walk(page, "Shift+Tab", controls.last()), [...expected].reverse());
      });
    }
    await page.context().close();
  });
}

// ---- The ring ----

/** In the page: the box that the ring should stand round, and the ring's two tones. */
function ringed() {
  const { left, top, width, height } = (document.activeElement.closest(".choice") ?? document.activeElement)
    .getBoundingClientRect();
  const style = getComputedStyle(document.documentElement);
  const tones = ["--ring-inner", "--ring-outer"].map((name) => style.getPropertyValue(name).trim());
  return { left, top, width, height, tones };
}

/**
 * In a page of its own: what is wrong with the ring in a picture. Looks at points along the four sides: 1.5 px and 4.5 px
 * outside the box are the ring's tones, 8.5 px outside is what is next to it. Points outside the window are let be.
 */
async function ringFaults({ picture, left, top, width, height, tones }) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const colourAt = (x, y) => [...context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data].slice(0, 3);
  const inside = (x, y) => x >= 0 && y >= 0 && x < image.width && y < image.height;

  const luminance = (colour) => colour.reduce((sum, part, i) => {
    const c = part / 255;
    return sum + [0.2126, 0.7152, 0.0722][i] * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  }, 0);
  const contrast = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const isTone = (colour, tone) => colour.every((part, i) => Math.abs(part - parts(tone)[i]) <= 24);

  const faults = new Set();
  let looked = 0;
  for (const along of [-0.25, -0.1, 0, 0.1, 0.25]) { // from the middle; a pill's ends are straight there only
    const [x, y] = [left + (0.5 + along) * width, top + (0.5 + along / 4) * height];
    const sides = [(d) => [x, top - d], (d) => [x, top + height + d - 1], (d) => [left - d, y],
                   (d) => [left + width + d - 1, y]];
    for (const [i, at] of sides.entries()) {
      if (![1.5, 4.5, 8.5].every((d) => inside(...at(d)))) continue;
      ++looked;
      const side = ["top", "bottom", "left", "right"][i];
      const [inner, outer, beside] = [1.5, 4.5, 8.5].map((d) => colourAt(...at(d)));
      if (!isTone(inner, tones[0]) || !isTone(outer, tones[1])) faults.add(`covered or missing at the ${side}: ${inner}; ${outer}`);
      else if (contrast(inner, outer) < 3) faults.add(`its tones are ${contrast(inner, outer).toFixed(1)}:1`);
      else if (Math.max(contrast(inner, beside), contrast(outer, beside)) < 3) faults.add(`too like what is at the ${side}`);
    }
  }
  if (looked < 10) faults.add(`only ${looked} points of it are in the window`);
  return [...faults];
}

/** A picture of what has the focus with room round it, and where the ring should be in the picture. */
async function pictureOfFocus(page) {
  const { left, top, width, height, tones } = await page.evaluate(ringed);
  const room = 12;
  const [x, y] = [left, top].map((side) => Math.max(0, Math.floor(side) - room));
  const clip = { x, y, width: Math.min(1280, left + width + room) - x, height: Math.min(800, top + height + room) - y };
  const picture = (await page.screenshot({ clip })).toString("base64");
  return { picture, left: left - x, top: top - y, width, height, tones };
}

/** Between them, every kind of control. */
const ringScreens = { light: ["/", question, "/plan"], dark: [question] };

for (const view of Object.keys(views)) {
  for (const colorScheme of Object.keys(ringScreens)) {
    test(`the ring is there on all sides, uncovered, in two tones 3:1 apart: ${view}, ${colorScheme}`, async () => {
      const page = await openWithExample(view, { colorScheme });
      const reader = await (await browser.newContext()).newPage();
      const faults = [];
      for (const screen of ringScreens[colorScheme]) {
        await visit(page, screen);
        const names = await page.evaluate(stops);
        await page.locator("a[href], button").filter({ visible: true }).first().focus();
        for (const name of names) {
          await page.keyboard.press(name === names[0] ? "Shift" : "Tab"); // the first is shown from the first key on
          while (await page.evaluate(focusedName) !== name) await page.keyboard.press("Tab"); // the parts of a date
          await settled(page);
          const found = await reader.evaluate(ringFaults, await pictureOfFocus(page));
          if (found.length) faults.push(`${screen} ${name}: ${found[0]}`);
        }
      }
      assert.deepEqual(faults, []);
      await Promise.all([page, reader].map((one) => one.context().close()));
    });
  }
}

// ---- Dialogs, Escape, screens ----

const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

test("a dialog holds the focus, and Escape or its last button gives it back to what opened it", async () => {
  const page = await openWithExample();
  await states["a dialog"](page);
  const dialog = page.getByRole("dialog", { name: words("asking.title") });
  const opener = page.getByRole("button", { name: words("home.open_file") });
  for (const close of [() => page.keyboard.press("Escape"), () => press(page, "button", words("asking.stay"))]) {
    assert.ok(await dialog.evaluate((one) => one.contains(document.activeElement)), "it begins in the dialog");
    for (const key of ["Tab", "Shift+Tab"]) {
      const within = await dialog.locator("button").evaluateAll((buttons) => buttons.map(({ id }) => id));
      const seen = await walk(page, key, dialog.getByRole("button").first());
      assert.deepEqual(seen.filter((name) => !within.includes(name)), [], `${key} stays in the dialog`);
    }
    await dialog.getByRole("button").last().focus();
    await close();
    await dialog.waitFor({ state: "detached" });
    assert.ok(await hasFocus(opener), "the focus is on what opened it");
    await page.keyboard.press("Enter");
    await dialog.waitFor();
    await settled(page);
  }
});

test("Escape closes the menu, and Menu has the focus again", async () => {
  const page = await openWithExample();
  const menu = page.getByRole("button", { name: words("menu.button"), exact: true });
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: words("menu.about_us"), exact: true }).focus();
  await page.keyboard.press("Escape");
  await settled(page);
  assert.equal(await menu.getAttribute("aria-expanded"), "false");
  assert.ok(await hasFocus(menu));
});

for (const view of Object.keys(views)) {
  test(`a new screen has a new title, and the focus is on its first heading: ${view}`, async () => {
    const page = await openWithExample(view);
    const titles = new Set([await page.title()]);
    const arrived = async (how) => {
      await settled(page);
      assert.ok(await hasFocus(page.locator("h1")), `${how}: the first heading has the focus`);
      titles.add(await page.title());
    };
    for (const screen of screens.filter((route) => route !== "/questions/coproduction-plan")) { // it is there already
      await visit(page, screen);
      await arrived(screen);
    }
    assert.equal(titles.size, screens.length);
    for (const tab of ["tab.stages", "tab.plan"]) {
      await visit(page, "/save");
      await page.getByRole("link", { name: words(tab), exact: true }).focus();
      await page.keyboard.press("Enter");
      await arrived(words(tab));
    }
    await page.goBack();
    await arrived("Back");
    assert.equal(titles.size, screens.length);
    await page.context().close();
  });
}

// ---- Never lost ----

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** In the page: the controls that can be used now, links out of the tool excepted. */
function usable() {
  const modal = document.querySelector("dialog:modal");
  const all = [...document.querySelectorAll("#mirror :is(a:not([target]), button, input, select, textarea)")];
  return all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && (!modal || modal.contains(one)))
    .map(({ id, localName, type, role }) => ({ id, kind: localName === "input" ? type : role ?? localName }));
}

/** In the page: why nobody could say where the focus is, or nothing. */
function lostFocus() {
  const focused = document.activeElement;
  const modal = document.querySelector("dialog:modal");
  if (!focused || focused === document.body || focused === document.documentElement) return "the focus is nowhere";
  if (!focused.isConnected) return "the focus is outside the document";
  if (!focused.checkVisibility({ visibilityProperty: true })) return `the focus is on ${focused.id}, which is hidden`;
  if (modal && !modal.contains(focused)) return `the focus is on ${focused.id}, behind a dialog`;
  const { width, height } = focused.getBoundingClientRect();
  return width && height ? "" : `the focus is on ${focused.id}, which has no size`;
}

/** The keys that use a control of a kind. */
const keysFor = {
  a: ["Enter"], button: ["Enter", "Space"], switch: ["Space"], checkbox: ["Space"], radio: ["Space", "ArrowDown", "ArrowUp"],
  "select-one": ["ArrowDown"], select: ["ArrowDown", "ArrowUp"], date: ["1", "2", "ArrowUp", "Backspace"],
  text: ["a", "ä", "Backspace", "Control+a"], textarea: ["a", "Enter", "Backspace", "Control+a"],
};
const anywhere = ["Control+z", "Control+z", "Control+y", "Escape"];

/** One thing that a person might do; resolves to what it was. */
async function doSomething(page, pick) {
  const what = pick(["control", "control", "control", "control", "control", "key", "address", "back"]);
  if (what === "key") {
    const key = pick(anywhere);
    await page.keyboard.press(key);
    return key;
  }
  if (what === "address") {
    const route = pick([...screens, "/question/race-equity-stages/A1", "/nowhere"]);
    await visit(page, route);
    return `the address ${route}`;
  }
  if (what === "back") {
    const before = await page.evaluate(() => location.hash);
    const route = pick(screens.filter((one) => `#${one}` !== before));
    await visit(page, route);
    await page.evaluate(() => history.back());
    await page.waitForFunction((hash) => location.hash === hash, before);
    return `${route} and back`;
  }
  const { id, kind } = pick(await page.evaluate(usable));
  const key = pick(keysFor[kind] ?? ["a"]);
  await page.evaluate((id) => document.getElementById(id).focus(), id);
  await page.keyboard.press(key);
  return `${key} on ${id}`;
}

for (const view of Object.keys(views)) {
  test(`the focus is never lost in 200 things done at random: ${view}`, async (t) => {
    const seed = Number(process.env.FOCUS_SEED ?? 20261122);
    t.diagnostic(`FOCUS_SEED=${seed}`);
    const random = randomFrom(seed);
    const pick = (all) => all[Math.floor(random() * all.length)];
    const page = await openWithExample(view);
    page.on("filechooser", () => {}); // opens nothing, and nothing is chosen
    const lost = [];
    for (let done = 1; done <= 200; ++done) {
      const route = await page.evaluate(() => location.hash);
      const what = await doSomething(page, pick);
      await settled(page);
      const why = await page.evaluate(lostFocus);
      if (why) lost.push(`${done}. ${route}, ${what}: ${why}`);
    }
    assert.deepEqual(lost, []);
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  });
}

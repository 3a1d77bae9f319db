// By finger, on an emulated phone: taps, dragging, pinching, and the room that a soft keyboard leaves.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { finger } from "./hands.mjs";
import { newPage, openExample, openTool, pack, press, settled, singleFile, startBrowser, visit,
         words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

const phone = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 }, deviceScaleFactor: 3 };
const question = "/question/coproduction-plan/Q1a";
const notes = (page) => page.getByLabel(words("question.notes"), { exact: true });
const easier = (page) => page.getByRole("switch", { name: words("question.easier_words") });

/** The tool on a phone, at the first question or another screen. */
const openPhone = async (route = question) => openTool(await newPage(browser, phone), `${singleFile}#${route}`);

/** In the page: keeps which events came to which elements from now on, and what had the focus then. */
function keepEvents() {
  globalThis.kept = [];
  for (const type of ["pointerdown", "focusin", "click", "input", "change"]) addEventListener(type, (event) => {
    globalThis.kept.push({ type, on: event.target.id, focused: document.activeElement.id });
  });
}

const keptEvents = (page, type) => page.evaluate((type) => globalThis.kept.filter((one) => one.type === type), type);

test("a field has the focus in the same gesture as the tap, so that the keyboard opens", async () => {
  const page = await openPhone();
  await page.evaluate(keepEvents);
  await (await finger(page)).write(words("question.notes"), "Typed at once.");
  const id = await notes(page).getAttribute("id");
  const downs = await keptEvents(page, "pointerdown"); // the others are drags
  assert.equal(downs[downs.length - 1].on, id, "the finger is on the field itself, nothing lies over it");
  assert.deepEqual(await keptEvents(page, "click"), [{ type: "click", on: id, focused: id }]);
  assert.equal(await notes(page).inputValue(), "Typed at once.");
});

test("one tap is one activation: of a switch, a choice, a button and a link", async () => {
  const page = await openPhone();
  const hand = await finger(page);
  await page.evaluate(keepEvents);

  await hand.press("switch", words("question.easier_words"));
  assert.equal(await easier(page).getAttribute("aria-checked"), "true");
  assert.equal((await keptEvents(page, "click")).length, 1);

  await hand.choose(words("question.where_now"), pack("coproduction-plan").steps[1]);
  assert.equal((await keptEvents(page, "change")).length, 1);
  await hand.press("button", words("question.clear"));
  assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);

  await hand.press("button", words("evidence.add"));
  assert.equal(await page.getByLabel(words("evidence.what"), { exact: true }).count(), 1);
  await hand.press("button", words("question.next"));
  await page.getByRole("heading", { level: 1, name: pack("coproduction-plan").prompts[1].text }).waitFor();
});

test("a drag that starts on a control moves the page and presses nothing", async () => {
  const page = await openPhone();
  const screen = await page.context().newCDPSession(page);
  const choice = page.locator(".choice").first();
  const { x, y } = await choice.boundingBox();
  await page.evaluate(keepEvents);
  const touch = (type, ...ys) => screen.send("Input.dispatchTouchEvent",
    { type, touchPoints: ys.map((one) => ({ x: x + 80, y: one })) });
  await touch("touchStart", y + 20);
  for (const up of [20, 120, 220]) await touch("touchMove", y + 20 - up);
  await touch("touchEnd");
  await page.waitForFunction(() => scrollY > 100);
  assert.deepEqual(await keptEvents(page, "click"), []);
  assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
});

test("pinching makes the page larger, and controls are hit where they are drawn then", async () => {
  const page = await openPhone();
  const screen = await page.context().newCDPSession(page);
  const choice = page.locator(".choice").first();
  await choice.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await settled(page);
  const { y, height } = await choice.boundingBox();
  const touch = (type, ...apart) => screen.send("Input.dispatchTouchEvent", { type, touchPoints: apart.flatMap((px) =>
    [{ x: 180 - px, y: y + height / 2, id: 0 }, { x: 180 + px, y: y + height / 2, id: 1 }]) });
  await touch("touchStart", 50);
  for (let px = 55; px <= 80; px += 5) await touch("touchMove", px);
  await touch("touchEnd");
  // The browser may still be moving what was pinched: wait until the window has stood still for ten looks.
  await page.waitForFunction(() => {
    const { scale, offsetLeft, offsetTop } = visualViewport;
    const now = [scale, offsetLeft, offsetTop].join();
    globalThis.still = now === globalThis.before ? (globalThis.still ?? 0) + 1 : 0;
    globalThis.before = now;
    return scale > 1.3 && globalThis.still >= 10;
  }, null, { polling: 50 });

  const place = await choice.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { offsetLeft, offsetTop, width, height } = visualViewport;
    const seen = (Math.max(left, offsetLeft) + Math.min(right, offsetLeft + width)) / 2;
    return { x: seen - offsetLeft, y: (top + bottom) / 2 - offsetTop, most: height };
  });
  assert.ok(place.y > 0 && place.y < place.most, "the choice is in the window");
  await page.touchscreen.tap(place.x, place.y);
  await page.waitForFunction((input) => input.checked, await choice.locator("input").elementHandle());
  assert.ok(await page.evaluate(() => visualViewport.scale > 1.3), "the page stays as large");
});

for (const [field, route] of Object.entries({ "question.notes": question, "about_us.area": "/about-us" })) {
  test(`the room that a soft keyboard takes does not hide the field: ${field}`, async () => {
    const page = await openPhone(route);
    const found = page.getByLabel(words(field), { exact: true });
    await found.evaluate((element) => scrollBy(0, element.getBoundingClientRect().bottom - innerHeight + 50));
    await settled(page);
    const { x, y, height } = await found.boundingBox();
    assert.ok(y + height > 600, "the field is low in the window");
    await page.touchscreen.tap(x + 40, y + height / 2);
    await page.setViewportSize({ width: 360, height: 380 });
    await page.waitForFunction(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      const { offsetTop, height } = visualViewport;
      return document.activeElement.matches(".field") && top >= offsetTop && bottom <= offsetTop + height;
    }, undefined, { timeout: 5000 });
    await page.keyboard.type("Seen.");
    assert.equal(await found.inputValue(), "Seen.");
  });
}

test("fields are of the right kind for a soft keyboard, and large enough not to be zoomed to", async () => {
  const page = await openTool(await newPage(browser, phone));
  await openExample(page);
  const kinds = new Map();
  const look = async () => {
    const fields = await page.locator("#mirror .field").evaluateAll((all) => all.map((field) => ({
      name: field.labels[0]?.textContent ?? field.ariaLabel, kind: field.type, fills: field.autocomplete,
      mode: field.inputMode, px: parseFloat(getComputedStyle(field).fontSize) })));
    for (const { name, ...kind } of fields) kinds.set(name, kind);
  };
  await visit(page, "/about-us");
  await look();
  await visit(page, question);
  await page.getByRole("radio", { name: words("answer.does_not_apply_because") }).check();
  await press(page, "button", words("evidence.add"));
  await press(page, "button", words("question.add_another_action"));
  await look();

  const is = (key) => {
    const { kind, mode, fills } = kinds.get(words(key));
    return [kind, mode, fills].join(" ").trim();
  };
  assert.equal(is("about_us.organisation"), "text  organization");
  for (const key of ["about_us.planning", "about_us.area", "evidence.what", "action.owner"])
    assert.equal(is(key), "text");
  for (const key of ["question.notes", "question.because", "action.what"]) assert.equal(is(key), "textarea");
  for (const key of ["evidence.on", "action.due"]) assert.equal(is(key), "date");
  assert.equal(is("action.status"), "select-one");
  assert.deepEqual([...kinds].filter(([, { px }]) => px < 16), []);
});

// Writing in every script and by every means: fields are the browser's own, and no key is taken from the browser.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { downloadFrom, newPage, openTool, pack, press, settled, singleFile, startBrowser, visit,
         words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

const question = "/question/coproduction-plan/Q1a";
const views = { canvas: singleFile, plain: `${singleFile}?view=plain` };
const notes = (page) => page.getByLabel(words("question.notes"), { exact: true });
const openQuestion = async (view = "canvas") => openTool(await newPage(browser), `${views[view]}#${question}`);

/** The note of the first question, as the file has it. */
async function noteInFile(page) {
  await settled(page);
  const { bytes } = await downloadFrom(page, () => page.locator("#badge").click());
  return JSON.parse(bytes.toString()).answers["coproduction-plan/Q1a"].note;
}

// ---- Composing ----

/** In the page: keeps what composing does in text areas, and what the page itself writes into them. */
function keepComposing() {
  globalThis.composed = { written: [], events: [] };
  const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
  Object.defineProperty(HTMLTextAreaElement.prototype, "value", { ...value, set(text) {
    globalThis.composed.written.push(text);
    value.set.call(this, text);
  } });
  for (const type of ["compositionstart", "compositionupdate", "compositionend"])
    addEventListener(type, ({ data }) => globalThis.composed.events.push(`${type} ${data}`));
}

/** Words as they are composed, step by step; the last is what is chosen. */
const composings = {
  Japanese: ["い", "いっし", "いっしょに", "一緒に"],
  Bengali: ["স", "সম", "সমা", "সমান"],
};

for (const view of Object.keys(views)) {
  for (const [language, steps] of Object.entries(composings)) {
    test(`words that are composed arrive whole, and nothing is written meanwhile: ${language}, ${view}`, async () => {
      const page = await openQuestion(view);
      const keys = await page.context().newCDPSession(page);
      await notes(page).click();
      await page.evaluate(keepComposing);
      const chosen = steps[steps.length - 1];
      for (const round of [1, 2]) {
        for (const text of steps) {
          await keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
          await settled(page); // a frame of ours between each
          assert.equal(await notes(page).inputValue(), chosen.repeat(round - 1) + text);
        }
        await keys.send("Input.insertText", { text: chosen });
        await settled(page);
        assert.equal(await notes(page).inputValue(), chosen.repeat(round));
      }
      const { written, events } = await page.evaluate(() => globalThis.composed);
      assert.deepEqual(written, []);
      const starts = events.filter((event) => event.startsWith("compositionstart"));
      const ends = events.filter((event) => event.startsWith("compositionend"));
      assert.deepEqual([starts.length, ends], [2, Array(2).fill(`compositionend ${chosen}`)]);
      assert.equal(await noteInFile(page), chosen + chosen);
      assert.deepEqual(page.troubles, []);
    });
  }
}

// ---- What the browser's own fields can do ----

test("text areas are checked for spelling", async () => {
  const page = await openQuestion();
  await press(page, "button", words("question.add_action"));
  const areas = await page.locator("textarea").evaluateAll((all) => all.map(({ spellcheck }) => spellcheck));
  assert.deepEqual(areas, [true, true]);
});

test("select all, copy, cut and paste work, and Ctrl+Z takes back what was pasted before anything else", async () => {
  const page = await openQuestion();
  const step = page.getByRole("radio", { name: pack("coproduction-plan").steps[1], exact: true });
  await step.check();
  await notes(page).click();
  await page.keyboard.type("Tea and cake. ");
  for (const keys of ["Control+a", "Control+c", "End", "Control+v"]) await page.keyboard.press(keys);
  assert.equal(await notes(page).inputValue(), "Tea and cake. Tea and cake. ");
  await settled(page);
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.equal(await notes(page).inputValue(), "Tea and cake. ");
  assert.ok(await step.isChecked(), "the choice before it is as it was");

  for (const keys of ["Control+a", "Control+x"]) await page.keyboard.press(keys);
  assert.equal(await notes(page).inputValue(), "");
  await press(page, "button", words("question.add_action"));
  await page.getByLabel(words("action.owner"), { exact: true }).click();
  await page.keyboard.press("Control+v");
  assert.equal(await page.getByLabel(words("action.owner"), { exact: true }).inputValue(), "Tea and cake. ");
});

for (const view of Object.keys(views)) {
  test(`a field runs the way its words run: ${view}`, async () => {
    const page = await openQuestion(view);
    const runs = () => notes(page).evaluate((field) => getComputedStyle(field).direction);
    for (const text of ["ہم نے لائبریری میں پوچھا۔", "سألنا في المكتبة."]) {
      await notes(page).click();
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(text);
      assert.equal(await noteInFile(page), text);
      assert.equal(await runs(), "rtl");
    }
    await notes(page).fill("We asked at the library.");
    assert.equal(await runs(), "ltr");
    const side = await notes(page).evaluate((field) => getComputedStyle(field).textAlign);
    assert.equal(side, "start", "aligned to where its words begin");
  });
}

test("emoji of several parts are kept whole, and typing goes on behind them", async () => {
  const page = await openQuestion();
  await notes(page).click();
  await page.keyboard.insertText("👩🏾‍🤝‍👩🏻 🏳️‍🌈 ");
  await settled(page);
  await page.keyboard.type("together");
  assert.equal(await noteInFile(page), "👩🏾‍🤝‍👩🏻 🏳️‍🌈 together");
  await visit(page, "/plan");
  await visit(page, question);
  assert.equal(await notes(page).inputValue(), "👩🏾‍🤝‍👩🏻 🏳️‍🌈 together");
});

// ---- Keys ----

/** What belongs to the browser: moving, finding, zooming, loading again, help. (Ctrl+S is ours: it downloads the file.) */
const browserKeys = ["Tab", "Shift+Tab", "PageDown", "PageUp", "Home", "End", "ArrowDown", "ArrowUp", "F1", "F3", "F5",
                     "F6", "F7", "F12", "Control+f", "Control+g", "Control+r", "Control+p", "Control+l",
                     "Control+t", "Control+Equal", "Control+Minus", "Control+0", "Alt+ArrowLeft", "Alt+d"];

/** Where they are pressed. */
const holders = {
  "on the page": (page) => page.evaluate(() => document.activeElement.blur()),
  "on a button": (page) => page.getByRole("button", { name: words("question.next"), exact: true }).focus(),
  "on a link": (page) => page.locator("#mirror a").first().focus(),
  "on a choice": (page) => page.getByRole("radio").first().focus(),
  "in a field": (page) => notes(page).focus(),
};

for (const view of Object.keys(views)) {
  test(`no key is taken from the browser: ${view}`, async () => {
    const page = await openQuestion(view);
    await page.evaluate(() => {
      globalThis.keys = { pressed: 0, taken: [] };
      addEventListener("keydown", (event) => {
        if (["Control", "Shift", "Alt"].includes(event.key)) return;
        ++globalThis.keys.pressed;
        const on = event.target.id || event.target.tagName;
        if (event.defaultPrevented) globalThis.keys.taken.push(`${event.key} on ${on}`);
        event.preventDefault(); // nobody is moved, nothing is loaded: the next key starts where this one did
      });
    });
    for (const focus of Object.values(holders)) {
      await focus(page);
      for (const key of browserKeys) await page.keyboard.press(key);
    }
    const { pressed, taken } = await page.evaluate(() => globalThis.keys);
    assert.equal(pressed, browserKeys.length * Object.keys(holders).length);
    assert.deepEqual(taken, []);
  });
}

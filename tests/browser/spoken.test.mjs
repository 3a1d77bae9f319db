// What is spoken: the messages, each once, and the main job with nothing but a screen reader's commands.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertGolden, goldenTime } from "./golden.mjs";
import { startReader } from "./reader.mjs";
import { states } from "./states.mjs";
import { chooseFrom, downloadFrom, newPage, openExample, openTool, pack, press, settled, singleFile, startBrowser, visit,
         words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

// ---- Messages ----

/** From now on `heard` in the page has every change within the live regions. Call before the page's own code. */
function listen() {
  globalThis.heard = [];
  const watch = (region) => new MutationObserver((changes) => {
    for (const { type, addedNodes } of changes)
      globalThis.heard.push({ region: region.id, type, lines: [...addedNodes].map((one) => one.textContent) });
  }).observe(region, { subtree: true, childList: true, attributes: true, characterData: true });
  document.addEventListener("DOMContentLoaded", () => ["polite", "urgent"].forEach((id) => watch(document.getElementById(id))));
}

async function openListening(url = singleFile) {
  const page = await newPage(browser);
  await page.addInitScript(listen);
  return openTool(page, url);
}

/** What is put into the live regions by an act: one change each, with one line. */
async function messagesOf(page, act) {
  await page.evaluate(() => { globalThis.heard.length = 0; });
  await act();
  await page.waitForFunction(() => globalThis.heard.some(({ lines }) => lines.length));
  await settled(page);
  const heard = await page.evaluate(() => globalThis.heard);
  assert.deepEqual(heard.filter(({ type }) => type !== "childList"), []);
  const spoken = heard.filter(({ lines }) => lines.length);
  for (const { lines } of spoken) assert.equal(lines.length, 1);
  return spoken.map(({ region, lines }) => ({ region, text: lines[0] }));
}

/** An act twice, the second time while the first message is still there: the same is said, in different letters. */
async function saysTwice(page, act, region, text) {
  const first = await messagesOf(page, act);
  const second = await messagesOf(page, act);
  for (const messages of [first, second])
    assert.deepEqual(messages.map((one) => ({ ...one, text: one.text.trim() })), [{ region, text }]);
  assert.notEqual(second[0].text, first[0].text, "a reader hears that the second is new");
}

const nothingToUndo = (page) => () => page.keyboard.press("Control+z");

test("a polite message is one change of its region, and the same again is spoken again", async () => {
  const page = await openListening();
  await saysTwice(page, nothingToUndo(page), "polite", words("undo.nothing"));
});

test("an urgent message is one change of its region, and the same again is spoken again", async () => {
  const page = await openListening();
  const file = { name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") };
  const button = page.getByRole("button", { name: words("home.open_file") });
  const sentence = `${words("problem.wrong_format")} ${words("problem.next_record")}`;
  await saysTwice(page, () => chooseFrom(page, () => button.click(), file), "urgent", sentence);
});

test("a message goes when it has been read, and no region says anything of its own", async () => {
  const page = await openListening();
  await messagesOf(page, nothingToUndo(page));
  await page.locator("#polite:empty").waitFor({ state: "attached" });
  const changes = await page.evaluate(() => globalThis.heard.map(({ lines }) => lines.length));
  assert.deepEqual(changes, [1, 0]);
});

test("while a dialog is open the regions are in it, and are there again when it has closed", async () => {
  const page = await openListening();
  await openExample(page);
  const homes = () => page.locator("#polite, #urgent")
    .evaluateAll((regions) => regions.map((region) => region.parentElement.localName));
  assert.deepEqual(await homes(), ["body", "body"]);
  await states["a dialog"](page);
  assert.deepEqual(await homes(), ["dialog", "dialog"]);
  const messages = await messagesOf(page, () => page.keyboard.press("Escape"));
  assert.deepEqual(messages.map(({ text }) => text.trim()), [words("asking.stayed")]);
  assert.deepEqual(await homes(), ["body", "body"]);
});

// ---- The main job, heard ----

const quick = pack("coproduction-plan");
const race = pack("race-equity-stages");
const stage = race.stages[0];
const stagePrompts = race.sections.filter((section) => section.stage === stage.id).flatMap(({ prompts }) => prompts);
const action = { what: "Ask two members to write the agenda", owner: "Librarian", due: "2027-06-30",
                 answerable_to: "Readers’ group" };

test("by a screen reader's commands alone one answers, confirms a stage, plans an action and keeps the file", async () => {
  const page = await newPage(browser, { bypassCSP: true });
  await page.clock.setFixedTime(goldenTime);
  await openTool(page);
  const reader = await startReader(page);

  const pressTo = async (role, name) => { await reader.to(`${role}, ${name}`); await reader.act(); };
  const write = async (label, text) => { await reader.to(`textbox, ${label}`); await reader.type(text); };
  const hears = async (heading) => {
    await reader.toTitle();
    assert.ok((await reader.said()).includes(`heading, ${heading}, level 1`), `the reader says the heading “${heading}”`);
  };

  const says = async (message) => {
    const log = await reader.said();
    assert.ok(log.some((one) => one.trim() === `polite: ${message}`), `the reader says “${message}”: ${log.join("; ")}`);
  };

  await pressTo("link", `${words("home.card.start")}: ${quick.title}`);
  await hears(words("about_us.title"));
  await write(words("about_us.organisation"), "Elm Row Library");
  await pressTo("button", words("about_us.next", { pack: quick.title }));

  await hears(quick.prompts[0].text);
  assertGolden("spoken-question.txt", await reader.readPage());
  await pressTo("radio", quick.steps[1]);
  await write(words("question.notes"), "Tea.");
  await pressTo("button", words("question.next"));
  await hears(quick.prompts[1].text);
  await pressTo("radio", words("answer.not_sure"));
  await pressTo("button", words("question.next"));
  await hears(quick.prompts[2].text);

  await pressTo("link", words("tab.stages"));
  await pressTo("button", words("stages.first_gap"));
  for (const { text } of stagePrompts) {
    await hears(text.replace("{communities}", words("term.communities")));
    await pressTo("radio", race.steps[stage.ready_at]);
    await pressTo("button", words("question.next"));
  }
  await pressTo("link", words("tab.stages"));
  await write(words("stages.confirm.who"), "Chair of the trustees");
  await reader.said();
  await pressTo("button", words("stages.confirm.yes", { stage: stage.title }));
  await says(words("stages.now_confirmed", { stage: stage.title }));

  await pressTo("link", words("tab.plan"));
  await pressTo("button", words("plan.add"));
  await write(words("action.what"), action.what);
  await write(words("action.owner"), action.owner);
  for (const _ of ["the label", "the field"]) await reader.to(words("action.due")); // a date has no role in ARIA
  await reader.type(action.due);
  await write(words("action.answerable_to"), action.answerable_to);
  await pressTo("button", words("action.close.label", { what: action.what }));
  await hears(words("plan.title"));
  assertGolden("spoken-plan.txt", await reader.readPage());

  await pressTo("link", words("tab.save"));
  await hears(words("save.title"));
  const { bytes } = await downloadFrom(page, () => pressTo("button", words("save.download.go")));
  const record = JSON.parse(bytes.toString());
  assert.equal(record.profile.organisation, "Elm Row Library");
  const { [`${quick.id}/${quick.prompts[0].id}`]: first, [`${quick.id}/${quick.prompts[1].id}`]: second } = record.answers;
  assert.deepEqual([first.step, first.note, second.state], [1, "Tea.", "not_sure"]);
  assert.equal(record.stages[race.id][0].stage, stage.id);
  const { id: _, why: __, status: ___, ...said } = record.actions[0];
  assert.deepEqual(said, action);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

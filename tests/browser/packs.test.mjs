// A pack that somebody wrote: it comes in from a file, is answered like any other, and goes with the record from one
// browser to another. What is wrong with one is explained.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { keyboard } from "./hands.mjs";
import { chooseFrom, downloadFrom, dropOn, newPage, openExample, openTool, press, scratchFolder, settled, singleFile,
         startBrowser, visit, welcomingFile, words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

const written = readFileSync(welcomingFile, "utf8");
const welcoming = JSON.parse(written);
const prompts = welcoming.sections.flatMap(({ prompts }) => prompts);
const steps = welcoming.scale.steps.map(({ label }) => label);
const filled = (text) => text.replace("{communities}", words("term.communities"));

const views = { canvas: singleFile, plain: `${singleFile}?view=plain` };
const addButton = (page) => page.getByRole("button", { name: words("home.add_pack"), exact: true });
const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
const record = async (page) => JSON.parse((await downloadFrom(page, () => page.locator("#badge").click())).bytes.toString());

/** Waits until the message on the page is this one. */
const tells = (page, message) => page.locator("#message").getByText(message, { exact: true }).first().waitFor();

/** @param {keyof typeof views} view */
const openIn = async (view) => openTool(await newPage(browser), views[view]);

/** Adds the pack by its button, with a hand that has nothing but keys. */
async function addByKeys(page) {
  const hand = keyboard(page);
  await chooseFrom(page, () => hand.press("button", words("home.add_pack")), welcomingFile);
  await hand.sees("heading", words("questions.title"));
  return hand;
}

// ---- In, answered, out, and in again elsewhere ----

const answers = [1, 0, "not_sure"];
const note = "The sign is in English only.";
const choiceName = (answer) => (answer === "not_sure" ? words("answer.not_sure") : steps[answer]);

/** Every word of the pack is on the screens where it belongs. */
async function isWhole(page) {
  const shows = async (route, texts) => {
    await visit(page, route);
    const shown = await page.locator("main").evaluate((main) => main.textContent.replace(/\s+/g, " "));
    assert.deepEqual(texts.filter((text) => !shown.includes(filled(text))), [], route);
  };
  await shows("/", [welcoming.title, welcoming.summary,
                    words("home.packs.own", { pack: welcoming.title, edition: welcoming.edition })]);
  await shows("/questions/welcoming", welcoming.sections.flatMap(({ title, about, prompts }) =>
    [title, about ?? "", ...prompts.map(({ brief }) => brief)]));
  for (const prompt of prompts) {
    await visit(page, `/question/welcoming/${prompt.id}`);
    await press(page, "button", words("question.why"));
    const means = prompt.steps ?? welcoming.scale.steps.map((step) => step.means);
    const helps = welcoming.resources.filter((one) => one.prompts.includes(prompt.id)).map(({ title }) => title);
    await shows(`/question/welcoming/${prompt.id}`, [prompt.text, prompt.why, ...prompt.hints ?? [], ...steps, ...means,
                                                     ...helps]);
    await press(page, "button", words("question.why"));
  }
  await shows("/results/welcoming", [welcoming.notice]);
  await shows("/resources", welcoming.resources.flatMap(({ title, when }) => [title, when]));
  await shows("/letters/welcoming", welcoming.letters.flatMap(({ title, about }) => [title, about]));
  await shows("/about", welcoming.credits.map(({ text }) => text));
}

for (const view of Object.keys(views)) {
  test(`a pack from a file is answered by keyboard, downloaded, and whole in another browser: ${view}`, async () => {
    const page = await openIn(view);
    const hand = await addByKeys(page);
    await tells(page, words("packs.added", { pack: welcoming.title }));
    await hand.press("button", words("questions.go", { number: 1 }));
    for (const [i, { text }] of prompts.entries()) {
      await hand.sees("heading", text);
      await hand.choose(words("question.where_now"), choiceName(answers[i]));
      if (i === 0) await hand.write(words("question.notes"), note);
      await hand.press("button", words(i + 1 < prompts.length ? "question.next" : "question.to_results"));
    }
    await hand.sees("heading", words("results.title"));
    await hand.press("link", words("tab.save"));
    const file = await downloadFrom(page, () => hand.press("button", words("save.download.go")));
    const kept = JSON.parse(file.bytes.toString());
    assert.deepEqual(kept.packs.map(({ id, edition }) => [id, edition]), [[welcoming.id, welcoming.edition]]);
    assert.deepEqual(kept.packs[0].framework, welcoming);
    const given = (id) => kept.answers[`welcoming/${id}`];
    assert.deepEqual(prompts.map(({ id }) => given(id).step ?? given(id).state), answers);
    assert.equal(given(prompts[0].id).note, note);

    const other = await openIn(view); // a browser context has a profile of its own
    assert.equal(await other.getByText(welcoming.title, { exact: true }).count(), 0, "nobody knows the pack there");
    const there = keyboard(other);
    const chosen = { name: file.name, mimeType: "application/json", buffer: file.bytes };
    await chooseFrom(other, () => there.press("button", words("home.open_file")), chosen);
    await there.sees("heading", words("questions.title"));
    await visit(other, `/question/welcoming/${prompts[0].id}`);
    assert.ok(await other.getByRole("radio", { name: steps[answers[0]], exact: true }).isChecked());
    assert.equal(await other.getByLabel(words("question.notes"), { exact: true }).inputValue(), note);
    await isWhole(other);
    const again = await downloadFrom(other, () => other.locator("#badge").click());
    assert.equal(again.bytes.toString(), file.bytes.toString());
    for (const one of [page, other]) {
      assert.equal(await one.locator(`html.${view}`).count(), 1, view);
      assert.deepEqual(one.troubles, []);
      await one.context().close();
    }
  });

  test(`a pack that is dropped on the page is added to the open work, and can be taken out again: ${view}`, async () => {
    const page = await openIn(view);
    await openExample(page);
    const before = await record(page);
    await dropOn(page, welcomingFile);
    await tells(page, words("packs.added", { pack: welcoming.title }));
    await heading(page, words("questions.title")).waitFor();
    assert.equal(await page.evaluate(() => location.hash), "#/questions/welcoming");
    const withPack = await record(page);
    assert.deepEqual(withPack.packs.at(-1).framework, welcoming);
    assert.deepEqual([withPack.packs.slice(0, -1), withPack.answers], [before.packs, before.answers]);

    await visit(page, "/");
    await press(page, "button", words("home.packs.remove.label", { pack: welcoming.title }));
    await tells(page, words("home.packs.removed", { pack: welcoming.title }));
    assert.ok(await addButton(page).evaluate((button) => button === document.activeElement), "the focus is beside it");
    assert.equal(await page.getByText(welcoming.title, { exact: true }).count(), 0);
    await press(page, "button", words("tools.undo"));
    assert.deepEqual((await record(page)).packs.at(-1).framework, welcoming);
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  });
}

test("a newer edition takes the place of the one before, and the answers stay", async () => {
  const page = await openIn("canvas");
  await addByKeys(page);
  await visit(page, "/question/welcoming/W1");
  await page.getByRole("radio", { name: steps[2], exact: true }).check();
  await settled(page);
  const newer = join(scratchFolder(), "newer.json");
  writeFileSync(newer, written.replace(welcoming.edition, "2027-02").replace(prompts[1].text, "Who says hello?"));
  await dropOn(page, newer);
  await tells(page, words("packs.edition", { pack: welcoming.title, new: "2027-02", old: welcoming.edition }));
  const { packs, answers } = await record(page);
  assert.deepEqual(packs.map(({ id, edition }) => [id, edition]), [[welcoming.id, "2027-02"]]);
  assert.equal(answers["welcoming/W1"].step, 2);
  await visit(page, "/question/welcoming/W2");
  await heading(page, "Who says hello?").waitFor();
  assert.deepEqual(page.troubles, []);
});

// ---- A pack with a mistake ----

/** What somebody may have got wrong: what was written, what stands there instead, and the words that say it and where. */
const mistakes = [
  ["an id that is there twice", '"id": "W2"', '"id": "W1"',
   words("problem.duplicate_id", { what: "W1", where: "sections, number 1, prompts, number 2, the id" })],
  ["words left out", '"text": "Does somebody say hello?",', "",
   words("problem.missing_key", { where: "sections, number 1, prompts, number 2, the words" })],
  ["a kind that is none", '"checklist"', '"quiz"', words("problem.bad_choice", { what: "quiz", where: "kind" })],
  ["a link that is not safe", "https://example.org", "http://example.org",
   words("problem.not_https", { what: "http://example.org/door", where: "resources, number 1, url" })],
  ["a pack of a version to come", '"version": 1', '"version": 2', words("problem.newer_version", { what: "2" })],
];

for (const view of Object.keys(views)) {
  test(`what is wrong with a pack is said with its place, and nothing has changed: ${view}`, async (t) => {
    const page = await openIn(view);
    await openExample(page);
    const before = await record(page);
    await visit(page, "/");
    for (const [what, right, wrong, sentence] of mistakes) {
      await t.test(what, async () => {
        assert.ok(written.includes(right));
        const buffer = Buffer.from(written.replace(right, wrong));
        const file = { name: "welcoming.json", mimeType: "application/json", buffer };
        await chooseFrom(page, () => addButton(page).press("Enter"), file);
        await tells(page, `${sentence} ${words("packs.not_added")}`);
        assert.ok((await page.locator("#urgent").textContent()).includes(sentence), "it is spoken");
        await heading(page, words("home.title")).waitFor();
        assert.equal(await page.getByText(welcoming.title, { exact: true }).count(), 0);
        assert.deepEqual(await record(page), before);
      });
    }
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  });
}

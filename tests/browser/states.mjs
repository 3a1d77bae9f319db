// States of the tool that no address holds, reached as a person reaches them. Each starts with Sparrow Lane's record open.
import { chooseFrom, otherFile, pack, press, settled, visit, welcomingFile, words } from "./support.mjs";

const question = "/question/coproduction-plan/Q1a";

const race = pack("race-equity-stages");

/** A stage of which Sparrow Lane has no paper yet. */
const farther = race.stages[2];

/** Says of one of its papers how far it is. */
async function say(page, paper, key) {
  await page.getByRole("combobox", { name: paper, exact: true }).selectOption({ label: words(key) });
  await settled(page);
}

/** Its papers, the first of them asked for. */
async function unfoldPapers(page) {
  const { id, documents } = farther;
  await visit(page, `/stages/${race.id}/${id}`);
  await press(page, "button", words("stages.documents", { n: 0, total: documents.length }));
  await say(page, documents[0], "document.state.asked_for");
}

/** @type {Record<string, (page: import("playwright-core").Page) => Promise<void>>} */
export const states = {
  async "a result with its answers, its table and its picture's files unfolded"(page) {
    await visit(page, "/results/coproduction-plan");
    await press(page, "button", `Power and decisions: ${pack("coproduction-plan").steps[1]}`);
    await page.getByText("“Power and decisions”").first().waitFor();
    for (const key of ["results.as_table", "picture.save"]) {
      const title = words("results.agreed");
      const fold = page.getByRole("button", { name: words("picture.label", { what: words(key), title }), exact: true });
      if (await fold.count()) await fold.click(); // in plain view the table stands open
      await settled(page);
    }
  },
  async "results by theme"(page) {
    await visit(page, `/results/${race.id}`);
    await press(page, "button", words("results.by.theme"));
    await page.getByRole("heading", { name: words("results.profile.theme"), exact: true }).waitFor();
  },
  async "the menu open"(page) {
    await visit(page, "/");
    await press(page, "button", words("menu.button"));
  },
  async "a question with everything unfolded"(page) {
    await visit(page, question);
    await press(page, "switch", words("question.easier_words"));
    await press(page, "button", words("question.why"));
    await press(page, "button", words("evidence.add"));
    await press(page, "button", words("question.add_another_action"));
  },
  async "a group's form"(page) {
    await visit(page, "/people");
    await press(page, "button", words("group.add.missing.label"));
  },
  async "a promise's form, with promises to start from"(page) {
    await visit(page, "/agreement");
    await press(page, "button", words("agreement.starters"));
    await press(page, "button", words("promise.add"));
  },
  async "the form of what was heard"(page) {
    await visit(page, "/listening");
    await press(page, "button", words("heard.add"));
  },
  async "the reply to what was heard"(page) {
    await visit(page, "/heard");
    await page.getByRole("button", { name: /^Change / }).first().click();
    await page.getByLabel(words("reply.did"), { exact: true }).waitFor();
  },
  async "another record beside one's own"(page) {
    await visit(page, "/compare");
    await chooseFrom(page, () => page.getByRole("button", { name: words("compare.file") }).click(), otherFile);
    await page.getByRole("heading", { name: words("compare.changes"), exact: true }).waitFor();
  },
  async "the papers and the working group"(page) {
    await unfoldPapers(page);
    await say(page, farther.documents[1], "document.state.shared");
    await say(page, farther.documents[2], "document.state.own");
    await press(page, "button", words("member.add"));
  },
  async "a letter that asks for a paper"(page) {
    await unfoldPapers(page);
    await press(page, "link", words("document.letter"));
    await page.getByText(`• ${farther.documents[0]}`, { exact: true }).first().waitFor();
  },
  async "a pack of one's own"(page) {
    await visit(page, "/");
    await chooseFrom(page, () => page.getByRole("button", { name: words("home.add_pack") }).click(), welcomingFile);
    await visit(page, "/");
    await page.getByRole("button", { name: words("home.packs.remove.label", { pack: "Welcoming" }) }).waitFor();
  },
  async "a dialog"(page) {
    await visit(page, question);
    await page.getByLabel(words("question.notes"), { exact: true }).fill("Not downloaded yet.");
    await settled(page);
    await visit(page, "/save");
    await press(page, "button", words("home.open_file"));
    await page.getByRole("dialog", { name: words("asking.title") }).waitFor();
  },
  async "the list of shortcuts"(page) {
    await visit(page, "/save");
    await page.locator("h1").focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: words("shortcuts.title") }).waitFor();
  },
  async "an error"(page) {
    const stage = race.stages[0];
    await visit(page, `/stages/${race.id}/${stage.id}`);
    await press(page, "button", words("stages.unconfirm"));
    await press(page, "button", words("stages.confirm.yes", { stage: stage.title }));
    await page.getByText(words("stages.confirm.who.error")).first().waitFor();
  },
  async "a file that is not ours"(page) {
    await visit(page, "/save");
    const file = { name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") };
    await chooseFrom(page, () => page.getByRole("button", { name: words("home.open_file") }).click(), file);
    await page.getByText(words("problem.wrong_format")).first().waitFor();
  },
};

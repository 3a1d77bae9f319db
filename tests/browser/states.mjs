// States of the tool that no address holds, reached as a person reaches them. Each starts with Sparrow Lane's record open.
import { chooseFrom, pack, press, settled, visit, words } from "./support.mjs";

const question = "/question/coproduction-plan/Q1a";

/** @type {Record<string, (page: import("playwright-core").Page) => Promise<void>>} */
export const states = {
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
    const stage = pack("race-equity-stages").stages[0];
    await visit(page, `/stages/race-equity-stages/${stage.id}`);
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

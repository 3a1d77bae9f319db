// axe finds nothing: on each screen, in both views, light and dark, at a desk and on a phone, and in states between.
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { chooseFrom, newPage, openExample, openTool, press, screens, settled, singleFile, startBrowser, visit,
         words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const phone = { viewport: { width: 360, height: 740 } };

/** What axe has against the page as it stands: one line a rule, with the first element. */
async function violations(page) {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ rules: { "target-size": { enabled: true } } });
  const result = await builder.withTags(tags).analyze();
  assert.ok(result.passes.some(({ id }) => id === "target-size"), "the sizes of targets are looked at");
  return result.violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0].html.slice(0, 160)}`);
}

/** Looks at every screen as the page is set up now, and says how it went in a line. */
async function everyScreen(t, page, how) {
  const found = [];
  for (const screen of screens) {
    await visit(page, screen);
    for (const violation of await violations(page)) found.push(`${screen}: ${violation}`);
  }
  t.diagnostic(`${how.padEnd(24)} ${screens.length} screens, ${found.length} violations`);
  assert.deepEqual(found, []);
}

for (const colorScheme of ["light", "dark"]) {
  test(`every screen at a desk, ${colorScheme}`, async (t) => {
    const page = await openTool(await newPage(browser, { colorScheme }));
    await openExample(page);
    await t.test("canvas", (t) => everyScreen(t, page, `canvas, ${colorScheme}`));
    await visit(page, "/save");
    await press(page, "button", words("tools.plain_view"));
    await t.test("plain", (t) => everyScreen(t, page, `plain, ${colorScheme}`));
    await page.context().close();
  });
}

test("every screen on a phone, light", async (t) => {
  const page = await openTool(await newPage(browser, phone));
  await openExample(page);
  await everyScreen(t, page, "canvas, light, phone");
  await page.context().close();
});

/** States that no address holds; each starts from Sparrow Lane's record. */
const states = {
  async "a menu open"(page) {
    await press(page, "button", words("menu.button"));
  },
  async "a question with everything unfolded"(page) {
    await visit(page, "/question/coproduction-plan/Q1a");
    await press(page, "switch", words("question.easier_words"));
    await press(page, "button", words("question.why"));
    await press(page, "button", words("evidence.add"));
    await page.locator("#actions\\.add").click();
    await settled(page);
  },
  async "an action's form"(page) {
    await visit(page, "/plan");
    await press(page, "button", words("plan.add"));
  },
  async "a dialog"(page) {
    await visit(page, "/question/coproduction-plan/Q1a");
    await page.getByRole("radio", { name: words("answer.not_sure") }).check();
    await settled(page);
    await visit(page, "/");
    await press(page, "button", words("home.open_file"));
    await page.getByRole("dialog").waitFor();
  },
  async "a file that is not ours"(page) {
    await visit(page, "/save");
    await chooseFrom(page, () => page.getByRole("button", { name: words("home.open_file") }).click(),
      { name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await page.locator("#message").waitFor();
  },
  async "a field with an error"(page) {
    await visit(page, "/stages/race-equity-stages/awareness");
    const close = page.locator("[id='confirm.undo']");
    if (await close.count()) await close.click();
    await settled(page);
    await page.locator("[id='confirm.yes']").click();
    await page.locator(".error").waitFor();
  },
};

for (const [name, reach] of Object.entries(states)) {
  test(`${name}, in both views`, async (t) => {
    const page = await openTool(await newPage(browser));
    for (const view of ["canvas", "plain"]) {
      await openTool(page, singleFile + (view === "plain" ? "?view=plain" : ""));
      await openExample(page);
      await reach(page);
      const found = await violations(page);
      t.diagnostic(`${view.padEnd(7)} ${name}, ${found.length} violations`);
      assert.deepEqual(found, [], view);
    }
    await page.context().close();
  });
}

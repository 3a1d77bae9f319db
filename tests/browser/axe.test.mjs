// axe finds nothing, with no exceptions: on each screen and in the states between, in both views, in every theme, at a
// desk and on a phone. A table of what ran is printed.
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { newPage, openExample, openTool, screens, settled, singleFile, startBrowser, visit } from "./support.mjs";
import { states } from "./states.mjs";

const browser = await startBrowser();
after(() => browser.close());

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const devices = { desk: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
const themes = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "more contrast": { contrast: "more" },
  "forced colours": { forcedColors: "active" },
};

/** What axe has against the page as it stands: one line a rule, with the first element. */
async function violations(page) {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ rules: { "target-size": { enabled: true } } });
  const result = await builder.withTags(tags).analyze();
  assert.ok(result.passes.some(({ id }) => id === "target-size"), "the sizes of targets are looked at");
  return result.violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0].html.slice(0, 160)}`);
}

/** Forced colours bring plain view by themselves; picture view is then chosen by hand. */
async function show(page, view) {
  if (await page.locator(`html.${view}`).count()) return;
  await page.evaluate((id) => document.getElementById(id).click(), view === "plain" ? "skip.plain" : "skip.picture");
  await settled(page);
  assert.equal(await page.locator(`html.${view}`).count(), 1, view);
}

for (const [device, viewport] of Object.entries(devices)) {
  for (const [theme, media] of Object.entries(themes)) {
    for (const view of ["canvas", "plain"]) {
      test(`every screen: ${view}, ${theme}, ${device}`, async (t) => {
        const page = await openTool(await newPage(browser, { viewport, ...media }));
        await openExample(page);
        await show(page, view);
        const found = [];
        for (const screen of screens) {
          await visit(page, screen);
          for (const violation of await violations(page)) found.push(`${screen}: ${violation}`);
        }
        t.diagnostic(`${view.padEnd(7)}${theme.padEnd(15)}${device.padEnd(6)}${screens.length} screens, ` +
          `${found.length} violations`);
        assert.deepEqual(found, []);
        await page.context().close();
      });
    }
  }
}

for (const [name, reach] of Object.entries(states)) {
  test(`${name}, in both views`, async (t) => {
    const page = await newPage(browser);
    for (const view of ["canvas", "plain"]) {
      await openTool(page, singleFile + (view === "plain" ? "?view=plain" : ""));
      await openExample(page);
      await reach(page);
      const found = await violations(page);
      t.diagnostic(`${view.padEnd(7)}${name}, ${found.length} violations`);
      assert.deepEqual(found, [], view);
    }
    await page.context().close();
  });
}

// Firefox, on a screen in memory so that it can draw the canvas: the main job once, axe on every screen in both views,
// and plain view by itself where there is no WebGL2.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { clickWindow, openTool, startDesktop, startFirefox } from "./desktop.mjs";
import { holdsEverything, plan } from "./job.mjs";
import { scratchFolder, screens, settled, singleFile, visit, words } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The control of a role and a name, as Firefox itself names it, once it is there. */
const named = (page, role, name) => page.waitForSelector(`aria/${name}[role="${role}"]`);

/** The field with a label, once it is there. */
const field = (page, label) => page.waitForFunction((label) => [...document.querySelectorAll("input, textarea")]
  .find((one) => [...one.labels].some(({ textContent }) => textContent === label)), {}, label);

/** Firefox's pointer and keys. @param {import("puppeteer-core").Page} page  @returns {import("./hands.mjs").Hand} */
function hand(page) {
  /** Clicks at the middle of a control; scrolls there first. */
  async function clickAt(element) {
    await element.click();
    await settled(page);
  }

  return {
    press: async (role, name) => clickAt(await named(page, role, name)),
    async choose(question, choice) {
      const radio = await (await named(page, "group", question)).waitForSelector(`aria/${choice}[role="radio"]`);
      await clickAt(radio);
      assert.ok(await radio.evaluate(({ checked }) => checked), `${choice} is chosen`);
    },
    async write(label, text) {
      await clickAt(await field(page, label));
      await page.keyboard.type(text);
    },
    async date(label, day) {
      await (await field(page, label)).focus();
      await page.keyboard.type(day.replace(/(\d+)-(\d+)-(\d+)/, "$2$3$1"));
    },
    sees: (role, name) => named(page, role, name),
  };
}

/** What comes into an empty folder, once it is there as a whole. @returns {Promise<import("./job.mjs").File>} */
async function fileIn(page, folder) {
  for (const until = Date.now() + 15_000; Date.now() < until; await settled(page)) {
    const [name, ...others] = readdirSync(folder);
    const bytes = name && !others.length ? readFileSync(join(folder, name)) : "";
    if (bytes.toString().endsWith("}\n")) return { name, bytes };
  }
  return assert.fail(`Nothing was downloaded: ${readdirSync(folder)}`);
}

/** What axe has against the page as it stands: one line a rule, with the first element. */
async function violations(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(`${axe};0`);
  const { looked, found } = await page.evaluate(async (tags) => {
    const { passes, violations } = await globalThis.axe.run(document,
      { runOnly: tags, rules: { "target-size": { enabled: true } } });
    return { looked: passes.map(({ id }) => id),
      found: violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0].html.slice(0, 160)}`) };
  }, tags);
  assert.ok(looked.includes("target-size"), "the sizes of targets are looked at");
  return found;
}

describe("Firefox with a screen", () => {
  const downloads = scratchFolder();
  let desktop, browser, page;

  before(async () => {
    desktop = await startDesktop();
    browser = await startFirefox({ env: desktop.env, downloads });
    [page] = await browser.pages();
    await clickWindow(desktop);
  });

  after(async () => {
    await browser?.close();
    await desktop?.stop();
  });

  test("does the main job in canvas view", async () => {
    await openTool(page, singleFile);
    assert.ok(await page.$("html.canvas"), "the canvas is drawn");
    const means = {
      hasLink: (name) => page.$(`aria/${name}[role="link"]`),
      download: async (act) => (await act(), fileIn(page, downloads)),
    };
    holdsEverything(await plan(hand(page), means));
  });

  for (const view of ["canvas", "plain"]) {
    test(`shows axe nothing to find on any screen in ${view} view`, async (t) => {
      await openTool(page, singleFile + (view === "plain" ? "?view=plain" : ""));
      await hand(page).press("button", words("example.sparrow-lane"));
      const found = [];
      for (const screen of screens) {
        await visit(page, screen);
        assert.ok(await page.$(`html.${view}`), `it is ${view} view`);
        for (const violation of await violations(page)) found.push(`${screen}: ${violation}`);
      }
      t.diagnostic(`Firefox, ${view.padEnd(6)} ${screens.length} screens, ${found.length} violations`);
      assert.deepEqual(found, []);
    });
  }
});

test("Firefox without WebGL2 shows plain view by itself", async (t) => {
  const browser = await startFirefox({ headless: true });
  t.after(() => browser.close());
  const [page] = await browser.pages();
  await openTool(page, singleFile);
  assert.ok(await page.$("html.plain:not(.canvas)"), "it is plain view");
  await named(page, "heading", words("home.title"));
});

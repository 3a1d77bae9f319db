// Nothing leaves the page: not the single file, with the network off, and not the site, in any folder of any host.
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { dist, downloadFrom, live, newPage, openExample, openTool, press, screens, scratchFolder, serve, settled,
         singleFile, startBrowser, visit, words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

/** Looks at every screen in both views, changes something and downloads it, and a picture. */
async function useEverything(page) {
  await openExample(page);
  for (const view of ["plain", "canvas"]) {
    for (const screen of screens) await visit(page, screen);
    await press(page, "button", words(view === "plain" ? "tools.plain_view" : "tools.picture_view"));
    assert.equal(await page.locator(`html.${view}`).count(), 1);
  }
  await visit(page, "/question/coproduction-plan/Q1a");
  await page.getByLabel(words("question.notes"), { exact: true }).fill("We asked at the library.");
  await downloadFrom(page, () => page.locator("#badge").click());
  await visit(page, "/plan");
  const title = words("timeline.title");
  await press(page, "button", words("picture.label", { what: words("picture.save"), title }));
  for (const what of [words("picture.svg"), words("picture.png")])
    await downloadFrom(page, () => press(page, "button", words("picture.label", { what, title })));
}

const outside = (addresses) => addresses.filter((address) => !/^(data|blob):/.test(address));

test("the single file works with the network off, asks for nothing and has no trouble", async () => {
  const page = await newPage(browser);
  await page.context().setOffline(true);
  await openTool(page);
  await useEverything(page);
  assert.deepEqual(outside(page.asked), [singleFile]);
  assert.deepEqual(page.troubles, []);
});

test("the content policy refuses what a script might send", async () => {
  const page = await openTool(await newPage(browser));
  const sent = await page.evaluate(async () => {
    const tried = await Promise.allSettled([fetch("https://example.org/"), fetch("data:,x")]);
    return tried.map(({ status }) => status);
  });
  assert.deepEqual(sent, ["rejected", "rejected"]);
  await settled(page);
  const refused = page.troubles.filter((trouble) => trouble.startsWith("refused: connect-src"));
  assert.equal(refused.length, 2, page.troubles.join("\n"));
});

test("the site starts from a folder below the host's, and asks only for its own files", async (t) => {
  const host = scratchFolder();
  mkdirSync(join(host, "tools"));
  symlinkSync(join(dist, "site"), join(host, "tools/alongside"));
  const address = `${await serve(t, host)}tools/alongside/`;
  const page = await openTool(await newPage(browser), address);
  await useEverything(page);
  const asked = outside(page.asked);
  assert.deepEqual(asked.filter((file) => !file.startsWith(address)), []);
  assert.equal(new Set(asked).size, asked.length, "each file is asked for once");
  assert.deepEqual(page.troubles, []);
});

test("what is pressed before the core is there is done when it is", async (t) => {
  const page = await newPage(browser);
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let bringCore = () => {};
  const core = new Promise((resolve) => { bringCore = resolve; });
  await page.route("**/alongside.wasm", async (route) => { await core; await route.continue(); });
  await page.goto(await serve(t), { waitUntil: "commit" });

  await page.getByRole("button", { name: words("tools.larger.label") }).click();
  await page.getByRole("link", { name: `${words("home.card.start")}: Race equity stages` }).click();
  assert.equal(await page.locator("html[data-live]").count(), 0, "both presses were early");
  bringCore();

  await live(page);
  await page.getByRole("heading", { level: 1, name: words("about_us.title") }).waitFor();
  const scale = await page.evaluate(() => document.documentElement.style.getPropertyValue("--scale"));
  assert.equal(scale, "1.25");
  assert.match(page.url(), /#\/about-us\/race-equity-stages$/);
  assert.deepEqual(page.troubles, []);
});

test("on a machine four times slower, the single file can be pressed before it is live", async () => {
  const page = await newPage(browser);
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  // Presses as soon as there is something to press, and keeps whether that was early.
  await page.addInitScript(() => {
    new MutationObserver((_, self) => {
      const link = document.querySelector("#mirror li a");
      if (!link || !document.querySelector("#polite")) return;
      self.disconnect();
      requestAnimationFrame(() => {
        globalThis.wasEarly = document.documentElement.dataset.live === undefined;
        link.click();
      });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(singleFile);
  await page.getByRole("heading", { level: 1, name: words("about_us.title") }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.wasEarly), true);
  await settled(page);
  assert.deepEqual(page.troubles, []);
});

// The main job from end to end, done again in every way that a person may do it: twelve prompts, one stage confirmed,
// one action, the file downloaded, the page closed, the file opened on another day.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { finger, keyboard, pointer, spoken } from "./hands.mjs";
import { carryOn, holdsEverything, plan } from "./job.mjs";
import { chooseFrom, downloadFrom, newPage, openTool, serve, singleFile, startBrowser } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

const phone = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };

/** @param {import("playwright-core").Page} page  @returns {import("./job.mjs").Means} */
const meansOf = (page) => ({
  hasLink: (name) => page.getByRole("link", { name, exact: true }).count(),
  download: (act) => downloadFrom(page, act),
  open: ({ name, bytes }, act) => chooseFrom(page, act, { name, mimeType: "application/json", buffer: bytes }),
});

/** All of it. `handOf` gives the hand for a page; `device` goes to the browser's context. */
async function doTheJob(handOf, url, inBrowser = browser, device = {}) {
  const first = await openTool(await newPage(inBrowser, device), url);
  const file = await plan(await handOf(first), meansOf(first));
  holdsEverything(file);
  await first.context().close();

  const later = await openTool(await newPage(inBrowser, device), url);
  const again = await carryOn(await handOf(later), meansOf(later), file);
  assert.equal(again.bytes.toString(), file.bytes.toString());
  assert.deepEqual([...first.troubles, ...later.troubles], []);
  await later.context().close();
}

describe("the main job", { concurrency: 2 }, () => {
  test("by keyboard alone, with the file opened from a folder", () => doTheJob(keyboard, singleFile));

  test("by pointer alone, on a site", async (t) => doTheJob(pointer, await serve(t)));

  test("by touch alone, on a phone", () => doTheJob(finger, singleFile, browser, phone));

  test("by what the accessibility tree says alone", () => doTheJob(spoken, singleFile));

  test("by pointer in plain view, on a machine that cannot draw a canvas", async (t) => {
    const bare = await startBrowser("--disable-webgl", "--disable-3d-apis");
    t.after(() => bare.close());
    await doTheJob(pointer, `${singleFile}?view=plain`, bare);
  });
});

// Work is not lost: backups, the question before leaving, files that are dropped or are not ours, undo and Back.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { chooseFrom, downloadFrom, dropOn, live, newPage, openExample, openTool, pack, press, scratchFolder, settled,
         singleFile, startBrowser, startProfile, visit, watched, words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

const question = "/question/coproduction-plan/Q1a";
const notes = (page) => page.getByLabel(words("question.notes"), { exact: true });
const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
const file = (name, content) => ({ name, mimeType: "application/json", buffer: Buffer.from(content) });
const openButton = (page) => page.getByRole("button", { name: words("home.open_file") });

/** The record as the tool would write it now. */
const record = (page) => downloadFrom(page, () => page.locator("#badge").click());

// ---- Backups ----

/** Takes up the backup of a record without a name and with no answer yet, at the question. */
async function carryOn(page) {
  const progress = words("home.progress", { pack: pack("coproduction-plan").title, answered: 0, total: 12 });
  await press(page, "button", words("home.backup.open.label", { what: words("home.no_name") + progress }));
  await visit(page, question);
}

test("a change just before the window is shut is still there when the browser starts again", async (t) => {
  const folder = scratchFolder();
  const before = await startProfile(t, folder);
  const page = await openTool(await watched(await before.newPage()), singleFile + "#" + question);
  await notes(page).pressSequentially("Kept by the window that was shut.");
  await page.close();
  await before.close();

  const again = await startProfile(t, folder);
  const later = await openTool(await watched(await again.newPage()));
  await carryOn(later);
  assert.equal(await notes(later).inputValue(), "Kept by the window that was shut.");
});

test("half a second after a change, a page that crashes has lost nothing", async (t) => {
  const profile = await startProfile(t, scratchFolder());
  const page = await openTool(await watched(await profile.newPage()), singleFile + "#" + question);
  await notes(page).pressSequentially("Typed half a second before the crash.");
  await page.waitForTimeout(500);
  const crashed = page.waitForEvent("crash");
  const session = await profile.newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await crashed;

  const later = await openTool(await watched(await profile.newPage()));
  await carryOn(later);
  assert.equal(await notes(later).inputValue(), "Typed half a second before the crash.");
});

test("a backup that is removed is not offered again", async (t) => {
  const profile = await startProfile(t, scratchFolder());
  const page = await openTool(await watched(await profile.newPage()), singleFile + "#" + question);
  await notes(page).fill("Not wanted.");
  await page.close();

  const later = await openTool(await watched(await profile.newPage()));
  for (const asked of [words("home.backup.forget"), words("home.backup.forget_sure")]) {
    await later.getByRole("button", { name: asked }).click();
    await settled(later);
  }
  await later.waitForTimeout(500);
  await openTool(later);
  assert.equal(await later.getByRole("heading", { name: words("home.backup.title") }).count(), 0);
});

// ---- Leaving ----

/** Shuts a page as a person does. Resolves to what the browser asked ("beforeunload"), or to nothing. */
async function shut(page) {
  const answer = new Promise((resolve) => {
    page.once("close", () => resolve(""));
    page.once("dialog", (dialog) => dialog.dismiss().then(() => resolve(dialog.type())));
  });
  await page.close({ runBeforeUnload: true });
  return answer;
}

test("leaving asks first only while there is work that was not downloaded", async () => {
  const page = await openTool(await newPage(browser));
  await openExample(page);
  await visit(page, question);
  await notes(page).fill("New words.");
  await settled(page);
  assert.equal(await shut(page), "beforeunload");
  await record(page);
  assert.equal(await shut(page), "");

  const untouched = await openTool(await newPage(browser));
  await press(untouched, "button", words("tools.larger.label"));
  assert.equal(await shut(untouched), "");
});

test("another file asks first while there is work that was not downloaded, and Escape keeps that work", async () => {
  const page = await openTool(await newPage(browser), singleFile + "#" + question);
  await notes(page).fill("Mine.");
  await settled(page);
  await visit(page, "/save");
  await openButton(page).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: words("asking.title") });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.ok(await openButton(page).evaluate((button) => button === document.activeElement), "the focus is back");
  await visit(page, question);
  assert.equal(await notes(page).inputValue(), "Mine.");
});

// ---- Files ----

test("a file that is dropped on the page opens", async (t) => {
  const page = await openTool(await newPage(browser));
  await openExample(page);
  const { name, bytes } = await downloadFrom(page, async () => {
    await visit(page, "/save");
    await page.locator("[id='save.download.go']").click();
  });
  const path = join(scratchFolder(), name);
  writeFileSync(path, bytes);

  const other = await openTool(await newPage(browser));
  await dropOn(other, path);
  await heading(other, words("questions.title")).waitFor();
  assert.equal((await record(other)).bytes.toString(), bytes.toString());
});

const good = JSON.stringify({ format: "alongside/assessment", version: 1, id: "1", created: "2026-11-22T10:00:00Z",
                              changed: "2026-11-22T10:00:00Z", profile: { organisation: "Elm Row Library" } });
const png = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de", "hex");

/** What is not ours, and the words that say why. */
const badFiles = [
  ["empty", "", words("problem.empty")],
  ["a picture", png, words("problem.not_text")],
  ["cut short", good.slice(0, -20), words("problem.cut_short", { line: 1 })],
  ["not JSON", "Dear all,", words("problem.not_json", { line: 1, column: 1 })],
  ["another program’s", "{\"format\": \"x\"}", words("problem.wrong_format")],
  ["a list", "[]", words("problem.wrong_format")],
  ["a newer version", good.replace("\"version\":1", "\"version\":2"), words("problem.newer_version", { what: "2" })],
  ["40 MB", Buffer.alloc(40_000_000, " "), words("problem.too_large")],
  ["10,000 levels deep", "[".repeat(10_000), words("problem.too_deep")],
];

test("what is not ours is explained in a sentence and leaves the open work as it was", async (t) => {
  const folder = scratchFolder();
  const page = await openTool(await newPage(browser));
  await openExample(page);
  const before = await record(page);
  await visit(page, "/");
  for (const [i, [what, content, sentence]] of badFiles.entries()) {
    await t.test(what, async () => {
      const path = join(folder, `${i}.json`);
      writeFileSync(path, content);
      await chooseFrom(page, () => openButton(page).click(), path);
      const message = page.locator("#message");
      await message.filter({ hasText: sentence.split(" (")[0] }).waitFor();
      assert.ok((await message.textContent()).length < 300, "it is a sentence or two");
      assert.equal((await record(page)).bytes.toString(), before.bytes.toString());
    });
  }
  assert.deepEqual(page.troubles, []);
});

// ---- Typing, undo, Back ----

test("every letter of fast typing arrives", async () => {
  const page = await openTool(await newPage(browser), singleFile + "#" + question);
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const words = "We asked the carers’ circle, twice, and wrote down what they said about the bus.";
  await notes(page).focus();
  await page.keyboard.type(words);
  await settled(page);
  assert.equal(await notes(page).inputValue(), words);
  const { bytes } = await record(page);
  assert.equal(JSON.parse(bytes.toString()).answers["coproduction-plan/Q1a"].note, words);
});

test("two things done within one frame are both kept", async () => {
  const page = await openTool(await newPage(browser), singleFile + "#" + question);
  await page.evaluate(([label, choice]) => {
    const all = [...document.querySelectorAll("#mirror label, #mirror .name")];
    const byText = (words) => all.find((one) => one.textContent === words);
    const field = document.getElementById(byText(label).htmlFor);
    field.value = "A note.";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    byText(choice).click();
  }, [words("question.notes"), words("agreed.jointly")]);
  await settled(page);
  const { bytes } = await record(page);
  const { note, agreed_by } = JSON.parse(bytes.toString()).answers["coproduction-plan/Q1a"];
  assert.deepEqual({ note, agreed_by }, { note: "A note.", agreed_by: "jointly" });
});

test("what was typed in the frame before Back is kept", async () => {
  const page = await openTool(await newPage(browser), singleFile + "#" + question);
  await notes(page).evaluate((field) => {
    field.value = "Just in time.";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    location.hash = "/plan";
  });
  await heading(page, words("plan.title")).waitFor();
  await visit(page, question);
  assert.equal(await notes(page).inputValue(), "Just in time.");
});

test("Ctrl+Z and Ctrl+Shift+Z take back and make again; inside a field the field's own undo comes first", async () => {
  const page = await openTool(await newPage(browser), singleFile + "#" + question);
  const steps = pack("coproduction-plan").steps;
  const radio = (name) => page.getByRole("radio", { name, exact: true });
  await radio(steps[0]).check();
  await settled(page);
  await radio(steps[2]).check();
  await settled(page);
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.ok(await radio(steps[0]).isChecked());
  await page.keyboard.press("Control+Shift+z");
  await settled(page);
  assert.ok(await radio(steps[2]).isChecked());

  await notes(page).focus();
  await page.keyboard.type("Tea and cake", { delay: 30 });
  const undoes = async (isDone, most) => {
    let presses = 0;
    for (; presses < most && !(await isDone()); ++presses) {
      await page.keyboard.press("Control+z");
      await settled(page);
    }
    assert.ok(await isDone(), `after Ctrl+Z ${presses} times`);
  };
  await undoes(async () => (await notes(page).inputValue()) === "", 4); // by the piece, not by the letter
  assert.ok(await radio(steps[2]).isChecked(), "the choice before it is as it was");
  await undoes(() => radio(steps[0]).isChecked(), 2);
});

test("the Undo button takes typing back as one", async () => {
  const page = await openTool(await newPage(browser), singleFile + "#" + question);
  await notes(page).focus();
  await page.keyboard.type("Tea and cake");
  await settled(page);
  await press(page, "button", words("tools.undo"));
  assert.equal(await notes(page).inputValue(), "");
  await press(page, "button", words("tools.redo"));
  assert.equal(await notes(page).inputValue(), "Tea and cake");
});

test("the browser's Back and Forward move between screens, and a screen's address opens it", async () => {
  const page = await openTool(await newPage(browser), singleFile + "#/plan");
  await heading(page, words("plan.title")).waitFor();
  await press(page, "link", words("tab.save"));
  await heading(page, words("save.title")).waitFor();
  await page.goBack();
  await heading(page, words("plan.title")).waitFor();
  await page.goForward();
  await heading(page, words("save.title")).waitFor();
  await page.goBack();
  await page.reload();
  await live(page);
  await heading(page, words("plan.title")).waitFor();
  assert.deepEqual(page.troubles, []);
});

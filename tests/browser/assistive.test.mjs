// Assistive technology's own way in, AT-SPI: it finds every control where it is on the screen, and a press of each does
// exactly one thing. In Chromium and in Firefox, in canvas view.
import assert from "node:assert/strict";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { clickWindow, openTool, start, startChromium, startDesktop, startFirefox } from "./desktop.mjs";
import { afterPress, beforePress, bringIntoView, keep, listControls } from "./presses.mjs";
import { screens, settled, singleFile, visit, words } from "./support.mjs";

const helper = fileURLToPath(new URL("at/at_spi.py", import.meta.url));

/** Starts the helper; `ask` is a command and its answer. */
function startReader(env) {
  const { started, stop } = start("/usr/bin/python3", [helper], { env, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(started.stdout)[Symbol.asyncIterator]();
  return {
    stop,
    async ask(command) {
      const tooLong = setTimeout(stop, 60_000);
      started.stdin.write(`${JSON.stringify(command)}\n`);
      const { value, done } = await lines.next();
      clearTimeout(tooLong);
      assert.ok(!done, `the helper answers ${command.do} (${started.exitCode ?? started.signalCode})`);
      return JSON.parse(value);
    },
  };
}

/** Presses a control by what it says, from inside the page: a way to get there, not what is tested. */
async function use(page, name) {
  await page.evaluate((name) => {
    const { controls } = globalThis.alongsideSeen;
    const said = (one) => one.getAttribute("aria-label") ?? (one.querySelector(".name") ?? one).textContent;
    const found = controls().find((one) => said(one) === name || said(one.closest("label") ?? one) === name);
    if (!found) throw new Error(`There is no “${name}”`);
    found.click();
  }, name);
  await settled(page);
}

/** Each has only controls of kinds that are on other screens too. */
const alike = ["/question/before-you-begin/B5", "/letters/levers", "/agreement", "/resources"];

/** Every other screen, with what can be unfolded on it; each starts with Sparrow Lane's record open. */
const states = Object.fromEntries(screens.filter((route) => !alike.includes(route))
  .map((route) => [route, (page) => visit(page, route)]));
Object.assign(states, {
  async "a question with everything unfolded"(page) {
    await visit(page, "/question/coproduction-plan/Q1a");
    for (const key of ["question.easier_words", "question.why", "evidence.add", "question.add_another_action"])
      await use(page, words(key));
  },
  // Not on Results: there Chromium keeps answering for two buttons with a list item, where that stood before the menu
  // moved it, since it asks anew only for elements that have a box of their own (see styles.css).
  async "the menu open"(page) {
    await visit(page, "/plan");
    await use(page, words("menu.button"));
  },
  async "an action's form open"(page) {
    await visit(page, "/plan");
    await use(page, words("plan.add"));
  },
  async "a dialog"(page) {
    await visit(page, "/plan");
    await use(page, words("plan.add"));
    await visit(page, "/");
    await use(page, words("home.open_file"));
    await page.waitForSelector("dialog[open]");
  },
});

/** Opens the page anew, with nothing remembered, and goes to a state. */
async function reach(page, state) {
  await page.evaluate(() => localStorage.clear());
  await openTool(page, singleFile);
  await use(page, words("example.sparrow-lane"));
  await states[state](page);
}

/** What is wrong with how assistive technology finds the controls: each is there, named, and at its middle. */
async function lookAt(page, at, controls) {
  const wrong = [];
  const keys = controls.map(({ key }) => key);
  const names = await at.ask({ do: "controls", wanted: keys });
  for (const key of keys) if (!names[key]) wrong.push(`${key} ${key in names ? "has no name" : "is not there"}`);
  for (let left = keys; left.length;) {
    const inView = await page.evaluate(bringIntoView, left);
    if (!inView.includes(left[0])) wrong.push(`${left[0]} cannot be brought on the screen`);
    const strange = await at.ask({ do: "hit", wanted: inView });
    for (const [key, found] of Object.entries(strange)) if (found) wrong.push(`at ${key} is ${found}`);
    left = left.filter((key, i) => i > 0 && !inView.includes(key));
  }
  return wrong;
}

/** What is wrong with what one press did, in words; "" when it did exactly one thing. */
function faultOf({ key, kind }, before, after) {
  const { events, followed, redrawn } = after;
  const expected = kind === "choice" ? [`click ${key}`, `input ${key}`, `change ${key}`] : [`click ${key}`];
  const twice = followed.find((line, i) => followed.indexOf(line) < i);
  const said = followed.filter((line) => line.startsWith("says "));
  const flips = followed.filter((line) => line.startsWith(`${key} aria-${before.flag}=`)).length;
  const goes = followed.filter((line) => line.startsWith("goes to ")).length;
  if (kind === "field") {
    if (!after.focused) return "the field has no focus";
    return events.some((event) => event !== `click ${key}`) ? `events: ${events}` : "";
  }
  if (events.join() !== expected.join()) return `events: ${events}`;
  if (twice) return `twice: ${twice}`;
  if (said.length > 1) return `more than once: ${said}`;
  if (before.disabled) return followed.length ? `disabled, yet: ${followed}` : "";
  if (kind === "choice") return after.checked === !before.checked ? "" : "the choice is not made";
  if (before.pressed && flips === 0) return ""; // one of several, and already the one
  if (before.flag && flips !== 1) return `aria-${before.flag} flipped ${flips} times`;
  if (goes !== Number(after.hash !== before.hash)) return `went ${goes} times`;
  if (before.href?.startsWith("#/") && !after.hash.startsWith(before.href)) return `went to ${after.hash}`;
  return kind === "button" && !redrawn && !followed.length ? "nothing followed" : "";
}

const count = (list) => String(list.length).padStart(3);

/** Presses every control once; comes back when one is no longer there. Answers what is wrong. */
async function pressEach(page, at, state, route, controls) {
  const wrong = [];
  for (const control of controls) {
    let stands = null;
    for (const comeBack of [() => {}, () => visit(page, route), () => reach(page, state)]) {
      if (stands) break;
      await comeBack();
      stands = await page.evaluate(beforePress, control.key, route);
    }
    const done = stands && await at.ask({ do: "press", id: control.key });
    const fault = done ? faultOf(control, stands, await page.evaluate(afterPress, control.key, control.kind))
      : "it cannot be pressed";
    if (fault) wrong.push(`${control.key}: ${fault}`);
  }
  return wrong;
}

for (const [name, startIt] of [["Chromium", startChromium], ["Firefox", startFirefox]]) {
  describe(`by assistive technology in ${name}`, () => {
    let desktop, browser, page, at;
    const pressed = new Set(); // route and key: what a screen has already shown is not pressed again in its states

    before(async () => {
      desktop = await startDesktop();
      browser = await startIt(desktop);
      [page] = await browser.pages();
      await page.bringToFront();
      await clickWindow(desktop);
      await page.evaluateOnNewDocument(keep);
      await openTool(page, singleFile);
      at = startReader(desktop.env);
      assert.ok(await at.ask({ do: "open", address: singleFile }), "the page is there for assistive technology");
    });

    after(async () => {
      await at?.stop();
      await browser?.close();
      await desktop?.stop();
    });

    for (const state of Object.keys(states)) {
      test(`every control of ${state} is where it seems, and a press does one thing`, async (t) => {
        await reach(page, state);
        assert.ok(await page.$("html.canvas"), "the canvas is drawn");
        const controls = await page.evaluate(listControls);
        const notFound = await lookAt(page, at, controls);
        const route = await page.evaluate(() => location.hash.slice(1));
        const anew = controls.filter(({ key }) => !pressed.has(`${route} ${key}`));
        const notPressed = await pressEach(page, at, state, route, anew);
        for (const { key } of anew) pressed.add(`${route} ${key}`);
        t.diagnostic(`${name.padEnd(9)} ${state.padEnd(36)} ${count(controls)} controls, ${count(notFound)} not found `
          + `right, ${count(anew)} pressed, ${count(notPressed)} not once`);
        assert.deepEqual([...notFound, ...notPressed], []);
      });
    }
  });
}

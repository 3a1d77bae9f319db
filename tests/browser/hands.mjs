/**
 * Four ways to use the page, with the same verbs. Every control is found by its role and its name.
 *
 * @typedef {object} Hand
 * @property {(role: string, name: string) => Promise<void>} press
 * @property {(question: string, choice: string) => Promise<void>} choose  one choice of a group
 * @property {(label: string, text: string) => Promise<void>} write  into an empty field
 * @property {(label: string, day: string) => Promise<void>} date  2027-06-30
 * @property {(role: string, name: string) => Promise<unknown>} sees  waits until it is there
 */
import assert from "node:assert/strict";
import { settled } from "./support.mjs";

/** The keys for a day in a date field, which is in the browser's own language: month, day, year. */
const dayKeys = (day) => day.replace(/(\d+)-(\d+)-(\d+)/, "$2$3$1");

const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);

/** Keyboard only: Tab, arrows, Space, Enter and letters. @returns {Hand} */
export function keyboard(page) {
  const field = (label) => page.getByLabel(label, { exact: true });

  async function tabTo(locator, isThere = isFocused) {
    await locator.waitFor({ state: "attached" });
    for (let tabs = 0; tabs < 250; ++tabs) {
      if (await isThere(locator)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab never came to ${locator}`);
  }

  return {
    async press(role, name) {
      await tabTo(page.getByRole(role, { name, exact: true }));
      await page.keyboard.press("Enter");
      await settled(page);
    },
    async choose(question, choice) {
      const group = page.getByRole("group", { name: question });
      const radio = group.getByRole("radio", { name: choice, exact: true });
      await tabTo(group, (locator) => locator.evaluate((element) => element.contains(document.activeElement)));
      const most = await group.getByRole("radio").count();
      for (let arrows = 0; arrows < most && !(await isFocused(radio)); ++arrows) {
        await page.keyboard.press("ArrowDown");
        await settled(page);
      }
      if (!(await radio.isChecked())) await page.keyboard.press("Space");
      await settled(page);
      assert.ok(await isFocused(radio) && await radio.isChecked(), `${choice} is chosen`);
    },
    async write(label, text) {
      await tabTo(field(label));
      await page.keyboard.type(text);
    },
    async date(label, day) {
      await tabTo(field(label));
      await page.keyboard.type(dayKeys(day));
    },
    sees: (role, name) => page.getByRole(role, { name, exact: true }).waitFor(),
  };
}

/**
 * The verbs of a hand that presses at the places where controls are; letters go to the field that was pressed.
 * @param {(locator: any, across?: number) => Promise<void>} pressAt  so far from its left edge, or in its middle
 * @returns {Hand}
 */
function pressing(page, pressAt) {
  const field = (label) => page.getByLabel(label, { exact: true });
  return {
    press: (role, name) => pressAt(page.getByRole(role, { name, exact: true })),
    async choose(question, choice) {
      const radio = page.getByRole("group", { name: question }).getByRole("radio", { name: choice, exact: true });
      await pressAt(radio);
      assert.ok(await radio.isChecked(), `${choice} is chosen`);
    },
    async write(label, text) {
      await pressAt(field(label));
      await page.keyboard.type(text);
    },
    async date(label, day) {
      await pressAt(field(label), 24);
      await page.keyboard.type(dayKeys(day));
    },
    sees: (role, name) => page.getByRole(role, { name, exact: true }).waitFor(),
  };
}

/** The pointer only, at the places where controls are; letters go to the field that was pressed. @returns {Hand} */
export function pointer(page) {
  /** Where a control is in the window: a choice is its whole row. */
  const place = (locator) => locator.evaluate((element) => {
    const { left, top, width, height } = (element.closest(".choice") ?? element).getBoundingClientRect();
    return { left, top, width, height, window: innerHeight };
  });

  /** Turns the wheel until a control is well inside the window. */
  async function bringIntoView(locator) {
    await locator.waitFor();
    await page.mouse.move(4, 400);
    for (let turns = 0; turns < 40; ++turns) {
      const { top, height, window } = await place(locator);
      const off = top < 10 ? top - 60 : Math.max(0, top + height - window + 60);
      if (!off) return;
      await page.mouse.wheel(0, off);
      await page.waitForTimeout(30);
    }
    assert.fail(`The wheel never brought ${locator} into view`);
  }

  /** @param {number} across  from its left edge: half its width where not said */
  async function pressAt(locator, across) {
    await bringIntoView(locator);
    const { left, top, width, height } = await place(locator);
    await page.mouse.click(left + (across ?? width / 2), top + height / 2);
    await settled(page);
  }

  return pressing(page, pressAt);
}

/** One finger only: taps at the places where controls are, and drags of the page; letters go to the field that was
    tapped. The page needs a context that has touch. @returns {Promise<Hand>} */
export async function finger(page) {
  const screen = await page.context().newCDPSession(page);
  const edge = 40;

  /** Where a control is in the window, once nothing moves any more. */
  async function place(locator) {
    let last = "";
    for (const until = Date.now() + 15_000; Date.now() < until; await settled(page)) {
      const now = await locator.evaluate((element) => {
        const { left, top, width, height } = (element.closest(".choice") ?? element).getBoundingClientRect();
        return { left, top, width, height, window: innerHeight };
      });
      if (JSON.stringify(now) === last) return now;
      last = JSON.stringify(now);
    }
    assert.fail(`${locator} never came to rest`);
  }

  /** Drags the page up by so many px, or down if there are less than none. */
  async function drag(up, window) {
    const from = window / 2 + up / 2;
    const touch = (type, ...y) => screen.send("Input.dispatchTouchEvent",
      { type, touchPoints: y.map((one) => ({ x: 4, y: Math.round(one) })) });
    await touch("touchStart", from);
    await touch("touchMove", from - Math.sign(up) * 20); // from here on it is a drag
    await touch("touchMove", from - up);
    await touch("touchMove", from - up); // comes to rest: the page is not thrown
    await touch("touchEnd");
  }

  /** Drags until a control is well inside the window. Resolves to where it is then. */
  async function bringIntoView(locator) {
    await locator.waitFor();
    for (let drags = 0; drags < 40; ++drags) {
      const there = await place(locator);
      const { top, height, window } = there;
      const off = top < 0 ? top - edge : Math.max(0, top + height - window + edge);
      if (!off) return there;
      const most = window - 2 * edge;
      await drag(Math.max(-most, Math.min(most, off + Math.sign(off) * 20)), window);
    }
    assert.fail(`No drag ever brought ${locator} into view`);
  }

  /** @param {number} across  from its left edge: half its width where not said */
  async function tap(locator, across) {
    const { left, top, width, height } = await bringIntoView(locator);
    await page.touchscreen.tap(left + (across ?? width / 2), top + height / 2);
    await settled(page);
  }

  return pressing(page, tap);
}

/** What a screen reader has: Chromium's accessibility tree is the only view, focus and press are the only acts.
    @returns {Promise<Hand>} */
export async function spoken(page) {
  const chromium = await page.context().newCDPSession(page);
  await chromium.send("Accessibility.enable");

  /** Waits for the node of a role and a name. @param {number} [within]  a node that it is inside of */
  async function find(role, name, within) {
    for (const until = Date.now() + 15_000; Date.now() < until; await page.waitForTimeout(20)) {
      const { root } = await chromium.send("DOM.getDocument", { depth: 0 });
      const { nodes } = await chromium.send("Accessibility.queryAXTree",
        { backendNodeId: within ?? root.backendNodeId, role, accessibleName: name });
      const found = nodes.filter(({ ignored }) => !ignored);
      assert.ok(found.length < 2, `there is one ${role} “${name}”`);
      if (found.length) return found[0];
    }
    assert.fail(`the tree never had a ${role} “${name}”`);
  }

  const property = ({ properties }, name) => properties.find((one) => one.name === name)?.value.value;

  /** The press that assistive technology asks the browser for. */
  async function pressNode({ backendDOMNodeId: backendNodeId }) {
    const { object } = await chromium.send("DOM.resolveNode", { backendNodeId });
    await chromium.send("DOM.focus", { backendNodeId });
    await chromium.send("Runtime.callFunctionOn",
      { objectId: object.objectId, functionDeclaration: "function () { this.click(); }", userGesture: true });
    await settled(page);
  }

  async function typeInto(role, label, keys) {
    await chromium.send("DOM.focus", { backendNodeId: (await find(role, label)).backendDOMNodeId });
    await page.keyboard.type(keys);
    await settled(page);
  }

  return {
    press: async (role, name) => pressNode(await find(role, name)),
    async choose(question, choice) {
      const group = await find("group", question);
      await pressNode(await find("radio", choice, group.backendDOMNodeId));
      const chosen = await find("radio", choice, group.backendDOMNodeId);
      assert.equal(property(chosen, "checked"), "true", `${choice} is chosen`);
    },
    write: (label, text) => typeInto("textbox", label, text),
    date: (label, day) => typeInto("Date", label, dayKeys(day)),
    sees: find,
  };
}

// What each screen says it is: its whole tree, word for word, and what must hold in any tree.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertGolden, assertNoneLeftOver, goldenTime } from "./golden.mjs";
import { states } from "./states.mjs";
import { newPage, openExample, openTool, screens, settled, startBrowser, visit, words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());

const question = "/question/coproduction-plan/Q1a";
const desk = {};
const phone = { viewport: { width: 360, height: 740 } };

/** Every place that is looked at: its name, the size of the window, and how to get there. */
const places = [
  { name: "Home, with nothing open", device: desk, reach: async () => {}, empty: true },
  ...screens.map((route) => ({ name: route, device: desk, reach: (page) => visit(page, route) })),
  { name: `${question} on a phone`, device: phone, reach: (page) => visit(page, question) },
  ...Object.entries(states).map(([name, reach]) => ({ name, device: desk, reach })),
];

/** "/stages/race-equity-stages" is in stages-race-equity-stages.yaml. */
const goldenName = (name) => `${name.replace(/\W+/g, "-").replace(/^-|-$/g, "").toLowerCase() || "home"}.yaml`;

/** The tool at a place, with its clock standing still and nothing more to be spoken. */
async function open({ device, reach, empty }) {
  const page = await newPage(browser, device);
  await page.clock.setFixedTime(goldenTime);
  await openTool(page);
  if (!empty) await openExample(page);
  await reach(page);
  for (const region of ["#polite", "#urgent"]) await page.locator(`${region}:empty`).waitFor({ state: "attached" });
  await settled(page);
  return page;
}

// ---- The tree as Chromium gives it to assistive technology ----

const landmarks = ["banner", "navigation", "main", "complementary", "contentinfo", "region", "search", "form"];
const fields = ["textbox", "combobox", "listbox", "slider", "Date"];
const textual = ["paragraph", "heading"]; // may be given the focus, are nothing to press
const focusable = "a, button, input, select, textarea, summary, [tabindex], [contenteditable]";

/** In the page: of every element that may take the focus, the words that are seen on it and whether it can have it now. */
function seenOnes(selector) {
  const modal = document.querySelector("dialog:modal");
  return [...document.querySelectorAll(selector)].map((element) => ({
    shown: (element.closest(".choice")?.querySelector(".name") ?? element).innerText,
    isThere: element.checkVisibility({ visibilityProperty: true }) && (!modal || modal.contains(element)),
    element: element.outerHTML.slice(0, 120),
  }));
}

/**
 * `nodes` are what is not ignored, in reading order; `elements` what may take the focus, each with its node of the tree
 * if it has one; `canvas` is the canvas's.
 */
async function readTree(page) {
  const chromium = await page.context().newCDPSession(page);
  const full = (await chromium.send("Accessibility.getFullAXTree")).nodes;
  const byId = new Map(full.map((node) => [node.nodeId, node]));

  const nodes = [];
  const walk = (node, landmark, group) => {
    const said = { role: node.role?.value, name: node.name?.value ?? "", landmark, group, backend: node.backendDOMNodeId };
    for (const { name, value } of node.properties ?? []) said[name] ??= value.value;
    if (!node.ignored) nodes.push(said);
    const isLandmark = !node.ignored && landmarks.includes(said.role);
    const isGroup = !node.ignored && ["group", "radiogroup"].includes(said.role);
    for (const id of node.childIds ?? [])
      if (byId.has(id)) walk(byId.get(id), isLandmark ? said : landmark, isGroup ? said : group);
  };
  walk(full.find(({ parentId }) => !parentId));

  const { root } = await chromium.send("DOM.getDocument", { depth: 0 });
  const nodesOf = async (selector) => {
    const { nodeIds } = await chromium.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
    const described = await Promise.all(nodeIds.map((nodeId) => chromium.send("DOM.describeNode", { nodeId })));
    return described.map(({ node }) => nodes.find(({ backend }) => backend === node.backendNodeId));
  };
  const found = await nodesOf(focusable);
  const elements = (await page.evaluate(seenOnes, focusable)).map((one, i) => ({ ...one, node: found[i] }));
  return { nodes, elements, canvas: (await nodesOf("canvas"))[0] };
}

const said = ({ role, name }) => `${role} “${name}”`;
const plain = (text) => text.replace(/\s+/g, " ").trim().toLowerCase();

/** Those that are there more than once. @param {string[]} all */
const repeated = (all) => [...new Set(all.filter((one, i) => all.indexOf(one) !== i))];

/** What must hold at every place, as sentences. @type {Record<string, (tree: any, page: any) => void>} */
const promises = {
  "every control has a name": ({ nodes }) => {
    const nameless = nodes.filter((node) => node.focusable && !textual.includes(node.role) && !plain(node.name));
    assert.deepEqual(nameless.map(said), []);
  },
  "the canvas is not in the tree": ({ nodes, canvas }) => {
    assert.equal(canvas, undefined);
    assert.ok(!nodes.some(({ role }) => /canvas/i.test(role)));
  },
  "nothing that takes the focus is left out of the tree": ({ elements }) => {
    const leftOut = elements.filter(({ isThere, node }) => isThere && !node?.focusable);
    assert.deepEqual(leftOut.map(({ element }) => element), []);
  },
  "the name of a control starts with the words that are seen on it": ({ elements }) => {
    const controls = elements.filter(({ node }) => ["button", "link", "switch", "radio", "checkbox"].includes(node?.role));
    assert.ok(controls.length);
    const others = controls.filter(({ shown, node }) => !plain(node.name).startsWith(plain(shown)));
    assert.deepEqual(others.map(({ shown, node }) => `${said(node)} shows “${plain(shown)}”`), []);
  },
  "there is one heading of the first level, and none behind a dialog": ({ nodes }) => {
    const first = nodes.filter(({ role, level }) => role === "heading" && level === 1);
    const hasDialog = nodes.some(({ role }) => role === "dialog");
    assert.equal(first.length, hasDialog ? 0 : 1, first.map(said).join());
  },
  "landmarks differ in role or name": ({ nodes }) => {
    assert.deepEqual(repeated(nodes.filter(({ role }) => landmarks.includes(role)).map(said)), []);
  },
  "nothing is asked twice": ({ nodes }) => {
    const asked = nodes.filter(({ role }) => fields.includes(role) || role === "checkbox").map(({ name }) => name);
    const choices = nodes.filter(({ role }) => role === "radio").map(({ name, group }) => `${group?.name}: ${name}`);
    const groups = nodes.filter(({ role, name }) => ["group", "radiogroup"].includes(role) && name).map(({ name }) => name);
    assert.deepEqual(repeated([...asked, ...choices, ...groups]), []);
  },
};

/** Menu, and what the footer offers within the tool: each with the landmark that it is in, in reading order. */
function helpIn({ nodes }) {
  const inFooter = ({ landmark, role, url }) => landmark?.role === "contentinfo" && role === "link" && url?.includes("#/");
  const isMenu = ({ role, name }) => role === "button" && name === words("menu.button");
  return nodes.filter((node) => isMenu(node) || inFooter(node)).map((node) => `${node.landmark?.role}: ${said(node)}`);
}

/** By route: the help that each screen has. @type {Map<string, string[]>} */
const help = new Map();

for (const place of places) {
  test(place.name, async (t) => {
    const page = await open(place);
    await t.test("it is word for word as written down", async () => {
      assertGolden(goldenName(place.name), await page.locator("body").ariaSnapshot());
    });
    const tree = await readTree(page);
    for (const [sentence, check] of Object.entries(promises)) await t.test(sentence, () => check(tree, page));
    if (screens.includes(place.name)) help.set(place.name, helpIn(tree));
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  });
}

test("help is in the same place and order on every screen", () => {
  assert.equal(help.size, screens.length);
  const atHome = help.get("/");
  assert.deepEqual(atHome.slice(0, 2), [`banner: button “${words("menu.button")}”`,
                                        `contentinfo: link “${words("footer.about")}”`]);
  for (const [route, there] of help) assert.deepEqual(there, atHome, route);
});

test("no golden file is left over", () => assertNoneLeftOver(".yaml", places.map(({ name }) => goldenName(name))));

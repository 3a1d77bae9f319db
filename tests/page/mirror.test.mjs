// The mirror, in a stand-in document: what each role becomes, and what a later patch leaves alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { applyPatch, placeLeaves, recordOf, setComposing, settle } from "../../web/mirror.js";

/** A page with an empty mirror, or one that holds markup written earlier. */
function page(markup = "") {
  const { document } = parseHTML(`<!doctype html><html><body><div id="mirror">${markup}</div></body></html>`);
  const root = document.getElementById("mirror");
  return {
    document,
    root,
    patch: (patch) => applyPatch(root, patch, document),
    get: (id) => document.getElementById(id),
  };
}

/** A node at the top. */
const node = (id, role, more = {}) => ({ id, role, parent: "mirror", ...more });

/** Makes writes to a property countable. Returns the list of what was written. */
function watchProperty(element, name, value) {
  const written = [];
  Object.defineProperty(element, name, {
    configurable: true,
    get: () => value,
    set: (next) => { written.push(next); value = next; },
  });
  return written;
}

/** The attributes that an element must have; null: must not have. */
function check(element, wanted) {
  for (const [name, value] of Object.entries(wanted)) {
    if (name === "tag") assert.equal(element.localName, value);
    else if (name === "text") assert.equal(element.textContent, value);
    else assert.equal(element.getAttribute(name), value, `${name} of ${element.outerHTML}`);
  }
}

const roles = [
  [{ role: "banner" }, { tag: "header", "aria-label": null }],
  [{ role: "navigation", name: "This plan" }, { tag: "nav", "aria-label": "This plan", text: "" }],
  [{ role: "main" }, { tag: "main" }],
  [{ role: "complementary", name: "Your place" }, { tag: "aside", "aria-label": "Your place" }],
  [{ role: "contentinfo" }, { tag: "footer" }],
  [{ role: "region", name: "Carry on" }, { tag: "section", "aria-label": "Carry on", text: "" }],
  [{ role: "box", look: "card soft" }, { tag: "div", class: "card soft" }],
  [{ role: "list" }, { tag: "ul", role: "list" }],
  [{ role: "listitem" }, { tag: "li" }],
  [{ role: "group" }, { tag: "fieldset" }],
  [{ role: "note", name: "Check first" }, { tag: "div", role: "note", "aria-label": "Check first" }],
  [{ role: "dialog", name: "Start again?" }, { tag: "dialog", "aria-label": "Start again?" }],
  [{ role: "heading", level: 1, name: "Plan" }, { tag: "h1", tabindex: "-1", text: "Plan" }],
  [{ role: "heading", level: 3, name: "Plan" }, { tag: "h3" }],
  [{ role: "paragraph", name: "Words", look: "lead" }, { tag: "p", text: "Words", class: "leaf lead" }],
  [{ role: "paragraph", name: "Geiriau", lang: "cy" }, { lang: "cy" }],
  [{ role: "text", name: "3", label: "three" }, { tag: "span", text: "3", "aria-label": null }],
  [{ role: "link", name: "Results", href: "#/results", current: "page" },
    { tag: "a", href: "#/results", target: null, "aria-current": "page", text: "Results" }],
  [{ role: "link", name: "Guide", href: "https://example.org/", external: true },
    { target: "_blank", rel: "noopener noreferrer" }],
  [{ role: "button", name: "A+", label: "A+, larger text" },
    { tag: "button", type: "button", "aria-label": "A+, larger text" }],
  [{ role: "button", name: "Undo", disabled: true }, { "aria-disabled": "true", disabled: null }],
  [{ role: "button", name: "Menu", expanded: false }, { "aria-expanded": "false" }],
  [{ role: "switch", name: "Easier words", checked: true }, { tag: "button", role: "switch", "aria-checked": "true" }],
  [{ role: "switch", name: "Easier words" }, { "aria-checked": "false" }],
  [{ role: "disclosure", name: "Why", expanded: true },
    { tag: "button", "aria-expanded": "true", class: "leaf disclosure" }],
  [{ role: "radio", name: "Started", detail: "We asked", value: "started", group: "q", checked: true },
    { tag: "input", type: "radio", name: "q", value: "started", "aria-labelledby": "x--name",
      "aria-describedby": "x--detail" }],
  [{ role: "checkbox", name: "Again" }, { tag: "input", type: "checkbox", checked: null }],
  [{ role: "label", name: "Notes", for: "notes" }, { tag: "label", for: "notes", text: "Notes" }],
  [{ role: "hint", name: "No names" }, { tag: "p", class: "leaf hint" }],
  [{ role: "error", name: "Write a role" }, { tag: "p", class: "leaf error" }],
  [{ role: "status", name: "Downloaded" }, { tag: "p", text: "Downloaded" }],
  [{ role: "textfield", name: "Who", describedby: "a b", invalid: true, required: true, autocomplete: "off" },
    { tag: "input", type: "text", "aria-label": "Who", "aria-describedby": "a b", "aria-invalid": "true",
      "aria-required": "true", autocomplete: "off" }],
  [{ role: "textfield", type: "email" }, { type: "email" }],
  [{ role: "textarea", rows: 4 }, { tag: "textarea", rows: "4" }],
  [{ role: "date", value: "2025-07-04" }, { tag: "input", type: "date" }],
  [{ role: "progress", name: "Answered", now: 7, max: 12 },
    { tag: "progress", value: "7", max: "12", "aria-label": "Answered" }],
  [{ role: "progress", name: "Answered", max: 12 }, { value: "0" }],
  [{ role: "image", name: "Stairs" }, { tag: "span", role: "img", "aria-label": "Stairs" }],
  [{ role: "separator" }, { tag: "hr" }],
];

for (const [record, wanted] of roles) {
  test(`${JSON.stringify(record)} becomes what it should`, () => {
    const { patch, get } = page();
    patch({ put: [node("x", record.role, record)] });
    check(get("x"), wanted);
  });
}

test("A choice is a row with an input, a name, a detail and a mark", () => {
  const { patch, get } = page();
  patch({ put: [node("x", "radio", { name: "Started", detail: "We asked", value: "s", group: "q", look: "wide" })] });
  const row = get("x.row");
  check(row, { tag: "label", class: "leaf choice wide" });
  assert.deepEqual([...row.children].map((part) => part.className), ["", "name", "detail", "mark"]);
  assert.equal(row.children[3].getAttribute("aria-hidden"), "true");
  patch({ put: [node("x", "radio", { name: "Begun", value: "s", group: "q" })] });
  assert.equal(row.textContent, "Begun");
  check(get("x"), { "aria-describedby": null });
});

test("A link with a detail is named by its name alone", () => {
  const { patch, get } = page();
  patch({ put: [node("x", "link", { name: "Open a file", detail: "From your computer", href: "#/open" })] });
  check(get("x"), { "aria-labelledby": "x--name", "aria-describedby": "x--detail" });
  patch({ put: [node("x", "link", { name: "Open", href: "#/open" })] });
  check(get("x"), { "aria-labelledby": null, "aria-describedby": null, text: "Open" });
});

test("A field with a label of its own is not named twice", () => {
  const { patch, get } = page();
  patch({ put: [node("l", "label", { name: "Who", for: "x" }), node("x", "textfield", { name: "Who" })] });
  check(get("x"), { "aria-label": null });
});

test("A table's rows of column headers stand in its head, the others in its body", () => {
  const { patch, get } = page();
  const cell = (row, role, n) => ({ id: `${row}.${n}`, role, parent: row });
  patch({
    put: [
      node("t", "table"), { id: "c", role: "caption", parent: "t", name: "Answers" },
      { id: "h", role: "row", parent: "t" }, cell("h", "columnheader", 1), cell("h", "columnheader", 2),
      { id: "r", role: "row", parent: "t" }, cell("r", "rowheader", 1), cell("r", "cell", 2),
    ],
    order: [["t", ["c", "h", "r"]], ["h", ["h.1", "h.2"]], ["r", ["r.1", "r.2"]]],
  });
  assert.deepEqual([...get("t").children].map((part) => part.localName), ["caption", "thead", "tbody"]);
  assert.equal(get("h").parentNode.localName, "thead");
  assert.equal(get("r").parentNode.localName, "tbody");
  check(get("h.1"), { tag: "th", scope: "col" });
  check(get("r.1"), { tag: "th", scope: "row" });
  check(get("r.2"), { tag: "td" });
});

test("A select shows its options and its value, and keeps them when nothing differs", () => {
  const { patch, get } = page();
  const record = node("x", "select", { value: "b", options: [["a", "To do"], ["b", "Done"]] });
  patch({ put: [record] });
  assert.deepEqual([...get("x").children].map((option) => option.textContent), ["To do", "Done"]);
  const first = get("x").children[0];
  patch({ put: [{ ...record, look: "wide" }] });
  assert.equal(get("x").children[0], first);
});

test("A second patch changes only what differs", () => {
  const { patch, get, root } = page();
  const heading = node("h", "heading", { level: 1, name: "Plan" });
  patch({ put: [heading, node("b", "button", { name: "Next", look: "primary" })] });
  const before = { h: get("h"), b: get("b"), words: get("b").firstChild };
  const calls = [];
  for (const name of ["setAttribute", "removeAttribute"]) {
    const real = before.b[name].bind(before.b);
    before.b[name] = (...args) => { calls.push(args); real(...args); };
  }
  patch({ put: [heading, node("b", "button", { name: "Next", look: "primary", disabled: true })] });
  assert.deepEqual(calls, [["aria-disabled", "true"]]);
  assert.equal(get("h"), before.h);
  assert.equal(get("b").firstChild, before.words);
  assert.equal(root.children.length, 2);
});

test("A heading that changes its level changes its element, in its place", () => {
  const { patch, get, root } = page();
  patch({ put: [node("a", "paragraph"), node("h", "heading", { level: 2, name: "Plan" }), node("b", "paragraph")] });
  patch({ put: [node("h", "heading", { level: 3, name: "Plan" })] });
  check(get("h"), { tag: "h3", text: "Plan" });
  assert.deepEqual([...root.children].map((child) => child.id), ["a", "h", "b"]);
});

test("A container that changes its kind keeps its children", () => {
  const { patch, get } = page();
  patch({ put: [node("c", "box"), { id: "p", role: "paragraph", parent: "c", name: "Words" }] });
  const paragraph = get("p");
  patch({ put: [node("c", "region", { name: "Part" })] });
  assert.equal(get("c").localName, "section");
  assert.equal(get("p"), paragraph);
  assert.equal(paragraph.parentNode, get("c"));
});

test("Removing a node removes what is inside, and a node that moves out of it lives on", () => {
  const { patch, get, root } = page();
  patch({ put: [
    node("c", "box"), { id: "p", role: "paragraph", parent: "c", name: "Gone" },
    { id: "k", role: "box", parent: "c" }, { id: "q", role: "paragraph", parent: "k", name: "Kept" },
  ] });
  const kept = get("q");
  patch({ remove: ["c", "p"], put: [node("k", "box")], order: [["mirror", ["k"]]] });
  assert.equal(root.children.length, 1);
  assert.equal(get("q"), kept);
  assert.equal(recordOf(root, "p"), undefined);
});

for (const focusedId of ["a", "b", "c", "d"]) {
  test(`Reordering moves the siblings and never ${focusedId}, which has the focus`, () => {
    const { patch, get, root, document } = page();
    const ids = ["a", "b", "c", "d"];
    patch({ put: ids.map((id) => node(id, "button", { name: id })), order: [["mirror", ids]] });
    const focused = get(focusedId);
    Object.defineProperty(document, "activeElement", { value: focused });
    const moved = [];
    const real = root.insertBefore.bind(root);
    root.insertBefore = (child, next) => { moved.push(child.id); return real(child, next); };
    patch({ order: [["mirror", ["d", "c", "b", "a"]]] });
    assert.deepEqual([...root.children].map((child) => child.id), ["d", "c", "b", "a"]);
    assert.ok(!moved.includes(focusedId), `moved ${moved}`);
  });
}

test("Nothing moves where the order is as it was", () => {
  const { patch, root } = page();
  patch({ put: ["a", "b", "c"].map((id) => node(id, "button")), order: [["mirror", ["a", "b", "c"]]] });
  root.insertBefore = () => assert.fail("moved");
  patch({ order: [["mirror", ["a", "b", "c"]]] });
});

test("A field that already holds the value is not written to", () => {
  const { patch, get } = page();
  patch({ put: [node("x", "textfield", { value: "" })] });
  const written = watchProperty(get("x"), "value", "typed by hand");
  patch({ put: [node("x", "textfield", { value: "typed by hand" })] });
  assert.deepEqual(written, []);
  patch({ put: [node("x", "textfield", { value: "taken back" })] });
  assert.deepEqual(written, ["taken back"]);
});

test("A field in which text is being composed is not written to", () => {
  const { patch, get, root } = page();
  patch({ put: [node("x", "textfield", { value: "" })] });
  const written = watchProperty(get("x"), "value", "か");
  setComposing(root, "x");
  patch({ put: [node("x", "textfield", { value: "k" })] });
  assert.deepEqual(written, []);
  setComposing(root, "");
  patch({ put: [node("x", "textfield", { value: "蚊" })] });
  assert.deepEqual(written, ["蚊"]);
});

test("A choice that the core did not accept goes back", () => {
  const { patch, get, root } = page();
  patch({ put: ["a", "b"].map((id) => node(id, "radio", { name: id, value: id, group: "q", checked: id === "a" })) });
  get("a").checked = false;
  get("b").checked = true;
  settle(root, ["b"]);
  assert.equal(get("a").checked, true);
  assert.equal(get("b").checked, false);
});

test("What was written at build time is taken over as it is", () => {
  const records = [
    node("m", "main"), { id: "h", role: "heading", level: 1, parent: "m", name: "Plan" },
    { id: "x", role: "radio", parent: "m", name: "Yes", detail: "We do", value: "y", group: "q" },
    { id: "n", role: "textarea", parent: "m", value: "", rows: 2 },
    { id: "t", role: "table", parent: "m" }, { id: "r", role: "row", parent: "t" },
    { id: "d", role: "cell", parent: "r" },
  ];
  const order = [["mirror", ["m"]], ["m", ["h", "x", "n", "t"]], ["t", ["r"]], ["r", ["d"]]];
  const built = page();
  built.patch({ put: records, order });
  const live = page(built.root.innerHTML + '<p id="old">Gone from the first screen</p>');
  const there = records.map(({ id }) => live.get(id));
  live.patch({ put: records, order });
  assert.deepEqual(records.map(({ id }) => live.get(id)), there);
  assert.equal(live.root.innerHTML, built.root.innerHTML);
});

test("Rectangles are set on leaves in canvas view and cleared in plain view", () => {
  const { patch, get, root } = page();
  patch({
    put: [node("b", "button", { name: "Next" }), node("x", "radio", { name: "Yes", value: "y", group: "q" })],
    rects: ["b", 16, 20.5, 100, 48, "x", 16, 80, 300, 56],
  });
  assert.equal(get("b").getAttribute("style"), null);
  placeLeaves(root, true);
  assert.deepEqual(["left", "top", "width", "height"].map((side) => get("b").style[side]),
    ["16px", "20.5px", "100px", "48px"]);
  assert.equal(get("x.row").style.top, "80px");
  patch({ rects: ["b", 16, 30, 100, 48] });
  assert.equal(get("b").style.top, "30px");
  placeLeaves(root, false);
  assert.equal(get("b").style.top, "");
  placeLeaves(root, true);
  assert.equal(get("b").style.top, "30px");
});

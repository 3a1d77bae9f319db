/**
 * The mirror: the core's semantic tree as real elements. A patch goes in; only what differs is written.
 * The same code runs in the page and, at build time, in a stand-in document that writes out the first screen.
 *
 * Promises: a container is never given text; a field is not written to while text is being composed in it, nor when it
 * already holds the value; the focused element is never moved within its parent, its siblings are.
 *
 * @typedef {import("./bridge").NodeRecord} NodeRecord
 * @typedef {import("./bridge").Patch} Patch
 * @typedef {{record: NodeRecord, inner: any, outer: any}} Entry  inner carries the id; outer is what its parent holds
 *   and what gets the rectangle: the label row of a choice, otherwise the same element.
 * @typedef {{tag: string, leaf?: boolean, named?: boolean, base?: string, role?: string, write?: Writer}} Kind
 *   named: its name is said (aria-label), not shown. base: its class.
 * @typedef {(entry: Entry, record: NodeRecord, mirror: Mirror) => void} Writer
 * @typedef {{root: any, document: any, entries: Map<string, Entry>, rects: Map<string, number[]>,
 *   labelled: Set<string>, composing: string, placed: boolean, fresh: boolean}} Mirror
 */

/** @type {WeakMap<object, Mirror>} */
const mirrors = new WeakMap();

/** @type {Record<import("./bridge").Role, Kind>} */
const kinds = {
  banner: { tag: "header", named: true },
  navigation: { tag: "nav", named: true },
  main: { tag: "main", named: true },
  complementary: { tag: "aside", named: true },
  contentinfo: { tag: "footer", named: true },
  region: { tag: "section", named: true },
  box: { tag: "div" },
  list: { tag: "ul", named: true, role: "list" },
  listitem: { tag: "li" },
  group: { tag: "fieldset", named: true },
  table: { tag: "table", named: true },
  row: { tag: "tr" },
  columnheader: { tag: "th", write: (entry) => attribute(entry.inner, "scope", "col") },
  rowheader: { tag: "th", write: (entry) => attribute(entry.inner, "scope", "row") },
  cell: { tag: "td" },
  note: { tag: "div", named: true, role: "note" },
  dialog: { tag: "dialog", named: true },
  heading: { tag: "h2", leaf: true, write: writeHeading },
  paragraph: { tag: "p", leaf: true, write: writeText },
  text: { tag: "span", leaf: true, base: "text", write: writeText },
  link: { tag: "a", leaf: true, write: writeLink },
  button: { tag: "button", leaf: true, write: writeButton },
  switch: { tag: "button", leaf: true, base: "switch", role: "switch", write: writeButton },
  disclosure: { tag: "button", leaf: true, base: "disclosure", write: writeButton },
  legend: { tag: "legend", leaf: true, write: writeText },
  caption: { tag: "caption", leaf: true, write: writeText },
  radio: { tag: "input", leaf: true, base: "choice", write: writeChoice },
  checkbox: { tag: "input", leaf: true, base: "choice", write: writeChoice },
  label: { tag: "label", leaf: true, write: writeLabel },
  hint: { tag: "p", leaf: true, base: "hint", write: writeText },
  error: { tag: "p", leaf: true, base: "error", write: writeText },
  status: { tag: "p", leaf: true, base: "status", write: writeHeading },
  textfield: { tag: "input", leaf: true, base: "field", write: writeField },
  textarea: { tag: "textarea", leaf: true, base: "field", write: writeField },
  select: { tag: "select", leaf: true, base: "field", write: writeField },
  date: { tag: "input", leaf: true, base: "field", write: writeField },
  progress: { tag: "progress", leaf: true, named: true, write: writeProgress },
  image: { tag: "span", leaf: true, named: true, role: "img" },
  separator: { tag: "hr", leaf: true },
};

const fields = new Set(["textfield", "textarea", "select", "date"]);

/**
 * Applies a patch. Elements already there under a node's id (written at build time) are taken over as they are.
 * @param {any} root  the element with id "mirror"  @param {Patch} patch  @param {any} document
 */
export function applyPatch(root, patch, document) {
  const mirror = mirrorOf(root, document);
  for (const record of patch.put ?? []) takeOutIfMoving(mirror, record);
  for (const id of patch.remove ?? []) remove(mirror, id);
  for (const record of patch.put ?? []) if (record.for) mirror.labelled.add(record.for);
  for (const record of patch.put ?? []) put(mirror, record);
  for (const [parent, children] of patch.order ?? []) order(mirror, parent, children);
  if (mirror.fresh && patch.put) removeStrangers(mirror);
  keepRects(mirror, patch.rects ?? []);
  showDialogs(mirror);
}

/** The last record of a node, if it is there. @param {any} root  @param {string} id */
export function recordOf(root, id) {
  return mirrors.get(root)?.entries.get(id)?.record;
}

/** Says in which field text is being composed ("" for none). @param {any} root  @param {string} id */
export function setComposing(root, id) {
  mirrorOf(root, root.ownerDocument).composing = id;
}

/**
 * Puts every leaf at its rectangle (canvas view), or lets the style sheet lay them out (plain view).
 * Rectangles that come while the leaves are not placed are remembered.
 * @param {any} root  @param {boolean} placed
 */
export function placeLeaves(root, placed) {
  const mirror = mirrorOf(root, root.ownerDocument);
  if (mirror.placed === placed) return;
  mirror.placed = placed;
  for (const [id, rect] of mirror.rects) place(mirror, id, rect);
}

/**
 * Sets choices and selects back to what the core last said, in case it did not follow the person. Text stays as typed.
 * @param {any} root  @param {Iterable<string>} ids
 */
export function settle(root, ids) {
  const entries = mirrors.get(root)?.entries;
  for (const id of ids) {
    const touched = entries?.get(id);
    if (!entries || !touched) continue;
    if (touched.record.role === "select") property(touched.inner, "value", touched.record.value ?? "");
    if (touched.record.role === "checkbox") property(touched.inner, "checked", !!touched.record.checked);
    if (touched.record.role !== "radio") continue;
    for (const { record, inner } of entries.values())
      if (record.role === "radio" && record.group === touched.record.group)
        property(inner, "checked", !!record.checked);
  }
}

/** @param {any} root  @param {any} document  @returns {Mirror} */
function mirrorOf(root, document) {
  let mirror = mirrors.get(root);
  if (!mirror) {
    mirror = { root, document, entries: new Map(), rects: new Map(), labelled: new Set(), composing: "", placed: false,
               fresh: true };
    mirrors.set(root, mirror);
  }
  return mirror;
}

// --- the tree ---

/** A node that gets another parent must not go with the old one. @param {Mirror} mirror  @param {NodeRecord} record */
function takeOutIfMoving(mirror, record) {
  const entry = mirror.entries.get(record.id);
  if (entry && entry.record.parent !== record.parent) entry.outer.remove();
}

/** @param {Mirror} mirror  @param {NodeRecord} record */
function put(mirror, record) {
  const kind = kinds[record.role];
  const tag = record.role === "heading" ? `h${record.level ?? 2}` : kind.tag;
  const before = mirror.entries.get(record.id);
  let entry = before ?? (mirror.fresh ? adopt(mirror, record) : undefined);
  if (entry && (entry.inner.localName !== tag || (before && before.record.role !== record.role)))
    entry = replace(mirror, entry, tag, record);
  entry ??= create(mirror, tag, record);
  mirror.entries.set(record.id, entry);

  const parent = mirror.entries.get(record.parent)?.inner ?? mirror.root;
  const home = record.role === "row" ? tableBody(mirror, parent) : parent;
  if (!entry.outer.parentNode) home.append(entry.outer);

  writeCommon(mirror, kind, entry, record);
  kind.write?.(entry, record, mirror);
  entry.record = record;
}

/** Takes over an element that was written at build time. @param {Mirror} mirror  @param {NodeRecord} record
    @returns {Entry | undefined} */
function adopt(mirror, record) {
  const inner = mirror.document.getElementById(record.id);
  if (!inner || !mirror.root.contains(inner)) return undefined;
  return { record, inner, outer: isChoice(record) ? inner.parentNode : inner };
}

/** @param {Mirror} mirror  @param {string} tag  @param {NodeRecord} record  @returns {Entry} */
function create(mirror, tag, record) {
  const inner = mirror.document.createElement(tag);
  inner.id = record.id;
  if (!isChoice(record)) return { record, inner, outer: inner };
  inner.setAttribute("type", record.role);
  const outer = mirror.document.createElement("label");
  outer.id = `${record.id}.row`;
  const mark = mirror.document.createElement("span");
  mark.setAttribute("class", "mark");
  mark.setAttribute("aria-hidden", "true");
  outer.append(inner, span(mirror, record.id, "name"), mark);
  return { record, inner, outer };
}

/** Exchanges an element for one of another tag at the same place, with the same children.
    @param {Mirror} mirror  @param {Entry} old  @param {string} tag  @param {NodeRecord} record */
function replace(mirror, old, tag, record) {
  old.inner.removeAttribute("id");
  const entry = create(mirror, tag, record);
  old.outer.parentNode?.insertBefore(entry.outer, old.outer);
  if (!kinds[record.role].leaf) while (old.inner.firstChild) entry.inner.append(old.inner.firstChild);
  old.outer.remove();
  return entry;
}

/** @param {Mirror} mirror  @param {string} id */
function remove(mirror, id) {
  const entry = mirror.entries.get(id);
  if (!entry) return;
  for (const inside of entry.outer.querySelectorAll("[id]")) forget(mirror, inside.id);
  forget(mirror, id);
  if (entry.inner.open && entry.inner.close) entry.inner.close();
  entry.outer.remove();
}

/** @param {Mirror} mirror  @param {string} id */
function forget(mirror, id) {
  const target = mirror.entries.get(id)?.record.for;
  if (target) mirror.labelled.delete(target);
  mirror.entries.delete(id);
  mirror.rects.delete(id);
}

/**
 * Puts the children of a node in this order without moving the child that holds the focus.
 * @param {Mirror} mirror  @param {string} parentId  @param {string[]} childIds
 */
function order(mirror, parentId, childIds) {
  const parent = mirror.entries.get(parentId)?.inner ?? mirror.root;
  /** @type {Map<any, any[]>} children by the element that holds them: a table's rows live in its head and body */
  const homes = new Map();
  for (const id of childIds) {
    const entry = mirror.entries.get(id);
    if (!entry) continue;
    const home = entry.record.role !== "row" ? parent
      : isHeaderRow(entry.inner) ? tableHead(mirror, parent) : tableBody(mirror, parent);
    homes.set(home, [...(homes.get(home) ?? []), entry.outer]);
  }
  for (const [home, children] of homes) arrange(home, children, mirror.document.activeElement);
}

/** @param {any} parent  @param {any[]} children  @param {any} focused */
function arrange(parent, children, focused) {
  for (const child of children) if (child.parentNode !== parent) parent.append(child);
  const pivot = Math.max(0, children.findIndex((child) => focused && child.contains(focused)));
  for (let i = pivot - 1; i >= 0; --i)
    if (children[i + 1].previousSibling !== children[i]) parent.insertBefore(children[i], children[i + 1]);
  for (let i = pivot + 1; i < children.length; ++i)
    if (children[i - 1].nextSibling !== children[i]) parent.insertBefore(children[i], children[i - 1].nextSibling);
}

/** @param {any} row */
function isHeaderRow(row) {
  const cells = [...row.children];
  return cells.length > 0 && cells.every((cell) => cell.getAttribute("scope") === "col");
}

/** @param {Mirror} mirror  @param {any} table */
function tableBody(mirror, table) {
  return childOf(table, "tbody") ?? table.appendChild(mirror.document.createElement("tbody"));
}

/** @param {Mirror} mirror  @param {any} table */
function tableHead(mirror, table) {
  return childOf(table, "thead")
    ?? table.insertBefore(mirror.document.createElement("thead"), tableBody(mirror, table));
}

/** @param {any} parent  @param {string} tag */
function childOf(parent, tag) {
  return [...parent.children].find((child) => child.localName === tag);
}

/** What was written at build time and is not in the first patch goes. @param {Mirror} mirror */
function removeStrangers(mirror) {
  mirror.fresh = false;
  const known = new Set();
  for (const { inner, outer } of mirror.entries.values()) known.add(inner).add(outer);
  for (const element of [...mirror.root.querySelectorAll("[id]")]) {
    const isPart = mirror.entries.has(element.id.replace(/--(name|detail)$/, ""));
    if (!known.has(element) && !isPart) element.remove();
  }
}

/** @param {Mirror} mirror */
function showDialogs(mirror) {
  for (const { record, inner } of mirror.entries.values()) {
    if (record.role !== "dialog") continue;
    const heading = record.name || record.label ? null : inner.querySelector("h1, h2, h3");
    if (heading) attribute(inner, "aria-labelledby", heading.id);
    if (inner.isConnected && !inner.open && inner.showModal) inner.showModal();
  }
}

// --- rectangles ---

/** @param {Mirror} mirror  @param {(string | number)[]} rects */
function keepRects(mirror, rects) {
  for (let i = 0; i + 4 < rects.length; i += 5) {
    const id = String(rects[i]);
    const rect = rects.slice(i + 1, i + 5).map(Number);
    mirror.rects.set(id, rect);
    if (mirror.placed) place(mirror, id, rect);
  }
}

/** @param {Mirror} mirror  @param {string} id  @param {number[]} rect */
function place(mirror, id, rect) {
  const style = mirror.entries.get(id)?.outer.style;
  if (!style) return;
  const [left, top, width, height] = rect;
  style.cssText = mirror.placed ? `left:${left}px;top:${top}px;width:${width}px;height:${height}px` : "";
}

// --- what each kind of element shows ---

/** @param {Mirror} mirror  @param {Kind} kind  @param {Entry} entry  @param {NodeRecord} record */
function writeCommon(mirror, kind, entry, record) {
  const { inner, outer } = entry;
  const isField = fields.has(record.role);
  const classes = [kind.leaf ? "leaf" : "", kind.base ?? "", record.look ?? ""].filter(Boolean).join(" ");
  attribute(outer, "class", classes || undefined);
  attribute(outer, "lang", record.lang);
  attribute(outer, "dir", record.rtl ? "rtl" : isTextField(record) ? "auto" : undefined);
  attribute(inner, "role", kind.role);
  const shown = !kind.named && !(isField && !mirror.labelled.has(record.id));
  const accessibleName = record.label || (shown ? undefined : record.name) || undefined;
  const canBeNamed = kind.named || isField || isChoice(record) || /^(a|button|h[1-6])$/.test(inner.localName);
  attribute(inner, "aria-label", canBeNamed ? accessibleName : undefined);
  attribute(inner, "aria-describedby", described(record));
  attribute(inner, "aria-current", record.current || undefined);
  attribute(inner, "aria-invalid", record.invalid ? "true" : undefined);
  attribute(inner, "aria-required", record.required ? "true" : undefined);
  attribute(inner, "aria-pressed", record.pressed === undefined ? undefined : String(record.pressed));
  attribute(inner, "aria-expanded", record.expanded === undefined ? undefined : String(record.expanded));
  // A disabled button stays in the tab order, so that its focus is not lost and it can be found.
  if (inner.localName === "button") attribute(inner, "aria-disabled", record.disabled ? "true" : undefined);
  else attribute(inner, "disabled", record.disabled ? "" : undefined);
}

/** @param {NodeRecord} record */
function described(record) {
  return [record.detail ? `${record.id}--detail` : "", record.describedby ?? ""].filter(Boolean).join(" ") || undefined;
}

/** Text, or a name and a detail in two spans; then the name alone is the accessible name. @type {Writer} */
function writeText(entry, record, mirror) {
  const { inner } = entry;
  if (!record.detail) {
    attribute(inner, "aria-labelledby", undefined);
    if (inner.firstElementChild) inner.textContent = "";
    return text(inner, record.name ?? "");
  }
  if (!inner.firstElementChild) {
    inner.textContent = "";
    inner.append(span(mirror, record.id, "name"));
  }
  writeNameAndDetail(inner, inner, record, mirror);
}

/** @param {any} holder  @param {any} control  @param {NodeRecord} record  @param {Mirror} mirror */
function writeNameAndDetail(holder, control, record, mirror) {
  const name = child(holder, "name");
  const detail = child(holder, "detail");
  text(name, record.name ?? "");
  attribute(control, "aria-labelledby", record.label ? undefined : name.id);
  if (!record.detail) return detail?.remove();
  text(detail ?? holder.insertBefore(span(mirror, record.id, "detail"), name.nextSibling), record.detail);
}

/** Words that take the focus when the core says so. @type {Writer} */
function writeHeading(entry, record, mirror) {
  attribute(entry.inner, "tabindex", "-1");
  writeText(entry, record, mirror);
}

/** @type {Writer} */
function writeLink(entry, record, mirror) {
  attribute(entry.inner, "href", record.href ?? "#");
  attribute(entry.inner, "target", record.external ? "_blank" : undefined);
  attribute(entry.inner, "rel", record.external ? "noopener noreferrer" : undefined);
  writeText(entry, record, mirror);
}

/** @type {Writer} */
function writeButton(entry, record, mirror) {
  attribute(entry.inner, "type", "button");
  attribute(entry.inner, "aria-checked", record.role === "switch" ? String(!!record.checked) : undefined);
  writeText(entry, record, mirror);
}

/** @type {Writer} */
function writeLabel(entry, record, mirror) {
  attribute(entry.inner, "for", record.for);
  writeText(entry, record, mirror);
}

/** @type {Writer} */
function writeChoice(entry, record, mirror) {
  const { inner, outer } = entry;
  attribute(inner, "name", record.group);
  attribute(inner, "value", record.value ?? "on");
  attribute(inner, "checked", record.checked ? "" : undefined);
  property(inner, "checked", !!record.checked);
  writeNameAndDetail(outer, inner, record, mirror);
}

/** @type {Writer} */
function writeField(entry, record, mirror) {
  const { inner } = entry;
  if (record.role === "select") writeOptions(entry, record, mirror);
  if (record.role === "textfield") attribute(inner, "type", record.type ?? "text");
  if (record.role === "date") {
    attribute(inner, "type", "date");
    attribute(inner, "max", "9999-12-31"); // keeps the year to four digits
  }
  if (record.role === "textarea") attribute(inner, "rows", String(record.rows ?? 2));
  attribute(inner, "autocomplete", record.autocomplete);
  attribute(inner, "maxlength", record.max === undefined ? undefined : String(record.max));
  if (mirror.composing !== record.id) property(inner, "value", record.value ?? "");
}

/** @type {Writer} */
function writeOptions(entry, record, mirror) {
  const wanted = record.options ?? [];
  const there = [...entry.inner.children].map((option) => [option.getAttribute("value"), option.textContent]);
  if (JSON.stringify(wanted) === JSON.stringify(there)) return;
  entry.inner.textContent = "";
  for (const [value, label] of wanted) {
    const option = mirror.document.createElement("option");
    option.setAttribute("value", value);
    option.textContent = label;
    if (value === (record.value ?? "")) option.setAttribute("selected", "");
    entry.inner.append(option);
  }
}

/** @type {Writer} */
function writeProgress(entry, record) {
  attribute(entry.inner, "max", String(record.max ?? 1));
  attribute(entry.inner, "value", String(record.now ?? 0));
}

// --- writing only what differs ---

/** @param {NodeRecord} record */
function isChoice(record) {
  return record.role === "radio" || record.role === "checkbox";
}

/** @param {NodeRecord} record */
function isTextField(record) {
  return record.role === "textfield" || record.role === "textarea";
}

/** @param {any} holder  @param {string} name */
function child(holder, name) {
  return [...holder.children].find((element) => element.getAttribute("class") === name);
}

/** @param {Mirror} mirror  @param {string} id  @param {string} name */
function span(mirror, id, name) {
  const element = mirror.document.createElement("span");
  element.id = `${id}--${name}`;
  element.setAttribute("class", name);
  return element;
}

/** @param {any} element  @param {string} name  @param {string | undefined} value */
function attribute(element, name, value) {
  const there = element.getAttribute(name);
  if (value === undefined) {
    if (there !== null && there !== undefined) element.removeAttribute(name);
  } else if (there !== value) element.setAttribute(name, value);
}

/** @param {any} element  @param {string} name  @param {string | boolean} value */
function property(element, name, value) {
  if (element[name] !== value) element[name] = value;
}

/** @param {any} element  @param {string} value */
function text(element, value) {
  if (element.textContent !== value) element.textContent = value;
}

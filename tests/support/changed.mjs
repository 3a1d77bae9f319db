// Documents with one change, for tables of what must be refused.
import assert from "node:assert/strict";

/** In the place of a value: the member is taken away. */
export const gone = Symbol("gone");

/**
 * A copy of a document with one change.
 * @template T
 * @param {T} document
 * @param {string} pointer  a JSON pointer; "-" at its end stands for behind the last of a list
 * @param {unknown} to
 * @returns {T}
 */
export function changed(document, pointer, to) {
  const copy = structuredClone(document);
  const steps = pointer.slice(1).split("/").map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));
  const last = /** @type {string} */ (steps.pop());
  const holder = steps.reduce((/** @type {any} */ value, step) => value[step], copy);
  assert.equal(typeof holder, "object", `there is no ${pointer}`);
  if (to === gone) {
    assert.ok(last in holder, `nothing to take away at ${pointer}`);
    delete holder[last];
  } else if (last === "-") {
    holder.push(to);
  } else {
    holder[last] = to;
  }
  return copy;
}

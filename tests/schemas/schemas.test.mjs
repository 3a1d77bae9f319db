// The published schemas and our own reader must be of one mind about every document: those we ship, the one in the
// README for authors of packs, and small changes to documents that are fine (cases.mjs).
import Ajv from "ajv/dist/2020.js";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { changed } from "../support/changed.mjs";
import { broken, documents, fine, readerOnly } from "./cases.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const reader = process.env.ALONGSIDE_BINARY ?? join(root, "build/native/alongside");
const folder = mkdtempSync(join(tmpdir(), "alongside-schemas-"));
after(() => rmSync(folder, { recursive: true }));

const text = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");
const json = (/** @type {string} */ path) => JSON.parse(text(path));

// "items" beside a "$ref" that says "type": "array" is what strictTypes cannot see through.
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: false });
const schemas = {
  framework: ajv.compile(json("assets/schemas/framework.schema.json")),
  assessment: ajv.compile(json("assets/schemas/assessment.schema.json")),
};

/** @typedef {{ what: string, format: "framework" | "assessment", document: any }} Subject */

/** What each side says: "" for fine, or what it has against it. @param {Subject[]} subjects */
function verdicts(subjects) {
  const files = subjects.map(({ document }, i) => {
    const file = join(folder, `${i}.json`);
    writeFileSync(file, JSON.stringify(document));
    return file;
  });
  const run = spawnSync(reader, ["check", "--assets", join(root, "assets"), ...files], { encoding: "utf8" });
  assert.ok(run.status === 0 || run.status === 1, `${reader}: ${run.error ?? run.stderr}`);
  const lines = new Map(run.stdout.trim().split("\n").map((line) => {
    const end = line.indexOf(": ");
    return [line.slice(0, end), line.slice(end + 2)];
  }));
  return subjects.map(({ what, format, document }, i) => {
    const validate = schemas[format];
    const [error] = validate(document) ? [] : validate.errors ?? [];
    const bySchema = error ? `${error.instancePath}: ${error.message}` : "";
    return { what, bySchema, byReader: lines.get(files[i]) ?? "" };
  });
}

/**
 * The documents that a table stands for.
 * @param {Record<string, import("./cases.mjs").Case[]>} table
 * @returns {Subject[]}
 */
const subjects = (table) => Object.entries(table).flatMap(([name, cases]) => cases.map(([what, at, to]) => ({
  what: `${name}: ${what} (${at})`,
  format: documents[name].format,
  document: changed(documents[name].document, at, to),
})));

/**
 * Fails with what both sides say of each document where they do not say what they should.
 * @param {Subject[]} all
 * @param {{ schema: "takes" | "refuses", reader: "takes" | "refuses" }} expected
 */
function assertVerdicts(all, expected) {
  const says = (/** @type {string} */ problem) => (problem ? "refuses" : "takes");
  const wrong = verdicts(all)
    .filter(({ bySchema, byReader }) => says(bySchema) !== expected.schema || says(byReader) !== expected.reader)
    .map(({ what, bySchema, byReader }) =>
      `${what}\n    schema ${says(bySchema)} it  ${bySchema}\n    reader ${says(byReader)} it  ${byReader}`);
  if (wrong.length) assert.fail(`${wrong.length} of ${all.length}:\n  ${wrong.join("\n  ")}\n`);
}

test("every pack and example, and every pack kept in an example, is taken by both", () => {
  const shipped = ["assets/frameworks", "assets/examples"].flatMap((place) => readdirSync(join(root, place))
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ what: `${place}/${name}`, document: json(`${place}/${name}`) })));
  const kept = shipped.flatMap(({ what, document }) => (document.packs ?? [])
    .filter((/** @type {any} */ pack) => pack.framework)
    .map((/** @type {any} */ pack) => ({ what: `${what}: ${pack.id}`, document: pack.framework })));
  const all = [...shipped, ...kept].map((each) => ({ ...each, format: each.document.format.split("/")[1] }));
  assertVerdicts(all, { schema: "takes", reader: "takes" });
});

test("the pack in the README for authors is taken by both, and its words are fine", () => {
  const packs = [...text("assets/frameworks/README.md").matchAll(/```json\n(.*?)```/gs)]
    .map(([, block]) => JSON.parse(block));
  assert.equal(packs.length, 1);
  const subject = /** @type {Subject} */ ({ what: "README.md", format: "framework", document: packs[0] });
  assertVerdicts([subject], { schema: "takes", reader: "takes" });
  const file = join(folder, "readme.json");
  writeFileSync(file, JSON.stringify(packs[0]));
  const words = spawnSync(process.execPath, [join(root, "tests/words/words.mjs"), file], { encoding: "utf8" });
  assert.equal(words.status, 0, words.stdout + words.stderr);
});

test("broken documents are refused by both", () =>
  assertVerdicts(subjects(broken), { schema: "refuses", reader: "refuses" }));
test("odd documents are taken by both", () =>
  assertVerdicts(subjects(fine), { schema: "takes", reader: "takes" }));
test("what a schema cannot say is refused by the reader", () =>
  assertVerdicts(subjects(readerOnly), { schema: "takes", reader: "refuses" }));

test("every key is described for authors", () => {
  /** @param {any} schema @param {any} part @returns {any} the part with what it refers to */
  const whole = (schema, part) => (part.$ref ? { ...schema.$defs[part.$ref.slice("#/$defs/".length)], ...part } : part);
  const bare = Object.entries(schemas).flatMap(([name, { schema }]) => {
    /** @type {any} */ const all = schema;
    const holders = [["", all], ...Object.entries(all.$defs)];
    return holders.flatMap(([holder, part]) => Object.entries(part.properties ?? {})
      .filter(([, property]) => !whole(all, property).title || !whole(all, property).description)
      .map(([key]) => `${name} ${holder}/${key}`));
  });
  assert.deepEqual(bare, []);
});

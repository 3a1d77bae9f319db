// The flat table as README.md describes it, read by a database: records from seeds go through `alongside table`, DuckDB
// reads what comes out, and every cell and count must be what is worked out here from the records themselves.
import { DuckDBInstance } from "@duckdb/node-api";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.ALONGSIDE_BINARY ?? join(root, "build/native/alongside");
const text = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");
const json = (/** @type {string} */ path) => JSON.parse(text(path));

// ---- What README.md says ----

const readme = text("README.md");
const [[, sql], ...moreSql] = [...readme.matchAll(/```sql\n(.*?)\n```/gs)];
const columns = [...readme.matchAll(/^\| `(\w+)` \| (VARCHAR|TIMESTAMP|BIGINT|DATE|BOOLEAN) \|/gm)]
  .map(([, name, type]) => ({ name, type }));

// ---- Records from a seed, and the rows that they should become ----

/** Numbers from 0 to below 1, always the same: mulberry32. @param {number} seed */
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const packs = text("assets/frameworks/order.txt").trim().split("\n").map((id) => json(`assets/frameworks/${id}.json`));
const ownPack = json("tests/data/packs/welcoming.json");
const words = ["We ask, “who pays?”", 'She said "no"', "one line\nand the next\r\n", "نسأل الناس أولاً", "\u05e9\u05dc\u05d5\u05dd, tab\there",
               "back\\slash", "দক্ষিণ", "🙂 \u0007", "plain"];

/** @param {number} number @param {() => number} random */
function recordOf(number, random) {
  const any = (/** @type {number} */ below) => Math.floor(random() * below);
  const maybe = (/** @type {any} */ members) => (any(2) ? members : {});
  const day = () => `20${10 + any(20)}-0${1 + any(9)}-${10 + any(18)}`;
  /** @type {Record<string, any>} */ const answers = { "gone/Q1": { state: "not_sure" } };
  const own = any(5) === 0;
  const keys = [];
  for (const pack of own ? [...packs, ownPack] : packs) {
    for (const prompt of pack.sections.flatMap((/** @type {any} */ section) => section.prompts)) {
      if (any(3)) continue;
      const key = `${pack.id}/${prompt.id}`;
      const what = [{}, { state: "not_sure" }, { state: "does_not_apply", because: words[any(words.length)] },
                    { step: any(7) }, { step: any(5) }][any(5)];
      keys.push(key);
      answers[key] = {
        ...what,
        ...maybe({ note: words[any(words.length)] }),
        ...maybe({ agreed_by: ["staff", "jointly", "community"][any(3)] }),
        ...maybe({ on: day() }),
        ...maybe({ evidence: Array.from({ length: any(3) }, () => ({ what: words[any(words.length)] })) }),
      };
    }
  }
  return {
    format: "alongside/assessment", version: 1, id: `record-${number}`,
    created: "2026-01-01T10:00:00Z", changed: `${day()}T10:41:07Z`, app: "1.0.0",
    profile: {
      organisation: `${["", "=", "The "][any(3)]}${words[any(words.length)]} ${number}`,
      ...maybe({ unit: ["organisation", "department", "buddy"][any(3)] }),
      ...maybe({ size: ["tiny", "small", "medium", "large"][any(4)] }),
      ...maybe({ sector: words[any(words.length)] }), ...maybe({ area: words[any(words.length)] }),
    },
    packs: [{ id: "levers", edition: "0.9.0" },
            ...(own ? [{ id: ownPack.id, edition: ownPack.edition, framework: ownPack }] : [])],
    answers,
    actions: Array.from({ length: any(6) }, (_, i) => ({ id: `a${i}`, what: "…", why: [keys[any(keys.length)]], status: "to_do" })),
  };
}

/** The rows of a record, as README.md describes them. @param {any} record */
function rowsOf(record) {
  const { profile } = record;
  return [...packs, ownPack].flatMap((pack) => pack.sections.flatMap((/** @type {any} */ section) =>
    section.prompts.flatMap((/** @type {any} */ prompt) => {
      const key = `${pack.id}/${prompt.id}`;
      const answer = record.answers[key];
      if (!answer) return [];
      const steps = pack.scale?.steps ?? [];
      const step = answer.step === undefined || !steps.length ? null : Math.min(answer.step, steps.length - 1);
      const row = {
        record: record.id, organisation: profile.organisation, unit: profile.unit, size: profile.size,
        sector: profile.sector, area: profile.area, changed: record.changed, pack: pack.id,
        edition: record.packs.find((/** @type {any} */ ref) => ref.id === pack.id)?.edition ?? pack.edition,
        kind: pack.kind, section: section.title, stage: section.stage, theme: prompt.theme, prompt: prompt.id, step,
        step_label: step === null ? null : steps[step].label, state: answer.state, agreed_by: answer.agreed_by,
        on: answer.on, has_note: answer.note !== undefined, evidence: answer.evidence?.length ?? 0,
        actions: record.actions.filter((/** @type {any} */ action) => action.why.includes(key)).length,
      };
      return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? null]));
    })));
}

const random = randomFrom(20261122);
const records = Array.from({ length: 1000 }, (_, number) => recordOf(number, random));
const rows = records.flatMap(rowsOf);

// ---- Out and in again ----

const folder = mkdtempSync(join(tmpdir(), "alongside-table-"));
const folders = 10;
/** @type {import("@duckdb/node-api").DuckDBConnection} */ let database;

/** @param {string[]} words */
function makeTable(...words) {
  const run = spawnSync(program, ["table", ...words, "--assets", join(root, "assets")], { cwd: folder, encoding: "utf8" });
  assert.equal(run.status, 0, `${program}: ${run.error ?? run.stderr}`);
}

before(async () => {
  mkdirSync(join(folder, "tables"));
  records.forEach((record, number) => {
    const place = join(folder, "records", String(number % folders));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${number}.json`), JSON.stringify(record));
  });
  for (let i = 0; i < folders; ++i) makeTable(`records/${i}`, "--ndjson", "-o", `tables/${i}.ndjson`);
  makeTable("records", "--csv", "-o", "answers.csv");
  process.chdir(folder); // the lines of README.md name files from here
  database = await (await DuckDBInstance.create(":memory:")).connect();
});
after(() => {
  database.closeSync();
  process.chdir(root);
  rmSync(folder, { recursive: true });
});

/** @param {string} query @returns {Promise<Record<string, any>[]>} */
const ask = async (query) => (await database.runAndReadAll(query)).getRowObjectsJS();

/** @param {string} from @returns {Promise<{ name: string, type: string }[]>} */
async function typesOf(from) {
  const found = await ask(`DESCRIBE SELECT * FROM ${from}`);
  return found.map(({ column_name, column_type }) => ({ name: column_name, type: column_type }));
}

/** Every cell as a text, or null; ordered as `rows` are. @param {string} from @param {string} moment */
function cellsOf(from, moment) {
  const cells = columns.map(({ name }) => (name === "changed" ? `strftime(${moment}, '%Y-%m-%dT%H:%M:%SZ')` : `"${name}"`) +
    `::VARCHAR AS "${name}"`);
  return ask(`SELECT ${cells} FROM ${from}`);
}

/** @param {Record<string, any>[]} all */
const inOrder = (all) => {
  const key = (/** @type {Record<string, any>} */ { record, pack, prompt }) => `${record}/${pack}/${prompt}`;
  return all.map((row) => ({ ...row })).sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** @param {Record<string, any>[]} all */
const asTexts = (all) => all.map((row) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)])));

test("the records are worth it", () => {
  assert.ok(rows.length > 40_000, `${rows.length} rows`);
  for (const { name } of columns)
    assert.ok(new Set(rows.map((row) => row[name])).size > 1, `${name} is the same everywhere`);
});

test("the line of SQL in README.md counts what is not sure", async () => {
  assert.deepEqual(moreSql, [], "one block of SQL");
  assert.ok(!sql.includes("\n"), "one line");
  /** @type {Map<string, number>} */ const counts = new Map();
  for (const { answers } of records)
    for (const [key, answer] of Object.entries(answers))
      if (answer.state === "not_sure" && !key.startsWith("gone/")) counts.set(key, (counts.get(key) ?? 0) + 1);
  const expected = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([key, count]) => {
    const [pack, prompt] = key.split("/");
    return { pack, prompt, not_sure: BigInt(count) };
  });
  assert.deepEqual(await ask(sql), expected);
});

test("the line of SQL stands a folder in which nobody was unsure, and a file without answers", async () => {
  const sure = { ...records[0], answers: { "levers/V1a": { step: 1 } } }, silent = { ...records[0], answers: {} };
  mkdirSync("calm/tables", { recursive: true });
  writeFileSync("sure.json", JSON.stringify(sure));
  writeFileSync("silent.json", JSON.stringify(silent));
  makeTable("sure.json", "-o", "calm/tables/sure.ndjson");
  makeTable("silent.json", "-o", "calm/tables/silent.ndjson");
  process.chdir("calm");
  try {
    assert.deepEqual(await ask(sql), []);
  } finally {
    process.chdir(folder);
  }
});

test("NDJSON has the columns and types of README.md, and every cell", async () => {
  assert.deepEqual(await typesOf("read_json('tables/*.ndjson')"), columns);
  assert.deepEqual(inOrder(await cellsOf("read_json('tables/*.ndjson')", "changed")), inOrder(asTexts(rows)));
});

test("CSV has the same, but for what a spreadsheet must not take for a formula", async () => {
  const inSpreadsheets = (/** @type {{ name: string, type: string }} */ { name, type }) =>
    ({ name, type: type === "TIMESTAMP" ? "TIMESTAMP WITH TIME ZONE" : type });
  assert.deepEqual(await typesOf("'answers.csv'"), columns.map(inSpreadsheets));
  const defused = (/** @type {string | null} */ value) =>
    value && value.replace(/\r\n/g, "\n").replace(/\u0007/g, "").replace(/^=/, "'=");
  const expected = asTexts(rows).map((row) =>
    ({ ...row, organisation: defused(row.organisation), sector: defused(row.sector), area: defused(row.area) }));
  assert.deepEqual(inOrder(await cellsOf("'answers.csv'", "changed AT TIME ZONE 'UTC'")), inOrder(expected));
});

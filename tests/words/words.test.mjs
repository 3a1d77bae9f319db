// The content check finds what it should: each of these changes to something that is fine, and nothing else.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { changed } from "../support/changed.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "alongside-words-"));
after(() => rmSync(folder, { recursive: true }));

const readme = readFileSync(join(here, "../../assets/frameworks/README.md"), "utf8");
const pack = JSON.parse(/```json\n(.*?)```/s.exec(readme)?.[1] ?? "");
const record = {
  format: "alongside/assessment",
  packs: [{ id: "meals", framework: { ...pack, stages: [{ id: "first", documents: ["A menu"] }] } }],
  answers: { "meals/M1": { note: "We asked at the door." } },
  actions: [{ what: "Ask again", why: ["meals/M1", "meals/first", "coproduction-plan/Q1a"] }],
  documents: { meals: [{ stage: "first", document: "A menu" }] },
};
const wording = { "plan.lead": "What we will do", "plan.lead.easier": "This is what we will do." };
const crosswalk = { frameworks: [{ id: "mine", title: "My framework", parts: [{ id: "one", title: "Part one" }] }] };
const P = "/sections/0/prompts/0";

/** @type {[document: any, at: string, to: unknown, told: string][]} */
const cases = [
  [pack, `${P}/text`, "Who establishes organisational accountability?", "reading age"],
  [pack, `${P}/easier`, "Who decides the organisation’s catering priorities?", "reading age"],
  [pack, `${P}/easier`, "Who is it that gets to say what we will all eat at the end of the day?",
    "a sentence of 18 words, more than 15"],
  [pack, `${P}/why`, "Institutional hospitality demonstrates organisational accountability.", "reading age"],
  [pack, `${P}/hints`, ["Do we eat together?", "Interdepartmental hospitality expectations"], "reading age"],
  [pack, `${P}/text`, "Who picks what we all eat and drink? Who cooks it, and who helps to clean the hall at the end?",
    "94 characters, more than 82"],
  [pack, `${P}/brief`, "Who chooses the food and who of us ever cooks it here?", "54 characters, more than 50"],
  [pack, `${P}/suggest/0/action`, "Ask three people what they would like to cook, and when, and with whom else",
    "75 characters, more than 70"],
  [pack, "/title", "Plan a meal that we share with all", "34 characters, more than 30"],
  [pack, `${P}/why`, "We ask the VCSE.", "a short form that tests/words/short_forms.txt does not list: “VCSE”"],
  [pack, `${P}/why`, "We ask the ICBs.", "not spelt out in this file (integrated care board): “ICB”"],
  [pack, `${P}/why`, "We cook food, e.g. soup.", "say it in plain English: “e.g.”"],
  [pack, `${P}/why`, "Soup, bread etc", "say it in plain English: “etc”"],
  [pack, `${P}/why`, "Ask them via a friend.", "say it in plain English: “via”"],
  [pack, `${P}/why`, "We organize it.", "not a British spelling that we know: “organize”"],
  [pack, `${P}/why`, "We analyze it.", "not a British spelling that we know: “analyze”"],
  [pack, `${P}/why`, "It has a color.", "not a British spelling that we know: “color”"],
  [pack, "/sections/0/title", "The fodo", "not a British spelling that we know: “fodo”"],
  [pack, `${P}/why`, "It's good.", "use “ ” and ’"],
  [pack, "/credits", [{ text: "Somebody", url: "http://example.org" }], "a link must begin with https://"],
  [pack, "/credits", [{ text: "Somebody", url: "https://example.org/new" }], "not in the list of links"],
  [pack, "/notice", "See https://example.org/new.", "tests/words/links.txt: “https://example.org/new”"],
  [pack, `${P}/also`, ["nowhere/one"], "no framework in assets/crosswalk.json has this id: “nowhere/one”"],
  [pack, `${P}/also`, ["coproduction-plan/Z9"], "coproduction-plan has no such part"],
  [pack, "/routes", [{ id: "r", title: "Quick", prompts: ["Z9"] }], "this pack has no such prompt: “Z9”"],
  [pack, "/resources", [{ title: "A guide", when: "You begin.", prompts: ["Z9"] }], "has no such prompt: “Z9”"],
  [pack, "/notice", "See {term}.", "here only {communities} can be filled in: “{term}”"],
  [pack, "/letters", [{ text: "{today}: {name}" }], "can be filled in: “{name}”"],
  [pack, `${P}/alert`, "dragons", "there is no such alert"],
  [pack, `${P}/feeds`, "cat", "must be one of groups, agreement, heard"],
  [record, "/answers/meals~1M1/note", "We askd at the door.", "not a British spelling that we know: “askd”"],
  [record, "/actions/0/why/0", "meals/M2", "no prompt and no stage of this id: “meals/M2”"],
  [record, "/actions/0/why/0", "nowhere/M1", "no prompt and no stage of this id"],
  [record, "/documents/meals/0/document", "A plan", "no stage of meals asks for this document: “A plan”"],
  [wording, "/plan.lead", "What we organize", "not a British spelling that we know: “organize”"],
  [wording, "/plan.lead.easier", "Organisational accountability priorities", "reading age"],
  [crosswalk, "/frameworks/0/parts/0/title", "Part one, i.e. the first", "say it in plain English: “i.e.”"],
];

// Each pack has an id of its own, since they are all looked at together.
const files = cases.map(([document, at, to], i) => {
  const name = join(folder, `${i}.json`);
  const own = document === pack ? { ...pack, id: `meals-${i}` } : document;
  writeFileSync(name, JSON.stringify(changed(own, at, to)));
  return name;
});
const run = spawnSync(process.execPath, [join(here, "words.mjs"), ...files], { encoding: "utf8" });

test("each change is told once, with its file, its pointer and its words", () => {
  assert.equal(run.status, 1, run.stderr);
  const lines = run.stdout.split("\n");
  cases.forEach(([, at, , told], i) => {
    const about = lines.filter((line) => line.startsWith(`${files[i]}: `));
    assert.equal(about.length, 1, `${at}, ${told}:\n${about.join("\n")}`);
    assert.ok(about[0].startsWith(`${files[i]}: ${at}`), `${about[0]}, not ${at}`);
    assert.ok(about[0].includes(told), `${about[0]}, not ${told}`);
  });
});

test("what is fine is told to be fine", () => {
  const allowed = [
    [`${P}/why`, "The size of the prize: seize it, at 5pm, on the NHS."],
    [`${P}/why`, "We organised it. Funders’ words, the Hub’s café and co-production are fine."],
    [`${P}/why`, "Ask {communities} people, and look at T10 and https://www.heec.co.uk."],
    [`${P}/also`, ["coproduction-plan/Q1a"]],
    ["/language", "cy"],
  ].map(([at, to], i) => {
    const name = join(folder, `fine-${i}.json`);
    writeFileSync(name, JSON.stringify(changed({ ...pack, id: `fine-${i}` }, /** @type {string} */ (at), to)));
    return name;
  });
  const fine = spawnSync(process.execPath, [join(here, "words.mjs"), ...allowed], { encoding: "utf8" });
  assert.equal(fine.status, 0, fine.stdout + fine.stderr);
});

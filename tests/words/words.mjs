// The content check: node tests/words/words.mjs [FILE…]. Without files it looks at everything people read.
//
// The words of packs, of the frameworks of others, of examples and of the interface must be easy to read, in British
// spelling, without short forms that nobody explained, and no longer than their place can show; every link and every
// reference must lead somewhere. Prints a table of the packs, and one line for each fault:
//   file: /json/pointer: what is wrong: “words”
//
// Beside this file: known_words.txt (names and field words that the dictionary lacks), short_forms.txt ("HEEC = what it
// means", which must stand in the same file; "NHS" alone is known to all), links.txt (each looked at by a person), and
// exceptions.json (a rule that one text may break, with the reason). What is listed and not needed is a fault too.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { longestSentence, readingAge } from "./reading.mjs";
import { misspelt } from "./spelling.mjs";

/** @typedef {"pack" | "record" | "crosswalk" | "interface"} Kind */
/** @typedef {{ file: string, kind: Kind, document: any, texts: Text[] }} Source */
/** A text of a document; its place is its pointer without numbers. */
/** @typedef {{ pointer: string, place: string, key: string, words: string }} Text */
/** @typedef {{ file: string, pointer: string, what: string, words: string }} Fault */
/** @typedef {{ file: string, pointer: string, rule: string, reason: string }} Exception */
/** @typedef {(rule: string, what: string, words: string) => void} Tell */

const root = fileURLToPath(new URL("../..", import.meta.url));
const crosswalkFile = "assets/crosswalk.json";
const wordingFile = "assets/locales/en.json";

// ---- The rules ----

/** By place in a pack: the highest reading age, the most words in a sentence. */
const ease = new Map([
  ["/sections/prompts/text", { age: 11, sentence: 20 }],
  ["/sections/prompts/easier", { age: 9, sentence: 15 }],
  ["/sections/prompts/why", { age: 12, sentence: 22 }],
  ["/sections/prompts/hints", { age: 12, sentence: 20 }],
]);
const easierInterface = { age: 9, sentence: 15 };

/** By place in a pack: the most characters that fit. */
const room = new Map([
  ["/title", 30],
  ["/scale/steps/label", 20],
  ["/scale/steps/means", 44],
  ["/routes/title", 36],
  ["/stages/title", 20],
  ["/sections/title", 36],
  ["/sections/prompts/text", 82],
  ["/sections/prompts/brief", 50],
  ["/sections/prompts/easier", 130],
  ["/sections/prompts/why", 260],
  ["/sections/prompts/hints", 90],
  ["/sections/prompts/steps", 44],
  ["/sections/prompts/suggest/action", 70],
  ["/sections/prompts/guide", 60],
  ["/resources/when", 120],
]);

const feeds = ["groups", "agreement", "heard"];
const fillings = ["communities"];
const letterFillings = [...fillings, "today", "organisation", "lead", "documents"];

// Keys whose texts are no words for people, and the form of a reference, which is none either.
const codes = new Set([
  "$schema", "format", "version", "id", "edition", "language", "kind", "url", "prompts", "sizes", "alert", "also",
  "feeds", "stage", "route", "created", "changed", "app", "unit", "size", "agreed_by", "on", "agreed_on", "due",
  "status", "state", "place", "tags",
]);
const reference = /^[\w-]+\/[\w-]+$/;

const link = /https?:\/\/[^\s”"<>)]+/g;
const placeholder = /\{(\w+)\}/g;
const shortForm = /(?<![\p{L}\d])(\p{Lu}{2,}(?:-\p{Lu}{2,})*)s?(?![\p{L}\d])/gu;
const latinWords = [
  "e\\.?g", "i\\.?e", "etc", "viz", "cf", "et al", "ibid", "vs", "N\\.?B", "via", "ad hoc", "per se", "per annum",
  "pro rata", "vice versa",
];
const latin = new RegExp(`(?<![\\p{L}.])(?:${latinWords.join("|")})(?!\\p{L})\\.?`, "giu");

// ---- Reading ----

/** The lines of a list beside this file, without comments. @param {string} name */
const listed = (name) => readFileSync(new URL(name, import.meta.url), "utf8").split("\n")
  .filter((line) => line && !line.startsWith("#"));

/**
 * Every text in a value, with where it stands.
 * @param {any} value
 * @returns {Generator<Text>}
 */
function* textsIn(value, pointer = "", place = "", key = "") {
  if (typeof value === "string") yield { pointer, place, key, words: value };
  if (value === null || typeof value !== "object") return;
  for (const [name, inner] of Object.entries(value)) {
    const step = `/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`;
    if (Array.isArray(value)) yield* textsIn(inner, pointer + step, place, key);
    else yield* textsIn(inner, pointer + step, place + step, name);
  }
}

/** @param {any} document @returns {Kind} */
function kindOf(document) {
  if (document.format === "alongside/framework") return "pack";
  if (document.format === "alongside/assessment") return "record";
  return document.frameworks ? "crosswalk" : "interface";
}

/** @param {string} file  from the top of the repository, or absolute @returns {Source} */
function read(file) {
  try {
    const document = JSON.parse(readFileSync(resolve(root, file), "utf8"));
    return { file, kind: kindOf(document), document, texts: [...textsIn(document)] };
  } catch (error) {
    console.log(`${file}: : cannot be read: “${/** @type {Error} */ (error).message}”`);
    process.exit(1);
  }
}

/** @param {string} folder */
const jsonFiles = (folder) => readdirSync(resolve(root, folder)).filter((name) => name.endsWith(".json")).sort()
  .map((name) => `${folder}/${name}`);

/** @param {any} pack @returns {any[]} */
const promptsOf = (pack) => (pack.sections ?? []).flatMap((/** @type {any} */ section) => section.prompts ?? []);

const named = process.argv.slice(2).map((file) => resolve(file))
  .map((file) => (file.startsWith(root) ? relative(root, file) : file));
const everything = named.length === 0;
const shippedPacks = jsonFiles("assets/frameworks").map(read);
const crosswalk = existsSync(resolve(root, crosswalkFile)) ? [read(crosswalkFile)] : [];
const wording = read(wordingFile);
const sources = everything
  ? [...shippedPacks, ...crosswalk, ...jsonFiles("assets/examples").map(read), wording]
  : named.map(read);

// What can be referred to: prompts of packs, and parts of the frameworks of others. A pack that was named on the
// command line takes the place of a shipped one with its id.
const packs = new Map([...shippedPacks, ...sources].filter(({ kind }) => kind === "pack")
  .map(({ document }) => [document.id, document]));
/** @type {Map<string, Set<string>>} */
const parts = new Map();
const ids = (/** @type {any[]} */ list) => new Set(list.map(({ id }) => id));
for (const { document } of crosswalk) for (const { id, parts: all } of document.frameworks) parts.set(id, ids(all));
for (const [id, pack] of packs) parts.set(id, ids(promptsOf(pack)));

const knownWords = listed("known_words.txt");
/** @type {Map<string, string | undefined>} */
const shortForms = new Map(listed("short_forms.txt").map((line) => [line.split(" = ")[0], line.split(" = ")[1]]));
const links = listed("links.txt");
/** @type {Exception[]} */
const exceptions = JSON.parse(readFileSync(new URL("exceptions.json", import.meta.url), "utf8"));

// ---- Checking ----

/** @type {Fault[]} */
const faults = [];
/** @type {Set<Exception>} */
const needed = new Set();
/** What was asked of the lists. @type {Set<string>} */
const used = new Set();

/**
 * How the checks of one text tell a fault: it is noted, unless it is an exception.
 * @param {string} file
 * @param {Text} text
 * @returns {Tell}
 */
const teller = (file, { pointer }) => (rule, what, words) => {
  const exception = exceptions.find((each) => each.file === file && each.pointer === pointer && each.rule === rule);
  if (exception) needed.add(exception);
  else faults.push({ file, pointer, what, words });
};

/**
 * @param {string} plain  without links and placeholders
 * @param {Source} source
 * @param {Tell} tell
 */
function checkShortForms(plain, { texts }, tell) {
  for (const [, form] of plain.matchAll(shortForm)) {
    used.add(form);
    const meaning = shortForms.get(form) ?? "";
    const isSpeltOut = texts.some(({ words }) => words.toLowerCase().includes(meaning.toLowerCase()));
    if (!shortForms.has(form)) tell("short form", "a short form that tests/words/short_forms.txt does not list", form);
    else if (!isSpeltOut) tell("short form", `a short form that is not spelt out in this file (${meaning})`, form);
  }
}

/** @param {string} word */
function isKnown(word) {
  if (/^\p{Lu}{2,}s?$/u.test(word)) return true; // a short form, which has its own check
  const entry = [word, word.toLowerCase()].find((each) => knownWords.includes(each));
  if (entry) used.add(entry);
  return entry !== undefined;
}

/** @param {Text} text @param {Source} source @param {Tell} tell */
function checkWords({ words }, source, tell) {
  const plain = words.replace(link, " ").replace(placeholder, " ");
  for (const [form] of plain.matchAll(latin)) tell("latin", "say it in plain English", form);
  checkShortForms(plain, source, tell);
  for (const word of misspelt(plain, isKnown)) tell("spelling", "not a British spelling that we know", word);
  const [straight] = /.{0,12}["'`].{0,12}/.exec(plain) ?? [];
  if (straight) tell("quotes", "use “ ” and ’", straight);
}

/** @param {string} words @param {{ age: number, sentence: number }} most @param {Tell} tell */
function checkEase(words, most, tell) {
  const longest = longestSentence(words);
  if (longest === 0) return;
  const age = readingAge(words);
  if (age > most.age) tell("age", `reading age ${age.toFixed(1)}, more than ${most.age}`, words);
  if (longest > most.sentence) tell("sentence", `a sentence of ${longest} words, more than ${most.sentence}`, words);
}

/** @param {Text} text @param {Tell} tell */
function checkLinks({ key, words }, tell) {
  const within = [...words.matchAll(link)].map(([address]) => address.replace(/[.,;:]+$/, ""));
  const addresses = key === "url" ? [words] : within;
  for (const address of addresses) {
    used.add(address);
    if (!address.startsWith("https://")) tell("link", "a link must begin with https://", address);
    else if (!links.includes(address))
      tell("link", "not in the list of links that somebody looked at, tests/words/links.txt", address);
  }
}

/** What a pack names must be there. @param {Text} text @param {any} pack @param {Tell} tell */
function checkReferences({ place, key, words }, pack, tell) {
  if (place === "/sections/prompts/also") {
    const [where, part] = words.split("/");
    if (!parts.has(where)) tell("reference", `no pack and no framework in ${crosswalkFile} has this id`, words);
    else if (!parts.get(where)?.has(part)) tell("reference", `${where} has no such part`, words);
  }
  if ((place === "/routes/prompts" || place === "/resources/prompts") && !parts.get(pack.id)?.has(words))
    tell("reference", "this pack has no such prompt", words);
  if (place === "/sections/prompts/alert" && !(`alert.${words}.title` in wording.document))
    tell("reference", "there is no such alert", words);
  if (place === "/sections/prompts/feeds" && !feeds.includes(words))
    tell("reference", `must be one of ${feeds.join(", ")}`, words);
  const known = place === "/letters/text" ? letterFillings : key === "title" ? [] : fillings;
  for (const [whole, name] of words.matchAll(placeholder))
    if (!known.includes(name)) tell("reference", `here only {${known.join("}, {")}} can be filled in`, whole);
}

/**
 * What a record names must be in its pack, one that it holds or a shipped one.
 * @param {Text} text
 * @param {any} record
 * @param {Tell} tell
 */
function checkNames({ place, words }, record, tell) {
  const packOf = (/** @type {string} */ id) =>
    record.packs?.find((/** @type {any} */ pack) => pack.id === id)?.framework ?? packs.get(id);
  const stagesOf = (/** @type {string} */ id) => packOf(id)?.stages ?? [];
  if (place.endsWith("/actions/why")) {
    const [id, part] = words.split("/");
    if (![...promptsOf(packOf(id) ?? {}), ...stagesOf(id)].some((each) => each.id === part))
      tell("reference", "no prompt and no stage of this id", words);
  }
  const [, id] = /^\/documents\/([^/]+)\/document$/.exec(place) ?? [];
  if (id && !stagesOf(id).some((/** @type {any} */ stage) => stage.documents?.includes(words)))
    tell("reference", `no stage of ${id} asks for this document`, words);
}

/** @param {Source} source */
function checkSource(source) {
  const { file, kind, document, texts } = source;
  const english = (document.language ?? "en").startsWith("en");
  for (const text of texts) {
    const { place, key, words } = text;
    const tell = teller(file, text);
    checkLinks(text, tell);
    if (kind === "pack") checkReferences(text, document, tell);
    if (kind === "record") checkNames(text, document, tell);
    if (codes.has(key) || reference.test(words)) continue;
    const most = kind === "pack" ? room.get(place) ?? Infinity : Infinity;
    if (words.length > most) tell("length", `${words.length} characters, more than ${most}`, words);
    if (!english) continue;
    checkWords(text, source, tell);
    const limits = kind === "pack" ? ease.get(place) : undefined;
    if (limits) checkEase(words, limits, tell);
    if (kind === "interface" && key.endsWith(".easier")) checkEase(words, easierInterface, tell);
  }
}

/**
 * The entries of a list that nothing needs, and those that are not in order.
 * @param {string} file
 * @param {string[]} entries
 */
function checkList(file, entries) {
  entries.forEach((words, i) => {
    if (!used.has(words)) faults.push({ file, pointer: "", what: "nothing uses this any more", words });
    if (i > 0 && entries[i - 1] > words)
      faults.push({ file, pointer: "", what: "not in its place: the list is sorted, capitals first", words });
  });
}

sources.forEach(checkSource);
exceptions.forEach((exception, i) => {
  if (needed.has(exception) || !(everything || sources.some(({ file }) => file === exception.file))) return;
  const words = `${exception.file}: ${exception.pointer}: ${exception.rule}`;
  faults.push({ file: "tests/words/exceptions.json", pointer: `/${i}`, what: "not needed any more", words });
});
if (everything) {
  checkList("tests/words/known_words.txt", knownWords);
  checkList("tests/words/short_forms.txt", [...shortForms.keys()]);
  checkList("tests/words/links.txt", links);
}

// ---- Telling ----

/** What the table says of a pack. @param {Source} source */
function row({ file, document, texts }) {
  const all = (/** @type {string} */ key) => texts.filter(({ place }) => place === `/sections/prompts/${key}`);
  const worst = (/** @type {string} */ key, /** @type {(words: string) => number} */ measure) =>
    Math.max(0, ...all(key).map(({ words }) => measure(words)));
  return [
    document.id ?? basename(file),
    promptsOf(document).length,
    worst("text", readingAge).toFixed(1),
    worst("easier", readingAge).toFixed(1),
    worst("easier", longestSentence),
    exceptions.filter((exception) => exception.file === file).length,
  ];
}

const heads = [
  "Pack",
  "Prompts",
  "Hardest prompt (age)",
  "Hardest easier words (age)",
  "Longest easier sentence (words)",
  "Exceptions",
];
const rows = [heads, ...sources.filter(({ kind }) => kind === "pack").map(row)].map((cells) => cells.map(String));
const widths = heads.map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
if (rows.length > 1)
  for (const [name, ...numbers] of rows)
    console.log([name.padEnd(widths[0]), ...numbers.map((cell, i) => cell.padStart(widths[i + 1]))].join("  "));
for (const { file, pointer, what, words } of faults) console.log(`${file}: ${pointer}: ${what}: “${words}”`);
console.log(faults.length ? `${faults.length} to mend in the words.`
  : `The words are fine: ${sources.length} files, ${sources.reduce((sum, { texts }) => sum + texts.length, 0)} texts.`);
process.exitCode = faults.length ? 1 : 0;

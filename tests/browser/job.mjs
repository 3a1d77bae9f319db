// The main job, step by step, for any hand in any browser: twelve prompts, one stage confirmed, one action, the file
// downloaded; on another day the file opened.
//
// Means: what is not a hand's. `hasLink` tells whether a link is there; `download` and `open` give the file out or in
// while an act runs.
/** @typedef {{name: string, bytes: Buffer}} File */
/** @typedef {{hasLink: (name: string) => Promise<unknown>, download: (act: () => Promise<void>) => Promise<File>,
               open?: (file: File, act: () => Promise<void>) => Promise<void>}} Means */
import assert from "node:assert/strict";
import { pack, words } from "./support.mjs";

const quick = pack("coproduction-plan");
const race = pack("race-equity-stages");
const stage = race.stages[0];
const stagePrompts = race.sections.filter((section) => section.stage === stage.id).flatMap(({ prompts }) => prompts);
const stageNumber = (name) => words("stages.panel", { number: 1, stage: name });
const whereNow = words("question.where_now");

const organisation = "Elm Row Library";
const note = "The same two people write the notes.";
const because = "We never meet online.";
const chair = "Chair of the trustees";
const action = { what: "Ask two members to write the agenda", owner: "Librarian", due: "2027-06-30",
                 answerable_to: "Readers’ group" };

/** What is answered to each of the twelve: a step from 0 to 4, or a state. */
const answers = [0, 1, 2, 3, "not_sure", 4, 1, "does_not_apply", 2, 0, 3, 1];

/** @param {number | string} answer */
const choiceName = (answer) => (answer === "not_sure" ? words("answer.not_sure")
  : answer === "does_not_apply" ? words("answer.does_not_apply_because") : quick.steps[answer]);

/** Goes to a part of the work by its tab; where there is no room for tabs, by the menu. */
async function goTo(hand, means, tab) {
  if (await means.hasLink(words(`tab.${tab}`))) return hand.press("link", words(`tab.${tab}`));
  await hand.press("button", words("menu.button"));
  return hand.press("link", words(`menu.${tab}`));
}

/** From Home to the file. @param {import("./hands.mjs").Hand} hand  @param {Means} means */
export async function plan(hand, means) {
  await hand.press("link", `${words("home.card.start")}: ${quick.title}`);
  await hand.sees("heading", words("about_us.title"));
  await hand.write(words("about_us.organisation"), organisation);
  await hand.choose(words("about_us.size"), words("about_us.size.small"));
  await hand.press("button", words("about_us.next", { pack: quick.title }));

  const asked = quick.routes[0].prompts.map((id) => quick.prompts.find((prompt) => prompt.id === id));
  for (const [i, { text }] of asked.entries()) {
    await hand.sees("heading", text);
    await hand.choose(whereNow, choiceName(answers[i]));
    if (answers[i] === "does_not_apply") await hand.write(words("question.because"), because);
    if (i === 0) await hand.write(words("question.notes"), note);
    if (i === 0) await hand.choose(words("question.agreed"), words("agreed.jointly"));
    await hand.press("button", words(i + 1 < asked.length ? "question.next" : "question.to_results"));
  }
  await hand.sees("heading", words("results.title"));

  await goTo(hand, means, "stages");
  await hand.sees("heading", stageNumber(stage.title));
  await hand.press("button", words("stages.first_gap"));
  for (const { text } of stagePrompts) {
    await hand.sees("heading", text.replace("{communities}", words("term.communities")));
    await hand.choose(whereNow, race.steps[stage.ready_at]);
    await hand.press("button", words("question.next"));
  }
  await goTo(hand, means, "stages");
  await hand.sees("heading", words("stages.ready.title"));
  await hand.write(words("stages.confirm.who"), chair);
  await hand.press("button", words("stages.confirm.yes", { stage: stage.title }));

  await goTo(hand, means, "plan");
  await hand.press("button", words("plan.add"));
  await hand.write(words("action.what"), action.what);
  await hand.write(words("action.owner"), action.owner);
  await hand.date(words("action.due"), action.due);
  await hand.write(words("action.answerable_to"), action.answerable_to);
  await hand.press("button", words("action.close.label", { what: action.what }));
  await hand.sees("button", action.what);

  return saved(hand, means);
}

/** The file from the screen Save and share. */
async function saved(hand, means) {
  await goTo(hand, means, "save");
  return means.download(() => hand.press("button", words("save.download.go")));
}

/** On another day: the file is opened and looked through; then downloaded once more. */
export async function carryOn(hand, means, file) {
  await means.open(file, () => hand.press("button", words("home.open_file")));
  await hand.sees("heading", words("questions.title"));
  await goTo(hand, means, "stages");
  const count = words("stages.in_place_count", { n: stagePrompts.length, total: stagePrompts.length });
  const status = `${words("stages.confirmed")}, ${confirmedOn(file)}`;
  await hand.press("button", words("stages.spoken", { number: 1, stage: stage.title, status, count }));
  await hand.sees("heading", words("stages.confirmed"));
  await goTo(hand, means, "plan");
  await hand.sees("button", action.what);
  return saved(hand, means);
}

/** "22 November 2026": the day in the file. */
function confirmedOn({ bytes }) {
  const [{ on }] = JSON.parse(bytes.toString()).stages["race-equity-stages"];
  return new Date(on).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** Everything that was said is in the file. */
export function holdsEverything({ name, bytes }) {
  assert.match(name, /^alongside-elm-row-library-\d{4}-\d{2}-\d{2}\.json$/);
  const record = JSON.parse(bytes.toString());
  assert.equal(record.profile.organisation, organisation);
  assert.equal(record.profile.size, "small");
  const given = (id) => record.answers[`coproduction-plan/${id}`];
  const said = quick.routes[0].prompts.map((id) => given(id).step ?? given(id).state);
  assert.deepEqual(said, answers);
  assert.equal(given("Q1a").note, note);
  assert.equal(given("Q1a").agreed_by, "jointly");
  assert.equal(given("Q4a").because, because);
  for (const { id } of stagePrompts) assert.equal(record.answers[`race-equity-stages/${id}`].step, stage.ready_at);
  assert.equal(record.stages["race-equity-stages"].length, 1);
  assert.equal(record.stages["race-equity-stages"][0].stage, stage.id);
  assert.equal(record.stages["race-equity-stages"][0].confirmed_by, chair);
  assert.equal(record.actions.length, 1);
  const { id: _, why, status, ...rest } = record.actions[0];
  assert.deepEqual(rest, action);
}

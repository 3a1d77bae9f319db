#include "content/assessment_json.h"

#include <algorithm>

#include "content/json_writer.h"
#include "content/reading.h"
#include "model/names.h"

namespace content {
namespace {

using namespace model;

// ---- Reading: one function for each part, in the order of the format ----

template <class Enum>
std::optional<Enum> read_choice(const Place& place, std::string_view key) {
  const auto choice = place.choice(key, kNames<Enum>);
  return choice ? std::optional(static_cast<Enum>(*choice)) : std::nullopt;
}

Profile read_profile(const Place& place) {
  return {.organisation = place.text("organisation"),
          .unit = read_choice<Unit>(place, "unit"),
          .size = read_choice<Size>(place, "size"),
          .planning = place.text("planning"),
          .lead = place.text("lead"),
          .sector = place.text("sector"),
          .area = place.text("area"),
          .communities_term = place.text("communities_term"),
          .extras =
              place.extras({"organisation", "unit", "size", "planning", "lead", "sector", "area", "communities_term"})};
}

PackRef read_pack(const Place& place) {
  return {.id = place.needed_text("id"),
          .edition = place.text("edition"),
          .route = place.text("route"),
          .framework = place.object_text("framework"),
          .extras = place.extras({"id", "edition", "route", "framework"})};
}

Evidence read_evidence(const Place& place) {
  return {.what = place.text("what"),
          .where = place.text("where"),
          .on = place.day("on"),
          .shared_with = place.texts("shared_with"),
          .extras = place.extras({"what", "where", "on", "shared_with"})};
}

Answer read_answer(const Place& place) {
  Answer answer{.step = place.integer("step", 0, kMaxStep),
                .state = read_choice<State>(place, "state"),
                .because = place.text("because"),
                .note = place.text("note"),
                .agreed_by = read_choice<AgreedBy>(place, "agreed_by"),
                .on = place.day("on"),
                .evidence = {},
                .extras = place.extras({"step", "state", "because", "note", "agreed_by", "on", "evidence"})};
  for (const Place& evidence : place.objects("evidence")) answer.evidence.push_back(read_evidence(evidence));
  if (place.has("step") && place.has("state")) place.fail({}, "step_and_state");
  return answer;
}

Answers read_answers(const Place& place) {
  Answers answers;
  for (const Place& answer : place.members("answers"))
    if (answer.expect(Json::Kind::object)) answers.insert_or_assign(answer.key(), read_answer(answer));
  return answers;
}

Action read_action(const Place& place) {
  return {.id = place.needed_text("id"),
          .what = place.text("what"),
          .why = place.texts("why"),
          .owner = place.text("owner"),
          .due = place.day("due"),
          .answerable_to = place.text("answerable_to"),
          .status = read_choice<Status>(place, "status").value_or(Status::to_do),
          .tags = place.texts("tags"),
          .extras = place.extras({"id", "what", "why", "owner", "due", "answerable_to", "status", "tags"})};
}

Group read_group(const Place& place) {
  return {.id = place.needed_text("id"),
          .name = place.text("name"),
          .place = read_choice<model::Place>(place, "place"),
          .barriers = place.text("barriers"),
          .help = place.text("help"),
          .tags = place.texts("tags"),
          .extras = place.extras({"id", "name", "place", "barriers", "help", "tags"})};
}

AgreementLine read_agreement_line(const Place& place) {
  return {.id = place.needed_text("id"),
          .text = place.text("text"),
          .agreed_on = place.day("agreed_on"),
          .extras = place.extras({"id", "text", "agreed_on"})};
}

// Without repeats.
std::vector<std::string> each_once(const std::vector<std::string>& texts) {
  std::vector<std::string> once;
  for (const std::string& text : texts)
    if (std::find(once.begin(), once.end(), text) == once.end()) once.push_back(text);
  return once;
}

LogEntry read_log_entry(const Place& place) {
  return {.id = place.needed_text("id"),
          .said = place.text("said"),
          .from = place.text("from"),
          .surprised = place.text("surprised"),
          .why = each_once(place.texts("why")),
          .actions = each_once(place.texts("actions")),
          .did = place.text("did"),
          .outside_our_control = place.text("outside_our_control"),
          .told = place.text("told"),
          .on = place.day("on"),
          .extras = place.extras(
              {"id", "said", "from", "surprised", "why", "actions", "did", "outside_our_control", "told", "on"})};
}

StageConfirmation read_confirmation(const Place& place) {
  return {.stage = place.needed_text("stage"),
          .confirmed_by = place.text("confirmed_by"),
          .on = place.day("on"),
          .extras = place.extras({"stage", "confirmed_by", "on"})};
}

StageDocument read_document(const Place& place) {
  return {.stage = place.needed_text("stage"),
          .document = place.needed_text("document"),
          .state = read_choice<DocumentState>(place, "state"),
          .where = place.text("where"),
          .with = place.text("with"),
          .extras = place.extras({"stage", "document", "state", "where", "with"})};
}

Member read_member(const Place& place) {
  return {.id = place.needed_text("id"),
          .who = place.text("who"),
          .brings = place.text("brings"),
          .extras = place.extras({"id", "who", "brings"})};
}

// Items that are told from each other by their member `id`.
template <class Item>
std::vector<Item> read_list(const std::vector<Place>& places, Item (*read)(const Place&), std::string_view id = "id") {
  std::vector<Item> items;
  for (const Place& place : places) items.push_back(read(place));
  expect_unique(places, id);
  return items;
}

Confirmations read_confirmations(const Place& place) {
  Confirmations stages;
  for (const Place& pack : place.members("stages")) {
    auto confirmations = read_list(pack.as_objects(), read_confirmation, "stage");
    if (!confirmations.empty()) stages.insert_or_assign(pack.key(), std::move(confirmations));
  }
  return stages;
}

Documents read_documents(const Place& place) {
  Documents documents;
  for (const Place& pack : place.members("documents")) {
    std::vector<StageDocument> list;
    for (const Place& document : pack.as_objects()) list.push_back(read_document(document));
    if (!list.empty()) documents.insert_or_assign(pack.key(), std::move(list));
  }
  return documents;
}

Snapshot read_snapshot(const Place& place) {
  return {.id = place.needed_text("id"),
          .name = place.text("name"),
          .made = read_choice<Made>(place, "made").value_or(Made::by_hand),
          .on = place.day("on"),
          .packs = read_list(place.objects("packs"), read_pack),
          .answers = read_answers(place),
          .actions = read_list(place.objects("actions"), read_action),
          .stages = read_confirmations(place),
          .extras = place.extras({"id", "name", "made", "on", "packs", "answers", "actions", "stages"})};
}

// ---- Writing: the same parts in the same order ----

class RecordWriter {
 public:
  std::string write(const Assessment& record) {
    json_.open_object();
    json_.text("format", kAssessmentFormat);
    json_.integer("version", 1);
    json_.text("id", record.id);
    json_.text("created", iso(record.created));
    json_.text("changed", iso(record.changed));
    json_.text("app", record.app);
    write("profile", record.profile);
    write_list("packs", record.packs);
    write("answers", record.answers);
    write_list("actions", record.actions);
    if (!record.groups.empty()) write_list("groups", record.groups);
    if (!record.agreement.empty()) write_list("agreement", record.agreement);
    if (!record.heard.empty()) write_list("heard", record.heard);
    if (!record.stages.empty()) write("stages", record.stages);
    if (!record.documents.empty()) write("documents", record.documents);
    if (!record.working_group.empty()) write_list("working_group", record.working_group);
    if (!record.snapshots.empty()) write_list("snapshots", record.snapshots);
    close(record.extras);
    return json_.out() + '\n';
  }

 private:
  template <class Enum>
  void choice(std::string_view key, const std::optional<Enum>& value) {
    if (value) json_.text(key, name_of(*value));
  }

  void day(std::string_view key, const std::optional<Day>& value) {
    if (value) json_.text(key, iso(*value));
  }

  void texts(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    json_.open_list(key);
    for (const std::string& value : values) json_.text({}, value);
    json_.close();
  }

  template <class Item>
  void write_list(std::string_view key, const std::vector<Item>& items) {
    json_.open_list(key);
    for (const Item& item : items) write({}, item);
    json_.close();
  }

  // Ends an object with what this version does not know.
  void close(const Extras& extras) {
    for (const Extra& extra : extras) json_.written(extra.key, extra.json);
    json_.close();
  }

  void write(std::string_view key, const Profile& profile) {
    json_.open_object(key);
    json_.text_if_any("organisation", profile.organisation);
    choice("unit", profile.unit);
    choice("size", profile.size);
    json_.text_if_any("planning", profile.planning);
    json_.text_if_any("lead", profile.lead);
    json_.text_if_any("sector", profile.sector);
    json_.text_if_any("area", profile.area);
    json_.text_if_any("communities_term", profile.communities_term);
    close(profile.extras);
  }

  void write(std::string_view key, const PackRef& pack) {
    json_.open_object(key);
    json_.text("id", pack.id);
    json_.text_if_any("edition", pack.edition);
    json_.text_if_any("route", pack.route);
    if (!pack.framework.empty()) json_.written("framework", pack.framework);
    close(pack.extras);
  }

  void write(std::string_view key, const Evidence& evidence) {
    json_.open_object(key);
    json_.text_if_any("what", evidence.what);
    json_.text_if_any("where", evidence.where);
    day("on", evidence.on);
    texts("shared_with", evidence.shared_with);
    close(evidence.extras);
  }

  void write(std::string_view key, const Answer& answer) {
    json_.open_object(key);
    if (answer.step) json_.integer("step", *answer.step);
    choice("state", answer.state);
    json_.text_if_any("because", answer.because);
    json_.text_if_any("note", answer.note);
    choice("agreed_by", answer.agreed_by);
    day("on", answer.on);
    if (!answer.evidence.empty()) write_list("evidence", answer.evidence);
    close(answer.extras);
  }

  void write(std::string_view key, const Answers& answers) {
    json_.open_object(key);
    for (const auto& [prompt, answer] : answers) write(prompt, answer);
    json_.close();
  }

  void write(std::string_view key, const Action& action) {
    json_.open_object(key);
    json_.text("id", action.id);
    json_.text_if_any("what", action.what);
    texts("why", action.why);
    json_.text_if_any("owner", action.owner);
    day("due", action.due);
    json_.text_if_any("answerable_to", action.answerable_to);
    json_.text("status", name_of(action.status));
    texts("tags", action.tags);
    close(action.extras);
  }

  void write(std::string_view key, const Group& group) {
    json_.open_object(key);
    json_.text("id", group.id);
    json_.text_if_any("name", group.name);
    choice("place", group.place);
    json_.text_if_any("barriers", group.barriers);
    json_.text_if_any("help", group.help);
    texts("tags", group.tags);
    close(group.extras);
  }

  void write(std::string_view key, const AgreementLine& line) {
    json_.open_object(key);
    json_.text("id", line.id);
    json_.text_if_any("text", line.text);
    day("agreed_on", line.agreed_on);
    close(line.extras);
  }

  void write(std::string_view key, const LogEntry& entry) {
    json_.open_object(key);
    json_.text("id", entry.id);
    json_.text_if_any("said", entry.said);
    json_.text_if_any("from", entry.from);
    json_.text_if_any("surprised", entry.surprised);
    texts("why", entry.why);
    texts("actions", entry.actions);
    json_.text_if_any("did", entry.did);
    json_.text_if_any("outside_our_control", entry.outside_our_control);
    json_.text_if_any("told", entry.told);
    day("on", entry.on);
    close(entry.extras);
  }

  void write(std::string_view key, const StageConfirmation& confirmation) {
    json_.open_object(key);
    json_.text("stage", confirmation.stage);
    json_.text_if_any("confirmed_by", confirmation.confirmed_by);
    day("on", confirmation.on);
    close(confirmation.extras);
  }

  void write(std::string_view key, const StageDocument& document) {
    json_.open_object(key);
    json_.text("stage", document.stage);
    json_.text("document", document.document);
    choice("state", document.state);
    json_.text_if_any("where", document.where);
    json_.text_if_any("with", document.with);
    close(document.extras);
  }

  void write(std::string_view key, const Member& member) {
    json_.open_object(key);
    json_.text("id", member.id);
    json_.text_if_any("who", member.who);
    json_.text_if_any("brings", member.brings);
    close(member.extras);
  }

  // Lists by pack.
  template <class Item>
  void write(std::string_view key, const std::map<std::string, std::vector<Item>>& by_pack) {
    json_.open_object(key);
    for (const auto& [pack, items] : by_pack) write_list(pack, items);
    json_.close();
  }

  void write(std::string_view key, const Snapshot& snapshot) {
    json_.open_object(key);
    json_.text("id", snapshot.id);
    json_.text_if_any("name", snapshot.name);
    if (snapshot.made != Made::by_hand) choice<Made>("made", snapshot.made);
    day("on", snapshot.on);
    if (!snapshot.packs.empty()) write_list("packs", snapshot.packs);
    write("answers", snapshot.answers);
    write_list("actions", snapshot.actions);
    if (!snapshot.stages.empty()) write("stages", snapshot.stages);
    close(snapshot.extras);
  }

  JsonWriter json_;
};

}  // namespace

Assessment read_assessment(const Place& place) {
  place.expect_format(kAssessmentFormat);
  const auto profile = place.object("profile");
  return {.id = place.needed_text("id"),
          .created = place.needed_moment("created"),
          .changed = place.needed_moment("changed"),
          .app = place.text("app"),
          .profile = profile ? read_profile(*profile) : Profile{},
          .packs = read_list(place.objects("packs"), read_pack),
          .answers = read_answers(place),
          .actions = read_list(place.objects("actions"), read_action),
          .groups = read_list(place.objects("groups"), read_group),
          .agreement = read_list(place.objects("agreement"), read_agreement_line),
          .heard = read_list(place.objects("heard"), read_log_entry),
          .stages = read_confirmations(place),
          .documents = read_documents(place),
          .working_group = read_list(place.objects("working_group"), read_member),
          .snapshots = read_list(place.objects("snapshots"), read_snapshot),
          .extras = place.extras({"format", "version", "id", "created", "changed", "app", "profile", "packs", "answers",
                                  "actions", "groups", "agreement", "heard", "stages", "documents", "working_group",
                                  "snapshots"})};
}

Result<Assessment> read_assessment(std::string_view bytes, const Wording& wording) {
  Document document(bytes, wording, "problem.next_record");
  if (!document.problem()) {
    Assessment record = read_assessment(document.root());
    if (!document.problem()) return record;
  }
  return *document.problem();
}

std::string write_assessment(const Assessment& assessment) { return RecordWriter().write(assessment); }

}  // namespace content

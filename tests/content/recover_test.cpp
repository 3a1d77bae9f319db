#include "content/recover.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "content/assessment_json.h"
#include "content/limits.h"
#include "documents.h"
#include "edited.h"

namespace content {
namespace {

using support::edited;
using support::wording;

const std::string& everything() {
  static const std::string bytes = support::read_file(std::string(TEST_DATA_DIR) + "/record_with_everything.json");
  return bytes;
}

const model::Assessment& original() {
  static const model::Assessment record = read_assessment(everything(), wording()).value();
  return record;
}

Recovered recovered(std::string_view bytes) {
  const auto found = recover_assessment(bytes, wording());
  EXPECT_TRUE(found) << found.problem().code << ": " << found.problem().sentence << "\n" << bytes.substr(0, 2000);
  return found ? found.value() : Recovered{};
}

std::string refused(std::string_view bytes) {
  const auto found = recover_assessment(bytes, wording());
  EXPECT_FALSE(found) << bytes.substr(0, 2000);
  return found ? "" : found.problem().code;
}

std::vector<std::string> pointers(const Recovered& found) {
  std::vector<std::string> pointers;
  for (const Loss& loss : found.losses) pointers.push_back(loss.pointer);
  return pointers;
}

// What was recovered is a record like any other, once it has an id.
void expect_record(Recovered found) {
  if (found.record.id.empty()) found.record.id = "new";
  const auto again = read_assessment(write_assessment(found.record), wording());
  ASSERT_TRUE(again) << again.problem().pointer << ": " << again.problem().sentence;
  EXPECT_EQ(again.value(), found.record);
}

// Where the list or object that begins with `opening` on a line of its own ends.
std::size_t end_of(std::string_view opening, char closing) {
  const std::size_t at = everything().find(opening);
  EXPECT_NE(at, std::string::npos) << opening;
  std::size_t indent = 0;
  while (everything()[at - 1 - indent] == ' ') ++indent;
  return everything().find("\n" + std::string(indent, ' ') + closing, at) + indent + 2;
}

TEST(Recover, LeavesAWholeRecordAsItIs) {
  const Recovered found = recovered(everything());
  EXPECT_TRUE(found.whole);
  EXPECT_EQ(found.record, original());
  EXPECT_EQ(found.lost, 0u);
}

TEST(Recover, OfAFileCutAnywhereGivesAllThatWasWholeBeforeTheCut) {
  struct Part {
    std::size_t end;
    std::function<bool(const model::Assessment&)> same;
  };
  std::vector<Part> parts = {
      {end_of("\"profile\": {", '}'), [](const auto& record) { return record.profile == original().profile; }},
      {end_of("\"packs\": [", ']'), [](const auto& record) { return record.packs == original().packs; }},
      {end_of("\"groups\": [", ']'), [](const auto& record) { return record.groups == original().groups; }},
      {end_of("\"heard\": [", ']'), [](const auto& record) { return record.heard == original().heard; }},
      {end_of("\"stages\": {", '}'), [](const auto& record) { return record.stages == original().stages; }},
      {end_of("\"documents\": {", '}'), [](const auto& record) { return record.documents == original().documents; }},
      {end_of("\"snapshots\": [", ']'), [](const auto& record) { return record.snapshots == original().snapshots; }},
  };
  for (const auto& [key, answer] : original().answers) {
    const std::string name = key;
    parts.push_back({end_of("\"" + key + "\": {", '}'), [name](const auto& record) {
                       const auto found = record.answers.find(name);
                       return found != record.answers.end() && found->second == original().answers.at(name);
                     }});
  }
  for (const model::Action& action : original().actions) {
    const std::string id = action.id;
    const std::size_t end = everything().find("\n    }", everything().find("\"id\": \"" + id + "\"")) + 6;
    parts.push_back({end, [id](const auto& record) {
                       const model::Action* found = model::find_action(record, id);
                       return found && *found == *model::find_action(original(), id);
                     }});
  }
  std::size_t opened = 0;
  for (std::size_t length = 0; length + 2 < everything().size(); length += 97) {
    const std::string_view bytes = std::string_view(everything()).substr(0, length);
    const auto found = recover_assessment(bytes, wording());
    if (!found) {
      EXPECT_LT(length, 330u) << "a part of the profile was there";
      continue;
    }
    ++opened;
    EXPECT_FALSE(found->whole);
    EXPECT_GE(found->lost, 1u) << length;
    expect_record(found.value());
    for (const Part& part : parts) {
      if (part.end <= length) {
        EXPECT_TRUE(part.same(found->record)) << "cut at " << length << ", part ends at " << part.end;
      }
    }
    // Nothing that was not there.
    for (const auto& [key, answer] : found->record.answers) EXPECT_TRUE(original().answers.count(key)) << key;
    EXPECT_LE(found->record.actions.size(), original().actions.size());
  }
  EXPECT_GT(opened, 45u);
}

TEST(Recover, TellsWhereAFileStops) {
  const Recovered found = recovered(everything().substr(0, everything().find("\"small-pack/B1\"")));
  ASSERT_EQ(found.losses.size(), 1u);
  EXPECT_EQ(found.losses[0], (Loss{"/answers", "what comes after line 93"}));
  EXPECT_EQ(recovery_words(found, wording()),
            "This file is damaged, so we opened what can be trusted: 2 answers and no actions. "
            "Not recovered: what comes after line 93. Your file is as it was.");
}

TEST(Recover, KeepsTheWordsOfANoteThatIsCutAndSaysSo) {
  const Recovered found = recovered(everything().substr(0, everything().find(" only.\"")));
  EXPECT_EQ(found.record.answers.at("small-pack/B2").note, "A note");
  EXPECT_EQ(pointers(found), (std::vector<std::string>{"/answers/small-pack~1B2/note", "/answers/small-pack~1B2"}));
  EXPECT_EQ(found.losses[0].words, "the end of answers, small-pack/B2, the note");
}

TEST(Recover, DropsWhatMayBeLongerThanItsBeginning) {
  const auto cut_after = [](std::string_view words) {
    const std::size_t at = everything().find(words);
    EXPECT_NE(at, std::string::npos) << words;
    return recovered(everything().substr(0, at + words.size())).record;
  };
  EXPECT_EQ(cut_after("\"due\": \"2027-01-31").actions.at(0).due, std::nullopt);
  EXPECT_EQ(cut_after("\"status\": \"do").actions.at(0).status, model::Status::to_do);
  EXPECT_EQ(cut_after("\"small-pack/A1\": {\n      \"step\": 2").answers.count("small-pack/A1"), 0u);
  EXPECT_EQ(cut_after("\"state\": \"not_sure").answers.at("small-pack/B1"), model::Answer{});
  EXPECT_TRUE(cut_after("\"why\": [\n        \"small-pack/A").actions.at(0).why.empty());
  EXPECT_EQ(cut_after("\"id\": \"a").actions.at(0).id, "recovered-1");
  EXPECT_EQ(cut_after("\"id\": \"own-p").packs.size(), 1u);
  EXPECT_EQ(cut_after("\"why\": \"Bo tak").packs.at(1), (model::PackRef{.id = "own-pack", .edition = "7", .route = "all"}));
  EXPECT_TRUE(cut_after("-2,").extras.empty()) << "what is kept unread is kept whole or not at all";
}

// One edit of the whole record: what is lost by it, and that nothing else is.
struct Edit {
  const char* from;
  const char* to;
  std::vector<std::string> lost;
  void (*lose)(model::Assessment&);
};

model::Answer& a1(model::Assessment& record) { return record.answers.at("small-pack/A1"); }

TEST(Recover, LosesTheBadPartAndNothingElse) {
  using Record = model::Assessment;
  const Edit cases[] = {
      {"\"step\": 2", "\"step\": \"2\"", {"/answers/small-pack~1A1/step"}, [](Record& r) { a1(r).step.reset(); }},
      {"\"step\": 2", "\"step\": 101", {"/answers/small-pack~1A1/step"}, [](Record& r) { a1(r).step.reset(); }},
      {"\"step\": 2", "\"step\": 2, \"state\": \"not_sure\"", {"/answers/small-pack~1A1/step"},
       [](Record& r) { a1(r).step.reset(); }},
      {"\"on\": \"2026-11-22\"", "\"on\": \"2026-11-31\"", {"/answers/small-pack~1A1/on"},
       [](Record& r) { a1(r).on.reset(); }},
      {"\"We said \\u0007 beep.\"", "7", {"/answers/small-pack~1A1/note"}, [](Record& r) { a1(r).note.clear(); }},
      {"\"Trustees\"", "false", {"/answers/small-pack~1A1/evidence/0/shared_with/1"},
       [](Record& r) { a1(r).evidence[0].shared_with.pop_back(); }},
      {"{\n      \"note\": \"A note only.\"\n    }", "3", {"/answers/small-pack~1B2"},
       [](Record& r) { r.answers.erase("small-pack/B2"); }},
      {"\"jointly\"", "\"everyone\"", {"/answers/small-pack~1B1/agreed_by"},
       [](Record& r) { r.answers.at("small-pack/B1").agreed_by.reset(); }},
      {"\"id\": \"a2\"", "\"id\": \"a1\"", {"/actions/1/id"}, [](Record& r) { r.actions[1].id = "recovered-1"; }},
      {"\"id\": \"a2\",", "", {"/actions/1/id"}, [](Record& r) { r.actions[1].id = "recovered-1"; }},
      {"\"id\": \"a2\"", "\"id\": {\"a\": 2}", {"/actions/1/id"}, [](Record& r) { r.actions[1].id = "recovered-1"; }},
      {"2027-01-31", "2027-02-29", {"/actions/0/due"}, [](Record& r) { r.actions[0].due.reset(); }},
      {"\"doing\"", "\"stuck\"", {"/actions/0/status"}, [](Record& r) { r.actions[0].status = model::Status::to_do; }},
      {"\"actions\": [\n    {", "\"actions\": [ 7, {", {"/actions/0"}, [](Record&) {}},
      {"\"unit\": \"buddy\"", "\"unit\": \"team\"", {"/profile/unit"}, [](Record& r) { r.profile.unit.reset(); }},
      {"\"packs\": [", "\"packs\": [ {\"id\": \"small-pack\"},", {"/packs/1"},
       [](Record& r) { r.packs[0] = model::PackRef{.id = "small-pack"}; }},
      {"\"route\": \"quick\"", "\"framework\": \"quick\"", {"/packs/0/framework"},
       [](Record& r) { r.packs[0].route.clear(); }},
      {"\"edition\": \"7\"", "\"edition\": 7", {"/packs/1/edition"}, [](Record& r) { r.packs[1].edition.clear(); }},
      {"\"stage\": \"first\",\n        \"confirmed_by\"", "\"confirmed_by\"", {"/stages/small-pack/0"},
       [](Record& r) { r.stages.clear(); }},
      {"\"document\": \"Minutes\",", "", {"/documents/small-pack/1"},
       [](Record& r) { r.documents.at("small-pack").erase(r.documents.at("small-pack").begin() + 1); }},
      {"\"answers\": {", "\"answers\": {\"id\": 3,", {"/answers/id"}, [](Record&) {}},
      {"\"step\": 0", "\"step\": 1000", {"/snapshots/0/answers/small-pack~1A1/step"},
       [](Record& r) { r.snapshots[0].answers.at("small-pack/A1").step.reset(); }},
      {"\"working_group\": [", "\"working_group\": 1, \"others\": [", {"/working_group"},
       [](Record& r) {
         r.working_group.clear();
         r.extras.insert(r.extras.begin(), {"others", ""});
       }},
      {"\"id\": \"8a1c2f\",", "", {"/id"}, [](Record& r) { r.id.clear(); }},
      {"\"id\": \"8a1c2f\"", "\"id\": 8", {"/id"}, [](Record& r) { r.id.clear(); }},
      {"\"created\": \"2026-11-22T10:00:00Z\"", "\"created\": \"today\"", {"/created"},
       [](Record& r) { r.created = r.changed; }},
      {"10:41:07Z", "10:41:07", {"/changed"}, [](Record& r) { r.changed = r.created; }},
      {"\"version\": 1,", "", {"/version"}, [](Record&) {}},
      // What is no JSON.
      {"\"owner\": \"Chair\",", "\"owner\": ,", {"/actions/0"}, [](Record& r) { r.actions[0].owner.clear(); }},
      {"\"owner\": \"Chair\",", "\"owner\": nobody,", {"/actions/0"}, [](Record& r) { r.actions[0].owner.clear(); }},
      {"\"owner\": \"Chair\",", "\"owner\": \"Chair,", {"/actions/0/owner"},
       [](Record& r) { r.actions[0].owner = "Chair,"; }},
      {"\"owner\": \"Chair\",", "\"owner: \"Chair\",", {"/actions/0"}, [](Record& r) { r.actions[0].owner.clear(); }},
      {"\"owner\": \"Chair\",", "\"owner\": \"Chair\"", {}, [](Record&) {}},
      {"\"owner\": \"Chair\",", "\"owner\": \"Cha\xC3ir\",", {"/actions/0/owner"},
       [](Record& r) { r.actions[0].owner = "Cha\xEF\xBF\xBDir"; }},
      {"\"owner\": \"Chair\",", "\"owner\": \"Cha\\ud83cir\",", {"/actions/0/owner"},
       [](Record& r) { r.actions[0].owner = "Cha\xEF\xBF\xBDir"; }},
      {"\"owner\": \"Chair\",", "\"owner\": \"Cha\nir\",", {}, [](Record& r) { r.actions[0].owner = "Cha\nir"; }},
      {"2.50,", "2.5.0,", {"/packs/1/framework"}, [](Record& r) { r.packs[1].framework.clear(); }},
      {"\"from_the_future\": {", "\"from_the_future\": { ?,", {"/from_the_future"},
       [](Record& r) { r.extras.erase(r.extras.begin()); }},
  };
  for (const Edit& each : cases) {
    const Recovered found = recovered(edited(everything(), each.from, each.to));
    EXPECT_FALSE(found.whole) << each.to;
    EXPECT_EQ(pointers(found), each.lost) << each.from << " -> " << each.to;
    EXPECT_EQ(found.lost, each.lost.size()) << each.to;
    for (const Loss& loss : found.losses) EXPECT_EQ(loss.words.find_first_of("{}"), std::string::npos) << loss.words;
    expect_record(found);
    model::Assessment wanted = original();
    each.lose(wanted);
    model::Assessment record = found.record;
    if (!wanted.extras.empty() && wanted.extras[0].key == "others") wanted.extras[0].json = record.extras.at(0).json;
    EXPECT_EQ(write_assessment(record), write_assessment(wanted)) << each.from << " -> " << each.to;
  }
}

std::string utf16(std::string_view text, bool low_first) {
  std::string bytes;
  const auto add = [&](unsigned unit) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += low_first ? low : high;
    bytes += low_first ? high : low;
  };
  add(0xFEFF);
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const std::size_t length = byte(i) < 0x80 ? 1 : byte(i) < 0xE0 ? 2 : byte(i) < 0xF0 ? 3 : 4;
    unsigned code = length == 1 ? byte(i) : byte(i) & (0xFFu >> (length + 1));
    for (std::size_t at = i + 1; at < i + length; ++at) code = code << 6 | (byte(at) & 0x3F);
    i += length;
    if (code < 0x10000) {
      add(code);
    } else {
      add(0xD800 + ((code - 0x10000) >> 10));
      add(0xDC00 + ((code - 0x10000) & 0x3FF));
    }
  }
  return bytes;
}

TEST(Recover, ReadsWhatNotepadCallsUnicodeAndAByteOrderMark) {
  for (const std::string& bytes : {utf16(everything(), true), utf16(everything(), false), "\xEF\xBB\xBF" + everything()}) {
    const Recovered found = recovered(bytes);
    EXPECT_TRUE(found.whole);
    EXPECT_EQ(found.record, original());
    EXPECT_EQ(recovered(bytes.substr(0, bytes.size() * 3 / 4 | 1)).record.answers, original().answers);
  }
}

TEST(Recover, SeesZerosAtTheEndAsWhatWasNeverWritten) {
  const Recovered found = recovered(everything().substr(0, 3000) + std::string(4096, '\0'));
  EXPECT_EQ(found.record, recovered(everything().substr(0, 3000)).record);
}

TEST(Recover, KeepsToTheLimits) {
  const std::string long_text = "\"Ask" + std::string(kMaxText, 'x') + "\"";
  const Recovered cut = recovered(edited(everything(), "\"Ask\"", long_text));
  EXPECT_EQ(cut.record.actions[0].what.size(), kMaxText);
  EXPECT_EQ(pointers(cut), (std::vector<std::string>{"/actions/0/what"}));
  expect_record(cut);

  const Recovered flat = recovered(edited(everything(), "\"deep\": [", "\"deep\": [" + support::levels(200) +
                                          std::string(200, ']') + ", "));
  EXPECT_EQ(pointers(flat).at(0), "/from_the_future");
  EXPECT_EQ(flat.record.snapshots, original().snapshots);
  expect_record(flat);
  expect_record(recovered(edited(everything(), "\"deep\": [", "\"deep\": " + support::levels(1'000'000))));

  std::string many;
  for (std::size_t i = 0; i <= kMaxEntries; ++i) many += "{\"id\":\"b" + std::to_string(i) + "\"},";
  const Recovered most = recovered(edited(everything(), "\"actions\": [", "\"actions\": [" + many));
  EXPECT_EQ(most.record.actions.size(), kMaxEntries);
  expect_record(most);
}

TEST(Recover, ListsTheFirstLossesAndCountsTheRest) {
  std::string many;
  for (int i = 0; i < 500; ++i) many += "{\"id\":\"b" + std::to_string(i) + "\", \"due\": \"soon\"},";
  const Recovered found = recovered(edited(everything(), "\"actions\": [", "\"actions\": [" + many));
  EXPECT_EQ(found.losses.size(), kMostLosses);
  EXPECT_EQ(found.lost, 500u);
  EXPECT_EQ(recovery_words(found, wording()),
            "This file is damaged, so we opened what can be trusted: 4 answers and 504 actions. "
            "Not recovered: actions, number 1, the due date; actions, number 2, the due date; "
            "actions, number 3, the due date; 497 more. Your file is as it was.");
}

TEST(Recover, GivesNewIdsThatNothingHas) {
  std::string bytes = edited(everything(), "\"id\": \"a2\",", "");
  bytes = edited(bytes, "\"id\": \"a4\"", "\"id\": \"recovered-1\"");
  const Recovered found = recovered(bytes);
  EXPECT_EQ(found.record.actions[1].id, "recovered-2");
  EXPECT_EQ(found.record.actions[3].id, "recovered-1");
}

TEST(Recover, RefusesWhatIsNoRecordAsTheReaderDoes) {
  EXPECT_EQ(refused(""), "empty");
  EXPECT_EQ(refused("Dear all,"), "not_json");
  EXPECT_EQ(refused(std::string("\x89PNG\r\n\x1A\n", 8)), "not_text");
  EXPECT_EQ(refused("{\"format\": \"alongside/framework\", \"version\": 1"), "cut_short");
  EXPECT_EQ(refused("{\"format\": \"alongside/assess"), "cut_short");
  EXPECT_EQ(refused("{\"format\": \"alongside/assessment\", \"version\": 1, \"id\": \"x\", \"answers\": {\"p/1\""), "cut_short");
  EXPECT_EQ(refused(edited(everything(), "\"version\": 1", "\"version\": 2").substr(0, 3000)), "newer_version");
  EXPECT_EQ(refused(edited(everything(), "\"version\": 1", "\"version\": 2")), "newer_version");
  EXPECT_EQ(refused(std::string(kMaxBytes + 1, ' ')), "too_large");
  std::string hopeless = everything().substr(0, 3000);
  for (int i = 0; i < 20'000; ++i) hopeless += "?\n";
  EXPECT_EQ(refused(hopeless), "not_json");
}

TEST(Recover, OfAnyBytesChangedGivesARecordOrAProblem) {
  std::mt19937 random(3);
  int opened = 0;
  for (int i = 0; i < 1'000; ++i) {
    std::string bytes = everything();
    for (unsigned edits = 1 + random() % 12; edits > 0; --edits)
      bytes[random() % bytes.size()] = static_cast<char>(random() % 3 == 0 ? random() % 256 : " {}[]\",:0aé\\\n"[random() % 14]);
    const auto found = recover_assessment(bytes, wording());
    if (!found) continue;
    ++opened;
    expect_record(found.value());
    EXPECT_FALSE(recovery_words(found.value(), wording()).empty());
  }
  EXPECT_GT(opened, 800);
}

}  // namespace
}  // namespace content

#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "content/json.h"
#include "content/wording.h"
#include "model/assessment.h"
#include "model/result.h"

// How documents are read: a Document holds the parsed bytes and the first problem met; a
// Place asks it for values. A reader just takes what it needs, place by place. Whatever is
// wrong is told once and read as if it were left out; the caller looks at the end.
// A damaged document remembers every problem instead: see recover.h.

namespace content {

class Place;
using Names = std::span<const std::string_view>;

class Document {
 public:
  // Parses. Keeps a reference to `wording`, which may still be empty.
  // `next` is the key of the sentence on what to do, added to every problem's; may be empty.
  Document(std::string_view bytes, const Wording& wording, std::string_view next = {}, std::size_t max_text = kMaxText);

  // What was saved of a damaged document.
  Document(Json root, const Wording& wording, std::string_view next);

  // Places point into the document, so it stays where it is.
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Place root();
  const Wording& wording() const { return *wording_; }

  // Tells a problem; the first one stays. `key` is the member it is about, empty: the value
  // itself. The sentence is wording "problem.<code>", with the places {where} and {what}.
  void fail(const Json& at, std::string_view key, std::string_view code, std::string_view what = {});

  const std::optional<model::Problem>& problem() const { return problem_; }

  // The place in words: "actions, number 3, due date".
  std::string where(const Json& at, std::string_view key = {}) const;

  struct Fault {
    const Json* at;
    std::string key;
    std::string code;
  };
  // Every problem of a damaged document.
  const std::vector<Fault>& faults() const { return faults_; }

  // Values that have lost a part. Where such a value would be kept as it stands, unread, it is a problem "not_whole".
  void distrust(std::unordered_set<const Json*> values) { distrusted_ = std::move(values); }
  bool is_whole(const Json& value) const { return distrusted_.count(&value) == 0; }

 private:
  std::string sentence(std::string_view code, std::initializer_list<Wording::Arg> args) const;

  Json root_;
  const Wording* wording_;
  std::string next_;
  std::optional<model::Problem> problem_;
  bool damaged_ = false;
  std::vector<Fault> faults_;
  std::unordered_set<const Json*> distrusted_;
};

// One value of a document. Cheap to copy; lives as long as the Document. Asking for a member
// that is missing gives an empty value; one of the wrong type is a problem.
class Place {
 public:
  Place(Document& document, const Json& json) : document_(&document), json_(&json) {}

  // This value's name in the object that holds it.
  const std::string& key() const { return json_->key; }

  bool has(std::string_view key) const { return find_member(*json_, key) != nullptr; }

  std::string text(std::string_view key) const;
  std::string needed_text(std::string_view key) const;  // a problem when missing or empty
  std::string needed_id(std::string_view key) const;    // the same, of letters, digits, "_" and "-"
  std::string url(std::string_view key) const;          // https, or a problem
  std::vector<std::string> texts(std::string_view key) const;
  std::optional<model::Day> day(std::string_view key) const;
  model::Moment needed_moment(std::string_view key) const;
  std::optional<int> integer(std::string_view key, int lowest, int highest) const;
  std::optional<int> choice(std::string_view key, Names names) const;

  // An object's place. A problem when it is needed and missing.
  std::optional<Place> object(std::string_view key) const;
  std::optional<Place> needed_object(std::string_view key) const;
  // What is in a list, whatever it is, or objects only; what is in an object.
  std::vector<Place> values(std::string_view key) const;
  std::vector<Place> objects(std::string_view key) const;
  std::vector<Place> members(std::string_view key) const;

  // This value itself.
  bool expect(Json::Kind kind) const;  // a problem when it is of another kind
  std::string as_text() const;
  std::vector<Place> as_values() const;
  std::vector<Place> as_objects() const;
  std::optional<int> as_choice(Names names) const;  // where the text stands among `names`

  // An object as JSON text, as JsonWriter writes it; empty when it is missing or not whole.
  std::string object_text(std::string_view key) const;

  // The members that are not among `known`.
  model::Extras extras(std::initializer_list<std::string_view> known) const;

  // Checks "format" and "version" (1, the first and only so far).
  void expect_format(std::string_view format) const;

  void fail(std::string_view key, std::string_view code, std::string_view what = {}) const;
  Document& document() const { return *document_; }
  const Json& json() const { return *json_; }

 private:
  // The member, when it is there and of this kind.
  const Json* member(std::string_view key, Json::Kind kind) const;

  Document* document_;
  const Json* json_;
};

// Tells "duplicate_id" of the first place whose member `key` has the same text as one before.
void expect_unique(const std::vector<Place>& places, std::string_view key);

}  // namespace content

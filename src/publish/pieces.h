#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "publish/document.h"
#include "publish/source.h"

// What several papers are made of.

namespace publish {

// Adds blocks to a document.
class Writer {
 public:
  Writer(const Source& source, Document& document) : source_(source), w_(source.wording), document_(document) {}

  void heading(int level, std::string text) { add(Heading{level, std::move(text)}); }
  // Texts that are empty, and lists and tables without anything in them, are left out.
  void paragraph(std::string text);
  void hint(std::string text);
  void list(std::vector<std::string> items);
  void table(Table table);
  void add(Block block) { document_.blocks.push_back(std::move(block)); }

  const Source& source() const { return source_; }
  const content::Wording& words() const { return w_; }
  const model::Assessment& record() const { return source_.record; }

 private:
  const Source& source_;
  const content::Wording& w_;
  Document& document_;
};

// A document with its title, the organisation, the day and the footer.
Document started(const Source& source, std::string title);

// A pack's own notice, as a hint.
void notice(Writer& out, const model::Framework& pack);

// The actions with their numbers in the plan.
Table action_table(const Source& source, const std::vector<const model::Action*>& actions);
// The stages of a pack: how each stands and what is missing.
Table stage_table(const Source& source, const model::Framework& pack);

// The promises of the agreement; may be empty.
List promises(const Source& source);

}  // namespace publish

#include "insight/heard.h"

#include <algorithm>

namespace insight {

using model::Action;
using model::LogEntry;
using model::Status;

std::vector<const Action*> answering(const LogEntry& entry, const std::vector<Action>& actions) {
  std::vector<const Action*> found;
  for (const std::string& id : entry.actions) {
    const auto action = std::find_if(actions.begin(), actions.end(), [&](const Action& each) { return each.id == id; });
    if (action != actions.end()) found.push_back(&*action);
  }
  return found;
}

Reply reply_to(const LogEntry& entry, const std::vector<Action>& actions) {
  if (!entry.told.empty()) return Reply::told;
  if (!entry.did.empty() || !entry.outside_our_control.empty()) return Reply::to_tell;
  bool done = false, open = false;
  for (const Action* action : answering(entry, actions)) {
    done = done || action->status == Status::done;
    open = open || model::is_open(*action);
  }
  if (open) return Reply::under_way;
  return done ? Reply::to_tell : Reply::none;
}

std::vector<const LogEntry*> heard(const model::Assessment& record, Reply reply) {
  std::vector<const LogEntry*> found;
  for (const LogEntry& entry : record.heard)
    if (!entry.said.empty() && reply_to(entry, record.actions) == reply) found.push_back(&entry);
  return found;
}

std::vector<const LogEntry*> heard_about(const model::Assessment& record, const model::PromptKey& key) {
  std::vector<const LogEntry*> found;
  for (const LogEntry& entry : record.heard)
    if (!entry.said.empty() && std::find(entry.why.begin(), entry.why.end(), key) != entry.why.end()) found.push_back(&entry);
  return found;
}

}  // namespace insight

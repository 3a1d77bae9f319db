#pragma once

#include <vector>

#include "model/assessment.h"

// You said, we did: how far an answer to what people told us has come.

namespace insight {

// In the order of their need.
enum class Reply {
  none,       // nothing was done, nothing was explained, no action is under way
  under_way,  // an action that answers it is still open
  to_tell,    // something was done or explained, and nobody was told
  told,
};
inline constexpr int kReplies = static_cast<int>(Reply::told) + 1;

// `actions` are those of the same record; one that is dropped, or not there any more, answers nothing.
Reply reply_to(const model::LogEntry& entry, const std::vector<model::Action>& actions);

// The actions that answer an entry, in the order in which they were linked.
std::vector<const model::Action*> answering(const model::LogEntry& entry, const std::vector<model::Action>& actions);

// Those with words, at that point, in the order of the log.
std::vector<const model::LogEntry*> heard(const model::Assessment& record, Reply reply);

// What people told us about a prompt, in the order of the log.
std::vector<const model::LogEntry*> heard_about(const model::Assessment& record, const model::PromptKey& key);

}  // namespace insight

#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace cli {
namespace {

constexpr auto kOften = std::chrono::milliseconds(250);

}  // namespace

Progress::Progress(std::size_t files, bool wanted)
    : files_(files),
      wanted_(wanted),
      terminal_(isatty(STDERR_FILENO) == 1),
      next_(std::chrono::steady_clock::now() + kOften) {}

void Progress::one_done() {
  ++done_;
  if (!wanted_ && !terminal_) return;
  const auto now = std::chrono::steady_clock::now();
  const bool end = done_ == files_;
  const bool due = end ? wanted_ || told_ : now >= next_;
  if (!due) return;
  std::fprintf(stderr, "%s%zu of %zu files%s", terminal_ ? "\r" : "", done_, files_, terminal_ && !end ? "" : "\n");
  told_ = true;
  next_ = now + kOften;
}

void Progress::step_aside() const {
  if (terminal_ && told_) std::fputs("\r\x1b[K", stderr);
}

}  // namespace cli

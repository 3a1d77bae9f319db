#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace cli {
namespace {

constexpr auto kOften = std::chrono::milliseconds(250);

}  // namespace

Progress::Progress(std::size_t files, bool wanted)
    : terminal_(isatty(STDERR_FILENO) == 1),
      shown_(wanted || (terminal_ && files > 1)),
      files_(files),
      next_(std::chrono::steady_clock::now() + kOften) {}

void Progress::one_done() {
  ++done_;
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  const bool last = done_ == files_;
  if (!last && now < next_) return;
  next_ = now + kOften;
  std::fprintf(stderr, "%s%zu of %zu files%s", terminal_ ? "\r" : "", done_, files_, terminal_ && !last ? "" : "\n");
}

void Progress::step_aside() const {
  if (shown_ && terminal_) std::fputs("\r\x1b[K", stderr);
}

}  // namespace cli

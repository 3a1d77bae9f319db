#pragma once

#include <chrono>
#include <cstddef>

namespace cli {

// "1,200 of 10,000 files" on standard error, now and then and at the end: on a terminal always over the same line,
// elsewhere a line each and only where `wanted`.
class Progress {
 public:
  Progress(std::size_t files, bool wanted);

  void one_done();
  // Makes room for a line about something else.
  void step_aside() const;

 private:
  bool terminal_;
  bool shown_;
  std::size_t files_;
  std::size_t done_ = 0;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace cli

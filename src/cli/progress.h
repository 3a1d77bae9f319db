#pragma once

#include <chrono>
#include <cstddef>

namespace cli {

// "1200 of 10000 files" on standard error, now and then and at the end. On a terminal, over the same line again and
// again, where it takes long enough to wonder; elsewhere a line each, only where `wanted`.
class Progress {
 public:
  Progress(std::size_t files, bool wanted);

  void one_done();
  // Makes room for a line about something else.
  void step_aside() const;

 private:
  std::size_t files_;
  std::size_t done_ = 0;
  bool wanted_;
  bool terminal_;
  bool told_ = false;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace cli

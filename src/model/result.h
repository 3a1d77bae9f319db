#pragma once

#include <string>
#include <utility>
#include <variant>

namespace model {

// Why something could not be read or done. `code` is stable and short ("not_json"),
// `pointer` is a JSON pointer to the place ("" is the whole document), and `sentence`
// is for a person: what happened, what was kept, what to do next.
struct Problem {
  std::string code;
  std::string pointer;
  std::string sentence;

  bool operator==(const Problem&) const = default;
};

// Either a value or the Problem that stood in its way.
template <class T>
class Result {
 public:
  Result(T value) : held_(std::move(value)) {}
  Result(Problem problem) : held_(std::move(problem)) {}

  explicit operator bool() const { return std::holds_alternative<T>(held_); }

  // Call only when the result is true.
  T& value() { return *std::get_if<T>(&held_); }
  const T& value() const { return *std::get_if<T>(&held_); }
  T* operator->() { return std::get_if<T>(&held_); }
  const T* operator->() const { return std::get_if<T>(&held_); }

  // Call only when the result is false.
  const Problem& problem() const { return *std::get_if<Problem>(&held_); }

 private:
  std::variant<T, Problem> held_;
};

}  // namespace model

// Expected failure as a value: what went wrong, where, and what was expected there instead.
// Nothing below `cli` throws for bad input; exceptions of libraries are caught in the one file that uses them.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace gainsay {

/// A place in a file a person can open. Line and column count from 1, in code points; 0 means "the file as a whole".
struct Place {
  std::string file;
  int line = 0;
  int column = 0;

  auto operator<=>(const Place&) const = default;
};

/// One mistake in something a user gave us.
struct Diagnostic {
  Place place;
  std::string message;      ///< what is wrong, in one clause, no final stop
  std::string excerpt;      ///< the offending line as written; empty when there is none
  std::string expectation;  ///< what would have been right, "did you mean", a short example; may be empty
  std::uint32_t width = 1;  ///< how many columns the caret underlines

  bool operator==(const Diagnostic&) const = default;
};

/// The whole message as a compiler prints it: place, message, line, caret, expectation. Ends with a newline.
std::string render(const Diagnostic& diagnostic);

/// Either a value or the reasons why there is none (at least one).
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}                          // NOLINT(google-explicit-constructor)
  Result(Diagnostic error) : state_(std::vector{std::move(error)}) {}    // NOLINT(google-explicit-constructor)
  Result(std::vector<Diagnostic> errors) : state_(std::move(errors)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() { return std::get<0>(state_); }
  const T& operator*() const { return std::get<0>(state_); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const std::vector<Diagnostic>& errors() const { return std::get<1>(state_); }

 private:
  std::variant<T, std::vector<Diagnostic>> state_;
};

}  // namespace gainsay

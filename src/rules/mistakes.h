// The mistakes of one rule file, collected so that a writer sees them all at once: each with its place, the line as
// written, a caret under the words at fault, what was expected, the nearest right word and a short example.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/node.h"
#include "base/result.h"

namespace gainsay {

/// What a mistake should have been.
struct Advice {
  std::string right;    ///< "one of fixed, rises, falls, changes"
  std::string nearest;  ///< the word that was probably meant; may be empty
  std::string example;  ///< "over_time: rises"; may be empty
};

/// The advice as a diagnostic carries it: one line each for what is right, "did you mean" and the example.
std::string text_of(const Advice& advice);

class Mistakes {
 public:
  explicit Mistakes(std::string_view text) : text_(text) {}

  /// The words of `at` are wrong.
  void add(const Node& at, std::string message, const Advice& advice);
  /// As found by a parser of a part; the line is filled in.
  void add(Diagnostic diagnostic);
  void add(const std::vector<Diagnostic>& diagnostics);

  bool empty() const { return found_.empty(); }
  /// Whether so many were found that reading on would only cost time; later ones are counted and not kept.
  bool full() const;
  /// All of them in the order of the file; beyond the first fifty only their number.
  std::vector<Diagnostic> take();

 private:
  struct Found {
    Diagnostic diagnostic;
    bool placed_by_node = false;  // the caret then ends with the line
  };
  void keep(Diagnostic diagnostic, bool placed_by_node);

  std::string_view text_;  // the file; it outlives this
  std::vector<Found> found_;
  std::size_t not_kept_ = 0;
};

/// Code points of a UTF-8 text: what columns count.
int code_points(std::string_view text);
/// Where the first character of a scalar's own text stands: behind the quote, if there is one.
Place text_place(const Node& scalar);
/// `place` moved on over the text `before`.
Place moved(Place place, std::string_view before);

}  // namespace gainsay

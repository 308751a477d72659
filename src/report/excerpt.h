// Article text made fit to print: nothing in it can move the cursor, hide, or reorder what stands round it; and a
// window on a long sentence with the columns of a span in it, right for accents and wide characters.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

/// `text` on one line: white space single, control and direction characters dropped, broken UTF-8 replaced.
std::string one_line(std::string_view text);

/// Columns a terminal uses for `text`.
int display_width(std::string_view text);

/// A piece of a sentence, and where in it a span lies, in columns from 0.
struct Excerpt {
  std::string text;
  int column = 0;
  int width = 1;
};

/// At most `columns` of `sentence` round its bytes [begin, end), cut between words, "…" where something is left out.
Excerpt excerpt(std::string_view sentence, std::size_t begin, std::size_t end, int columns);

/// Words in their sentence, which is cut between words to a few lines on either side.
struct Quoted {
  std::string before, words, after;
  std::string_view gap_before, gap_after;  ///< a space, where one stands round the words
};
Quoted quoted(std::string_view sentence, std::size_t begin, std::size_t end);

/// `text` folded to lines that end before `columns`: the first begins at column `start`, later ones are indented by
/// `indent` spaces; words longer than a line stand alone.
std::string folded(std::string_view text, int columns, int start, int indent);

/// At most `columns` of `text`, "…" at its end where something is left out.
std::string shortened(std::string_view text, int columns);

}  // namespace gainsay

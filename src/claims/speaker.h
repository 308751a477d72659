// Whose words a stretch of text is in.
#pragma once

#include <string>

#include "text/document.h"

namespace gainsay {

/// The speaker to whom `tokens` of `sentence` are attributed, as written ("police", "Transport for London"); empty for
/// the outlet's own voice. A pronoun stands for the last named speaker of the lines before, where there is one.
/// `quoted` words without a speaker in their sentence take that of their paragraph, or of the one before.
std::string speaker_of(const Document& document, const Vocabulary& vocabulary, const Sentence& sentence,
                       TokenRange tokens, bool quoted);

}  // namespace gainsay

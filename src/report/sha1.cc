#include "report/sha1.h"

#include <boost/uuid/detail/sha1.hpp>

namespace gainsay {

std::string sha1_of(std::string_view text) {
  static constexpr std::string_view digits = "0123456789abcdef";
  boost::uuids::detail::sha1 hash;
  hash.process_bytes(text.data(), text.size());
  unsigned int words[5];
  hash.get_digest(words);
  std::string out;
  for (unsigned int word : words)
    for (int shift = 28; shift >= 0; shift -= 4) out += digits[(word >> shift) & 15U];
  return out;
}

}  // namespace gainsay

// The allocator of the release build, mimalloc, which takes the place of malloc: reading makes many small strings. It
// asks the system for large pages, if it has some, since a short article is read in the time that three thousand small
// ones take to be mapped. This must be said before anything allocates, so before any library's own start.
#include <mimalloc.h>

namespace {

void ask_for_large_pages(int, char**, char**) { mi_option_enable(mi_option_large_os_pages); }

[[gnu::used, gnu::section(".preinit_array")]] void (*const before_all)(int, char**, char**) = ask_for_large_pages;

}  // namespace

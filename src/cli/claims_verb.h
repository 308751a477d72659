// `gainsay claims`: what was read in articles, before anything is compared.
#pragma once

#include "cli/options.h"

namespace gainsay {

int claims_verb(const Options& options, Console& console);

}  // namespace gainsay

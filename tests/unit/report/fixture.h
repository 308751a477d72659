// Two small reports that every format is tested on: an ordinary one, with each kind of finding, and a hostile one,
// whose articles try to break out of whatever they are printed in.
#pragma once

#include "report/report.h"

namespace gainsay::fixture {

Report ordinary();
Report hostile();

}  // namespace gainsay::fixture

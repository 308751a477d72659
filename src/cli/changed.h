// --changed: everything is read, and what touches the changed files is reported.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/stories.h"
#include "report/report.h"

namespace gainsay {

/// The files that --changed names, as written; "@list.txt" stands for the paths in that file, one a line.
Result<std::vector<std::string>> changed_files(const std::vector<std::string>& written);

/// Leaves in `report` the findings that cite a changed article or a draft that is based on one, and remarks on such
/// drafts, since they are behind their sources, and on how many findings were left out. A changed manifest or rule file
/// touches every article of its story. A path that is none of these touches nothing.
void keep_changed(const std::vector<std::string>& changed, const std::vector<StorySource>& sources, Report& report);

}  // namespace gainsay

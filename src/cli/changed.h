// --changed: everything is read, and what touches the changed files is reported.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/stories.h"
#include "report/report.h"

namespace gainsay {

/// The files that --changed names, as written; "@list.txt" stands for the paths in that file, one a line. A path in a
/// list may be gone, since lists name what was deleted too; one that a person typed must be there, or be one of the
/// inputs.
Result<std::vector<std::string>> changed_files(const std::vector<std::string>& written,
                                               const std::vector<std::string>& inputs);

/// Every file that a run read: articles, manifests, rule files.
std::vector<std::string> inputs_of(const std::vector<StorySource>& sources, const Report& report);

/// Leaves in `report` the findings that cite a changed article or a draft that is based on one, and remarks on such
/// drafts, since they are behind their sources, and on how many findings were left out. A changed manifest or rule file
/// touches every article of its story. A path that is none of these touches nothing; where no path touches anything, a
/// remark says so.
void keep_changed(const std::vector<std::string>& changed, const std::vector<StorySource>& sources, Report& report);

}  // namespace gainsay

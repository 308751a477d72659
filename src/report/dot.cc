#include "report/dot.h"

#include "report/story_graph.h"

namespace gainsay {

std::string dot_report(const Report& report) { return graph_of(report).dot(); }

std::string graphml_report(const Report& report) { return graph_of(report).graphml(); }

}  // namespace gainsay

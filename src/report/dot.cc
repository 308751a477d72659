#include "report/dot.h"

#include "report/escape.h"
#include "report/excerpt.h"
#include "report/view.h"

namespace gainsay {
namespace {

/// A quoted DOT string: quotes and backslashes plain, "\n" between `lines`.
std::string quoted(std::initializer_list<std::string> lines) {
  std::string out = "\"";
  bool first = true;
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    if (!first) out += "\\n";
    first = false;
    for (char c : one_line(line)) out += (c == '"' || c == '\\') ? std::string("\\") + c : std::string(1, c);
  }
  return out + "\"";
}

/// Names of nodes, unique in the whole file: s1c7, s1f2p1.
std::string claim_node(std::size_t story, std::uint32_t claim) {
  return "s" + std::to_string(story + 1) + claim_name(claim);
}
std::string party_node(std::size_t story, std::size_t finding, std::size_t party) {
  return "s" + std::to_string(story + 1) + "f" + std::to_string(finding + 1) + "p" + std::to_string(party + 1);
}

bool excludes(const ReportFinding& finding) {
  return finding.verdict == "contradiction" || finding.verdict == "tension";
}

void dot_claim(std::string& out, const ReportStory& story, std::size_t number, std::uint32_t index) {
  const ReportClaim& claim = story.claims[index];
  out += "    " + claim_node(number, index) + " [shape=box, label=" +
         quoted({story.articles[claim.article].voice_name(), shortened(claim.quote, 40), voice_of(claim)}) + "];\n";
}

void dot_finding(std::string& out, const ReportStory& story, std::size_t number, std::size_t index) {
  const ReportFinding& finding = story.findings[index];
  out += "  subgraph cluster_" + std::to_string(number + 1) + "_" + std::to_string(index + 1) + " {\n    label=" +
         quoted({std::string(severity_name(finding.severity)) + " " + finding.rule, finding.message}) + ";\n";
  for (std::uint32_t claim : finding.claims) dot_claim(out, story, number, claim);
  for (std::size_t p = 0; p < finding.parties.size(); ++p) {
    std::string node = party_node(number, index, p);
    out += "    " + node +
           " [shape=ellipse, style=bold, label=" + quoted({party_letter(p) + "  " + finding.parties[p].value}) + "];\n";
    for (std::uint32_t claim : finding.parties[p].claims)
      out += "    " + claim_node(number, claim) + " -- " + node + ";\n";
    for (std::size_t q = 0; q < p && excludes(finding); ++q)
      out += "    " + party_node(number, index, q) + " -- " + node +
             " [style=dashed, color=red, label=" + quoted({finding.slack}) + "];\n";
  }
  out += "  }\n";
}

void graphml_node(std::string& out, const std::string& id, std::string_view type, std::string_view label,
                  std::string_view article) {
  out += "    <node id=\"" + id + "\"><data key=\"type\">" + std::string(type) + "</data><data key=\"label\">" +
         xml_text(label) + "</data>";
  if (!article.empty()) out += "<data key=\"article\">" + xml_text(article) + "</data>";
  out += "</node>\n";
}

void graphml_edge(std::string& out, const std::string& from, const std::string& to, std::string_view relation) {
  out += "    <edge source=\"" + from + "\" target=\"" + to + "\"><data key=\"relation\">" + std::string(relation) +
         "</data></edge>\n";
}

void graphml_story(std::string& out, const ReportStory& story, std::size_t number) {
  for (std::uint32_t i = 0; i < story.claims.size(); ++i)
    graphml_node(out, claim_node(number, i), "claim", story.claims[i].fact + ": " + story.claims[i].quote,
                 story.articles[story.claims[i].article].path);
  for (std::size_t f = 0; f < story.findings.size(); ++f) {
    const ReportFinding& finding = story.findings[f];
    for (std::size_t p = 0; p < finding.parties.size(); ++p) {
      std::string node = party_node(number, f, p);
      graphml_node(out, node, "party", finding.rule + ": " + finding.parties[p].value, "");
      for (std::uint32_t claim : finding.parties[p].claims)
        graphml_edge(out, claim_node(number, claim), node, "stands with");
      for (std::size_t q = 0; q < p && excludes(finding); ++q)
        graphml_edge(out, party_node(number, f, q), node, finding.verdict);
    }
  }
}

}  // namespace

std::string dot_report(const Report& report) {
  std::string out = "graph gainsay {\n  rankdir=LR;\n  node [fontname=\"Helvetica\"];\n";
  for (std::size_t number = 0; number < report.stories.size(); ++number)
    for (std::size_t i = 0; i < report.stories[number].findings.size(); ++i)
      dot_finding(out, report.stories[number], number, i);
  return out + "}\n";
}

std::string graphml_report(const Report& report) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (std::string_view key : {"type", "label", "article"})
    out += "  <key id=\"" + std::string(key) + "\" for=\"node\" attr.name=\"" + std::string(key) +
           "\" attr.type=\"string\"/>\n";
  out += "  <key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n";
  out += "  <graph id=\"gainsay\" edgedefault=\"undirected\">\n";
  for (std::size_t number = 0; number < report.stories.size(); ++number)
    graphml_story(out, report.stories[number], number);
  return out + "  </graph>\n</graphml>\n";
}

}  // namespace gainsay

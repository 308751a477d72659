// Ranges of contested facts drawn as inline SVG: a lane an outlet, a bar a claim, on the calendar or on a line of
// figures. What readers take from a phrase is drawn solid, what its words also allow pale; an end that is open runs to
// the edge. Where no reading of one side meets one of the other, the gap between them is marked with its size.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

#include "report/escape.h"
#include "report/excerpt.h"
#include "report/html_parts.h"
#include "report/html_scale.h"
#include "report/view.h"

namespace gainsay {
namespace {

constexpr double plot_width = 960, label_width = 190, right_edge = 950, row_height = 36, axis_height = 26;
constexpr std::size_t most_charts = 12, most_rows = 24;

struct Ends {
  std::optional<double> low, high;
};

Ends ends_of(const JsonEnds& ends) { return {axis_number(ends.low, false), axis_number(ends.high, true)}; }

struct Bar {
  std::string outlet, label;
  Ends typical, hard;
  std::size_t version = 0;
};

struct Gap {
  double low = 0, high = 0;
  std::string label;
};

struct Chart {
  std::string title, unit;
  bool dates = false;
  std::vector<Bar> bars;  ///< those of one outlet together
  std::vector<Gap> gaps;
  double low = 0, high = 1;

  double x(double value) const { return label_width + (value - low) / (high - low) * (right_edge - label_width); }
  double left(const Ends& ends) const { return ends.low ? std::max(label_width, x(*ends.low)) : label_width; }
  double right(const Ends& ends) const { return ends.high ? std::min(right_edge, x(*ends.high)) : right_edge; }
};

using Findings = std::vector<const ReportFinding*>;

/// By fact: the findings that set values of it against each other.
std::map<const ReportFact*, Findings> conflicts_of(const ReportStory& story) {
  std::map<const ReportFact*, Findings> out;
  for (const ReportFinding& finding : story.findings)
    if (finding.verdict != "omission" && finding.verdict != "imprecision")
      out[fact_behind(story, finding)].push_back(&finding);
  return out;
}

/// Where a claim's value lies: its own range, or, where it is told by its distance from something else ("weeks before
/// the deal"), the range that the finding worked out.
const JsonEnds* worked_out(const Findings& conflicts, std::uint32_t claim) {
  for (const ReportFinding* finding : conflicts)
    for (std::size_t i = 0; i < finding->parties.size() && i < finding->ranges.size(); ++i) {
      const auto& claims = finding->parties[i].claims;
      if (finding->ranges[i].known() && std::find(claims.begin(), claims.end(), claim) != claims.end())
        return &finding->ranges[i];
    }
  return nullptr;
}

bool is_date(const JsonEnds& ends) { return ends.low.starts_with('"') || ends.high.starts_with('"'); }

bool same_ends(const Ends& a, const Ends& b) { return a.low == b.low && a.high == b.high; }

void add_bar(Chart& chart, Bar bar) {
  for (const Bar& other : chart.bars)
    if (other.outlet == bar.outlet && other.label == bar.label && same_ends(other.typical, bar.typical)) return;
  chart.bars.push_back(std::move(bar));
}

void add_bars(const ReportStory& story, const ReportFact& fact, const Findings& conflicts, Chart& chart) {
  for (std::size_t v = 0; v < fact.versions.size(); ++v)
    for (std::uint32_t number : fact.versions[v].claims) {
      const ReportClaim& claim = story.claims[number];
      const JsonEnds* range = worked_out(conflicts, number);
      bool own = claim.has_range && (range == nullptr || is_date(claim.hard) == is_date(*range));
      if (!own && range == nullptr) continue;
      const JsonEnds &typical = own ? claim.typical : *range, &hard = own ? claim.hard : *range;
      if (is_date(typical) != chart.dates || !typical.known()) continue;
      add_bar(chart, {story.articles[claim.article].voice_name(), claim.value, ends_of(typical), ends_of(hard), v});
    }
  std::vector<std::string> outlets;
  for (const Bar& bar : chart.bars) outlets.push_back(bar.outlet);
  auto place = [&](const Bar& bar) { return std::find(outlets.begin(), outlets.end(), bar.outlet) - outlets.begin(); };
  std::stable_sort(chart.bars.begin(), chart.bars.end(),
                   [&](const Bar& a, const Bar& b) { return place(a) < place(b); });
}

void add_gap(const ReportFinding& finding, Chart& chart) {
  bool marked = finding.verdict == "contradiction" && finding.severity >= Severity::warning;
  if (!marked || finding.ranges.size() < 2 || finding.slack.empty()) return;
  Ends a = ends_of(finding.ranges[0]), b = ends_of(finding.ranges[1]);
  if (a.low && b.high && *b.high < *a.low) std::swap(a, b);
  if (!a.high || !b.low || *a.high >= *b.low) return;
  chart.gaps.push_back({*a.high, *b.low, finding.slack});
}

/// From the least to the greatest end that readers see; what the words merely allow may run out of it.
bool fit(Chart& chart) {
  std::optional<double> low, high;
  for (const Bar& bar : chart.bars)
    for (const std::optional<double>& end : {bar.typical.low, bar.typical.high}) {
      if (!end) continue;
      low = low ? std::min(*low, *end) : *end;
      high = high ? std::max(*high, *end) : *end;
    }
  if (!low) return false;
  double margin = std::max((*high - *low) / 10, chart.dates ? 60.0 : std::max(std::abs(*high) / 50, 1e-6));
  chart.low = *low - margin;
  chart.high = *high + margin;
  return true;
}

std::string unit_of(const ReportStory& story, const ReportFact& fact) {
  for (const ReportVersion& version : fact.versions)
    for (std::uint32_t claim : version.claims) {
      if (story.claims[claim].kind == "duration") return "minutes";
      if (!story.claims[claim].unit.empty()) return story.claims[claim].unit;
    }
  return "";
}

Chart chart_of(const ReportStory& story, const ReportFact& fact, const Findings& conflicts, bool dates) {
  Chart chart;
  chart.title = fact_title(fact);
  chart.dates = dates;
  add_bars(story, fact, conflicts, chart);
  if (!dates) chart.unit = unit_of(story, fact);
  for (const ReportFinding* finding : conflicts)
    if (!finding->ranges.empty() && is_date(finding->ranges[0]) == dates) add_gap(*finding, chart);
  return chart;
}

std::string rect(std::string_view kind, double x, double y, double width, double height) {
  return "<rect class=\"" + std::string(kind) + "\" x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" width=\"" +
         coordinate(std::max(width, 3.0)) + "\" height=\"" + coordinate(height) + "\"/>";
}

std::string label(std::string_view kind, double x, double y, std::string_view anchor, const std::string& text) {
  return "<text class=\"" + std::string(kind) + "\" x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) +
         "\" text-anchor=\"" + std::string(anchor) + "\">" + xml_text(text) + "</text>\n";
}

std::string line(std::string_view kind, double x, double top, double bottom) {
  return "<line class=\"" + std::string(kind) + "\" x1=\"" + coordinate(x) + "\" x2=\"" + coordinate(x) + "\" y1=\"" +
         coordinate(top) + "\" y2=\"" + coordinate(bottom) + "\"/>";
}

std::string bar_svg(const Chart& chart, const Bar& bar, double y, bool named) {
  double left = chart.left(bar.typical), right = chart.right(bar.typical);
  std::string colour = "v" + std::to_string(bar.version % 5), out;
  if (named) out += label("", 4, y + 24, "start", shortened(bar.outlet, 28));
  if (!same_ends(bar.hard, bar.typical))
    out += rect(colour + " hard", chart.left(bar.hard), y + 19, chart.right(bar.hard) - chart.left(bar.hard), 8);
  out += rect(colour, left, y + 16, right - left, 14);
  bool to_left = left > (label_width + right_edge) * 0.6;
  return out + label("", to_left ? std::max(right, left + 3) : left, y + 12, to_left ? "end" : "start",
                     shortened(bar.label, 60));
}

std::string axis_svg(const Chart& chart, double height) {
  std::string out;
  for (const Tick& tick : chart.dates ? date_ticks(chart.low, chart.high) : figure_ticks(chart.low, chart.high))
    out += line("axis", chart.x(tick.at), 0, height - axis_height + 6) +
           label("tick", chart.x(tick.at), height - 6, "middle", tick.label);
  return out;
}

std::string gap_svg(const Chart& chart, const Gap& gap, double height) {
  double left = std::max(label_width, chart.x(gap.low)), right = std::min(right_edge, chart.x(gap.high));
  return rect("gap", left, 0, right - left, height) + line("hatch", left, 0, height) + line("hatch", right, 0, height) +
         label("gap-label", (left + right) / 2, height - 4, "middle", "impossible: " + gap.label + " apart");
}

/// The same in words, for those who do not see it.
std::string spoken(const Chart& chart) {
  std::string text = chart.title + ": ";
  for (const Bar& bar : chart.bars) text += bar.outlet + " " + bar.label + "; ";
  for (const Gap& gap : chart.gaps) text += "the sides are " + gap.label + " apart; ";
  return xml_text(text);
}

std::string chart_svg(const Chart& chart, std::size_t number) {
  std::size_t rows = std::min(chart.bars.size(), most_rows);
  double lanes = static_cast<double>(rows) * row_height + (chart.gaps.empty() ? 0 : 18), height = lanes + axis_height;
  std::string out = "<figure><figcaption>" + xml_text(chart.title) +
                    (chart.unit.empty() ? "" : " <span class=\"status\">" + xml_text(chart.unit) + "</span>") +
                    "</figcaption>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" +
                    (chart.dates ? "Timeline " : "Figures ") + std::to_string(number) + ": " + xml_text(chart.title) +
                    "\"><svg class=\"plot\" role=\"img\" aria-label=\"" + spoken(chart) + "\" viewBox=\"0 0 " +
                    coordinate(plot_width) + " " + coordinate(height) + "\">\n";
  for (const Gap& gap : chart.gaps) out += gap_svg(chart, gap, lanes);
  out += axis_svg(chart, height);
  for (std::size_t i = 0; i < rows; ++i)
    out += bar_svg(chart, chart.bars[i], static_cast<double>(i) * row_height,
                   i == 0 || chart.bars[i - 1].outlet != chart.bars[i].outlet);
  out += "</svg></div>";
  if (rows < chart.bars.size()) out += "<p>And " + std::to_string(chart.bars.size() - rows) + " more.</p>";
  return out + "</figure>\n";
}

std::string charts(const ReportStory& story, bool dates) {
  std::string out;
  std::size_t drawn = 0, left = 0;
  auto conflicts = conflicts_of(story);
  for (const ReportFact& fact : story.facts) {
    if (fact.versions.size() < 2 || fact.status == "omission") continue;
    Chart chart = chart_of(story, fact, conflicts[&fact], dates);
    if (chart.bars.size() < 2 || !fit(chart)) continue;
    if (++drawn <= most_charts)
      out += chart_svg(chart, drawn);
    else
      ++left;
  }
  if (left > 0) out += "<p>And " + counted(static_cast<int>(left), "more fact") + ".</p>\n";
  return out;
}

}  // namespace

std::string html_timeline(const ReportStory& story) { return charts(story, true); }
std::string html_plots(const ReportStory& story) { return charts(story, false); }

}  // namespace gainsay

// Ranges drawn as inline SVG: on the calendar, a lane for each claim of a contested date; on a line of figures, the
// same for contested quantities. An end that is open is drawn to the edge.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <vector>

#include "report/escape.h"
#include "report/excerpt.h"
#include "report/html.h"
#include "report/view.h"

namespace gainsay {
namespace {

constexpr double plot_width = 720, label_width = 250, lane_height = 26;

struct Lane {
  std::string label;
  std::optional<double> low, high;
  std::size_t version = 0;
};

/// A figure, or the days since 1970 of a date, that an end of a range stands for.
std::optional<double> number_of(const std::string& token) {
  if (token.empty() || token == "null") return std::nullopt;
  if (token[0] != '"') return std::strtod(token.c_str(), nullptr);
  if (token.size() < 11) return std::nullopt;
  int year = std::atoi(token.substr(1, 4).c_str()), month = std::atoi(token.substr(6, 2).c_str()),
      day = std::atoi(token.substr(9, 2).c_str());
  std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                   std::chrono::day{static_cast<unsigned>(day)}};
  return date.ok() ? std::optional<double>(static_cast<double>(std::chrono::sys_days{date}.time_since_epoch().count()))
                   : std::nullopt;
}

std::vector<Lane> lanes_of(const ReportStory& story, const ReportFact& fact, bool dates) {
  std::vector<Lane> lanes;
  for (std::size_t v = 0; v < fact.versions.size(); ++v)
    for (std::uint32_t number : fact.versions[v].claims) {
      const ReportClaim& claim = story.claims[number];
      bool dated = claim.kind == "date" || claim.kind == "time";
      if (!claim.has_range || dated != dates) continue;
      lanes.push_back({story.articles[claim.article].voice_name() + ": " + claim.value, number_of(claim.hard.low),
                       number_of(claim.hard.high), v});
    }
  return lanes;
}

/// One decimal is enough for a plot; written without the locale.
std::string coordinate(double value) {
  long tenths = static_cast<long>(value * 10 + (value < 0 ? -0.5 : 0.5));
  return (tenths < 0 ? "-" : "") + std::to_string(std::labs(tenths) / 10) + "." +
         std::to_string(std::labs(tenths) % 10);
}

struct Extent {
  double low = 0, high = 1;
};
Extent extent_of(const std::vector<Lane>& lanes) {
  std::optional<Extent> extent;
  for (const Lane& lane : lanes)
    for (const std::optional<double>& end : {lane.low, lane.high}) {
      if (!end) continue;
      if (!extent) extent = Extent{*end, *end};
      extent->low = std::min(extent->low, *end);
      extent->high = std::max(extent->high, *end);
    }
  if (!extent) return {};
  double margin = std::max((extent->high - extent->low) / 12, 1e-9);
  return {extent->low - margin, extent->high + margin};
}

std::string lane_svg(const Lane& lane, const Extent& extent, std::size_t row) {
  double scale = (plot_width - label_width) / (extent.high - extent.low);
  auto x = [&](double value) { return label_width + (value - extent.low) * scale; };
  double from = lane.low ? x(*lane.low) : label_width, to = lane.high ? x(*lane.high) : plot_width;
  std::string y = coordinate(static_cast<double>(row) * lane_height + 5);
  std::string text_y = coordinate(static_cast<double>(row) * lane_height + 18);
  return "<text x=\"0\" y=\"" + text_y + "\">" + xml_text(shortened(lane.label, 36)) + "</text><rect class=\"v" +
         std::to_string(lane.version % 4) + "\" x=\"" + coordinate(from) + "\" y=\"" + y + "\" width=\"" +
         coordinate(std::max(3.0, to - from)) + "\" height=\"16\"/>\n";
}

std::string plot(const ReportFact& fact, const std::vector<Lane>& lanes) {
  Extent extent = extent_of(lanes);
  std::string height = coordinate(static_cast<double>(lanes.size()) * lane_height + 6),
              title = xml_text(fact_title(fact));
  std::string out = "<figure><figcaption>" + title + "</figcaption>\n<svg role=\"img\" aria-label=\"Ranges given for " +
                    title + "\" viewBox=\"0 0 " + coordinate(plot_width) + " " + height + "\">\n";
  for (std::size_t i = 0; i < lanes.size(); ++i) out += lane_svg(lanes[i], extent, i);
  return out + "</svg></figure>\n";
}

std::string plots(const ReportStory& story, bool dates) {
  std::string out;
  for (const ReportFact& fact : story.facts) {
    bool contested = fact.versions.size() > 1;
    std::vector<Lane> lanes = contested ? lanes_of(story, fact, dates) : std::vector<Lane>();
    if (lanes.size() > 1) out += plot(fact, lanes);
  }
  return out;
}

}  // namespace

std::string html_timeline(const ReportStory& story) { return plots(story, true); }
std::string html_plots(const ReportStory& story) { return plots(story, false); }

}  // namespace gainsay

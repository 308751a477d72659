// Axes of plots: the numbers that ends of ranges stand for, and where ticks go. Nothing depends on the locale.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace gainsay {

/// What an end of a range in a report stands for: a figure, or minutes since 1970 of a date, whose day is over where it
/// is the `last`. None for an open end.
std::optional<double> axis_number(const std::string& token, bool last);

struct Tick {
  double at = 0;
  std::string label;
};

/// A handful of round figures, or of first days of years and months, days, hours, within [low, high].
std::vector<Tick> figure_ticks(double low, double high);
std::vector<Tick> date_ticks(double low, double high);

/// A coordinate in an SVG, with one decimal.
std::string coordinate(double value);

}  // namespace gainsay

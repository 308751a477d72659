#include "report/readable.h"

#include <array>
#include <string_view>

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

}  // namespace

std::string readable_date(const std::string& iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return iso;
  auto digits = [&](std::size_t at, std::size_t count) {
    int number = 0;
    for (std::size_t i = at; i < at + count; ++i)
      number = iso[i] >= '0' && iso[i] <= '9' ? number * 10 + (iso[i] - '0') : -10000;
    return number;
  };
  int year = digits(0, 4), month = digits(5, 2), day = digits(8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1) return iso;
  std::string text = std::to_string(day) + " " + std::string(month_names[static_cast<std::size_t>(month - 1)]) + " " +
                     std::to_string(year);
  return iso.size() >= 16 && iso[10] == 'T' ? text + ", " + iso.substr(11, 5) : text;
}

}  // namespace gainsay

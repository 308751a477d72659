#include "values/decimal.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

namespace gainsay {
namespace {

Decimal of(const char* text) { return Decimal::parse(text).value(); }

TEST_CASE("a decimal is written as it was read, in its shortest form") {
  CHECK(of("14.3").to_string() == "14.3");
  CHECK(of("-0.5").to_string() == "-0.5");
  CHECK(of("29000000000").to_string() == "29000000000");
  CHECK(of("0").to_string() == "0");
  CHECK(of("007.50").to_string() == "7.5");
  CHECK(of(".000000001").to_string() == "0.000000001");
  CHECK(of("10").to_string() == "10");
  CHECK(of("-12.000001").to_string() == "-12.000001");
  CHECK(of("14300000000.25").to_string() == "14300000000.25");
  CHECK(of("100000000000000000007.5").to_string() == "100000000000000000007.5");
}

TEST_CASE("what is no decimal is refused") {
  for (const char* text : {"", "-", ".", "1,5", "1e5", "1.2.3", "x"}) CHECK_FALSE(Decimal::parse(text).has_value());
}

TEST_CASE("products and quotients of short decimals are exact") {
  CHECK((of("14.3") * power_of_ten(9)).to_string() == "14300000000");
  CHECK((of("0.1") * of("0.2")).to_string() == "0.02");
  CHECK((of("1") / of("8")).to_string() == "0.125");
  CHECK((of("2") / of("3")).to_string() == "0.666666667");
  CHECK((of("-2") / of("3")).to_string() == "-0.666666667");
  CHECK((of("100000000000000000000") / of("4")).to_string() == "25000000000000000000");
}

TEST_CASE("what does not fit saturates instead of wrapping") {
  const Decimal most = power_of_ten(29);
  CHECK(most * most > most);
  CHECK(-(most * most) < -most);
  CHECK(most + most > most);
  CHECK(Decimal(1) / Decimal(0) > most);
  CHECK(Decimal::parse("99999999999999999999999999999999999999").value() > most);
}

TEST_CASE("sums, products and quotients of whole numbers are those of the integers") {
  CHECK(rc::check([](std::int32_t a, std::int32_t b) {
    RC_ASSERT((Decimal(a) + Decimal(b)).to_whole() == std::int64_t{a} + b);
    RC_ASSERT((Decimal(a) * Decimal(b)).to_whole() == std::int64_t{a} * b);
    if (b != 0) RC_ASSERT((Decimal(a) * Decimal(b) / Decimal(b)) == Decimal(a));
    RC_ASSERT(Decimal::parse((Decimal(a) / Decimal(1000)).to_string()) == Decimal(a) / Decimal(1000));
  }));
}

TEST_CASE("products and quotients are off by half a billionth at most, whatever the digits") {
  const auto size = [](Decimal::Wide number) { return number < 0 ? -number : number; };
  CHECK(rc::check([&](std::int64_t a, std::int64_t b) {
    const Decimal x = Decimal::from_units(a), y = Decimal::from_units(b);
    const Decimal::Wide product = Decimal::Wide{a} * b - (x * y).units() * Decimal::scale;
    RC_ASSERT(2 * size(product) <= Decimal::scale);
    RC_PRE(b != 0);
    const Decimal::Wide quotient = Decimal::Wide{a} * Decimal::scale - (x / y).units() * b;
    RC_ASSERT(2 * size(quotient) <= size(b));
  }));
}

}  // namespace
}  // namespace gainsay

#include "report/json_text.h"
#include "report/json_claim.h"

#include <doctest/doctest.h>

using namespace gainsay;

namespace {

std::string quoted(std::string_view text) {
  return json_written([&](JsonWriter& json) { json.text(text); });
}

std::string ends(Kind kind, Range range) {
  JsonEnds e = json_ends(kind, range);
  return e.low + " " + e.high;
}

constexpr std::int64_t day = 24 * 60;

}  // namespace

TEST_CASE("a string is quoted so that nothing in it can end it") {
  CHECK(quoted("say \"no\"\\\n\t\x01\x7F") == R"("say \"no\"\\\n\t\u0001\u007f")");
  CHECK(quoted("caf\xC3\xA9 \xF0\x9F\x98\x80") == "\"caf\xC3\xA9 \xF0\x9F\x98\x80\"");
}

TEST_CASE("a byte that needs an escape is found wherever it stands among plain ones") {
  for (std::size_t at = 0; at < 20; ++at)
    for (const auto& [byte, escaped] :
         {std::pair{'"', "\\\""}, {'\\', "\\\\"}, {'\x1F', "\\u001f"}, {'\x7F', "\\u007f"}}) {
      std::string text(20, '~');
      text[at] = byte;
      CHECK(quoted(text) == "\"" + std::string(at, '~') + escaped + std::string(19 - at, '~') + "\"");
    }
}

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
  CHECK(quoted("a\xFFz") == "\"a\xEF\xBF\xBDz\"");
  CHECK(quoted("\xC3") == "\"\xEF\xBF\xBD\"");
  CHECK(quoted("\xED\xA0\x80") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST_CASE("a range of days names its last day, one of minutes its last minute") {
  CHECK(ends(Kind::date, Range::half_open(Decimal(0), Decimal(31 * day))) == R"("1970-01-01" "1970-01-31")");
  CHECK(ends(Kind::time, Range::half_open(Decimal(310), Decimal(320))) == R"("1970-01-01T05:10" "1970-01-01T05:19")");
  CHECK(ends(Kind::date, Range::half_open(Decimal(-day), Decimal(0))) == R"("1969-12-31" "1969-12-31")");
}

TEST_CASE("an open end is null") {
  CHECK(ends(Kind::money, {Bound::beyond(Decimal(29)), Bound::open()}) == "29 null");
  CHECK(ends(Kind::date, {Bound::open(), Bound::beyond(Decimal(day))}) == R"(null "1970-01-01")");
  CHECK(ends(Kind::date, {Bound::at(Decimal(day)), Bound::open()}) == R"("1970-01-02" null)");
}

TEST_CASE("days and figures are written in any order, equal ones again and again") {
  CHECK(json_written([](JsonWriter& json) {
          for (const std::int64_t day : {0, 0, 5'000'000, 0, 1, 0}) json.day(day);
        }) == R"("1970-01-01""1970-01-01"null"1970-01-01""1970-01-02""1970-01-01")");
  CHECK(json_written([](JsonWriter& json) {
          for (const char* figure : {"0", "0", "14.3", "14.3", "-0.5", "29000000000", "29000000000"}) {
            json.decimal(*Decimal::parse(figure));
            json.raw(' ');
          }
        }) == "0 0 14.3 14.3 -0.5 29000000000 29000000000 ");
}

TEST_CASE("what is written stays however long it grows") {
  JsonWriter json;
  std::string expected;
  for (int i = 0; i < 3000; ++i) {
    json.number(i);
    json.text("a \"b\"");
    expected += std::to_string(i) + R"("a \"b\"")";
  }
  CHECK(json.written() == expected);
}

TEST_CASE("a mention is written with its figure, its readings and its place") {
  Mention mention;
  mention.span = {4, 11};
  mention.value.kind = Kind::money;
  mention.value.unit = "USD";
  mention.value.amount = Decimal(14'300'000'000);
  mention.value.hard = mention.value.typical = {Range::half_open(Decimal(14'250'000'000), Decimal(14'350'000'000))};
  CHECK(json_written([&](JsonWriter& json) { write_mention(json, "\"a1\"", "$14.3bn", mention, mention.span); }) ==
        R"({"article":"a1","start":4,"end":11,"text":"$14.3bn","kind":"money","unit":"USD","amount":14300000000,)"
        R"("hard":[14250000000,14350000000],"typical":[14250000000,14350000000],"point":null,"timex":null})");
}

TEST_CASE("a claim is written with null for what it lacks, and without what would say nothing") {
  ReportClaim claim;
  claim.fact = "round.size";
  claim.subject = "Acme";
  claim.quote = "\"$5\"";
  claim.sentence = "It paid \"$5\".";
  claim.start = 8;
  claim.end = 12;
  claim.in_file = {8, 12};
  claim.kind = "money";
  claim.polarity = "yes";
  claim.certainty = "asserted";
  claim.value = "$5";
  const std::string head =
      R"({"id":"c3","article":"a1","fact":"round.size","subject":"Acme","quote":"\"$5\"","sentence":"It paid \"$5\".",)"
      R"("sentence_start":0,"start":8,"end":12,"line":1,"column":1,"kind":"money",)";
  const auto json_of = [&] { return json_written([&](JsonWriter& json) { write_claim(json, "\"a1\"", 2, claim); }); };
  CHECK(json_of() == head + R"("unit":null,"amount":null,"hard":null,"typical":null,"polarity":"yes",)"
                            R"("certainty":"asserted","attribution":null,"value":"$5"})");
  claim.unit = "USD";
  claim.amount = "5";
  claim.has_range = true;
  claim.hard = {"5", "null"};
  claim.typical = {"5", "6"};
  claim.in_headline = true;
  claim.assumes = {"one", "two"};
  CHECK(json_of() == head + R"("unit":"USD","amount":5,"hard":[5,null],"typical":[5,6],"polarity":"yes",)"
                            R"("certainty":"asserted","attribution":null,"value":"$5","in_headline":true,)"
                            R"("assumes":["one","two"]})");
}

// Phrases of news and what is read in them, one line a value: words, kind, unit, figure, hard and typical range.
#include "values/number_reader.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "values/figure.h"

namespace gainsay {
namespace {

std::string ends(const Reading& reading) {
  std::string out;
  for (const Range& range : reading) {
    out += range.low.infinite ? "(" : (range.low.strict ? "(" : "[") + range.low.value.to_string();
    out += "..";
    out += range.high.infinite ? ")" : range.high.value.to_string() + (range.high.strict ? ")" : "]");
  }
  return out;
}

std::string line_of(const Document& document, const Mention& mention) {
  const Value& value = mention.value;
  std::string out(text_of(document.text, mention.span));
  out += " | " + std::string(kind_name(value.kind));
  if (!value.unit.empty()) out += " " + value.unit;
  if (value.amount) out += " " + value.amount->to_string();
  out += " " + ends(value.hard);
  if (value.typical != value.hard) out += " " + ends(value.typical);
  return out;
}

/// The values of `text`, one a line.
std::string read(std::string_view text, const std::string& currency = "USD") {
  Vocabulary vocabulary;
  const NumberReader reader(vocabulary);
  const Document document = analyse(text, vocabulary);
  ReadingContext context;
  context.currency = currency;
  std::string out;
  std::vector<Mention> mentions;
  for (const Sentence& sentence : document.sentences) reader.read(document, sentence, context, mentions);
  for (const Mention& mention : mentions) out += (out.empty() ? "" : "\n") + line_of(document, mention);
  return out;
}

TEST_CASE("a figure stands for what rounds to it") {
  CHECK(read("It is worth $14.3 billion.") == "$14.3 billion | money USD 14300000000 [14250000000..14350000000)");
  CHECK(read("valued at US$29B") == "US$29B | money USD 29000000000 [28500000000..29500000000)");
  CHECK(read("with 49% of the shares") == "49% | percent 49 [48.5..49.5)");
}

TEST_CASE("small counts are exact and round ones are rounded") {
  CHECK(read("Rescuers freed five people.") == "five people | count people 5 [5..5]");
  CHECK(read("1.5m people on a 1.5m wall") ==
        "1.5m people | count people 1500000 [1450000..1550000)\n1.5m | measure m 1.5 [1.45..1.55)");
  CHECK(read("There are 1,487 workers.") == "1,487 workers | count worker 1487 [1487..1487]");
  CHECK(read("There are 1,500 workers.") == "1,500 workers | count worker 1500 [1450..1550)");
  CHECK(read("It freed 300 prisoners.") == "300 prisoners | count prisoner 300 [270..330) [285..315)");
}

TEST_CASE("a number behind a month is its day, unless no month has so many") {
  CHECK(read("It crashed on July 12.").empty());
  CHECK(read("In July 48 people died.") == "48 people | count people 48 [48..48]");
}

TEST_CASE("hedges widen a figure as the table says") {
  CHECK(read("over $29 billion") ==
        "over $29 billion | money USD 29000000000 (29000000000..) (29000000000..30000000000]");
  CHECK(read("nearly 50% of votes") == "nearly 50% | percent 50 [45..50) [48..50)");
  CHECK(read("about 400 homes") == "about 400 homes | count home 400 [300..500] [350..450]");
  CHECK(read("at least 12 men") == "at least 12 men | count man 12 [12..) [12..15]");
  CHECK(read("up to 12 men") == "up to 12 men | count man 12 (..12] [8..12]");
  CHECK(read("fewer than 12 men") == "fewer than 12 men | count man 12 (..12) [8..12)");
  CHECK(read("30 people or more") == "30 people or more | count people 30 [30..) [30..37.5]");
  CHECK(read("They handed over 21 girls.") == "21 girls | count girl 21 [21..21]");
  CHECK(read("The toll went up to 21 girls.") == "21 girls | count girl 21 [21..21]");
  CHECK(read("It paid 29 billion dollars and over $29 billion.") ==
        "29 billion dollars | money USD 29000000000 [28500000000..29500000000)\n"
        "over $29 billion | money USD 29000000000 (29000000000..) (29000000000..30000000000]");
  CHECK(read("It soared past 21 girls.") == "soared past 21 girls | count girl 21 (21..) (21..22]");
}

TEST_CASE("ranges share their unit and scale") {
  CHECK(read("costs $5-7 million") == "$5-7 million | money USD [5000000..7000000]");
  CHECK(read("from $5 million to $7 million") == "from $5 million to $7 million | money USD [5000000..7000000]");
  CHECK(read("£40-50m") == "£40-50m | money GBP [40000000..50000000]");
  CHECK(read("between 5 and 7 men") == "between 5 and 7 men | count man [5..7]");
  CHECK(read("five or six soldiers") == "five or six soldiers | count soldier [5..6]");
  CHECK(read("more than 100 but fewer than 300 men") == "more than 100 but fewer than 300 men | count man (100..300)");
  CHECK(read("It gained 12 points to 7,600.") ==
        "12 points | measure point 12 [11.5..12.5)\n7,600 | number 7600 [7550..7650)");
  CHECK(read("It rose from 20% to 30%.") == "20% | percent 20 [19.5..20.5)\n30% | percent 30 [29.5..30.5)");
}

TEST_CASE("vague words are ranges of their own") {
  CHECK(read("dozens of soldiers") == "dozens of soldiers | count soldier [24..199] [24..99]");
  CHECK(read("several hundred homes") == "several hundred homes | count home [300..900] [300..700]");
  CHECK(read("billions of dollars") ==
        "billions of dollars | money USD [2000000000..19999999999] [2000000000..9999999999]");
}

TEST_CASE("shares and multiples have the width that readers give them") {
  CHECK(read("half of the voters") == "half of | percent 50 [40..60] [45..55]");
  CHECK(read("nearly half of the voters") == "nearly half of | percent 50 [40..50) [45..50)");
  CHECK(read("one in five adults") == "one in five | percent 20 [10..30] [15..25]");
  CHECK(read("Sales more than doubled.") == "more than doubled | ratio 2 (2..) (2..2.5]");
  CHECK(read("three times as many") == "three times | ratio 3 [2.5..3.5] [2.9..3.2]");
  CHECK(read("2.5 times last year's") == "2.5 times | ratio 2.5 [2.45..2.55)");
  CHECK(read("a 10-fold rise") == "10-fold | ratio 10 [9.5..10.5] [9.9..10.2]");
  CHECK(read("a 5-to-1 margin") == "5-to-1 | ratio 5 [4.5..5.5] [4.9..5.2]");
  CHECK(read("outnumbered by 20 to 1") == "20 to 1 | ratio 20 [19.5..20.5] [19.9..20.2]");
  CHECK(read("a 1-in-5 chance") == "1-in-5 | percent 20 [10..30] [15..25]");
  CHECK(read("one out of every four homes") == "one out of every four | percent 25 [15..35] [20..30]");
  CHECK(read("It costs a fifth less.") == "a fifth | percent 20 [10..30] [15..25]");
  CHECK(read("a third-party app, three-and-a-half times as many") ==
        "third | ordinal 3 [3..3]\nthree-and-a-half times | ratio 3.5 [3.45..3.55)");
  CHECK(read("The stock fell 7/8 on Thursday.") == "7/8 | number 0.875 [0.775..0.975] [0.825..0.925]");
  CHECK(read("It rose by a fifth to a peak.") == "a fifth | percent 20 [10..30] [15..25]");
  CHECK(read("A fifth man left.") == "fifth | ordinal 5 [5..5]");
}

TEST_CASE("quarters are a share, or a length of time where words say so") {
  CHECK(read("three quarters") == "three quarters | number 0.75 [0.65..0.85] [0.7..0.8]");
  CHECK(read("It fell in the past three quarters.") == "");
}

TEST_CASE("money is read in its notations") {
  CHECK(read("a 14.3-billion-dollar stake") ==
        "14.3-billion-dollar | money USD 14300000000 [14250000000..14350000000)");
  CHECK(read("A$5m and £3.2bn, 4 crore rupees, USD50") ==
        "A$5m | money AUD 5000000 [4500000..5500000)\n£3.2bn | money GBP 3200000000 [3150000000..3250000000)\n"
        "4 crore rupees | money INR 40000000 [35000000..45000000)\nUSD50 | money USD 50 [49.5..50.5)");
  CHECK(read("Copyright © 2017 NPR, a bitcoin transaction") == "");
  CHECK(read("2000 USD or a penny") ==
        "2000 USD | money USD 2000 [1999.5..2000.5)\na penny | money GBP 1 [0.005..0.015)");
  CHECK(read("34 cents") == "34 cents | money USD 34 [0.335..0.345)");
  CHECK(read("thirteen dollars and forty-five cents") ==
        "thirteen dollars and forty-five cents | money USD 13.45 [13.445..13.455)");
  CHECK(read("It paid e85 million.") == "e85 million | money EUR 85000000 [84500000..85500000)");
  CHECK(read("140,000 pounds of cargo") == "140,000 pounds | measure lb 140000 [135000..145000)");
  CHECK(read("a profit of 361 million pounds") == "361 million pounds | money GBP 361000000 [360500000..361500000)");
  CHECK(read("3m yuan and 2.5bn euros") ==
        "3m yuan | money CNY 3000000 [2500000..3500000)\n2.5bn euros | money EUR 2500000000 [2450000000..2550000000)");
  CHECK(read("Rs 2.5 lakh crore and 20 lakh people") ==
        "Rs 2.5 lakh crore | money INR 2500000000000 [2450000000000..2550000000000)\n"
        "20 lakh people | count people 2000000 [1950000..2050000)");
  CHECK(read("$40", "AUD") == "$40 | money AUD 40 [39.5..40.5)");
}

TEST_CASE("the counted noun is found behind its adjectives") {
  CHECK(read("Two New York City subway work trains collided.") ==
        "Two New York City subway work trains | count train 2 [2..2]");
  CHECK(read("Seventy firefighters; three of the injured men; two dead.") ==
        "Seventy firefighters | count firefighter 70 [70..70]\nthree of the injured men | count man 3 [3..3]\n"
        "two dead | count people 2 [2..2]");
  CHECK(read("A three-judge panel sat.") == "three-judge | count judge 3 [3..3]");
  CHECK(read("two 12-year-old boys") == "two | count boy 2 [2..2]\n12-year-old | age year 12 [12..13)");
}

TEST_CASE("ages are read in their forms") {
  CHECK(read("The 47-year-old driver") == "47-year-old | age year 47 [47..48)");
  CHECK(read("Hannah Collier, 23, saw it.") == "23 | age year 23 [23..24)");
  CHECK(read("men aged 21, 24 and 30; a woman, 19, and Mary, seven, of Hull") ==
        "aged 21 | age year 21 [21..22)\n24 | age year 24 [24..25)\n30 | age year 30 [30..31)\n19 | age year 19 "
        "[19..20)\n"
        "seven | age year 7 [7..8)");
  CHECK(read("Diaz, at 28, won at 28 Holm Street.") == "28 | age year 28 [28..29)");
  CHECK(read("She died at 92, turned 40 on land.") == "92 | age year 92 [92..93)\n40 | age year 40 [40..41)");
  CHECK(read("It died at 92 degrees.") == "92 degrees | measure deg 92 [91.5..92.5)");
  CHECK(read("women in their 30s") == "30s | age year [30..40)");
  CHECK(read("a man in his mid-forties") == "mid-forties | age year [43..48) [44..47)");
  CHECK(read("a woman in her late 20s") == "late 20s | age year [25..30) [27..30)");
  CHECK(read("a baby aged 9 months") == "aged 9 months | age year 9 [0.749999997..0.83333333)");
}

TEST_CASE("measures keep their unit") {
  CHECK(read("a 6.1-magnitude quake 17 miles (27km) away") ==
        "6.1-magnitude | measure magnitude 6.1 [6.05..6.15)\n17 miles | measure mi 17 [16.5..17.5)\n"
        "27km | measure km 27 [26.5..27.5)");
}

TEST_CASE("a smaller unit goes on the greater one") {
  CHECK(read("She is 5 feet 3 inches tall.") == "5 feet 3 inches | measure ft 5.25 [5.208333333..5.291666667)");
  CHECK(read("a 6-foot-6 guard") == "6-foot-6 | measure ft 6.5 [6.458333333..6.541666667)");
  CHECK(read("He is 5ft 3in, she 5 ft 10 in tall.") ==
        "5ft 3in | measure ft 5.25 [5.208333333..5.291666667)\n"
        "5 ft 10 in | measure ft 5.833333333 [5.791666666..5.875)");
  CHECK(read("He is 6 feet 2 and fast, 6 feet 20 men away.") ==
        "6 feet 2 | measure ft 6.166666667 [6.125..6.208333334)\n6 feet | measure ft 6 [5.5..6.5)\n"
        "20 men | count man 20 [20..20]");
  CHECK(read("a 6'4\" forward") == "6'4\" | measure ft 6.333333333 [6.291666666..6.375)");
  CHECK(read("75F on land, minus-20 at sea") == "75F | measure °F 75 [74.5..75.5)\nminus-20 | number -20 [-20..-20]");
  CHECK(read("a 3,000-square-foot home at 104 F") ==
        "3,000-square-foot | measure ft² 3000 [2700..3300) [2850..3150)\n104 F | measure °F 104 [103.5..104.5)");
}

TEST_CASE("ranks and ordinals") {
  CHECK(read("the second-largest bank") == "second-largest | rank 2 [2..2]");
  CHECK(read("the 53rd Street tunnel") == "53rd | ordinal 53 [53..53]");
  CHECK(read("the Second World War").empty());
}

TEST_CASE("what counts nothing is kept out") {
  CHECK(read("The Falcon 9 rockets and Boeing 747 aircraft") == "");
  CHECK(read("An F-16 and a Falcon 9 won 3-1 at 192.168.1.2") == "");
  CHECK(read("Call 555-1234 or 1-800-555-1212 or 020 7946 0958") == "");
  CHECK(read("at 10 Downing Street in 2015 elections") == "");
  CHECK(read("Call (202) 555-0100 or +44 20 7946 0958 on case 24-1234") == "");
  CHECK(read("on flight 370, in room 101, by gate 12B, on page three of article 5, on route 66") == "");
  CHECK(read("the Group of Seven, a 777F, 8-by-10 photos, went 3-for-5") == "");
  CHECK(read("This one is a one-time, two-way deal") == "");
  CHECK(read("the fourth-quarter") == "fourth | ordinal 4 [4..4]");
}

/// Words, signs and figures that numbers are made of, thrown together.
rc::Gen<std::string> salad() {
  const std::vector<std::string> pieces = {
      "one",    "hundred",  "and",       "a",    "half", "of",    "million", "-",     "5",         "0",
      "12,345", ".",        "$",         "US",   "%",    "to",    "between", "from",  "more than", "or",
      "third",  "quarters", "dozen",     "in",   "x",    "10",    "^",       "e",     "cents",     "pounds",
      "feet",   "year",     "old",       ",",    "No",   "score", "/",       "1/2",   "several",   "k",
      "twice",  "the",      "people",    "(",    ")",    "2015",  "+",       "minus", "point",     "age",
      "aged",   "#",        "magnitude", "dime", "few",  "score"};
  return rc::gen::exec([pieces] {
    std::string text;
    for (int i = *rc::gen::inRange(1, 14); i > 0; --i)
      text += *rc::gen::elementOf(pieces) + (*rc::gen::inRange(0, 3) == 0 ? "" : " ");
    return text;
  });
}

TEST_CASE("no text of number words, signs and figures reads out of its sentence or twice") {
  CHECK(rc::check([&] {
    const std::string text = *salad();
    static Vocabulary shared;
    static const NumberReader reader(shared);
    const Document document = analyse(text, shared);
    std::vector<Mention> mentions;
    for (const Sentence& sentence : document.sentences) reader.read(document, sentence, {}, mentions);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      RC_ASSERT(mentions[i].span.begin < mentions[i].span.end);
      RC_ASSERT(mentions[i].span.end <= text.size());
      if (i > 0) RC_ASSERT(mentions[i - 1].span.end <= mentions[i].span.begin);  // its || would not stop at i == 0
      RC_ASSERT(inside(mentions[i].value.typical, mentions[i].value.hard));
    }
  }));
}

TEST_CASE("where the words rule a figure out, in a sentence or behind one that leads figures, reading finds none") {
  Vocabulary vocabulary;
  const NumberLists lists(vocabulary);
  const ReadingContext context;
  CHECK(rc::check([&] {
    const std::string text = *salad();
    const Document document = analyse(text, vocabulary);
    for (const Sentence& sentence : document.sentences) {
      const FigureReader figures(lists, document, sentence.tokens, context);
      for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
        const unsigned roles = lists.roles(document.tokens[at]);
        const bool leads = (roles & (NumberLists::lead | NumberLists::bound)) != 0;
        RC_ASSERT(!leads || figures.may_start(at) || !figures.read(at));
        RC_ASSERT(vocabulary.may_hold(sentence.classes, NumberLists::substantial) || !figures.read(at));
      }
    }
  }));
}

}  // namespace
}  // namespace gainsay

#include "claims/keys/keyed_claims.h"

#include "unit/claims/claimed.h"

using namespace gainsay;
using namespace gainsay::test;

TEST_CASE("a count belongs to the event nearest to it, and figures that rise are notes") {
  CHECK(claimed({"The quake killed 24 people and injured 249."}) ==
        Lines{"injured: people: 249 | note", "killed: people: 24 people | note"});
}

TEST_CASE("some of those hurt are a part") {
  CHECK(claimed({"Doctors said 20 of those injured were in Osk."}).empty());
}

TEST_CASE("those badly hurt are a part of all who are") {
  CHECK(claimed({"The crash injured 52 people.",
                 "Eight people had serious or life-threatening injuries after the crash."}) ==
        Lines{"injured: people: 52 people | note"});
}

TEST_CASE("a sum belongs to its event and its conversion in brackets to the same one") {
  CHECK(claimed({"Robbers stole gems worth 85 million euros ($108 million) from a shop in Osk.",
                 "The thieves made off with $137 million in jewels in Osk."}) ==
        Lines{"sum stolen, EUR: 85 million euros | warning", "sum stolen, USD: $108 million | $137 million | warning"});
}

TEST_CASE("figures of articles that name nothing in common are notes") {
  CHECK(claimed({"Bidders in Velle bought 12 paintings.", "A museum in Tamora bought 14 paintings."}) ==
        Lines{"bought: painting: 12 paintings | 14 paintings | note"});
}

TEST_CASE("nouns for those to whom it happens are one, and count without another word for it") {
  CHECK(claimed({"Some 20,000 people marched through Osk.", "At least 30,000 demonstrators were in Osk."}) ==
        Lines{"protesting: people: Some 20,000 people | At least 30,000 demonstrators | note"});
  CHECK(claimed({"The storm left 45,000 homes in Osk without power.", "In Osk 60,000 households lost power."}) ==
        Lines{"without power: home: 45,000 homes | 60,000 households | note"});
}

TEST_CASE("a share, a count and a length of time belong to the noun beside them") {
  CHECK(claimed({"Turnout in Osk was 71 percent.", "Osk voted with a turnout of 77 percent."}) ==
        Lines{"turnout: 71 percent | 77 percent | note"});
  CHECK(claimed({"The Osk union has 8,000 members.", "Osk has a union with a membership of 11,000."}) ==
        Lines{"members: 8,000 members | 11,000 | note"});
  CHECK(claimed({"A 48-hour strike began in Osk.", "Osk saw a strike lasting three days.",
                 "The strike in Osk began after three days."}) == Lines{"strike: 48-hour | three days | warning"});
}

TEST_CASE("counts of one noun without an event are notes where one word more stands beside both") {
  CHECK(claimed({"Observers came from 12 countries.", "It had observers from 21 countries."}) ==
        Lines{"number: country: 12 countries | 21 countries | note"});
  CHECK(claimed({"Observers came from 12 countries.", "The drug can be had in 21 countries."}).empty());
  CHECK(claimed({"Observers came from 12 countries, and one observer had seen nine countries.",
                 "It had observers from 21 countries."})
            .empty());
}

TEST_CASE("who does something is no change, nor is how far off it lies, nor are all of them a part") {
  CHECK(claimed({"The shop was robbed by four men."}) == Lines{"stolen: man: four men | warning"});
  CHECK(claimed({"The quake destroyed all three of the bridges.", "It destroyed one of the bridges."}) ==
        Lines{"destroyed: bridge: three of the bridges | note"});
}

TEST_CASE("a clock time is the time of day of the nearest happening, whatever the day") {
  CHECK(claimed({"The train derailed in Osk at 6.10am on Wednesday.", "The Osk crash occurred at 6.20 a.m.",
                 "Polls in Osk closed at 9 p.m. and the result came just after midnight."}) ==
        Lines{"time: when it closed: 9 p.m. | note", "time: when it happened: 6.10am | 6.20 a.m. | warning"});
}

TEST_CASE("help is called after the event, so the event was no later") {
  CHECK(claimed({"The train derailed in Osk at 6.10am.", "Firefighters were called to Osk at 6.04am."}) ==
        Lines{"time: when help was called: 6.04am | note", "time: when it happened: 6.10am | 6.04am | warning"});
}

TEST_CASE("a time of another zone is compared by the clock of the place, where one article gives both") {
  CHECK(claimed({"The quake struck Osk at 9:20 a.m. local time (0720 GMT).", "It struck Osk at 7:35 a.m. GMT."}) ==
        Lines{"time: when it happened: 9:20 a.m. local time | 7:35 a.m. GMT | warning"});
  CHECK(claimed({"The quake struck Osk at 9:20 a.m. local time (0720 GMT).",
                 "It struck Osk at 7:35 a.m. Greenwich Mean Time."}) ==
        Lines{"time: when it happened: 9:20 a.m. local time | 7:35 a.m. | warning"});
  CHECK(claimed({"The quake struck at 9:20 a.m.", "It struck at 7:35 a.m. GMT."}) ==
        Lines{"time: when it happened: 9:20 a.m. | warning", "time: when it happened [GMT]: 7:35 a.m. GMT | note"});
}

TEST_CASE("one clock time that is local in one article and of Greenwich in another is set against itself") {
  CHECK(claimed({"It struck at 07:37 a. m. UTC in Osk.", "It took place at 7:37 AM local time."}) ==
        Lines{"time: when it happened: 7:37 AM local time | warning", "time: when it happened [GMT]: 07:37 | warning",
              "zone of the time [when it happened]: 07:37 | 7:37 AM local time | warning"});
}

TEST_CASE("something happened in a place or near it, but not where one article says both") {
  CHECK(claimed({"The tram derailed in a tunnel.", "The accident occurred near the tunnel."}) ==
        Lines{"near [when it happened]: derailed in a tunnel | occurred near the tunnel | warning"});
  CHECK(claimed({"A bus crashed in Velle.", "A bus crashed just outside the town of Velle."}) ==
        Lines{"near [when it happened]: crashed in Velle | crashed just outside the town of Velle | note"});
  CHECK(claimed({"A bus crashed in Velle. It crashed near Velle, police said.", "A bus crashed near Velle."}).empty());
}

TEST_CASE("what would be is compared with what would be, and a new figure is of what the old one was") {
  CHECK(claimed({"The economy of Osk would grow by 1.4 percent.", "The economy of Osk grew 1.1 percent."}) ==
        Lines{"growth: 1.1 percent | note", "growth, expected: 1.4 percent | note"});
  CHECK(claimed({"The tax rate in Osk rises from 43 to 45 percent."}) == Lines{"tax rate: 45 percent | note"});
}

TEST_CASE("that nobody was killed leaves out firefighters, and what is hedged may be a note") {
  CHECK(
      claimed({"One firefighter was killed.", "No one was killed."}) ==
      Lines{"killed: firefighter: One firefighter | No one | note", "killed: people: One firefighter | No one | note"});
  CHECK(claimed({"A label: Boosters: 2 Cores: 3.", "The month of May killed 240 people since May."}) ==
        Lines{"killed: people: 240 people | note"});
}

TEST_CASE("a date belongs to what happened to the name or noun before it, or to the story's own event") {
  CHECK(claimed({"Halden, founded in 1921, makes tyres.", "Halden was founded in 1912.",
                 "Velle was founded in 1900."}) == Lines{"date [when it was founded]: 1921 | 1912 | note"});
  CHECK(claimed({"The blaze started on Tuesday.", "It broke out on Monday."}) ==
        Lines{"date [when it happened]: Tuesday | Monday | note"});
}

TEST_CASE("what happened in one place in one year is one event, with its month and magnitude") {
  CHECK(claimed({"In April 2012 an 8.6-magnitude quake struck off Osk.",
                 "An 8.7-magnitude earthquake struck off the city of Osk in May 2012.",
                 "In June 2012 a quake struck Velle."}) ==
        Lines{"date [when it happened (2012, Osk)]: April 2012 | May 2012 | warning",
              "magnitude [2012]: 8.6-magnitude | 8.7-magnitude | warning",
              "magnitude then [when it happened (2012, Osk)]: 8.6-magnitude | 8.7-magnitude | warning"});
}

TEST_CASE("what one article denies and another says is set side by side") {
  CHECK(claimed({"Police used tear gas.", "Police had not used tear gas, the mayor said."}) ==
        Lines{"denied [use: gas]: used tear gas | not used tear gas | note"});
  CHECK(claimed({"He confirmed its role in the swap.", "This is not a swap, he said."}) ==
        Lines{"denied [swap]: the swap | not a swap | note"});
  CHECK(claimed({"The pilot sent a distress call.", "There was no distress call."}) ==
        Lines{"denied [distress call]: distress call | no distress call | note"});
  CHECK(claimed({"Police may have used tear gas.", "Police had not used tear gas."}).empty());
  CHECK(claimed({"Police used gas masks.", "Police had not used tear gas."}).empty());
}

TEST_CASE("those who are called to work come and go, and a length is measured from something") {
  CHECK(claimed({"Some 600 firefighters were there in Osk.", "Osk had 450 firefighters."}) ==
        Lines{"at work: firefighter: Some 600 firefighters | 450 firefighters | note"});
  CHECK(
      claimed({"They came out 400 feet outside the wall.",
               "The hole was about 500 yards (457 meters) from the prison wall.", "It fell 3 miles away from Osk."}) ==
      Lines{"distance from Osk: 3 miles | note", "distance from wall: 400 feet | about 500 yards | 457 meters | note"});
}

TEST_CASE("the same digits with another unit or half of the day are a slip") {
  CHECK(claimed({"The storm hit Osk with winds of 185 kph.", "Osk had winds of 185 mph."}) ==
        Lines{"wind: 185 kph | 185 mph | warning"});
  CHECK(claimed({"The storm hit Osk with winds of 185 kph.", "Osk had winds of 195 kph."}) ==
        Lines{"wind: 185 kph | 195 kph | note"});
  CHECK(claimed({"The storm arrived in Osk at 4:10 a.m.", "It arrived in Osk at 11:20 a.m.",
                 "The storm arrived in Osk at 4.10 pm."}) ==
        Lines{"time: when it arrived: 4:10 a.m. | 11:20 a.m. | 4.10 pm | warning"});
}

TEST_CASE("what happened before the story is told apart by the name of what did it") {
  CHECK(claimed({"Haiyan left more than 6,300 dead thirteen months ago.",
                 "Last year typhoon Haiyan killed 7,300 people.", "Last year 12 people were killed."}) ==
        Lines{"killed: people [2024]: 12 people | note",
              "killed: people [Haiyan]: more than 6,300 dead | 7,300 people | note"});
  CHECK(claimed({"Haiyan left more than 6,300 dead thirteen months ago.",
                 "Last year typhoon Haiyan killed more than 7,300 people."}) ==
        Lines{"killed: people [Haiyan]: more than 6,300 dead | more than 7,300 people | warning"});
}

TEST_CASE("one figure of what goes by two nouns that are nearly one is a note") {
  CHECK(claimed({"The quake damaged 300 houses.", "The quake damaged 300 buildings.", "It damaged 12 roads."}) ==
        Lines{"damaged: building: 300 buildings | note", "damaged: home: 300 houses | note",
              "damaged: road: 12 roads | note", "what is counted [damaged 300]: 300 houses | 300 buildings | note"});
}

TEST_CASE("a rank is of a noun, by what the superlative compares, and of a whole") {
  CHECK(claimed({"It is the second-largest maker of tyres in the world.",
                 "It would be the world's biggest tyre producer.", "It is one of the largest makers in Osk."}) ==
        Lines{"rank [maker, size (world)]: second-largest maker of tyres in the world | biggest tyre producer | note"});
  CHECK(claimed({"It is the biggest rocket in the world.", "It is not the biggest rocket in the world."}) ==
        Lines{"rank [rocket, size (world)]: biggest rocket in the world | biggest rocket in the world | note"});
  CHECK(claimed({"It was the biggest theft in the world.", "It was the world's most lucrative heist."}) ==
        Lines{"record [stolen (world)]: biggest theft in the world | most lucrative heist | note"});
}

TEST_CASE("a verb in -ing behind a comma speaks of another figure") {
  CHECK(claimed({"It bought a stake for $14 billion, valuing the firm at $29 billion."}) ==
        Lines{"sum bought, USD: $14 billion | warning", "sum valued, USD: $29 billion | warning"});
}

TEST_CASE("what a sum had been is of before") {
  CHECK(claimed({"It comes after a round that had valued the firm at $14 billion."}) == Lines{});
}

TEST_CASE("a figure far below the others of its key is a part, and the others are compared all the same") {
  CHECK(claimed({"Eleven miners are trapped in Osk.", "In Osk 13 miners are trapped.",
                 "Two trapped miners called Osk."}) == Lines{"trapped: miner: Eleven miners | 13 miners | note"});
}

TEST_CASE("that nothing has happened is a denial too, and what will be is asserted") {
  CHECK(claimed({"No oil has leaked, the owner said.", "Some oil leaked into the sea."}) ==
        Lines{"denied [leak: oil]: No oil has leaked | leaked into the sea | note"});
  CHECK(
      claimed({"In Osk 2,300 workers will lose their jobs.", "The plant in Osk closes with the loss of 3,200 jobs."}) ==
      Lines{"laid off: job: 2,300 workers | 3,200 jobs | warning"});
}

TEST_CASE("crews that rescue are not rescued") {
  CHECK(claimed({"Four fire and rescue crews were there.", "Three were rescued from the wreck."}) ==
        Lines{"rescued: people: Three | note"});
}

TEST_CASE("a change is no level, and a vague count is too vague to compare") {
  CHECK(claimed({"The fine was cut by $3 million.", "Dozens of people were killed."}).empty());
}

TEST_CASE("a figure of another year is another fact") {
  CHECK(claimed({"The flood displaced 400 families.", "In 2004 a flood displaced 900 families."}) ==
        Lines{"displaced: family: 400 families | warning", "displaced: family [2004]: 900 families | note"});
}

TEST_CASE("a year that only tells a thing apart does not take a figure far before it to that year") {
  CHECK(claimed({"The quake killed at least five people and shook towns in a region laid waste by the tsunami of 2004.",
                 "The flood of 1998 killed 41 people.", "It is the worst flood since 1998, when 47 people died."}) ==
        Lines{"killed: people: at least five people | note", "killed: people [1998]: 41 people | 47 people | note"});
}

TEST_CASE("by when something is planned and of what age a house is do not make it another's figure") {
  CHECK(claimed({"Osk Bank plans to shut 44 branches by the end of next year.", "Osk Bank will close 54 branches."}) ==
        Lines{"closed: branch: 44 branches | 54 branches | warning"});
  CHECK(claimed({"Osk Museum, in a 19th-century house, offered a reward of 100,000 euros.",
                 "Osk Museum offered a reward of 50,000 euros."}) ==
        Lines{"reward, EUR: 100,000 euros | 50,000 euros | warning"});
  CHECK(claimed({"Osk Museum in the 19th century offered a reward of 100,000 euros.",
                 "Osk Museum offered a reward of 50,000 euros."}) ==
        Lines{"reward, EUR: 50,000 euros | warning", "reward, EUR [1800]: 100,000 euros | warning"});
}

TEST_CASE("what was so then, earlier or a year before is no figure of the story") {
  CHECK(claimed({"Only two cables were cut then.", "Four people were killed in the blast before, a year earlier."}) ==
        Lines{"killed: people [2024]: Four people | note"});
}

TEST_CASE("nouns for one thing are one noun, and an age or a fraction counts nobody") {
  CHECK(claimed({"The blaze destroyed 40 homes.", "The blaze destroyed 40 houses.", "The driver, 42, was arrested.",
                 "Police arrested him at 6.10 and left."}) == Lines{"destroyed: home: 40 homes | 40 houses | note"});
}

TEST_CASE("others who were hurt are not a part of the hurt where the rest were killed") {
  CHECK(claimed({"The crash killed two people and injured 15 others."}) ==
        Lines{"injured: people: 15 others | note", "killed: people: two people | note"});
}

TEST_CASE("of a toll the largest figure of an article is the whole, and the others are parts") {
  CHECK(claimed({"Nine people were killed in Osk. In all 24 people were killed.", "The flood killed 12 people."}) ==
        Lines{"killed: people: 24 people | 12 people | note"});
}

TEST_CASE("where an article gives several figures, the one that another article gives too is the story's") {
  CHECK(claimed({"The firm made a profit of $4 million. Its rival made a profit of $9 million.",
                 "The firm had a profit of $4 million.", "The firm had a profit of $3 million."}) ==
        Lines{"profit, USD: $4 million | $4 million | $3 million | note"});
}

TEST_CASE("figures far apart are of different things") {
  CHECK(claimed({"The firm had debts of $4 million.", "The firm had debts of $900 million."}).empty());
}

TEST_CASE("what is expected is compared with what is expected") {
  CHECK(claimed({"The firm expects a profit of $9 million.", "The firm made a profit of $8 million."}) ==
        Lines{"profit, USD: $8 million | warning", "profit, USD, expected: $9 million | warning"});
}

TEST_CASE("the longest sentence that the law allows is a figure of its own") {
  CHECK(claimed({"She faces up to 14 years in prison.", "She was sentenced to six years in prison."}) ==
        Lines{"jailed: six years | note", "longest jailed: up to 14 years | note"});
}

TEST_CASE("a measure in brackets does not part a figure from what it measures") {
  CHECK(claimed({"The rocket is 230 feet (70 meters) tall."}) == Lines{"height: 230 feet | 70 meters | warning"});
}

TEST_CASE("that nobody was hurt is a count, unless more may come") {
  CHECK(
      claimed({"No one was injured in the blast.", "No captive rebels were released.", "No injuries were reported."}) ==
      Lines{"injured: people: No one | No | note", "released: fighter: No captive rebels | note"});
  CHECK(claimed({"No one else was injured.", "There were no immediate reports of injuries.", "No ships were near."})
            .empty());
}

TEST_CASE("where a place lies is claimed of the place, not of parts of it") {
  CHECK(claimed({"It hit the southern city of Osk.", "It hit the northern Welmish town of Osk.",
                 "It hit the northern tip of Osk."}) ==
        Lines{"side: southern city of Osk | northern Welmish town of Osk | warning"});
}

TEST_CASE("of a whole that a part is taken from, the figure is the whole's") {
  CHECK(claimed({"He saw 21 of the more than 200 girls who were kidnapped."}) ==
        Lines{"abducted: girl: more than 200 girls | warning"});
}

TEST_CASE("a count without an event is compared beside an equal figure") {
  CHECK(claimed({"Police sent eight vans and four rescue units.", "Eight vans, five rescue units came."}) ==
        Lines{"number: unit [number: unit beside 8 van]: four rescue units | five rescue units | warning",
              "number: van: eight vans | Eight vans | note"});
}

TEST_CASE(
    "a clock time by another place's clock, and one that others are counted from, say nothing of when it happened") {
  CHECK(claimed({"It happened at 3:15 a.m. on Monday.", "It happened at 10.15 in the morning Slovenian time.",
                 "The fire was put out at 10:50 p.m., 14 hours after it broke out."}) ==
        Lines{"time: when it happened: 3:15 a.m. | warning",
              "time: when it happened [Slovenian]: 10.15 in the morning | note",
              "time: when it was contained: 10:50 p.m. | note"});
}

TEST_CASE("how many provinces depends on what happened there") {
  CHECK(claimed({"Power was cut to three provinces.", "Power was out in nine provinces.", "It hit nine provinces.",
                 "People in 11 provinces left."}) == Lines{});
}

TEST_CASE("so many each year, so many more and those who still are count something else") {
  CHECK(claimed({"It makes 150,000 cars a year.", "It sold 190,000 cars."}) == claimed({"It sold 190,000 cars.", ""}));
  CHECK(claimed({"Three Greeks were rescued.", "Two more Greeks were rescued."}) ==
        claimed({"Three Greeks were rescued.", ""}));
  CHECK(claimed({"At least 31 people went to hospital.", "Of them 24 remain in hospital."}) ==
        claimed({"At least 31 people went to hospital.", ""}));
}

TEST_CASE("a figure before a passive verb counts people, not what the verb looks like") {
  CHECK(claimed({"They were treated and 51 were taken to the hospital."}) ==
        Lines{"taken to hospital: people: 51 | note"});
}

TEST_CASE("one distance from one place lies one way") {
  CHECK(claimed({"It struck 55 km south of Bireun.", "It was 55 kilometers (34 miles) west of the town of Bireun."}) ==
        Lines{"direction [55 km]: 55 km south | 55 kilometers (34 miles) west | warning"});
}

TEST_CASE("in one direction from one place something is as far as all say") {
  CHECK(claimed({"The ship was taken 310 nautical miles south of Salalah.", "The ship was 310 miles south of Salalah.",
                 "The ship was 574 km south of Salalah."}) ==
        Lines{"distance [south of Salalah]: 310 nautical miles | 310 miles | 574 km | note"});
  CHECK(claimed({"The ship was 574 km south of Salalah.", "It was about 580 km south of Salalah."}) == Lines{});
}

TEST_CASE("full dates of one event that differ in the year alone are set against each other") {
  CHECK(claimed({"The girls were abducted on April 14, 2016.", "On April 14, 2014, they were seized."}) ==
        Lines{"date of abducted [04-14]: April 14, 2016 | April 14, 2014 | warning"});
}

TEST_CASE("lists that share most of the shorter one are one list") {
  CHECK(claimed({"Traffic to Egypt, India, Malaysia and Taiwan was hit.",
                 "It hit traffic to Egypt, India and Malaysia."}) ==
        Lines{"list [Egypt, India]: Egypt, India, Malaysia and Taiwan | Egypt, India and Malaysia | note"});
}

TEST_CASE("an age belongs to who plays a part, to who was arrested, or to the one person spoken of") {
  CHECK(claimed({"The 42-year-old driver left.", "The tram's 43-year-old driver was there.",
                 "One 42-year-old driver left, and another 50-year-old driver came."}) == Lines{});
  CHECK(claimed({"The 42-year-old driver left.", "The 43-year-old tram driver was there."}) ==
        Lines{"age: driver: 42-year-old | 43-year-old | warning"});
  CHECK(claimed({"A 42-year-old man was arrested.", "A 43-year-old man has been detained."}) ==
        Lines{"age: man arrested: 42-year-old | 43-year-old | warning"});
  CHECK(claimed({"Then Anna Reed left. \"No,\" the 58-year-old said."}) == Lines{"person.age: 58-year-old | warning"});
}

TEST_CASE("an age belongs to the one named in the next sentence, or as a note to the only one arrested") {
  CHECK(claimed({"A 46-year-old angler drowned. She was named as Anna Moran."}) ==
        Lines{"person.age: 46-year-old | warning"});
  CHECK(claimed({"Anna Moran, who raced horses, has died. She was 84."}) == Lines{"person.age: 84 | warning"});
  CHECK(claimed({"OSK (Wire) - Anna Moran, who raced horses, has died. She was 84."}) ==
        Lines{"person.age: 84 | warning"});
  CHECK(claimed({"A 22-year-old guard was arrested.", "They met Kyle Renner, 24, who was arrested."}) ==
        Lines{"age: arrested: 22-year-old | 24 | note", "age: guard arrested: 22-year-old | warning"});
  CHECK(claimed({"A 22-year-old guard was arrested.", "Kyle Renner, 24, was arrested. Bob Ray, 30, was arrested."}) ==
        Lines{"age: guard arrested: 22-year-old | warning"});
}

TEST_CASE("what is told behind an and had its own time") {
  CHECK(claimed({"The men arrived by taxi at 4.40pm and left with two bags in Osk."}) ==
        Lines{"time: when it arrived: 4.40pm | note"});
}

TEST_CASE("a toll that rose is a toll, and what it rose from is no longer it") {
  CHECK(claimed({"The death toll in Osk rose to 25 on Monday.", "The death toll in Osk stood at 28."}) ==
        Lines{"killed: people: 25 | 28 | note"});
  CHECK(claimed({"The death toll rose from 15 to 28 in Osk.", "The death toll in Osk stood at 28."}) ==
        Lines{"killed: people: 28 | 28 | note"});
}

TEST_CASE("a forecast is of one thing whoever makes it, and what it was before is no part of it") {
  CHECK(claimed({"The minister in Osk cut the growth forecast for this year to 0.6 per cent.",
                 "The Office for Sums cut its growth forecast for 2025 from 1.2% to 0.8%."}) ==
        Lines{"growth: 0.6 per cent | 0.8% | note"});
}

"""Sentences with what they mean, written from the design before the reader was."""

from schedule.language.names import Names
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    CalendarDate,
    Clock,
    ClockTime,
    DayShift,
    Hedge,
    LengthPhrase,
    Limit,
    Part,
    PartOfDay,
    TimePhrase,
    Weekday,
    Within,
)
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Counted,
    DidNotTakePlace,
    Direction,
    Either,
    HeldAt,
    Lasted,
    MovedBy,
    MovedTo,
    Ordered,
    PointAt,
    Quantity,
    Ran,
    Reinstated,
    Relation,
    Replaced,
    Resize,
    Resized,
    Sentence,
    Shift,
    TookPlace,
    UnderWay,
)

NAMES = Names(
    items={
        "one-on-one": "One-on-one meeting",
        "expanded": "Expanded meeting",
        "lunch": "Working lunch",
        "signing": "Joint signing ceremony",
        "press": "Press conference",
        "second-private": "Second private meeting",
        "departure": "Leaders leave the venue",
        "a": "Planned visit",
        "before": "Noon",
        "after-all": "Lunch or dinner after the talks",
        "big": 'The "Big" Day, 2nd',
        "summit": "Hội nghị thượng đỉnh",
        "arrival": "Straßenempfang für Gäste",
        "lunch-ended": "Working lunch ended",
        "dinner": "Dinner",
        "Dinner-2": "dinner",
    },
    tags=("talks", "side events"),
    persons=("trump", "kim", "Kim Yo-jong"),
    places={"metropole": "Sofitel Legend Metropole", "marriott": "JW Marriott", "hall": "The Great Hall"},
)

NINE = ClockTime(Clock(9))
THREE = ClockTime(Clock(15))
AFTERNOON = Within(PartOfDay(Part.AFTERNOON))
TWO_HOURS = LengthPhrase(named=7200)
TWENTY_MINUTES = LengthPhrase(named=1200)
ANY_LENGTH = LengthPhrase(shortest=0)
NO_LENGTH = LengthPhrase(named=0, hedge=Hedge.EXACTLY)


def actual(item: str) -> Subject:
    return Subject(item)


def planned(item: str) -> Subject:
    return Subject(item, Layer.PLANNED)


def revised(item: str) -> Subject:
    return Subject(item, Layer.REVISED)


def started(item: str, when: TimePhrase, layer: Layer = Layer.ACTUAL) -> PointAt:
    return PointAt(Point(item, layer, End.START), when)


def ended(item: str, when: TimePhrase, layer: Layer = Layer.ACTUAL) -> PointAt:
    return PointAt(Point(item, layer, End.END), when)


def order(relation: Relation, left: str = "press", right: str = "lunch") -> Ordered:
    return Ordered(Subject(left), relation, Subject(right))


def start(item: str, layer: Layer = Layer.ACTUAL) -> Point:
    return Point(item, layer, End.START)


def end(item: str, layer: Layer = Layer.ACTUAL) -> Point:
    return Point(item, layer, End.END)


PLANNED, REVISED = Layer.PLANNED, Layer.REVISED
BEFORE, AFTER = Relation.BEFORE, Relation.AFTER
CLOCK_9 = At(ClockTime(Clock(9, halves=True)))

SENTENCES: dict[str, Sentence] = {
    # moment
    "one-on-one started about 9 a.m.": started("one-on-one", At(NINE, Hedge.ABOUT)),
    "press started at 15:00": started("press", At(THREE)),
    "press started 9 a.m.": started("press", At(NINE)),
    "The press conference began at 9 a.m..": started("press", At(NINE)),
    "PRESS STARTED AT 9 A.M.": started("press", At(NINE)),
    "  press   started\tat 9 a.m.  ": started("press", At(NINE)),
    "press starts at 9": started("press", CLOCK_9),
    "press commenced on Thursday": started("press", Within(Weekday(3))),
    "lunch ended by 3 p.m.": ended("lunch", Bounded(Limit.BY, THREE)),
    "lunch finished shortly after 3 p.m.": ended("lunch", At(THREE, Hedge.SHORTLY_AFTER)),
    "lunch concluded before 3 p.m.": ended("lunch", Bounded(Limit.BEFORE, THREE)),
    "lunch closed at 15:00.": ended("lunch", At(THREE)),
    "lunch closes at 15:00": ended("lunch", At(THREE)),
    "press finishes at 3 p.m.": ended("press", At(THREE)),
    "lunch ended at 3 p.m. or later": ended("lunch", Bounded(Limit.SINCE, THREE)),
    "press will start at 3 p.m.": started("press", At(THREE), REVISED),
    "press is to begin at 3 p.m.": started("press", At(THREE), REVISED),
    "press is due to end in the afternoon": ended("press", AFTERNOON, REVISED),
    "press is going to conclude at 3 p.m.": ended("press", At(THREE), REVISED),
    "planned press started at 3 p.m.": started("press", At(THREE), PLANNED),
    "the planned press conference started at 3 p.m.": started("press", At(THREE), PLANNED),
    "revised press ended at 3 p.m.": ended("press", At(THREE), REVISED),
    "actual press ended at 3 p.m.": ended("press", At(THREE)),
    "press did not start before 9 a.m.": started("press", Bounded(Limit.SINCE, NINE)),
    "press didn't end before 9 a.m.": ended("press", Bounded(Limit.SINCE, NINE)),
    "press did not start until 9 a.m.": started("press", Bounded(Limit.SINCE, NINE)),
    "press will not start before 9 a.m.": started("press", Bounded(Limit.SINCE, NINE), REVISED),
    "press ran from 9 a.m. to 3 p.m.": Ran(actual("press"), At(NINE), At(THREE)),
    "press ran from 9 a.m. until 3 p.m.": Ran(actual("press"), At(NINE), At(THREE)),
    "press lasted from about 9 a.m. to nearly 3 p.m.": Ran(
        actual("press"), At(NINE, Hedge.ABOUT), At(THREE, Hedge.NEARLY)
    ),
    "press ran from quarter to ten to eleven": Ran(
        actual("press"),
        At(ClockTime(Clock(9, 45, halves=True))),
        At(ClockTime(Clock(11, halves=True))),
    ),
    "press ran from 1 to 3 p.m.": Ran(actual("press"), At(ClockTime(Clock(13))), At(THREE)),
    "press ran from about 1 to 3 p.m.": Ran(
        actual("press"), At(ClockTime(Clock(13)), Hedge.ABOUT), At(THREE)
    ),
    "press ran on Feb. 27, from 9 to 10 a.m.": Ran(
        actual("press"),
        At(ClockTime(Clock(9), CalendarDate(None, 2, 27))),
        At(ClockTime(Clock(10), CalendarDate(None, 2, 27))),
    ),
    "press took place on Feb. 27 from 9 a.m. until 10 a.m.": Ran(
        actual("press"),
        At(ClockTime(Clock(9), CalendarDate(None, 2, 27))),
        At(ClockTime(Clock(10), CalendarDate(None, 2, 27))),
    ),
    "press ran from 9 a.m. to 10 a.m. on Feb. 27": Ran(
        actual("press"),
        At(ClockTime(Clock(9), CalendarDate(None, 2, 27))),
        At(ClockTime(Clock(10), CalendarDate(None, 2, 27))),
    ),
    "press ran from 1349 on Thursday to 1348-08": Ran(
        actual("press"), At(ClockTime(Clock(13, 49), Weekday(3))), Within(CalendarDate(1348, 8, None))
    ),
    "press ran from 11 p.m. to 9 a.m.": Ran(
        actual("press"), At(ClockTime(Clock(23))), At(ClockTime(Clock(9), DayShift(1)))
    ),
    "press ran from 9 a.m. to 3 p.m. the next day": Ran(
        actual("press"), At(NINE), At(ClockTime(Clock(15), DayShift(1)))
    ),
    "press will run from 9 a.m. to 3 p.m.": Ran(revised("press"), At(NINE), At(THREE)),
    "press was held from 9 a.m. to 3 p.m.": Ran(actual("press"), At(NINE), At(THREE)),
    "press took place from 9 a.m. onward": TookPlace(actual("press"), Bounded(Limit.SINCE, NINE)),
    "press was under way at 3 p.m.": UnderWay(actual("press"), At(THREE)),
    "press was in progress in the afternoon": UnderWay(actual("press"), AFTERNOON),
    "press was ongoing at 3 p.m.": UnderWay(actual("press"), At(THREE)),
    "press will be underway by 3 p.m.": UnderWay(revised("press"), Bounded(Limit.BY, THREE)),
    # length
    "press lasted 2 hours": Lasted(actual("press"), TWO_HOURS),
    "press lasted for about 2 hours": Lasted(actual("press"), LengthPhrase(named=7200, hedge=Hedge.ABOUT)),
    "press took 20 to 30 minutes.": Lasted(actual("press"), LengthPhrase(shortest=1200, longest=1800)),
    "press ran for at least 20 minutes": Lasted(actual("press"), LengthPhrase(shortest=1200)),
    "press lasted 20 minutes or more": Lasted(actual("press"), LengthPhrase(shortest=1200)),
    "press lasted from 20 to 30 minutes": Lasted(actual("press"), LengthPhrase(shortest=1200, longest=1800)),
    "press lasted ninety minutes": Lasted(actual("press"), LengthPhrase(named=5400)),
    "press lasted briefly": Lasted(actual("press"), LengthPhrase(brief=True)),
    "press was brief": Lasted(actual("press"), LengthPhrase(brief=True)),
    "press will last 2 hours": Lasted(revised("press"), TWO_HOURS),
    "planned press lasted 2 hours": Lasted(planned("press"), TWO_HOURS),
    # order
    "press was before lunch": order(BEFORE),
    "press is before lunch": order(BEFORE),
    "press came before lunch": order(BEFORE),
    "press preceded lunch": order(BEFORE),
    "press was followed by the working lunch": order(BEFORE),
    "press was after lunch": order(AFTER),
    "press came after lunch": order(AFTER),
    "press followed lunch": order(AFTER),
    "press follows lunch": order(AFTER),
    "press was preceded by lunch": order(AFTER),
    "press was immediately before lunch": order(Relation.IMMEDIATELY_BEFORE),
    "press came right before lunch": order(Relation.IMMEDIATELY_BEFORE),
    "press was directly followed by lunch": order(Relation.IMMEDIATELY_BEFORE),
    "press was immediately after lunch": order(Relation.IMMEDIATELY_AFTER),
    "press came directly after lunch": order(Relation.IMMEDIATELY_AFTER),
    "press immediately followed lunch": order(Relation.IMMEDIATELY_AFTER),
    "press overlapped lunch": order(Relation.OVERLAPPED),
    "press overlapped with the lunch": order(Relation.OVERLAPPED),
    "press and lunch overlapped": order(Relation.OVERLAPPED),
    "press was during lunch": order(Relation.DURING),
    "press took place during lunch": order(Relation.DURING),
    "press was held during lunch": order(Relation.DURING),
    "press contained lunch": order(Relation.CONTAINED),
    "press and lunch were at the same time": order(Relation.SAME_TIME),
    "press was at the same time as lunch": order(Relation.SAME_TIME),
    "press coincided with lunch": order(Relation.SAME_TIME),
    "press precedes lunch": order(Relation.PRECEDES),
    "press is preceded by lunch": order(Relation.PRECEDED_BY),
    "press meets lunch": order(Relation.MEETS),
    "press is met by lunch": order(Relation.MET_BY),
    "press overlaps lunch": order(Relation.OVERLAPS),
    "press is overlapped by lunch": order(Relation.OVERLAPPED_BY),
    "press was overlapped by lunch": order(Relation.OVERLAPPED),
    "press was met by lunch": order(Relation.MET_BY),
    "press starts lunch": order(Relation.STARTS),
    "press is started by lunch": order(Relation.STARTED_BY),
    "press is strictly during lunch": order(Relation.DURING_EXACTLY),
    "press contains lunch": order(Relation.CONTAINS),
    "press finishes lunch": order(Relation.FINISHES),
    "press is finished by lunch": order(Relation.FINISHED_BY),
    "press equals lunch": order(Relation.EQUALS),
    "press was before planned lunch": Ordered(actual("press"), BEFORE, planned("lunch")),
    "revised press overlaps planned lunch": Ordered(revised("press"), Relation.OVERLAPS, planned("lunch")),
    "press will be after revised lunch": Ordered(revised("press"), AFTER, revised("lunch")),
    # distance
    "press started 2 hours before lunch started": Apart(
        start("press"), TWO_HOURS, Direction.BEFORE, start("lunch")
    ),
    "press started 20 minutes after lunch ended": Apart(
        start("press"), TWENTY_MINUTES, Direction.AFTER, end("lunch")
    ),
    "press ended at least 20 minutes before the planned lunch began": Apart(
        end("press"), LengthPhrase(shortest=1200), Direction.BEFORE, start("lunch", PLANNED)
    ),
    "press ended 20 to 30 minutes after lunch finished.": Apart(
        end("press"), LengthPhrase(shortest=1200, longest=1800), Direction.AFTER, end("lunch")
    ),
    "press will start 2 hours after planned lunch ends": Apart(
        start("press", REVISED), TWO_HOURS, Direction.AFTER, end("lunch", PLANNED)
    ),
    "press started before lunch started": Apart(start("press"), ANY_LENGTH, Direction.BEFORE, start("lunch")),
    "press ended after lunch started": Apart(end("press"), ANY_LENGTH, Direction.AFTER, start("lunch")),
    "press started before the planned lunch ended": Apart(
        start("press"), ANY_LENGTH, Direction.BEFORE, end("lunch", PLANNED)
    ),
    "press started before before ended": Apart(start("press"), ANY_LENGTH, Direction.BEFORE, end("before")),
    "press started after working lunch ended ended": Apart(
        start("press"), ANY_LENGTH, Direction.AFTER, end("lunch-ended")
    ),
    "press ended when lunch started": Apart(end("press"), NO_LENGTH, Direction.AFTER, start("lunch")),
    "press started later than planned": Apart(
        start("press"), ANY_LENGTH, Direction.AFTER, start("press", PLANNED)
    ),
    # change
    "press was moved 2 hours earlier": MovedBy("press", TWO_HOURS, Shift.EARLIER),
    "the press was moved 20 minutes later.": MovedBy("press", TWENTY_MINUTES, Shift.LATER),
    "press is shifted 2 hours earlier": MovedBy("press", TWO_HOURS, Shift.EARLIER),
    "press has been moved later by 2 hours": MovedBy("press", TWO_HOURS, Shift.LATER),
    "press was postponed by 2 hours": MovedBy("press", TWO_HOURS, Shift.LATER),
    "press was delayed by 20 minutes": MovedBy("press", TWENTY_MINUTES, Shift.LATER),
    "press was moved to 3 p.m.": MovedTo("press", At(THREE)),
    "press was postponed to Thursday": MovedTo("press", Within(Weekday(3))),
    "press was rescheduled for about 3 p.m.": MovedTo("press", At(THREE, Hedge.ABOUT)),
    "press was delayed until 3 p.m.": MovedTo("press", At(THREE)),
    "press will be moved to 3 p.m.": MovedTo("press", At(THREE)),
    "press was shortened by 20 minutes": Resized("press", Resize.SHORTENED_BY, TWENTY_MINUTES),
    "press was cut to 20 minutes": Resized("press", Resize.SHORTENED_TO, TWENTY_MINUTES),
    "press was prolonged by 20 minutes": Resized("press", Resize.EXTENDED_BY, TWENTY_MINUTES),
    "press was extended to 2 hours": Resized("press", Resize.EXTENDED_TO, TWO_HOURS),
    "press was lengthened to 2 hours": Resized("press", Resize.EXTENDED_TO, TWO_HOURS),
    "press was cancelled": Cancelled("press"),
    "press was called off": Cancelled("press"),
    "press has been canceled.": Cancelled("press"),
    "press is scrapped": Cancelled("press"),
    "press was reinstated": Reinstated("press"),
    "second-private replaced lunch": Replaced(item="lunch", by="second-private"),
    "the Working Lunch was replaced by the second private meeting": Replaced("lunch", "second-private"),
    "second-private will replace lunch": Replaced("lunch", "second-private", Layer.REVISED),
    "second-private is to replace lunch": Replaced("lunch", "second-private", Layer.REVISED),
    "lunch will be replaced by second-private": Replaced("lunch", "second-private", Layer.REVISED),
    # occurrence
    "press took place": TookPlace(actual("press")),
    "press happened": TookPlace(actual("press")),
    "press was held": TookPlace(actual("press")),
    "press occurred in the afternoon": TookPlace(actual("press"), AFTERNOON),
    "press was held at 3 p.m.": TookPlace(actual("press"), At(THREE)),
    "second-private was in the afternoon": TookPlace(actual("second-private"), AFTERNOON),
    "press was at 3 p.m.": TookPlace(actual("press"), At(THREE)),
    "press was before 3 p.m.": TookPlace(actual("press"), Bounded(Limit.BEFORE, THREE)),
    "press was during the afternoon": TookPlace(actual("press"), AFTERNOON),
    "press was between 9 a.m. and 3 p.m.": TookPlace(actual("press"), Between(NINE, THREE)),
    "press was shortly before 3 p.m.": TookPlace(actual("press"), At(THREE, Hedge.SHORTLY_BEFORE)),
    "press will take place": TookPlace(revised("press")),
    "press will take place at 3 p.m.": TookPlace(revised("press"), At(THREE)),
    "press is to be held at 3 p.m.": TookPlace(revised("press"), At(THREE)),
    "press will be in the afternoon": TookPlace(revised("press"), AFTERNOON),
    "planned press was at 3 p.m.": TookPlace(planned("press"), At(THREE)),
    "signing did not take place": DidNotTakePlace(actual("signing")),
    "signing did not happen": DidNotTakePlace(actual("signing")),
    "signing didn’t occur": DidNotTakePlace(actual("signing")),
    "signing never took place": DidNotTakePlace(actual("signing")),
    "signing was not held": DidNotTakePlace(actual("signing")),
    "signing was never held": DidNotTakePlace(actual("signing")),
    "signing will not take place": DidNotTakePlace(revised("signing")),
    "signing won't be held": DidNotTakePlace(revised("signing")),
    "planned signing did not take place": DidNotTakePlace(planned("signing")),
    # count
    "exactly 3 of talks took place": Counted(Quantity.EXACTLY, 3, "talks"),
    "exactly twenty-one of talks took place": Counted(Quantity.EXACTLY, 21, "talks"),
    "at most ninety of talks took place": Counted(Quantity.AT_MOST, 90, "talks"),
    "at least two of the talks happened": Counted(Quantity.AT_LEAST, 2, "talks"),
    "at most 1 of side events was held": Counted(Quantity.AT_MOST, 1, "side events"),
    "no more than three of side events took place.": Counted(Quantity.AT_MOST, 3, "side events"),
    "none of the talks took place": Counted(Quantity.EXACTLY, 0, "talks"),
    # choice
    "press was cancelled or press was moved to 3 p.m.": Either(
        (Cancelled("press"), MovedTo("press", At(THREE)))
    ),
    "press started at 9 a.m. or later or lunch ended by 3 p.m., or lunch was brief": Either(
        (
            started("press", Bounded(Limit.SINCE, NINE)),
            ended("lunch", Bounded(Limit.BY, THREE)),
            Lasted(actual("lunch"), LengthPhrase(brief=True)),
        )
    ),
    "either press started at 9 a.m. or planned lunch ended at 3 p.m.": Either(
        (started("press", At(NINE)), ended("lunch", At(THREE), PLANNED))
    ),
    # people, places
    "trump attended press": Attended("trump", "press"),
    "Kim Yo-jong took part in the Press Conference": Attended("Kim Yo-jong", "press"),
    "press was attended by Kim": Attended("kim", "press"),
    "press was held at metropole": HeldAt("press", "metropole"),
    "press took place at the Sofitel Legend Metropole.": HeldAt("press", "metropole"),
    "press happened in The Great Hall": HeldAt("press", "hall"),
    "press was held in the great hall or press was held at JW Marriott": Either(
        (HeldAt("press", "hall"), HeldAt("press", "marriott"))
    ),
    # awkward names
    "a started at 9 a.m.": started("a", At(NINE)),
    "press was after a": order(AFTER, right="a"),
    "planned visit started at 9 a.m.": started("a", At(NINE)),
    "planned a started at 9 a.m.": started("a", At(NINE), PLANNED),
    'planned "Planned visit" started at 9 a.m.': started("a", At(NINE), PLANNED),
    "before was before planned before": Ordered(actual("before"), BEFORE, planned("before")),
    "press was after noon": order(AFTER, right="before"),
    'press was before "Noon"': order(BEFORE, right="before"),
    "press started before noon": started("press", Bounded(Limit.BEFORE, ClockTime(Clock(12)))),
    "press took place after noon": TookPlace(actual("press"), Bounded(Limit.AFTER, ClockTime(Clock(12)))),
    "press was after the lunch or dinner after the talks": order(AFTER, right="after-all"),
    "Lunch or dinner after the talks started at 9 a.m. or press was cancelled": Either(
        (started("after-all", At(NINE)), Cancelled("press"))
    ),
    'The "Big" Day, 2nd took place': TookPlace(actual("big")),
    '"The ""Big"" Day, 2nd" took place': TookPlace(actual("big")),
    "press followed The “Big” Day, 2nd": order(AFTER, right="big"),
    "hội nghị thượng đỉnh started at 9 a.m.": started("summit", At(NINE)),
    "press replaced HỘI NGHỊ THƯỢNG ĐỈNH": Replaced("summit", "press"),
    "STRASSENEMPFANG FÜR GÄSTE started at 9 a.m.": started("arrival", At(NINE)),
    "working lunch ended at 3 p.m.": ended("lunch", At(THREE)),
    "working lunch ended ended at 3 p.m.": ended("lunch-ended", At(THREE)),
    "press was before working lunch ended": order(BEFORE, right="lunch-ended"),
    "dinner started at 9 a.m.": started("dinner", At(NINE)),
    "Dinner-2 was before dinner": order(BEFORE, "Dinner-2", "dinner"),
    '"one-on-one" started at 9 a.m.': started("one-on-one", At(NINE)),
    "Leaders leave the venue was after One-on-one meeting": order(AFTER, "departure", "one-on-one"),
}

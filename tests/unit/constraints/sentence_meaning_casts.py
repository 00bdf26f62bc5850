"""The items, people, tags and places that the sentences of the tables speak of."""

import pendulum
from attrs import field, frozen

from schedule.language.names import Names
from schedule.model.agenda import Item
from schedule.model.scenario import Scenario, Settings, Unit
from schedule.model.sources import Report, Source, Statement
from schedule.model.statements import Sentence

DAY = pendulum.date(2024, 5, 16)
ZONE = "Europe/Lisbon"
MIDNIGHT = pendulum.datetime(2024, 5, 16, tz=ZONE).int_timestamp


@frozen
class Cast:
    """`items` maps the name that the meanings use to an item."""

    items: dict[str, Item]
    persons: tuple[str, ...] = ()
    places: dict[str, str] = field(factory=dict)

    @property
    def tags(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(tag for item in self.items.values() for tag in item.tags))

    @property
    def names(self) -> Names:
        titles = {item.id: item.title for item in self.items.values()}
        return Names(items=titles, tags=self.tags, persons=self.persons, places=self.places)

    def telling(self, sentence: Sentence, text: str) -> Scenario:
        """A scenario in which one report without a date says that one sentence."""
        statement = Statement("r1.1", sentence, text, "s", 0.9)
        return Scenario(
            title="One sentence",
            zone=ZONE,
            date=DAY,
            settings=Settings(unit=Unit.MINUTE),
            items=tuple(self.items.values()),
            sources=(Source("s", "S"),),
            reports=(Report("r1", "s", (statement,)),),
            places=self.places,
        )


STALLS = ("stalls",)

MAIN = Cast(
    {
        "fair": Item("fair", "Spring fair", tags=STALLS),
        "gala": Item("gala-7", "Gala no. 7", tags=STALLS),
        "cafe": Item("café", "Déjeuner d'été", tags=STALLS),
        "big": Item("big", 'The "Big" Day'),
        "step": Item("step2", "Step 2"),
        "ten": Item("show", "10 a.m. show"),
        "tokyo": Item("t-kaigi", "東京 会議"),
        "walk": Item("walk", "Walk in the park", tags=("nightly",)),
        "qa": Item("qa", "Q and A"),
        "bell": Item("bell", "Closing bell", point=True),
    },
    ("ana", "josé"),
    {"hall": "Harbour Hall", "quay-3": "Quay 3"},
)

ODD = Cast(
    {
        "gala": Item("gala", "Gala"),
        "night": Item("night-1", "Gala night"),
        "opening": Item("opening", "Closing"),
        "closing": Item("closing", "Opening"),
        "tea": Item("tea", "Tea or coffee"),
        "from9": Item("f9", "From 9 to 11"),
        "aft": Item("after", "After-party"),
        "noon": Item("n12", "Noon"),
        "talk": Item("talk", "Talk"),
        "lunch": Item("l1", "lunch"),
        "pl": Item("pl", "Planned lunch"),
        "m1": Item("m1", "Meeting"),
        "m2": Item("m2", "Meeting"),
    },
    (),
    {"bar": "Noon"},
)

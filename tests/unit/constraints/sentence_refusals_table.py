"""Sentences that must be refused, and words that the refusal must contain: what could be meant instead.

Written by hand from the prose alone. Each row is a sentence and the words, any case.
"""

Refusal = tuple[str, tuple[str, ...]]

REFUSED: tuple[Refusal, ...] = (
    ("fair was moved forward 2 hours", ("earlier", "later")),
    ("fair was moved 2 hours back", ("earlier", "later")),
    ("the Gala no. 7 was moved up", ("earlier", "later")),
    ("fair was moved 2 hours", ("earlier", "later")),
    ("Step 2 was to start at 9 a.m.", ("planned", "revised")),
    ("fair did not start at nine", ("did not start before", "did not take place")),
    ("fair did not end at noon", ("did not end before", "did not take place")),
    ("fair did not end after noon", ("did not end before",)),
    ("3 of stalls took place", ("exactly", "at least")),
    ("exactly 3 stalls took place", ("of stalls",)),
    ("exactly 3 of stalls were cancelled", ("took place",)),
    ("exactly 2 of booths took place", ("booths", "stalls")),
    ("fair will be before gala-7", ("planned gala-7", "revised gala-7")),
    ("fair will start 20 minutes after café ended", ("planned café", "revised café")),
    ("planned fair was cancelled", ("leave out 'planned'",)),
    ("revised fair was moved to Friday", ("leave out 'revised'",)),
    ("planned fair replaced gala-7", ("leave out 'planned'",)),
    ("fair was replaced by revised walk", ("leave out 'revised'",)),
    ("ana attended planned fair", ("P attended X", "planned")),
    ("planned fair was held at hall", ("X was held at PLACE", "planned")),
    ("fair ran from 9 a.m. to 3 p.m. tomorrow", ("day", "both")),
    ("fair was cancelled or moved to Friday", ("full sentence",)),
    ("fair was cancelled or", ("sentence",)),
    ("fair was cancelled and gala-7 took place", ("statement",)),
    ("fayr was cancelled", ("fair",)),
    ("Q and B took place", ("Q and A",)),
    ("bob attended fair", ("ana",)),
    ("fair was held at harbor hall", ("Harbour Hall",)),
    ("either fair took place", ("or",)),
    ("fair started at 3 p.m. IST", ("IST", "Asia/Kolkata")),
    ("fair started at 3 p.m. CST", ("CST", "America/Chicago", "Asia/Shanghai")),
    ("fair started at 1:30 a.m. on 31 March 2024", ("clock", "Europe/Lisbon")),
    ("fair started at 25:00", ("25:00", "24")),
    ("fair started at 9:75", ("9:75", "59")),
    ("fair started at 13 p.m.", ("13 p.m", "13:00")),
    ('"Spring fair took place', ('"', "quote")),
    ("fair was not before gala-7", ("was before",)),
    ("fair was not cancelled", ("was cancelled",)),
    ("fair did not last 20 minutes", ("lasted",)),
    ("fair started at a nice time", ("9 a.m.",)),
    ("fair lasted a while", ("a while", "a short while")),
    ("fair ran from 9 a.m.", ("to",)),
    ("fair", ("ends too early",)),
    ("", ("empty",)),
)

# Of the cast with odd names.
REFUSED_ODD_NAMES: tuple[Refusal, ...] = (
    ("Planned lunch took place", ('"Planned lunch"', 'planned "lunch"')),
    ("Meeting took place", ("m1", "m2")),
    ("planned meeting took place", ("m1", "m2")),
)

"""What sentences mean, written by hand from the prose alone: changes, counts, people, choices, odd names.

The notation is that of `sentence_meaning_table`.
"""

from tests.unit.constraints.sentence_meaning_table import Row

MOVED: tuple[Row, ...] = (
    (
        "fair was moved 2 hours earlier",
        "here(fair.planned, fair.revised) and 110 <= fair.planned.start - fair.revised.start <= 130",
    ),
    (
        "the Gala no. 7 was moved about 20 minutes later",
        "here(gala.planned, gala.revised) and 10 <= gala.revised.start - gala.planned.start <= 30",
    ),
    (
        "Step 2 was postponed by exactly an hour",
        "here(step.planned, step.revised) and step.revised.start - step.planned.start == 60",
    ),
    (
        "東京 会議 was delayed by at least 15 minutes",
        "here(tokyo.planned, tokyo.revised) and tokyo.revised.start - tokyo.planned.start >= 15",
    ),
    (
        "Q and A was moved at most 20 minutes earlier",
        "here(qa.planned, qa.revised) and 0 <= qa.planned.start - qa.revised.start <= 20",
    ),
    (
        "fair is delayed by two days",
        "here(fair.planned, fair.revised) and 2160 <= fair.revised.start - fair.planned.start <= 3600",
    ),
    ("fair was moved to 3 p.m.", "here(fair.revised) and 14:50 <= fair.revised.start <= 15:10"),
    ("café was postponed to about 4:15 p.m.", "here(cafe.revised) and 16:00 <= cafe.revised.start <= 16:30"),
    ("walk was rescheduled for exactly noon", "here(walk.revised) and walk.revised.start == 12:00"),
    ("walk was moved to the afternoon", "here(walk.revised) and 12:00 <= walk.revised.start <= 18:00"),
    (
        "a walk in the park was postponed to Friday",
        "here(walk.revised) and D+1 00:00 <= walk.revised.start <= D+2 00:00",
    ),
    (
        "the 10 a.m. show was rescheduled for May 17",
        "here(ten.revised) and D+1 00:00 <= ten.revised.start <= D+2 00:00",
    ),
    (
        "fair is moved to Wednesday evening",
        "here(fair.revised) and D-1 18:00 <= fair.revised.start <= D-1 23:00",
    ),
    (
        "fair was moved to 9",
        "here(fair.revised)"
        " and (08:50 <= fair.revised.start <= 09:10 or 20:50 <= fair.revised.start <= 21:10)",
    ),
    ("fair was moved to between 1 and 3 p.m.", "here(fair.revised) and 13:00 <= fair.revised.start <= 15:00"),
)

OTHER_CHANGES: tuple[Row, ...] = (
    (
        "fair was shortened by 20 minutes",
        "here(fair.planned, fair.revised) and 17 <= fair.planned.length - fair.revised.length <= 23",
    ),
    (
        "Spring fair was extended by half an hour",
        "here(fair.planned, fair.revised) and 20 <= fair.revised.length - fair.planned.length <= 40",
    ),
    (
        "gala-7 was shortened to 45 minutes",
        "here(gala.planned, gala.revised)"
        " and 40 <= gala.revised.length <= 50 and gala.revised.length <= gala.planned.length",
    ),
    (
        "the café is extended to about 2 hours",
        "here(cafe.planned, cafe.revised)"
        " and 90 <= cafe.revised.length <= 150 and cafe.revised.length >= cafe.planned.length",
    ),
    (
        "Step 2 was shortened by at most 10 minutes",
        "here(step.planned, step.revised) and 0 <= step.planned.length - step.revised.length <= 10",
    ),
    (
        "Step 2 was extended by at least 10 minutes",
        "here(step.planned, step.revised) and step.revised.length - step.planned.length >= 10",
    ),
    (
        "Q and A was extended to at least an hour",
        "here(qa.planned, qa.revised) and qa.revised.length >= 60 and qa.revised.length >= qa.planned.length",
    ),
    (
        "Q and A was shortened to under an hour",
        "here(qa.planned, qa.revised) and qa.revised.length <= 60 and qa.revised.length <= qa.planned.length",
    ),
    ("fair was cancelled", "fair.revised.spoken and not here(fair.revised)"),
    ("The Gala no. 7 was called off.", "gala.revised.spoken and not here(gala.revised)"),
    ("東京 会議 was scrapped", "tokyo.revised.spoken and not here(tokyo.revised)"),
    ("Step 2 is cancelled", "step.revised.spoken and not here(step.revised)"),
    ("walk was reinstated", "here(walk.revised)"),
    ('the "10 a.m. show" is reinstated', "here(ten.revised)"),
    ("fair replaced gala-7", "gala.revised.spoken and not here(gala.revised) and here(fair.actual)"),
    ("Q and A was replaced by café", "qa.revised.spoken and not here(qa.revised) and here(cafe.actual)"),
    (
        '"Déjeuner d\'été" replaces a "Q and A"',
        "qa.revised.spoken and not here(qa.revised) and here(cafe.actual)",
    ),
    (
        "the walk is replaced by the closing bell",
        "walk.revised.spoken and not here(walk.revised) and here(bell.actual)",
    ),
)

COUNTS: tuple[Row, ...] = (
    ("exactly 2 of stalls took place", "here(fair.actual) + here(gala.actual) + here(cafe.actual) == 2"),
    ("at least two of stalls took place", "here(fair.actual) + here(gala.actual) + here(cafe.actual) >= 2"),
    (
        "at most one of the stalls took place",
        "here(fair.actual) + here(gala.actual) + here(cafe.actual) <= 1",
    ),
    (
        "none of stalls took place",
        "not here(fair.actual) and not here(gala.actual) and not here(cafe.actual)",
    ),
    ("EXACTLY 3 OF STALLS TOOK PLACE", "here(fair.actual, gala.actual, cafe.actual)"),
    ("exactly 1 of nightly took place", "here(walk.actual)"),
    ("exactly 0 of nightly took place", "not here(walk.actual)"),
)

PEOPLE_AND_PLACES: tuple[Row, ...] = (
    ("ana attended fair", "here(fair.actual) and takes_part('ana', fair)"),
    ("José took part in the Gala no. 7", "here(gala.actual) and takes_part('josé', gala)"),
    ("東京 会議 was attended by josé", "here(tokyo.actual) and takes_part('josé', tokyo)"),
    ("ana attends Q and A", "here(qa.actual) and takes_part('ana', qa)"),
    ("fair was held at hall", "here(fair.actual) and place(fair) == 'hall'"),
    ("the fair took place at the Harbour Hall", "here(fair.actual) and place(fair) == 'hall'"),
    ("Step 2 was held at Quay 3", "here(step.actual) and place(step) == 'quay-3'"),
    ("step2 is held at quay-3", "here(step.actual) and place(step) == 'quay-3'"),
)

CHOICES: tuple[Row, ...] = (
    (
        "fair was cancelled or fair was moved to 3 p.m.",
        "fair.revised.spoken and not here(fair.revised)"
        " or here(fair.revised) and 14:50 <= fair.revised.start <= 15:10",
    ),
    (
        "either fair started at 9:15 or gala-7 ended at 10:20",
        "here(fair.actual) and 09:10 <= fair.actual.start <= 09:20"
        " or here(gala.actual) and 10:17 <= gala.actual.end <= 10:23",
    ),
    (
        "fair did not take place or café lasted briefly or exactly 2 of stalls took place",
        "not here(fair.actual) or here(cafe.actual) and 1 <= cafe.actual.length <= 15"
        " or here(fair.actual) + here(gala.actual) + here(cafe.actual) == 2",
    ),
    (
        "Either Q and A was before Step 2, or Step 2 took place between 9 a.m. and 10 a.m.",
        "not here(qa.actual, step.actual) or qa.actual.end <= step.actual.start"
        " or here(step.actual) and 09:00 <= step.actual.start and step.actual.end <= 10:00",
    ),
    (
        "walk precedes fair or walk started 20 minutes after fair ended or fair replaced walk"
        " or ana attended walk",
        "not here(fair.actual, walk.actual) or walk.actual.end < fair.actual.start"
        " or here(fair.actual, walk.actual) and 17 <= walk.actual.start - fair.actual.end <= 23"
        " or walk.revised.spoken and not here(walk.revised) and here(fair.actual)"
        " or here(walk.actual) and takes_part('ana', walk)",
    ),
    (
        "fair started at 9 or fair was at 3",
        "here(fair.actual) and (08:50 <= fair.actual.start <= 09:10 or 20:50 <= fair.actual.start <= 21:10"
        " or 02:50 <= fair.actual.start <= 03:10 or 14:50 <= fair.actual.start <= 15:10)",
    ),
    (
        "walk was held at Quay 3 or walk was held at hall",
        "here(walk.actual) and place(walk) in ('quay-3', 'hall')",
    ),
)

# The casts below share no names with the one above; see `sentence_meaning_casts`.
ODD_NAMES: tuple[Row, ...] = (
    ("gala night took place", "here(night.actual)"),
    ("gala took place", "here(gala.actual)"),
    (
        "gala night was before gala",
        "not here(night.actual, gala.actual) or night.actual.end <= gala.actual.start",
    ),
    ("opening took place", "here(opening.actual)"),
    ("closing took place", "here(closing.actual)"),
    ("Opening took place", "here(closing.actual)"),
    ("gala was after after", "not here(gala.actual, aft.actual) or aft.actual.end <= gala.actual.start"),
    ("after was after gala", "not here(gala.actual, aft.actual) or gala.actual.end <= aft.actual.start"),
    ('"after" started after 3 p.m.', "here(aft.actual) and aft.actual.start >= 15:00"),
    ("talk was before noon", "not here(talk.actual, noon.actual) or talk.actual.end <= noon.actual.start"),
    ("talk took place before noon", "here(talk.actual) and talk.actual.end <= 12:00"),
    ("noon was at noon", "here(noon.actual) and 11:50 <= noon.actual.start <= 12:10"),
    ("talk was held at noon", "here(talk.actual) and place(talk) == 'bar'"),
    ("talk was at noon", "here(talk.actual) and 11:50 <= talk.actual.start <= 12:10"),
    ("planned lunch took place", "here(lunch.planned)"),
    ('"Planned lunch" took place', "here(pl.actual)"),
    ('planned "lunch" took place', "here(lunch.planned)"),
    (
        'planned "planned lunch" was before lunch',
        "not here(pl.planned, lunch.actual) or pl.planned.end <= lunch.actual.start",
    ),
)

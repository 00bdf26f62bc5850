"""What sentences mean, written by hand from the prose alone: where two readings are near each other.

The notation is that of `sentence_meaning_table`.
"""

from tests.unit.constraints.sentence_meaning_table import Row

DAYS_AND_HALVES: tuple[Row, ...] = (
    (
        "fair ran from 9 to 11",
        "here(fair.actual) and (08:50 <= fair.actual.start <= 09:10 or 20:50 <= fair.actual.start <= 21:10)"
        " and (10:50 <= fair.actual.end <= 11:10 or 22:50 <= fair.actual.end <= 23:10)",
    ),
    (
        "fair ran from 10 p.m. to midnight",
        "here(fair.actual) and 21:50 <= fair.actual.start <= 22:10 and 23:50 <= fair.actual.end <= D+1 00:10",
    ),
    (
        "fair ran from midnight to 1 a.m.",
        "here(fair.actual) and D-1 23:50 <= fair.actual.start <= 00:10 and 00:50 <= fair.actual.end <= 01:10",
    ),
    (
        "fair started between 10 p.m. and midnight",
        "here(fair.actual) and 22:00 <= fair.actual.start <= 24:00",
    ),
    (
        "fair started between midnight and 2 a.m.",
        "here(fair.actual)"
        " and (00:00 <= fair.actual.start <= 02:00 or 24:00 <= fair.actual.start <= D+1 02:00)",
    ),
    ("fair ended between 11 p.m. and 2 a.m.", "here(fair.actual) and 23:00 <= fair.actual.end <= D+1 02:00"),
    (
        "fair started between 10 a.m. and the afternoon",
        "here(fair.actual) and 10:00 <= fair.actual.start <= 18:00",
    ),
    (
        "gala-7 ended between Wednesday and Friday",
        "here(gala.actual) and D-1 00:00 <= gala.actual.end <= D+2 00:00",
    ),
    (
        "fair started at about 9",
        "here(fair.actual) and (08:30 <= fair.actual.start <= 09:30 or 20:30 <= fair.actual.start <= 21:30)",
    ),
    ("fair was moved to after 3 p.m.", "here(fair.revised) and fair.revised.start >= 15:00"),
    ("fair was moved to before Friday", "here(fair.revised) and fair.revised.start <= D+1 00:00"),
    (
        "fair was moved to between 11 and 1",
        "here(fair.revised)"
        " and (11:00 <= fair.revised.start <= 13:00 or 23:00 <= fair.revised.start <= D+1 01:00)",
    ),
    ("fair took place after Wednesday", "here(fair.actual) and fair.actual.start >= 00:00"),
    ("fair took place by Friday", "here(fair.actual) and fair.actual.end <= D+2 00:00"),
    ("fair was before Friday", "here(fair.actual) and fair.actual.end <= D+1 00:00"),
    ("fair was after noon", "here(fair.actual) and fair.actual.start >= 12:00"),
    ("fair started on Sunday", "here(fair.actual) and D+3 00:00 <= fair.actual.start <= D+4 00:00"),
    ("fair ended on Monday", "here(fair.actual) and D-3 00:00 <= fair.actual.end <= D-2 00:00"),
    # The last day of summer time has 25 hours, and its 1:30 a.m. comes twice.
    (
        "fair started at 1:30 a.m. on 27 October 2024",
        "here(fair.actual)"
        " and (D+164 01:20 <= fair.actual.start <= D+164 01:40"
        " or D+164 02:20 <= fair.actual.start <= D+164 02:40)",
    ),
    (
        "fair took place on 27 October 2024",
        "here(fair.actual) and D+164 00:00 <= fair.actual.start and fair.actual.end <= D+165 01:00",
    ),
    # The nearest first of December is that of the year before, in winter time.
    ("fair started on Dec. 1", "here(fair.actual) and D-167 01:00 <= fair.actual.start <= D-166 01:00"),
    (
        "fair will not start before Friday evening",
        "here(fair.revised) and fair.revised.start >= D+1 18:00",
    ),
)

NAMES_AND_TIMES: tuple[Row, ...] = (
    (
        "Step 2 was before 10 a.m. show",
        "not here(step.actual, ten.actual) or step.actual.end <= ten.actual.start",
    ),
    ("Step 2 was before 10 a.m.", "here(step.actual) and step.actual.end <= 10:00"),
    ("Step 2 took place before 10 a.m.", "here(step.actual) and step.actual.end <= 10:00"),
    ("10 a.m. show was before 10 a.m.", "here(ten.actual) and ten.actual.end <= 10:00"),
    (
        "planned 10 a.m. show ended 2 hours after planned Step 2 ended",
        "here(ten.planned, step.planned) and 110 <= ten.planned.end - step.planned.end <= 130",
    ),
    (
        "fair and Q and A were at the same time",
        "here(fair.actual, qa.actual)"
        " and fair.actual.start == qa.actual.start and fair.actual.end == qa.actual.end",
    ),
    (
        "fair is followed by gala-7",
        "not here(fair.actual, gala.actual) or fair.actual.end <= gala.actual.start",
    ),
    (
        "fair is immediately preceded by gala-7",
        "not here(fair.actual, gala.actual) or gala.actual.end == fair.actual.start",
    ),
    (
        "fair is immediately before gala-7",
        "not here(fair.actual, gala.actual) or fair.actual.end == gala.actual.start",
    ),
    (
        "fair and gala-7 overlap",
        "here(fair.actual, gala.actual)"
        " and fair.actual.start <= gala.actual.end and gala.actual.start <= fair.actual.end",
    ),
    (
        "fair and gala-7 are at the same time",
        "here(fair.actual, gala.actual)"
        " and fair.actual.start == gala.actual.start and fair.actual.end == gala.actual.end",
    ),
    (
        "fair coincides with gala-7",
        "here(fair.actual, gala.actual)"
        " and fair.actual.start == gala.actual.start and fair.actual.end == gala.actual.end",
    ),
    (
        "fair comes before gala-7",
        "not here(fair.actual, gala.actual) or fair.actual.end <= gala.actual.start",
    ),
    (
        "revised fair immediately precedes planned fair",
        "here(fair.revised) and (not here(fair.planned) or fair.revised.end == fair.planned.start)",
    ),
    ("fair does not take place", "not here(fair.actual)"),
    ("exactly 2 of stalls take place", "here(fair.actual) + here(gala.actual) + here(cafe.actual) == 2"),
)

# Of the cast with odd names.
OR_IN_A_NAME: tuple[Row, ...] = (
    ("Tea or coffee took place", "here(tea.actual)"),
    (
        "tea or coffee was cancelled or talk took place or tea or coffee lasted 7 minutes",
        "tea.revised.spoken and not here(tea.revised) or here(talk.actual)"
        " or here(tea.actual) and 6 <= tea.actual.length <= 8",
    ),
    (
        "From 9 to 11 ran from 9 a.m. to 11 a.m.",
        "here(from9.actual) and 08:50 <= from9.actual.start <= 09:10 and 10:50 <= from9.actual.end <= 11:10",
    ),
    (
        "talk preceded from 9 to 11",
        "not here(talk.actual, from9.actual) or talk.actual.end <= from9.actual.start",
    ),
)

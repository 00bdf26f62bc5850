"""What sentences mean, written by hand from the prose alone: moments, lengths and occurrence.

Each row is a sentence and its exact meaning as a Python expression over the items of a cast.

* `fair.actual.start`, `.end`, `.length`: whole minutes since midnight, at the beginning of the cast's
  date (a Thursday, 16 May 2024); `09:10` and `D-1 18:00` (the day before, 6 p.m.) are such minutes too.
* `here(fair.actual, gala.planned)`: each of these layers is present.
* `fair.revised.spoken`: accepted statements speak of the revised layer.
* `takes_part("ana", fair)` and `place(fair)`.

The items, with their names in the meanings, are in `sentence_meaning_casts`.
"""

Row = tuple[str, str]

STARTED_AND_ENDED: tuple[Row, ...] = (
    ("fair started at 9 a.m.", "here(fair.actual) and 08:50 <= fair.actual.start <= 09:10"),
    ("The Spring fair began at 9:15.", "here(fair.actual) and 09:10 <= fair.actual.start <= 09:20"),
    ("gala-7 started at 13h25", "here(gala.actual) and 13:22 <= gala.actual.start <= 13:28"),
    ("the Gala no. 7 started at 0907", "here(gala.actual) and 09:06 <= gala.actual.start <= 09:08"),
    ("Déjeuner d'été ended at 2:30 p.m.", "here(cafe.actual) and 14:20 <= cafe.actual.end <= 14:40"),
    ("DÉJEUNER D'ÉTÉ finished about 2:45 p.m.", "here(cafe.actual) and 14:30 <= cafe.actual.end <= 15:00"),
    ("café concluded around 10:20", "here(cafe.actual) and 10:10 <= cafe.actual.end <= 10:30"),
    ('"The ""Big"" Day" began ~11:11', "here(big.actual) and 11:06 <= big.actual.start <= 11:16"),
    ("the big closed at 17:00 sharp", "here(big.actual) and big.actual.end == 17:00"),
    ("Step 2 started at exactly 8:00", "here(step.actual) and step.actual.start == 08:00"),
    ("step2 started shortly after 1 p.m.", "here(step.actual) and 13:00 <= step.actual.start <= 13:20"),
    ("Step 2 ended shortly before 4:30 p.m.", "here(step.actual) and 16:10 <= step.actual.end <= 16:30"),
    ("walk started soon after noon", "here(walk.actual) and 12:00 <= walk.actual.start <= 12:20"),
    ("A walk in the park ended at nearly 6 p.m.", "here(walk.actual) and 17:45 <= walk.actual.end <= 18:00"),
    ("the walk in the park closes almost 6:15 pm", "here(walk.actual) and 18:00 <= walk.actual.end <= 18:15"),
    ("東京 会議 started at 21:30", "here(tokyo.actual) and 21:20 <= tokyo.actual.start <= 21:40"),
    ("T-KAIGI starts at 9:45 p.m.", "here(tokyo.actual) and 21:40 <= tokyo.actual.start <= 21:50"),
    ("10 a.m. show started at 10 a.m.", "here(ten.actual) and 09:50 <= ten.actual.start <= 10:10"),
    ("the 10 a.m. show ended by 10:40", "here(ten.actual) and ten.actual.end <= 10:40"),
    (
        "show started at 9",
        "here(ten.actual) and (08:50 <= ten.actual.start <= 09:10 or 20:50 <= ten.actual.start <= 21:10)",
    ),
    (
        "bell started at midnight",
        "here(bell.actual)"
        " and (D-1 23:50 <= bell.actual.start <= 00:10 or 23:50 <= bell.actual.start <= D+1 00:10)",
    ),
    ("fair started before 9 a.m.", "here(fair.actual) and fair.actual.start <= 09:00"),
    ("an fair ended by 5:05 p.m.", "here(fair.actual) and fair.actual.end <= 17:05"),
    ("fair started no later than 8 a.m.", "here(fair.actual) and fair.actual.start <= 08:00"),
    ("fair ended after 18:00", "here(fair.actual) and fair.actual.end >= 18:00"),
    ("fair began not before noon", "here(fair.actual) and fair.actual.start >= 12:00"),
    ("fair did not start before 10:15 a.m.", "here(fair.actual) and fair.actual.start >= 10:15"),
    ("fair did not end before the evening", "here(fair.actual) and fair.actual.end >= 18:00"),
    ("revised fair did not start before Friday", "here(fair.revised) and fair.revised.start >= D+1 00:00"),
    ("the fair started in the afternoon", "here(fair.actual) and 12:00 <= fair.actual.start <= 18:00"),
    ("fair ended in the late morning", "here(fair.actual) and 10:00 <= fair.actual.end <= 12:00"),
    ("gala-7 ended on Thursday", "here(gala.actual) and 00:00 <= gala.actual.end <= 24:00"),
    ("gala-7 started on Wednesday", "here(gala.actual) and D-1 00:00 <= gala.actual.start <= 00:00"),
    (
        "gala-7 started on Wednesday evening",
        "here(gala.actual) and D-1 18:00 <= gala.actual.start <= D-1 23:00",
    ),
    ("gala-7 started on the next day", "here(gala.actual) and D+1 00:00 <= gala.actual.start <= D+2 00:00"),
    ("gala-7 ended at 9 a.m. on May 15", "here(gala.actual) and D-1 08:50 <= gala.actual.end <= D-1 09:10"),
    ("gala-7 ended on 17 May 2024", "here(gala.actual) and D+1 00:00 <= gala.actual.end <= D+2 00:00"),
    ("gala-7 started in May 2024", "here(gala.actual) and D-15 00:00 <= gala.actual.start <= D+16 00:00"),
    ("gala-7 started about May 2024", "here(gala.actual) and D-31 12:00 <= gala.actual.start <= D+31 12:00"),
    ("gala-7 started at 06:25 GMT", "here(gala.actual) and 07:22 <= gala.actual.start <= 07:28"),
    ("gala-7 started at 1:25 p.m. KST", "here(gala.actual) and 05:22 <= gala.actual.start <= 05:28"),
    ("gala-7 started at 13:25+07:00", "here(gala.actual) and 07:22 <= gala.actual.start <= 07:28"),
    (
        "gala-7 ended at 2024-05-15T08:05+01:00",
        "here(gala.actual) and D-1 08:02 <= gala.actual.end <= D-1 08:08",
    ),
    ("gala-7 started between 1 and 1:30 p.m.", "here(gala.actual) and 13:00 <= gala.actual.start <= 13:30"),
    (
        "gala-7 started between 11 and 1",
        "here(gala.actual)"
        " and (11:00 <= gala.actual.start <= 13:00 or 23:00 <= gala.actual.start <= D+1 01:00)",
    ),
    ("gala-7 ended between 22:00 and 02:00", "here(gala.actual) and 22:00 <= gala.actual.end <= D+1 02:00"),
    ("fair will start at 9 a.m.", "here(fair.revised) and 08:50 <= fair.revised.start <= 09:10"),
    ("fair is to end at 4 p.m.", "here(fair.revised) and 15:50 <= fair.revised.end <= 16:10"),
    ("the fair is due to start by noon", "here(fair.revised) and fair.revised.start <= 12:00"),
    ("fair is going to end in the evening", "here(fair.revised) and 18:00 <= fair.revised.end <= 23:00"),
    ("planned fair started at 9 a.m.", "here(fair.planned) and 08:50 <= fair.planned.start <= 09:10"),
    (
        'planned "Spring fair" began about 9 a.m.',
        "here(fair.planned) and 08:30 <= fair.planned.start <= 09:30",
    ),
    ("revised Gala no. 7 ended at 10:10", "here(gala.revised) and 10:07 <= gala.revised.end <= 10:13"),
    ("walk started in the night", "here(walk.actual) and 21:00 <= walk.actual.start <= D+1 05:00"),
    ("walk ended in the early morning", "here(walk.actual) and 05:00 <= walk.actual.end <= 08:00"),
    ("walk started after Wednesday", "here(walk.actual) and walk.actual.start >= 00:00"),
    ("walk started before Friday", "here(walk.actual) and walk.actual.start <= D+1 00:00"),
    ("walk ended by Friday", "here(walk.actual) and walk.actual.end <= D+2 00:00"),
    ("WALK STARTED AT NOON", "here(walk.actual) and 11:50 <= walk.actual.start <= 12:10"),
    ("walk started around noon", "here(walk.actual) and 11:30 <= walk.actual.start <= 12:30"),
    ("walk started at 9:30ish", "here(walk.actual) and 09:00 <= walk.actual.start <= 10:00"),
    ("Q and A started at 4:30 p.m.", "here(qa.actual) and 16:20 <= qa.actual.start <= 16:40"),
)

RAN: tuple[Row, ...] = (
    (
        "fair ran from 9 a.m. to 11 a.m.",
        "here(fair.actual) and 08:50 <= fair.actual.start <= 09:10 and 10:50 <= fair.actual.end <= 11:10",
    ),
    (
        "the Spring fair ran from 1 to 3 p.m.",
        "here(fair.actual) and 12:50 <= fair.actual.start <= 13:10 and 14:50 <= fair.actual.end <= 15:10",
    ),
    (
        "Step 2 lasted from 9:30 until 10:15",
        "here(step.actual) and 09:20 <= step.actual.start <= 09:40 and 10:10 <= step.actual.end <= 10:20",
    ),
    (
        "fair took place from 11 p.m. to 1 a.m.",
        "here(fair.actual) and 22:50 <= fair.actual.start <= 23:10"
        " and D+1 00:50 <= fair.actual.end <= D+1 01:10",
    ),
    (
        "fair ran from 9 a.m. to 11 a.m. on May 15",
        "here(fair.actual) and D-1 08:50 <= fair.actual.start <= D-1 09:10"
        " and D-1 10:50 <= fair.actual.end <= D-1 11:10",
    ),
    (
        "fair ran from about 10:20 to shortly after 11:00",
        "here(fair.actual) and 10:10 <= fair.actual.start <= 10:30 and 11:00 <= fair.actual.end <= 11:20",
    ),
    (
        "fair ran from 9:00 to 11:00 GMT",
        "here(fair.actual) and 09:50 <= fair.actual.start <= 10:10 and 11:50 <= fair.actual.end <= 12:10",
    ),
    (
        "planned fair ran from 9 a.m. to exactly noon",
        "here(fair.planned) and 08:50 <= fair.planned.start <= 09:10 and fair.planned.end == 12:00",
    ),
    (
        "fair will run from 2 p.m. to 4:45 p.m.",
        "here(fair.revised) and 13:50 <= fair.revised.start <= 14:10 and 16:40 <= fair.revised.end <= 16:50",
    ),
    (
        "東京 会議 is to run from 14:05 until 15:07",
        "here(tokyo.revised) and 14:02 <= tokyo.revised.start <= 14:08"
        " and 15:06 <= tokyo.revised.end <= 15:08",
    ),
)

UNDER_WAY: tuple[Row, ...] = (
    (
        "fair was under way at 10:30",
        "here(fair.actual) and fair.actual.start <= 10:40 and 10:20 <= fair.actual.end",
    ),
    (
        "fair was under way at 10:30 a.m. or gala-7 was under way at exactly 8 a.m.",
        "here(fair.actual) and fair.actual.start <= 10:40 and 10:20 <= fair.actual.end"
        " or here(gala.actual) and gala.actual.start <= 08:00 <= gala.actual.end",
    ),
    (
        "fair is in progress at noon",
        "here(fair.actual) and fair.actual.start <= 12:10 and 11:50 <= fair.actual.end",
    ),
    (
        "fair was ongoing about 3:15 p.m.",
        "here(fair.actual) and fair.actual.start <= 15:30 and 15:00 <= fair.actual.end",
    ),
    (
        "the café was under way in the afternoon",
        "here(cafe.actual) and cafe.actual.start <= 18:00 and 12:00 <= cafe.actual.end",
    ),
    ("fair was under way after 10:00", "here(fair.actual) and 10:00 <= fair.actual.end"),
    ("fair was under way by 10:00", "here(fair.actual) and fair.actual.start <= 10:00"),
    (
        "planned gala-7 was ongoing on Thursday",
        "here(gala.planned) and gala.planned.start <= 24:00 and 00:00 <= gala.planned.end",
    ),
    (
        "fair was under way at 9",
        "here(fair.actual) and (fair.actual.start <= 09:10 and 08:50 <= fair.actual.end"
        " or fair.actual.start <= 21:10 and 20:50 <= fair.actual.end)",
    ),
    (
        "fair will be under way at 3 p.m.",
        "here(fair.revised) and fair.revised.start <= 15:10 and 14:50 <= fair.revised.end",
    ),
)

LASTED: tuple[Row, ...] = (
    ("fair lasted 20 minutes", "here(fair.actual) and 17 <= fair.actual.length <= 23"),
    ("the fair took about 2 hours", "here(fair.actual) and 90 <= fair.actual.length <= 150"),
    ("gala-7 ran for half an hour", "here(gala.actual) and 20 <= gala.actual.length <= 40"),
    ("Gala no. 7 lasted an hour and a half", "here(gala.actual) and 80 <= gala.actual.length <= 100"),
    ("fair lasted 1 h 30", "here(fair.actual) and 80 <= fair.actual.length <= 100"),
    ("fair lasted 20-30 min", "here(fair.actual) and 20 <= fair.actual.length <= 30"),
    ("fair lasted at least 45 minutes", "here(fair.actual) and fair.actual.length >= 45"),
    ("fair took at most 45 minutes", "here(fair.actual) and fair.actual.length <= 45"),
    ("fair lasted under an hour", "here(fair.actual) and fair.actual.length <= 60"),
    ("fair ran for over two hours", "here(fair.actual) and fair.actual.length >= 120"),
    ("fair lasted nearly an hour", "here(fair.actual) and 45 <= fair.actual.length <= 60"),
    ("fair lasted almost 3 hours", "here(fair.actual) and 165 <= fair.actual.length <= 180"),
    ("Q and A lasted exactly 45 minutes", "here(qa.actual) and qa.actual.length == 45"),
    ("Q and A took about 10 minutes", "here(qa.actual) and qa.actual.length <= 20"),
    ("fair lasted 7 minutes", "here(fair.actual) and 6 <= fair.actual.length <= 8"),
    ("fair lasted PT1H15M", "here(fair.actual) and 70 <= fair.actual.length <= 80"),
    ("fair lasted two days", "here(fair.actual) and 2160 <= fair.actual.length <= 3600"),
    ("fair lasted briefly", "here(fair.actual) and 1 <= fair.actual.length <= 15"),
    ("東京 会議 was brief", "here(tokyo.actual) and 1 <= tokyo.actual.length <= 15"),
    ("planned walk lasted 25 min", "here(walk.planned) and 22 <= walk.planned.length <= 28"),
    ("walk will last 3 hours", "here(walk.revised) and 170 <= walk.revised.length <= 190"),
    ("revised step2 took an hour", "here(step.revised) and 50 <= step.revised.length <= 70"),
    ("fair lasts about 40 minutes", "here(fair.actual) and 30 <= fair.actual.length <= 50"),
)

TOOK_PLACE: tuple[Row, ...] = (
    ("fair took place", "here(fair.actual)"),
    ("Step 2 happened", "here(step.actual)"),
    ("the walk in the park occurred", "here(walk.actual)"),
    ('"The ""Big"" Day" was held', "here(big.actual)"),
    ("tHe qA happens.", "here(qa.actual)"),
    ("fair took place at 9 a.m.", "here(fair.actual) and 08:50 <= fair.actual.start <= 09:10"),
    ("fair was held at 9:45", "here(fair.actual) and 09:40 <= fair.actual.start <= 09:50"),
    ("10 a.m. show was at 10:15 a.m.", "here(ten.actual) and 10:10 <= ten.actual.start <= 10:20"),
    ("fair was held about noon", "here(fair.actual) and 11:30 <= fair.actual.start <= 12:30"),
    ("fair took place shortly after 5 p.m.", "here(fair.actual) and 17:00 <= fair.actual.start <= 17:20"),
    (
        "fair was in the afternoon",
        "here(fair.actual) and 12:00 <= fair.actual.start and fair.actual.end <= 18:00",
    ),
    (
        "café took place on Thursday",
        "here(cafe.actual) and 00:00 <= cafe.actual.start and cafe.actual.end <= 24:00",
    ),
    ("fair took place before noon", "here(fair.actual) and fair.actual.end <= 12:00"),
    ("fair was held by 5 p.m.", "here(fair.actual) and fair.actual.end <= 17:00"),
    ("fair took place after 3 p.m.", "here(fair.actual) and fair.actual.start >= 15:00"),
    (
        "fair took place between 1 and 3 p.m.",
        "here(fair.actual) and 13:00 <= fair.actual.start and fair.actual.end <= 15:00",
    ),
    (
        "fair was between 9 and 11",
        "here(fair.actual) and (09:00 <= fair.actual.start and fair.actual.end <= 11:00"
        " or 21:00 <= fair.actual.start and fair.actual.end <= 23:00)",
    ),
    ("planned gala-7 took place", "here(gala.planned)"),
    ("revised Gala no. 7 happened", "here(gala.revised)"),
    ("planned gala-7 was at 8 p.m.", "here(gala.planned) and 19:50 <= gala.planned.start <= 20:10"),
    ("walk will take place", "here(walk.revised)"),
    (
        "walk will take place on Friday",
        "here(walk.revised) and D+1 00:00 <= walk.revised.start and walk.revised.end <= D+2 00:00",
    ),
    ("walk will be at 9 a.m.", "here(walk.revised) and 08:50 <= walk.revised.start <= 09:10"),
    (
        "walk is to take place in the evening",
        "here(walk.revised) and 18:00 <= walk.revised.start and walk.revised.end <= 23:00",
    ),
    ("fair did not take place", "not here(fair.actual)"),
    ("the fair did not happen", "not here(fair.actual)"),
    ("Step 2 did not occur", "not here(step.actual)"),
    ("Q and A never took place", "not here(qa.actual)"),
    ("東京 会議 was not held", "not here(tokyo.actual)"),
    ("planned fair did not take place", "not here(fair.planned)"),
    ("revised fair did not take place", "fair.revised.spoken and not here(fair.revised)"),
    ("fair will not take place", "fair.revised.spoken and not here(fair.revised)"),
)

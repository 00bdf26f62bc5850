"""What sentences mean, written by hand from the prose alone: order and distances.

The notation is that of `sentence_meaning_table`.
"""

from tests.unit.constraints.sentence_meaning_table import Row

PLAIN_ORDER: tuple[Row, ...] = (
    ("fair was before gala-7", "not here(fair.actual, gala.actual) or fair.actual.end <= gala.actual.start"),
    (
        "the café came before a walk",
        "not here(cafe.actual, walk.actual) or cafe.actual.end <= walk.actual.start",
    ),
    ("Q and A preceded Step 2", "not here(qa.actual, step.actual) or qa.actual.end <= step.actual.start"),
    (
        "Step 2 was followed by the 10 a.m. show",
        "not here(step.actual, ten.actual) or step.actual.end <= ten.actual.start",
    ),
    ("fair is before gala-7", "not here(fair.actual, gala.actual) or fair.actual.end <= gala.actual.start"),
    ("fair was after gala-7", "not here(fair.actual, gala.actual) or gala.actual.end <= fair.actual.start"),
    (
        "東京 会議 came after Q and A",
        "not here(tokyo.actual, qa.actual) or qa.actual.end <= tokyo.actual.start",
    ),
    ("gala-7 followed fair", "not here(fair.actual, gala.actual) or fair.actual.end <= gala.actual.start"),
    ("gala-7 follows fair", "not here(fair.actual, gala.actual) or fair.actual.end <= gala.actual.start"),
    (
        "the Gala no. 7 was preceded by the Spring fair",
        "not here(fair.actual, gala.actual) or fair.actual.end <= gala.actual.start",
    ),
    (
        "step2 was after planned walk",
        "not here(step.actual, walk.planned) or walk.planned.end <= step.actual.start",
    ),
    (
        "planned step2 was before revised walk",
        "here(walk.revised) and (not here(step.planned) or step.planned.end <= walk.revised.start)",
    ),
    (
        "fair was before planned fair",
        "not here(fair.actual, fair.planned) or fair.actual.end <= fair.planned.start",
    ),
    (
        "fair will be before planned gala-7",
        "here(fair.revised) and (not here(gala.planned) or fair.revised.end <= gala.planned.start)",
    ),
    (
        "fair is to be after revised Step 2",
        "here(fair.revised, step.revised) and step.revised.end <= fair.revised.start",
    ),
    (
        "fair was immediately before gala-7",
        "not here(fair.actual, gala.actual) or fair.actual.end == gala.actual.start",
    ),
    (
        "fair was immediately followed by café",
        "not here(fair.actual, cafe.actual) or fair.actual.end == cafe.actual.start",
    ),
    (
        "fair immediately preceded planned gala-7",
        "not here(fair.actual, gala.planned) or fair.actual.end == gala.planned.start",
    ),
    (
        "fair was immediately after gala-7",
        "not here(fair.actual, gala.actual) or gala.actual.end == fair.actual.start",
    ),
    (
        "fair immediately followed Gala no. 7",
        "not here(fair.actual, gala.actual) or gala.actual.end == fair.actual.start",
    ),
    (
        "fair was immediately preceded by bell",
        "not here(fair.actual, bell.actual) or bell.actual.end == fair.actual.start",
    ),
    (
        "fair overlapped gala-7",
        "here(fair.actual, gala.actual)"
        " and fair.actual.start <= gala.actual.end and gala.actual.start <= fair.actual.end",
    ),
    (
        "the fair and the 10 a.m. show overlapped",
        "here(fair.actual, ten.actual)"
        " and fair.actual.start <= ten.actual.end and ten.actual.start <= fair.actual.end",
    ),
    (
        "Q and A and Step 2 overlapped",
        "here(qa.actual, step.actual)"
        " and qa.actual.start <= step.actual.end and step.actual.start <= qa.actual.end",
    ),
    (
        "the closing bell was during revised walk",
        "here(bell.actual, walk.revised)"
        " and walk.revised.start <= bell.actual.start and bell.actual.end <= walk.revised.end",
    ),
    (
        "café took place during 東京 会議",
        "here(cafe.actual, tokyo.actual)"
        " and tokyo.actual.start <= cafe.actual.start and cafe.actual.end <= tokyo.actual.end",
    ),
    (
        "fair is during gala-7",
        "here(fair.actual, gala.actual)"
        " and gala.actual.start <= fair.actual.start and fair.actual.end <= gala.actual.end",
    ),
    (
        "planned fair contained planned gala-7",
        "here(fair.planned, gala.planned)"
        " and fair.planned.start <= gala.planned.start and gala.planned.end <= fair.planned.end",
    ),
    (
        "fair and gala-7 were at the same time",
        "here(fair.actual, gala.actual)"
        " and fair.actual.start == gala.actual.start and fair.actual.end == gala.actual.end",
    ),
    (
        "big was at the same time as planned big",
        "here(big.actual, big.planned)"
        " and big.actual.start == big.planned.start and big.actual.end == big.planned.end",
    ),
    (
        "Closing bell coincided with t-kaigi",
        "here(bell.actual, tokyo.actual)"
        " and bell.actual.start == tokyo.actual.start and bell.actual.end == tokyo.actual.end",
    ),
)

ALLEN: tuple[Row, ...] = (
    ("fair precedes gala-7", "not here(fair.actual, gala.actual) or fair.actual.end < gala.actual.start"),
    (
        "Step 2 is preceded by the Q and A",
        "not here(step.actual, qa.actual) or qa.actual.end < step.actual.start",
    ),
    ("café meets walk", "not here(cafe.actual, walk.actual) or cafe.actual.end == walk.actual.start"),
    (
        "café is met by planned walk",
        "not here(cafe.actual, walk.planned) or walk.planned.end == cafe.actual.start",
    ),
    (
        "fair overlaps gala-7",
        "here(fair.actual, gala.actual)"
        " and fair.actual.start < gala.actual.start < fair.actual.end < gala.actual.end",
    ),
    (
        "revised fair is overlapped by the 10 a.m. show",
        "here(fair.revised, ten.actual)"
        " and ten.actual.start < fair.revised.start < ten.actual.end < fair.revised.end",
    ),
    (
        "fair starts gala-7",
        "here(fair.actual, gala.actual)"
        " and fair.actual.start == gala.actual.start and fair.actual.end < gala.actual.end",
    ),
    (
        "東京 会議 is started by Step 2",
        "here(tokyo.actual, step.actual)"
        " and tokyo.actual.start == step.actual.start and step.actual.end < tokyo.actual.end",
    ),
    (
        "the walk is strictly during revised big",
        "here(walk.actual, big.revised)"
        " and big.revised.start < walk.actual.start and walk.actual.end < big.revised.end",
    ),
    (
        "the Spring fair contains an closing bell",
        "here(fair.actual, bell.actual)"
        " and fair.actual.start < bell.actual.start and bell.actual.end < fair.actual.end",
    ),
    (
        "fair finishes planned gala-7",
        "here(fair.actual, gala.planned)"
        " and gala.planned.start < fair.actual.start and fair.actual.end == gala.planned.end",
    ),
    (
        "Q and A is finished by café",
        "here(qa.actual, cafe.actual)"
        " and qa.actual.start < cafe.actual.start and qa.actual.end == cafe.actual.end",
    ),
    (
        'planned step2 equals "The ""Big"" Day"',
        "here(step.planned, big.actual)"
        " and step.planned.start == big.actual.start and step.planned.end == big.actual.end",
    ),
)

APART: tuple[Row, ...] = (
    (
        "fair started 20 minutes before gala-7 started",
        "here(fair.actual, gala.actual) and 17 <= gala.actual.start - fair.actual.start <= 23",
    ),
    (
        "café started about 2 hours before Step 2 ended",
        "here(cafe.actual, step.actual) and 90 <= step.actual.end - cafe.actual.start <= 150",
    ),
    (
        "the Q and A started exactly 7 minutes after the walk started",
        "here(qa.actual, walk.actual) and qa.actual.start - walk.actual.start == 7",
    ),
    (
        "planned fair started half an hour after planned gala-7 ended",
        "here(fair.planned, gala.planned) and 20 <= fair.planned.start - gala.planned.end <= 40",
    ),
    (
        "fair ended at least 10 minutes before revised gala-7 started",
        "here(fair.actual, gala.revised) and gala.revised.start - fair.actual.end >= 10",
    ),
    (
        "revised fair ended 10-15 min before planned fair ended",
        "here(fair.revised, fair.planned) and 10 <= fair.planned.end - fair.revised.end <= 15",
    ),
    (
        "Step 2 ended nearly an hour after revised 10 a.m. show started",
        "here(step.actual, ten.revised) and 45 <= step.actual.end - ten.revised.start <= 60",
    ),
    (
        "東京 会議 ended at most 20 minutes after planned 東京 会議 ended",
        "here(tokyo.actual, tokyo.planned) and 0 <= tokyo.actual.end - tokyo.planned.end <= 20",
    ),
    (
        "fair started about 3 minutes before gala-7 started",
        "here(fair.actual, gala.actual) and 0 <= gala.actual.start - fair.actual.start <= 8",
    ),
    (
        "fair starts 45 minutes after gala-7 ends",
        "here(fair.actual, gala.actual) and 40 <= fair.actual.start - gala.actual.end <= 50",
    ),
    (
        "fair started 1 h 30 after revised café ended.",
        "here(fair.actual, cafe.revised) and 80 <= fair.actual.start - cafe.revised.end <= 100",
    ),
    (
        "fair will start 20 minutes after planned gala-7 ended",
        "here(fair.revised, gala.planned) and 17 <= fair.revised.start - gala.planned.end <= 23",
    ),
    (
        "fair is to end an hour before revised gala-7 starts",
        "here(fair.revised, gala.revised) and 50 <= gala.revised.start - fair.revised.end <= 70",
    ),
    (
        "fair ended over two hours after fair started",
        "here(fair.actual) and fair.actual.end - fair.actual.start >= 120",
    ),
)

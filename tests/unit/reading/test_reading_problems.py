"""Bad files: each problem at its exact place, with what, what was found, and how to mend it."""

import pytest

from schedule.errors import Problem, ScenarioError
from schedule.reading.files import read_text

HEAD = "zone: Europe/Berlin\ndate: 2024-03-05\n"  # two lines: what follows begins in line 3


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(ScenarioError) as caught:
        read_text(text, "f.yaml")
    return caught.value.problems


def lines_of(text: str) -> list[str]:
    return [str(each) for each in problems_of(text)]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        # the top
        ("title: x\n", "1:1", ["`zone` is missing in the scenario", "zone: Europe/Berlin"]),
        ("[a, b]", "1:1", ["a scenario must be a mapping", "found a list"]),
        ("only words", "1:1", ["a scenario must be a mapping", "found 'only words'"]),
        ("~", "1:1", ["the scenario is empty"]),
        (HEAD + "agneda: {}\n", "3:1", ["unknown key 'agneda'", "did you mean 'agenda'?"]),
        (HEAD + "frobnicate: {}\n", "3:1", ["unknown key 'frobnicate'", "known are", "agenda"]),
        (HEAD + "title: [a]\n", "3:8", ["title must be text", "found a list"]),
        (HEAD + "title: ' '\n", "3:8", ["title must be text", "found ' '"]),
        (HEAD + f"title: {'x' * 501}\n", "3:8", ["title is longer than 500 characters", "..."]),
        # zones
        (
            "zone: europe/berlin\n",
            "1:7",
            ["unknown time zone 'europe/berlin'", "did you mean 'Europe/Berlin'?"],
        ),
        ("zone: berlin\n", "1:7", ["unknown time zone 'berlin'", "did you mean 'Europe/Berlin'?"]),
        ("zone: ../../etc/passwd\n", "1:7", ["unknown time zone '../../etc/passwd'"]),
        ("zone: /etc/passwd\n", "1:7", ["unknown time zone"]),
        ("zone: Foo/Bar\n", "1:7", ["unknown time zone 'Foo/Bar'"]),
        ('zone: ""\n', "1:7", ["zone must be text", "an empty text"]),
        ('zone: "UTC\\0"\n', "1:7", ["character U+0000 is not allowed"]),
        ("zone: KST\n", "1:7", ["unknown time zone 'KST'", "IANA name"]),
        # dates
        ("zone: UTC\ndate: 2024-02-30\n", "2:7", ["2024-02-30"]),
        ("zone: UTC\ndate: Thursday\n", "2:7", ["date"]),
        ("zone: UTC\ndate: 0001-01-01\n", "2:7", ["year outside 1-9999", "from 0001-01-03 to 9999-12-29"]),
        ("zone: UTC\ndate: 20240230\n", "2:7", ["a full date is needed", "write the date as 2024-02-30"]),
        ("zone: UTC\n\tdate: 2024-02-28\n", "2:1", ["indent with spaces, not with tabs"]),
        # settings
        (HEAD + "settings: [unit]\n", "3:11", ["settings must be a mapping"]),
        (HEAD + "settings: {units: day}\n", "3:12", ["unknown key 'units' in settings", "'unit'"]),
        (HEAD + "settings: {unit: weeks}\n", "3:18", ["unknown unit 'weeks'", "write second or minute"]),
        (HEAD + "settings: {unit: minuts}\n", "3:18", ["did you mean 'minute'?"]),
        (HEAD + "settings: {slack: at least 5 min}\n", "3:19", ["slack must be one exact length"]),
        (HEAD + "settings: {slack: about 5 min}\n", "3:19", ["slack must be one exact length"]),
        (HEAD + "settings: {slack: 5 bananas}\n", "3:", ["found"]),
        (HEAD + "settings: {reliability: 0.5}\n", "3:25", ["reliability must be `certain` or a number"]),
        (HEAD + "settings: {reliability: 1}\n", "3:25", ["both excluded", "found '1'"]),
        (HEAD + "settings: {reliability: 1.0}\n", "3:25", ["both excluded"]),
        (HEAD + "settings: {reliability: .nan}\n", "3:25", ["both excluded"]),
        (HEAD + "settings: {reliability: 9e-1}\n", "3:25", ["both excluded"]),
        (HEAD + "settings: {reliability: -0.9}\n", "3:25", ["both excluded"]),
        (HEAD + "settings: {reliability: 0.999999999999999999}\n", "3:25", ["both excluded"]),
        (HEAD + f"settings: {{reliability: 0.{'9' * 5000}}}\n", "3:25", ["both excluded"]),
        (HEAD + "settings: {evidence-only: maybe}\n", "3:27", ["evidence-only must be true or false"]),
        (HEAD + "settings: {places: no}\n", "3:20", ["unknown places 'no'", "exclusive or shared"]),
        (HEAD + "settings: {widths: {shortly: 1 min}}\n", "3:20", ["`shortly-named` lies outside `shortly`"]),
        (HEAD + "settings: {widths: {plain-our: 1 min}}\n", "3:21", ["did you mean 'plain-hour'?"]),
        (HEAD + "settings: {widths: {briefly: 5 min}}\n", "3:30", ["briefly must be a range of lengths"]),
        (
            HEAD + "settings: {widths: {night: 21-5}}\n",
            "3:28",
            ["night must be two times of the 24-hour clock"],
        ),
        (HEAD + "settings: {widths: {night: '21:00-25:00'}}\n", "3:28", ["found '21:00-25:00'"]),
        (HEAD + "settings: {widths: {night: '21:00-24:30'}}\n", "3:28", ["write 6:00-12:00"]),
        (HEAD + "settings: {widths: {night: [21:00]}}\n", "3:28", ["night must be text", "found a list"]),
        (HEAD + "settings: {evidence-only: [a]}\n", "3:27", ["evidence-only must be text", "found a list"]),
        (HEAD + "settings: {reliability: [0.8]}\n", "3:25", ["reliability must be text", "found a list"]),
        # sources
        (HEAD + "sources: [a]\n", "3:10", ["`sources` must be a mapping", "write `id: {title: ...}` pairs"]),
        (HEAD + "sources: {a: The Times}\n", "3:14", ["source 'a' must be a mapping", "{title: ..."]),
        (HEAD + "sources: {a: {titel: b}}\n", "3:15", ["unknown key 'titel' in source 'a'", "'title'"]),
        (
            HEAD + "sources: {alpha: {via: alhpa}}\n",
            "3:24",
            ["no source has this name", "did you mean 'alpha'?"],
        ),
        (HEAD + "sources: {a: {via: b}, b: {via: c}, c: {via: b}}\n", "3:33", ["'b via c via b'"]),
        (HEAD + "sources: {a: {via: a}}\n", "3:20", ["sources copy from each other", "'a via a'"]),
        (HEAD + "sources: {a: {zone: [UTC, Mars]}}\n", "3:27", ["unknown time zone 'Mars'"]),
        (HEAD + "sources: {a: {clock: 10 min}}\n", "3:22", ["clock must say within", "`within 10 min`"]),
        (HEAD + "sources: {a: {clock: [1 h]}}\n", "3:22", ["clock must be text", "found a list"]),
        (HEAD + "sources: {a: {zone: []}}\n", "3:21", ["zone names no time zone", "an empty list"]),
        (
            HEAD + "sources: {a: {clock: within about 1 h}}\n",
            "3:29",
            ["clock must be one exact length", "write `within 30 min`"],
        ),
        (HEAD + "sources: {a: {title: B}, b: }\n", "3:26", ["two sources have the name 'b' (first at 3:22)"]),
        # places and travel
        (HEAD + "places: [hall]\n", "3:9", ["`places` must be a mapping"]),
        (HEAD + "places: {a: {b: c}}\n", "3:13", ["the title of a place must be text"]),
        (HEAD + "travel: {from: a}\n", "3:9", ["`travel` must be a list"]),
        (HEAD + "travel: [{from: a, to: b}]\n", "3:10", ["`takes` is missing in travel"]),
        (
            HEAD + "places: {a: }\ntravel: [{from: a, to: x, takes: 1 h}]\n",
            "4:24",
            ["no place has this name"],
        ),
        (HEAD + "travel: [{from: a, to: a, takes: 1 h}]\n", "3:10", ["travel from a place to itself"]),
        (HEAD + "travel: [{from: a, to: b, takes: about 1 h}]\n", "3:34", ["takes must have exact bounds"]),
        # agenda
        (HEAD + "agenda: [a]\n", "3:9", ["`agenda` must be a mapping", "{title: ..., start: ...}"]),
        (HEAD + "agenda: {lunch: 12:30}\n", "3:17", ["agenda entry 'lunch' must be a mapping", "'12:30'"]),
        (HEAD + "agenda: {a b: }\n", "3:10", ["character U+0020 is not allowed in an id", "`title`"]),
        (HEAD + "agenda: {'': }\n", "3:10", ["an id has 1 to 64 characters"]),
        (HEAD + f"agenda: {{{'x' * 65}: }}\n", "3:10", ["an id has 1 to 64 characters"]),
        (HEAD + "agenda: {a\u200bb: }\n", "3:10", ["character U+200B is not allowed in an id"]),
        (HEAD + "agenda: {a\u202eb: }\n", "3:10", ["character U+202E is not allowed in an id"]),
        (HEAD + "agenda: {a\u3164: }\n", "3:10", ["character", "(U+3164) is not allowed in an id"]),
        (HEAD + "agenda: {cafe\u0301: }\n", "3:10", ["decomposed"]),
        (HEAD + "agenda: {a/b: }\n", "3:10", ["character `/` (U+002F) is not allowed in an id"]),
        (HEAD + "agenda: {a: }\nunplanned: {a: }\n", "4:13", ["two items have the name 'a' (first at 3:10)"]),
        (HEAD + "agenda: {a: }\nunplanned: {A: }\n", "4:13", ["two items have the name 'A' (first at 3:10)"]),
        (HEAD + "agenda: {a: {title: Dinner}, b: {title: DINNER}}\n", "3:41", ["'DINNER' (first at 3:21)"]),
        ("zone: GMT+1\n", "1:7", ["unknown time zone 'GMT+1'; write an IANA name"]),
        (
            HEAD
            + "agenda: {a: {tags: 'talks, tea'}}\nsources: {s: }\n"
            + "reports: [{source: s, statements: [exactly 1 of talks took place]}]\n",
            "5:49",
            ["unknown tag 'talks'; known tags: 'talks, tea'"],
        ),
        (HEAD + "agenda: {lunch: {satrt: 9:00}}\n", "3:18", ["unknown key 'satrt'", "did you mean 'start'?"]),
        (HEAD + "agenda: {day: , lunch: {part_of: day}}\n", "3:25", ["did you mean 'part-of'?"]),
        (
            HEAD + "agenda: {lunch: {title: Soup, then fish}}\n",
            "3:31",
            ["unknown key 'then fish'", "in quotes"],
        ),
        (HEAD + "agenda: {a: {start: yesteryear}}\n", "3:21", ["yesteryear"]),
        (HEAD + "agenda: {a: {start: 9:00 blah}}\n", "3:26", ["blah"]),
        (HEAD + 'agenda: {a: {start: "9:00 blah"}}\n', "3:27", ["blah"]),
        (
            HEAD + f"agenda: {{a: {{start: '{'1 ' * 101}'}}}}\n",
            "3:21",
            ["start is longer than 200 characters"],
        ),
        (HEAD + "agenda: {a: {start: [9:00]}}\n", "3:21", ["start must be text", "a list"]),
        (HEAD + "agenda: {a: {after: b}}\n", "3:21", ["no item has this name", "found 'b'", "`agenda`"]),
        (HEAD + "agenda: {a: {after: [a]}}\n", "3:22", ["an item cannot be after itself"]),
        (HEAD + "agenda: {lunch: , a: {before: lnuch}}\n", "3:31", ["did you mean 'lunch'?"]),
        (HEAD + "agenda: {a: {after: [b, {}]}, b: }\n", "3:25", ["after must be text", "a mapping"]),
        (HEAD + "agenda: {a: {part-of: b}, b: {part-of: a}}\n", "3:23", ["'a part-of b part-of a'"]),
        (HEAD + "agenda: {a: {part-of: a}}\n", "3:23", ["items are parts of each other"]),
        (HEAD + "agenda: {a: {point: perhaps}}\n", "3:21", ["point must be true or false"]),
        (HEAD + "agenda: {a: {point: yes, duration: 1 h}}\n", "3:36", ["a point has no duration"]),
        (
            HEAD + "agenda: {a: {where: hal}}\nplaces: {hall: }\n",
            "3:21",
            ["no place", "did you mean 'hall'?"],
        ),
        (
            HEAD + "agenda: {a: {where: hall}, b: {where: Hall}}\n",
            "3:39",
            ["this place is written 'hall' at 3:21", "write it in one way"],
        ),
        (HEAD + "agenda: {a: {who: [kim, Kim]}}\n", "3:25", ["this person is written 'kim' at 3:20"]),
        (HEAD + "agenda: {a: {tags: T}, b: {tags: t}}\n", "3:34", ["this tag is written 'T' at 3:20"]),
        (HEAD + "agenda: {a: {source: x}}\n", "3:22", ["no source has this name", "list it under `sources`"]),
        (HEAD + "agenda: {a: {reliability: 0.8}}\n", "3:27", ["without a source is certain", "`source`"]),
        (
            HEAD + "unplanned: {a: {start: 9:00}}\n",
            "3:24",
            ["`start` in unplanned item 'a'", "move it to `agenda`"],
        ),
        # reports
        (HEAD + "reports: {a: b}\n", "3:10", ["`reports` must be a list"]),
        (HEAD + "reports: [a]\n", "3:11", ["report 'r1' must be a mapping"]),
        (HEAD + "reports: [{quote: a}]\n", "3:11", ["`source` is missing in report 'r1'"]),
        (HEAD + "sources: {times: }\nreports: [{source: tines}]\n", "4:20", ["did you mean 'times'?"]),
        (HEAD + "sources: {s: }\nreports: [{source: s, id: r.1}]\n", "4:27", ["no dot"]),
        (HEAD + "sources: {s: }\nreports: [{source: s, id: agenda}]\n", "4:27", ["the agenda itself"]),
        (
            HEAD + "sources: {s: }\nreports: [{source: s, id: r2}, {source: s}]\n",
            "4:32",
            ["'r2' is used twice", "4:27"],
        ),
        (
            HEAD + "sources: {s: }\nreports: [{source: s, id: x}, {source: s, id: x}]\n",
            "4:47",
            ["used twice"],
        ),
        (HEAD + "sources: {s: }\nreports: [{source: s, published: 14:00}]\n", "4:34", ["date"]),
        (
            HEAD + "sources: {s: }\nreports: [{source: s, published: 2024-03-31 02:30}]\n",
            "4:34",
            ["does not exist"],
        ),
        (
            HEAD + "sources: {s: }\nreports: [{source: s, published: 2024-10-27 02:30}]\n",
            "4:34",
            ["two readings"],
        ),
        (HEAD + "sources: {s: }\nreports: [{source: s, published: 9999-12-31 23:00}]\n", "4:34", ["year"]),
        (HEAD + "sources: {s: }\nreports: [{source: s, quote: [a]}]\n", "4:30", ["quote must be text"]),
        (
            HEAD + "sources: {s: }\nreports: [{source: s, statements: a}]\n",
            "4:35",
            ["`statements` must be a list"],
        ),
        (
            HEAD + "sources: {s: }\nreports: [{source: s, statements: [[a]]}]\n",
            "4:36",
            ["a statement is a sentence"],
        ),
        (
            HEAD + "sources: {s: }\nreports: [{source: s, statements: [{a: b}]}]\n",
            "4:36",
            ["colon", "{that:"],
        ),
        (
            HEAD + "sources: {s: }\nreports: [{source: s, statements: [{that: }]}]\n",
            "4:36",
            ["`that` is missing"],
        ),
        (
            HEAD
            + "agenda: {a: }\nsources: {s: }\n"
            + "reports: [{source: s, statements: [{that: a took place, id: x}]}]\n",
            "5:57",
            ["unknown key 'id' in a statement"],
        ),
        (
            HEAD
            + "agenda: {lunch: }\nsources: {s: }\nreports: [{source: s, statements: [lunch exploded]}]\n",
            "5:42",
            ["exploded"],
        ),
        (
            HEAD
            + "agenda: {lunch: }\nsources: {s: }\n"
            + "reports:\n  - source: s\n    statements:\n      - lnuch took place\n",
            "8:9",
            ["lnuch", "lunch"],
        ),
    ],
)
def test_one_problem(text: str, place: str, words: list[str]) -> None:
    found = lines_of(text)
    assert len(found) == 1, found
    assert found[0].startswith(f"f.yaml:{place}")
    assert all(word in found[0] for word in words), found[0]


def test_what_stands_under_a_misspelt_key_is_not_missing_elsewhere() -> None:
    text = (
        HEAD
        + """\
agneda: {tea: {satrt: 9:00, end: never}}
soruces: {s: {reliabilty: 2}}
reports:
  - sorce: s
    statments: [tea took place, tea exploded]
"""
    )
    places = [str(each.mark) for each in problems_of(text)]
    assert places == [f"f.yaml:{place}" for place in (
        "3:1", "3:16", "3:34", "4:1", "4:15", "4:27", "6:5", "7:5", "7:37",
    )]  # fmt: skip


def test_a_key_that_is_given_counts_before_one_that_is_almost_it() -> None:
    text = HEAD + "agneda: {lunch: }\nagenda: {tea: {end: 9:00, ends: never}}\n"
    text += "sources: {s: }\nreports: [{source: s, statements: [tea took place, lunch took place]}]\n"
    found = [(str(each.mark), each.what) for each in problems_of(text)]
    assert [place for place, _ in found] == ["f.yaml:3:1", "f.yaml:4:27", "f.yaml:6:52"], found


def test_everything_at_once_in_the_order_of_the_file() -> None:
    text = """\
zone: Berlin
reports:
  - source: nobody
    statements:
      - lunch exploded
      - {that: lunch took place, reliability: 2}
  - published: soon
agenda:
  lunch: {start: whenever, colour: red}
  tea: {start: never, start: 9:00}
settings:
  slack: huge
"""
    places = [str(each.mark) for each in problems_of(text)]
    assert places == [f"f.yaml:{place}" for place in (
        "1:7", "3:13", "5:15", "6:47", "7:5", "7:16", "9:18", "9:28", "10:16", "10:23", "12:10",
    )]  # fmt: skip


def test_a_bad_item_is_still_a_name() -> None:
    text = (
        HEAD
        + """\
agenda:
  lunch: {start: [9]}
  b a d: {title: Bad one}
  tea: nonsense
  late: {after: [lunch, bad one, tea]}
sources: {s: nonsense}
reports:
  - source: s
    statements: [lunch was before tea, bad one took place]
"""
    )
    assert [str(each.mark) for each in problems_of(text)] == [
        f"f.yaml:{place}" for place in ("4:18", "5:3", "6:8", "8:14")
    ]


def test_a_list_of_items_that_cannot_be_read_makes_no_name_unknown() -> None:
    text = (
        HEAD
        + "agenda: [lunch]\nunplanned: {tea: {part-of: lunch}}\nsources: [s]\n"
        + """\
reports:
  - source: s
    statements: [lunch took place]
"""
    )
    assert [str(each.mark) for each in problems_of(text)] == ["f.yaml:3:9", "f.yaml:5:10"]


def test_user_text_is_shown_without_what_it_could_do_to_a_terminal() -> None:
    found = lines_of(
        HEAD + "agenda: {a: {after: 'x\u202ey\u2066'}}\n" + 'unplanned: {b: {part-of: "m\\tn"}}\n'
    )
    assert "'x\\u202ey\\u2066'" in found[0]
    assert "'m\\u0009n'" in found[1]


@pytest.mark.parametrize("phrase", ["1 " * 30_000, "a" * 60_000 + "!", "half past " * 2000])
def test_long_phrases_are_cut_off_first(phrase: str) -> None:
    found = lines_of(HEAD + f"agenda: {{a: {{start: '{phrase}'}}}}\n")
    assert "longer than 200 characters" in found[0]
    assert len(found[0]) < 300

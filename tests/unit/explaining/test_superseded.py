"""What a later statement of the same origin supersedes is no reason for anything."""

import schedule

TALK = """
zone: Europe/Berlin
date: 2024-06-05
sources: {desk: {reliability: 0.9}, other: {reliability: 0.8}}
agenda: {talk: {title: Talk, start: 10:00, duration: 1 h}}
reports:
  - {source: desk, published: 2024-06-04 09:00, statements: [talk was moved to 11:00]}
  - {source: desk, published: 2024-06-04 15:00, statements: [talk was moved to 13:00]}
  - {source: other, published: 2024-06-04 18:00, statements: [talk was moved to 12:00]}
"""
CANCELLED = """
zone: UTC
date: 2024-10-06
sources: {t: {reliability: 0.8}, c: {}}
unplanned: {x: {}}
reports:
  - {source: t, statements: [x will end not before 9:15]}
  - {source: c, published: 2024-10-06 21:30, statements: [x was cancelled]}
  - {source: c, published: 2024-10-06 11:30, statements: [x will take place at 13:25]}
"""


def test_bounds_rest_on_the_change_that_is_in_force() -> None:
    told = schedule.explain(schedule.read_text(TALK, "talk.yaml"), "talk.actual.end")
    assert [[step.by for step in chain.steps] for chain in told.chains] == [
        ["agenda.talk", "r2.1", "law.same-length.talk", "keep.talk.end"]
    ] * 2


def test_conflicts_are_with_the_change_that_is_in_force() -> None:
    (conflict,) = schedule.reconstruct(schedule.read_text(TALK, "talk.yaml")).conflicts
    assert (conflict.rejected, conflict.against) == ("r3.1", ("r2.1",))
    assert "by 40 minutes" in conflict.text


def test_a_history_without_the_later_change_is_told() -> None:
    told = schedule.explain(schedule.read_text(CANCELLED, "cancelled.yaml"))
    assert [each.rejected for each in told.alternatives] == [("r2.1",)]

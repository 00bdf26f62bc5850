"""The command `schedule explain`: what to say of an answer, an item, a point, a statement or a source."""

from __future__ import annotations

from collections.abc import Iterator

import pendulum
from attrs import evolve, frozen

from schedule.answering.timeline import texts_of
from schedule.chain_report import chain_lines
from schedule.errors import Unsolved
from schedule.explain_topic import Topic, source_named, topic_of
from schedule.explaining.differences import alternative_text
from schedule.explaining.wording import (
    absent_text,
    happened_text,
    length_words,
    odds_words,
    sureness,
    verdict_words,
    when_words,
)
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.explanation import AllConflicts, Chain, Explanation, SourceView
from schedule.model.scenario import Scenario
from schedule.model.timeline import (
    Assessment,
    Happened,
    OverAllBest,
    Status,
    Timeline,
    TimelineItem,
)
from schedule.reconstruct import alternatives, investigate, judged
from schedule.share import Share
from schedule.solving.session import Stopped
from schedule.team import alone
from schedule.why.alternatives import MOST as MOST_ALTERNATIVES
from schedule.why.alternatives import WITHIN, Near
from schedule.why.certainty import item_with_odds
from schedule.why.chains import chains_of_happening, chains_of_length, chains_of_point
from schedule.why.conflicts import weighed
from schedule.why.everything import MOST as MOST_CONFLICTS
from schedule.why.everything import every_conflict
from schedule.why.inquiry import Inquiry
from schedule.why.publication import later_said
from schedule.why.sources import source_view, without_source

Inquiries = tuple[Inquiry, ...]


@frozen
class Asked:
    """What is asked: about what (None: everything), and what else than its chains."""

    about: str | None = None
    every: bool = False
    most: int = MOST_CONFLICTS
    within: float = WITHIN
    count: int = MOST_ALTERNATIVES
    without: str | None = None


def explain(
    scenario: Scenario,
    about: str | None = None,
    *,
    within: float = WITHIN,
    count: int = MOST_ALTERNATIVES,
    seconds: float | None = None,
) -> Explanation:
    """Why the answer to a scenario is what it is.

    `about` is an item (id or title), a point such as `press.actual.start`, an interval such as
    `press.actual`, a statement such as `r2.1`, or a source; None: what is not believed, what else it could
    be (at most `count` histories, none more than `within` times less probable), and what to ask next.
    Raises UnknownName for a name that is nothing in the scenario, Unsolved if `seconds` are too few.
    """
    timeline, inquiries = investigate(scenario, seconds)
    return explanation(timeline, inquiries, Asked(about, within=within, count=count))[0]


def explanation(
    timeline: Timeline, inquiries: Inquiries, asked: Asked
) -> tuple[Explanation, tuple[str, ...]]:
    """The explanation as data and as lines of text. Only what the judge has seen is explained.

    Raises ScenarioError for unknown names, Unsolved if the search was stopped before it was complete.
    """
    try:
        return _explanation(judged(timeline.scenario, timeline), inquiries, asked)
    except Stopped:
        what = "the search was stopped before the explanation was complete; give it more time"
        raise Unsolved(what) from None


def _explanation(
    timeline: Timeline, inquiries: Inquiries, asked: Asked
) -> tuple[Explanation, tuple[str, ...]]:
    if asked.without is not None:
        source, budget = source_named(asked.without, timeline), inquiries[0].best.budget
        changed = without_source(timeline.scenario, timeline.items, source, budget)
        return Explanation(source, without=changed), tuple(_without_lines(source, changed))
    if asked.every:
        found = every_conflict(inquiries, asked.most)
        lines = tuple(_conflict_lines(found, texts_of(timeline.scenario)))
        return Explanation(asked.about, all_conflicts=found), lines
    topic = Topic() if asked.about is None else topic_of(asked.about, timeline)
    if asked.about is None or topic.statement is not None:
        near, detailed = Near.within(asked.within, asked.count), asked.about is None
        others = alternatives(alone(Share.told(inquiries)), near, detailed)
        timeline = evolve(timeline, alternatives=others)
    if asked.about is None:
        told = Explanation(
            None,
            conflicts=timeline.conflicts,
            alternatives=timeline.alternatives,
            questions=timeline.questions,
            items=timeline.items,
        )
        return told, tuple(_summary_lines(timeline))
    return _about(asked.about, topic, timeline, inquiries)


def _about(
    name: str, topic: Topic, timeline: Timeline, inquiries: Inquiries
) -> tuple[Explanation, tuple[str, ...]]:
    source = None
    if topic.source is not None:
        source = source_view(timeline.scenario, inquiries, topic.source, timeline.items)
    if topic.statement is not None:
        timeline = evolve(timeline, conflicts=weighed(timeline.conflicts, topic.statement, inquiries))
    copies = _copies(topic.statement, inquiries)
    clashes = tuple(
        each
        for each in timeline.conflicts
        if each.rejected == topic.statement or not copies.isdisjoint(each.against)
    )
    forced = _chains(inquiries, topic)
    items = (item_with_odds(timeline[topic.item], inquiries),) if topic.item is not None else ()
    assessed = tuple(each for each in timeline.statements if each.id == topic.statement)
    told = Explanation(name, forced, clashes, source=source, items=items, statements=assessed)
    lines = [line for each in items for line in _item_lines(each, timeline.scenario.unsaid_day)]
    if topic.statement is not None:
        lines += _statement_lines(timeline, topic.statement, copies)
    if topic.entry is not None:
        said = texts_of(timeline.scenario)[topic.entry]
        lines += [f"{topic.entry} “{said}”: certain, as all entries of the agenda that name no source"]
    if source is not None:
        lines += _source_lines(source)
    missing = topic.point or topic.interval
    if missing is not None and _never(missing, inquiries):
        lines += [absent_text(timeline[missing.item].title, missing.layer)]
    for bound in chain_lines(forced, timeline.scenario.unsaid_day):
        lines += [*([""] if lines else []), *bound]
    return told, tuple(lines)


def _chains(inquiries: Inquiries, topic: Topic) -> tuple[Chain, ...]:
    """What forces the bounds that the topic has."""
    about = topic.point or topic.interval
    item = about.item if about is not None else topic.item
    if item is None:
        return ()
    if about is not None and _never(about, inquiries):
        return ()
    inquiry = _home(item, inquiries)
    if topic.point is not None:
        return chains_of_point(inquiry, topic.point)
    if topic.interval is not None:
        return chains_of_length(inquiry, topic.interval)
    happening = chains_of_happening(inquiry, item)
    if next(each for each in inquiry.told.items if each.id == item).happened is Happened.NO:
        return happening
    ends = (Point(item, Layer.ACTUAL, end) for end in End)
    lengths = chains_of_length(inquiry, Subject(item, Layer.ACTUAL))
    bounds = [chain for point in ends for chain in chains_of_point(inquiry, point)]
    return (*happening, *bounds, *lengths)


def _home(item: str, inquiries: Inquiries) -> Inquiry:
    return next(each for each in inquiries if item in each.compiled.items)


def _never(about: Point | Subject, inquiries: Inquiries) -> bool:
    """Whether the item is on that layer in none of the best timelines."""
    return Subject(about.item, about.layer) not in _home(about.item, inquiries).told.bounds.lowest


def _summary_lines(timeline: Timeline) -> Iterator[str]:
    """One screen: what is sure, what is not believed, what else it could be, what to ask."""
    yield f"{timeline.scenario.title}: {_status(timeline)}"
    yield from _section("What became of the items", (_item_line(each) for each in timeline.items))
    yield from _section("Not believed", (each.text for each in timeline.conflicts))
    known, day = timeline.items, timeline.scenario.unsaid_day
    yield from _section(
        "What else it could be", (alternative_text(each, known, day) for each in timeline.alternatives)
    )
    asked = (
        f"{each.text} The answer narrows the timeline by {length_words(each.narrows)} on average."
        for each in timeline.questions
    )
    yield from _section("What to ask next", asked)


def _without_lines(source: str, changed: tuple[str, ...]) -> Iterator[str]:
    yield f"Without {source}: {'' if changed else 'the answer stays as it is.'}".rstrip()
    yield from (f"  {each}" for each in changed)


def _source_lines(view: SourceView) -> Iterator[str]:
    """A source, what became of its statements, and what hangs on it."""
    reliability = "" if view.reliability is None else f", reliability {view.reliability:g}"
    yield f"{view.title} ({view.id}{reliability})"
    for name, told in (
        ("accepted", view.accepted),
        ("rejected", view.rejected),
        ("tied", view.tied),
        ("counts by itself", view.independent),
        ("counts once with others", view.copied),
    ):
        yield f"  {name}: {', '.join(told) or 'none'}"
    yield from _section("  If it is left out", view.without or ("the answer stays as it is.",))
    flips = (f"{each.says} The evidence no longer favours it at {each.reliability:g}." for each in view.flips)
    yield from _section("  If its reliability were another", flips)


def _conflict_lines(found: AllConflicts, said: dict[str, str]) -> Iterator[str]:
    """All smallest conflicts, numbered."""
    more = "" if found.complete else " (there are more: raise --most)"
    yield f"{len(found.sets)} smallest set{'' if len(found.sets) == 1 else 's'} that cannot all be true{more}"
    for number, names in enumerate(found.sets, 1):
        yield f"{number}."
        yield from (f"   {name} “{said[name]}”" for name in names)


def _status(timeline: Timeline) -> str:
    proven = "proven best" if timeline.status is Status.PROVEN else "best found, not proven"
    rejected = sum(not each.accepted for each in timeline.statements)
    accepted = len(timeline.statements) - rejected
    return f"{proven}; {accepted} statement{'' if accepted == 1 else 's'} accepted, {rejected} rejected"


def _section(title: str, lines: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number == 0:
            yield ""
            yield title
        yield f"  {line}"


def _item_line(item: TimelineItem) -> str:
    verdicts = "; ".join(verdict_words(each) for each in item.verdicts)
    return f"{item.title} ({item.id}): {verdicts}"


def _item_lines(item: TimelineItem, day: pendulum.Date | None) -> Iterator[str]:
    certain = happened_text(item.title, item.happened).rstrip(".")
    sure = sureness(item.odds, item.weighed) if item.happened is not Happened.OPEN else ""
    yield f"{certain}{sure}."
    yield from (f"  {verdict_words(each)}" for each in item.verdicts)
    for layer in Layer:
        if item.layer(layer) is not None:
            yield f"  {layer.value}: {when_words(item.layer(layer), day)}"
    if item.evidence:
        yield f"  evidence: {', '.join(item.evidence)}"


def _copies(name: str | None, inquiries: Inquiries) -> frozenset[str]:
    """The statements that count as one with it, itself included: a conflict names the first of them."""
    rules = (rule.statements for each in inquiries for rule in each.compiled.rules)
    return next((frozenset(told) for told in rules if name in told), frozenset())


def _statement_lines(timeline: Timeline, name: str, copies: frozenset[str]) -> Iterator[str]:
    said = next(each for each in timeline.statements if each.id == name)
    yield f"{said.id} “{said.text}” ({said.source}): {_belief(said, timeline)}{later_said(timeline, name)}"
    for conflict in timeline.conflicts:
        if conflict.rejected == name:
            yield f"  {conflict.text}"
        elif not copies.isdisjoint(conflict.against):
            odds = f" ({odds_words(conflict.odds)})" if conflict.weighed else ""
            yield f"  It speaks against {conflict.rejected}{odds}."
    for alternative in timeline.alternatives:
        if name in alternative.rejected and said.accepted:
            yield f"  It is not believed in a history of odds {alternative.odds:g} to 1."


def _belief(said: Assessment, timeline: Timeline) -> str:
    here = "accepted" if said.accepted else "rejected"
    if said.over_all_best is not OverAllBest.SOMETIMES:
        return here
    if timeline.status is not Status.PROVEN:
        return f"{here} here, which is not settled"
    return f"{here} here, but not in all of the best histories"

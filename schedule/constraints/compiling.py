"""Scenario -> Compiled: every phrase a window, every statement a rule, every problem reported."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar

from attrs import evolve, field, frozen

from schedule.axis.calendar import context_of
from schedule.axis.ticks import SECONDS, Axis
from schedule.constraints.conditions import (
    All,
    Any,
    Aspect,
    ClockOffset,
    Condition,
    InZone,
    Located,
    Spoken,
    Yes,
    both,
    one_of,
)
from schedule.constraints.keeps import keeps_of
from schedule.constraints.laws import laws_of, persons_of, places_of
from schedule.constraints.meanings import Hearing, condition_of
from schedule.constraints.mentions import mentions_of
from schedule.constraints.origin import axis_of
from schedule.constraints.plans import orders_of, plan_condition
from schedule.constraints.problem import Compiled, Offset, Rule
from schedule.constraints.published import told_by
from schedule.constraints.revisions import (
    but_for_the_substitute,
    superseders,
    superseders_in_part,
    unless,
)
from schedule.constraints.sameness import sense
from schedule.constraints.weights import origin_of, weight_of
from schedule.constraints.windows import Ear
from schedule.errors import Mark, PhraseError, Problem, ScenarioError
from schedule.model.agenda import Item, Plan
from schedule.model.ids import natural
from schedule.model.scenario import Scenario
from schedule.model.sources import Report, Source
from schedule.model.statements import Either, Sentence


def compile_scenario(scenario: Scenario) -> Compiled:
    """All of a scenario in integers. Raises ScenarioError with every phrase that has no reading."""
    desk = _Desk.of(scenario)
    told = [*_plans(desk), *_statements(desk)]
    if desk.problems:
        raise ScenarioError(tuple(sorted(desk.problems, key=lambda each: each.mark or Mark("", 0, 0))))
    rules = tuple(_grouped(told))
    revisable = frozenset(item for rule in rules for item in _revised(rule.condition))
    settings, size = scenario.settings, SECONDS[desk.axis.unit]
    items, mentions, slack = (
        tuple(sorted(item.id for item in scenario.items)),
        mentions_of(scenario),
        settings.slack // size,
    )
    return Compiled(
        axis=desk.axis,
        items=items,
        points=frozenset(item.id for item in scenario.items if item.point),
        revisable=revisable,
        rules=rules,
        laws=laws_of(scenario, revisable, _travel(scenario, desk.axis)),
        keeps=keeps_of(items, mentions, slack),
        mentions=mentions,
        orders=orders_of(scenario),
        offsets=tuple(_offsets(scenario, desk.axis)),
        slack=slack,
        on_time=settings.on_time // size,
        assumed=settings.assumed_duration // size,
        evidence_only=settings.evidence_only,
        defaults=frozenset(Located(item.id, item.where) for item in scenario.items if item.where),
        places=places_of(scenario),
        persons=persons_of(scenario),
    )


Made = TypeVar("Made")
Options = tuple[Condition, ...]
"""One for each option of a sentence; one alone where there is no choice."""


@frozen
class _Told:
    """One statement, compiled: `base` is what its words say, `full` adds its clock and its publication,
    `timeless` its clock alone."""

    id: str
    origin: str
    base: Condition
    full: Condition
    timeless: Condition
    weight: int | None


@frozen
class _Desk:
    """What compiling works on; collects the problems as it goes."""

    scenario: Scenario
    axis: Axis
    tagged: dict[str, tuple[str, ...]]
    sources: dict[str, Source]
    problems: list[Problem] = field(factory=list)

    @classmethod
    def of(cls, scenario: Scenario) -> _Desk:
        """A desk with what is looked up again and again laid out."""
        tags = {tag for item in scenario.items for tag in item.tags}
        tagged = {tag: tuple(sorted(item.id for item in scenario.items if tag in item.tags)) for tag in tags}
        return cls(scenario, axis_of(scenario), tagged, {source.id: source for source in scenario.sources})

    def source(self, name: str) -> Source:
        """The source of that id; one without properties if it is not listed."""
        return self.sources.get(name, Source(name, name))

    def attempt(
        self,
        make: Callable[[], Made],
        mark: Mark | None,
        found: str = "",
        marks: Mapping[str, Mark] | None = None,
    ) -> Made | None:
        """What is made, or None with the problem noted, where a part of it stands if that is known."""
        try:
            return make()
        except PhraseError as error:
            own = (marks or {}).get(str(error.path[0])) if error.path else None
            self.problems.append(evolve(error.problem, mark=own or mark, found=error.problem.found or found))
            return None

    def hearing(self, report: Report | None, zone: str | None, clock: ClockOffset | None = None) -> Hearing:
        """How that report, or the agenda, is heard."""
        context = context_of(self.scenario, report, zone)
        ear = Ear(context, self.scenario.settings.widths, self.axis, exact=report is None)
        return Hearing(ear, self.tagged, clock)


@frozen
class _Voice:
    """A source as it is heard: `heard` in each zone that may be its own, by its clock; `plain` if its clock
    is right and its first zone the true one: copies are known by that, however unsure their own clocks are.
    """

    plain: Hearing
    heard: tuple[Hearing, ...]
    spoken: tuple[Condition, ...]

    @classmethod
    def of(cls, desk: _Desk, report: Report | None, source: Source | None) -> _Voice:
        """The voice in which a report, or the agenda, is told."""
        zones = source.zones if source is not None else ()
        plain = desk.hearing(report, zones[0] if zones else None)
        if source is None or (len(zones) < 2 and source.clock is None):
            return cls(plain, (plain,), ())
        clock = ClockOffset(source.id) if source.clock is not None else None
        heard = tuple(desk.hearing(report, zone, clock) for zone in (zones or (None,)))
        return cls(plain, heard, tuple(Yes(InZone(source.id, zone)) for zone in zones))

    def told(self, conditions: Sequence[Condition]) -> Condition:
        """What is meant if it means this in each of the zones; a length is the same in all."""
        if all(each == conditions[0] for each in conditions[1:]):
            return conditions[0]
        return one_of(*(both(each, what) for each, what in zip(self.spoken, conditions, strict=True)))


def _plans(desk: _Desk) -> Iterator[_Told]:
    for item in desk.scenario.items:
        if item.plan is None:
            continue
        source = desk.source(item.plan.source) if item.plan.source else None
        voice = _Voice.of(desk, None, source)
        found = desk.attempt(partial(_planned, item, item.plan, voice), item.plan.mark, "", item.plan.marks)
        if found is not None:
            origin = origin_of(source.id, desk.scenario) if source else ""
            yield _Told(item.plan.id, origin, found, found, found, weight_of(item.plan.reliability))


def _planned(item: Item, plan: Plan, voice: _Voice) -> Condition:
    return voice.told([plan_condition(item.id, plan, item.point, each) for each in voice.heard])


def _statements(desk: _Desk) -> Iterator[_Told]:
    later, in_part = superseders(desk.scenario), superseders_in_part(desk.scenario)
    for report in desk.scenario.reports:
        voice = _Voice.of(desk, report, desk.source(report.source))
        published = desk.axis.told(report.published) if report.published else None
        origin = origin_of(report.source, desk.scenario)
        for statement in report.statements:
            sentence, mark = statement.sentence, statement.mark
            words = desk.attempt(partial(_words, sentence, voice), mark, f"'{statement.text}'")
            if words is None:
                continue
            full, timeless = (
                unless(
                    later.get(statement.id, ()),
                    but_for_the_substitute(
                        sentence,
                        in_part.get(statement.id, ()),
                        voice.told([_meaning(sentence, each, time) for each in words[1]]),
                    ),
                )
                for time in (published, None)
            )
            base, weight = _meaning(sentence, words[0], None), weight_of(statement.reliability)
            yield _Told(statement.id, origin, base, full, timeless, weight)


def _words(sentence: Sentence, voice: _Voice) -> tuple[Options, tuple[Options, ...]]:
    """What each option says: plainly, and as it is heard in each zone."""
    simple = sentence.options if isinstance(sentence, Either) else (sentence,)
    heard = tuple(tuple(condition_of(each, hearing) for each in simple) for hearing in voice.heard)
    if voice.plain is voice.heard[0]:
        return heard[0], heard
    return tuple(condition_of(each, voice.plain) for each in simple), heard


def _meaning(sentence: Sentence, words: Options, published: int | None) -> Condition:
    """What the words of each option say, and that nothing is told before it happened."""
    if isinstance(sentence, Either):
        told = zip(words, sentence.options, strict=True)
        return Any(tuple(told_by(option, each, published) for each, option in told))
    return told_by(sentence, words[0], published)


def _grouped(told: list[_Told]) -> Iterator[Rule]:
    """Copies of one origin make one rule, with the greatest weight; all of them must hold."""
    groups: dict[tuple[str, Hashable], list[_Told]] = {}
    for each in told:
        groups.setdefault((each.origin, sense(each.base)), []).append(each)
    for members in groups.values():
        weights = [each.weight for each in members]
        full, timeless = _all(members)
        yield Rule(
            tuple(sorted((each.id for each in members), key=natural)),
            full,
            None if None in weights else max(weight for weight in weights if weight is not None),
            None if timeless == full else timeless,
        )


def _all(told: list[_Told]) -> tuple[Condition, Condition]:
    """What all of them come to, and its `timeless`, part by part; those that say the same once."""
    first, *others = told
    known = {sense(first.full): first} if others else {}
    for each in others:
        known.setdefault(sense(each.full), each)
    if len(known) < 2:
        return first.full, first.timeless
    kept = tuple(known.values())
    return All(tuple(each.full for each in kept)), All(tuple(each.timeless for each in kept))


def _revised(condition: Condition) -> Iterator[str]:
    """The items of which a condition speaks as changed."""
    match condition:
        case Yes(Spoken(item, Aspect.PRESENCE)):
            yield item
        case All(parts) | Any(parts):
            for part in parts:
                yield from _revised(part)
        case _:
            pass


def _travel(scenario: Scenario, axis: Axis) -> dict[tuple[str, str], int]:
    """The least whole ticks from place to place, rounded down; the greatest of several bounds."""
    found: dict[tuple[str, str], int] = {}
    for each in scenario.travel:
        ways = [(each.start, each.to), (each.to, each.start)] if each.both_ways else [(each.start, each.to)]
        for way in ways:
            found[way] = max(found.get(way, 0), axis.longest(each.shortest or 0))
    return found


def _offsets(scenario: Scenario, axis: Axis) -> Iterator[Offset]:
    for source in scenario.sources:
        if source.clock is not None:
            reliability = source.reliability or scenario.settings.reliability
            weight = weight_of(reliability)
            yield Offset(source.id, axis.longest(source.clock), weight or 0)

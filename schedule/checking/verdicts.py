"""Whether the verdicts on an item say what is drawn of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

from schedule.checking.case import Case, effects
from schedule.checking.claims import Entry
from schedule.checking.effects import puts
from schedule.checking.spans import Span
from schedule.model.agenda import Item, Layer
from schedule.model.statements import Either, Replaced
from schedule.model.timeline import Happened, Is, Timeline, TimelineItem, Verdict

OF_PRESENCE = (Is.CANCELLED, Is.REPLACED, Is.UNPLANNED, Is.UNFOUNDED)
OF_START = (Is.EARLIER, Is.LATER)
OF_LENGTH = (Is.SHORTER, Is.LONGER)
DEPARTURES = (*OF_START, *OF_LENGTH)


def misjudged(case: Case, timeline: Timeline) -> tuple[str, ...]:
    """Every verdict that the drawn layers do not bear out, and every plain one that is missing."""
    replacements = {
        (each.item, each.by)
        for options in effects(case)
        for each in options
        if isinstance(each, Replaced) and case.spans.on(each.by, Layer.ACTUAL)
    }
    items = {each.id: each for each in case.scenario.items}
    told = _told_of_agendas(case)
    only_ends = {name for name, each in items.items() if name not in told and _names_end_alone(each)}
    return (
        *(each for item in timeline.items for each in _replacement(item, replacements)),
        *(each for item in timeline.items for each in _once(item)),
        *(each for item in timeline.items for each in _presence(item, replacements)),
        *(each for item in timeline.items for each in _doubt(item)),
        *(
            each
            for item in timeline.items
            for one in item.verdicts
            for each in _comparison(item, one, items[item.id], case)
        ),
        *(each for item in timeline.items for one in item.verdicts for each in _measured(item, one)),
        *(each for item in timeline.items for each in _uncompared(item, items[item.id], only_ends, case)),
    )


def _told_of_agendas(case: Case) -> set[str]:
    """The items whose planned or revised times some statement speaks of."""
    return {
        item
        for claim in case.claims
        for each in (claim.what.options if isinstance(claim.what, Either) else (claim.what,))
        for item, layer in (frozenset() if isinstance(each, Entry) else puts(each))
        if layer is not Layer.ACTUAL
    }


def _replacement(item: TimelineItem, replacements: set[tuple[str, str]]) -> Iterator[str]:
    if item.replaced_by is not None and (item.id, item.replaced_by) not in replacements:
        yield f"{item.id} is replaced by {item.replaced_by}, but no accepted statement says so"
    if item.replaced_by is None and _says(item, Is.REPLACED):
        yield f"{item.id} is replaced, but the answer does not say by what"
    if item.replaced_by is not None and not _says(item, Is.REPLACED):
        yield f"{item.id} is replaced by {item.replaced_by}, but is not judged replaced"


def _once(item: TimelineItem) -> Iterator[str]:
    """What is said of the item as a whole is said once; comparisons are looked at layer by layer."""
    said = Counter(each.is_ for each in item.verdicts if each.is_ not in (Is.AS_PLANNED, *DEPARTURES))
    for what, times in said.items():
        if times > 1:
            yield f"{item.id} is judged {what.value} more than once"


def _presence(item: TimelineItem, replacements: set[tuple[str, str]]) -> Iterator[str]:
    """An item that was only ever on the changed agenda and did not happen may be called cancelled."""
    said = tuple(each for each in OF_PRESENCE if _says(item, each))
    never_on = item.planned is None and item.revised is None
    replaced = any(name == item.id for name, _ in replacements)
    gone = Is.REPLACED if replaced else Is.CANCELLED
    expected: tuple[tuple[Is, ...], ...] = ((),)
    if never_on:
        expected = ((Is.UNPLANNED,),) if item.actual else ((Is.UNFOUNDED,),)
    elif item.actual is None:
        expected = ((gone,),) if item.planned else ((), (gone,))
    if said not in expected:
        words = ", ".join(each.value for each in said) or "none of cancelled, replaced, unplanned, unfounded"
        wanted = " or ".join(each.value for option in expected for each in option) or "none of them"
        yield f"{item.id} is judged {words}, but what is drawn is {wanted}"


def _doubt(item: TimelineItem) -> Iterator[str]:
    if _says(item, Is.UNKNOWN) is not (item.happened is Happened.OPEN):
        yield f"{item.id}: unknown is said of what is open, and only of that"
    for each in item.verdicts:
        if item.happened is Happened.OPEN and each.certain and each.is_ in OF_PRESENCE:
            yield f"{item.id} is certainly {each.is_.value}, but whether it happened is open"


def _comparison(item: TimelineItem, verdict: Verdict, given: Item, case: Case) -> Iterator[str]:
    """Earlier and later speak of the starts; perhaps of the ends if the entry names no start."""
    if verdict.is_ is Is.AS_PLANNED:
        if item.actual is None or any(_same_layer(each, verdict) for each in item.verdicts):
            yield f"{item.id} is judged as planned, but it did not happen or departs from the plan"
        return
    if verdict.is_ not in DEPARTURES:
        return
    than = case.spans.on(item.id, verdict.than) if verdict.than else None
    actual = case.spans.on(item.id, Layer.ACTUAL)
    if actual is None or than is None or verdict.than is Layer.ACTUAL:
        yield f"{item.id} is judged {verdict.is_.value}, but there is nothing to compare"
        return
    by = verdict.by.total_seconds() if verdict.by else None
    drawn = _departures(actual, than)[verdict.is_]
    ends = None if _names_start(given) else _of_ends(actual, than).get(verdict.is_)
    if by is None or by not in (drawn, ends) or by <= case.scenario.settings.on_time:
        yield f"{item.id} is judged {verdict.is_.value} by {verdict.by}, but is drawn so by {drawn} seconds"


def _measured(item: TimelineItem, verdict: Verdict) -> Iterator[str]:
    """What is off the agenda is off the first one it was on; what nobody planned has none."""
    if verdict.is_ in (Is.CANCELLED, Is.REPLACED):
        fits = verdict.than is (Layer.PLANNED if item.planned else Layer.REVISED)
    elif verdict.is_ is Is.AS_PLANNED:
        drawn = {Layer.PLANNED: item.planned, Layer.REVISED: item.revised}
        fits = verdict.than is not None and drawn.get(verdict.than) is not None
    else:
        fits = (verdict.than is None) is not (verdict.is_ in DEPARTURES)
    if not fits:
        than = verdict.than.value if verdict.than else "nothing"
        yield f"{item.id} is judged {verdict.is_.value} as to {than}, which is not its agenda"


def _departures(actual: Span, than: Span) -> dict[Is, int]:
    """By how many seconds it departs in each way; below 0: the other way."""
    return {
        Is.EARLIER: than.start - actual.start,
        Is.LATER: actual.start - than.start,
        Is.SHORTER: than.length - actual.length,
        Is.LONGER: actual.length - than.length,
    }


def _of_ends(actual: Span, than: Span) -> dict[Is, int]:
    """The same of when it ended."""
    return {Is.EARLIER: than.end - actual.end, Is.LATER: actual.end - than.end}


def _uncompared(drawn: TimelineItem, item: Item, only_ends: Set[str], case: Case) -> Iterator[str]:
    """What happened is compared with each agenda that is drawn; where that names a start, an end alone, or a
    length, one that is off by more than `on-time` is a departure."""
    actual = case.spans.on(drawn.id, Layer.ACTUAL)
    for layer in (Layer.PLANNED, Layer.REVISED):
        than = case.spans.on(drawn.id, layer)
        if actual is None or than is None:
            continue
        said = [each.is_ for each in drawn.verdicts if each.than is layer]
        if not said:
            yield f"{drawn.id} is not compared with what is {layer.value}"
        if len(said) > len(set(said)):
            yield f"{drawn.id} is compared twice in the same way with what is {layer.value}"
        of_start, of_end = _departures(actual, than), _of_ends(actual, than)
        for named, words, ways, departures in (
            (_names_start(item), "start", OF_START, of_start),
            (item.id in only_ends, "end", OF_START, of_end),
            (_names_length(item), "last as long", OF_LENGTH, of_start),
        ):
            off = any(departures[way] > case.scenario.settings.on_time for way in ways)
            if named and off and not set(ways) & set(said):
                neither = f"neither {ways[0].value} nor {ways[1].value} than {layer.value}"
                yield f"{drawn.id} did not {words} as {layer.value}, but is judged {neither}"


def _names_start(item: Item) -> bool:
    return item.plan is not None and item.plan.start is not None


def _names_end_alone(item: Item) -> bool:
    plan = item.plan
    return plan is not None and plan.end is not None and plan.start is None and plan.duration is None


def _names_length(item: Item) -> bool:
    plan = None if item.point else item.plan
    return plan is not None and (
        plan.duration is not None or (plan.start is not None and plan.end is not None)
    )


def _says(item: TimelineItem, what: Is) -> bool:
    return any(each.is_ is what for each in item.verdicts)


def _same_layer(departure: Verdict, as_planned: Verdict) -> bool:
    return departure.is_ in DEPARTURES and departure.than is as_planned.than

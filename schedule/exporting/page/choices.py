"""What a reader can filter by, what to ask next, and the lead of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from schedule.exporting.page.keys import Keys
from schedule.exporting.page.values import Asked, Choice, Filter
from schedule.exporting.safe_text import one_line
from schedule.exporting.tables import place_title, source_title
from schedule.exporting.wording import length_words
from schedule.model.timeline import Happened, OverAllBest, Question, Status, Timeline


def filters_of(timeline: Timeline, keys: Keys) -> tuple[Filter, ...]:
    """By person, place and source; a list of fewer than two things is no choice and is left out."""
    used = set(keys.where.values())
    places = {key: place_title(timeline, name) for name, key in keys.places.items() if name in used}
    people = {key: one_line(name) for name, key in keys.people.items()}
    speaking = {each.source for each in timeline.statements}
    sources = {key: source_title(timeline, name) for name, key in keys.sources.items() if name in speaking}
    found = (
        _filter("people", "Person", "Everyone", people),
        _filter("places", "Place", "Everywhere", places),
        _filter("sources", "Source", "All sources", sources),
    )
    return tuple(each for each in found if len(each.choices) > 1)


def questions_of(timeline: Timeline, keys: Keys) -> tuple[Asked, ...]:
    """All questions in the order of the answer."""
    return tuple(
        Asked(one_line(each.text), length_words(each.narrows), _asked_of(each, keys))
        for each in timeline.questions
    )


def lead_of(timeline: Timeline) -> str:
    """The answer in two sentences."""
    return " ".join(_lead(timeline))


def _lead(timeline: Timeline) -> Iterator[str]:
    counts = [sum(item.happened is each for item in timeline.items) for each in Happened]
    happened, not_so, unclear = counts
    if timeline.items:
        parts = [f"{happened} of {_number(len(timeline.items), 'item')} took place"]
        parts += [f"{not_so} did not"] if not_so else []
        parts += [f"{unclear} {'is' if unclear == 1 else 'are'} open"] if unclear else []
        yield f"{', '.join(parts)}."
    yield from _believed(timeline) if timeline.statements else ()


def _believed(timeline: Timeline) -> Iterator[str]:
    total = _number(len(timeline.statements), "statement")
    tied = sum(each.over_all_best is OverAllBest.SOMETIMES for each in timeline.rejected)
    never = len(timeline.rejected) - tied
    if never or not tied:
        yield f"{never} of {total} cannot be believed." if never else f"All of {total} can be believed."
    if tied:
        are = "is" if tied == 1 else "are"
        else_ = "but in an equal history" if timeline.status is Status.PROVEN else "which is not settled"
        yield f"{tied} of {total} {are} not believed here, {else_}."


def _number(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _filter(kind: str, label: str, every: str, found: Mapping[str, str]) -> Filter:
    ordered = sorted(found.items(), key=lambda each: (each[1].casefold(), each[0]))
    return Filter(kind, label, every, tuple(Choice(key, words) for key, words in ordered))


def _asked_of(question: Question, keys: Keys) -> str:
    """The item that a question is about; an id can itself hold dots, so the longest one counts."""
    fitting = [each for each in keys.items if f"{question.about}.".startswith(f"{each}.")]
    return keys.items[max(fitting, key=len)] if fitting else ""

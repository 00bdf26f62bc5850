"""What a parsed length of time means: branches and words become a `LengthPhrase`."""

import re
from fractions import Fraction

from schedule.language.phrase_parsing import Branch
from schedule.language.places import read_hedge
from schedule.language.words import Word, number, refuse
from schedule.model.phrases import DAY_SECONDS, LengthPhrase

UNITS = {"s": 1, "m": 60, "h": 3600, "d": DAY_SECONDS, "w": 7 * DAY_SECONDS}
LONGEST_DAYS = 73_050  # 200 years of 365.25 days
FRACTIONS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
AT_LEAST = ("at least", "over", "or more", "or longer", "a minimum of")


def length_meaning(branch: Branch) -> LengthPhrase:
    """The value of a length. Raises Refusal where it is impossible or has no fixed length."""
    found = branch.branches[0]
    match found.rule:
        case "brief":
            return LengthPhrase(brief=True)
        case "iso":
            return _named(_iso(found.words[-1]), found.words[:-1])
        case "named":
            return _named_in_words(found)
        case "limited":
            return _limited(found)
        case _:
            return _range(found)


def _named_in_words(branch: Branch) -> LengthPhrase:
    hedges = branch.words
    while branch.branches[0].rule == "named":
        branch = branch.branches[0]
        hedges += branch.words
    return _named(_seconds(branch.branches[0]), hedges)


def _named(seconds: int, hedges: tuple[Word, ...]) -> LengthPhrase:
    if len(hedges) > 1:
        raise refuse(hedges[0], "a length can be hedged once", "leave out one of them")
    return LengthPhrase(seconds, read_hedge(hedges[0])) if hedges else LengthPhrase(seconds)


def _limited(branch: Branch) -> LengthPhrase:
    limit = branch.words[0].text
    seconds = _seconds(branch.branches[0])
    least = limit in AT_LEAST or limit in ("more than", "longer than")
    if limit.startswith(("no ", "not ")):
        least = limit.endswith(("less than", "shorter than", "fewer than"))
    return LengthPhrase(shortest=seconds) if least else LengthPhrase(longest=seconds)


def _range(branch: Branch) -> LengthPhrase:
    """ "20-30 min"; "3 or 4 days" is the same, in either order; "an hour or two" lends its unit."""
    first, last = branch.branches
    choice = any(word.kind == "OR" for word in branch.words)
    shortest, longest = _seconds_beside(first, last), _seconds_beside(last, first if choice else None)
    if choice:
        shortest, longest = sorted((shortest, longest))
    if shortest > longest:
        only = first.all_words[0]
        raise refuse(only, "the shortest length is longer than the longest", "write the shorter one first")
    return LengthPhrase(shortest=shortest, longest=longest)


def _seconds_beside(branch: Branch, other: Branch | None) -> int:
    """The length; a number alone has the unit of the one beside it, if that is one number and unit."""
    only = branch.all_words[0]
    unit = [word for word in other.all_words if word.kind == "COMPONENT"] if other else []
    if only.kind == "NUMBER" and len(unit) == 1 and len(branch.all_words) == 1:
        return _whole(only, _amount(only.text) * _unit(unit[0])[1])
    return _seconds(branch)


def _seconds(branch: Branch) -> int:
    total = Fraction(0)
    last_unit = Fraction(0)
    for word in branch.all_words:
        if word.kind == "COMPONENT":
            amount, unit = _unit(word)
            total, last_unit = total + amount * unit, Fraction(unit)
        elif word.kind == "FRACTION":
            total += _fraction(word.text.removeprefix("and ")) * last_unit
        elif word.kind == "NUMBER":
            total += _bare(word, last_unit)
    return _whole(branch.all_words[0], total)


def _bare(word: Word, after: Fraction) -> Fraction:
    if after != UNITS["h"]:
        raise refuse(word, "this number has no unit", f"write {word.text} min, or as it may be")
    minutes = _amount(word.text)
    if minutes >= 60:
        raise refuse(word, "minutes after hours go up to 59", "write the unit of each number")
    return minutes * UNITS["m"]


def _unit(word: Word) -> tuple[Fraction, int]:
    """The number and the unit, in seconds, of words such as "2 hours" or "half an hour"."""
    amount, unit, _ = re.split(r"[- ]?([a-z]+)\.?$", word.text)
    if unit in ("month", "months", "year", "years", "yr", "yrs"):
        days = 30 if unit.startswith("month") else 365
        raise refuse(word, f"a {unit.rstrip('s')} has no fixed length", f"write days, such as {days} days")
    return _amount(amount), UNITS[unit[0]]


def _amount(text: str) -> Fraction:
    half = text.endswith(" and a half")
    words = text.removesuffix(" and a half")
    if re.match("[0-9½¼¾]", words):
        digits = words.rstrip("½¼¾ ")
        value = Fraction(digits or 0) + sum(FRACTIONS.get(each, Fraction(0)) for each in words)
    else:
        value = _fraction(words)
    return value + Fraction(1, 2) * half


def _fraction(words: str) -> Fraction:
    if "three" in words and "quarter" in words:
        return Fraction(3, 4)
    if "half" in words:
        return Fraction(1, 2)
    if "quarter" in words:
        return Fraction(1, 4)
    return Fraction(1 if words in ("a", "an") else number(words))


def _whole(word: Word, seconds: Fraction) -> int:
    if seconds.denominator != 1:
        raise refuse(word, "this is no whole number of seconds", "round it to whole seconds")
    if seconds > LONGEST_DAYS * DAY_SECONDS:
        raise refuse(word, "this is longer than 200 years", "write a shorter length")
    return int(seconds)


def _iso(word: Word) -> int:
    found = re.fullmatch(
        r"p(?:([0-9.]+)y)?(?:([0-9.]+)m)?(?:([0-9.]+)w)?(?:([0-9.]+)d)?"
        r"(?:t(?:([0-9.]+)h)?(?:([0-9.]+)m)?(?:([0-9.]+)s)?)?",
        word.text,
    )
    if found is None or not any(found.groups()):
        raise refuse(word, "this is no ISO 8601 duration", "write one such as PT1H30M or P3D")
    if found[1] or found[2]:
        raise refuse(word, "years and months have no fixed length", "write days, such as P30D")
    try:
        amounts = [Fraction(part or 0) for part in found.groups()[2:]]
    except ValueError:
        raise refuse(word, "this is no ISO 8601 duration", "write one such as PT1H30M or P3D") from None
    return _whole(word, sum((a * UNITS[u] for a, u in zip(amounts, "wdhms", strict=True)), Fraction(0)))

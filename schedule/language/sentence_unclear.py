"""Wordings with several meanings, or with none that is precise: what is unclear, what to write.

They are asked only where a sentence cannot be read. The group of a pattern is what is pointed at.
"""

from __future__ import annotations

import re
from typing import Final

from schedule.errors import PhraseError, Problem
from schedule.language.sentence_words import Words

_WAY: Final = "means earlier to some readers and later to others"
_WHICH_PLAN: Final = "does not say whether the first or the last plan is meant"
_ONE_STATEMENT: Final = "write one statement for each"
_DENIED: Final = "write 'X did not take place', 'X did not start before TIME' or 'X did not end before TIME'"
_VERB: Final = (
    r"(?:started|began|ended|finished|concluded|lasted|took|ran|was|were|did|will|moved|replaced|happened)"
)


def _rows(*rows: tuple[str, str, str]) -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), what, mend) for pattern, what, mend in rows)


_CHANGES: Final = _rows(
    (
        r"\b(?:moved|shifted|pulled|put|set|postponed|brought (?!forward\b)|pushed (?!back\b))\b"
        r".*?\b(forwards?|backwards?|back|up|ahead|down)\b",
        _WAY,
        "write 'X was moved DURATION earlier' or 'X was moved DURATION later'",
    ),
    (r"\b(advanced)\b", _WAY, "write 'X was moved DURATION earlier' or 'X was moved DURATION later'"),
    (
        r"\b(?:moved|shifted|rescheduled|postponed|delayed|put off|(?:pushed|brought) \w+)\b.*\b(from)\b",
        "gives the old time as well",
        "write 'X was moved to TIME', and 'planned X started at TIME' in another statement",
    ),
    (
        r"\b(?:shortened|cut|reduced|extended|prolonged)\b.*\b(from)\b",
        "gives the old length as well",
        "write 'X was shortened to DURATION' or 'X was extended to DURATION',"
        " and 'planned X lasted DURATION' in another statement",
    ),
    (
        r"\b(moved|shifted)\b(?!.*\b(?:earlier|later|to)\b)",
        "does not say which way, or to which time",
        "write 'X was moved DURATION earlier', 'X was moved DURATION later' or 'X was moved to TIME'",
    ),
    (
        r"\b(postponed|delayed|deferred|put off|pushed back|rescheduled)"
        r"(?: indefinitely)?[\s.]*$",
        "does not say by how much, or to which time",
        "write 'X was postponed by at least 1 minute', 'X was moved to TIME' or 'X was cancelled'",
    ),
    (
        r"\b(brought forward|preponed)[\s.]*$",
        "does not say by how much, or to which time",
        "write 'X was brought forward by at least 1 minute' or 'X was moved to TIME'",
    ),
    (
        r"\b(slipped)\b",
        "may speak of the plan or of what happened",
        "write 'X was moved DURATION later' or 'X started DURATION later than planned'",
    ),
    (
        r"\b(extended (?:until|till))\b",
        "names an end, not a length",
        "write 'revised X ended at TIME'",
    ),
    (
        r"\b(abandoned|aborted|suspended|adjourned|interrupted|paused|halted|cut short)\b",
        "may mean that it did not start, or that it ended early",
        "write 'X was cancelled', 'X did not take place', 'X ended at TIME' or 'X lasted DURATION'",
    ),
    (
        r"\b((?:cancell?ed|called off|scrapped|scrubbed|dropped|axed) (?:at|on|in|by|before|after))\b",
        "gives a change a time of its own, which is not kept",
        "write 'X was cancelled'; 'published' of the report says when it was known",
    ),
)
_COUNTS: Final = _rows(
    (
        r"^\W*((?:the )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)) of\b",
        "may be all or some of more",
        "write 'exactly N of TAG took place', 'at least N of ...' or 'at most N of ...'",
    ),
    (
        r"^\W*((?:not )?(?:all|both|most|some|many|several|half)) of\b",
        "names no number",
        "write 'exactly N of TAG took place', 'at least N of ...' or 'at most N of ...'",
    ),
    (
        r"^\W*((?:more|fewer|less) than|between|about|around|nearly|over|under|\w+ or \w+(?= of\b))"
        r" (?:\w+ (?:and \w+ )?)?of\b.*\b(?:take|takes|took|happened|occurred|held)\b",
        "is no wording for a count",
        "write 'exactly N of TAG took place', 'at least N of ...' or 'at most N of ...'",
    ),
    (
        r"^\W*(no) .*\b(?:took place|happened|occurred|held)\b",
        "is no wording for a count",
        "write 'none of TAG took place'",
    ),
)
_PLANS: Final = _rows(
    (
        r"\b((?:was|were|has been|had been) (?:\w+ly |first )?"
        r"(?:to|due|scheduled|supposed|expected|planned|set|slated|meant|going)\b)",
        _WHICH_PLAN,
        "write 'planned X started at TIME' or 'revised X started at TIME'",
    ),
    (r"\b(would)\b", _WHICH_PLAN, "write 'planned X started at TIME' or 'revised X started at TIME'"),
    (
        r"\b((?:earlier |later )?than (?:scheduled|expected)|(?:ahead of|behind|on) schedule|on time"
        r"|as (?:planned|scheduled)|ran over|overran"
        r"|(?:started|began|ended|finished|ran|minutes?|min|hours?|h|days?) (?:late|early|earlier|later)"
        r"(?=[\s.]*$))",
        "does not say against which plan",
        "write 'X started DURATION later than planned', 'X started DURATION after revised X started',"
        " or 'X started when planned X started'",
    ),
    (
        r"\b((?:longer|shorter) than)\b(?! (?:\d|an?\b|half\b))",
        "compares two lengths",
        "write 'X lasted DURATION', or 'X ended DURATION later than planned'",
    ),
)
_OTHERS: Final = _rows(
    (
        r"\b((?:instead|in place|in lieu) of)\b",
        "says two things at once",
        "write 'X replaced Y', and 'X took place' in another statement",
    ),
    (
        r"\b((?:lasted|ran|lasts|runs|went on|continued|held) (?:until|till|into))\b",
        "names an end, not a length",
        "write 'X ended at TIME'",
    ),
    (
        r"\b((?:lasted|ran|lasts|runs)(?: between)?) \d{1,2}[:h]\d\d",
        "names times, not a length",
        "write 'X ran from TIME to TIME', or 'X was between TIME and TIME'",
    ),
    (
        r"\b(?:came|comes|come) (?!after|before)(\w+ (?:after|before))\b",
        "does not say how long before or after",
        "write 'X was after Y', 'X was immediately after Y' or 'X started 0 to 20 minutes after Y ended'",
    ),
    (
        r"\b(?:came|comes|fell|falls) (between)\b",
        "compares with two items",
        "write 'X was after Y' and 'X was before Y' as two statements",
    ),
    (
        r"\b(within\b.* of)\b",
        "may be before or after",
        "write 'X started at most DURATION after Y started' or 'X started at most DURATION before Y started'",
    ),
    (
        r"\b(simultaneous(?:ly)?|concurrent(?:ly)?|in parallel)\b",
        "may mean all of the time or a part of it",
        "write 'X and Y were at the same time' or 'X and Y overlapped'",
    ),
    (r"\b(part of)\b", "says what belongs to what", "write 'part-of' in the entry of X, or 'X was during Y'"),
    (r"\b(and)\b.*\b(?:attended|took part|participated)\b", "joins two persons", _ONE_STATEMENT),
    (r"\battended by\b.*\b(and)\b", "joins two persons", _ONE_STATEMENT),
    (
        r"\b((?:did not|didn't|never) attend(?:ed)?|skipped|missed)\b",
        "says who was not there, which is not kept",
        "write who was: 'P attended X'",
    ),
    (
        r"\b((?:did not|didn't|never|was not|wasn't|were not|weren't|is not|isn't) (?!held)(?:\w+))\b",
        "denies something that can be otherwise in several ways",
        f"say what was, such as 'X was before Y', 'X was cancelled' or 'X lasted DURATION'; or {_DENIED}",
    ),
    (rf"\b(and) (?:then )?{_VERB}\b", "joins two sentences", _ONE_STATEMENT),
)
# Asked last, since a title may hold the word too.
_JOINED: Final = _rows((rf"\b(and)\b(?=.*\b{_VERB}\b)", "joins two sentences", _ONE_STATEMENT))
_UNCLEAR: Final = (*_CHANGES, *_COUNTS, *_PLANS, *_OTHERS)


def unclear(words: Words, index: int, *, joined: bool = False) -> PhraseError | None:
    """Something in the sentence around that word that has several meanings.

    `joined` asks only whether "and" joins two sentences.
    """
    before = [at for at in range(min(index, len(words.keys))) if words.keys[at] == "or"]
    start = words.offset(before[-1] + 1) if before else 0
    for pattern, what, mend in _JOINED if joined else _UNCLEAR:
        if match := pattern.search(words.text[start:]):
            problem = Problem(f"'{match[1]}' {what}", "", mend)
            return PhraseError(problem, start + match.start(1))
    return None

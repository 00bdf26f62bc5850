"""Bugs in the judge that checks every answer."""

from __future__ import annotations

from tests.planted_bugs.bug import CHECKING, Bug

IN_THE_JUDGE = (
    Bug(
        "judge-before-is-strict",
        "schedule/checking/relations.py",
        "            return x.end <= y.start",
        "            return x.end < y.start",
        "strict for closed",
        CHECKING,
    ),
    Bug(
        "judge-finishes-swapped",
        "schedule/checking/relations.py",
        "            return y.start < x.start and x.end == y.end",
        "            return x.start < y.start and x.end == y.end",
        "swapped relation",
        CHECKING,
    ),
    Bug(
        "judge-overlapped-is-strict",
        "schedule/checking/relations.py",
        "            return x.start <= y.end and y.start <= x.end",
        "            return x.start < y.end and y.start <= x.end",
        "strict for closed",
        CHECKING,
    ),
    Bug(
        "judge-same-time-supersedes",
        "schedule/checking/supersession.py",
        "for _, new, after in changes if after > before)",
        "for _, new, after in changes if after >= before and new is not old)",
        "closed for strict",
        CHECKING,
    ),
    Bug(
        "judge-misses-lost-evidence",
        "schedule/checking/evidence.py",
        "    return broken >= frozenset(broken_laws(joined))",
        "    return False",
        "a rejected list that is too long",
        CHECKING,
    ),
    Bug(
        "judge-least-travel",
        "schedule/checking/places.py",
        "    return max(stated, default=0)",
        "    return min(stated, default=0)",
        "min for max",
        CHECKING,
    ),
    Bug(
        "judge-points-may-last",
        "schedule/checking/laws.py",
        "if span and item.point and span.start != span.end:",
        "if span and item.point and span.start > span.end:",
        "dropped law",
        CHECKING,
    ),
    Bug(
        "judge-lets-parts-stick-out",
        "schedule/checking/laws.py",
        "(parent.start <= child.start and child.end <= parent.end)",
        "(parent.start <= child.start)",
        "dropped half of a law",
        CHECKING,
    ),
    Bug(
        "judge-presence-needs-nothing",
        "schedule/checking/laws.py",
        "(item.id, layer) not in put | entered:",
        "(item.id, layer) not in put | entered and False:",
        "dropped law",
        CHECKING,
    ),
    Bug(
        "judge-certain-may-be-rejected",
        "schedule/checking/evidence.py",
        "if each.certain and each.id not in case.accepted",
        "if each.certain and each.id in case.rejected",
        "dropped check",
        CHECKING,
    ),
    Bug(
        "judge-ran-told-from-its-start",
        "schedule/checking/publication.py",
        "return (_end(subject, End.END),)",
        "return (_end(subject, End.START),)",
        "wrong end",
        CHECKING,
    ),
    Bug(
        "judge-earlier-is-later",
        "schedule/checking/changes.py",
        "earlier if what.shift is Shift.EARLIER else -earlier",
        "-earlier if what.shift is Shift.EARLIER else earlier",
        "wrong sign",
        CHECKING,
    ),
)

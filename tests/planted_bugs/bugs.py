"""All planted bugs."""

from __future__ import annotations

from tests.planted_bugs.bug import Bug
from tests.planted_bugs.in_constraints import IN_CONSTRAINTS
from tests.planted_bugs.in_readers import IN_READERS
from tests.planted_bugs.in_search import IN_SEARCH
from tests.planted_bugs.in_sentences import IN_SENTENCES
from tests.planted_bugs.in_the_judge import IN_THE_JUDGE

BUGS: tuple[Bug, ...] = (*IN_SENTENCES, *IN_CONSTRAINTS, *IN_SEARCH, *IN_READERS, *IN_THE_JUDGE)

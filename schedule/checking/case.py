"""A scenario, what is drawn, and which claims are accepted: all that a verdict needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen

from schedule.checking.claims import Claim, Entry, claims_of
from schedule.checking.clocks import Truth, possible, together, truth_of
from schedule.checking.seconds import seconds_of
from schedule.checking.spans import Spans, spans_of
from schedule.checking.supersession import Own, in_force, said_by_origins, without_substitute
from schedule.model.scenario import Scenario
from schedule.model.statements import Either, Simple
from schedule.model.timeline import Timeline


@frozen
class Case:
    """What is judged.

    `truths` says of each claim, accepted or not, under which zone and clock it is true;
    `options` says the same of each option of an `either`, by claim and position; `own` is when origins said
    what others copy.
    """

    scenario: Scenario
    spans: Spans
    claims: tuple[Claim, ...]
    accepted: frozenset[str]
    truths: Mapping[str, Truth] = field(repr=False)
    options: Mapping[tuple[str, int], Truth] = field(repr=False)
    own: Own = field(repr=False)

    @property
    def taken_as_true(self) -> tuple[Claim, ...]:
        """The accepted claims, superseded ones too."""
        return tuple(each for each in self.claims if each.id in self.accepted)

    @property
    def believed(self) -> tuple[Claim, ...]:
        """What is left of the accepted claims where later ones of the same origin supersede them."""
        return in_force(self.taken_as_true, self.scenario, self.own)

    def with_accepted(self, ids: Iterable[str]) -> Case:
        """The same, had these claims been accepted as well."""
        return evolve(self, accepted=self.accepted | frozenset(ids))


def case_of(scenario: Scenario, timeline: Timeline) -> Case:
    """The case of a finished answer. Raises PhraseError where a phrase has no instant."""
    claims, spans = claims_of(scenario), spans_of(timeline, seconds_of(scenario))
    accepted = {each.id for each in timeline.statements if each.accepted}
    accepted |= {each.id for each in claims if not each.listed}
    in_part = [each for each in map(without_substitute, claims) if each is not None]
    truths = {each.id: truth_of(each, spans, scenario) for each in (*claims, *in_part)}
    options = {
        (each.id, number): truth_of(evolve(each, what=option), spans, scenario)
        for each in claims
        if isinstance(each.what, Either)
        for number, option in enumerate(each.what.options)
    }
    own = said_by_origins(scenario)
    return Case(scenario, spans, claims, frozenset(accepted), truths, options, own)


def effects(case: Case) -> tuple[tuple[Simple, ...], ...]:
    """For each believed statement, the sentences of which at least one takes effect.

    One for a plain sentence; for an `either` all its options that hold.
    """
    believed = case.believed
    return tuple(
        _taking_effect(claim, claim.what, believed, case)
        for claim in believed
        if not isinstance(claim.what, Entry)
    )


def _taking_effect(
    claim: Claim, sentence: Simple | Either, believed: tuple[Claim, ...], case: Case
) -> tuple[Simple, ...]:
    if not isinstance(sentence, Either):
        return (sentence,)
    others = [case.truths[each.id] for each in believed if each.source == claim.source]
    return tuple(
        option
        for number, option in enumerate(sentence.options)
        if possible(together([*others, case.options[claim.id, number]]))
    )

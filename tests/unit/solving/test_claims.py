"""What can be, asked of CP-SAT: the moments have room for all that is asked."""

from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import Present, Window, Yes, both
from schedule.model.agenda import Layer
from schedule.solving.claims import Oracle
from schedule.solving.leaves import Claim
from schedule.solving.session import Budget
from tests.strategies.building import item, scenario, start_of

FAR = 5_000


def test_a_moment_far_from_all_that_is_told_can_be() -> None:
    oracle = Oracle(compile_scenario(scenario((item("x", False),))), Budget())
    asked = both(Yes(Present("x", Layer.ACTUAL)), Window(start_of("x"), FAR, None))
    assert oracle._solved(Claim(frozenset()), (asked,))
    assert oracle.possible(Claim(frozenset()), asked)

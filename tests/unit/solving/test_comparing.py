"""Comparisons of two lengths leave no difference exactly if none of all that are small fulfils them."""

from hypothesis import given
from hypothesis import strategies as st

from schedule.constraints.conditions import LengthAgainst
from schedule.model.agenda import Layer
from schedule.solving.comparing import no_difference

REACH = 6
LAYERS = (Layer.REVISED, Layer.PLANNED)
bounds = st.none() | st.integers(-REACH, REACH)
items = st.sampled_from("xy")
comparisons = st.builds(
    lambda item, turned, lo, hi: LengthAgainst(item, *(LAYERS[::-1] if turned else LAYERS), lo, hi),
    items,
    st.booleans(),
    bounds,
    bounds,
)


def fulfils(longer: int, each: LengthAgainst) -> bool:
    """Whether the first layer may be so much longer than the second."""
    shown = longer if each.longer is LAYERS[0] else -longer
    return (each.lo is None or each.lo <= shown) and (each.hi is None or shown <= each.hi)


@given(st.lists(comparisons, max_size=4), st.booleans())
def test_against_all_small_differences(every: list[LengthAgainst], turned: bool) -> None:
    asked = LengthAgainst("x", *(LAYERS[::-1] if turned else LAYERS), None, None)
    ours = [each for each in every if each.item == "x"]
    some = any(all(fulfils(longer, each) for each in ours) for longer in range(-2 * REACH, 2 * REACH + 1))
    assert no_difference(every, asked) is not some


def test_another_layer_is_another_comparison() -> None:
    held = [LengthAgainst("x", Layer.ACTUAL, Layer.PLANNED, 5, 1)]
    assert not no_difference(held, LengthAgainst("x", *LAYERS, None, None))

"""Bugs in networks, in the search and in explanations."""

from __future__ import annotations

from tests.planted_bugs.bug import EXPLAINING, NETWORK, SOLVING, Bug

IN_SEARCH = (
    Bug(
        "bounds-have-the-wrong-sign",
        "schedule/network/network.py",
        "        return None if found is None else -found",
        "        return found",
        "wrong sign",
        NETWORK,
    ),
    Bug(
        "a-tick-is-lost-on-every-step",
        "schedule/network/network.py",
        "                reached = far + most[each]\n",
        "                reached = far + most[each] - 1\n",
        "off by one tick",
        NETWORK,
    ),
    Bug(
        "pushes-of-one-tick-are-lost",
        "schedule/network/differences.py",
        "least.get(near, 0)",
        "least.get(near, -1)",
        "off by one tick",
        NETWORK,
    ),
    Bug(
        "any-shortest-path",
        "schedule/network/paths.py",
        "reached = total + most, count + 1",
        "reached = total + most, 0",
        "the fewest links of equal paths",
        NETWORK,
    ),
    Bug(
        "too-few-rounds",
        "schedule/network/links.py",
        "for _ in range(self.size + 1):",
        "for _ in range(3):",
        "long paths are taken for cycles",
        NETWORK,
    ),
    Bug(
        "open-ends-are-lost",
        "schedule/solving/ranges.py",
        "        None if a is None or c is None else min(a, c),",
        "        c if a is None else a if c is None else min(a, c),",
        "a union that forgets what is open",
        SOLVING,
    ),
    Bug(
        "ranges-of-the-first-leaf",
        "schedule/solving/ranges.py",
        "widest(spans[quantity], span) if quantity in spans else span",
        "spans[quantity] if quantity in spans else span",
        "the range of one best timeline only",
        SOLVING,
    ),
    Bug(
        "orders-may-not-touch",
        "schedule/solving/goals.py",
        "End.END)], 0",
        "End.END)], -1",
        "strict for closed",
        SOLVING,
    ),
    Bug(
        "the-agenda-gives-no-length",
        "schedule/solving/goals.py",
        "usual = compiled.assumed if agenda is None else leaf.interval(item, agenda)",
        "usual = compiled.assumed",
        "dropped case",
        SOLVING,
    ),
    Bug(
        "ends-before-starts",
        "schedule/solving/canon.py",
        (
            "    for end in End:\n"
            "        for item in compiled.items:\n"
            "            for layer in Layer:\n"
            "                yield Point(item, layer, end)"
        ),
        (
            "    for item in compiled.items:\n"
            "        for end in End:\n"
            "            for layer in Layer:\n"
            "                yield Point(item, layer, end)"
        ),
        "order of the canon",
        SOLVING,
    ),
    Bug(
        "facts-need-no-support",
        "schedule/solving/encoding.py",
        ("    _need_support(found, free)\n    return found"),
        "    return found",
        "dropped implication",
        SOLVING,
    ),
    Bug(
        "tiers-leak",
        "schedule/solving/tiers.py",
        ("    found.session.require(goal <= best.objective)\n    return best"),
        ("    found.session.require(goal <= best.objective + 1)\n    return best"),
        "off by one between tiers",
        SOLVING,
    ),
    Bug(
        "a-horizon-without-lengths",
        "schedule/solving/horizon.py",
        "reach += max((abs(end) for end in ends), default=0)",
        "reach += 0",
        "horizon edge taken for a bound",
        SOLVING,
    ),
    Bug(
        "certain-times-do-not-pull",
        "schedule/solving/encoding.py",
        "return CERTAIN_FIT_WEIGHT if rule.weight is None",
        "return 1 if rule.weight is None",
        "wrong weight",
        SOLVING,
    ),
    Bug(
        "distances-count-one-way",
        "schedule/solving/least.py",
        "self.weight * abs(off)",
        "self.weight * max(0, off)",
        "half of a distance",
        SOLVING,
    ),
    Bug(
        "the-other-side-counts",
        "schedule/solving/least.py",
        "np.where(ahead, short, beyond)",
        "np.where(ahead, beyond, short)",
        "swapped sides",
        SOLVING,
    ),
    Bug(
        "what-may-be-chosen-is-certain",
        "schedule/solving/hurried.py",
        "if fixed.known(each.when)]",
        "if fixed.known(each.when) is not False]",
        "open for certain",
        SOLVING,
    ),
    Bug(
        "late-moments-are-drawn-early",
        "schedule/solving/canon.py",
        "return [(-(latest or 0), latest or 0) for _, latest in spans]",
        "return [(latest or 0, latest or 0) for _, latest in spans]",
        "wrong sign",
        SOLVING,
    ),
    Bug(
        "conflicts-are-not-thinned",
        "schedule/explaining/shrinking.py",
        "    return _thinned(_halved(kept, possible), possible)",
        "    return _halved(kept, possible)",
        "not minimal",
        EXPLAINING,
    ),
    Bug(
        "thinned-the-wrong-way",
        "schedule/explaining/shrinking.py",
        ("            if not possible(frozenset(fewer)):\n                kept = fewer\n        if"),
        ("            if possible(frozenset(fewer)):\n                kept = fewer\n        if"),
        "negated condition",
        EXPLAINING,
    ),
    Bug(
        "one-pass-of-thinning",
        "schedule/explaining/shrinking.py",
        ("        if kept == before:\n            return kept"),
        "        return kept",
        "a set that is not monotone is left too large",
        EXPLAINING,
    ),
    Bug(
        "odds-turned-over",
        "schedule/explaining/conflicts.py",
        "exp(min(lost / HUNDREDTHS, MOST_NATS))",
        "exp(-min(lost / HUNDREDTHS, MOST_NATS))",
        "wrong sign",
        EXPLAINING,
    ),
    Bug(
        "conflicts-by-their-first-member",
        "schedule/explaining/enumeration.py",
        "(len(each), [place[name] for name in each])",
        "([place[name] for name in each], len(each))",
        "order of conflicts",
        EXPLAINING,
    ),
    Bug(
        "a-cycle-begins-anywhere",
        "schedule/explaining/arguments.py",
        "    at = names.index(first) if first in names else 0",
        "    at = 0",
        "order of an argument",
        EXPLAINING,
    ),
    Bug(
        "the-flip-is-on-the-good-side",
        "schedule/explaining/threshold.py",
        "    return bad / STEPS",
        "    return good / STEPS",
        "off by a thousandth or two",
        EXPLAINING,
    ),
)

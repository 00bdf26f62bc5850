"""Why a mutant that no test notices may live: for file, function and change, as the command prints them."""

from __future__ import annotations

WAY = "changes only the way to the answer"

REASONS: dict[tuple[str, str, str], str] = {
    (
        "schedule/network/differences.py",
        "Differences.guess",
        "waiting[near] += 1 → waiting[near] += 2",
    ): "equivalent: twice the votes for each put the moments in the same order",
    (
        "schedule/network/differences.py",
        "Differences._push",
        "behind = self.tail if sign > 0 else self.head → behind = self.tail if sign >= 0 else self.head",
    ): "equivalent: the sign is 1 or -1",
    (
        "schedule/network/differences.py",
        "Differences._push",
        "ahead, beside = (self.head, self.leaving) if sign > 0 else (self.tail, self.entering) → "
        "ahead, beside = (self.head, self.leaving) if sign >= 0 else (self.tail, self.entering)",
    ): "equivalent: the sign is 1 or -1",
    (
        "schedule/network/differences.py",
        "_way",
        "return tuple(reversed(pushed)) if sign > 0 else tuple(pushed) → "
        "return tuple(reversed(pushed)) if sign >= 0 else tuple(pushed)",
    ): "equivalent: the sign is 1 or -1",
    (
        "schedule/network/differences.py",
        "Differences.guess",
        "wanted[each] = 1 → wanted[each] = 2",
    ): "equivalent: it is asked only whether it is 0",
    (
        "schedule/network/differences.py",
        "Differences.guess",
        "heapify(queue) → pass",
    ): "equivalent: a sorted list is a heap",
    (
        "schedule/network/differences.py",
        "Differences.guess",
        "if not placed[near]: → if True:",
    ): f"{WAY}: what is placed is passed over when it comes out of the queue",
    (
        "schedule/network/links.py",
        "",
        "OPEN = 2**60 → OPEN = 2**61",
    ): "equivalent: either is far beyond all moments",
    (
        "schedule/network/paths.py",
        "_relaxed",
        "best, into, waiting = {start: (0, 0)}, {start: -1}, deque([start]) → "
        "best, into, waiting = {start: (0, 1)}, {start: -1}, deque([start])",
    ): "equivalent: every count is one more, and counts are only compared",
    (
        "schedule/explaining/combining.py",
        "least_sums",
        "wide = [at for at, each in enumerate(lists) if len(each) > 1] → "
        "wide = [at for at, each in enumerate(lists) if True]",
    ): f"{WAY}: a list of one has no next number to look at",
    (
        "schedule/explaining/shrinking.py",
        "_halved",
        "if len(fewer) < len(kept) and not possible(frozenset(fewer)): → "
        "if len(fewer) <= len(kept) and not possible(frozenset(fewer)):",
    ): f"{WAY}: asks once more about what is known to be impossible",
    (
        "schedule/explaining/shrinking.py",
        "_halved",
        "for start in range(len(kept) - len(kept) % size, -1, -size): → "
        "for start in range(len(kept) + len(kept) % size, -1, -size):",
    ): f"{WAY}: other parts are tried first, and parts beyond the end leave nothing out",
    (
        "schedule/explaining/shrinking.py",
        "_halved",
        "size //= 2 → size //= 3",
    ): f"{WAY}: smaller parts are tried first",
    (
        "schedule/checking/clocks.py",
        "_turns",
        "return {each for each in met if -limit <= each <= limit} → "
        "return {each for each in met if -limit <= each < limit}",
    ): "equivalent: the limit itself is always among the turns",
    (
        "schedule/constraints/conditions.py",
        "Gap",
        "tolerance: int = 0 → tolerance: int = 1",
    ): "equivalent: the tolerance is read only where a named value is given, and then it is given too",
    (
        "schedule/constraints/conditions.py",
        "LengthAgainst",
        "tolerance: int = 0 → tolerance: int = 1",
    ): "equivalent: the tolerance is read only where a named value is given, and then it is given too",
    (
        "schedule/constraints/conditions.py",
        "Window",
        "tolerance: int = 0 → tolerance: int = 1",
    ): "equivalent: the tolerance is read only where a named value is given, and then it is given too",
    (
        "schedule/constraints/compiling.py",
        "_plans",
        "if found is not None: → if True:",
    ): "equivalent: a phrase without a reading ends the compiling before anybody looks at its entry",
    (
        "schedule/language/clocks.py",
        "share_halves",
        "afternoon = first.hour >= NOON → afternoon = first.hour > NOON",
    ): "equivalent: after 12 p.m. an hour before noon is too early, so the other half is taken in any case",
    (
        "schedule/constraints/parts.py",
        "parts_of",
        "about |= {keep.id: list(nodes_of(keep.condition)) for keep in compiled.keeps} → pass",
    ): "dead code: a keep speaks of its own item alone, and goes where that is",
    (
        "schedule/constraints/parts.py",
        "parts_of",
        "home = {name: groups.root(nodes[0]) if nodes else None for name, nodes in about.items()} → "
        "home = {name: groups.root(nodes[0]) if True else None for name, nodes in about.items()}",
    ): "dead code: no rule and no law speaks of nothing",
    (
        "schedule/constraints/parts.py",
        "_Sorter.parts",
        "whole, first = self.compiled, roots[0] → whole, first = self.compiled, roots[1]",
    ): "dead code: no rule and no law speaks of nothing, so nothing goes to the first part for that",
    (
        "schedule/language/clocks.py",
        "SpokenClock.seconds",
        "return (self.hour * SIXTY + self.minute) * SIXTY + (self.second or 0) → "
        "return (self.hour * SIXTY + self.minute) * SIXTY + (self.second or 1)",
    ): "equivalent: only times to the minute share their half of the day, and both are a second later",
    (
        "schedule/network/paths.py",
        "negative_cycle",
        "network = Differences.of(len(places) + 1) → network = Differences.of(len(places) + 2)",
    ): "equivalent: a moment that no link is about binds nothing",
    (
        "schedule/network/paths.py",
        "_relaxed",
        "best, into, waiting = {start: (0, 0)}, {start: -1}, deque([start]) → "
        "best, into, waiting = {start: (0, 0)}, {start: 1}, deque([start])",
    ): "equivalent: nobody asks how the start is reached",
    (
        "schedule/checking/clocks.py",
        "_turns",
        "return {each for each in met if -limit <= each <= limit} → "
        "return {each for each in met if -limit < each <= limit}",
    ): "equivalent: the limit itself is always among the turns",
    (
        "schedule/checking/clocks.py",
        "_offsets",
        "pieces = sorted([(each, each) for each in turns] + [each for each in between if each[0] <= each[1]])"
        " → "
        "pieces = sorted([(each, each) for each in turns] + [each for each in between if True])",
    ): "equivalent: a range that ends before it begins holds no offset",
    (
        "schedule/solving/bounds.py",
        "weaker",
        "and (known.lowest if each.sign > 0 else known.highest).get(each.key) is not None → "
        "and (known.lowest if each.sign >= 0 else known.highest).get(each.key) is not None",
    ): "equivalent: the sign is 1 or -1",
    (
        "schedule/solving/choices.py",
        "_Pass._leave_out",
        "least = min(weighed.values(), default=0) → least = min(weighed.values(), default=1)",
    ): "equivalent: where nothing has a weight, the least is taken off nothing",
    (
        "schedule/solving/choices.py",
        "Spreading._of_count",
        "yield from unknown → pass",
    ): f"{WAY}: what follows of a count is asked about, where it is not seen at once",
    (
        "schedule/solving/goals.py",
        "Fitted.terms",
        "told = ((measure, weight) for measure, weight in self.costs if weight) → "
        "told = ((measure, weight) for measure, weight in self.costs if True)",
    ): f"{WAY}: what costs nothing may only be left to the solver",
    (
        "schedule/solving/leaves.py",
        "_intervals",
        "if layer is Layer.ACTUAL or Present(item, layer) in supported: → if True:",
    ): "equivalent: what nothing supports is denied, and has no moments then",
    (
        "schedule/solving/state.py",
        "State._measured",
        "above = measure.lo is None or (least is not None and least >= measure.lo) → "
        "above = measure.lo is None or (least is not None and least > measure.lo)",
    ): f"{WAY}: what surely holds is required once more",
    (
        "schedule/solving/survey.py",
        "Survey._can",
        "if known is not None or literal in self.seen: → if False:",
    ): f"{WAY}: what was seen is asked about again",
    (
        "schedule/solving/weighed.py",
        "WeighedHistories.against",
        "if not self._refuted(self._rules[rule]): → if True:",
    ): f"{WAY}: without reasons, what cannot be joined is found by asking",
    (
        "schedule/solving/placing.py",
        "_keys_of_floating",
        "beyond: list[Inequality] = [variable <= found.horizon.core_lo - 1, variable >= "
        "found.horizon.core_hi + 1] → "
        "beyond: list[Inequality] = [variable <= found.horizon.core_lo - 1, variable > "
        "found.horizon.core_hi + 1]",
    ): "equivalent: what can be beyond the core can be farther beyond it, and there is room for that",
    (
        "schedule/solving/placing.py",
        "_keys_of_floating",
        "beyond: list[Inequality] = [variable <= found.horizon.core_lo - 1, variable >= "
        "found.horizon.core_hi + 1] → "
        "beyond: list[Inequality] = [variable < found.horizon.core_lo - 1, variable >= "
        "found.horizon.core_hi + 1]",
    ): "equivalent: what can be beyond the core can be farther beyond it, and there is room for that",
    (
        "schedule/solving/placing.py",
        "_keys_of_floating",
        "beyond: list[Inequality] = [variable <= found.horizon.core_lo - 1, variable >= "
        "found.horizon.core_hi + 1] → "
        "beyond: list[Inequality] = [variable <= found.horizon.core_lo - 2, variable >= "
        "found.horizon.core_hi + 1]",
    ): "equivalent: what can be beyond the core can be farther beyond it, and there is room for that",
    (
        "schedule/solving/placing.py",
        "_keys_of_floating",
        "beyond: list[Inequality] = [variable <= found.horizon.core_lo - 1, variable >= "
        "found.horizon.core_hi + 1] → "
        "beyond: list[Inequality] = [variable <= found.horizon.core_lo - 1, variable >= "
        "found.horizon.core_hi + 2]",
    ): "equivalent: what can be beyond the core can be farther beyond it, and there is room for that",
    (
        "schedule/solving/reducing.py",
        "_Reducing._subsumed",
        "if other != at and clause <= self.clauses[other]: → "
        "if other != at and clause < self.clauses[other]:",
    ): f"{WAY}: of two equal clauses both stay",
    (
        "schedule/solving/region.py",
        "RegionModel._of",
        "return made if literal > 0 else ~made # type: ignore[return-value] # a negated literal serves "
        "as one → "
        "return made if literal >= 0 else ~made # type: ignore[return-value] # a negated literal serves "
        "as one",
    ): "equivalent: no literal is 0",
    (
        "schedule/solving/region.py",
        "RegionModel._of",
        "return made if literal > 0 else ~made # type: ignore[return-value] # a negated literal serves "
        "as one → "
        "return made if literal > 1 else ~made # type: ignore[return-value] # a negated literal serves "
        "as one",
    ): "equivalent: literals 0 and 1 are known, and never in a region",
    (
        "schedule/language/time_order.py",
        "_day",
        "return (days, 0, 0) → return (days, 0, 1)",
    ): "equivalent: both ends have it, and only ends of one kind are compared",
    (
        "schedule/language/clocks.py",
        "read_clock",
        "if len(parts) > 3 or len(parts[0]) > 2 or any(len(part) != 2 for part in parts[1:]): → "
        "if len(parts) > 4 or len(parts[0]) > 2 or any(len(part) != 2 for part in parts[1:]):",
    ): "equivalent: the grammar has clock times of at most three parts",
    (
        "schedule/checking/evidence.py",
        "_could_join",
        "if not possible(case.truths[claim.id], step) and "
        "dated_change(claim, case.scenario, case.own) is None: → if False:",
    ): f"{WAY}: what does not hold is looked at together with the others, and does not hold then",
    (
        "schedule/network/links.py",
        "_Order.least",
        "if len(self.order): → if True:",
    ): "equivalent: of no links there is no least",
    (
        "schedule/constraints/compiling.py",
        "_all",
        "known = {sense(first.full): first} if others else {}"
        " → known = {sense(first.full): first} if True else {}",
    ): f"{WAY}: one condition alone is the first that is known",
    (
        "schedule/solving/horizon.py",
        "Horizon.lo",
        "return self.core_lo - 2 * self.width - 1 → return self.core_lo - 3 * self.width - 1",
    ): "equivalent: the horizon is only wider",
    (
        "schedule/solving/horizon.py",
        "Horizon.lo",
        "return self.core_lo - 2 * self.width - 1 → return self.core_lo - 2 * self.width - 2",
    ): "equivalent: the horizon is only wider",
    (
        "schedule/solving/horizon.py",
        "Horizon.hi",
        "return self.core_hi + 2 * self.width + 1 → return self.core_hi + 3 * self.width + 1",
    ): "equivalent: the horizon is only wider",
    (
        "schedule/solving/horizon.py",
        "Horizon.hi",
        "return self.core_hi + 2 * self.width + 1 → return self.core_hi + 2 * self.width + 2",
    ): "equivalent: the horizon is only wider",
    (
        "schedule/solving/horizon.py",
        "horizon_of",
        "anchors, reach, compared = [0], 1, 0 → anchors, reach, compared = [0], 2, 0",
    ): "equivalent: the horizon is only wider",
    (
        "schedule/solving/horizon.py",
        "horizon_of",
        "anchors, reach, compared = [0], 1, 0 → anchors, reach, compared = [0], 1, 1",
    ): "equivalent: the horizon is only wider",
    (
        "schedule/solving/horizon.py",
        "horizon_of",
        "reach += max((abs(end) for end in ends), default=0) → "
        "reach += max((abs(end) for end in ends), default=1)",
    ): "equivalent: the horizon is only wider",
    (
        "schedule/solving/horizon.py",
        "horizon_of",
        "reach += sum(2 * offset.limit for offset in compiled.offsets) → "
        "reach += sum(3 * offset.limit for offset in compiled.offsets)",
    ): "equivalent: the horizon is only wider",
    (
        "schedule/solving/horizon.py",
        "horizon_of",
        "reach += len(compiled.items) * (2 * compiled.slack + compiled.assumed + compiled.on_time) → "
        "reach += len(compiled.items) * (3 * compiled.slack + compiled.assumed + compiled.on_time)",
    ): "equivalent: the horizon is only wider",
    (
        "schedule/solving/glance.py",
        "Glance.of",
        "network = Network.of(len(made.nodes) + 1) → network = Network.of(len(made.nodes) + 2)",
    ): "equivalent: a moment that no link is about binds nothing",
    (
        "schedule/solving/attaining.py",
        "_met",
        "answer = something(found.session.maximize(1 * some)) → "
        "answer = something(found.session.maximize(2 * some))",
    ): "equivalent: twice as much is greatest in the same solutions",
    (
        "schedule/solving/claims.py",
        "Oracle._look_up",
        "if not self.rules: → if True:",
    ): f"{WAY}: what is known is looked up again",
    (
        "schedule/solving/placing.py",
        "_sum",
        "return sum(parts, start=0 * found.true) → return sum(parts, start=1 * found.true)",
    ): "equivalent: a sum that is one more in all solutions is least in the same ones",
    (
        "schedule/constraints/windows.py",
        "refuse_reversed",
        "early, late = [each for each in begins if each is not None], [each for each in ends if "
        "each is not None] → "
        "early, late = [each for each in begins if True], [each for each in ends if each is not "
        "None]",
    ): "equivalent: times that name their day have both ends",
    (
        "schedule/constraints/windows.py",
        "drawn_in_days",
        "if ear.axis.unit is not Unit.DAY or reading.lo is None or reading.hi is None: → "
        "if ear.axis.unit is not Unit.DAY or reading.lo is None and reading.hi is None:",
    ): "equivalent: days have both ends or none",
    (
        "schedule/solving/placing.py",
        "_rejected",
        "return [1 - found.accepted[rule] for rule in in_order(weighed, frozenset())] → "
        "return [2 - found.accepted[rule] for rule in in_order(weighed, frozenset())]",
    ): "equivalent: each is one more, and least where it was",
    (
        "schedule/solving/bounds.py",
        "_take",
        "beaten = [each for each in _meet(extremes, answer) if each in asked] → "
        "beaten = [each for each in _meet(extremes, answer) if True]",
    ): f"{WAY}: another one that was beaten is pushed on first",
    (
        "schedule/network/differences.py",
        "Differences",
        "shared: bool = False → shared: bool = True",
    ): "equivalent but for time: lists beside moments are made anew where they need not be",
    (
        "schedule/network/network.py",
        "Network._begin",
        "self.moments.active[self.moments.add(earlier, later, most)] = 1 → "
        "self.moments.active[self.moments.add(earlier, later, most)] = 2",
    ): "equivalent: what is not 0 is active",
    (
        "schedule/solving/histories.py",
        "SolvedHistories._first",
        "answer = session.proven_maximum(1 * literal) or answer → answer = "
        "session.proven_maximum(2 * literal) or answer",
    ): "equivalent: twice a literal is greatest where the literal is",
    (
        "schedule/solving/reducing.py",
        "_Reducing._dominated",
        "and other < 0 → and other < 1",
    ): "equivalent: no literal is 0",
    (
        "schedule/solving/session.py",
        "Session.start_from",
        "self.last = Found(known.values[: len(self.variables)], False, 0, 0) → self.last = "
        "Found(known.values[: len(self.variables)], False, 0, 1)",
    ): "equivalent: of what a model begins with nothing but the values is looked at",
    (
        "schedule/solving/tiers.py",
        "evidence",
        "rules = [rule for rule in found.compiled.rules if rule.weight is not None] → rules "
        "= [rule for rule in found.compiled.rules if True]",
    ): "equivalent: what has no weight adds nothing to it",
    (
        "schedule/solving/watched.py",
        "watched",
        "return cp_model.UNKNOWN if worker.is_alive() and not statuses else statuses[0] → "
        "return cp_model.UNKNOWN if worker.is_alive() or not statuses else statuses[0]",
    ): "equivalent, but in the moment between an answer and the end of its thread",
    (
        "schedule/explaining/conflicts.py",
        "Belief",
        "lost: int = 0 → lost: int = 1",
    ): "equivalent: it is read only where it is given",
    (
        "schedule/language/length_meaning.py",
        "_range",
        'choice = any(word.kind == "OR" for word in branch.words) → choice = all(word.kind '
        '== "OR" for word in branch.words)',
    ): "equivalent: one word at most joins the ends of a range",
    (
        "schedule/language/sentence_times.py",
        "_shifted",
        "return isinstance(phrase.time.date, DayShift) and phrase.time.date.days != 0 → "
        "return not (isinstance(phrase.time.date, DayShift) and phrase.time.date.days != 0)",
    ): "equivalent: it is asked of both ends, and whether they differ",
    (
        "schedule/language/sentence_wordings.py",
        "",
        '**{each.value.replace("is ", "are ", 1): each for each in EXACT_RELATIONS}, → '
        '**{each.value.replace("is ", "are ", 2): each for each in EXACT_RELATIONS},',
    ): "equivalent: no relation has the word twice",
    (
        "schedule/language/word_clocks.py",
        "_is_number",
        "return number(word) >= 0 → return number(word) > 0",
    ): "equivalent: hours that are looked at begin with 1",
    (
        "schedule/network/paths.py",
        "_relaxed",
        "best, into, waiting = {start: (0, 0)}, {start: -1}, deque([start]) → best, into, "
        "waiting = {start: (0, 0)}, {start: -2}, deque([start])",
    ): "equivalent: the start is never followed back",
    (
        "schedule/solving/drawing.py",
        "_ends_apart",
        "if not draft.anchors.keys() & {*starts, *ends}: → if False:",
    ): f"{WAY}: what cannot be compared so is drawn by CP-SAT",
    (
        "schedule/solving/trying.py",
        "_Trying",
        "floor: int = -1 → floor: int = 1",
    ): "equivalent: the search sets it when it begins",
    (
        "schedule/solving/optimum.py",
        "Optimum.largest",
        "return max(map(len, self.home.values()), default=0) → "
        "return min(map(len, self.home.values()), default=0)",
    ): f"{WAY}: whether many questions are answered at once or one by one",
    (
        "schedule/solving/watched.py",
        "watched",
        "worker = threading.Thread("
        "target=lambda: statuses.append(solver.solve(model, watching)), daemon=True) → "
        "worker = threading.Thread("
        "target=lambda: statuses.append(solver.solve(model, watching)), daemon=False)",
    ): "a solver that was given up would only hold up the end of the process",
    (
        "schedule/network/differences.py",
        "Differences.add",
        "if self.shared: → if True:",
    ): "equivalent: a list that is made anew holds the same",
    (
        "schedule/network/differences.py",
        "Differences.violated",
        "if len(links) < FEW: → if len(links) <= FEW:",
    ): f"{WAY}: both find the same links",
    (
        "schedule/language/sentence_times.py",
        "_read",
        "offset = (span.start_pos or 0) + max(0, error.offset - shifted) → "
        "offset = (span.start_pos or 1) + max(0, error.offset - shifted)",
    ): "equivalent: no sentence begins with a time",
    (
        "schedule/language/sentence_times.py",
        "_part",
        "return Token(span.type, str(span)[start:end], start_pos=(span.start_pos or 0) + start) → "
        "return Token(span.type, str(span)[start:end], start_pos=(span.start_pos or 1) + start)",
    ): "equivalent: no sentence begins with a time",
    (
        "schedule/language/sentence_from_mapping.py",
        "_one_of",
        "near = get_close_matches(found[:100], list(known), n=1) → "
        "near = get_close_matches(found[:101], list(known), n=1)",
    ): "equivalent: no known name is nearly so long",
    (
        "schedule/checking/neighbours.py",
        "Neighbours.of",
        'about = [each for each in named if each[0] in happened and (exclusive or each[1][0] == "person")] → '
        "about = [each for each in named if True]",
    ): f"{WAY}: more items than need be are looked at together",
    (
        "schedule/constraints/origin.py",
        "_first_date",
        "date = each.date if isinstance(each, ClockTime | PartOfDay) else each → "
        "date = each.date if isinstance(each, ClockTime) else each",
    ): "equivalent: ticks are only counted from another day",
    (
        "schedule/solving/canon.py",
        "_nearest",
        "return max(0, earliest) if earliest is not None and earliest > 0 else min(0, latest or 0) → "
        "return max(0, earliest) if earliest is not None and earliest >= 0 else min(0, latest or 0)",
    ): "equivalent: what is no earlier than 0 is no later than before it",
    (
        "schedule/solving/drawing.py",
        "_unsure",
        "if loose(leaf, item, layer) and not compiled.mentions.known(Point(item, layer, End.END)): → "
        "if loose(leaf, item, layer) and compiled.mentions.known(Point(item, layer, End.END)):",
    ): f"{WAY}: what cannot be looked at so is drawn by CP-SAT",
    (
        "schedule/solving/goals.py",
        "fitted",
        "ways *= len(each) → pass",
    ): f"{WAY}: so many ways are gone through one by one",
    (
        "schedule/solving/horizon.py",
        "Horizon.hi",
        "return self.core_hi + 2 * self.width + 1 → return self.core_hi + 2 * self.width - 1",
    ): "equivalent: the horizon is wider than need be by more than that",
    (
        "schedule/solving/trying.py",
        "_Trying._known",
        "return None if value is None else value == (literal > 0) → "
        "return None if value is None else value == (literal > 1)",
    ): "equivalent: literal 1 always holds and is in no region",
    (
        "schedule/language/sentence_building.py",
        "_built",
        "return refuse_itself(BUILDERS[str(clause.data)](clause), offset or 0) → "
        "return refuse_itself(BUILDERS[str(clause.data)](clause), offset or 1)",
    ): "equivalent: no sentence begins with its last part",
    (
        "schedule/language/sentence_times.py",
        "_seconds",
        "return (clock.hour * 60 + clock.minute) * 60 + (clock.second or 0) → "
        "return (clock.hour * 61 + clock.minute) * 60 + (clock.second or 0)",
    ): "equivalent: clock times are in the same order",
    (
        "schedule/language/time_meaning.py",
        "_of_day",
        'hour, _, rest = clock.partition(":") if ":" in clock else (clock[:-2], "", clock[-2:]) → '
        'hour, _, rest = clock.partition(":") if ":" in clock else (clock[:-2], "", clock[2:])',
    ): "equivalent: without a colon there are four digits",
    (
        "schedule/language/time_order.py",
        "_seconds",
        "seconds = clock.hour * 3600 + clock.minute * 60 + (clock.second or 0) → "
        "seconds = clock.hour * 3600 + clock.minute * 60 + (clock.second or 1)",
    ): "equivalent: no clock time lies between",
    (
        "schedule/language/words.py",
        "Refusal.__init__",
        "super().__init__(what) → pass",
    ): "equivalent: it is told by its parts",
}

"""An answer read back from JSON, so that somebody else's answer can be judged."""

from schedule.errors import Problem, ScenarioError
from schedule.exporting.json_nodes import Node, parsed
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.timeline import (
    FORMAT,
    Alternative,
    Assessment,
    Basis,
    Conflict,
    FoundClock,
    Happened,
    Interval,
    Is,
    Length,
    Moment,
    OverAllBest,
    Question,
    Status,
    Timeline,
    TimelineItem,
    Verdict,
)


def from_json(text: str, scenario: Scenario) -> Timeline:
    """The timeline that the text holds, as an answer to that scenario.

    Raises ScenarioError, with the JSON path of every problem, if the text is no answer in the
    form `schedule.timeline/1`, or is an answer to another scenario. Whether the answer is
    *true* is not looked at here: the judge does that.
    """
    problems: list[Problem] = []
    try:
        root = Node(parsed(text), "$", scenario.zone, problems)
    except (ValueError, RecursionError) as reason:
        problem = Problem("$ is not an answer in JSON", str(reason), "give what `schedule` wrote as .json")
        raise ScenarioError((problem,)) from None
    timeline = _timeline(root, scenario)
    _check_names(timeline, problems)
    if problems:
        raise ScenarioError(tuple(problems))
    return timeline


def _timeline(root: Node, scenario: Scenario) -> Timeline:
    names = ("scenario", "status", "items", "statements", "conflicts", "alternatives", "questions")
    part = root.members("format", *names, optional=("gap", "explained", "clocks"))
    if part["format"].text() != FORMAT:
        part["format"].refuse(f"must be {FORMAT}")
    _check_scenario(part["scenario"], scenario)
    return Timeline(
        scenario=scenario,
        status=part["status"].one_of(Status),
        gap=part["gap"].whole(),
        items=part["items"].elements(_item),
        statements=part["statements"].elements(_statement),
        conflicts=part["conflicts"].elements(_conflict),
        alternatives=part["alternatives"].elements(_alternative),
        questions=part["questions"].elements(_question),
        clocks=part["clocks"].elements_if_any(_clock),
        explained=not part["explained"].given or part["explained"].flag(),
    )


def _check_scenario(node: Node, scenario: Scenario) -> None:
    date = scenario.date.isoformat() if scenario.date else None
    wanted = {"title": scenario.title, "zone": scenario.zone, "date": date}
    parts = node.members(*wanted, optional=("widths",))
    for name, part in parts.items():
        if name in wanted and part.value != wanted[name]:
            part.refuse("belongs to another scenario", f"the scenario's {name} is {wanted[name]}")


def _check_names(timeline: Timeline, problems: list[Problem]) -> None:
    items = [each.id for each in timeline.scenario.items]
    plans = [each.plan.id for each in timeline.scenario.items if each.plan]
    statements = [*plans, *(each.id for each in timeline.scenario.statements)]
    found = [each.id for each in timeline.items]
    problems += _unknown("items", found, items) + _missing("items", found, items)
    problems += _unknown("statements", [each.id for each in timeline.statements], statements)
    for index, item in enumerate(timeline.items):
        if item.replaced_by is not None and item.replaced_by not in items:
            problems.append(_no_such(f"$.items[{index}].replaced-by", item.replaced_by))


def _unknown(part: str, found: list[str], known: list[str]) -> list[Problem]:
    names, seen, problems = set(known), set[str](), list[Problem]()
    for index, each in enumerate(found):
        path = f"$.{part}[{index}].id"
        if each in seen:
            problems.append(Problem(f"{path} was given before", repr(each)))
        elif each not in names:
            problems.append(_no_such(path, each))
        seen.add(each)
    return problems


def _missing(part: str, found: list[str], known: list[str]) -> list[Problem]:
    return [Problem(f"$.{part} lacks {each}") for each in known if each not in found]


def _no_such(path: str, name: str) -> Problem:
    return Problem(f"{path} names nothing in the scenario", repr(name))


def _item(node: Node) -> TimelineItem:
    layers = ("planned", "revised", "actual")
    part = node.members(
        "id", "title", *layers, "happened", "verdicts", "replaced-by", "evidence", optional=("happened-odds",)
    )
    return TimelineItem(
        id=part["id"].text(),
        title=part["title"].text(),
        planned=part["planned"].or_none(_interval),
        revised=part["revised"].or_none(_interval),
        actual=part["actual"].or_none(_interval),
        happened=part["happened"].one_of(Happened),
        verdicts=part["verdicts"].elements(_verdict),
        replaced_by=part["replaced-by"].or_none(Node.text),
        evidence=part["evidence"].elements(Node.text),
        odds=part["happened-odds"].or_none(Node.number),
        weighed=part["happened-odds"].given,
    )


def _interval(node: Node) -> Interval:
    part = node.members("start", "end", "duration")
    return Interval(_moment(part["start"]), _moment(part["end"]), _length(part["duration"]))


def _moment(node: Node) -> Moment:
    part = node.members("at", "earliest", "latest", "basis")
    return Moment(
        part["at"].instant(),
        part["earliest"].or_none(Node.instant),
        part["latest"].or_none(Node.instant),
        part["basis"].one_of(Basis),
    )


def _length(node: Node) -> Length:
    part = node.members("at", "shortest", "longest")
    return Length(part["at"].length(), part["shortest"].length(), part["longest"].or_none(Node.length))


def _verdict(node: Node) -> Verdict:
    part = node.members("is", "by", "than", "certain", optional=("odds",))
    return Verdict(
        part["is"].one_of(Is),
        part["by"].or_none(Node.length),
        part["than"].or_none(lambda than: than.one_of(Layer)),
        part["certain"].flag(),
        part["odds"].or_none(Node.number),
        part["odds"].given,
    )


def _statement(node: Node) -> Assessment:
    part = node.members("id", "text", "source", "accepted", "over-all-best")
    return Assessment(
        part["id"].text(),
        part["text"].text(),
        part["source"].text(),
        part["accepted"].flag(),
        part["over-all-best"].one_of(OverAllBest),
    )


def _conflict(node: Node) -> Conflict:
    part = node.members("rejected", "against", "instead", "text", optional=("odds",))
    return Conflict(
        part["rejected"].text(),
        part["against"].elements(Node.text),
        part["odds"].or_none(Node.number),
        part["instead"].elements(Node.text),
        part["text"].text(),
        part["odds"].given,
    )


def _alternative(node: Node) -> Alternative:
    part = node.members("odds", "rejected", optional=("items",))
    rejected, told = part["rejected"].elements(Node.text), part["items"].elements_if_any(_item)
    return Alternative(part["odds"].number(), rejected, told)


def _clock(node: Node) -> FoundClock:
    part = node.members("source", "fast", "slow", "zone")
    off = [part[way].or_none(Node.length) for way in ("fast", "slow")]
    return FoundClock(part["source"].text(), off[0], off[1], part["zone"].or_none(Node.text))


def _question(node: Node) -> Question:
    part = node.members("about", "text", "narrows", optional=("answers",))
    answers = part["answers"].elements_if_any(Node.text)
    return Question(part["about"].text(), part["text"].text(), part["narrows"].length(), answers)

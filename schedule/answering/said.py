"""The words of agenda entries, which nobody wrote as a sentence."""

from __future__ import annotations

from schedule.language.times import render_length, render_time
from schedule.model.agenda import Plan


def plan_text(item: str, plan: Plan) -> str:
    """An agenda entry as a sentence, e.g. "planned press: start about 16:00, after lunch"."""
    parts = [f"start {render_time(plan.start)}"] if plan.start else []
    parts += [f"end {render_time(plan.end)}"] if plan.end else []
    parts += [f"duration {render_length(plan.duration)}"] if plan.duration else []
    parts += [f"after {other}" for other in plan.after]
    parts += [f"before {other}" for other in plan.before]
    return f"planned {item}: {', '.join(parts)}" if parts else f"planned {item}"

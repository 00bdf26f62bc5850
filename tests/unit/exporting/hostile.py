"""Texts that somebody might put into a title or a quote, and strategies over them."""

from __future__ import annotations

from hypothesis import strategies as st

SAMPLES = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "<!-- x --> ]]> <![CDATA[",
    "&lt;b&gt; &#x0; &amp;",
    "\x1b]0;pwned\x07 \x1b[2J \x1b[31mred",
    "bell \x07 nul \x00 vt \x0b ff \x0c nel \x85 csi \x9b",
    "right \u202e left \u2066 isolate \u2069",
    "line\nsection x\n    hidden : crit, a, 2019-01-01, 2d",
    "crlf\r\nATTENDEE:mailto:x@example.org\r\nlone \r return",
    "\u2028 separators \u2029",
    "=1+1",
    " \t=cmd|' /C calc'!A0",
    "@SUM(1)",
    "-2+3",
    "+49",
    "＝1",
    '";=1+1',
    "[bold]not bold[/bold] [link=file:///etc/passwd]x[/link]",
    ":smile: **bold** _it_ `code` | cell | \\| ~~~ ``` ![x](y) [a](javascript:b)",
    "```\n</pre><script>",
    "%%{init: {'securityLevel': 'loose'}}%%",
    'click a href "javascript:alert(1)"',
    "#60;b#62; ; : accDescr { x }",
    "datum.x + event.y",
    "{0.__class__} %s ${HOME} {{ 7*7 }} {% raw %}",
    "@everyone https://example.org/x <https://example.org>",
    "comma, semicolon; backslash \\ colon: \\n",
    "👩‍🚀🏳️‍🌈 emoji é 漢字 مرحبا",
    "long " * 2000,
    "\ufeff\ufffe\uffff",
    "lone surrogate \ud800 here",
    "",
)


def evil_text() -> st.SearchStrategy[str]:
    """Any text, the samples, and samples run together."""
    samples = st.sampled_from(SAMPLES)
    return st.one_of(
        samples, st.text(max_size=60), st.tuples(samples, st.text(max_size=8), samples).map("".join)
    )

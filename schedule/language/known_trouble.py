"""Wordings of times and lengths that people do use, with the reason why they are not read."""

WRITE_DATE = "write the date"
CENTURY = "write between the years of that century"
"""Its years are filled in."""

# (start, pattern, what, mend); without `what` it is a date whose order of day and month is unclear,
# without `mend` half of an hour that follows.
KNOWN_TROUBLE = (
    ("time", r"(?<![0-9])[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}", "", ""),
    ("time", r"(?<![0-9])[0-9]{1,2}[.-][0-9]{1,2}[.-][0-9]{2,4}", "", ""),
    (
        "time",
        r"\b(?:last|next|this|past|coming) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*",
        "this may be the nearest such day or one of another week",
        f"{WRITE_DATE}, or the weekday alone for the one nearest to the scenario's date",
    ),
    (
        "time",
        r"\b(?:tonight|last night)\b",
        "this may be an evening or the hours after midnight",
        "write this evening, the previous evening, or a date and night",
    ),
    (
        "time",
        r"\b(?:last|next|this|previous) (?:week|month|year)\b",
        "the week or month is not named",
        WRITE_DATE,
    ),
    (
        "time",
        r"\bhalf (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])\b",
        "this is half past the hour to some readers and half an hour before it to others",
        "",
    ),
    (
        "time",
        r"\b(?:early|mid|late)(?:[- ]| in )"
        r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[0-9]{4})",
        "this part of a month or year has no agreed days",
        "write between and two dates",
    ),
    (
        "time",
        r"\b[0-9]{3}0s\b",
        "a decade has no agreed first year",
        "write between the year .. and the year ..",
    ),
    (
        "time",
        r"[0-9][0-9-]*\.\.[0-9-]*|\.\.[0-9-]+",
        "two dots do not join the ends of an interval",
        "write a slash, such as 1346-05/1346-07, or between May 1346 and July 1346",
    ),
    (
        "time",
        r"\b(?:1[0-9]?|20|[1-9])(?:st|nd|rd|th)[- ]century\b",
        "a century has no agreed first year",
        CENTURY,
    ),
    (
        "time",
        r"\bcentur(?:y|ies)\b",
        "a century has no agreed first year",
        "write between the year 1301 and the year 1400, or as it may be",
    ),
    (
        "time",
        r"\b(?:spring|summer|autumn|fall|winter)\b",
        "a season has no agreed first day",
        "write between and two months, such as between March 1348 and May 1348",
    ),
    (
        "time",
        r"\b(?:christmas|easter|whitsun|lent|new year'?s?)\b",
        "a feast is no date",
        WRITE_DATE,
    ),
    (
        "time",
        r"\b(?:[0-9]{1,4} ?(?:bce?|ce|ad)|ad ?[0-9]{1,4})\b",
        "eras are not written",
        "write the year 476; there are no years before 1",
    ),
    (
        "time",
        r"\b(?:close of business|(?:end|close) of (?:the )?(?:\w+ )?day|cob|eod|office hours)\b",
        "this has no agreed hour",
        "write by 5 p.m., or as it may be; 24:00 ends the day",
    ),
    (
        "time",
        r"\b(?:end|start|beginning|middle|turn|close|half) of\b",
        "this part of a time has no agreed length",
        "write between and two times or dates",
    ),
    (
        "time",
        r"\b(?:lunch|dinner|breakfast|supper|tea|bed) ?-?(?:time|hour)\b",
        "this has no agreed hours",
        "write noon, in the early afternoon, or between and two times",
    ),
    (
        "time",
        r"\b(?:dawn|daybreak|first light|sun-?rise|sun-?up|dusk|twilight|sun-?set|sun-?down|nightfall)\b",
        "this depends on the place and the season",
        "write in the early morning, in the evening, or between and two times",
    ),
    (
        "time",
        r"\bfirst thing\b",
        "this has no agreed hours",
        "write in the early morning, or between and two times",
    ),
    (
        "time",
        r"\b(?:(?:small|wee|early) hours|late (?:at )?night|dead of night)\b",
        "this has no agreed hours",
        "write at night, in the early morning, or between 0:00 and 5:00",
    ),
    (
        "time",
        r"[0-9]{1,2}:[0-9]{2}:[0-9]{2}[.,][0-9]",
        "fractions of a second are not counted",
        "write whole seconds",
    ),
    (
        "length",
        r"\b(?:a few|few|several|some|many|a couple)\b",
        "this names no number",
        "write how many at least and at most, such as between 2 and 10 minutes",
    ),
    (
        "length",
        r"\b(?:just|a little|a bit|slightly|well|far) (?:over|under|above|more than|less than)\b",
        "this does not say by how much",
        "write over an hour, or between 60 and 70 minutes",
    ),
    (
        "length",
        r"\b(?:all|the whole|the entire)\b",
        "this names no number",
        "write a length such as 1 day, or both ends: from TIME to TIME",
    ),
    (
        "length",
        r"(?:\b(?:about|around|approximately|roughly|circa|some|exactly|nearly|almost) |~).*"
        r"(?: or | to |-)(?:[0-9]|an? |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)",
        "a range is not hedged",
        "leave out the hedge, or write a wider range",
    ),
    ("length", r"[0-9]:[0-9]{2}", "this may be a time or a length", "write 1 h 30 or 90 minutes"),
    ("time", r"\b[0-9]{1,2}(?:st|nd|rd|th)\b", "a day of the month needs its month", "write 28 February"),
    ("length", r"[0-9],[0-9]", "this comma may mean thousands or a fraction", "write 1.5 h or 1500 s"),
    (
        "length",
        r"\b(?:at least|at most|under|over|up to|(?:less|more) than|a (?:minimum|maximum) of)"
        r" .*[0-9] ?(?:-|to|or) ?[0-9]",
        "a range has two bounds of its own",
        "leave out the bound before it, or name one end",
    ),
    ("length", r"(?<![0-9])-[0-9]", "a length is never below 0", "write it without the minus sign"),
)

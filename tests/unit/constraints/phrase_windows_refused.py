"""Phrases that must be refused, with the words that tell the reader what could be meant."""

from tests.unit.constraints.phrase_windows_rows import Row

TO = "time-phrases.md: ten to nine may be 8:50 or from ten to nine; the code takes figures for a span"
REVERSED = "time-phrases.md: dated spans that end before they begin are refused; here one midnight is left"

# Names of the choices that each of these abbreviations leaves open: by name, by zone, or by offset.
ZONES = (
    Row("9 a.m. IST", refused=("India|Kolkata|+05:30|+5:30", "Israel|Jerusalem|+02:00|+2")),
    Row("9 a.m. CST", refused=("Central|Chicago|-06:00|-6", "China|Shanghai|+08:00|+8")),
    Row("13:25 BST", refused=("Brit|London|+01:00|+1", "Bangladesh|Dhaka|+06:00|+6")),
    Row("13:25 MST", refused=("Mountain|Denver|-07:00|-7", "Malaysia|Kuala|+08:00|+8")),
    Row("about 5 p.m. AST", refused=("Atlantic|Halifax|-04:00|-4", "Arab|Riyadh|+03:00|+3")),
    Row("5 p.m. GST", refused=("Gulf|Dubai|+04:00|+4", "Georgia|+02:00|-02:00|-2")),
    Row("0730 SST", refused=("Samoa|-11:00|-11", "Singapore|+08:00|+8")),
    Row("8 p.m. ET", refused=("EST|-05:00|-5", "EDT|-04:00|-4")),
    Row("8 p.m. PT", refused=("PST|-08:00|-8", "PDT|-07:00|-7")),
    Row("8 p.m. XQT", refused=("zone",)),
    Row("13:25+15:00", refused=("+14:00|14:00",)),
    Row("13:25 UTC-13", refused=("-12:00|12:00|-12",)),
    Row("22:30-00:15", refused=("22:30 to 00:15", "UTC-00:15")),
    Row("14:40-03:00", refused=("14:40 to 03:00|14:40 to 3:00", "UTC-03:00|UTC-3")),
)

AMBIGUOUS = (
    Row("05/06/2019", refused=("2019-05-06", "2019-06-05")),
    Row("5.6.2019", refused=("2019-05-06", "2019-06-05")),
    Row("7.10", refused=("time or a date", "7:10", "month")),
    Row("before 17.12", refused=("time or a date", "17:12", "month")),
    Row("five to eight", refused=("7:55|minutes to", "between")),
    Row("half seven", refused=("half past", "half an hour before")),
    Row("10 to 9", refused=("minutes to", "between"), wrong=TO),
    Row("20 to 8", refused=("minutes to", "between"), wrong=TO),
    Row("1930", refused=("19:30", "year")),
    Row("before 1815", refused=("18:15", "year")),
    Row("since 2015", refused=("20:15", "year")),
    Row("c. 1850", refused=("18:50", "year")),
    Row("next Monday", refused=("date",)),
    Row("last Friday", refused=("date",)),
    Row("last night", refused=("midnight",)),
    Row("tonight", refused=("midnight",)),
    Row("Monday, Feb. 25", refused=("year",)),
    Row("1 September", date="2020-03-02", refused=("2019", "2020")),
)

IMPOSSIBLE = (
    Row("25:15", refused=("25",)),
    Row("9:75", refused=("75",)),
    Row("24:30", refused=("24:00|24",)),
    Row("14 p.m.", refused=("14",)),
    Row("Feb. 30", refused=("30",)),
    Row("2023-02-29", refused=("29",)),
    Row("12:00:60", refused=("60|leap",)),
    Row("Friday, February 28, 2019", refused=("Thursday",)),
    Row("the year 0", refused=("1 to 9999|9999|from 1",)),
    Row("between March 2 and March 1", refused=("before",), wrong=REVERSED),
    Row("between Friday and Thursday", refused=("before",), wrong=REVERSED),
    Row("between March 3 and March 1", refused=("before",)),
    Row("2019-03-02/2019-03-01", refused=("before",)),
    Row(
        "between 11 p.m. and 2:30 a.m.",
        zone="America/New_York",
        date="2019-03-09",
        refused=("skip|forward|exist|missing",),
        wrong="meaning.md: a clock time that is skipped is a problem; the code moves it on the next day",
    ),
    Row("between Saturday and Monday", refused=("before",)),
    Row("on Feb. 26 between 11 p.m. and 1 a.m.", refused=("before",)),
    Row("2:30 a.m.", zone="America/New_York", date="2019-03-10", refused=("skip|forward|exist|missing",)),
    Row(
        "before 2:30 a.m.",
        zone="America/New_York",
        date="2019-03-10",
        refused=("skip|forward|exist|missing",),
    ),
    Row("02:15", zone="Australia/Lord_Howe", date="2019-10-06", refused=("skip|forward|exist|missing",)),
    Row("2019-03-31T02:30", zone="Europe/Berlin", refused=("skip|forward|exist|missing",)),
    Row("0:20", "", "agenda", "America/Sao_Paulo", "2018-11-04", refused=("skip|forward|exist|missing",)),
)

UNLISTED = (
    Row("in the late evening", refused=("evening",)),
    Row("mid-afternoon", refused=("afternoon",)),
    Row("in spring 2019", refused=()),
    Row("2019-21", refused=()),
    Row("20190228T1325", refused=()),
    Row("2019-02-28T13:25:07.5Z", refused=("second",)),
    Row("between about 9 a.m. and 10 a.m.", refused=("not hedged",)),
    Row("soon", refused=()),
    Row("a few minutes ago", refused=()),
    Row("", refused=()),
    Row("about " * 40 + "9 a.m.", refused=("200",)),
)

LENGTHS = (
    Row("a few minutes", refused=("number",)),
    Row("several hours", refused=("number",)),
    Row("3 months", refused=("days",)),
    Row("a year", refused=("days",)),
    Row("P1M", refused=("days|PT1M",)),
    Row("73051 days", refused=("200 years",)),
    Row("20", refused=("20 min|minutes",)),
    Row("-5 minutes", refused=()),
    Row("30-20 min", refused=("shorter",)),
    Row("a long time", refused=()),
)

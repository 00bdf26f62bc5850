"""Days, weekdays, months, years and EDTF marks, with the windows that the documentation gives them."""

from tests.unit.constraints.phrase_windows_rows import Row

DATES = (
    Row("Feb. 28", "2019-02-28..2019-03-01"),
    Row("27 Feb", "2019-02-27..2019-02-28"),
    Row("on the 1st of March", "2019-03-01..2019-03-02"),
    Row("2019-03-31", "2019-03-31..2019-04-01"),
    Row("31 December 2018", "2018-12-31..2019-01-01", "agenda"),
    Row("July 4, 2021", "2021-07-04..2021-07-05"),
    Row("Wednesday, February 27, 2019", "2019-02-27..2019-02-28"),
    Row("Aug. 29", "2019-08-29..2019-08-30"),
    Row("Aug. 30", "2018-08-30..2018-08-31"),
    Row("Dec. 31", "2018-12-31..2019-01-01", date="2019-01-02"),
    Row("Jan. 2", "2019-01-02..2019-01-03", date="2018-12-30"),
    Row("Feb. 29", "2020-02-29..2020-03-01", date="2020-03-03"),
    Row("Feb. 29", "2020-02-29..2020-03-01"),
    Row("March 2019", "2019-03-01..2019-04-01"),
    Row("2019-02", "2019-02-01..2019-03-01"),
    Row("in September", "2018-09-01..2018-10-01"),
    Row("in August", "2019-08-01..2019-09-01"),
    # By its first day, though February 2019 ends nearer
    Row("in February", "2020-02-01..2020-03-01", date="2019-08-05"),
    Row("in 1930", "1930-01-01..1931-01-01", zone="UTC"),
    Row("in 1200", "1200-01-01..1201-01-01", zone="UTC"),
    Row("the year 987", "0987-01-01..0988-01-01", zone="UTC"),
    Row("July 1969", "1969-07-01..1969-08-01", zone="UTC"),
    Row("20:17 UTC on 20 July 1969", "1969-07-20T20:16Z..1969-07-20T20:18Z@1969-07-20T20:17Z"),
)

RELATIVE = (
    Row("today", "2019-02-28..2019-03-01"),
    Row("the same day", "2019-02-28..2019-03-01", published="2019-03-06 10:00"),
    Row("the day before", "2019-02-27..2019-02-28"),
    Row("the day before yesterday", "2019-02-26..2019-02-27"),
    Row("the previous day", "2019-02-27..2019-02-28", published="2019-03-06 10:00"),
    Row("the following day", "2019-03-01..2019-03-02"),
    Row("the day after tomorrow", "2019-03-02..2019-03-03"),
    Row("tomorrow", "2019-03-01..2019-03-02", date="2019-02-28"),
    Row("Wednesday", "2019-02-27..2019-02-28"),
    Row("on Thu.", "2019-02-28..2019-03-01"),
    Row("on Monday", "2019-02-25..2019-02-26"),
    Row("Sunday", "2019-03-03..2019-03-04"),
    Row("Thursday", "2019-03-07..2019-03-08", published="2019-03-06 18:00"),
    Row("on Thursday", "2019-02-28..2019-03-01", published="2019-03-02 08:00"),
    Row("Sunday evening", "2019-03-03T18:00..2019-03-03T23:00", published="2019-03-06 18:00"),
    Row(
        "Saturday at 9 a.m.",
        "2019-03-09T08:50..2019-03-09T09:10@2019-03-09T09:00",
        published="2019-03-06 18:00",
    ),
    Row("by Monday", "-..2019-03-05", published="2019-03-06 18:00"),
)

TIMES_ON_DAYS = (
    Row("9 a.m. on Feb. 27", "-1T08:50..-1T09:10@-1T09:00"),
    Row("Feb. 26, 2019, at 13h25", "-2T13:22..-2T13:28@-2T13:25"),
    Row("Feb. 27 at about 9 a.m.", "-1T08:30..-1T09:30@-1T09:00"),
    Row("at 9 on Friday", "+1T08:50..+1T09:10@+1T09:00 | +1T20:50..+1T21:10@+1T21:00"),
    Row("noon on Friday", "+1T12:00..+1T12:00@+1T12:00", "agenda"),
    Row("midnight on Feb. 27", "-2T23:50..-1T00:10@-1T00:00 | -1T23:50..00:10@00:00"),
    Row("yesterday at 24:00", "-1T23:50..00:10@00:00"),
    Row("the next morning at 7", "+1T06:50..+1T07:10@+1T07:00"),
)

APPROXIMATE = (
    Row("2019-02-28~", "-1T12:00..+1T12:00"),
    Row("about Feb. 27", "-2T12:00..12:00"),
    Row("around Saturday", "2019-03-01T12:00..2019-03-03T12:00"),
    Row("about March 2019", "2019-02-13T12:00..2019-04-16T12:00"),
    Row("2019-04%", "2019-03-17..2019-05-16"),
    Row("2019?", "2018-07-02T12:00..2020-07-01T12:00"),
    Row("about the year 1750", "1749-07-02T12:00..1751-07-02T12:00", zone="UTC"),
)

IN_COARSE_UNITS = (
    Row("9 a.m.", "09:00..09:00@09:00", unit="hour"),
    Row("about 9:15", "09:00..09:00@09:00", unit="hour"),
    Row("before 9:30", "-..09:00", unit="hour"),
    Row("since 9:30", "10:00..-", unit="hour"),
    Row("on Friday", "2019-03-01..2019-03-02", unit="day"),
    Row("before Thursday", "-..2019-02-28", unit="day"),
    Row("in March 2019", "2019-03-01..2019-04-01", unit="day"),
    Row("by 9 a.m.", "-..2019-02-28", unit="day"),
    Row("after noon", "2019-03-01..-", unit="day"),
    Row("about Feb. 28", "2019-02-28..2019-03-01", unit="day"),
    Row("at night", "2019-03-01..2019-03-01", unit="day"),
    Row("24:00", "2019-03-01..2019-03-01@2019-03-01", "agenda", unit="day"),
    Row(
        "midnight",
        "2019-02-28..2019-02-28@2019-02-28 | 2019-03-01..2019-03-01@2019-03-01",
        unit="day",
    ),
)

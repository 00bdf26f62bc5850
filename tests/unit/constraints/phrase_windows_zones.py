"""Zones, ISO 8601, and clocks that are put back, with the windows that the documentation gives them."""

from tests.unit.constraints.phrase_windows_rows import Row

NEW_YORK = "America/New_York"
SEOUL = "Asia/Seoul"
LORD_HOWE = "Australia/Lord_Howe"

NAMED_ZONES = (
    Row("1:25 p.m. KST", "04:22Z..04:28Z@04:25Z"),
    Row("06:25 GMT", "06:22Z..06:28Z@06:25Z"),
    Row("0730Z", "07:20Z..07:40Z@07:30Z"),
    Row("1945Z", "19:40Z..19:50Z@19:45Z"),
    Row("1930 KST", "10:20Z..10:40Z@10:30Z"),
    Row("by 0730Z", "-..07:30Z"),
    Row("11 p.m. EST", "+1T03:50Z..+1T04:10Z@+1T04:00Z"),
    Row("15:40 CEST", "13:37Z..13:43Z@13:40Z"),
    Row("3.45 pm NZDT", "02:40Z..02:50Z@02:45Z"),
    Row("7 a.m. NPT", "01:05Z..01:25Z@01:15Z"),
    Row("about 5 p.m. IRST", "13:00Z..14:00Z@13:30Z"),
    Row("noon ACST", "02:30Z..02:30Z@02:30Z", "agenda"),
    Row("midnight UTC", "-1T23:50Z..00:10Z@00:00Z | 23:50Z..+1T00:10Z@+1T00:00Z"),
    Row("at 4 MSK", "00:50Z..01:10Z@01:00Z | 12:50Z..13:10Z@13:00Z"),
    Row("13:25+07:00", "06:22Z..06:28Z@06:25Z"),
    Row("13:25 +0530", "07:52Z..07:58Z@07:55Z"),
    Row("13:25+14:00", "-1T23:22Z..-1T23:28Z@-1T23:25Z"),
    Row("13:26 UTC-9", "22:25Z..22:27Z@22:26Z"),
    Row("13:25 UTC-05:00", "18:22Z..18:28Z@18:25Z"),
    Row("9 a.m. Europe/Paris", "07:50Z..08:10Z@08:00Z"),
    Row("between 9 and 10 a.m. KST", "00:00Z..01:00Z"),
    Row("from 9 a.m. KST to 10 a.m. GMT", "00:00Z..10:00Z"),
    Row("1:25 p.m. KST on Feb. 27", "-1T04:22Z..-1T04:28Z@-1T04:25Z"),
)

LOGS = (
    Row("13:25", "04:22Z..04:28Z@04:25Z", source_zone=SEOUL),
    Row("9 a.m. local time", "-1T23:50Z..00:10Z@00:00Z", source_zone=SEOUL),
    Row("0730Z", "07:20Z..07:40Z@07:30Z", source_zone=SEOUL),
    Row("Feb. 27", "-2T15:00Z..-1T15:00Z", source_zone=SEOUL),
    Row("in the afternoon", "17:00Z..23:00Z", source_zone=NEW_YORK),
    Row("after 11 p.m.", "+1T04:00Z..-", source_zone=NEW_YORK),
    Row("2019-02-28T13:25", "18:22Z..18:28Z@18:25Z", source_zone=NEW_YORK),
    Row("9 a.m. local time", "08:50..09:10@09:00"),
)

ISO_8601 = (
    Row("2019-02-28T13:25", "13:22..13:28@13:25"),
    Row("2019-03-01 13:30", "+1T13:20..+1T13:40@+1T13:30"),
    Row("2019-02-28T06:25Z", "06:22Z..06:28Z@06:25Z"),
    Row("2019-02-28T13:25:07+09:00", "04:25:06Z..04:25:08Z@04:25:07Z", unit="second"),
    Row("2019-02-28T13:25:07Z", "13:25:07Z..13:25:07Z@13:25:07Z", "agenda", unit="second"),
    Row("2019-03-01T00:15-05:00", "+1T05:15Z..+1T05:15Z@+1T05:15Z", "agenda"),
    Row("about 2019-02-27T09:00", "-1T08:30..-1T09:30@-1T09:00"),
    Row("before 2019-02-28T13:25+09:00", "-..04:25Z"),
    Row("between 2019-02-28T13:25Z and 2019-03-01T01:10Z", "13:25Z..+1T01:10Z"),
)

PUT_BACK = (
    Row("at 2", "11:50Z..12:10Z@12:00Z", zone="Europe/Berlin", date="2024-03-31"),
    Row("half past two", "12:20Z..12:40Z@12:30Z", zone="Europe/Berlin", date="2024-03-31"),
    Row(
        "1:30 a.m.",
        "05:20Z..05:40Z@05:30Z | 06:20Z..06:40Z@06:30Z",
        zone=NEW_YORK,
        date="2019-11-03",
    ),
    Row("1:30 a.m. EST", "06:20Z..06:40Z@06:30Z", zone=NEW_YORK, date="2019-11-03"),
    Row("2019-11-03T01:30-05:00", "06:20Z..06:40Z@06:30Z", zone=NEW_YORK, date="2019-11-03"),
    Row(
        "2019-11-03T01:30",
        "2019-11-03T05:20Z..2019-11-03T05:40Z@2019-11-03T05:30Z |"
        "2019-11-03T06:20Z..2019-11-03T06:40Z@2019-11-03T06:30Z",
        zone=NEW_YORK,
    ),
    Row(
        "at 1",
        "05:00Z..05:00Z@05:00Z | 06:00Z..06:00Z@06:00Z | 18:00Z..18:00Z@18:00Z",
        "agenda",
        NEW_YORK,
        "2019-11-03",
    ),
    Row("before 1:30 a.m.", "-..05:30Z | -..06:30Z", zone=NEW_YORK, date="2019-11-03"),
    Row("about 2 a.m.", "06:30Z..07:30Z@07:00Z", zone=NEW_YORK, date="2019-11-03"),
    Row("between 1 a.m. and 2 a.m.", "05:00Z..07:00Z | 06:00Z..07:00Z", zone=NEW_YORK, date="2019-11-03"),
    Row("between 12:30 a.m. and 1:30 a.m.", "04:30Z..06:30Z", zone=NEW_YORK, date="2019-11-03"),
    Row("between 1:10 and 1:50 a.m.", "05:10Z..05:50Z | 06:10Z..06:50Z", zone=NEW_YORK, date="2019-11-03"),
    Row(
        "between 11 p.m. and 1:30 a.m.",
        "+1T03:00Z..+1T06:30Z",
        zone=NEW_YORK,
        date="2019-11-02",
    ),
    Row("between 11 p.m. and 1:30 a.m.", "+1T04:00Z..+1T06:30Z", zone=NEW_YORK, date="2019-11-03"),
    Row(
        "between 10 p.m. and 2:30 a.m.",
        "20:00Z..+1T01:30Z",
        zone="Europe/Berlin",
        date="2019-10-26",
    ),
    Row(
        "between 11 p.m. and 1:45 a.m.",
        "12:00Z..15:15Z",
        zone=LORD_HOWE,
        date="2019-04-06",
    ),
    Row("today", "04:00Z..+1T05:00Z", zone=NEW_YORK, date="2019-11-03"),
    Row("2019-11-03~", "-1T15:30Z..+1T17:30Z", zone=NEW_YORK, date="2019-11-03"),
    Row("at night", "+1T01:00Z..+1T10:00Z", zone=NEW_YORK, date="2019-11-02"),
    Row("in the morning", "10:00Z..16:00Z", zone=NEW_YORK, date="2019-03-10"),
    Row(
        "1:30 a.m.", "05:20Z..05:40Z@05:30Z | 06:20Z..06:40Z@06:30Z", date="2019-11-03", source_zone=NEW_YORK
    ),
    Row(
        "about 1 a.m.",
        "07:30Z..08:30Z@08:00Z | 08:30Z..09:30Z@09:00Z",
        zone="America/Los_Angeles",
        date="2019-11-03",
    ),
    Row("02:30", "00:20Z..00:40Z@00:30Z | 01:20Z..01:40Z@01:30Z", zone="Europe/Berlin", date="2019-10-27"),
    Row(
        "quarter past one in the morning",
        "00:10Z..00:20Z@00:15Z | 01:10Z..01:20Z@01:15Z",
        zone="Europe/London",
        date="2019-10-27",
    ),
    Row("1:15 GMT", "01:10Z..01:20Z@01:15Z", zone="Europe/London", date="2019-10-27"),
    Row(
        "2:30 a.m.",
        "-1T15:30Z..-1T15:30Z@-1T15:30Z | -1T16:30Z..-1T16:30Z@-1T16:30Z",
        "agenda",
        "Australia/Sydney",
        "2019-04-07",
    ),
    Row(
        "01:45",
        "-1T14:40Z..-1T14:50Z@-1T14:45Z | -1T15:10Z..-1T15:20Z@-1T15:15Z",
        zone=LORD_HOWE,
        date="2019-04-07",
    ),
    Row(
        "half past one",
        "-1T14:30Z..-1T14:30Z@-1T14:30Z | -1T15:00Z..-1T15:00Z@-1T15:00Z |03:00Z..03:00Z@03:00Z",
        "agenda",
        LORD_HOWE,
        "2019-04-07",
    ),
    Row("2:00", "-1T15:20Z..-1T15:40Z@-1T15:30Z", zone=LORD_HOWE, date="2019-04-07"),
    Row("2:30", "-1T15:20Z..-1T15:40Z@-1T15:30Z", zone=LORD_HOWE, date="2019-10-06"),
    Row(
        "shortly after 23:30",
        "+1T01:30Z..+1T01:50Z@+1T01:35Z | +1T02:30Z..+1T02:50Z@+1T02:35Z",
        zone="America/Sao_Paulo",
        date="2019-02-16",
    ),
    Row("today", "03:00Z..+1T02:00Z", zone="America/Sao_Paulo", date="2018-11-04"),
    Row("23:15", "18:40Z..18:50Z@18:45Z | 19:40Z..19:50Z@19:45Z", zone="Asia/Tehran", date="2019-09-21"),
    Row("1:30 America/New_York", "05:20Z..05:40Z@05:30Z | 06:20Z..06:40Z@06:30Z", date="2019-11-03"),
)

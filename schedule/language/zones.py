"""Time zones as people write them: offsets, IANA names, and the abbreviations of the press."""

import re
from functools import cache

from schedule.language.advice import closest
from schedule.language.words import Word, refuse

LOCAL = ""
EXAMPLE = "write an offset such as +09:00, or a name such as Asia/Seoul"

# Only abbreviations that newspapers use for one offset. Summer time has its own abbreviation.
OFFSETS = {
    "utc": "+00:00",
    "gmt": "+00:00",
    "z": "+00:00",
    "wet": "+00:00",
    "west": "+01:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "eest": "+03:00",
    "msk": "+03:00",
    "wat": "+01:00",
    "cat": "+02:00",
    "sast": "+02:00",
    "eat": "+03:00",
    "trt": "+03:00",
    "irst": "+03:30",
    "pkt": "+05:00",
    "npt": "+05:45",
    "ict": "+07:00",
    "wib": "+07:00",
    "wita": "+08:00",
    "wit": "+09:00",
    "sgt": "+08:00",
    "hkt": "+08:00",
    "pht": "+08:00",
    "awst": "+08:00",
    "kst": "+09:00",
    "jst": "+09:00",
    "acst": "+09:30",
    "acdt": "+10:30",
    "aest": "+10:00",
    "aedt": "+11:00",
    "nzst": "+12:00",
    "nzdt": "+13:00",
    "hst": "-10:00",
    "akst": "-09:00",
    "akdt": "-08:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "mdt": "-06:00",
    "cdt": "-05:00",
    "est": "-05:00",
    "edt": "-04:00",
    "cot": "-05:00",
    "clt": "-04:00",
    "art": "-03:00",
    "brt": "-03:00",
}
AMBIGUOUS = {
    "ist": "India (Asia/Kolkata, +05:30), Israel (Asia/Jerusalem, +02:00) or Ireland (Europe/Dublin, +01:00)",
    "cst": "China (Asia/Shanghai, +08:00), North America (America/Chicago, -06:00) or Cuba (-05:00)",
    "bst": "Britain in summer (Europe/London, +01:00) or Bangladesh (Asia/Dhaka, +06:00)",
    "ast": "Arabia (Asia/Riyadh, +03:00) or the Atlantic coast of America (America/Halifax, -04:00)",
    "mst": "the Rocky Mountains (America/Denver, -07:00), Malaysia (+08:00) or Myanmar (+06:30)",
    "gst": "the Gulf (Asia/Dubai, +04:00) or South Georgia (-02:00)",
    "sst": "Samoa (Pacific/Pago_Pago, -11:00) or Singapore (Asia/Singapore, +08:00)",
    "wst": "Western Australia (Australia/Perth, +08:00) or Samoa (Pacific/Apia, +13:00)",
    "amt": "Armenia (Asia/Yerevan, +04:00) or the Amazon (America/Manaus, -04:00)",
    "met": "winter (+01:00) or summer (+02:00) in Central Europe",
    "et": "EST (-05:00), EDT (-04:00), or America/New_York, whichever holds on the day",
    "ct": "-06:00 in winter, -05:00 in summer, or America/Chicago, whichever holds on the day",
    "mt": "-07:00 in winter, -06:00 in summer, or America/Denver, whichever holds on the day",
    "pt": "PST (-08:00), PDT (-07:00), or America/Los_Angeles, whichever holds on the day",
}
FIRST, LAST = -12 * 60, 14 * 60


def read_zone(word: Word) -> str:
    """An offset such as "+09:00", an IANA name, or `LOCAL` for "local time"."""
    words = word.text.strip("()")
    if words.startswith("local"):
        return LOCAL
    if "/" in words:
        return _named(word, words)
    if words in OFFSETS:
        return OFFSETS[words]
    if words in AMBIGUOUS:
        raise refuse(word, f"{words.upper()} may be {AMBIGUOUS[words]}", EXAMPLE)
    return read_offset(word, words)


def read_offset(word: Word, words: str) -> str:
    """An offset such as "+07:00" from "UTC+7", "+0700", "-05" or "z"."""
    found = re.fullmatch(r"(?:utc|gmt)? ?([+-]) ?([0-9]{1,2}):?([0-9]{2})?", words)
    if words == "z" or found is None:
        return OFFSETS["utc"]
    sign, hours, minutes = found[1], int(found[2]), int(found[3] or 0)
    total = (hours * 60 + minutes) * (-1 if sign == "-" else 1)
    if minutes > 59 or not FIRST <= total <= LAST:
        raise refuse(word, "no place on Earth has this offset", "offsets go from -12:00 to +14:00")
    return f"{sign if total else '+'}{hours:02}:{minutes:02}"


def _named(word: Word, words: str) -> str:
    names = _names()
    if words in names:
        return names[words]
    nearest = closest(words, names, 0)
    raise refuse(
        word, "this is not the name of a time zone", f"did you mean {names[nearest]}?" if nearest else EXAMPLE
    )


@cache
def _names() -> dict[str, str]:
    # Imported on use: the list is read from the disc, and few phrases name a zone in full.
    from schedule.axis.zones import zone_names

    return {name.lower(): name for name in sorted(zone_names())}

"""Numbers in words, as they are said in Danish, bokmål, nynorsk and English."""

from __future__ import annotations

from collections.abc import Callable


def _words(row: str) -> tuple[str, ...]:
    return tuple(row.split())


_DA_UNITS = _words(
    "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten"
)
_DA_TENS = ("tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems")
_DA_ORDINALS = _words(
    "nulte første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende "
    "femtende sekstende syttende attende nittende tyvende"
)
_NB_UNITS = _words(
    "null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten"
)
_NO_TENS = ("tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti")
_NB_ORDINALS = _words(
    "nullte første andre tredje fjerde femte sjette sjuende åttende niende tiende ellevte tolvte trettende fjortende "
    "femtende sekstende syttende attende nittende tjuende"
)
_NN_ORDINALS = _words(
    "nullte første andre tredje fjerde femte sjette sjuande åttande niande tiande ellevte tolvte trettande fjortande "
    "femtande sekstande syttande attande nittande tjuande"
)
_EN_UNITS = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_EN_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_EN_ORDINALS = _words(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_LARGEST_ORDINAL = 31  # the days of a month are all that is written as a number and a full stop


def cardinal(number: int, language: str) -> str:
    """The number in words, 0 up to, not including, a milliard; ValueError outside."""
    if not 0 <= number < 10**9:
        raise ValueError(f"{number} is too large or too small to be said")
    millions, rest = divmod(number, 10**6)
    if not millions:
        return _below_million(number, language)
    one = {"da": "en million", "nb": "en million", "nn": "ein million", "en": "one million"}[language]
    plural = {"da": "millioner", "nb": "millioner", "nn": "millionar", "en": "million"}[language]
    head = one if millions == 1 else f"{_below_thousand(millions, language)} {plural}"
    return head if not rest else f"{head} {_joined(rest, language)}{_below_million(rest, language)}"


def ordinal(number: int, language: str) -> str | None:
    """The day of a month as it is said, None above 31."""
    if not 0 < number <= _LARGEST_ORDINAL:
        return None
    names = {"da": _DA_ORDINALS, "nb": _NB_ORDINALS, "nn": _NN_ORDINALS, "en": _EN_ORDINALS}[language]
    if number < len(names):
        return names[number]
    return _LATE_ORDINALS[language](number)


def year(number: int, language: str) -> str:
    """A year as it is said: hundreds before 2000, and in English pairs from 2010."""
    century, rest = divmod(number, 100)
    if language == "en":
        return _english_year(century, rest, number)
    if not 11 <= century <= 19:
        return cardinal(number, language)
    head = _below_hundred(century, language)
    if language == "da":
        return f"{head} hundrede" + (f" {_below_hundred(rest, language)}" if rest else "")
    hundred = f"{head} hundre"
    return hundred if not rest else f"{hundred} og {_below_hundred(rest, language)}"


def _english_year(century: int, rest: int, number: int) -> str:
    if century == 20 and rest < 10:
        return cardinal(number, "en")
    if not rest:
        return f"{_below_hundred(century, 'en')} hundred"
    tail = f"oh {_EN_UNITS[rest]}" if rest < 10 else _below_hundred(rest, "en")
    return f"{_below_hundred(century, 'en')} {tail}"


def _below_million(number: int, language: str) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(number, language)
    word = {"da": "tusind", "nb": "tusen", "nn": "tusen", "en": "thousand"}[language]
    head = f"{_one(thousands, language)} {word}"
    return head if not rest else f"{head} {_joined(rest, language)}{_below_thousand(rest, language)}"


def _below_thousand(number: int, language: str) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(number, language)
    word = {"da": "hundrede", "nb": "hundre", "nn": "hundre", "en": "hundred"}[language]
    head = f"{_one(hundreds, language)} {word}"
    return head if not rest else f"{head} {_joined(rest, language)}{_below_hundred(rest, language)}"


def _below_hundred(number: int, language: str) -> str:
    return _BELOW_HUNDRED[language](number)


def _one(number: int, language: str) -> str:
    """A count of hundreds or thousands: the neuter one in the Scandinavian languages."""
    if number == 1:
        return {"da": "et", "nb": "ett", "nn": "eitt", "en": "one"}[language]
    return _below_thousand(number, language)


def _joined(rest: int, language: str) -> str:
    """The `og` or `and` before a last part below a hundred."""
    if rest >= 100:
        return ""
    return "and " if language == "en" else "og "


def _danish(number: int) -> str:
    if number < len(_DA_UNITS):
        return _DA_UNITS[number]
    tens, unit = divmod(number, 10)
    return _DA_TENS[tens - 2] if not unit else f"{_DA_UNITS[unit]}og{_DA_TENS[tens - 2]}"


def _bokmaal(number: int) -> str:
    if number < len(_NB_UNITS):
        return _NB_UNITS[number]
    tens, unit = divmod(number, 10)
    return _NO_TENS[tens - 2] + (_NB_UNITS[unit] if unit else "")


def _nynorsk(number: int) -> str:
    said = _bokmaal(number)
    return f"{said[:-2]}ein" if number % 10 == 1 and number != 11 else said


def _english(number: int) -> str:
    if number < len(_EN_UNITS):
        return _EN_UNITS[number]
    tens, unit = divmod(number, 10)
    return _EN_TENS[tens - 2] + (f"-{_EN_UNITS[unit]}" if unit else "")


_BELOW_HUNDRED: dict[str, Callable[[int], str]] = {"da": _danish, "nb": _bokmaal, "nn": _nynorsk, "en": _english}
_LATE_ORDINALS: dict[str, Callable[[int], str]] = {
    "da": lambda n: "tredivte" if n == 30 else f"{_DA_UNITS[n % 10]}og{'tyvende' if n < 30 else 'tredivte'}",
    "nb": lambda n: "trettiende" if n == 30 else f"{'tjue' if n < 30 else 'tretti'}{_NB_ORDINALS[n % 10]}",
    "nn": lambda n: "trettiande" if n == 30 else f"{'tjue' if n < 30 else 'tretti'}{_NN_ORDINALS[n % 10]}",
    "en": lambda n: "thirtieth" if n == 30 else f"{'twenty' if n < 30 else 'thirty'}-{_EN_ORDINALS[n % 10]}",
}

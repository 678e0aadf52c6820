"""From written to spoken form: what a voice is to say for each whitespace-separated token of a text.

Numbers, years, dates, clock times, signs and abbreviations become words; dashes and an ellipsis inside a text become a
short pause; an ellipsis at either end of a text is silent, for there the sentence runs on.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rentegn.voice.numbers import cardinal, ordinal, year

_OPENING = "«»\"'“”„‘’([{*_¿¡…"
_CLOSING = "«»\"'“”‘’)]}*_…"
_STOPS = ".,:;!?"
_DASHES = frozenset({"–", "—", "-", "―"})

_SIGNS = {
    "da": {"&": "og", "+": "og", "%": "procent", "§": "paragraf", "=": "er lig med", "€": "euro", "/": "eller"},
    "nb": {"&": "og", "+": "og", "%": "prosent", "§": "paragraf", "=": "er lik", "€": "euro", "/": "eller"},
    "nn": {"&": "og", "+": "og", "%": "prosent", "§": "paragraf", "=": "er lik", "€": "euro", "/": "eller"},
    "en": {"&": "and", "+": "and", "%": "percent", "§": "section", "=": "equals", "€": "euros", "/": "or"},
}
_ABBREVIATIONS = {
    "da": {
        "bl.a.": "blandt andet",
        "ca.": "cirka",
        "dvs.": "det vil sige",
        "evt.": "eventuelt",
        "f.eks.": "for eksempel",
        "fx": "for eksempel",
        "ift.": "i forhold til",
        "inkl.": "inklusive",
        "jf.": "jævnfør",
        "kl.": "klokken",
        "kr.": "kroner",
        "m.fl.": "med flere",
        "m.m.": "med mere",
        "mht.": "med hensyn til",
        "mio.": "millioner",
        "mia.": "milliarder",
        "mv.": "med videre",
        "nr.": "nummer",
        "osv.": "og så videre",
        "pct.": "procent",
        "pga.": "på grund af",
    },
    "nb": {
        "bl.a.": "blant annet",
        "ca.": "cirka",
        "dvs.": "det vil si",
        "ev.": "eventuelt",
        "f.eks.": "for eksempel",
        "ifm.": "i forbindelse med",
        "inkl.": "inklusive",
        "jf.": "jamfør",
        "kl.": "klokken",
        "kr": "kroner",
        "kr.": "kroner",
        "m.m.": "med mer",
        "mill.": "millioner",
        "mv.": "med videre",
        "nr.": "nummer",
        "osv.": "og så videre",
        "pga.": "på grunn av",
    },
    "nn": {
        "bl.a.": "mellom anna",
        "ca.": "cirka",
        "dvs.": "det vil seie",
        "f.eks.": "til dømes",
        "jf.": "jamfør",
        "kl.": "klokka",
        "kr": "kroner",
        "kr.": "kroner",
        "m.m.": "med meir",
        "mill.": "millionar",
        "nr.": "nummer",
        "osv.": "og så vidare",
        "pga.": "på grunn av",
        "t.d.": "til dømes",
    },
    "en": {
        "approx.": "approximately",
        "e.g.": "for example",
        "etc.": "et cetera",
        "i.e.": "that is",
        "incl.": "including",
        "no.": "number",
        "vs.": "versus",
    },
}
_MONTHS = {
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "nn": "januar februar mars april mai juni juli august september oktober november desember",
    "en": "january february march april may june july august september october november december",
}
_CLOCK_WORDS = frozenset({"kl.", "klokken", "klokka"})
_POINT = {"da": "komma", "nb": "komma", "nn": "komma", "en": "point"}
_RANGE = {"da": "til", "nb": "til", "nn": "til", "en": "to"}
_ZERO = {"da": "nul", "nb": "null", "nn": "null", "en": "oh"}

_TIME = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")
_COLON_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_YEAR = re.compile(r"1[1-9]\d\d|20\d\d")
_DAY = re.compile(r"\d{1,2}")
_RANGED = re.compile(r"(\d[\d.,]*)[-–](\d[\d.,]*)")
_WITH_SIGN = re.compile(r"([§€]?)(\d[\d.,]*\d|\d)([%€]?)")


@dataclass(frozen=True, slots=True)
class Token:
    """One written token: its `text`, its place `char` in the text, and what is said for it ("" where nothing is)."""

    text: str
    char: int
    spoken: str


def spoken(text: str, language: str) -> tuple[Token, ...]:
    """Every whitespace-separated token of `text` with its spoken form, in order."""
    found = [(match.group(), match.start()) for match in re.finditer(r"\S+", text)]
    written = [token for token, _ in found]
    tokens = [Token(token, char, _said(written, index, language)) for index, (token, char) in enumerate(found)]
    return _with_pauses(tokens)


def is_word(token: str) -> bool:
    """Whether a token holds anything but punctuation and signs."""
    return any(character.isalnum() for character in token)


def bare(token: str) -> str:
    """A token without the punctuation around it, in lower case."""
    return unicodedata.normalize("NFC", token).strip(_OPENING + _CLOSING + _STOPS + "".join(_DASHES)).lower()


def _said(written: list[str], index: int, language: str) -> str:
    token = unicodedata.normalize("NFC", written[index])
    if _pauses(token):
        return ""
    core, stop = _parted(token)
    if (short := _abbreviation(token, language)) is not None:
        ends = index + 1 == len(written) or written[index + 1][:1].isupper()
        return short + ("." if ends and token.endswith(".") else stop.replace(".", ""))
    before = written[index - 1].lower() if index else ""
    after = bare(written[index + 1]) if index + 1 < len(written) else ""
    if (day := _day(core, stop, after, language)) is not None:
        return day
    return (_number(core, before, language) or _SIGNS[language].get(core) or _plain(core, language)) + stop


def _parted(token: str) -> tuple[str, str]:
    """The token's core, and the one stop that shapes how it is said."""
    core = token.lstrip(_OPENING).rstrip(_CLOSING)
    body = core.rstrip(_STOPS + _CLOSING)
    tail = core[len(body) :]
    stop = next((character for character in tail if character in _STOPS), "")
    return body, stop


def _abbreviation(token: str, language: str) -> str | None:
    core = token.lstrip(_OPENING).rstrip(_CLOSING).rstrip(",:;!?").lower()
    return _ABBREVIATIONS[language].get(core)


def _day(core: str, stop: str, after: str, language: str) -> str | None:
    if stop != "." or not _DAY.fullmatch(core) or after not in _MONTHS[language].split():
        return None
    return ordinal(int(core), language)


def _number(core: str, before: str, language: str) -> str | None:
    clock = (_TIME if before.strip(_OPENING) in _CLOCK_WORDS else _COLON_TIME).fullmatch(core)
    if clock:
        return _time(int(clock[1]), int(clock[2]), language)
    if ranged := _RANGED.fullmatch(core):
        ends = [_amount(end, language) for end in ranged.groups()]
        return f" {_RANGE[language]} ".join(end for end in ends if end) if all(ends) else None
    if not (signed := _WITH_SIGN.fullmatch(core)):
        return None
    amount = _amount(signed[2], language)
    signs = _SIGNS[language]
    if amount is None:
        return None
    head = f"{signs['§']} " if signed[1] == "§" else ""
    tail = f" {signs[signed[3] or '€']}" if signed[3] or signed[1] == "€" else ""
    return head + amount + tail


def _amount(digits: str, language: str) -> str | None:
    if _YEAR.fullmatch(digits):
        return year(int(digits), language)
    thousand, decimal = (",", ".") if language == "en" else (".", ",")
    whole, comma, fraction = digits.partition(decimal)
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousand)}\d{{3}})+", whole):
        whole = whole.replace(thousand, "")
    if not whole.isascii() or not whole.isdigit() or (comma and not fraction.isdigit()) or len(whole) > 9:
        return None
    said = cardinal(int(whole), language)
    if not comma:
        return said
    return f"{said} {_POINT[language]} " + " ".join(cardinal(int(digit), language) for digit in fraction)


def _time(hour: int, minute: int, language: str) -> str:
    said = cardinal(hour, language)
    if not minute:
        return said
    zero = f"{_ZERO[language]} " if minute < 10 else ""
    return f"{said} {zero}{cardinal(minute, language)}"


def _plain(core: str, language: str) -> str:
    """A word as it stands; a stroke between words is said."""
    if "/" in core:
        parts, stroke = [part for part in core.split("/") if part], _SIGNS[language]["/"]
        return (" " if stroke in parts else f" {stroke} ").join(parts)
    return core


def _pauses(token: str) -> bool:
    return token in _DASHES or not token.strip("….") or not token.strip(_OPENING + _CLOSING + _STOPS)


def _with_pauses(tokens: list[Token]) -> tuple[Token, ...]:
    """A dash or ellipsis between spoken tokens becomes a comma on the one before it."""
    for index, token in enumerate(tokens):
        inside = any(t.spoken for t in tokens[:index]) and any(t.spoken for t in tokens[index + 1 :])
        if inside and not token.spoken and _pauses(token.text):
            last = max(i for i in range(index) if tokens[i].spoken)
            if tokens[last].spoken[-1] not in _STOPS:
                tokens[last] = replace(tokens[last], spoken=tokens[last].spoken + ",")
    return tuple(tokens)


def said(tokens: Iterable[Token]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """One utterance made of the tokens, and each token's half-open range of characters in it."""
    text, ranges = "", []
    for token in tokens:
        start = len(text) + 1 if text and token.spoken else len(text)
        if token.spoken:
            text = f"{text} {token.spoken}" if text else token.spoken
        ranges.append((start, len(text)))
    return text, tuple(ranges)

"""How adjectives are compared: `hurtigere og hurtigere`, `shorter and shorter`."""

from __future__ import annotations

from collections.abc import Iterator

#: What makes more and most of an adjective.
_ENDINGS = {
    "da": ("ere", "est", "este"),
    "nb": ("ere", "est", "este"),
    "nn": ("are", "ast", "aste"),
    "en": ("er", "est"),
}
#: After these the most has no vowel of its own: `hurtigst`, `langsomst`.
_PLAIN_MOST = ("ig", "lig", "som", "eg", "leg", "sam")
_VOWELS = frozenset("aeiouyæøå")
_SHORTEST = 3


def compared(form: str, language: str) -> Iterator[str]:
    """The forms of more and most of an adjective in its plain form; some of them may be none."""
    if len(form) < _SHORTEST or not form.isalpha():
        return
    stems = [form.removesuffix("e")]
    if language == "en" and form.endswith("y"):
        stems = [form[:-1] + "i"]
    elif form[-1] not in _VOWELS and form[-2] in _VOWELS and form[-3] not in _VOWELS:
        # `smal`, `smallere`; `thin`, `thinner`
        stems.append(form + form[-1])
    elif form.endswith("som"):
        stems.append(form + "m")
    for stem in stems:
        yield from (stem + ending for ending in _ENDINGS[language])
    if language != "en" and form.endswith(_PLAIN_MOST):
        yield from (form + ending for ending in ("st", "ste"))

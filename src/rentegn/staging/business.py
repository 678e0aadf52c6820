"""Business: small things people do where a shot would otherwise stand still, in the order a vignette offers them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.acting.action import Length
from rentegn.model.storyboard import Call, Format, Tableau
from rentegn.staging.cues import bare
from rentegn.staging.draft import Draft, Step, duration, outcome

#: Spoken time in seconds: of a word and each of its letters, and of the pause after it (fitted to espeak's Danish).
_A_WORD, _A_LETTER = 0.032, 0.065
_A_COMMA, _A_STOP = 0.286, 0.647
#: Business is put in where this much is left between what happens, over its own length; frames.
_SLACK = 6
#: Frames in which people only live between one piece of business and the next.
_PAUSE = 24
#: What is directed last is the shot's last picture: it is left alone unless so many frames are still to come.
_LONG_END = 60
_RATE = 25


def onsets(words: Sequence[str]) -> tuple[float, ...]:
    """About when each word is spoken, in frames from the first, and the end of the last."""
    times, now = [], 0.0
    for word in words:
        times.append(now * _RATE)
        now += (_A_WORD + _A_LETTER * len(bare(word))) if bare(word) else 0.0
        now += _A_COMMA if word.endswith((",", ":", "–")) else _A_STOP if word.endswith((".", "!", "?")) else 0.0
    return (*times, now * _RATE)


def filled(draft: Draft, words: Sequence[str], format: Format) -> Draft:
    """The draft with business in every stretch that is long enough for it; it has no word of its own to fall on."""
    if not draft.business:
        return draft
    times = onsets(words)
    offers = list(draft.business)
    steps: list[Step] = []
    tableau, busy_until = draft.opening, 0.0
    for step, end in zip((None, *draft.steps), (*_beginnings(draft, times, format), times[-1]), strict=True):
        if step is not None:
            tableau, length = _played(step, tableau, format)
            start = busy_until if step.cue is None else times[step.cue] - length.lead
            busy_until = max(busy_until, start) + _usual(length)
            steps.append(step)
        if draft.steps and step is draft.steps[-1] and end - busy_until < _LONG_END:
            break
        while (chosen := _fitting(offers, tableau, end - busy_until - _SLACK, format)) is not None:
            offers.remove(chosen)
            offers.append(chosen)
            extra = Step((chosen,), rule="business")
            tableau, length = _played(extra, tableau, format)
            steps.append(extra)
            busy_until += _usual(length) + _PAUSE
    return replace(draft, steps=tuple(steps))


def _fitting(offers: Sequence[Call], tableau: Tableau, room: float, format: Format) -> Call | None:
    """The first offer whose people are on stage and that the room (frames) is enough for; None if there is none."""
    for offer in offers:
        on_stage = all(entity in tableau for entity in offer.entities)
        if on_stage and _played(Step((offer,)), tableau, format)[1].least <= room:
            return offer
    return None


def _beginnings(draft: Draft, times: Sequence[float], format: Format) -> list[float]:
    """For every step the frame it begins on: its word's less its lead; one without a word begins at once."""
    beginnings, tableau = [], draft.opening
    for step in draft.steps:
        tableau, length = _played(step, tableau, format)
        beginnings.append(-1.0 if step.cue is None else times[step.cue] - length.lead)
    return beginnings


def _played(step: Step, tableau: Tableau, format: Format) -> tuple[Tableau, Length]:
    """The tableau a step leaves, and how long it takes."""
    after = outcome(step, tableau, format)
    return after, duration(step, tableau, after)


def _usual(length: Length) -> float:
    return (length.least + length.ideal) / 2

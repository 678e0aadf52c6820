"""Business: small things people do where a shot would otherwise stand still, in the order a vignette offers them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle

from rentegn.acting.library import action
from rentegn.model.storyboard import Call, Tableau
from rentegn.staging.cues import bare
from rentegn.staging.draft import Draft, Step

#: Spoken time in seconds: of a word and each of its letters, and of the pause after it (fitted to espeak's Danish).
_A_WORD, _A_LETTER = 0.032, 0.065
_A_COMMA, _A_STOP = 0.286, 0.647
#: Business is put in where this much is left between what happens, over its own length; frames.
_SLACK = 12
_RATE = 25
#: What a step is taken to last where its length depends on a tableau that is not known yet; frames.
_A_STEP = 30


def onsets(words: Sequence[str]) -> tuple[float, ...]:
    """About when each word is spoken, in frames from the first, and the end of the last."""
    times, now = [], 0.0
    for word in words:
        times.append(now * _RATE)
        now += (_A_WORD + _A_LETTER * len(bare(word))) if bare(word) else 0.0
        now += _A_COMMA if word.endswith((",", ":", "–")) else _A_STOP if word.endswith((".", "!", "?")) else 0.0
    return (*times, now * _RATE)


def filled(draft: Draft, words: Sequence[str]) -> Draft:
    """The draft with business in every stretch that is long enough for it; it has no word of its own to fall on."""
    if not draft.business:
        return draft
    times = onsets(words)
    offers = cycle(draft.business)
    steps: list[Step] = []
    present = {placement.entity for placement in draft.opening}
    busy_until = 0.0
    for step, end in zip((None, *draft.steps), (*_starts(draft, times), times[-1]), strict=True):
        if step is not None:
            steps.append(step)
            present |= {placement.entity for placement in step.entering}
            start = times[step.cue] - _lead(step, draft.opening) if step.cue is not None else busy_until
            busy_until = max(busy_until, start) + _frames(step, draft.opening)
        for _ in range(len(draft.business)):
            offer = next(offers)
            extra = Step((offer,), rule="business")
            if not present.issuperset(offer.entities):
                continue
            if busy_until + _frames(extra, draft.opening) + _SLACK > end:
                break
            steps.append(extra)
            busy_until += _frames(extra, draft.opening) + _SLACK
    return replace(draft, steps=tuple(steps))


def _starts(draft: Draft, times: Sequence[float]) -> list[float]:
    """For every step the frame it begins on: its word's less its lead; a step without a word begins at once."""
    return [-1.0 if step.cue is None else times[step.cue] - _lead(step, draft.opening) for step in draft.steps]


def _lead(step: Step, opening: Tableau) -> float:
    return max((_length(c, opening)[0] for c in step.calls), default=0)


def _frames(step: Step, opening: Tableau) -> float:
    return max((_length(c, opening)[1] for c in step.calls), default=_A_STEP)


def _length(made: Call, opening: Tableau) -> tuple[int, int]:
    """Lead and ideal length of a call, where the opening tells it."""
    try:
        length = action(made.action).length(made, opening, opening)
    except (KeyError, ValueError):
        return 6, _A_STEP
    return length.lead, max(length.least, round((length.least + length.ideal) / 2))

"""Business: small things people do where a shot would otherwise stand still, in the order a vignette offers them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.staging.cues import bare, free
from rentegn.staging.draft import Draft, Step

#: Spoken time of a word, seconds: a part for each word and a part for each letter (Danish, about 2.4 words a second).
_A_WORD, _A_LETTER = 0.14, 0.055
_A_COMMA, _A_STOP = 0.2, 0.45
#: Something is to happen at least this often, in seconds; an action keeps a shot alive about this long.
_QUIET, _ACTION = 1.7, 1.3


def onsets(words: Sequence[str]) -> tuple[float, ...]:
    """About when each word is spoken, in seconds from the first, and the end of the last."""
    times, now = [], 0.0
    for word in words:
        times.append(now)
        now += (_A_WORD + _A_LETTER * len(bare(word))) if bare(word) else 0.1
        now += _A_COMMA if word.endswith((",", ":", "–")) else _A_STOP if word.endswith((".", "!", "?")) else 0.0
    return (*times, now)


def filled(draft: Draft, words: Sequence[str]) -> Draft:
    """The draft with business on the free stressed words of every stretch in which nothing happens."""
    if not draft.business:
        return draft
    times = onsets(words)
    marks = [step.cue for step in draft.steps if step.cue is not None]
    steps, offered, last, extra = list(draft.steps), 0, -1, []
    for end in [*marks, len(words)]:
        busy_until = _ACTION if last < 0 and not _starts_at_once(draft) else (times[max(last, 0)] + _ACTION)
        if last < 0 and not _starts_at_once(draft):
            busy_until = 0.0
        while True:
            start = next((i for i in range(last + 1, end) if times[i] >= busy_until), None)
            cue = None if start is None else free(words, start, end)
            if cue is None or times[min(end, len(words))] - times[cue] < _QUIET * 0.7:
                break
            extra.append(Step((draft.business[offered % len(draft.business)],), cue=cue, rule="business"))
            offered, busy_until, last = offered + 1, times[cue] + _QUIET, cue
        last = end
    return replace(draft, steps=_merged(steps, extra))


def _starts_at_once(draft: Draft) -> bool:
    return bool(draft.steps) and draft.steps[0].cue in (0, None)


def _merged(steps: Sequence[Step], extra: Sequence[Step]) -> tuple[Step, ...]:
    """Business put between the steps by its cue; steps keep their order."""
    merged, waiting = [], list(extra)
    for step in steps:
        while waiting and step.cue is not None and waiting[0].cue is not None and waiting[0].cue < step.cue:
            merged.append(waiting.pop(0))
        merged.append(step)
    return (*merged, *waiting)

"""A shot while it is being staged: an opening and steps in order, which fold into beats with a tableau after each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rentegn.acting.action import Length
from rentegn.acting.repertoire import action
from rentegn.model.direction import Direction, Reading, Source
from rentegn.model.span import Span
from rentegn.model.storyboard import Beat, Call, Cue, Format, Placement, Tableau
from rentegn.model.storymap import StoryScene
from rentegn.staging.cues import find, free


@dataclass(frozen=True, slots=True)
class Step:
    """One beat to be: calls that begin together, the word it belongs on, and marks that override the actions' own.

    `cue` is an index into the scene's words, None to follow the step before. `entering` are placements that come on
    stage with the step and were not there before.
    """

    calls: tuple[Call, ...]
    cue: int | None = None
    rule: str = ""
    name: str = ""
    direction: Direction | None = None
    entering: tuple[Placement, ...] = ()
    marks: Mapping[str, Mapping[str, object]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SceneToStage:
    """What a vignette may know: the scene and its words, how its note was read, what the scene before left on stage."""

    scene: StoryScene
    reading: Reading
    words: tuple[str, ...]
    before: Tableau
    format: Format
    runs_on: bool

    def direction(self, *actions: str) -> Direction | None:
        """The first direction with one of these actions."""
        return next((d for d in self.reading.directions if d.action in actions), None)

    def cue(self, direction: Direction | None, share: float = 0.0) -> tuple[int | None, str]:
        """The word a direction falls on and the rule that chose it.

        The word the reading found, else the first stressed content word from `share` of the text onward.
        """
        if direction is not None and direction.cue:
            named = find(self.words, direction.cue)
            if named is not None:
                return named, "the word that names it"
        start = round(share * len(self.words))
        return free(self.words, start, len(self.words)), "first stressed content word"

    def on(self, phrase: str, after: int = -1) -> int | None:
        """The word where a phrase of the text begins."""
        return find(self.words, phrase, after)

    def carried(self, *entities: str) -> bool:
        """Whether all of these stand on stage when the scene opens, left there by the scene before."""
        return all(entity in self.before for entity in entities)


@dataclass(frozen=True, slots=True)
class Draft:
    """A staged shot before its beats are folded. `business` are small things people may do where nothing happens."""

    opening: Tableau
    steps: tuple[Step, ...]
    business: tuple[Call, ...] = ()


def call(concept: str, manner: Sequence[str] = (), **roles: str | Sequence[str]) -> Call:
    """A call of an action, roles as one entity or several; KeyError for an action there is no file for."""
    played = {role: (who,) if isinstance(who, str) else tuple(who) for role, who in roles.items()}
    return Call(action(concept).id, {role: who for role, who in played.items() if who}, tuple(manner))


def folded(draft: Draft, words: Sequence[str], format: Format) -> tuple[Beat, ...]:
    """The steps as beats, each with the tableau it leaves. Names are unique within the shot."""
    tableau, beats, taken = draft.opening, [], set[str]()
    for step in draft.steps:
        after = outcome(step, tableau, format)
        beats.append(_beat(step, tableau, after, words, taken))
        tableau = after
    return tuple(beats)


def outcome(step: Step, tableau: Tableau, format: Format) -> Tableau:
    """The tableau a step leaves: what its actions do to the one before, and its marks over that."""
    after = tableau.with_(*step.entering)
    for each in step.calls:
        after = action(each.action).after(each, after, format)
    return after.with_(*(after[entity].moved(**values) for entity, values in step.marks.items() if entity in after))


def duration(step: Step, before: Tableau, after: Tableau) -> Length:
    """How long a step takes: its longest call, and the latest of their leads."""
    lengths = [action(c.action).length(c, before, after) for c in step.calls]
    return Length(*(max(getattr(length, part) for length in lengths) for part in ("lead", "least", "ideal")))


def _beat(step: Step, before: Tableau, after: Tableau, words: Sequence[str], taken: set[str]) -> Beat:
    length = duration(step, before, after)
    cue = None if step.cue is None else Cue(words[step.cue], step.cue, step.rule)
    sounds = [(sound.effect, length.lead + sound.after_lead) for c in step.calls for sound in action(c.action).sounds]
    return Beat(
        name=_unique(step.name or _named(step), taken),
        calls=step.calls,
        after=after,
        cue=cue,
        lead=length.lead,
        least=length.least,
        ideal=length.ideal,
        source=step.direction.source if step.direction else Source.PROPOSED,
        span=_span(step.direction),
        sounds=tuple((effect, max(0, frame)) for effect, frame in sounds),
    )


def _named(step: Step) -> str:
    """A beat's name: the note's own words where it comes from the note, else who does what."""
    first = step.calls[0]
    if step.direction is not None and step.direction.source is Source.NOTE and step.direction.words:
        said = [w.text for w in step.direction.words if w.kind != "function"]
        if said:
            return slug(" ".join(said[:4]))
    who = next(iter(first.roles.values()), ("",))[0]
    return slug(f"{who} {first.action}")


def _unique(name: str, taken: set[str]) -> str:
    made, number = name, 2
    while made in taken:
        made, number = f"{name}-{number}", number + 1
    taken.add(made)
    return made


def _span(direction: Direction | None) -> Span | None:
    return direction.words[0].span if direction is not None and direction.words else None


_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "_": "-", " ": "-"})


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFC", text.lower()).translate(_LETTERS)
    plain = unicodedata.normalize("NFD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")

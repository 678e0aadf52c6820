"""A film as panels: everything that a client is shown, gathered and put into words, before any page is laid out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rentegn.model.approval import Approval, Version
from rentegn.model.direction import Directions, Mention, Noun, Reading
from rentegn.model.sheet import Edition, KeyFrame, Panel, Part, Picture, Run, Sheet
from rentegn.model.storyboard import Placement, Shot, Storyboard, Tableau
from rentegn.model.storymap import Storymap, StoryScene
from rentegn.model.timeline import ShotTiming, Timeline
from rentegn.sheet.editions import told as edition_told
from rentegn.sheet.filming import camera, moves
from rentegn.sheet.keyframes import hero
from rentegn.sheet.strings import Strings, strings
from rentegn.store import file_digest, key
from rentegn.telling import Narrator, retold

#: State of a placement that is readable in the picture.
_LETTERING = ("label", "words", "text", "title")
#: What stands behind people who are nowhere in particular, and lettering, which is told by what it says.
_BACKDROP, _TEXT = "backdrop", "text"


def compose(
    storymap: Storymap,
    directions: Directions,
    storyboard: Storyboard,
    timeline: Timeline,
    stills: Mapping[KeyFrame, Path],
    nouns: Mapping[str, Noun],
    *,
    look: str = "ink",
    drawn: str = "",
    approval: Approval | None = None,
    versions: Sequence[Version] = (),
    edition: Edition | None = None,
    scenes: Collection[str] = (),
) -> Sheet:
    """The sheet of a film, or of some of its `scenes`, in the language of its storyboard.

    `stills` are PNG files by key frame, as `key_frames` asked for them. `nouns` name the vocabulary's concepts in that
    language. `look` is the film's, `drawn` that of the sheet where it is another. With `versions` the edition tells of
    them. OSError where a still cannot be read.
    """
    words = strings(storyboard.language)
    numbers = {shot.scene: shot.number for shot in storyboard.shots}
    edition = edition_told(edition or Edition(), versions, approval, numbers, words)
    film = _Film(storyboard, timeline, stills, words, Narrator(nouns, words), approval, edition)
    told = retold(directions, nouns, words)
    parts = zip(storymap.scenes, directions.readings, storyboard.shots, told, strict=True)
    panels = tuple(film.panel(*part) for part in parts if not scenes or part[0].id in scenes)
    return Sheet(
        film=storyboard.film,
        title=storyboard.title,
        subtitle=storyboard.subtitle,
        client=storyboard.client,
        language=storyboard.language,
        format=storyboard.format,
        look=look,
        rate=timeline.rate,
        length=timeline.length,
        panels=panels,
        digest=key(film=storyboard.film, title=storyboard.title, panels=[panel.digest for panel in panels]),
        edition=edition,
        of=len(storymap.scenes),
        drawn=drawn or look,
        asked=bool(edition.deadline) or approval is not None,
    )


def read_runs(note: str, reading: Reading) -> tuple[Run, ...]:
    """A note, verbatim, parted into runs by how its words were read; words of one kind side by side are one run."""
    runs: list[Run] = []
    at = 0
    for word in reading.words:
        start = note.find(word.text, at)
        if start < 0:
            continue
        between = note[at:start]
        kind = "" if word.kind == "function" else word.kind
        if runs and kind == runs[-1].kind != "unknown" and kind and between.strip() == "":
            runs[-1] = Run(runs[-1].text + between + word.text, kind)
        else:
            runs += [Run(between), Run(word.text, kind, next(iter(word.suggestions), ""))]
        at = start + len(word.text)
    return tuple(run for run in (*runs, Run(note[at:])) if run.text)


@dataclass(frozen=True, slots=True)
class _Film:
    """What every panel of a film is made from."""

    storyboard: Storyboard
    timeline: Timeline
    stills: Mapping[KeyFrame, Path]
    words: Strings
    narrator: Narrator
    approval: Approval | None
    edition: Edition

    def panel(self, scene: StoryScene, reading: Reading, shot: Shot, told: tuple[Run, ...]) -> Panel:
        """One scene's panel."""
        timing = self.timeline.shot(shot.scene)
        keys = sorted((each for each in self.stills if each.scene == shot.scene), key=lambda each: each.frame)
        sentence = "".join(run.text for run in told)
        pictures = tuple(Picture(each, self.stills[each], self._alt(each, shot, timing, sentence)) for each in keys)
        note = scene.visual.value if scene.visual else ""
        return Panel(
            scene=shot.scene,
            number=shot.number,
            text=shot.text,
            note=read_runs(note, reading),
            reading=told,
            source=reading.source,
            pictures=pictures,
            hero=hero(keys),
            range=timing.range,
            digest=self._digest(shot, note, timing, pictures),
            added=tuple(self._added(shot, reading)),
            lettering=tuple(self._lettering(shot, timing, len(timing.range))),
            sounds=tuple(dict.fromkeys(event.effect for event in self.timeline.sounds if event.scene == shot.scene)),
            runs_on=shot.runs_on,
            revised=self.edition.revised.get(shot.scene, ""),
            moves=tuple(self._moves(shot)),
            camera=camera(timing.camera, self.storyboard.format),
            transition=shot.transition.value,
            standing=self.approval.by_panel.get(shot.scene) if self.approval else None,
        )

    def _digest(self, shot: Shot, note: str, timing: ShotTiming, pictures: Sequence[Picture]) -> str:
        shown = [[picture.key.frame, picture.key.look, file_digest(picture.path)] for picture in pictures]
        board = self.storyboard
        return key(
            scene=shot.scene,
            text=shot.text,
            note=note,
            frames=len(timing.range),
            pictures=shown,
            format=board.format.name,
            language=board.language,
        )

    def _alt(self, frame: KeyFrame, shot: Shot, timing: ShotTiming, sentence: str) -> str:
        words = self.words
        there = words.listed(names) if (names := self._names(_at(shot, timing, frame.frame))) else ""
        seen = str(words["alt.on_stage"]).format(there) if there else words["alt.empty"]
        if frame.part is not Part.START and sentence:
            seen = f"{sentence} {seen}"
        lettering = [words.quoted(text) for text in self._lettering(shot, timing, frame.frame)]
        if lettering:
            seen += " " + str(words["alt.lettering"]).format(words.listed(lettering))
        return str(words["alt.whole"]).format(
            number=shot.number,
            part=words["panel.parts"][frame.part],
            time=words.seconds(frame.frame, self.timeline.rate),
            seen=seen,
        )

    def _names(self, placements: Sequence[Placement] | Tableau) -> list[str]:
        """What stands on stage by name, several of a kind together; what has no name is left out."""
        kinds = [p.kind for p in placements if p.shown > 0 and p.kind != _BACKDROP]
        mentions = [Mention(kind, kind, None if kinds.count(kind) > 1 else 1) for kind in dict.fromkeys(kinds)]
        return [self.narrator.called(each) for each in mentions if self.narrator.noun(each.concept) is not None]

    def _added(self, shot: Shot, reading: Reading) -> list[str]:
        """Whoever and whatever comes on stage in a shot that nobody asked for, there or in a scene before."""
        named = {mention.concept for direction in reading.directions for mention in direction.mentions}
        named |= {mention.concept for mention in reading.present}
        carried = {p.entity for p in self._before(shot)}
        staged = {p.entity: p for tableau in _tableaux(shot) for p in tableau}
        new = [p for p in staged.values() if p.kind not in named and p.entity not in carried and p.kind != _TEXT]
        return self._names(new)

    def _before(self, shot: Shot) -> Tableau:
        index = self.storyboard.shots.index(shot)
        return self.storyboard.shots[index - 1].closing if index else Tableau()

    def _lettering(self, shot: Shot, timing: ShotTiming, until: int) -> Iterator[str]:
        """Texts that can be read in the picture by a frame, each once."""
        begun = [beat for beat in shot.beats if timing.beats[beat.name].start <= until]
        tableaux = (shot.opening, *(beat.after for beat in begun))
        stated = [p.state.get(name) for tableau in tableaux for p in tableau if p.shown > 0 for name in _LETTERING]
        drawn = [self.words["words_drawn"]["puff"] for beat in begun if beat.calls[0].action == "vanish"]
        yield from dict.fromkeys(text for text in (*stated, *drawn) if isinstance(text, str) and text)

    def _moves(self, shot: Shot) -> Iterator[tuple[str, str]]:
        """Who is elsewhere when the shot is over, and an arrow that way; things are moved by what they stand in."""
        for kind, count, arrow in moves(shot):
            if (noun := self.narrator.noun(kind)) is not None and noun.kind == "actor":
                yield self.narrator.called(Mention(kind, kind, None if count > 1 else 1)), arrow


def _tableaux(shot: Shot) -> tuple[Tableau, ...]:
    return (shot.opening, *(beat.after for beat in shot.beats))


def _at(shot: Shot, timing: ShotTiming, frame: int) -> Tableau:
    """The stage at a frame of the shot, with all that has begun by then."""
    begun = [beat.after for beat in shot.beats if timing.beats[beat.name].start <= frame]
    return begun[-1] if begun else shot.opening

"""How each note was read, as a page for people, in their language: what is said, what the note says, what is seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from textwrap import wrap

from rentegn.direction.marking import columns, inked, lines, marked, marks, of_runs, signs
from rentegn.direction.pens import SIGNS, Pen
from rentegn.direction.scenes_told import SceneTold, cues, scenes_told
from rentegn.model.direction import Directions, Reading, Source
from rentegn.model.sheet import Run
from rentegn.model.span import Diagnostic
from rentegn.model.standing import Standing
from rentegn.model.storymap import Storymap
from rentegn.telling import Sentence, Strings, strings

WIDTH = 100
_NARROWEST, _WIDEST = 40, 110
_INDENT = "    "
_GAP, _APART = 2, 3
#: What stands before that which will be seen, and what is said of it, by source and whether there is a note.
_LABELS = {Source.NOTE: "seen", Source.PROPOSED: "proposed", Source.CARRIED: "carried"}
_WHY = {
    (Source.PROPOSED, True): "explained.instead",
    (Source.PROPOSED, False): "explained.proposes",
    (Source.CARRIED, False): "explained.carries",
}


def explained(
    storymap: Storymap,
    directions: Directions,
    problems: Sequence[Diagnostic] = (),
    stages: Sequence[Sequence[Standing]] = (),
    *,
    width: int = WIDTH,
    pen: Pen = Pen.PLAIN,
) -> str:
    """The readings as text: of each scene what is said, its note with every word marked, and what will be seen.

    `width` is in columns. `problems` are those of the film; what staging cannot show is told as not seen. `stages` are
    what every scene's picture holds; without them what was there before is told as the notes say.
    """
    words = strings(directions.language)
    page = _Page(words, pen, min(max(width, _NARROWEST), _WIDEST))
    lines = [*page.head(storymap), ""]
    for told in scenes_told(storymap, directions, problems, stages):
        lines.extend((*page.scene(told), ""))
    return "\n".join([*lines, *page.foot(directions.readings)])


class _Page:
    def __init__(self, words: Strings, pen: Pen, width: int) -> None:
        self.words, self.pen, self.width = words, pen, width
        self.labels: Mapping[str, str] = words["explained.labels"]
        self.column = max(map(len, self.labels.values())) + _GAP
        self.room = width - len(_INDENT) - self.column

    def head(self, storymap: Storymap) -> Iterator[str]:
        """The film, and what the marks mean."""
        title = f"{storymap.title.value} · {storymap.client.value} · {self._scenes(len(storymap.scenes))}"
        yield from (self.pen.inked(line, "heading") for line in wrap(title, self.width))
        yield ""
        yield from self._legend()

    def scene(self, told: SceneTold) -> Iterator[str]:
        """All that there is to tell of one scene."""
        yield self._heading(told)
        yield from self._labelled("said", self._plain(told.text))
        yield from self._labelled("note", self._note(told))
        yield from self._labelled("own", self._each(told.own))
        yield from self._labelled("unknown", self._each(told.unknown, "unknown"))
        yield from self._labelled("there", self._each([", ".join(told.there)] if told.there else []))
        source = told.reading.source
        yield from self._labelled(_LABELS[source], self._seen(told))
        yield from self._labelled("added", self._each([self.words.listed(told.added)] if told.added else []))
        unseen = (_with_label(sentence.runs, self.words["explained.unseen"]) for sentence in told.unseen)
        yield from self._labelled("unseen", chain.from_iterable(map(self._runs, unseen)))
        yield from self._labelled("by_hand", self._by_hand(told))

    def foot(self, readings: Sequence[Reading]) -> Iterator[str]:
        """How many notes were read, and what was not understood."""
        sources = Counter(reading.source for reading in readings)
        how = (self.words[f"explained.sources.{source}"].format(n) for source in Source if (n := sources[source]))
        yield from wrap(f"{self._scenes(len(readings))}: {', '.join(how)}.", self.width)
        unknown = [word for reading in readings for word in reading.unknown]
        if not unknown:
            yield str(self.words["explained.all_understood"])
            return
        named = (f"{self.words.quoted(word.text)} ({self._line(word.span.line)})" for word in unknown)
        told = self.words["explained.not_understood"].format(", ".join(named))
        yield from (self.pen.inked(line, "unknown") for line in wrap(told, self.width))

    def _legend(self) -> Iterator[str]:
        """Each kind's name over its sign, or in its line where the pen draws lines."""
        names = [(kind, self.words[f"kinds.{kind}"], False) for kind in SIGNS]
        names.append(("prop", self.words["explained.back"], True))
        row = beneath = ""
        taken = 0
        for kind, name, back in names:
            if taken and taken + _APART + columns(name) > self.width:
                yield from self._row(row, beneath)
                row, beneath, taken = "", "", 0
            gap = " " * (_APART if taken else 0)
            row += gap + self.pen.underlined(name, kind, back=back)
            beneath += gap + self.pen.inked(signs(kind, columns(name), back=back), kind)
            taken += len(gap) + columns(name)
        yield from self._row(row, beneath)

    def _row(self, row: str, beneath: str) -> Iterator[str]:
        yield row
        if self.pen.signs:
            yield beneath

    def _heading(self, told: SceneTold) -> str:
        name, line = f"{told.scene.number:2}  {told.scene.id}", self._line(told.scene.span.line)
        gap = max(self.width - columns(name) - columns(line), _GAP)
        return self.pen.inked(name, "heading") + " " * gap + self.pen.inked(line, "label")

    def _labelled(self, label: str, lines: Iterable[str]) -> Iterator[str]:
        name = self.labels[label].ljust(self.column)
        for line in lines:
            yield (
                (_INDENT + self.pen.inked(name, "label") + line).rstrip()
                if name
                else _INDENT + " " * self.column + line
            )
            name = ""

    def _note(self, told: SceneTold) -> Iterator[str]:
        visual = told.scene.visual
        if visual is None:
            yield self.pen.inked(self.words["explained.no_note"], "label")
        else:
            note = visual.value.strip()
            yield from marked(note, marks(note, told.reading), self.room, self.pen)

    def _seen(self, told: SceneTold) -> Iterator[str]:
        for sentence in told.seen:
            yield from self._runs(_with_label(sentence.runs, self._cue(sentence)))
        if not told.seen:
            yield str(self.words["explained.nothing"])
        why = _WHY.get((told.reading.source, told.scene.visual is not None))
        if why:
            yield from self._runs([Run(self.words[why], "label")])

    def _cue(self, sentence: Sentence) -> str:
        said = [self.words.quoted(word) for word in cues(sentence)]
        how = self.words["explained.on_words" if len(said) > 1 else "explained.on_word"]
        return str(how).format(self.words.listed(said)) if said else ""

    def _by_hand(self, told: SceneTold) -> Iterator[str]:
        column = max((columns(name) for name, _ in told.by_hand), default=0) + _GAP
        for name, does in told.by_hand:
            first = self.pen.inked(name, "heading") + " " * (column - columns(name))
            kind = "unknown" if does == self.words["by_hand.in_vain"] else ""
            for line in wrap(does, max(self.room - column, _NARROWEST // 2)):
                yield first + self.pen.inked(line, kind)
                first = " " * column

    def _runs(self, runs: Sequence[Run]) -> Iterator[str]:
        """Runs as lines in the colours of their kinds, all but the first set in."""
        text, kinds = of_runs(runs)
        first = ""
        for line in inked(text, kinds, self.room - _GAP, self.pen):
            yield first + line
            first = " " * _GAP

    def _each(self, told: Sequence[str], kind: str = "") -> Iterator[str]:
        for one in told:
            yield from self._runs([Run(one, kind)])

    def _plain(self, text: str) -> Iterator[str]:
        text = " ".join(text.split())
        yield from (text[start:end] for start, end in lines(text, self.room))

    def _scenes(self, count: int) -> str:
        return str(self.words[f"explained.scenes.{'one' if count == 1 else 'many'}"]).format(count)

    def _line(self, number: int) -> str:
        return str(self.words["explained.line"]).format(number)


def _with_label(runs: Sequence[Run], told: str) -> Sequence[Run]:
    """A sentence, and beside it what is to be known of it."""
    return (*runs, Run(" "), Run(f"({told})", "label")) if told else runs

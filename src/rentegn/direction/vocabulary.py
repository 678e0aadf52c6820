"""The words of one language: what each form can be, and what each doing is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from rentegn.direction.grammar import Grammar

#: So many words an entry of several has at the most.
LONGEST_ENTRY = 4

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Concept:
    """A row of the vocabulary: an actor, prop, place or idea. `many` is what several of them are called.

    `alive` marks things that may do what people do: a dog runs. `kin` is the concept that this is a kind of, if any.
    """

    id: str
    kind: str
    many: str
    group: bool = False
    mass: bool = False
    sign: bool = False
    alive: bool = False
    kin: str = ""


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that a word form can be.

    `part` is noun, verb, manner, sign, mood or filler; `concept` the row it belongs to (for signs and moods an
    action's id, for verbs ""). `form` is a verb's tense. `first` is the first part of a compound; `bound`
    says that the word is no head of compounds.
    """

    part: str
    lemma: str
    concept: str = ""
    many: bool = False
    definite: bool = False
    genitive: bool = False
    form: str = ""
    first: str = ""
    bound: bool = False
    #: Who it is, where it is somebody's name.
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way to say an action: a verb (None: none is needed) and what must stand with it in the clause."""

    action: str
    verb: str | None
    words: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    manners: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    #: Those of `words` that may stand before nothing which they could govern: `tager hatten på`, not `på bordet`.
    alone: tuple[str, ...] = ()
    #: Those of `words` that stand right beside the verb: `giver op`, not `giver tommelfingeren op`.
    beside: tuple[str, ...] = ()

    #: How much it asks for; of two that fit, the heavier is meant.
    weight: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        said = sum(word.count(" ") + 1 for word in self.words)
        asked = len(self.concepts) + len(self.manners) + len(self.relations) + (self.verb is not None)
        object.__setattr__(self, "weight", said + asked)


@dataclass(frozen=True, slots=True)
class Frame:
    """How an action gives out its roles; see the head of `lexicon/actions.yaml`."""

    action: str
    object: str = "target"
    roles: Mapping[str, str] = field(default_factory=dict)
    doers: frozenset[str] = frozenset()
    lone: bool = False
    things: bool = False
    people: bool = False
    posture: bool = False
    default: str = ""
    brings: str = ""
    swallows: frozenset[str] = frozenset()
    call: str = ""
    uses: str = ""
    implies: str = ""
    outdoes: frozenset[str] = frozenset()
    means: Mapping[str, str] = field(default_factory=dict)
    #: The doing that this is a kind of, if any: who wheels a chair pushes it.
    kin: str = ""


@dataclass(frozen=True, slots=True)
class Idiom:
    """A set phrase: its words (a verb by its lemma), and the manner or the concept it stands for, if any."""

    words: tuple[str, ...]
    manner: str = ""
    concept: str = ""
    many: bool = False


class Table(dict[str, Found]):
    """What `find` says about each word, worked out when it is asked for first; then a plain row."""

    def __init__(self, find: Callable[[str], Found]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> Found:
        found = self[word] = self._find(word)
        return found


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that is known about the words of one language."""

    language: str
    senses: Mapping[str, tuple[Sense, ...]]
    concepts: Mapping[str, Concept]
    patterns: Mapping[str | None, tuple[Pattern, ...]]
    frames: Mapping[str, Frame]
    idioms: tuple[Idiom, ...]
    grammar: Grammar
    small: frozenset[str]
    plain: frozenset[str]
    #: Every form that may be meant where a word is not known.
    spellings: tuple[str, ...] = ()
    #: What the people of the film are called, as it is written.
    names: Mapping[str, Sense] = field(default_factory=dict)
    #: What a noun of two meanings is beside which words and concepts; see `company.py`.
    company: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = field(default_factory=dict)
    #: What was worked out about these words before: by a name of the work, by word.
    worked_out: dict[str, dict[str, Any]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def remembered(self, work: str, word: str, find: Callable[[], Found]) -> Found:
        """What `find` says about a word, asked once."""
        known = self.worked_out.get(work)
        if known is None:
            known = self.worked_out[work] = {}
        elif word in known:
            kept: Found = known[word]
            return kept
        found = known[word] = find()
        return found

    def table(self, work: str, find: Callable[[str], Found]) -> Table[Found]:
        """A table of what `find` says about each word, asked once of each."""
        return self.remembered(work, "", lambda: Table(find))

    def kind(self, concept: str) -> str:
        """actor, prop, place or idea."""
        return self.concepts[concept].kind

    def kinds_of(self, concept: str) -> Iterator[str]:
        """What a concept is a kind of, from near to far: a violin is an instrument."""
        while concept := self.concepts[concept].kin:
            yield concept

    def kinds_of_doing(self, action: str) -> Iterator[str]:
        """What a doing is a kind of, from near to far: to wheel something is to push it."""
        while action := self.frames[action].kin:
            yield action

    @property
    def words(self) -> frozenset[str]:
        """Every form that is known, for suggestions."""
        return frozenset(self.senses) | self.small

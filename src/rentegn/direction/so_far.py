"""What a note came to so far, and what each of its clauses leaves for the next."""

from __future__ import annotations

from dataclasses import dataclass, field

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.clauses import STOPS
from rentegn.direction.memory import Memory
from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import Draft
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention


@dataclass(slots=True)
class Waiting:
    """What earlier clauses named without an action of their own."""

    named: list[tuple[Phrase, Mention]] = field(default_factory=list)
    manner: list[str] = field(default_factory=list)
    #: Where they are, where that is nothing by itself: `på gulvet`.
    spots: list[str] = field(default_factory=list)
    clauses: list[ClauseReading] = field(default_factory=list)

    def all_in(self, made: Draft) -> bool:
        """Whether everybody who waits plays in a draft."""
        return {mention.entity for _, mention in self.named} <= made.entities


@dataclass(slots=True)
class SoFar:
    """A note as far as it is read: drafts in its order, and what the clauses read carry over to the next."""

    words: list[Word]
    memory: Memory
    #: The words that it is read with.
    vocabulary: Vocabulary = field(init=False)
    drafts: list[Draft] = field(default_factory=list)
    #: Its clauses, as far as they are read.
    clauses: list[ClauseReading] = field(default_factory=list)
    #: Verbs that nothing can be done with.
    unread: list[Word] = field(default_factory=list)
    #: The words of clauses that say what does not happen, or who is not there.
    denied: list[Word] = field(default_factory=list)
    #: The clauses that only say what is told, shown or asked.
    contents: list[ClauseReading] = field(default_factory=list)
    waiting: Waiting = field(default_factory=Waiting)
    #: Whom the clause before was about, and whom it named last.
    subject: tuple[Mention, ...] = ()
    spoken_of: tuple[Mention, ...] = ()
    #: What the person whom the clause before named last has with them.
    had_along: Mention | None = None
    #: The words of the clause before.
    spoken: tuple[Word, ...] = ()
    #: The mark after the clause before, and whether that was about the camera.
    parted: str = ""
    first: bool = True
    filmed: bool = False
    #: Whether the clause before only says what is not so.
    only_denied: bool = False
    #: Whether nobody does what the clause before says: `ingen kommer og åbner`.
    nobody: bool = False
    #: Where that was which the clause before says is gone.
    left_from: list[tuple[Phrase, Mention]] = field(default_factory=list)
    left_spots: list[str] = field(default_factory=list)
    #: When it happens, said by itself.
    when: list[str] = field(default_factory=list)
    #: The words of each clause that only denies where nothing is seen instead; whether it is a sentence of its own.
    denials: list[tuple[list[Word], bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.vocabulary = self.memory.vocabulary

    @property
    def last_named(self) -> tuple[Mention, ...]:
        """Whom a relative clause may be about; () where a sentence begins: `Der bliver stille`."""
        return () if self.parted in STOPS else self.spoken_of

    @property
    def last_draft(self) -> Draft | None:
        """What was told last, if anything was."""
        return self.drafts[-1] if self.drafts else None

    @property
    def lost(self) -> bool:
        """Whether a word of the note is not known, which may be just what an action lacks."""
        return any(word.lost for word in self.words)

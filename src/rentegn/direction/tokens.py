"""One word or mark of a note, with its place and what it was taken for."""

from __future__ import annotations

from dataclasses import dataclass, field

from rentegn.direction.vocabulary import Sense


@dataclass(slots=True)
class Word:
    """One word or mark of a note, `text[start:end]`.

    `sense` is what it was taken for among its senses, None for small words and marks. `kind`, `concept` and `reason`
    are the account that is given of it; a content word that keeps kind "" was not read.
    """

    text: str
    start: int
    end: int
    sense: Sense | None = None
    small: bool = False
    kind: str = ""
    concept: str | None = None
    reason: str = ""
    #: The known form that it was read as, where it is written otherwise.
    meant: str = ""
    #: Whether it is unknown and stands where a verb does.
    verbal: bool = False
    #: Whether it only says how far a doing is, and so plays no part in its clause.
    aside: bool = False
    #: Of a verb: how far what it says is done, and the senses that are left of it where that is said.
    phase: str = ""
    phased: tuple[Sense, ...] = ()
    #: The direction that holds it, by its number in the note, and the field.
    held: tuple[int, str] | None = None

    #: The word as the lexicon spells it, and whether it is punctuation.
    low: str = field(init=False)
    is_mark: bool = field(init=False)

    def __post_init__(self) -> None:
        self.low = self.text.lower().replace("’", "'")
        self.is_mark = not (self.text.isalnum() or any(character.isalnum() for character in self.text))

    @property
    def lost(self) -> bool:
        """Whether the word is not known at all."""
        return self.sense is None and not self.small and not self.is_mark

    @property
    def lemma(self) -> str:
        """The word as the lexicon lists it; "" where it is not known."""
        return self.sense.lemma if self.sense is not None else ""

    def part(self, *parts: str) -> bool:
        """Whether the word was taken for one of these parts of speech."""
        return self.sense is not None and self.sense.part in parts

    def account(self, kind: str, concept: str | None = None, reason: str = "") -> None:
        """Say what the word was read as; the first account stands."""
        if not self.kind:
            self.kind, self.concept, self.reason = kind, concept, reason

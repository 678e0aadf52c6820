"""The small words of one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rentegn.direction.lexicon_files import rows_of


@dataclass(frozen=True)
class Grammar:
    """The small words of a language; see `lexicon/grammar.yaml`. Sets made of several are worked out once."""

    one: frozenset[str]
    definite: frozenset[str]
    several: frozenset[str]
    numbers: Mapping[str, int]
    another: frozenset[str]
    possessives: Mapping[str, str]
    pronouns: Mapping[str, str]
    #: Pronouns that nobody who does something is called, and what men and women are called.
    oblique: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    reflexive: str
    prepositions: Mapping[str, str]
    particles: frozenset[str]
    auxiliaries: frozenset[str]
    stances: frozenset[str]
    light: frozenset[str]
    negations: frozenset[str]
    ceasing: frozenset[str]
    #: Who is nobody, and what says that it was so until now: *ikke længere*.
    nobody: frozenset[str]
    longer: frozenset[str]
    linking: frozenset[str]
    measures: frozenset[str]
    coordinators: frozenset[str]
    together: frozenset[str]
    clausal: frozenset[str]
    relatives: frozenset[str]
    #: What opens a clause that belongs to another: `fordi`, `until`.
    subordinating: frozenset[str]
    viewers: frozenset[str]
    framing: frozenset[str]
    looked: frozenset[str]
    showing: frozenset[str]
    #: What a film's picture is called, what *vi* and *we* do as its camera, and how what is seen then is told.
    pictures: frozenset[str]
    filming: frozenset[str]
    revealing: frozenset[str]
    #: How *vi* and *we* are called of whom something is done to.
    ourselves: frozenset[str]
    infinitive: str
    purpose: frozenset[str]
    fillers: frozenset[str]
    nothing: frozenset[str]
    #: How somebody or something is that is no longer there, and the verbs of being there.
    absent: frozenset[str]
    being: frozenset[str]
    #: What tells that somebody goes just now, also of one who *is* gone.
    sudden: frozenset[str]
    #: What sets off the one thing that is so from what is not: `ingen kø, kun en tom stol`.
    only: frozenset[str]
    #: What opens the contents of telling and showing: `viser, hvordan man …`.
    contents: frozenset[str]
    #: What opens that which somebody does not know: `ved ikke, hvor hun skal hen`.
    asking: frozenset[str]
    #: The helping verb of what has been done, and those of what goes on being done.
    perfect: frozenset[str]
    #: What opens a clause after which the verb stands first: `mens lederen taler, skriver …`.
    fronting: frozenset[str]
    passives: frozenset[str]
    going_on: frozenset[str]
    #: Verbs that say nothing by themselves before an infinitive with its mark: `plejer at få hjælp`.
    attempting: frozenset[str]
    #: What only says how far a doing is: `begynde at`, by what kind of phase that is; see `phases.py`.
    phases: Mapping[str, str]
    #: What says beside a verb that it does not quite happen: *næsten*.
    all_but: frozenset[str]
    #: What lets somebody do something (`får tid til at`), and who lets it happen to themselves.
    enabling: frozenset[str]
    themselves: frozenset[str]
    #: Verbs of coming, after which a participle tells how: `kommer løbende`.
    coming: frozenset[str]
    #: Verbs that mean too many things to be read by themselves beside a small word which none of their sayings has.
    fickle: frozenset[str]
    #: How what a verb says is done, which the doing that it names does not tell: who strides in is confident.
    in_a_verb: Mapping[str, str]
    #: Small words that are written in more than one way, by the one that the lexicon has: `attende`, `tilbake`.
    variants: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def little(self) -> frozenset[str]:
        """Verbs that say little by themselves."""
        return self.light | self.auxiliaries

    @cached_property
    def helping(self) -> frozenset[str]:
        """Verbs that help a participle."""
        return self.perfect | self.passives

    @cached_property
    def becoming(self) -> frozenset[str]:
        """Verbs that say what somebody seems or comes to be."""
        return self.linking | self.passives

    @cached_property
    def bringing(self) -> frozenset[str]:
        """Verbs after which a participle tells what is done: `kommer løbende`, `keeps typing`."""
        return self.coming | self.going_on

    @cached_property
    def joints(self) -> frozenset[str]:
        """What joins two clauses."""
        return self.coordinators | self.clausal

    @cached_property
    def questions(self) -> frozenset[str]:
        """What opens that which somebody asks, knows or tells."""
        return self.asking | self.contents

    @cached_property
    def articles(self) -> frozenset[str]:
        """What may stand before a noun: articles, numbers and possessives."""
        return self.definite | self.one | self.several | {*self.numbers, *self.possessives}

    @cached_property
    def beside_verbs(self) -> frozenset[str]:
        """Small words that stand beside verbs."""
        return self.particles.union(self.prepositions)

    @cached_property
    def adverbs(self) -> frozenset[str]:
        """Particles that govern nothing and stand for nobody."""
        return self.particles - {*self.prepositions, *self.pronouns}

    @cached_property
    def everyone(self) -> frozenset[str]:
        """Words for all who are there."""
        return frozenset({"all", *(low for low, refers in self.pronouns.items() if refers == "everyone")})

    @property
    def small(self) -> frozenset[str]:
        """Every small word, however it is used."""
        listed = (
            self.one,
            self.definite,
            self.another,
            self.particles,
            self.measures,
            self.coordinators,
            self.together,
        )
        more = (self.clausal, self.relatives, self.subordinating, self.fillers, self.nothing)
        keyed = (self.numbers, self.possessives, self.pronouns, self.prepositions, self.variants)
        return frozenset(word for words in (*listed, *more, *keyed) for word in words) | {
            self.infinitive,
            self.reflexive,
        }


def grammar_of(language: str) -> Grammar:
    """The small words of da, nb, nn or en; what says how sure or how glad one is (`asides`) has no picture either."""
    row = rows_of("grammar")[language]
    keyed = {key: value for key, value in row.items() if isinstance(value, dict)}
    listed = {
        key: frozenset(each.replace("_", " ") for each in value.split())
        for key, value in row.items()
        if isinstance(value, str)
    }
    listed["fillers"] |= listed.pop("asides")
    single = {key: row[key] for key in ("reflexive", "infinitive")}
    keyed["numbers"] = {word: int(number) for word, number in row["numbers"].items()}
    return Grammar(**{**listed, **keyed, **single})

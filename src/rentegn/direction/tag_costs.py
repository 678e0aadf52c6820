"""What it costs that a word has a part of speech, after another and where its clause stands.

The unit is one small oddness; `NEVER` is what hardly anybody writes. The costs are ours, set by hand on our corpora.

Tags: N noun (N1: one of a kind, without its article in it), G genitive, A adjective or adverb, A- participle as one,
P pronoun (P1: of one), O pronoun that nobody who acts is called, D article and the like (D1: of one, D2: of several),
M measure (*en bunke*), R preposition, T particle or adverb, I mark of the infinitive, C and *,* joining, S and W what
opens a clause (W: after which nobody begins with the verb), V finite verb (V-: English without -s), VP passive,
VI infinitive, VC imperative, VT participle, VG present participle, X unknown, ^ the beginning and the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rentegn.direction.called import is_called
from rentegn.direction.vocabulary import Sense, Vocabulary

#: Who is let do something, and what, stands after these.
LETTING = frozenset({"lade", "la", "late", "let"})
#: And what Norwegian asks of somebody: `ber henne sette seg`.
_ASKING = frozenset({"be"})
#: Whom one sees or hears do something, which a bare infinitive says after them; nothing else is said so.
SENSING = frozenset({
    "se", "høre", "mærke", "føle", "sjå", "høyre", "merke", "see", "hear", "watch", "feel", "help", "make", "have",
    "notice", "observe", "spot", "bid", "bede", "vise", "show",
})  # fmt: skip
NEVER = 6.0
#: What stands for somebody else by itself, or before a noun: `en anden leder`.
_BESIDE_NOUNS = frozenset({"another", "other"})

_AFTER: dict[str, dict[str, float]] = {
    "D": {"V": 5, "VP": 5, "VI": 5, "VC": NEVER, "VT": 4, "VG": 3, "P": 4, "R": 3, "I": 4, "C": 2, ",": 3, "^": 3},
    "G": {"V": 4, "VP": 4, "VI": 5, "VC": NEVER, "VT": 3, "D": 1.5, "P": 4, "R": 3, "C": 1, ",": 3, "^": 3},
    "N": {"N": 2.5, "G": 2.5, "A": 0.2, "VT": 0.7, "VG": 0.4, "VI": 3, "D": 0.6, "P": 0.5, "M": 1.5},
    "P": {"VT": 2.5, "VC": NEVER, "N": 3, "G": 3, "D": 0.5, "P": 0.5, "^": 0.6},
    "O": {"V": 2.5, "N": 2},
    "W": {"V": 1.5, "VP": 1.5},
    "R": {
        "V": 6,
        "VP": 6,
        "VI": 4,
        "VC": NEVER,
        "VT": 3,
        "VG": 2.5,
        "R": 0.8,
        "P": 0.2,
        "S": 2,
        "C": 2,
        ",": 2,
        "^": 2,
    },
    "I": {"V": NEVER, "VP": 2, "VT": 4, "VC": NEVER, "VG": 4, "N": 5, "G": 5, "D": 5, "P": 5, "A": 2, "R": 4, "X": 2}
    | {"^": 4, ",": 4},
    "A": {"P": 1, "V": 0.7, "VP": 0.5, "VI": 2, "VC": NEVER, "VT": 0.4, "VG": 0.8},
    "A-": {"A": 0.3, "V": 5, "VP": 5, "VC": NEVER, "VT": 2, "R": 0.5, "C": 1, ",": 1, "D": 2, "T": 1, "P": 2, "^": 1.5},
    "T": {"N": 0.3, "VC": 4},
    "M": {"^": 1.4, ",": 1.2, "V": 1.5, "VP": 1.5, "T": 1.2},
    "^": {"V": 2.2, "VP": 1, "VT": 2, "VG": 1.5, "VI": 3, "R": 0.3},
}
#: English adjectives that end as adverbs do.
_LIKE_ADVERBS = frozenset({
    "friendly", "elderly", "lonely", "ugly", "silly", "curly", "daily", "weekly", "lively", "lovely", "early", "holy",
    "costly", "deadly", "chilly", "bubbly", "wobbly", "hilly", "wrinkly", "likely", "woolly", "smelly", "monthly",
})  # fmt: skip
#: English particles that are as often what somebody does: `the children open the gate`.
_DONE_AS_WELL = frozenset({"open", "shut"})
_PLAIN = {"N1": "N", "P1": "P", "D1": "D", "D2": "D", "V-": "V"}
#: After these a noun of one kind needs no article; and what an adverb between leaves as it was.
_DESCRIBING = frozenset({"D", "D1", "D2", "A", "A-", "G"})
_OPEN = frozenset({"D", "D1", "D2", "G", "R", "I", "P", "P1", "A", "W", "S"})
_BARELY = frozenset({"^", "R", "C", ",", "W"})

# Where a clause stands: nothing done yet; its verb read; that a verb which a participle follows, *to be*, or one that
# an infinitive follows; joined to more, with and without a verb before; whoever is named after that; and that a verb of
# seeing and hearing was read.
# An infinitive that a verb led to, and what is joined to that, which may be another: `må gå av og trille`.
START, _DONE, _HELPED, _BEING, _LED, _JOINED, _LISTED, _ANEW, _SENSED, _LED_DONE, _LED_JOINED = range(11)
#: Where it stands after a finite verb, an infinitive, an imperative, an infinitive that was led to: each verb tells.
_AS_IT_LEADS, _AS_SENSED, _AS_ORDERED, _AS_LED = -1, -2, -3, -4
_FINITE = {START: 0.0, _JOINED: 0.0, _LED_JOINED: 0.0, _ANEW: 0.3, _LISTED: 3.0}
_PARTICIPLE = {_HELPED: -0.5, _BEING: 0.1, _JOINED: 0.5, _LED_JOINED: 0.5, _ANEW: 0.5, START: 1.0}
#: What it costs that somebody is seen to do what an infinitive says: `watches it rise`.
_SEEN_DOING = {"O": 1.5, "P": 0.8, "N": -3.2, "VP": -0.5}
_ANOTHER_VERB, _ANOTHER_PARTICIPLE, _BESIDE_PARTICIPLE, _NO_VERB = 5.0, 2.0, 1.0, 0.6
#: What it costs that a finite verb is written without its *r*.
_MISSPELT = 2.2
#: What it costs that *til* opens a clause.
_UNTIL = 0.6


@dataclass(frozen=True, slots=True)
class Tag:
    """A part of speech that a word may have, with the sense behind it: None of a small or an unknown word."""

    name: str
    sense: Sense | None = None
    cost: float = 0.0

    @property
    def verbal(self) -> bool:
        """Whether the word is a verb here, and not only what a noun is like."""
        return self.name[0] == "V"


class Costs:
    """The costs in one language."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary, self.grammar = vocabulary, vocabulary.grammar
        self.english = vocabulary.language == "en"
        opening = self.grammar.clausal | self.grammar.relatives | self.grammar.contents | self.grammar.subordinating
        self.waiting = self.grammar.fronting | self.grammar.together
        self.opening = opening - self.waiting - self.grammar.coordinators
        self._determining = self.grammar.one | self.grammar.possessives.keys()
        #: What was worked out before: what words may be, what one tag costs after another, and what verbs lead to.
        self._words: dict[tuple[str, int, str, str], tuple[Tag, ...]] = {}
        self._steps: dict[tuple[str, int, str], tuple[float, float, tuple[str, int]]] = {}
        self._leads: dict[str, int] = {}

    # --- What a word may be

    def choices(self, low: str, senses: tuple[Sense, ...], before: str, after: str) -> tuple[Tag, ...]:
        """All that a word may be between two others ("" where there is none)."""
        if senses and is_called(senses[0]):
            return tuple(self._content(low, senses, "", ""))
        first = not before or not before[-1].isalnum()
        # only what counts or owns matters before a small word, and after a first one what makes a set verb of it
        before = before if before in self._determining and low in self.vocabulary.small else ""
        after = after if first and len(senses) > 1 and self._set_beside(senses, after) else ""
        # a word may be small beside another, or only some of what it is elsewhere: *right past*, *crutches left*
        spelt = (low, len(senses), before, after)
        known = self._words.get(spelt)
        if known is None:
            made = self._content(low, senses, before, after) if senses else self._small(low)
            known = self._words[spelt] = tuple(made) or (Tag("X"),)
        return known

    def _set_beside(self, senses: tuple[Sense, ...], after: str) -> bool:
        """Whether the next word makes a set verb of any of them."""
        return any(sense.part == "verb" and self._set_with(sense.lemma, after) for sense in senses)

    def _content(self, low: str, senses: tuple[Sense, ...], before: str, after: str) -> Iterator[Tag]:
        small = low in self.vocabulary.small
        found: dict[str, Tag] = {}
        for sense in senses:
            for name, cost in self._as(sense, low):
                if after and len(senses) > 1 and sense.part == "verb" and self._set_with(sense.lemma, after):
                    cost -= 1.5
                if sense.part == "noun" and self._does_much(senses):
                    # `den nye får en nøgle`: a verb of every sentence before a noun of the same spelling
                    cost += 1.5
                if small:
                    cost += self._rather_small(low, name, sense, before)
                if name == "A-" and any(other.part == "noun" for other in senses):
                    cost += 1.5
                if name == "A" and self.english and any(other.form == "present-participle" for other in senses):
                    # `is laughing`, `is rising`: rather what somebody does than how they are
                    cost += 0.5
                known = found.setdefault(name, Tag(name, sense, cost))
                if name == "V" and known.sense is not None and self._leads_rather(sense.lemma, known.sense.lemma):
                    found[name] = Tag(name, sense, cost)
        if "V" not in found and "VI" in found and self._without_its_r(low):
            found["V"] = Tag("V", replace(found["VI"].sense, form="finite"), _MISSPELT)  # type: ignore[type-var]
        if small:
            yield from self._small(low)
        yield from found.values()
        if not small and any(tag.verbal for tag in found.values()):
            # that it is none of what the lexicon has for it, likely where it only commands or names a doing
            bare = all(tag.name in ("VC", "VI", "V-", "A-", "VT") for tag in found.values())
            yield Tag("X", None, 2.8 if bare else NEVER)

    def _without_its_r(self, low: str) -> bool:
        """`de voksne lære børnene at svømme`: Danish that is written as it is heard."""
        return self.vocabulary.language == "da" and low.endswith("re")

    def _leads_rather(self, lemma: str, other: str) -> bool:
        """Whether an infinitive follows one of two verbs that are written alike: nynorsk `ber`, asks or carries."""
        return lemma != other and lemma in _ASKING and self._leads_to(other) == _DONE

    def _does_much(self, senses: tuple[Sense, ...]) -> bool:
        """Whether a word may be a finite verb that stands in every other sentence: *får*, *er*, *har*."""
        usual = self.grammar.auxiliaries | self.grammar.perfect | self.grammar.passives | {"få", "komme", "gå", "stå"}
        return any(each.part == "verb" and each.form == "finite" and each.lemma in usual for each in senses)

    def _set_with(self, lemma: str, after: str) -> bool:
        """Whether the next word makes a set verb of it: `leder efter`."""
        return any(after in pattern.words for pattern in self.vocabulary.patterns.get(lemma, ()))

    def _rather_small(self, low: str, name: str, sense: Sense, before: str) -> float:
        """What it costs to take a small word for one that says something."""
        if name == "A" and sense.part == "mood":
            return 0.8
        if name == "A":
            return 1.0 if low in self.grammar.prepositions or low in self.grammar.particles else 0.0
        if low in _DONE_AS_WELL and name in ("V-", "VI"):
            return 0.2
        if name in ("N", "N1"):
            counted = before in self.grammar.one or low in self.grammar.measures or low in self.grammar.numbers
            # `with his back turned`
            counted = counted or (self.english and low == "back" and before in self.grammar.possessives)
            return 1.0 if counted else 3.6
        return 1.5

    def _small(self, low: str) -> Iterator[Tag]:
        grammar = self.grammar
        if low not in self.vocabulary.small:
            return
        several = low in grammar.several or grammar.numbers.get(low, 1) > 1
        refers = grammar.pronouns.get(low, "")
        names = {
            "C": low in grammar.coordinators,
            "W": low in self.waiting,
            "S": low in self.opening,
            "I": low == grammar.infinitive,
            "R": low in grammar.prepositions,
            "D1": low != "the" and low in grammar.one | grammar.definite and not several,
            "D2": several,
            "M": low in grammar.measures,
            "D": low in grammar.another or low in grammar.possessives or low == "the" or refers in _BESIDE_NOUNS,
            "O": low in grammar.oblique or low == grammar.reflexive,
            "P": bool(refers) and (low not in grammar.oblique or low in ("it", "you")),
        }
        alone = refers in ("he", "she", "it", "one", "other", "someone")
        yield from (Tag("P1" if name == "P" and alone else name) for name, fits in names.items() if fits)
        if low in grammar.possessives and self.vocabulary.language in ("nb", "nn"):
            # `hånden hans rekkes ut`: whose it is may stand after it
            yield Tag("T", None, 0.5)
        if low == "til":
            # `drar i tauet til lederen klipper det over`
            yield Tag("S", None, _UNTIL)
        if (several or low in {*grammar.numbers, *grammar.another, *grammar.negations}) and not names["P"]:
            yield Tag("P", None, 0.9)
        if low in grammar.particles or low == "each" or not any(names.values()):
            yield Tag("T", None, 0.2 if names["R"] else 0.4)

    def _as(self, sense: Sense, low: str) -> Iterator[tuple[str, float]]:
        if sense.part == "noun":
            plain = sense.many or sense.definite or self.vocabulary.concepts[sense.concept].mass
            yield ("G", 0.3) if sense.genitive else ("N" if plain else "N1", 0.0)
        elif sense.part != "verb":
            yield ("T" if self.english and low.endswith("ly") and low not in _LIKE_ADVERBS else "A"), 0.0
        elif sense.form == "finite":
            # notes are written in the present
            yield "V", 0.0 if self._present(low, sense.lemma) else 2.0
        elif sense.form == "infinitive":
            yield "VI", 0.0
            if self.english:
                yield "V-", 0.2
                yield "VC", -1.0
        elif sense.form in ("participle", "present-participle"):
            yield ("VT" if sense.form == "participle" else "VG"), 0.0
            yield "A-", 0.4
        else:
            yield {"passive": "VP", "imperative": "VC"}[sense.form], 0.0

    def _present(self, low: str, lemma: str) -> bool:
        if lemma in self.grammar.auxiliaries:
            return True
        if self.english:
            return low.endswith("s") or lemma in ("be", "have", "do", "go")
        strong = self.vocabulary.language == "nn" and len(low) <= len(lemma)
        return strong or low.endswith(("r", "s")) or low in ("ved", "vet", "veit")

    # --- What stands beside what

    def step(self, before: str, phase: int, tag: Tag, *, many: bool) -> tuple[float, tuple[str, int]]:
        """What a tag costs after another where the clause stands; the tag and the state that are left by it.

        `many` tells whether more than one has been named who could act.
        """
        part = tag.name
        known = self._steps.get((before, phase, part))
        if known is None:
            known = self._steps[before, phase, part] = self._step(before, phase, part)
        beside, more, left = known
        if part == "V-" and not many:
            beside += 2.0
        elif before == "D1" and part == "N" and tag.sense is not None and tag.sense.many:
            beside += 2.5
        if left[1] < 0:
            left = (left[0], self._after(left[1], tag.sense.lemma if tag.sense is not None else ""))
        return tag.cost + beside + more, left

    def _step(self, before: str, phase: int, tag: str) -> tuple[float, float, tuple[str, int]]:
        """What a tag costs after another and where the clause stands, and the tag and the state that are left by it."""
        last, name = _PLAIN.get(before, before), _PLAIN.get(tag, tag)
        more, then = self._clause(last, phase, name)
        return self._beside(before, tag), more, (before if name == "T" and before in _OPEN else tag, then)

    def _beside(self, before: str, tag: str) -> float:
        """What one tag costs after another, whatever their words are."""
        last, name = _PLAIN.get(before, before), _PLAIN.get(tag, tag)
        cost = _AFTER.get(last, {}).get("A" if name == "A-" else name, 0.0)
        if self.english and last == "N" and name in ("N", "G"):
            cost = 0.8 if before == "N1" else 2.0
        if self.english and last == "N" and name == "O":
            # `runs to help her`: in English whom something is done to stands after no noun
            cost += 2.0
        if self.english and last == "N" and name == "A":
            # `the doors close behind them`: what a thing is like stands before an English noun
            cost += 0.4
        if tag == "N1":
            cost += 0.0 if before in _DESCRIBING else 0.3 if before in _BARELY else 0.7
            cost += 2.5 if before == "D2" else 0.0
        elif tag == "D2" and (before in ("A", "A-") or (before == "D1" and not self.english)):
            # `eit lite tre`: no number comes after what something is like
            cost += 4.0
        elif tag == "A-" and before not in _DESCRIBING and before not in _BARELY:
            cost += 1.5
        return cost

    def _clause(self, last: str, phase: int, name: str) -> tuple[float, int]:
        if name[0] == "V":
            return self._verb(last, phase, name)
        if name == "^":
            return (_NO_VERB if phase in (START, _LISTED) else 0.0), START
        if name in ("S", "W"):
            return 0.0, START
        if name in ("C", ","):
            led = phase in (_LED_DONE, _LED_JOINED) and not self.english
            return 0.0, _LISTED if phase in (START, _LISTED) else _LED_JOINED if led else _JOINED
        if name == "T" and last == "," and phase == _LISTED and not self.english:
            # `en mand ved vinduet, udenfor løber to børn`
            return 0.3, START
        if name == "N" and last == "C" and phase in (_JOINED, _LED_JOINED):
            # after `hun ser på klokken og` another doing is likelier than a thing without an article
            return 0.4, _ANEW
        if name in ("N", "G", "P", "D", "M", "X") and phase in (_JOINED, _LED_JOINED, _LISTED):
            return 0.0, START if phase == _LISTED else _ANEW
        if name == "N" and phase == _SENSED and last in ("R", "T"):
            # `ser på klokka si`: rather what is looked at than who is seen to do something
            return 0.0, _DONE
        if name == "N" and phase == _HELPED and last == "V":
            return 0.6, phase
        if name == "P" and last == "N" and phase in (_DONE, _SENSED):
            # `fjellet de klatrer i`: what is said of a thing without a word that opens it
            return 0.0, _ANEW
        return 0.0, phase

    def _verb(self, last: str, phase: int, name: str) -> tuple[float, int]:
        if name in ("V", "VP"):
            return _FINITE.get(phase, _ANOTHER_VERB), _AS_IT_LEADS if name == "V" else _AS_SENSED
        if name == "VC":
            opens = last == "^" or (phase in (_JOINED, _LED_JOINED) and last in ("C", ","))
            return (1.6 if opens else NEVER), _AS_ORDERED
        if name == "VT":
            # `så bliver den hentet`: between a helping verb and its participle stands who it is
            turned = -2.0 if last == "P" and phase == _HELPED and not self.english else 0.0
            # `leaves with the lights turned off`
            beside = _BESIDE_PARTICIPLE if self.english and last == "N" else _ANOTHER_PARTICIPLE
            return _PARTICIPLE.get(phase, beside) + turned, _DONE
        if name == "VG":
            return (0.3 if phase in (_HELPED, _BEING, _DONE, _SENSED) else 0.7), _DONE
        seen = _SEEN_DOING.get(last, 3.5) if phase == _SENSED else 3.5
        if self.english and last == "N" and phase in (_LED, _SENSED):
            # `let the leader open it`: also where the word stands small beside verbs
            return -4.8, _AS_SENSED
        led = {
            _LED: -3.0 if last == "N" else -1.5 if last == "V" else 0.0,
            _HELPED: 0.6,
            _LED_JOINED: 0.0 if last == "C" else seen,
        }
        cost = 0.0 if last == "I" else led.get(phase, seen)
        return cost, phase if phase == START else _AS_LED if phase in (_LED, _LED_JOINED) else _AS_SENSED

    def _after(self, kind: int, lemma: str) -> int:
        """Where a clause stands after a verb, finite or an infinitive."""
        if kind == _AS_SENSED or (kind == _AS_ORDERED and lemma in SENSING):
            return _SENSED if lemma in SENSING else _DONE
        if kind == _AS_LED:
            return _SENSED if lemma in SENSING else _LED_DONE
        known = self._leads.get(lemma)
        if known is None:
            known = self._leads[lemma] = self._leads_to(lemma)
        return known

    def _leads_to(self, lemma: str) -> int:
        """Where a clause stands after its finite verb."""
        grammar = self.grammar
        if lemma in ("være", "vere") or (self.english and lemma == "be"):
            return _BEING
        if lemma in grammar.passives | grammar.perfect or lemma in ("få", "get"):
            return _HELPED
        if lemma in grammar.auxiliaries | grammar.attempting | LETTING | _ASKING:
            return _LED
        return _SENSED if lemma in SENSING else _DONE

    def several(self, before: str, tag: Tag, *, many: bool) -> bool:
        """Whether those named so far are more than one."""
        if tag.name in ("S", "W", "^"):
            return False
        if tag.name == "C":
            return True
        if tag.name in ("N", "N1") and tag.sense is not None and before != "R":
            listed = many and (before in _DESCRIBING or before in ("C", ","))
            ends_in_s = self.english and tag.sense.lemma.endswith("s") and not tag.sense.lemma.endswith("ss")
            return tag.sense.many or ends_in_s or listed or self.vocabulary.concepts[tag.sense.concept].group
        return tag.cost == 0.0 if tag.name == "P" else many

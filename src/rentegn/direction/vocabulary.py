"""The lexicon of one language, with every word form looked up in one table."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import yaml

from rentegn.direction.comparing import compared
from rentegn.direction.doublets import doublets, in_one_spelling
from rentegn.direction.paradigms import noun_forms, verb_forms
from rentegn.direction.ready import kept
from rentegn.direction.respelling import Respelling, of_other_gender, with_ways
from rentegn.direction.word_lists import SHORTEST_HEAD, doings, files, listed, manners

_FILES = Path(__file__).parent / "lexicon"
#: So many words an entry of several has at the most.
LONGEST_ENTRY = 4
#: Of fewer letters a word, or a small one, is near to too many others.
_SHORTEST_SPELLING, _SHORTEST_SMALL = 3, 4
#: The files of one kind of noun each.
_SHORT_LISTS = ("actors", "props", "places", "ideas")
#: Every scalar stays a word, as `on` and `no` are words here.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


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

    @property
    def weight(self) -> int:
        """How much it asks for; of two that fit, the heavier is meant."""
        said = sum(word.count(" ") + 1 for word in self.words) if self.words else 0
        return said + len(self.concepts) + len(self.manners) + len(self.relations) + (self.verb is not None)


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


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of a language; see `lexicon/grammar.yaml`."""

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
    #: Small words that are written in more than one way, by the one that the lexicon has: `attende`, `tilbake`.
    variants: Mapping[str, str] = field(default_factory=dict)

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
    #: What was worked out about these words before: by a name of the work, by word.
    worked_out: dict[str, dict[str, Any]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def remembered(self, work: str, word: str, find: Callable[[], Found]) -> Found:
        """What `find` says about a word, asked once."""
        known = self.worked_out.get(work)
        if known is None:
            known = self.worked_out[work] = {}
        elif word in known:
            return cast("Found", known[word])
        found = known[word] = find()
        return found

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


_TABLES = ("senses", "concepts", "patterns", "frames")
_KINDS = (Concept, Frame, Grammar, Idiom, Pattern, Sense, Vocabulary)


def _rows(name: str) -> Any:
    with (_FILES / f"{name}.yaml").open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=_LOADER)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The lexicon of da, nb, nn or en."""
    return kept(language, sources(), lambda: _read(language), _KINDS, lazy=_TABLES)


def sources() -> list[Path]:
    """All that a lexicon is made from: its files, and the code that reads them."""
    names = ("paradigms", "doublets", "comparing", "respelling", "word_lists", "ready")
    code = (Path(__file__).with_name(f"{name}.py") for name in names)
    return [*sorted(_FILES.glob("*.yaml")), Path(__file__), *code]


def _read(language: str) -> Vocabulary:
    concepts: dict[str, Concept] = {}
    senses: dict[str, dict[Sense, None]] = {}
    for name in _SHORT_LISTS:
        for row in (*_rows(name), *_rows("nouns")[name]):
            concept = row.get("is", row["id"])
            concepts.setdefault(concept, _concept(row, concept, name.removesuffix("s")))
            for form, sense in _nouns(row, concept, language):
                senses.setdefault(form, {})[sense] = None
    actions = _actions()
    spelt = _doublets(actions, language)
    nouns = set(senses)
    # nynorsk `stolen` is a chair, and not what somebody stole
    verbs = (pair for pair in _verbs(actions, language, spelt) if pair[0] not in nouns or not _like_a_noun(*pair))
    for form, sense in (*verbs, *_named_manners(language), *_named_actions(actions, language)):
        senses.setdefault(form, {})[sense] = None
    if language == "nn":
        for form, sense in list(_respelt(actions, senses.keys() | _grammar(language).small)):
            senses.setdefault(form, {})[sense] = None
    idioms = tuple(_idioms(language, spelt))
    for idiom in idioms:
        form = " ".join(idiom.words)
        if idiom.concept:
            senses[form] = {Sense("noun", form, idiom.concept, idiom.many): None}
        elif not idiom.manner:
            senses[form] = {Sense("filler", form): None}
    grammar = in_one_spelling(_grammar(language), spelt)
    _add_listed_manners(language, senses)
    _add_listed(language, concepts, senses, grammar.small)
    if language == "nn":
        _add_respelt_nouns(senses, grammar.small)
    _add_compared(language, senses, grammar.small)
    return Vocabulary(
        language,
        {form: tuple(found) for form, found in senses.items()},
        concepts,
        _patterns(actions, language, senses.keys() | grammar.pronouns.keys(), spelt, grammar.variants),
        _frames(actions),
        tuple(idiom for idiom in idioms if idiom.manner),
        grammar,
        grammar.small,
        frozenset(_rows("plain").get(language, "").split()),
        tuple(sorted({*spellings(senses), *(word for word in grammar.small if len(word) >= _SHORTEST_SMALL)})),
    )


def spellings(senses: Mapping[str, Iterable[Sense]]) -> Iterator[str]:
    """Every form but genitives, which are seldom meant, and those that many others are near to."""
    for form, found in senses.items():
        if len(form) >= _SHORTEST_SPELLING and not all(sense.genitive for sense in found):
            yield form


def all_ways(language: str) -> list[Pattern]:
    """Every way to ask for every action, as they are written."""
    return [_pattern(row["id"], said) for row in _actions() for said in row.get(language, ())]


def ways_to_ask(action: str, language: str) -> tuple[Pattern, ...]:
    """The ways to ask for an action, the most usual first; () for one that no words ask for."""
    rows = (row for row in _actions() if row["id"] == action)
    return tuple(_pattern(action, said) for row in rows for said in row.get(language, ()))


def _more(stem: str) -> Iterator[Any]:
    """What the files say that add to `stem`: vocabulary grows by adding a file."""
    yield from (_rows(path.stem) for path in files(_FILES, stem))


@cache
def _actions() -> list[dict[str, Any]]:
    rows = [*_rows("actions"), *_rows("doings"), *(row for rows in _more("doings") for row in doings(rows))]
    spelt = _doublets(rows, "nn")
    return list(with_ways(rows, _respelling(), lambda verb: spelt.get(verb, verb)))


def _respelling() -> Respelling:
    return Respelling.of(_rows("nynorsk"))


def _add_listed(
    language: str, concepts: dict[str, Concept], senses: dict[str, dict[Sense, None]], small: frozenset[str]
) -> None:
    """Add the nouns of the long lists. None takes a form from what it was before, unless that is how to command."""
    rows = [row for sections in _more("nouns") for row in listed(sections)]
    for row in sorted(rows, key=lambda row: "firm" not in row):
        concept = concepts.setdefault(row["id"], _concept(row, row["id"], row["kind"])).id
        if row["kin"]:
            concepts[concept] = replace(concepts[concept], kin=row["kin"])
        firm = "firm" in row
        for form, sense in _nouns(row, concept, language):
            others = senses.get(form, {})
            if form not in small and all(
                other.concept == concept
                or other.form == "imperative"
                or ((firm or _agent(form, row, language)) and other.part == "verb")
                or _like_a_noun(form, other)
                for other in others
            ):
                short = len(sense.lemma) < SHORTEST_HEAD and not firm
                senses.setdefault(form, {})[replace(sense, bound=True) if short else sense] = None


def _agent(form: str, row: Mapping[str, Any], language: str) -> bool:
    """Whether it is who does something in nynorsk, and as a verb what they do: `ein pleiar`, `ho pleiar`."""
    return language == "nn" and row["kind"] == "actor" and form.endswith("ar")


def _add_respelt_nouns(senses: dict[str, dict[Sense, None]], small: frozenset[str]) -> None:
    """Add the nouns of bokmål as nynorsk writes them, and nynorsk ones of another gender, where that is no word yet."""
    respelling, known = _respelling(), set(senses) | small
    short = [({**row, "kind": name[:-1]}) for name in _SHORT_LISTS for row in (*_rows(name), *_rows("nouns")[name])]
    for row in (*short, *(row for sections in _more("nouns") for row in listed(sections))):
        respelt = respelling.nouns(row.get("nb", ""), people=row["kind"] == "actor")
        cell = ", ".join(filter(None, (respelt, of_other_gender(row.get("nn", "")))))
        for form, sense in _nouns({**row, "nn": cell}, row.get("is", row["id"]), "nn"):
            others = senses.get(form, {})
            verbs = _agent(form, row, "nn") and bool(others) and all(other.part == "verb" for other in others)
            if verbs or (form not in known and all(other.concept == sense.concept for other in others)):
                senses.setdefault(form, {})[replace(sense, bound=True)] = None


def _add_listed_manners(language: str, senses: dict[str, dict[Sense, None]]) -> None:
    """Add the manners of the long lists. None takes a form from what it was but a verb or nothing."""
    cells = [manner for lines in _more("manners") for manner in manners(lines)]
    for id_, forms in cells:
        _add_manner(id_, forms.get(language, ()), senses)
    if language == "nn":
        respelling, small = _respelling(), _grammar(language).small
        for id_, forms in cells:
            respelt = (respelling.form(form) for form in forms.get("nb", ()))
            _add_manner(id_, [form for form in respelt if form not in small], senses)


def _add_manner(id_: str, forms: Iterable[str], senses: dict[str, dict[Sense, None]]) -> None:
    for form in forms:
        others = senses.setdefault(form, {})
        if all(other.part in ("verb", "filler") for other in others):
            known = [other for other in others if other.part == "verb"]
            senses[form] = dict.fromkeys([Sense("manner", form, id_), *known])


def _add_compared(language: str, senses: dict[str, dict[Sense, None]], small: frozenset[str]) -> None:
    """Add more and most of each adjective (`hurtigere`), where that is no word yet."""
    known = {(sense.concept, form) for form, found in senses.items() for sense in found if sense.part == "manner"}
    for concept, form in sorted(known):
        if (concept, form[:-1]) in known:
            # `hurtigt`: an ending that its plain form has not
            continue
        for more in compared(form, language):
            if more not in senses and more not in small:
                senses[more] = {Sense("manner", more, concept): None}


def _concept(row: dict[str, Any], concept: str, kind: str) -> Concept:
    mass, group = "mass" in row, "group" in row
    many = concept if mass or (group and "many" not in row) else row.get("many", concept + "s")
    return Concept(
        concept, kind, many, group and concept == row["id"], mass, "sign" in row, "alive" in row or kind == "actor"
    )


def _nouns(row: dict[str, Any], concept: str, language: str) -> Iterator[tuple[str, Sense]]:
    for noun in noun_forms(row.get(language, ""), language) if language in row else ():
        many = noun.many or "group" in row
        sense = Sense("noun", noun.lemma, concept, many, noun.definite, noun.genitive, bound=noun.bound)
        yield noun.form, sense


def _verbs(actions: list[dict[str, Any]], language: str, spelt: Mapping[str, str]) -> Iterator[tuple[str, Sense]]:
    """The verbs that are listed, and as regular ones those that only a way to say an action names."""
    known_verbs = list(_listed_verbs(language))
    known = {name for parts in known_verbs for name in _name(parts).split("/")}
    regular = dict.fromkeys(verb for verb in _said(actions, language) if verb not in known)
    if language == "nn":
        # a verb may be weak in either way there: `peiker` or `peikar`
        known_verbs = [[f"{_name(parts)}:?"] if len(parts) == 1 else parts for parts in known_verbs]
    for entry in (*(" ".join(parts) for parts in known_verbs), *(f"{verb}:?" for verb in regular)):
        for verb in verb_forms(entry, language):
            yield verb.form, Sense("verb", spelt.get(verb.lemma, verb.lemma), form=verb.tense)


def _like_a_noun(form: str, sense: Sense) -> bool:
    """Whether a form is a nynorsk participle that ends as nouns and adjectives do: `stolen`, `reisande`."""
    return sense.form in ("participle", "present-participle") and form.endswith(("en", "ne", "ande"))


def _listed_verbs(language: str) -> Iterator[list[str]]:
    for rows in (_rows("verbs"), *_more("verbs")):
        yield from (entry.split() for entry in rows.get(language, "").split(",") if entry.strip())


def _name(parts: Sequence[str]) -> str:
    return parts[0].partition(":")[0]


def _said(actions: list[dict[str, Any]], language: str) -> Iterator[str]:
    """The verb of each way to say an action."""
    verbs = (way.split()[0] for row in actions for way in row.get(language, ()))
    return (verb for verb in verbs if verb != "_")


def _doublets(actions: list[dict[str, Any]], language: str) -> Mapping[str, str]:
    """By every other spelling of a nynorsk verb the one that it is known by; elsewhere a verb has one."""
    if language == "en":
        return {"are": "be"}
    if language != "nn":
        return {}
    return doublets((_name(parts) for parts in _listed_verbs(language)), _said(actions, language))


def _named_manners(language: str) -> Iterator[tuple[str, Sense]]:
    for row in _rows("manners"):
        for form in row.get(language, "").split():
            yield form, Sense("manner", form, row["id"])


def _named_actions(actions: list[dict[str, Any]], language: str) -> Iterator[tuple[str, Sense]]:
    for row in actions:
        for part, key in (("sign", "signs"), ("mood", "moods")):
            forms = [form.replace("_", " ") for form in row.get(key, {}).get(language, "").split()]
            for form in forms:
                yield form, Sense(part, forms[0] if part == "sign" else form, row["id"])


def _respelt(actions: list[dict[str, Any]], taken: Container[str]) -> Iterator[tuple[str, Sense]]:
    """The adjectives of bokmål as nynorsk writes them, where that is no word yet."""
    respelling = _respelling()
    moods = ((row["id"], "mood", row.get("moods", {}).get("nb", "")) for row in actions)
    described = ((row["id"], "manner", row.get("nb", "")) for row in _rows("manners"))
    for id_, part, forms in (*moods, *described):
        for form in map(respelling.form, forms.split()):
            if form not in taken:
                yield form, Sense(part, form, id_)


def _patterns(
    actions: list[dict[str, Any]],
    language: str,
    entries: Set[str],
    spelt: Mapping[str, str],
    variants: Mapping[str, str],
) -> dict[str | None, tuple[Pattern, ...]]:
    patterns: dict[str | None, list[Pattern]] = {}
    for row in actions:
        for said in (*row.get(language, ()), *row.get("states", ())):
            pattern = _pattern(row["id"], said)
            if len(pattern.words) > 1:
                pattern = replace(pattern, words=_as_joined(pattern.words, entries))
            if not variants.keys().isdisjoint(pattern.words):
                pattern = _in_one_way(pattern, variants)
            if pattern.verb is not None and pattern.verb in spelt:
                pattern = replace(pattern, verb=spelt[pattern.verb])
            patterns.setdefault(pattern.verb, []).append(pattern)
    return {verb: tuple(found) for verb, found in patterns.items()}


def _in_one_way(pattern: Pattern, variants: Mapping[str, str]) -> Pattern:
    words, alone, beside = (
        tuple(variants.get(word, word) for word in words) for words in (pattern.words, pattern.alone, pattern.beside)
    )
    return replace(pattern, words=words, alone=alone, beside=beside)


def _as_joined(words: tuple[str, ...], entries: Set[str]) -> tuple[str, ...]:
    """`ryste på hovedet` as a note has it, whose *på hovedet* is one word: an entry of the lexicon."""
    for length in range(min(LONGEST_ENTRY, len(words)), 1, -1):
        for place in range(len(words) - length + 1):
            joined = " ".join(words[place : place + length])
            if joined in entries:
                rest = words[place + length :]
                return (*_as_joined(words[:place], entries), joined, *_as_joined(rest, entries))
    return words


def _pattern(action: str, said: str) -> Pattern:
    verb, *rest = (part.replace("_", " ") if len(part) > 1 and part[0] not in "=+~" else part for part in said.split())
    marked = {mark: tuple(word[1:] for word in rest if word[0] == mark) for mark in "=+~"}
    words = tuple(word for word in rest if word[0] not in "=+~")
    alone = tuple(word.removesuffix("!") for word in words if word.endswith("!"))
    beside = tuple(word.removesuffix("^") for word in words if word.endswith("^"))
    words = tuple(word.rstrip("!^") for word in words)
    return Pattern(action, None if verb == "_" else verb, words, marked["="], marked["+"], marked["~"], alone, beside)


def _frames(actions: list[dict[str, Any]]) -> dict[str, Frame]:
    """The frame of each action, as the first of its rows has it; what any of them swallows, brings or means is so."""
    frames: dict[str, Frame] = {}
    for row in actions:
        known = frames.setdefault(row["id"], _frame(row))
        frames[row["id"]] = replace(
            known,
            roles={**row.get("roles", {}), **known.roles},
            swallows=known.swallows | set(row.get("swallows", ())),
            means={**row.get("means", {}), **known.means},
            brings=known.brings or row.get("brings", ""),
            implies=known.implies or row.get("implies", ""),
        )
    for kin, kinds in _rows("kinds").items():
        for action in kinds.split():
            frames[action] = replace(frames[action], kin=kin)
    return frames


def _frame(row: dict[str, Any]) -> Frame:
    return Frame(
        row["id"],
        row.get("object", "target"),
        row.get("roles", {}),
        frozenset(row.get("doers", ())),
        "lone" in row,
        "things" in row,
        "people" in row,
        "posture" in row,
        row.get("default", ""),
        row.get("brings", ""),
        frozenset(row.get("swallows", ())),
        row.get("call", ""),
        row.get("uses", ""),
        row.get("implies", ""),
        frozenset(row.get("outdoes", ())),
        row.get("means", {}),
    )


def _idioms(language: str, spelt: Mapping[str, str]) -> Iterator[Idiom]:
    for row in _rows("idioms").get(language, ()):
        words = tuple(spelt.get(word, word) for word in row["words"].split())
        yield Idiom(words, row.get("manner", ""), row.get("concept", ""), "many" in row)


def _grammar(language: str) -> Grammar:
    row = _rows("grammar")[language]
    keyed = {key: value for key, value in row.items() if isinstance(value, dict)}
    listed = {key: frozenset(value.split()) for key, value in row.items() if isinstance(value, str)}
    single = {key: row[key] for key in ("reflexive", "infinitive")}
    keyed["numbers"] = {word: int(number) for word, number in row["numbers"].items()}
    return Grammar(**{**listed, **keyed, **single})

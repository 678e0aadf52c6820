"""A note as words, each taken for one of the things that it can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from rentegn.direction import later, phases
from rentegn.direction.called import with_people
from rentegn.direction.clauses import LOOKING, MAKING
from rentegn.direction.company import settle_company
from rentegn.direction.context import Context
from rentegn.direction.degrees import only_degrees
from rentegn.direction.english import SUCH, such_a_one, without_degrees, without_moods_of_participles
from rentegn.direction.lettered import set_aside
from rentegn.direction.slips import with_unheard_endings
from rentegn.direction.spelling import SHORTEST_SLIP, meant, meant_small
from rentegn.direction.tag_costs import LETTING
from rentegn.direction.tagging import tags_of
from rentegn.direction.tokens import Word
from rentegn.direction.unknown import may_be_verb
from rentegn.direction.vocabulary import LONGEST_ENTRY, Sense, Vocabulary

#: A quotation is one token, unless it is the whole note.
_QUOTED = r"""(?<=.)«[^«»]+»|(?<=.)“[^“”]+”|(?<=\s)"[^"]+"|(?<=\s)['‘][^'’]{2,}['’](?=[\s.,!?;)]|$)"""
_TOKEN = re.compile(_QUOTED + r"|[^\W_]+(?:[-'’][^\W_]+)*|…|\.\.\.|[^\w\s]", re.UNICODE)
#: English words made one with what helps them.
_CONTRACTED = re.compile(
    r"((?:it|he|she|that|there|who|what|they|we|you|I|everyone|nobody))(['’](?:s|re|ve|ll|m))", re.IGNORECASE
)
#: English verbs that are not: `can't`, `isn't`.
_DENIED = re.compile(r"(ca|wo|do|does|did|is|are|was|were|has|have|had|could|would|should|must)n['’]t", re.IGNORECASE)
_WHOLE = {"ca": "can", "wo": "will"}
_MEANT_SHORT = {"'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
#: Marks after which a sentence begins.
STOPS = frozenset(".!?:…–\n")
_LINKS = ("", "s", "e", "er")
_SHORTEST_HEAD = 3
#: Of so many letters a word is rather a slip in a longer one than a compound with a part that nobody knows.
_LONGEST_SLIP = 10
#: A noun of so many letters is the head of a compound whatever stands before it: few other words end in it by chance.
_PLAIN_HEAD = 6
#: What looks like the head of a compound and is how adjectives end: `værdi|fuld`, `frugt|bar`.
_ENDINGS = frozenset(f"{stem}{ending}" for stem in ("fuld", "full", "bar") for ending in ("", "t", "e"))
#: What looks like a piece of furniture, and after people is what they are to each other: `broder|skab`.
_STATES = frozenset({"skab", "skap", "skåp"})
#: An ending after a hyphen or an apostrophe, and those of several.
_APART = re.compile(r"(\w+)[-'’](en|et|a|n|t|er|ar|ene|ane|erne|rne)")
_SEVERAL = ("er", "ar", "ene", "ane", "erne", "rne")
_SHORTEST_NAME = 3
#: Letters that may be written with an accent: nynorsk `bér`, `lèt`.
_ACCENTS = str.maketrans("éèêóòôáàâ", "eeeoooaaa")
#: What stands between a noun and the same noun again, and how else that is said: `hus for hus`.
_IN_TURN = {"da": ("for", "efter"), "nb": ("for", "etter"), "nn": ("for", "etter"), "en": ("by", "after")}
_ONE_BY_ONE = {"da": "en efter en", "nb": "en etter en", "nn": "ein etter ein", "en": "one after another"}
#: What stands before a name, and who is called so; and who somebody is whose name an adjective stands before.
_TITLES = {"fru": "woman", "frøken": "woman", "mrs": "woman", "miss": "woman", "ms": "woman", "madam": "woman"} | {
    "hr": "man",
    "herr": "man",
    "mr": "man",
    "dr": "doctor",
    "doktor": "doctor",
}
_AGES = {"old": "person", "young": "person", "small": "child", "little": "child", "tiny": "child"}
#: What is a measure by itself, and as a head those who are in it: `beredskapsgruppa`.
_GROUPS = {
    form: (Sense("noun", "gruppe", "working_group", many=True, definite=form[-2:] in ("en", "pa", "ne")),)
    for form in ("gruppe", "gruppen", "gruppa", "grupper", "gruppene", "grupperne", "gruppane")
}
#: What whoever draws is told: to show something, or to have somebody do something; and how it is told what they do.
_ORDERS = frozenset({"vise", "show", "tegne", "teikne", "draw", "animere", "animate"})
_MADE = frozenset({"have", "make"})
_ORDERED = frozenset({"imperative", "infinitive"})
_DOING = frozenset({"infinitive", "present-participle"})
#: How a thing is that is full, and after what it is rather done to it: `blir fylt med steiner`.
_FILLED = frozenset({"fyldt", "fylt", "filled", "proppet", "pakket", "pakka", "packed", "stappet", "stappa", "stuffed"})
_UNDERGOING = frozenset({
    "bliver", "blev", "blive", "blir", "ble", "bli", "blei", "vert", "vart", "gets", "got", "getting", "being",
})  # fmt: skip
#: What lets whoever looks at the picture see something.
_ABLE = frozenset({"kunne", "can"})
_BEING = frozenset({"være", "vere", "be", "befinde"})
_NAMED_VALUES = (Sense("noun", "core value", "core_value", many=True, definite=True),)


def words_of(text: str, vocabulary: Vocabulary, names: Sequence[str] = ()) -> list[Word]:
    """The words and marks of a note, each taken for the sense that its neighbours allow.

    `names` are what the film calls its core values: a note that lists them means those.
    """
    words = [Word(hit[0], *hit.span()) for hit in _TOKEN.finditer(text)]
    if vocabulary.language == "en":
        words = [part for word in words for part in _contracted(word)]
    words = [word for at, word in enumerate(words) if not (word.text == "." and _shortens(words[at - 1 : at + 2]))]
    listed = _listed(text, names)
    if listed is not None:
        inside = [word for word in words if listed.start <= word.start < listed.end]
        first = words.index(inside[0])
        words[first : first + len(inside)] = [listed]
    _know(words, vocabulary)
    _mend_small(words, vocabulary)
    phases.set_aside(words, vocabulary)
    aside = [word for word in words if word.aside]
    words = [word for word in words if not word.aside] if aside else words
    words = list(later.made_one(words, text, vocabulary))
    words = list(_in_turn(_joined(words, text, vocabulary), text, vocabulary))
    for word in words:
        word.low = vocabulary.grammar.variants.get(word.low, word.low)
    options = [_NAMED_VALUES if word is listed else _options(word, vocabulary) for word in words]
    for place, word in enumerate(words):
        if not (options[place] or word.is_mark or word.low in vocabulary.small):
            first = not place or words[place - 1].text in STOPS
            options[place] = _as_meant(word, vocabulary, first=first)
    options = with_people(words, options, vocabulary)
    options = with_unheard_endings(words, options, vocabulary)
    options = only_degrees(words, without_degrees(words, options, vocabulary))
    options = without_moods_of_participles(words, options, vocabulary)
    said = vocabulary.remembered("said", "", lambda: _said(vocabulary))
    tags = tags_of(words, options, vocabulary)
    context = Context(words, options, vocabulary, tags)
    for place, word in enumerate(words):
        word.sense, word.small = context.choice(place)
        word.small = word.small or (word.sense is None and (word.low in said or bool(word.kind)))
    _take_names(words, vocabulary)
    settle_company(words, vocabulary)
    set_aside(words, vocabulary)
    _set_aside_viewers(words, vocabulary)
    phases.all_but(words, vocabulary)
    for place, word in enumerate(words):
        word.verbal = word.lost and may_be_verb(place, words, vocabulary)
    return sorted((*words, *aside), key=lambda word: word.start) if aside else words


def _know(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """Danish `ved ikke` and `ved, hvor …` are of knowing, and no preposition."""
    grammar = vocabulary.grammar
    spoken = [word for word in words if word.text != ","]
    for one, other in pairwise(spoken) if vocabulary.language == "da" else ():
        if one.low == "ved" and other.low in grammar.negations | grammar.asking | grammar.contents:
            one.low = "vidste"


def _mend_small(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """`arround`, `thier`: a small word that is plainly meant stands there, before words are joined to sayings."""
    mended = vocabulary.table("small words meant", lambda low: _small_meant(low, vocabulary))
    for word in words:
        small = mended[word.low]
        if small and not (word.start and word.low != word.text):
            word.low = word.meant = small


def _small_meant(low: str, vocabulary: Vocabulary) -> str:
    """The small word that is meant by one that is no word; "" of any other."""
    if len(low) < SHORTEST_SLIP or not low.isalpha() or low in vocabulary.small or low in vocabulary.senses:
        return ""
    return meant_small(low, vocabulary)


def _take_names(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """`fru Madsen`, `mormor Inger`, `Gamle Ejnar`: a name beside a title says who, and beside an age is somebody.

    Any other unknown word with a capital may be the name of a place or a thing, and stays unknown.
    """
    for before, word in pairwise(words):
        if not (word.lost and len(word.text) >= _SHORTEST_NAME and word.text.isalpha() and word.text.istitle()):
            continue
        if before.low in _TITLES and before.sense is None:
            before.sense = Sense("noun", before.low, _TITLES[before.low], definite=True)
        who = before.sense.concept if before.sense is not None else ""
        if before.part("noun") and vocabulary.kind(who) == "actor" and not (before.sense and before.sense.genitive):
            word.small = True
            word.account("function", reason="name")
        elif before.part("manner") and who in _AGES:
            word.sense = Sense("noun", word.low, _AGES[who], definite=True)


def _shortens(words: Sequence[Word]) -> bool:
    """`Hr. Jensen`: whether the mark between two words only shortens a title."""
    return (
        len(words) > 2 and words[0].low in _TITLES and len(words[0].text) < _SHORTEST_NAME and words[2].text.istitle()
    )


def _contracted(word: Word) -> tuple[Word, ...]:
    """`it's`, `they're`: two words; after a noun an *'s* is whose it is."""
    if word.text.lower() == "cannot":
        parted = word.end - len("not")
        return Word(word.text[:3], word.start, parted), Word(word.text[3:], parted, word.end)
    if "'" not in word.text and "’" not in word.text:
        return (word,)
    denied = _DENIED.fullmatch(word.text)
    if denied is not None:
        parted = word.start + len(denied[1])
        verb, negation = Word(denied[1], word.start, parted), Word(word.text[len(denied[1]) :], parted, word.end)
        verb.low, negation.low = _WHOLE.get(verb.low, verb.low), "not"
        return verb, negation
    hit = _CONTRACTED.fullmatch(word.text)
    if hit is None:
        return (word,)
    parted = word.start + len(hit[1])
    rest = Word(word.text[len(hit[1]) :], parted, word.end)
    rest.low = _MEANT_SHORT[hit[2].replace("’", "'").lower()]
    return Word(hit[1], word.start, parted), rest


def _listed(text: str, names: Sequence[str]) -> Word | None:
    """The stretch of a note where two or more of the names follow each other, as one word."""
    one = "|".join(re.escape(name) for name in names)
    hit = re.search(rf"(?:{one})(?:[\s,+&/]+(?:\w+\s+)?(?:{one}))+", text, re.IGNORECASE) if names else None
    return Word(hit[0], *hit.span()) if hit else None


def _set_aside_viewers(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """`Man ser en mand …`, `vi tegner en graf`: who looks at the picture, or makes it, is not in it."""
    grammar = vocabulary.grammar
    for word in words:
        if word.low in grammar.looked:
            _set_aside(word)
    _set_aside_orders(words, vocabulary)
    for one, can, other in zip(words, words[1:], words[2:], strict=False):
        # `man kan se en leder`
        if one.low in grammar.viewers and can.lemma in _ABLE and other.lemma in grammar.framing and one.sense is None:
            one.account("function", reason="who looks at the picture")
            _set_aside(can)
            _set_aside(other)
    for at, (one, other) in enumerate(pairwise(words)):
        for viewer, verb in ((one, other), (other, one)):
            if viewer.low not in grammar.viewers or viewer.sense is not None or not verb.part("verb"):
                continue
            if viewer is other and viewer.low == "det" and at and _sees(words[at - 1], vocabulary):
                # `ingen ser det`
                continue
            lemma = verb.sense.lemma if verb.sense else ""
            here = viewer is one and lemma in _BEING and _somewhere(viewer, verb, words, vocabulary)
            if lemma in grammar.framing or here:
                viewer.account("function", reason="who looks at the picture")
                _set_aside(verb)
            elif lemma in grammar.showing and viewer.low in grammar.pronouns and viewer.low not in grammar.relatives:
                viewer.account("function", reason=MAKING)


def _sees(word: Word, vocabulary: Vocabulary) -> bool:
    """Whether somebody stands there who sees what is named after the verb."""
    return word.part("noun") or (word.sense is None and word.low in {*vocabulary.grammar.pronouns, "ingen", "nokon"})


def _set_aside_orders(words: Sequence[Word], vocabulary: Vocabulary) -> None:
    """`Vis en leder, der …`, `make the boss wave`: what whoever draws is told to do is not in the picture.

    What is only shown may be anything; who is made or let do something has a verb of their own.
    """
    grammar = vocabulary.grammar
    ends = grammar.joints | grammar.relatives
    for place, word in enumerate(words):
        sense, before = word.sense, words[place - 1] if place else None
        if sense is None or sense.part != "verb" or sense.form not in _ORDERED or (before and before.text not in STOPS):
            continue
        after = list(takewhile(lambda each: not each.is_mark and each.low not in ends, words[place + 1 :]))
        doing = [each.sense.form for each in after if each.sense is not None and each.sense.part == "verb"]
        someone = bool(after) and not after[0].part("verb") and after[0].low not in grammar.beside_verbs
        if someone and (sense.lemma in _ORDERS if not doing else sense.lemma in _ORDERS | _MADE and doing[0] in _DOING):
            _set_aside(word)


def _somewhere(viewer: Word, verb: Word, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`Vi er på plejehjemmet`, `we are in the kitchen`: where the picture is, and nothing else of us is said."""
    grammar = vocabulary.grammar
    after = [word for word in words if word.start >= verb.end]
    until = next((at for at, word in enumerate(after) if word.text in STOPS), len(after))
    within = grammar.pronouns.get(viewer.low) == "everyone" and bool(after)
    where = within and grammar.prepositions.get(after[0].low) in ("in", "on", "at")
    rest = [word.sense for word in after[1:until] if word.sense is not None]
    return where and len(rest) == 1 and rest[0].part == "noun" and vocabulary.kind(rest[0].concept) == "place"


def _set_aside(verb: Word) -> None:
    verb.account("function", reason=LOOKING)
    verb.sense, verb.small = None, True


def _joined(words: list[Word], text: str, vocabulary: Vocabulary) -> list[Word]:
    """Words that only together are an entry of the lexicon (`speech bubble`, `på samme tid`) made into one."""
    joined: list[Word] = []
    openings = vocabulary.remembered("openings", "", lambda: _openings(vocabulary))
    pronouns = vocabulary.grammar.pronouns
    choosing = vocabulary.remembered("choosing", "", lambda: {each.split()[0] for each in pronouns if " " in each})
    place = 0
    while place < len(words):
        low = words[place].low
        if low not in openings and low not in choosing:
            joined.append(words[place])
            place += 1
            continue
        after = words[place + 1].low if place + 1 < len(words) else ""
        lengths: Sequence[int] = openings[low].get(after, ()) if low in openings else ()
        if low in choosing:
            lets = place > 0 and _lets(words[place - 1], vocabulary)
            chosen = next((n for n in (3, 2) if _chooses(words[place:], n, vocabulary, lets=lets)), 0)
            lengths = (chosen,) if chosen else lengths
        length = next((n for n in lengths if _entry(words[place : place + n], n, vocabulary)), 1)
        if length > 1 and _somebodys(words[place : place + length + 1], vocabulary):
            length = 1
        if low in _FILLED and place and words[place - 1].low in _UNDERGOING:
            length = 1
        such = such_a_one(words[place : place + 3], vocabulary)
        length = 3 if such else length
        first, last = words[place], words[min(place + length, len(words)) - 1]
        joined.append(first if length == 1 else Word(text[first.start : last.end], first.start, last.end))
        if such:
            joined[-1].low = SUCH
        place += length
    return joined


def _in_turn(words: Sequence[Word], text: str, vocabulary: Vocabulary) -> Iterator[Word]:
    """`hus for hus`: after a thing a small word and the same thing again tell that it goes in turn."""
    between = _IN_TURN[vocabulary.language]
    lows = [word.low for word in words]
    turns = [at for at, low in enumerate(lows) if low in between and lows[at - 1 : at] == lows[at + 1 : at + 2]]
    if not turns:
        yield from words
        return
    turns = [at for at in turns if any(sense.part == "noun" for sense in _options(words[at - 1], vocabulary))]
    for at, word in enumerate(words):
        if at in turns:
            again = words[at + 1]
            joined = Word(text[word.start : again.end], word.start, again.end)
            joined.low = _ONE_BY_ONE[vocabulary.language]
            yield joined
        elif at - 1 not in turns:
            yield word


def _said(vocabulary: Vocabulary) -> frozenset[str]:
    """The words that only stand beside a verb: *farvel*, *mørkt*."""
    return frozenset(word for patterns in vocabulary.patterns.values() for each in patterns for word in each.words)


def _openings(vocabulary: Vocabulary) -> dict[str, dict[str, tuple[int, ...]]]:
    """By the first two words of entries of several words how many words they have, the most first."""
    found: dict[str, dict[str, set[int]]] = {}
    grammar = vocabulary.grammar
    for known in (vocabulary.senses, grammar.prepositions, grammar.clausal, grammar.pronouns):
        for form in known:
            first, *rest = form.split() if " " in form else (form,)
            if 0 < len(rest) < LONGEST_ENTRY and (known is not grammar.pronouns or first in found):
                found.setdefault(first, {}).setdefault(rest[0], set()).add(1 + len(rest))
    return {
        first: {second: tuple(sorted(lengths, reverse=True)) for second, lengths in after.items()}
        for first, after in found.items()
    }


def _somebodys(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """`på hovudet hans`: what somebody has is no set phrase."""
    grammar = vocabulary.grammar
    owned = vocabulary.language in ("nb", "nn") and words[0].low in grammar.prepositions
    return owned and grammar.possessives.get(words[-1].low, "") in ("he", "she", "they", "subject")


def _entry(words: Sequence[Word], length: int, vocabulary: Vocabulary) -> bool:
    if len(words) != length:
        return False
    said, grammar = " ".join([word.low for word in words]), vocabulary.grammar
    small = said in grammar.pronouns or said in grammar.prepositions or said in grammar.clausal
    return small or said in vocabulary.senses


def _lets(word: Word, vocabulary: Vocabulary) -> bool:
    """`lar de andre bestemme`: whether an infinitive may follow whoever stands after it."""
    return any(sense.part == "verb" and sense.lemma in LETTING for sense in vocabulary.senses.get(word.low, ()))


def _chooses(words: Sequence[Word], length: int, vocabulary: Vocabulary, *, lets: bool) -> bool:
    """`den ene græder`, `a third one waves`: words that stand for one of several, where a verb follows and no noun."""
    grammar = vocabulary.grammar
    if len(words) < length or " ".join(word.low for word in words[:length]) not in grammar.pronouns:
        return False
    passed = grammar.only | {"også", "also", "then", "så"}
    after = next((word.low for word in words[length:] if word.low not in passed), "")
    bare = () if lets or vocabulary.language == "en" else ("infinitive",)
    verb = any(sense.part == "verb" and sense.form not in bare for sense in vocabulary.senses.get(after, ()))
    return verb or after in {"", ".", ",", "!", *grammar.coordinators}


def _options(word: Word, vocabulary: Vocabulary) -> tuple[Sense, ...]:
    if word.is_mark or word.phased:
        return word.phased
    if word.text in vocabulary.names:
        return (vocabulary.names[word.text],)
    known = vocabulary.senses.get(word.low, ())
    if known or word.low in vocabulary.small:
        return known
    bare = word.low.translate(_ACCENTS)
    if bare != word.low and bare in vocabulary.senses:
        return vocabulary.senses[bare]
    if word.low in vocabulary.remembered("said", "", lambda: _said(vocabulary)):
        # `held pusten`: a word of a saying is no other word's kind, even where it looks like one
        return vocabulary.remembered("initials", word.low, lambda: tuple(_inflected(word.low, vocabulary)))
    found = vocabulary.remembered("compounds", word.low, lambda: tuple(compound(word.low, vocabulary)))
    if found and len(word.low) >= _LONGEST_SLIP and not _known(found[0].first, vocabulary):
        # `tilidsrepræsentant`: a slip in a word that is known, before a kind of representative that nobody knows
        slip = vocabulary.remembered("meant", word.low, lambda: meant(word.low, vocabulary))
        if slip:
            word.meant = slip
            return vocabulary.senses.get(slip, ())
    return found or vocabulary.remembered("initials", word.low, lambda: tuple(_inflected(word.low, vocabulary)))


def _inflected(form: str, vocabulary: Vocabulary) -> Iterator[Sense]:
    """`pc-en`, `tv'et`, `sms-er`: a noun whose ending is written apart from it, as that of initials is."""
    hit = _APART.fullmatch(form) if vocabulary.language != "en" else None
    for sense in vocabulary.senses.get(hit[1], ()) if hit else ():
        if hit and sense.part == "noun" and not (sense.genitive or sense.many):
            yield replace(sense, definite=not hit[2].endswith("r"), many=hit[2] in _SEVERAL)


def _as_meant(word: Word, vocabulary: Vocabulary, *, first: bool) -> tuple[Sense, ...]:
    """What a long word was meant to be that is a letter away from the forms of one known word only."""
    # `NAV-veildederen`: what comes after the last hyphen says what it is
    written = word.text.rpartition("-")[2]
    low = written.lower() if written != word.text else word.low
    if low != word.low and low in vocabulary.senses:
        return vocabulary.senses[low]
    if (
        len(low) < SHORTEST_SLIP
        or not low.isalpha()
        or low in vocabulary.small
        or (word.start and low != written and not first)
    ):
        return ()
    if vocabulary.remembered("said", "", lambda: _said(vocabulary)) & {low}:
        return ()
    word.meant = vocabulary.remembered("meant", low, lambda: meant(low, vocabulary))
    return vocabulary.senses.get(word.meant, ())


def compound(form: str, vocabulary: Vocabulary) -> Iterator[Sense]:
    """What a compound is by its head: `papirbunkerne` a kind of pile, `miniature-gartnere` gardeners.

    The first part must be a known word before a short head, else nothing is claimed: without this guard a third of the
    claims are false.
    """
    for cut in range(2, len(form) - _SHORTEST_HEAD + 1):
        first, head = form[:cut].rstrip("-"), form[cut:].lstrip("-")
        senses = vocabulary.senses.get(head, ()) or _GROUPS.get(head, ())
        found = [sense for sense in senses if head not in _ENDINGS and _may_join(first, sense, vocabulary)]
        for sense in found:
            yield replace(sense, first=first)
        if found or (any(sense.bound for sense in senses) and _known(first, vocabulary)):
            # a `slut|spil` is no game, and no arrow either
            return


def _may_join(first: str, head: Sense, vocabulary: Vocabulary) -> bool:
    """A noun may follow a word of its own, not a particle (`formål` is no goal); a verb only a particle."""
    if head.part == "verb":
        return first in vocabulary.grammar.particles and head.form in ("finite", "participle", "passive")
    if head.lemma in _STATES and any(
        sense.part == "noun" and vocabulary.kind(sense.concept) == "actor" for sense in _stems(first, vocabulary)
    ):
        return False
    plainly = head.part == "noun" and len(head.lemma) >= _PLAIN_HEAD and _may_be_word(first, vocabulary)
    return head.part in ("noun", "mood", "sign") and not head.bound and (plainly or _known(first, vocabulary))


def _may_be_word(first: str, vocabulary: Vocabulary) -> bool:
    """Whether a first part looks like a word that nobody has listed: `ind|ledning` begins with a particle instead."""
    vowels = any(letter in "aeiouyæøå" for letter in first)
    return vowels and len(first) >= _SHORTEST_HEAD and first not in vocabulary.small


def _stems(first: str, vocabulary: Vocabulary) -> Iterator[Sense]:
    """All that a first part may be, with or without what links it to its head."""
    for link in _LINKS:
        if first.endswith(link):
            yield from vocabulary.senses.get(first.removesuffix(link), ())


def _known(first: str, vocabulary: Vocabulary) -> bool:
    stems = (first.removesuffix(link) for link in _LINKS if first.endswith(link))
    return any(len(stem) > 1 and (stem in vocabulary.plain or stem in vocabulary.senses) for stem in stems)

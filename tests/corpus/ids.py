"""What an id that a person wrote down means among the reader's own ids."""

from __future__ import annotations

from functools import cache

from rentegn.direction.lexicons import vocabulary
from rentegn.direction.vocabulary import Vocabulary
from rentegn.direction.words import compound

#: Ids for people whom no noun names.
EVERYONE = frozenset({"everyone", "everybody", "all", "people", "group", "others"})
#: Doings that cannot be told from others by who sees them: who stands there with a thing holds it.
_SEEN_AS = {
    # who comes in with a thing brings it, who hangs notes up sticks them there, who wipes a tear away dries it
    "enter": frozenset({"bring"}),
    "hang": frozenset({"stick"}),
    "wipe": frozenset({"dry"}),
    "light_up": frozenset({"glow", "turn_on"}),
    # a road that leads somewhere is there to be seen
    "appear": frozenset({"lead_to"}),
    "scroll": frozenset({"roll"}),
    # children for whom there is room under a tree stand there
    "stand": frozenset({"appear", "hold", "fit"}),
    "take": frozenset({"take_hand"}),
    "adopt": frozenset({"decide", "adopt_plan"}),
    "do_puzzle": frozenset({"build"}),
    "fold": frozenset({"transform"}),
    "fall_still": frozenset({"stop", "be_calm"}),
    "frown": frozenset({"be_angry"}),
    "grow_up": frozenset({"widen", "grow_plant", "rise"}),
    "install": frozenset({"mount"}),
    "hold_open": frozenset({"hold_door"}),
    "hurt": frozenset({"be_in_pain", "hold_back_pain", "hold_stomach", "hold_head"}),
    "overflow": frozenset({"flood"}),
    "pass": frozenset({"give", "pass_along"}),
    "pop_up": frozenset({"appear"}),
    "sit": frozenset({"board"}),
    "stress": frozenset({"be_worried"}),
    "spring_up": frozenset({"appear"}),
}
#: Verbs that add nothing to what is done: to give a thumbs up.
_LIGHT = ("give", "make", "take", "have", "do")
_AUXILIARIES = ("be", "get", "become", "feel", "look")


#: Manners that say the same.
_SAID_ALIKE = (
    frozenset({"one_by_one", "one_at_a_time", "one_after_the_other"}),
    frozenset({"simultaneously", "in_chorus", "at_once"}),
    frozenset({"in_pairs", "two_by_two"}),
    frozenset({"careful", "carefully", "gently", "gentle"}),
    frozenset({"quiet", "quietly", "silent", "silently"}),
    frozenset({"wide", "open_wide", "widely"}),
    frozenset({"hurriedly", "hurried", "in_a_hurry", "in_haste"}),
    frozenset({"empty", "empty_handed"}),
    frozenset({"loud", "loudly"}),
    frozenset({"moved", "teary"}),
    frozenset({"completely", "very", "whole"}),
    frozenset({"everywhere", "in_all_directions", "in_different_directions", "different"}),
    frozenset({"in_the_middle", "middle"}),
    frozenset({"alone", "independently"}),
    frozenset({"in_a_circle", "in_circle", "in_a_ring"}),
    frozenset({"down", "downward", "downwards"}),
    frozenset({"slowly", "slow", "little_by_little", "gradually"}),
)
#: People and things that are drawn alike, or are the same by another name.
_DRAWN_AS = {
    "bed": frozenset({"edge_of_bed"}),
    "bin": frozenset({"bucket"}),
    "boy": frozenset({"little_brother"}),
    "colleague": frozenset({"employee"}),
    "compass": frozenset({"compass_rose"}),
    "director": frozenset({"director_of_play"}),
    "elder": frozenset({"old_man", "old_woman"}),
    # those who meet at work
    "employee": frozenset({"participant"}),
    "girl": frozenset({"little_sister"}),
    # a drama group is the actors in it
    "actor": frozenset({"theatre_group"}),
    # whoever is at home is in a room there
    "home": frozenset({"living_room"}),
    "guard": frozenset({"security_guard"}),
    "knitting_needle": frozenset({"knitting"}),
    # who marches and plays in it has brass instruments
    "marching_band": frozenset({"brass_band"}),
    "school_band": frozenset({"brass_band"}),
    "manager": frozenset({"leader_of_department"}),
    # those who are in it
    "municipality": frozenset({"employee"}),
    "new_employee": frozenset({"employee"}),
    "old_man": frozenset({"elder"}),
    "organisation": frozenset({"employee"}),
    "participant": frozenset({"person"}),
    "old_woman": frozenset({"elder"}),
    "pothole": frozenset({"hole"}),
    "professional": frozenset({"expert"}),
    "pupil": frozenset({"schoolchild", "student", "class", "classmate"}),
    "ribbon": frozenset({"thread"}),
    "river": frozenset({"stream"}),
    "seedling": frozenset({"plant"}),
    "sheet": frozenset({"sheet_of_bed"}),
    "soil": frozenset({"ground"}),
    "string": frozenset({"ribbon"}),
    "torch": frozenset({"flame"}),
    "trailer": frozenset({"trailer_cart"}),
    "tree": frozenset({"branch"}),
    "tulip_bouquet": frozenset({"bouquet"}),
}


@cache
def things(written: str) -> frozenset[str]:
    """The concepts that an id may mean: itself, or what the English lexicon has for its words, or else for its head.

    `mayor` is `politician` where the lexicon says so, `panorama_window` is a `window`; `child` may be a `boy`.
    """
    english = vocabulary("en")
    kinds = (concept for concept in english.concepts if written in english.kinds_of(concept))
    return _meant(written, english).union(kinds, _DRAWN_AS.get(written, ()))


def _meant(written: str, english: Vocabulary) -> frozenset[str]:
    own = {concept.id for concept in english.concepts.values() if written in (concept.id, concept.many)}
    words = written.replace("_", " ").split()
    for start in range(len(words)):
        found = _named(" ".join(words[start:]), english)
        if found:
            return frozenset(own | found)
    return frozenset(own)


@cache
def doings(written: str) -> frozenset[str]:
    """The actions that an id may mean: itself, or what the English lexicon says with its words.

    The first word is the verb, the rest must be what the lexicon asks for beside it; a rest that is a noun may be left
    out (`ride_bicycle`), and `be_glad` is what `glad` names. A doing that is a kind of one of these is meant too: who
    wheels a chair pushes it.
    """
    english = vocabulary("en")
    light = {f"{verb}_{written}" for verb in _LIGHT} & set(english.frames)
    found = _said(written, english) | light | _SEEN_AS.get(written, frozenset())
    return found | {action for action in english.frames if found.intersection(english.kinds_of_doing(action))}


def _said(written: str, english: Vocabulary) -> frozenset[str]:
    found = {written} & set(english.frames)
    verb, *rest = written.split("_")
    lemmas = {sense.lemma for sense in english.senses.get(verb, ()) if sense.part == "verb"}
    patterns = [pattern for lemma in sorted(lemmas) for pattern in english.patterns.get(lemma, ())]
    named = {concept for word in rest for concept in things(word)}
    for pattern in patterns:
        plain = set(pattern.words) == set(rest) and not pattern.concepts
        nominal = named and set(pattern.words) <= set(rest) and named.issuperset(pattern.concepts)
        if (plain or nominal) and not pattern.manners:
            found.add(pattern.action)
    mood = " ".join(rest) if verb in _AUXILIARIES else written.replace("_", " ")
    found |= {sense.concept for sense in english.senses.get(mood, ()) if sense.part in ("sign", "mood")}
    return frozenset(found)


@cache
def manners(written: str) -> frozenset[str]:
    """The manners that an id may mean: itself, or what the English lexicon has for the word or its adverb."""
    english = vocabulary("en")
    forms = {written.replace("_", " "), written.removesuffix("ly"), written + "ly"}
    senses = [sense for form in sorted(forms) for sense in english.senses.get(form, ())]
    moods = {sense.concept.removeprefix("be_") for sense in senses if sense.part == "mood"}
    alike = next((each for each in _SAID_ALIKE if written in each), frozenset[str]())
    return frozenset({written} | alike | moods | {sense.concept for sense in senses if sense.part == "manner"})


def _named(words: str, english: Vocabulary) -> set[str]:
    senses = english.senses.get(words, ()) or (tuple(compound(words, english)) if " " not in words else ())
    return {sense.concept for sense in senses if sense.part == "noun"}

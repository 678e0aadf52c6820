"""Which doing a verb means, seen who or what does it, and to whom."""

from __future__ import annotations

from dataclasses import replace

from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.camera import is_filmed
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.clauses import MAKING
from rentegn.direction.containers import HOLDING
from rentegn.direction.matching import Match
from rentegn.direction.roles import Draft, own_role
from rentegn.direction.vocabulary import Vocabulary

#: What some doings are where they are done to somebody: who copies a man imitates him.
_TO_SOMEBODY = {"copy": "imitate", "straighten": "correct"}
#: And what they are where somebody does them by themselves: a woman who lights up is glad.
_BY_SOMEBODY = {"ignite": "be_happy", "become_bright": "be_happy", "escort": "walk"}
#: And what they are where a thing does them: an application that wanders from desk to desk is moved.
_BY_THINGS = {"walk": "move"}
#: And what they are where they are done to somebody: who is dragged out of a heap of papers is not weeded.
_NOT_TO_PEOPLE = {"weed": "pull"}
#: And what they are where people do them: a road leads up to the school, and somebody goes up to the board.
_BY_PEOPLE = {"lead_to": "approach"}
#: What *run into* and *run down* say of people and what they ride, and not of rooms and stairs.
_RUN_INTO = frozenset({"meet", "knock_down"})
_RIDDEN = frozenset(
    {"bicycle", "car", "bus", "scooter", "pram", "wheelchair", "dog", "cat", "deer", "hedgehog", "moose"}
)
#: And what they are where nothing but a place is named: a town that lights up has no flame.
_OF_PLACES = {"ignite": "light_up"}
#: And what they are where they are done to lifeless things: a house that is *oplyst* is no wiser.
_TO_THINGS = {"inform": "glow"}
#: Which way somebody goes, and the verbs by which another brings them there on wheels.
_COMING_AND_GOING = frozenset({"enter", "leave", "arrive", "drive", "return", "go_out"})
_WHEELING = frozenset({"køre", "kjøre", "køyre", "trille", "rulle", "wheel", "roll"})
#: Verbs by which somebody shows something, or something appears.
_SHOWING = frozenset({"vise", "syne", "show"})
#: How it is said where somebody or something stands.
_WHERE_IT_STANDS = frozenset({"at", "before", "behind", "outside", "along"})
#: How it is said where somebody goes.
_WHITHER = frozenset({"to", "toward", "from", "by", "between", "around"})
#: What somebody does who goes with another.
_ESCORTING = "escort"
#: What those do who sit or stand right beside another, and how that is said.
_SITTING = {
    "sit": "sit_side_by_side", "sit_down": "sit_side_by_side", "stand": "stand_side_by_side",
}  # fmt: skip
_RIGHT_BESIDE = frozenset({"ved sida av", "ved siden av", "ved siden af", "beside", "next to", "alongside"})
#: Which way a hand goes.
_WAYS = {"ned": "downward", "down": "downward", "op": "upward", "opp": "upward", "up": "upward"}
#: What somebody does who goes.
_WALKING = "walk"
#: And who goes off.
_LEAVING = "leave"


def _wheels(match: Match) -> bool:
    return match.word is not None and match.word.lemma in _WHEELING


def meant_by(read: ClauseReading, match: Match) -> Match:
    """The doing that a verb means, seen who does it."""
    if _goes_off(read, match):
        return replace(match, action=_LEAVING)
    if match.action == "give" and match.word is not None and match.word.lemma == "pass" and _only_passes(read, match):
        return replace(match, action="pass_by")
    if match.action in _BY_SOMEBODY and _only_somebody(read, match):
        return replace(match, action=_BY_SOMEBODY[match.action])
    return match


def _only_passes(read: ClauseReading, match: Match) -> bool:
    """`passes a patient sleeping in a chair`: whether there is somebody after *pass*, and nothing to hand on."""
    after = [pair for pair in read.named if match.word is not None and pair[0].noun.start > match.word.start]
    after = [pair for pair in after if pair[1].concept not in OF_SOMEBODY]
    bare = [mention for phrase, mention in after if not phrase.relation]
    said = {word.low for word in read.words} & {"on", "along", "around", "over", "round"}
    return len(bare) == 1 and own_role(bare[0], read.vocabulary) == "actors" and not bare[0].definite and not said


def settle_doing(read: ClauseReading, match: Match, made: Draft) -> None:
    """Let a draft be the doing that its verb means, seen who and what play in it."""
    if match.action == "move" and _goes_itself(read, match):
        made.action = _WALKING
    if match.action in _BY_THINGS and _only_things(read, match):
        made.action = _BY_THINGS[match.action]
    if match.passive and made.targets and made.action in _COMING_AND_GOING and _wheels(match):
        # `patienten bliver kørt ind på stuen`
        made.action = "wheel"
    if made.action == "hold" and _comes_to_a_stop(read, match):
        made.action = "stop"
    if made.action in _NOT_TO_PEOPLE and made.targets:
        made.action = _NOT_TO_PEOPLE[made.action]
    if made.action in _BY_PEOPLE and made.actors:
        made.action = _BY_PEOPLE[made.action]
    if match.action == "enter" and _goes_into_a_container(read, match, made):
        made.action = "put"
        made.targets = [
            mention for mention in (*made.props, *made.targets) if _holds(mention.concept, read.vocabulary)
        ][:1]
        made.props = [mention for mention in made.props if mention not in made.targets]
        theirs = any(phrase.refers and not phrase.relation for phrase, _ in read.named)
        who = read.memory.latest(("actor",)) if theirs else None
        # `each with a phone in hand. Into a basket they go`
        made.actors.extend([who] if who is not None else [])
    settle_of_places(made)
    if match.action in _TO_THINGS and match.passive and _nobody_there(read):
        made.action = _TO_THINGS[match.action]
    if made.action in _TO_SOMEBODY and made.targets and not made.props:
        made.action = _TO_SOMEBODY[made.action]
    if made.action in _RUN_INTO and match.word is not None and match.word.lemma == "run" and not _somebody_met(made):
        made.action = "run"
    if _shows(read, match, made):
        made.action = "show"
    _settle_beside(read, made)
    if made.action == "reach_out":
        made.manner.extend(_WAYS[word.low] for word in read.words if word.low in _WAYS and word.sense is None)
    _settle_filmed(read, match, made)


def _settle_beside(read: ClauseReading, made: Draft) -> None:
    """`set seg ned ved sida av den nytilsette`: who sits down right beside another sits with them, side by side."""
    if made.action == _SITTING["sit"] and len(made.actors) == 1 and made.actors[0].count == 1 and made.props:
        # `setter seg ved siden av sengen`
        made.action = "sit"
    if made.action not in _SITTING or not made.actors or len(made.targets) != 1 or made.props or made.places:
        return
    spots = [phrase for phrase, mention in read.named if mention in made.targets and phrase.kind == "actor"]
    first = next((at for at, word in enumerate(read.words) if spots and word is spots[0].words[0]), 0)
    if first and read.words[first - 1].low in _RIGHT_BESIDE:
        made.action = _SITTING[made.action]
        made.actors, made.targets = [*made.actors, *made.targets], []


def settle_of_places(made: Draft) -> None:
    """Let a doing that is said of a place alone be what a place does: the town hall, lit up, has no flame."""
    if made.action in _OF_PLACES and made.places and not (made.actors or made.props or made.targets):
        made.action = _OF_PLACES[made.action]


def _settle_filmed(read: ClauseReading, match: Match, made: Draft) -> None:
    """`Close-up of a hand crossing out a word`: the hand does it, which the camera looks at."""
    if made.actors or not made.targets or match.word is None:
        return
    filmed = any(is_filmed(read.vocabulary.frames[other.action]) for other in read.matches)
    going = match.word.sense is not None and match.word.sense.form == "present-participle"
    if not (filmed and going):
        return
    before = [mention for phrase, mention in read.named if phrase.noun.start < match.word.start]
    if before and before[-1] in made.targets and own_role(before[-1], read.vocabulary) == "actors":
        made.targets.remove(before[-1])
        made.actors.append(before[-1])


def _comes_to_a_stop(read: ClauseReading, match: Match) -> bool:
    """Danish `bilen holder ved skolen`, `pigen holder foran trappen`: nothing is held, and it says where."""
    if read.vocabulary.language != "da" or match.word is None or match.passive:
        return False
    after = [phrase for phrase, _ in read.named if phrase.noun.start > match.word.start]
    return bool(after) and all(phrase.relation in _WHERE_IT_STANDS for phrase in after)


def _goes_off(read: ClauseReading, match: Match) -> bool:
    """`… pakker sakene sine og går.`: of whom nothing more is said than that they go, they leave."""
    if match.action != _WALKING or match.weight > 1 or not (read.subjectless and read.about):
        return False
    left_out = {id(word) for phrase, _ in read.excepted for word in phrase.words}
    grammar = read.vocabulary.grammar
    said = [
        word
        for word in read.words
        if id(word) not in left_out and not word.is_mark and grammar.prepositions.get(word.low) != "except"
    ]
    joined = bool(said) and said[0].low in grammar.coordinators
    return joined and len(said) == 2 and said[1] is match.word


def _only_somebody(read: ClauseReading, match: Match) -> bool:
    """`Hun lyser op`: whether people are all that is named beside an active verb, and they stand before it."""
    bare = [pair for pair in read.named if not pair[0].relation]
    if match.by != "verb" or match.word is None or match.passive or read.foreign or not bare:
        return False
    people = all(own_role(mention, read.vocabulary) == "actors" for _, mention in read.named)
    before = all(phrase.noun.start < match.word.start for phrase, _ in bare)
    # `så lyser han op`
    before = before or (len(bare) == 1 and read.vocabulary.language != "en")
    if match.action == _ESCORTING and (read.carries_on or any(phrase.oblique for phrase, _ in bare)):
        # `… og følger hende hjem`: she is whom somebody else sees home
        return False
    return people and before and not any(mention.concept in OF_SOMEBODY for _, mention in bare)


def _only_things(read: ClauseReading, match: Match) -> bool:
    """`En ansøgning vandrer fra bord til bord`: whether only lifeless things are named, one before the verb."""
    if match.word is None or match.by != "verb" or not read.named:
        return False
    lifeless = not any(read.vocabulary.concepts[mention.concept].alive for _, mention in read.named)
    before = (phrase for phrase, mention in read.named if read.vocabulary.kind(mention.concept) in ("prop", "idea"))
    return lifeless and any(not each.relation and each.noun.start < match.word.start for each in before)


def _goes_into_a_container(read: ClauseReading, match: Match, made: Draft) -> bool:
    """`The letter goes in the drawer`, `into a basket they go`: what goes into something so small is put there."""
    into = [mention for phrase, mention in read.named if phrase.relation == "in"]
    held = any(_holds(mention.concept, read.vocabulary) for mention in into)
    things = [mention for mention in (*made.props, *made.targets) if mention not in into]
    lifeless = not any(read.vocabulary.concepts[mention.concept].alive for _, mention in read.named)
    return held and lifeless and bool(things) and not match.passive and not made.actors


def _holds(concept: str, vocabulary: Vocabulary) -> bool:
    return bool(HOLDING.intersection((concept, *vocabulary.kinds_of(concept))))


def _nobody_there(read: ClauseReading) -> bool:
    """Whether something is named, and nobody."""
    return bool(read.named) and not any(read.vocabulary.concepts[mention.concept].alive for _, mention in read.named)


def _goes_itself(read: ClauseReading, match: Match) -> bool:
    """`Alle flytter over til vinduet`: people who move, and nothing that they move."""
    bare = [(phrase, mention) for phrase, mention in read.named if not phrase.relation]
    people = all(own_role(mention, read.vocabulary) == "actors" for _, mention in bare)
    somebody = bool(bare) or read.carries_on
    further = any(phrase.relation in _WHITHER for phrase, _ in read.named)
    own = not any(mention.concept in OF_SOMEBODY for _, mention in bare)
    return further and people and somebody and own and not match.passive


def _somebody_met(made: Draft) -> bool:
    """Whether it is done to somebody, or by two with each other."""
    met = bool(made.targets) and not made.places
    return len(made.actors) > 1 or met or any(mention.concept in _RIDDEN for mention in made.props)


def _ends_the_clause(read: ClauseReading, match: Match) -> bool:
    """`Sykepleieren viser hvordan man gjør det`: nothing comes after the verb, and what is shown is told next."""
    people = [own_role(mention, read.vocabulary) == "actors" for phrase, mention in read.named if not phrase.relation]
    bare = any(people) or (not read.named and read.carries_on)
    said = [word for word in read.words if not word.is_mark]
    return bare and bool(said) and said[-1] is match.word


def _shows(read: ClauseReading, match: Match, made: Draft) -> bool:
    """`læreren viser børnene en plante`: somebody shows it, where else it only appears."""
    showing = match.action == "appear" and match.weight == 1 and match.word is not None and not match.passive
    others = bool(made.props or made.places or made.targets)
    others = (others or _ends_the_clause(read, match)) and not any(word.reason == MAKING for word in read.words)
    return (
        showing
        and match.word is not None
        and match.word.lemma in _SHOWING
        and (bool(made.actors) or read.carries_on)
        and others
    )

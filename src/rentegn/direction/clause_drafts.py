"""A clause's doings with their roles."""

from __future__ import annotations

from collections.abc import Iterator

from rentegn.direction.at_home import settle_home
from rentegn.direction.by_it import set_apart
from rentegn.direction.camera import is_filmed
from rentegn.direction.causing import bring_on_causers
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.clauses import STOPS
from rentegn.direction.climbing import settle_climbing
from rentegn.direction.companions import Borne, beside
from rentegn.direction.crossing import settle_crossing
from rentegn.direction.degrees import degree_of
from rentegn.direction.doing_meant import meant_by, settle_doing
from rentegn.direction.getting import turned_round
from rentegn.direction.loose_manners import loose_manners, loose_moods, spots
from rentegn.direction.matching import WEATHER, Match, is_posture
from rentegn.direction.nearing import NEARING
from rentegn.direction.not_done import picture
from rentegn.direction.phases import NOT_DONE
from rentegn.direction.playing import diagrams, within
from rentegn.direction.roles import Draft, draft
from rentegn.direction.settling import (
    labelled,
    settle_idea,
    settle_impersonal,
    settle_lettering,
    settle_light,
    settle_owners,
    settle_signals,
    settle_wall,
    settle_weather,
)
from rentegn.direction.shares import led_to
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Frame
from rentegn.model.direction import Mention

#: Doings whose contents are told by a verb after them, and not done.
_TEACHING = frozenset({"teach", "learn", "show", "explain", "instruct", "train"})
#: What is not learnt without something, though whoever does it needs not be said to have it.
_TAUGHT_WITH = {
    "ski": "ski", "cycle": "bicycle", "skate": "ice_skate", "drive": "car", "read_out": "book", "fish": "fishing_rod",
    "row": "boat", "write": "pencil",
}  # fmt: skip
#: What is only seen once more where it is called by its name.
_REPLAYED = "repeat"
#: Ideas that an action can show by how it goes.
_SHOWN_IDEAS = ("growth", "drive")


def drafts(read: ClauseReading) -> list[Draft]:
    """The clause's actions with their roles; one that names nobody is dropped where a word was lost."""
    ended = read.matches and read.ends in STOPS
    if read.idioms and not ended and all(is_posture(match, read.vocabulary) for match in read.matches):
        # `lederen går i front` says how an action beside it goes
        return []
    made = [_draft(read, match) for match in read.matches]
    for number, one in enumerate(made):
        one.at_once = read.clause.together or (number > 0 and read.matches[number].by == "mood")
    made = _handed_on(read, made)
    made = [one for one in made if not (one.empty and read.lost and not read.carries_on)]
    acting = next((one for one in made if one.actors or read.subjectless), None)
    made = set_apart(read, bring_on_causers(read, made))
    if not made:
        return []
    first = min((match.word.start for match in read.matches if match.word is not None), default=0)
    # `en mor med baby på armen fyller ut skjemaet`: she has it there before
    borne = [(each[0].noun.start < first, one) for each in read.borne for one in _seen_of(each, acting)]
    before, along = [one for early, one in borne if early], [one for early, one in borne if not early]
    return [*diagrams(read), *before, *made, *along]


def _seen_of(borne: Borne, acting: Draft | None) -> list[Draft]:
    return beside([borne], acting) if acting is not None else []


def instead(read: ClauseReading) -> list[Draft]:
    """What is seen instead of what it denies, if anything is."""
    made = picture(read.not_done, read.clause, read.named, read.memory) if read.not_done else None
    return [made] if made is not None else []


def _tools(read: ClauseReading, taught: Draft) -> list[Mention]:
    """`lærer barnebarnet å strikke`: what cannot be done without is shown when it is taught."""
    frame = read.vocabulary.frames[taught.action]
    tool = frame.brings or frame.implies or _TAUGHT_WITH.get(taught.action, "")
    return [read.memory.note(Mention(tool, tool))] if tool and not taught.props else []


def _handed_on(read: ClauseReading, made: list[Draft]) -> list[Draft]:
    """`hjælper en herre med at åbne posten`: he opens it; what somebody is taught is not done yet."""
    kept: list[Draft] = []
    for match, one in zip(read.matches, made, strict=True):
        before = kept[-1] if kept else None
        if before is not None and before.targets and led_to(match, read.matches, read.clause, read.vocabulary):
            if before.action in _TEACHING:
                before.words.extend(one.words)
                before.taught = one
                for mention in (*one.props, *_tools(read, one)):
                    before.cast("props", mention)
                continue
            if not _for_them(before, one):
                one.actors, one.targets = list(before.targets), []
        kept.append(one)
    return kept


def _for_them(before: Draft, made: Draft) -> bool:
    """`goes over to an old man to help him`: whether it is done to those to whom somebody goes, and not by them."""
    return before.action in NEARING and bool(before.actors) and made.targets == before.targets


def _take_over(made: Draft, read: ClauseReading) -> None:
    """`tager det ene rum`: nobody picks up a place, but takes over what is to be done there."""
    if made.action != "pick_up" or not made.places or made.props or made.targets:
        return
    taken = {mention.entity for mention in made.places}
    if all(not phrase.relation for phrase, mention in read.named if mention.entity in taken):
        made.action = "take_over"


def _draft(read: ClauseReading, found: Match) -> Draft:
    match = meant_by(read, found)
    frame = read.vocabulary.frames[match.action]
    made = draft(match, within(read, match), frame, read.vocabulary)
    turned_round(made, match, read.named, read.words, read.vocabulary)
    _take_over(made, read)
    made.filmed = is_filmed(frame)
    made.posture = is_posture(match, read.vocabulary)
    made.follows_on = read.subjectless
    made.latest = read.memory.latest(("prop", "place") if frame.things else ("actor",))
    made.of_ideas = not read.named and any(phrase.kind == "idea" for phrase in read.phrases)
    # `det samme en gang til`: that is done by nobody who was named last
    made.foreign = read.foreign or (match.by == "sign" and match.action == _REPLAYED)
    settle_impersonal(read, made, frame)
    settle_light(read, made)
    settle_wall(read, match, made)
    settle_doing(read, match, made)
    settle_owners(read, match, made, frame)
    settle_crossing(read, match, made)
    settle_climbing(read, match, made)
    settle_idea(read, match, made)
    made.manner.extend(_ways(read, match, frame))
    settle_signals(read, match, made)
    settle_lettering(read, match, made)
    settle_weather(read, match, made)
    settle_home(read, match, made)
    made.bare = made.bare or _only_left(read, match, made)
    if match.action == "rise":
        made.props = [labelled(read, mention) for mention in made.props]
    return made


#: How it is said that some of it is still there when all else is gone, and what that is then.
_LEFT = frozenset({"left", "tilbage", "tilbake", "igjen", "igen", "att", "remain", "remains", "remaining"})
_STAYING = frozenset({"lie", "stay"})


def _only_left(read: ClauseReading, match: Match, made: Draft) -> bool:
    """`until a single sheet is left, and she folds it`: only what there is for what is done next."""
    left = any(word.low in _LEFT or word.lemma in _LEFT for word in read.words)
    return match.action in _STAYING and left and bool(made.props) and not (made.actors or made.targets or made.places)


def _ways(read: ClauseReading, match: Match, frame: Frame) -> Iterator[str]:
    """How it is done: what the clause says loosely, how sharply, and by what call."""
    yield from (idiom.manner for idiom in read.idioms)
    if match.word is not None and match.word.phase not in ("", NOT_DONE):
        yield match.word.phase
    if match.by == "sign" and is_filmed(frame):
        # `nærbilde av øynene hennes`, `slow pan across the hills`
        yield from spots(read)
        yield from loose_manners(read, match)
    if match.by != "sign" and (degree := degree_of(match.words, read.words, read.vocabulary)):
        yield degree
    in_a_verb = read.vocabulary.grammar.in_a_verb
    if match.by == "verb" and match.word is not None and match.word.lemma in in_a_verb and match.action not in WEATHER:
        # `strides in`, `stråler`
        yield in_a_verb[match.word.lemma]
    called = match.by == "sign" and not is_filmed(frame) and not any(word.part("verb") for word in read.words)
    if match.by in ("verb", "state") or called:
        yield from loose_manners(read, match)
        yield from loose_moods(read)
        yield from (phrase.concept for phrase in read.phrases if phrase.concept in _SHOWN_IDEAS)
        yield from spots(read, match.words)
    if frame.call and any(_calls(word, match.action) for word in read.words):
        yield frame.call
    if read.clause.sharp:
        yield "sharp"


def _calls(word: Word, action: str) -> bool:
    return word.sense is not None and word.part("sign") and word.sense.concept == action

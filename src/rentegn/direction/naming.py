"""Whom and what a clause names: which of its phrases are somebody or something on stage, and who is meant."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.clauses import Clause
from rentegn.direction.companions import borne
from rentegn.direction.expecting import doings_of, enables, expected
from rentegn.direction.loose_manners import as_manner
from rentegn.direction.memory import ADDRESSED
from rentegn.direction.phrases import EVENTS, TIMES, Phrase
from rentegn.direction.pictured import shows
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention

#: Pronouns of people.
_SOMEBODY = frozenset({"he", "she", "they", "everyone", "others", "someone"})
#: How places stand to each other of which one is within the other, and how many letters stand between them.
_WITHIN = ("", "in", "on", "at")
_BESIDE = 4
#: What is to some place, and says to which right after it.
_OPENING = frozenset({"key", "bunch_of_keys", "key_card", "ticket"})
#: What is to somebody who does not have it yet.
_FOR_SOMEBODY = frozenset({"letter", "gift", "invitation", "postcard", "card", "bouquet", "sms", "parcel", "stairs"})
_BRINGING = frozenset({
    "take", "bring", "carry", "deliver", "send", "throw", "drive", "bære", "bere", "bringe", "levere", "sende", "køre",
    "kjøre", "køyre", "tage", "ta", "frakte", "hente", "gå",
})  # fmt: skip
#: What tells how long something was so that is so no longer.
_SINCE = frozenset({"after", "since", "when"})
_LAYERS = frozenset({"lag", "lass", "layer"})
HOW_MUCH = "how much of it"
_SHOWN_IN_IT = "what it shows"
#: Places that are so much of something: `et hav av lys`.
_HEAPS = frozenset({"mountain", "sea", "forest", "river", "stream", "jungle", "hill", "waterfall"})
#: Where one is to whom an English pronoun may mean who does it.
_WHERE = frozenset({"behind", "after", "around", "over", "under", "before", "between"})
#: What flowers are bound to.
_BUNCHES = frozenset({"bouquet", "tulip_bouquet", "wreath"})
_FLOWERS = frozenset({"flower", "plant", "rose", "tulip"})
#: Where something is or goes that is not the place itself.
_WHERETO = frozenset({"in", "on", "to", "through", "over", "under", "toward"})
#: What shows a place, and what somebody may have that nobody sees.
_MAPS = frozenset({"map", "floor_plan", "aerial_photo"})
_HAD = frozenset({"dementia", "trauma", "burnout", "addiction", "depression", "anxiety", "stress", "illness", "autism"})


_IS = frozenset({"være", "vere", "be"})


def meant_before(clause: Clause, before: tuple[Mention, ...], vocabulary: Vocabulary) -> Mention | None:
    """`en dame med rullator, som krysser veien`: she crosses it; of those named last, who can do what is done."""
    doings = doings_of(clause, vocabulary) if len(before) > 1 else []
    if doings and not any(frame.things for frame in doings):
        alive = (mention for mention in before if vocabulary.concepts[mention.concept].alive)
        return next(alive, before[0])
    return before[0] if before else None


def name_everybody(read: ClauseReading, text: str, subject: tuple[Mention, ...]) -> None:
    """Find whom the phrases mean, and tell apart who plays, who is excepted, whose hands they are and who is borne."""
    _raise_doer(read)
    apart = _apart(read, subject)
    likened = _likened_to_things(read, subject)
    for before, phrase in pairwise([None, *read.phrases]):
        if phrase is None:
            continue
        _leave_whose_idea(before, phrase)
        if before is not None and _how_long(before, phrase):
            phrase.noun.account("manner", phrase.concept, "when it is done")
            continue
        if phrase.relation == "as" and not likened and not phrase.refers:
            # `ho syng som ein fugl`, `plassen rullas saman som eit teppe`: none is there
            phrase.noun.account("manner", phrase.concept, "what it is like")
            continue
        plays = read.excepted if phrase.relation == "except" else read.named
        plays.extend((phrase, mention) for mention in _meant_by(read, phrase, text, apart))
    read.memory.handle([mention for phrase, mention in read.named if not phrase.relation])
    everybody = read.named
    read.named = _owned(read, everybody)
    for phrase, mention in everybody:
        if phrase.noun.reason in (HOW_MUCH, _SHOWN_IN_IT):
            read.memory.named.pop(mention.entity, None)
    read.owners = [pair for pair in everybody if pair[0].owns_part]
    read.borne = borne(read.phrases, read.named, read.vocabulary) if _somebody_bears(read, subject) else []
    apart_from = {id(each) for phrase, part, _ in read.borne for each in (phrase, part)}
    read.named = [pair for pair in read.named if id(pair[0]) not in apart_from]


def _likened_to_things(read: ClauseReading, subject: tuple[Mention, ...]) -> bool:
    """`søknaden flyr som et papirfly`: whether a thing is what a clause likens to another, which it is seen as."""
    bare = [phrase for phrase in read.phrases if not phrase.relation]
    if bare:
        return any(phrase.kind in ("prop", "idea") or phrase.refers == "it" for phrase in bare)
    return not any(read.vocabulary.kind(mention.concept) == "actor" for mention in read.carried(subject))


def _meant_by(read: ClauseReading, phrase: Phrase, text: str, apart: frozenset[str]) -> tuple[Mention, ...]:
    """Whom or what a phrase means; a pronoun nobody `apart`, nor whom the clause has named already."""
    if not phrase.refers:
        return mentions(read, phrase, text, frozenset()) if _plays(read, phrase) else ()
    bare = frozenset(mention.entity for other, mention in read.named if not other.relation)
    if not phrase.relation and phrase.refers in ("it", "they"):
        # `into the bin it goes`
        bare |= {mention.entity for other, mention in read.named if other.relation in _WHERETO}
    phrase.other = _turns(read, phrase)
    phrase.wants = expected(phrase, read.clause, read.phrases, read.vocabulary)
    phrase.rival = any(
        other is not phrase and other.oblique and other.refers == phrase.refers for other in read.phrases
    )
    if not _plays(read, phrase):
        return ()
    found = mentions(read, phrase, text, bare if _may_be_doer(read, phrase) else bare | apart)
    one = phrase.refers in ("he", "she")
    return tuple(mention for mention in found if not (one and (mention.entity in apart or mention.entity in bare)))


def _leave_whose_idea(before: Phrase | None, phrase: Phrase) -> None:
    """`skriver dagens emne på tavlen`: what an idea owns, which is nothing on stage, stands where the idea does."""
    sense = before.noun.sense if before is not None else None
    if before is not None and before.kind == "idea" and sense is not None and sense.genitive:
        phrase.relation = before.relation if phrase.relation == "of" else phrase.relation


def _raise_doer(read: ClauseReading) -> None:
    """`Ham i midten banker på`: one who stands before the verb, where nobody else may do it, does it."""
    verb = next((word for word in read.words if word.part("verb")), None)
    bare = [phrase for phrase in read.phrases if not phrase.relation]
    if verb is not None and len(bare) == 1 and bare[0].noun.start < verb.start:
        bare[0].oblique = False
    for phrase in bare:
        # `nu er det hende, der trøster ham`
        phrase.oblique = phrase.oblique and not _pointed_out(read, phrase)


def _apart(read: ClauseReading, subject: tuple[Mention, ...]) -> frozenset[str]:
    """Whom no pronoun of the clause points to: who goes on to do it (`og hjælper hende op`), or lets another."""
    apart = subject if enables(read.clause) else read.carried(subject)
    return frozenset(mention.entity for mention in apart)


def _may_be_doer(read: ClauseReading, phrase: Phrase) -> bool:
    """`pulls her up after him`: an English pronoun that says where may be whoever does it."""
    return read.vocabulary.language == "en" and phrase.relation in _WHERE


def _turns(read: ClauseReading, phrase: Phrase) -> bool:
    """`Hun giver ham et glas, og han drikker`: who goes on to do something is not named again after *og* or *men*."""
    joins = read.vocabulary.grammar.coordinators | {"men", "but"}
    opening = [word for word in read.words if not word.is_mark][:2]
    return len(opening) > 1 and opening[0].low in joins and phrase.noun is opening[1] and not phrase.oblique


def _plays(read: ClauseReading, phrase: Phrase) -> bool:
    """Whether somebody or something is there; *man* in `viser, hvordan man spikker` is nobody."""
    if read.impersonal and phrase.refers == "it" and not phrase.relation:
        return False
    if phrase.refers == "it" and not phrase.relation and _only_points_out(read, phrase):
        return False
    if phrase.refers == "others" and phrase.relation == "with" and _put_there(read, phrase):
        phrase.noun.account("manner", reason="more of the same")
        return False
    if phrase.relation == "when":
        phrase.noun.account("manner", phrase.concept, "when it is done")
        return False
    if phrase.relation == "as" and _as_much_as(read, phrase):
        phrase.noun.account("manner", phrase.concept, "what it is like")
        return False
    if phrase.relation == "as" and (phrase.kind in ("actor", "place") or _like_no_thing_there(read, phrase)):
        # `danser som en ballerina`: none is there
        phrase.noun.account("manner", phrase.concept, "what it is like")
        return False
    return phrase.relation != "without" and not (read.contents and phrase.refers == ADDRESSED)


#: How it is said that something is as large, tall or fast as another.
_AS_MUCH = frozenset({"as", "så", "like", "lige", "lika", "ligeså", "likså"})


def _as_much_as(read: ClauseReading, phrase: Phrase) -> bool:
    """`a form as tall as a door`, `så stor som et hus`: what is compared is not there."""
    small = phrase.words[0] if phrase.words else phrase.noun
    before = [word for word in read.words if word.end <= small.start][-3:]
    return len(before) == 3 and before[0].low in _AS_MUCH and before[2].low in ("as", "som")


def _like_no_thing_there(read: ClauseReading, phrase: Phrase) -> bool:
    """`circle around her like planets`, `holder mappa som et skjold`: what people and their doings are like.

    A thing alone may be drawn as what it is like: `søknaden flyr som et papirfly`.
    """
    small = phrase.words[0] if phrase.words else phrase.noun
    before = [word for word in read.words if word.end <= small.start][-1:]
    if phrase.kind != "prop" or not before or before[0].low == "as":
        return False
    bare = [other for other in read.phrases if other is not phrase and not other.relation]
    return any(other.kind in ("actor", "place") or other.refers in _SOMEBODY for other in bare)


#: Verbs by which a thing comes to be among others.
_PUTTING = frozenset({
    "put", "leave", "lay", "place", "hang", "stack", "lægge", "legge", "leggje", "stille", "hænge", "henge", "sætte",
})  # fmt: skip


def _put_there(read: ClauseReading, phrase: Phrase) -> bool:
    """`leaves it on the pile with the others`: other things of the kind, where a thing is put."""
    putting = any(word.part("verb") and word.lemma in _PUTTING for word in read.words)
    where = any(other.relation in ("on", "in") and other.noun.start < phrase.noun.start for other in read.phrases)
    return putting and where


def _only_points_out(read: ClauseReading, phrase: Phrase) -> bool:
    """`nå er det han som …`, `it is the nurse who …`: the word before whoever it is stands for nobody."""
    verbs = [word for word in read.words if word.part("verb")]
    after = [other for other in read.phrases if other.noun.start > phrase.noun.start and not other.relation]
    alone = len(verbs) == 1 or any(_pointed_out(read, other) for other in after[:1])
    return alone and bool(after) and verbs[0].lemma in _IS


def _pointed_out(read: ClauseReading, phrase: Phrase) -> bool:
    """`det er hun som …`: whether somebody stands between a verb of being and the word that says what they do."""
    place = next((at for at, word in enumerate(read.words) if word is phrase.noun), None)
    if place is None:
        return False
    is_so = any(word.part("verb") and word.lemma in _IS for word in read.words[:place])
    after = [word for word in read.words[place + 1 : place + 3] if not word.is_mark]
    return is_so and bool(after) and after[0].sense is None and after[0].low in read.vocabulary.grammar.relatives


def mentions(read: ClauseReading, phrase: Phrase, text: str, besides: frozenset[str]) -> tuple[Mention, ...]:
    """People, props and places; of ideas only those that are shown as a sign."""
    written = text[phrase.words[0].start : phrase.noun.end]
    if _on_a_map(read, phrase):
        phrase.noun.account("manner", phrase.concept, _SHOWN_IN_IT)
        return ()
    if phrase.kind != "idea":
        return read.memory.mentions(phrase, written, besides)
    owns = phrase.noun.sense is not None and phrase.noun.sense.genitive
    when = phrase.concept in TIMES and (phrase.relation or len(read.phrases) > 1)
    place = read.phrases.index(phrase) if phrase in read.phrases else 0
    before = read.phrases[place - 1] if place else None
    beside = before is not None and read.words.index(before.noun) + 2 == read.words.index(phrase.noun)
    of_it = beside and before is not None and before.kind == "prop" and phrase.relation in ("with", "about", "of")
    of_it = of_it or (beside and before is not None and before.kind == "actor" and phrase.concept in _HAD)
    if not read.vocabulary.concepts[phrase.concept].sign or owns or when or of_it:
        # `en seddel med ros`: only what the note is about
        return ()
    return (replace(card(phrase), text=written),)


def _on_a_map(read: ClauseReading, phrase: Phrase) -> bool:
    """`kart over farlige skoleveier`: what a map shows is no place where somebody is."""
    place = next((at for at, each in enumerate(read.phrases) if each is phrase), 0)
    before = read.phrases[place - 1] if place else None
    if before is None or before.concept not in _MAPS or phrase.relation not in ("over", "of", "about"):
        return False
    # `ruller ut et kart over bordet`: after a verb it may say where
    return not any(word.part("verb") for word in read.words if word.start < phrase.noun.start)


def card(idea: Phrase) -> Mention:
    """An idea as it can be shown: by its word."""
    label = idea.noun.sense.lemma if idea.noun.sense else idea.noun.text
    return Mention(idea.concept, idea.concept, names=(label.capitalize(),))


def in_mood(read: ClauseReading, phrase: Phrase, mention: Mention) -> Mention:
    """The mention with the moods of its adjectives, where they are no action of their own (`glad medarbejder`)."""
    acted = {id(match.word) for match in read.matches}
    moods = [word.sense.concept for word in phrase.moods if word.sense and id(word) not in acted]
    if not moods:
        return mention
    manner = (*mention.manner, *map(as_manner, moods))
    return read.memory.note(replace(mention, manner=manner))


def _somebody_bears(read: ClauseReading, subject: tuple[Mention, ...]) -> bool:
    """Whether somebody does what the clause says, so that others may be with them."""
    doers = [*(mention for phrase, mention in read.named if not phrase.relation), *read.carried(subject)]
    verb = any(word.part("verb") for word in read.words)
    return verb and any(read.vocabulary.kind(mention.concept) == "actor" for mention in doers)


def _brings(read: ClauseReading) -> bool:
    """`takes the key to the office`: whether the verb says where something goes."""
    return any(word.part("verb") and word.lemma in _BRINGING for word in read.words)


def _owned(read: ClauseReading, named: list[tuple[Phrase, Mention]]) -> list[tuple[Phrase, Mention]]:
    """`Lederens hænder`, `the hands of the leader`: only the hands play, and they are the leader's."""
    found: list[tuple[Phrase, Mention]] = []
    for phrase, mention in named:
        owner = found[-1] if found else None
        if owner is not None and _said_after(owner[0], phrase):
            found[-1] = (owner[0], replace(owner[1], owner=mention.entity))
            continue
        if owner is not None and _theirs(owner[0], phrase) and owner[0].kind == phrase.kind == "actor":
            found.pop()
            owner[0].owns_part = True
            phrase.relation = owner[0].relation
            mention = replace(mention, owner=owner[1].entity)
        elif owner is not None and phrase.relation == "of" and owner[0].kind == phrase.kind == "place":
            # `i børnehavens garderobe`: only the cloakroom is where it is
            found.pop()
            phrase.relation = owner[0].relation
        elif owner is not None and _heap_of(owner[0], phrase):
            # `et fjell av papirer`: the papers, as many as would make one
            found.pop()
            owner[0].noun.account("manner", owner[0].concept, HOW_MUCH)
            phrase.relation = owner[0].relation
        elif owner is not None and _bunch_of(owner[0], phrase, read.vocabulary):
            # `en buket tulipaner`
            phrase.noun.account("prop", owner[0].concept, "of which kind")
            continue
        elif owner is not None and shows(owner[0], phrase, read.vocabulary):
            found[-1] = (owner[0], replace(owner[1], manner=(*owner[1].manner, mention.concept)))
            phrase.noun.account("manner", phrase.concept, _SHOWN_IN_IT)
            continue
        elif owner is not None and (
            _only_of_which(owner[0], phrase) or (_opens_it(owner[0], phrase) and not _brings(read))
        ):
            # `møterom på rådhuset`
            phrase.noun.account("place", phrase.concept, "of which place")
            continue
        elif owner is not None and phrase.relation == "of" and owner[0].kind == "actor" and _genitive(owner[0]):
            owner[0].owns = True
        elif owner is not None and phrase.relation == "to" and _has_it(read, owner[0], phrase):
            phrase.owns, phrase.relation = True, "of"
        found.append((phrase, mention))
    return found


def _has_it(read: ClauseReading, thing: Phrase, whose: Phrase) -> bool:
    """`Sekken til jenta blir båret`: whose a thing is that is named before the verb, but for what is sent to them."""
    if read.vocabulary.language == "en" or whose.kind != "actor" or thing.kind != "prop" or thing.relation:
        return False
    if not thing.definite or thing.concept in _FOR_SOMEBODY or whose.words[0].start - thing.noun.end > _BESIDE + 1:
        return False
    verb = next((word for word in read.words if word.part("verb")), None)
    return verb is not None and whose.noun.start < verb.start


def _how_long(time: Phrase, phrase: Phrase) -> bool:
    """`etter femti år i rør`, `after ten years in prison`: where something was before says only how long it was so."""
    since = time.concept in TIMES and time.relation in _SINCE
    return since and phrase.relation in _WITHIN[1:] and phrase.words[0].start - time.noun.end <= _BESIDE


def _theirs(owner: Phrase, phrase: Phrase) -> bool:
    """`the leader of the team`, and not `lets go of the old woman's arm`."""
    after = phrase.words[0].start - owner.noun.end
    return phrase.relation == "of" and (
        _genitive(owner) or 0 <= after <= _BESIDE or phrase.noun.start < owner.noun.start
    )


def _genitive(owner: Phrase) -> bool:
    """`lederens bord`, and not `the citizen sits at the centre of a wheel`."""
    return owner.noun.sense is not None and owner.noun.sense.genitive


def _heap_of(heap: Phrase, phrase: Phrase) -> bool:
    """Whether one is only how much there is of the other: `en skog av skilt`, `a sea of flags`."""
    beside = phrase.words[0].start - heap.noun.end <= _BESIDE
    layer = heap.noun.sense is not None and heap.noun.sense.lemma in _LAYERS
    return (heap.concept in _HEAPS or layer) and phrase.kind == "prop" and phrase.relation in ("by", "of") and beside


def _bunch_of(bunch: Phrase, phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """`en buket tulipaner`, `a bouquet of roses`, `en bukett med roser`: the flowers of which a bouquet is made."""
    beside = phrase.words[0].start - bunch.noun.end <= _BESIDE + 1
    made_of = phrase.relation in ("", "of", "with", "by") and not phrase.definite
    kinds = (phrase.concept, *vocabulary.kinds_of(phrase.concept)) if phrase.concept else ()
    return bunch.concept in _BUNCHES and beside and made_of and not phrase.joined and not _FLOWERS.isdisjoint(kinds)


def _only_of_which(place: Phrase, other: Phrase) -> bool:
    """`i kantina på sykehuset`: of two places side by side the second says which the first is, and none is there."""
    both = place.kind == other.kind == "place" and place.concept not in EVENTS
    between = other.words[0].start - place.noun.end
    return both and place.relation in _WITHIN and other.relation in _WITHIN[1:] and between <= _BESIDE


def _opens_it(thing: Phrase, place: Phrase) -> bool:
    """`får nøkkelen til en ny leilighet`: what a key or a ticket is for says which it is, and nobody is there."""
    small = place.words[0].start - thing.noun.end <= _BESIDE + 1
    return thing.concept in _OPENING and place.kind == "place" and place.relation in ("to", "for", "of") and small


def _said_after(whole: Phrase, owner: Phrase) -> bool:
    """`the leader of the team`: English says who owns somebody after *of*, and nothing in the genitive before it."""
    genitive = whole.noun.sense is not None and whole.noun.sense.genitive
    of = owner.relation == "of" and whole.kind == owner.kind == "actor" and not genitive
    after = owner.words[0].start - whole.noun.end
    return of and whole.noun.sense is not None and 0 < after <= _BESIDE

"""Who and what is there where nothing is done, and how somebody is said to be there."""

from __future__ import annotations

from dataclasses import replace

from rentegn.direction.body import ON_SOMEBODY
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.hand_to_hand import followed_round
from rentegn.direction.loose_manners import manners_beside, spots
from rentegn.direction.matching import Match
from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import Draft, draft, own_role
from rentegn.direction.so_far import SoFar
from rentegn.model.direction import Mention

#: What a person beside it sits on, where no verb says how they are there.
_SEATS = frozenset({"chair", "armchair", "bench", "sofa", "couch", "swing", "wheelchair", "bicycle", "dentist_chair"})
#: What a person on it rides.
_CYCLES = frozenset({"bicycle", "cargo_bike", "tricycle", "electric_bike"})
#: What a person lies in, and under.
_BEDS = frozenset({"bed", "hospital_bed", "sleeping_bag", "cradle", "hammock"})
_COVERS = frozenset({"blanket", "duvet", "quilt"})
#: What somebody crosses of whom is said no more than that they are over it.
_CROSSED = frozenset({"road", "street", "pedestrian_crossing", "bridge", "square", "motorway"})
#: What people sit in without a seat being named.
_SAT_IN = frozenset({"car", "bus", "train", "bed", "edge_of_bed", "wheelchair", "cargo_bike"})
#: What the weather does of which only the noun is said.
_WEATHERS = {"cloudburst": "pour_down", "rain": "rain", "snow": "snow", "hail": "hail", "thunderstorm": "thunder"}
#: How somebody is to a seat or a place who is said to sit or stand there.
_SEATED = frozenset({"in", "on"})


def set_scene(so_far: SoFar, action: str, clause: ClauseReading) -> None:
    """Somebody or something is there, and nothing is done yet."""
    action = _weather(clause) or action
    if action == "appear" and _queues(clause):
        action = "line_up"
    there = Match(action, "state", None, (), 0)
    made = draft(there, _as_it_is(clause), so_far.vocabulary.frames[action], so_far.vocabulary)
    made.words = [word for word in clause.words if not (word.is_mark or word.lost)]
    made.manner.extend(spots(clause))
    made.manner.extend(manners_beside(clause))
    made.bare = True
    before = so_far.last_draft
    if clause.looks_on and before is not None and before.filmed and not before.entities:
        # `zoomer ud, så vi ser hele byen`: that is what the camera shows
        for role, known in made.cast_list:
            for mention in known:
                before.cast("target" if role == "actors" and not before.targets else role, mention)
        before.manner.extend(manners_beside(clause))
        so_far.drafts.insert(-1, made)
    else:
        so_far.drafts.append(made)
    if action == "line_up":
        made.props = [mention for mention in made.props if mention.concept != "queue"]
        made.cast("actors", so_far.memory.named_person("people"))


def _as_it_is(clause: ClauseReading) -> list[tuple[Phrase, Mention]]:
    """`Stolene er tomme`: whom a clause names, and a thing with what the verb says that it is."""
    verbs = [word for word in clause.words if word.part("verb")]
    bare = [mention for phrase, mention in clause.named if not phrase.relation]
    if len(verbs) != 1 or verbs[0].lemma not in clause.vocabulary.grammar.being or len(bare) != 1 or clause.denied:
        return clause.named
    after = [word for word in clause.words if word.start > verbs[0].start and word.part("manner")]
    said = tuple(word.sense.concept for word in after if word.sense is not None and word.sense.concept)
    if not said or own_role(bare[0], clause.vocabulary) == "actors" or len(clause.named) > 1:
        return clause.named
    ((phrase, mention),) = clause.named
    return [(phrase, clause.memory.note(replace(mention, manner=(*mention.manner, *said))))]


def _queues(clause: ClauseReading) -> bool:
    """`Kø ved skranken.`: of a queue with nobody named in it, people stand in line."""
    kinds = [(phrase.relation, mention.concept) for phrase, mention in clause.named]
    people = any(clause.vocabulary.kind(mention.concept) == "actor" for _, mention in clause.named)
    return ("", "queue") in kinds and not people and not clause.denied


def posture_told(clause: ClauseReading) -> str:
    """`Bedstefar i lænestolen` sits, `lederen alene på kontoret` stands; "" where that is not said."""
    if any(word.part("verb") for word in clause.words):
        return ""
    kind = clause.vocabulary.kind
    bare = [mention for phrase, mention in clause.named if not phrase.relation]
    beside = [(phrase, mention) for phrase, mention in clause.named if phrase.relation]
    if not bare or not beside or any(kind(mention.concept) != "actor" for mention in bare):
        return ""
    if any(mention.concept in _CROSSED and phrase.relation == "over" for phrase, mention in beside):
        # `gammel dame med rullator over gangfeltet`
        return "cross"
    covered = any(mention.concept in _COVERS and phrase.relation == "under" for phrase, mention in beside)
    bedded = any(mention.concept in _BEDS and phrase.relation == "in" for phrase, mention in beside)
    if covered or bedded:
        return "lie"
    if any(mention.concept in _CYCLES and phrase.relation == "on" for phrase, mention in beside):
        return "cycle"
    if any(mention.concept in _SEATS | _SAT_IN and phrase.relation in _SEATED for phrase, mention in beside):
        return "sit"
    placed = any(kind(mention.concept) == "place" and phrase.relation in _SEATED for phrase, mention in beside)
    return "stand" if placed else ""


def _weather(clause: ClauseReading) -> str:
    """`Skybrud.`: what a word for weather alone says that it does; "" of anything else."""
    return _WEATHERS.get(clause.named[0][1].concept, "") if len(clause.phrases) == 1 == len(clause.named) else ""


def show_filmed(so_far: SoFar, found: list[Draft]) -> None:
    """What the camera looks at is there to be seen; whoever does something beside it does it then."""
    there = {mention.entity for mention in so_far.memory.stage}.union(*(made.entities for made in so_far.drafts))
    there = there.union(*(made.entities for made in found if not made.filmed))
    for made in found:
        if made.filmed:
            made.props = [*made.targets[1:], *made.props]
            made.targets = made.targets[:1]
            seen = Draft("appear", bare=True, words=list(made.words))
            for _, known in made.cast_list:
                for mention in known:
                    if mention.entity not in there and mention.concept not in ON_SOMEBODY:
                        seen.cast(own_role(mention, so_far.vocabulary), mention)
            followed_round(so_far, made, seen)
            so_far.drafts.extend([] if seen.empty else [seen])
        so_far.drafts.append(made)

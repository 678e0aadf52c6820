"""Which of those whom a clause names play in one of its doings."""

from __future__ import annotations

from rentegn.direction.camera import is_filmed
from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.matching import Match
from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import Draft, Named
from rentegn.direction.shares import share
from rentegn.model.direction import Mention


def within(read: ClauseReading, match: Match) -> Named:
    """The phrases that play in a match; a diagram only where something is done with it."""
    pairs = share(match, read.matches, _described(read, match), read.clause, read.vocabulary)
    if read.impersonally and read.vocabulary.frames[match.action].people:
        pairs = [pair for pair in pairs if pair[0].refers != "it" or pair[0].relation or _lives(read, pair[1])]
    if is_filmed(read.vocabulary.frames[match.action]):
        pairs = _before_what_is_done(read, match, pairs)
    held = bool(diagrams(read)) or match.by not in ("verb", "state")
    return [pair for pair in pairs if pair[1].concept != "diagram"] if held else pairs


def _before_what_is_done(read: ClauseReading, match: Match, pairs: Named) -> Named:
    """`Close-up of a hand crossing out a word`: the camera looks at the hand, which crosses the word out."""
    verbs = (other for other in read.matches if other.action != match.action)
    first = min((verb.word.start for verb in verbs if verb.word is not None and verb.word.part("verb")), default=None)
    before = [pair for pair in pairs if first is None or pair[0].noun.start < first]
    return before or pairs


def diagrams(read: ClauseReading) -> list[Draft]:
    """`Diagram over overblik og glæde`: a diagram that nothing is done with comes on to hold the rest."""
    named = [(phrase, mention) for phrase, mention in read.named if mention.concept == "diagram"]
    if not named:
        return []
    others = any(
        read.vocabulary.kind(mention.concept) == "prop" for _, mention in read.named if mention.concept != "diagram"
    )
    acting = [match for match in read.matches if match.by in ("verb", "state")]
    acted = any(match.action == "appear" or not others for match in acting)
    return [] if acted else [Draft("appear", props=[mention], words=list(phrase.words)) for phrase, mention in named]


def _lives(read: ClauseReading, mention: Mention) -> bool:
    """Whether *it* may be somebody: an animal, or a child who is called *barn*."""
    concept = read.vocabulary.concepts[mention.concept]
    return concept.alive and (concept.kind == "prop" or "barn" in mention.text.lower())


def _described(read: ClauseReading, match: Match) -> Named:
    """The phrases that belong to a match: to a mood only whom it describes, to a verb not whom a mood describes."""
    moody = {id(other.phrase) for other in read.matches if other.by == "mood" and other.phrase}
    if match.by == "mood":
        chosen = [(phrase, mention) for phrase, mention in read.named if phrase is match.phrase]
        bare = [pair for pair in read.named if not pair[0].relation and id(pair[0]) not in moody]
        people = [pair for pair in bare if read.vocabulary.kind(pair[1].concept) == "actor"]
        # `en træt mand foran en skærm`: where nothing is done, what is said beside somebody is there too
        beside = [pair for pair in read.named if pair[0].relation and pair not in chosen]
        return [*(chosen or people or bare), *(beside if len(read.matches) == 1 and not read.verbal else [])]
    if match.by == "sign":
        owner = _owner(read, match)
        free = [pair for pair in read.named if id(pair[0]) not in moody]
        people = [pair for pair in free if not pair[0].relation and read.vocabulary.kind(pair[1].concept) == "actor"]
        done = any(other.by == "verb" and other.action != match.action for other in read.matches)
        # `mends the tap with a grin`: what is done is done to the tap, and not the grin
        return [owner] if owner else people if people and done else free
    owned = {id(owner[0]) for other in read.matches if other.by == "sign" and (owner := _owner(read, other))}
    free = [pair for pair in read.named if id(pair[0]) not in owned]
    return [pair for pair in free if id(pair[0]) not in moody or pair[0] is read.phrases[0]]


def _owner(read: ClauseReading, sign: Match) -> tuple[Phrase, Mention] | None:
    """Whose it is: `lederens overblik`, `medarbejdernes glæde og stolthed`, `medarbejdere med faglig stolthed`."""
    last = _last_before(read, sign)
    bearer = next((pair for pair in read.named if pair[0] is last), None)
    if bearer is not None and last is not None and last.kind == "actor" and _bears(read, last, sign):
        return bearer
    owners = [
        pair
        for pair in read.named
        if sign.word is not None and pair[0].noun.end <= sign.word.start
        if pair[0].noun.sense is not None and pair[0].noun.sense.genitive
    ]
    return owners[-1] if owners and owners[-1][0] is last else None


def _bears(read: ClauseReading, phrase: Phrase, sign: Match) -> bool:
    """Whether *with* stands between somebody and a sign, and but adjectives beside it."""
    assert sign.word is not None
    between = [word for word in read.words if phrase.noun.end <= word.start < sign.word.start]
    small = read.vocabulary.grammar.prepositions
    return (
        bool(between)
        and small.get(between[0].low) == "with"
        and not any(word.part("verb", "noun") or word.is_mark for word in between)
    )


def _last_before(read: ClauseReading, sign: Match) -> Phrase | None:
    """The phrase that stands nearest before a sign."""
    before = [phrase for phrase in read.phrases if sign.word is not None and phrase.noun.end <= sign.word.start]
    return before[-1] if before else None

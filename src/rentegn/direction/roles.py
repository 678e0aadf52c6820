"""Who and what play an action's roles: by what they are, by their preposition, by the action's own frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rentegn.direction.body import OF_SOMEBODY, ON_SOMEBODY
from rentegn.direction.matching import Match
from rentegn.direction.phrases import EVENTS, Phrase
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Frame, Vocabulary
from rentegn.model.direction import Mention

Named = Sequence[tuple[Phrase, Mention]]
#: How it is said where something leads.
_LEADING = frozenset({"to", "toward"})
#: How something stands to what is done, that only says where it is done or where to.
BESIDE = frozenset({"in", "on", "at", "under", "behind", "before", "over", "between", "toward", "to"})

#: How it is said whence something goes, and what it goes past: neither goes along.
_WHENCE_OR_PAST = frozenset({"from", "by", "of", "along"})
#: What is done by things, which may stand after their verb: `der kommer røg ud af et vindue`.
_BY_THINGS = frozenset({"leave", "appear", "flow", "rise", "fall", "fly", "arrive", "hang", "grow_plant", "spring_up"})

#: Weather that something is done in, and that nobody is given anything.
WEATHERS = frozenset({"rain", "wind", "storm", "fog", "hail", "cloudburst", "thunderstorm", "drizzle"})
#: What is done with what another has.
_TAKING = frozenset({"swap", "replace", "exchange", "borrow", "steal", "snatch", "confiscate", "inherit", "copy"})
#: What is done with the work of another, who has no part in it.
_SHARING = frozenset({"divide_tasks"})
#: What is done with somebody who is small, and put with another: `lægger barnet på morens bryst`.
_PLACING = frozenset({"put", "put_down", "place", "lay", "lay_down"})
_BECOMING = frozenset({"transform", "turn_into"})


@dataclass(slots=True)
class Draft:
    """A direction in the making; `words` are those of the note that said so."""

    action: str
    actors: list[Mention] = field(default_factory=list)
    props: list[Mention] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    targets: list[Mention] = field(default_factory=list)
    manner: list[str] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    at_once: bool = False
    passive: bool = False
    #: Whether it only names who and what is there, without a doing; of some because what they do is not known.
    bare: bool = False
    beside: bool = False
    #: Whether it only says how somebody sits or stands, and whether its clause goes on with whom the one before named.
    posture: bool = False
    follows_on: bool = False
    #: Whether its clause is about what cannot be drawn: `lyset bliver grønt`.
    of_ideas: bool = False
    #: Whether somebody or something does it who cannot be shown, and so nobody who was named before.
    foreign: bool = False
    #: Whether it is what the weather does, which is done by nobody: `det sner`.
    weather: bool = False
    #: Whether the camera does it.
    filmed: bool = False
    #: Whether somebody does it to a thing, and not it to somebody: `mannen tenner stearinlys`.
    done_to_things: bool = False
    #: What is shown or taught by it, and not done yet.
    taught: Draft | None = None
    #: Whom or what the film showed last when it was read.
    latest: Mention | None = None

    @property
    def cast_list(self) -> tuple[tuple[str, list[Mention]], ...]:
        """Every role with who plays it."""
        return (("actors", self.actors), ("props", self.props), ("place", self.places), ("target", self.targets))

    @property
    def entities(self) -> frozenset[str]:
        """Everybody and everything in it."""
        return frozenset([mention.entity for mention in (*self.actors, *self.props, *self.places, *self.targets)])

    @property
    def empty(self) -> bool:
        """Whether it names nobody and nothing."""
        return not (self.actors or self.props or self.places or self.targets)

    def cast(self, role: str, mention: Mention) -> None:
        """Give a role to somebody who has none here yet; of one who has, keep how they are besides."""
        for known in (*self.actors, *self.props, *self.places, *self.targets):
            if known.entity == mention.entity:
                self._describe(mention)
                return
        dict(self.cast_list)[role].append(mention)

    def _describe(self, mention: Mention) -> None:
        """`en stor brikke i puslespillet`: what is said of either name of the same thing is so of it."""
        for _, known in self.cast_list if mention.manner else ():
            for place, other in enumerate(known):
                if other.entity == mention.entity:
                    known[place] = replace(other, manner=tuple(dict.fromkeys((*other.manner, *mention.manner))))

    def take_over(self, other: Draft) -> None:
        """Add what another draft of the same action says, as if it stood before this one."""
        for role, known in other.cast_list:
            for mention in known:
                self.cast(role, mention)
        self.manner = list(dict.fromkeys((*other.manner, *self.manner)))
        self.words = [*other.words, *self.words]


def own_role(mention: Mention, vocabulary: Vocabulary) -> str:
    """The role that somebody or something plays by what it is."""
    return {"actor": "actors", "place": "place"}.get(vocabulary.kind(mention.concept), "props")


def draft(match: Match, named: Named, frame: Frame, vocabulary: Vocabulary) -> Draft:
    """The action with its roles given out among the phrases of its clause."""
    made = Draft(match.action, words=list(match.words), passive=match.passive)
    for phrase, known in _ordered(named):
        mention = as_meant(known, frame)
        if _of_the_saying(phrase, match, vocabulary):
            continue
        if _only_where(phrase, frame, match, named, vocabulary) or _where_it_was(phrase, match):
            continue
        if match.action in _SHARING and phrase.noun.sense is not None and phrase.noun.sense.genitive:
            # `deler den syges opgaver`: whose they were
            made.words.extend(phrase.words)
            continue
        owner = phrase.owns and not frame.lone and vocabulary.kind(mention.concept) == "actor"
        if _does_alone(phrase, mention, match, named, vocabulary):
            # `ei hand rekkjer ut eit skjema`: nobody else is there to do it
            made.cast("actors", mention)
        elif owner and (_touched(phrase, match, named, vocabulary) or _taken_from(phrase, match)):
            made.cast("target", mention)
        elif _seen_alone(phrase, mention, match, named, vocabulary) and mention.concept in frame.swallows:
            made.cast("actors", mention)
        elif owner or (mention.concept in frame.swallows and (len(named) > 1 or frame.people)):
            pass
        else:
            role = _role(phrase, mention, made, match, frame, named, vocabulary)
            made.done_to_things |= role == "actors" and _does(phrase, match, frame, named, vocabulary)
            if role == "place" and not phrase.relation and match.by == "verb" and _one_of_places(phrase, match, named):
                role = "props"
            if role == "place" and not phrase.relation and match.action in _BECOMING and made.targets:
                # `vejen bliver til et grønt bælte`
                role = "props"
            if role == "place" and made.places and not made.targets and _leads(phrase, match):
                # `fra stua til rådhuset`: one is where it begins, the other where it leads; `butikker langs gaden`
                role = "target"
            made.cast(role, mention)
        made.words.extend(phrase.words)
    _put_in_order(made, named, vocabulary)
    return made


def _put_in_order(made: Draft, named: Named, vocabulary: Vocabulary) -> None:
    """Let those of several who play one role stand as they matter."""
    if len(made.actors) > 1:
        order = {mention.entity: phrase.noun.start for phrase, mention in reversed(named)}
        made.actors.sort(key=lambda mention: order.get(mention.entity, 0))
    if len(made.props) > 1:
        # `hands out soup in the rain`: the soup
        around = {mention.entity for phrase, mention in named if phrase.relation and mention.concept in WEATHERS}
        made.props.sort(key=lambda mention: vocabulary.kind(mention.concept) == "idea" or mention.entity in around)
    if len(made.targets) > 1:
        # `legger barnet i armene på faren`: whom it leads to; else of two people the one without a preposition,
        # `pulls the boy up after him`
        leading = _LEADING | {"on", "in"} if made.action in _PLACING else _LEADING
        goals = {mention.entity for phrase, mention in named if phrase.relation in leading}
        bare = {mention.entity for phrase, mention in named if not phrase.relation}
        made.targets.sort(key=lambda mention: (mention.entity not in goals, mention.entity not in bare))
    if len(made.places) > 1:
        # one place is told: the others of a list are there as well
        relations = {mention.entity: phrase.relation for phrase, mention in named}
        listed = [each for each in made.places[1:] if relations[each.entity] == relations[made.places[0].entity]]
        made.props.extend(listed)
        made.places = [mention for mention in made.places if mention not in listed]


def _does_alone(phrase: Phrase, mention: Mention, match: Match, named: Named, vocabulary: Vocabulary) -> bool:
    """Whether hands stand bare before an active verb, and nobody else is named."""
    if match.by != "verb" or match.word is None or match.passive or phrase.relation or phrase.owns:
        return False
    hands = mention.concept in OF_SOMEBODY and vocabulary.kind(mention.concept) == "actor"
    others = any(vocabulary.kind(other.concept) == "actor" for each, other in named if each is not phrase)
    return hands and not others and phrase.noun.start < match.word.start


def _seen_alone(phrase: Phrase, mention: Mention, match: Match, named: Named, vocabulary: Vocabulary) -> bool:
    """`En hånd rekkes ut til ham`: hands of nobody who is there, before the verb that tells what they do."""
    if match.word is None or phrase.relation or phrase.owner or phrase.noun.start > match.word.start:
        return False
    others = (other for other, known in named if other is not phrase and vocabulary.kind(known.concept) == "actor")
    hands = mention.concept in OF_SOMEBODY and vocabulary.kind(mention.concept) == "actor" and not phrase.definite
    return hands and all(other.relation for other in others)


def _leads(phrase: Phrase, match: Match) -> bool:
    return phrase.relation in _LEADING or (not phrase.relation and match.word is None and phrase.concept not in EVENTS)


def _one_of_places(phrase: Phrase, match: Match, named: Named) -> bool:
    """`linjer forbinder hjem, skole og rådhus`: several places named bare after a verb are what it is done to."""
    assert match.word is not None
    bare = [other for other, _ in named if other.kind == "place" and not other.relation]
    return len(bare) > 1 and all(other.noun.start > match.word.start for other in bare)


def _of_the_saying(phrase: Phrase, match: Match, vocabulary: Vocabulary) -> bool:
    """`falder i søvn`, `vender tommelfingeren op`, `får tak i tauet`: a noun that is but a word of a set phrase."""
    lemma = match.word.sense.lemma if match.word is not None and match.word.sense is not None else ""
    one = len(phrase.words) == 1 and not phrase.definite and not phrase.many
    bare = one and phrase.kind == "prop" and lemma in vocabulary.grammar.light
    told = any(phrase.noun is word for word in match.words)
    return told and (phrase.relation != "" or phrase.kind == "idea" or bare)


def _only_where(phrase: Phrase, frame: Frame, match: Match, named: Named, vocabulary: Vocabulary) -> bool:
    """`med flag i hænderne`, `med tunga ut av munnen`: a part of somebody who acts that only says where or whence.

    And `muren mellom dem raser sammen`: between whom that is which does it.
    """
    verb = match.word
    if phrase.relation == "between" and verb is not None and phrase.noun.start < verb.start:
        first = min((other.noun.start for other, _ in named), default=phrase.noun.start)
        return first < phrase.noun.start
    spots = ("in", "from", "by", "of", "on") if phrase.concept == "lap" else ("in", "from", "by", "of", "under")
    if phrase.relation == "from" and phrase.kind == "place" and verb is not None and phrase.noun.start < verb.start:
        # `en elev fra kulturskolen spiller på sykehjemmet`: whence somebody is, and not where it is done
        return any(other.kind == "place" and other is not phrase for other, _ in named)
    if phrase.concept not in ON_SOMEBODY or phrase.relation not in spots:
        return False
    acts = any(vocabulary.kind(mention.concept) == "actor" for other, mention in named if other is not phrase)
    return acts and match.by == "verb" and phrase.relation not in frame.roles and phrase.concept not in frame.doers


def _where_it_was(phrase: Phrase, match: Match) -> bool:
    """`bunken på bordet bliver til en plante`: where something was that becomes something else."""
    before = match.word is not None and phrase.noun.start < match.word.start
    return match.action in _BECOMING and before and phrase.relation in ("in", "on", "at")


def as_meant(mention: Mention, frame: Frame) -> Mention:
    """What a word means beside this action: a *klokke* that rings is a bell."""
    meant = frame.means.get(mention.concept)
    return mention if meant is None else replace(mention, concept=meant, entity=meant)


def _ordered(named: Named) -> Named:
    """Phrases with a preposition first: they say their role, and leave what is bare to the rest; likenesses last."""
    return sorted(named, key=lambda pair: ("", "as").index(pair[0].relation) if pair[0].relation in ("", "as") else -1)


def _role(
    phrase: Phrase, mention: Mention, made: Draft, match: Match, frame: Frame, named: Named, vocabulary: Vocabulary
) -> str:
    kind = vocabulary.kind(mention.concept)
    part = mention.concept in OF_SOMEBODY and mention.concept not in frame.doers
    if part and kind == "actor" and _somebody_else(phrase, named, vocabulary):
        return "props"
    if match.by == "mood" and phrase is match.phrase:
        return "actors" if kind == "actor" else "props"
    own = own_role(mention, vocabulary)
    if own == "place" and phrase.relation == "with":
        # `et bælte med små søer`: what something has is not where it is
        return "props"
    if match.action in _BECOMING and own != "actors" and match.word is not None:
        if phrase.relation == "to" and own == "props" and not made.targets:
            return "target"
        if not phrase.relation and phrase.noun.start < match.word.start:
            # `vejen bliver til et grønt bælte`
            return "props"
    if mention.concept in WEATHERS and phrase.relation in BESIDE:
        return "props"
    if phrase.relation in frame.roles:
        return frame.roles[phrase.relation]
    if match.action in _BECOMING and phrase.relation == "to" and kind == "prop" and not made.targets:
        return "target"
    if frame.doers:
        itself = kind != "actor" or mention.concept in frame.doers or _does(phrase, match, frame, named, vocabulary)
        return own if itself else "target"
    if (
        own == "props"
        and not made.targets
        and (phrase.relation in BESIDE or _goes_by_itself(phrase, match, named, vocabulary))
        and _another_thing(phrase, mention, named, vocabulary)
    ):
        return "target"
    if own == "props" and phrase.relation == "along" and match.action == "drive" and not made.targets:
        # `the bus stops and drives past them all`
        return "target"
    if kind == "actor" and phrase.relation == "by" and match.action in ("borrow", "borrow_book") and not match.passive:
        # `får låne briller av legen`
        return frame.object
    if kind == "actor" and phrase.relation == "with" and (frame.things or _borne(phrase, named)):
        return "target"
    if kind != "actor" or phrase.relation in ("with", "by"):
        return own
    if phrase.relation:
        return frame.object
    if match.passive and any(_doer(other, known, vocabulary) for other, known in named):
        return frame.object
    if phrase.oblique:
        return frame.object
    if match.undergone and not made.targets:
        return frame.object
    if match.passive and not made.targets:
        return frame.object if frame.object != "target" or frame.lone else "actors"
    if _after_a_thing(phrase, match, named, vocabulary, alive=frame.people):
        return frame.object
    return "actors" if is_subject(phrase, named, vocabulary) else frame.object


def _does(phrase: Phrase, match: Match, frame: Frame, named: Named, vocabulary: Vocabulary) -> bool:
    """`Mannen tenner stearinlys`: somebody before the verb does it to a thing, where none is there who usually does."""
    verb = match.word
    if verb is None or match.passive or phrase.relation or phrase.noun.start > verb.start:
        return False
    after = [mention for other, mention in named if not other.relation and other.noun.start > verb.start]
    usual = any(mention.concept in frame.doers for _, mention in named)
    return not usual and any(own_role(mention, vocabulary) == "props" for mention in after)


def _goes_by_itself(phrase: Phrase, match: Match, named: Named, vocabulary: Vocabulary) -> bool:
    """`smoke comes out of a window`, `et skib sejler op af bogen`: whether a bare thing does it and nobody else, and
    it says next whence or past what."""
    verb = match.word
    if phrase.relation not in _WHENCE_OR_PAST or verb is None or match.by != "verb" or match.passive:
        return False
    bare = [(other, mention) for other, mention in named if not other.relation]
    between = any(other.relation and verb.start < other.noun.start < phrase.noun.start for other, _ in named)
    if between or phrase.noun.start < verb.start:
        return False
    if any(vocabulary.kind(mention.concept) == "actor" for _, mention in bare):
        return False
    return match.action in _BY_THINGS or any(other.noun.start < verb.start for other, _ in bare)


def _another_thing(phrase: Phrase, beside: Mention, named: Named, vocabulary: Vocabulary) -> bool:
    """`Bunken forsvinder ind i mobilen`: whether something else stands bare, which does it or which it is done to."""
    return any(
        vocabulary.kind(mention.concept) == "prop" and not other.relation and mention.entity != beside.entity
        for other, mention in named
        if other is not phrase
    )


def _somebody_else(phrase: Phrase, named: Named, vocabulary: Vocabulary) -> bool:
    """Whether another than a part of somebody is there to act: the clause names one, or goes on with one."""
    return phrase.oblique or any(
        vocabulary.kind(mention.concept) == "actor" and mention.concept not in OF_SOMEBODY
        for other, mention in named
        if other is not phrase
    )


def _borne(phrase: Phrase, named: Named) -> bool:
    """`with the baby on her lap`: somebody whom another has on the lap, the arm or the back does nothing."""
    after = [other for other, _ in named if other.noun.start > phrase.noun.start and other.relation in ("in", "on")]
    return bool(after) and after[0].concept in ON_SOMEBODY


def _taken_from(phrase: Phrase, match: Match) -> bool:
    """`swaps it for a classmate's roll`, `låner naboens stige`: from whom it is."""
    return match.action in _TAKING and match.word is not None and phrase.noun.start > match.word.start


#: What is measured of somebody, and looked after.
_MEASURED = frozenset({"blood_pressure", "pulse", "temperature", "wound", "tooth", "finger", "wrist", "hearing"})


def _touched(phrase: Phrase, match: Match, named: Named, vocabulary: Vocabulary) -> bool:
    """`bøjer en mands ben`: whose part of the body something is done to, by another."""
    if match.by != "verb" or match.word is None or match.passive:
        return False
    order = [other for other, _ in sorted(named, key=lambda pair: pair[0].noun.start)]
    place = next(at for at, other in enumerate(order) if other is phrase)
    part = order[place + 1].concept if place + 1 < len(order) else ""
    doers = (
        other
        for other, mention in named
        if other is not phrase and not other.relation and other.noun.start < match.word.start
        if vocabulary.kind(mention.concept) == "actor"
    )
    return (part in OF_SOMEBODY or part in _MEASURED) and any(True for _ in doers)


def _doer(phrase: Phrase, mention: Mention, vocabulary: Vocabulary) -> bool:
    """Whether a passive says by whom it is done."""
    return phrase.relation == "by" and vocabulary.kind(mention.concept) == "actor"


def is_subject(phrase: Phrase, named: Named, vocabulary: Vocabulary) -> bool:
    """Whether a bare person is the first of the clause, or joined to the first."""
    bare = [other for other, mention in named if not other.relation and vocabulary.kind(mention.concept) == "actor"]
    bare.sort(key=lambda other: other.noun.start)
    for other in bare[:1]:
        if other is phrase:
            return True
    place = bare.index(phrase)
    return all(other.joined for other in bare[1 : place + 1])


def _after_a_thing(phrase: Phrase, match: Match, named: Named, vocabulary: Vocabulary, *, alive: bool) -> bool:
    """`En pil forbinder manden med huset`: a bare thing before an active verb does it to the person after it.

    What only people do is done so by what is `alive` (`hunden finder manden`).
    """
    if match.by != "verb" or match.word is None or match.passive or phrase.noun.start < match.word.start:
        return False
    things = [
        other
        for other, mention in named
        if not other.relation and vocabulary.kind(mention.concept) in ("prop", "place")
        if not alive or vocabulary.concepts[mention.concept].alive
    ]
    return any(other.noun.start < match.word.start for other in things)


def settle_target(made: Draft, frame: Frame) -> None:
    """Of an action that is done to people: a person who is not the doer is the one it is done to."""
    if not frame.lone or made.targets or made.done_to_things:
        return
    done_to = [mention for mention in made.actors if mention.concept not in frame.doers]
    if done_to and (made.props or any(mention.concept in frame.doers for mention in made.actors)):
        made.targets = done_to[:1]
        made.actors = [mention for mention in made.actors if mention not in done_to[:1]]

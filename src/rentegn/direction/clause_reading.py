"""One clause, read: whom it names, what it says is done, and what in it was not understood."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from rentegn.direction.body import OF_SOMEBODY, SPOTS
from rentegn.direction.camera import CAMERA, films, is_filmed
from rentegn.direction.clauses import LOOKING, MAKING, STOPS, Clause, undone
from rentegn.direction.companions import beside, borne
from rentegn.direction.denial import absence
from rentegn.direction.each import share_out
from rentegn.direction.expecting import doings_of, enables, expected, goes_on
from rentegn.direction.getting import set_leave_aside, turned_round
from rentegn.direction.helping import purpose
from rentegn.direction.matching import WEATHER, Match, impersonal, is_posture, matches
from rentegn.direction.matching import undone as undone_doings
from rentegn.direction.memory import ADDRESSED, Memory
from rentegn.direction.not_done import nobody, picture
from rentegn.direction.phases import NEARLY, NOT_DONE
from rentegn.direction.phrase_finding import phrases_of
from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import Draft, Named, draft, is_subject, own_role
from rentegn.direction.seen import Seen, idioms_in
from rentegn.direction.shares import led_to, share
from rentegn.direction.strangers import as_phrase, like_a_person, of_ideas, stranger
from rentegn.direction.tag_costs import LETTING
from rentegn.direction.tokens import Word
from rentegn.direction.touching import touched
from rentegn.direction.vocabulary import Frame, Idiom
from rentegn.model.direction import Mention

#: Ideas that say when, and name nothing.
_TIMES = frozenset({"morning", "evening", "night"})
#: Ideas that an action can show by how it goes.
_SHOWN_IDEAS = ("growth", "drive")
_HAVING = frozenset({"with", "in", "on"})
_WHITHER = frozenset({"to", "toward", "from", "by", "between", "around"})
_WHERE = frozenset({"behind", "after", "around", "over", "under", "before", "between"})
#: Words that may stand for nobody before a verb.
_DUMMIES = frozenset({"der", "det", "there", "it"})
#: What the light of the whole picture does.
_OF_LIGHT = frozenset(
    {"turn_off", "turn_on", "dim", "darken", "go_out", "light_up", "fade_out", "change_colour", "blink"}
)
#: Ideas of many people, who do what these are said to do.
_OF_PEOPLE = frozenset({"organisation", "society_company", "leadership", "profession", "home_care"})
#: Doings whose contents are told by a verb after them, and not done.
_TEACHING = frozenset({"teach", "learn", "show", "explain", "instruct", "train"})


#: What some doings are where they are done to somebody: who copies a man imitates him.
_TO_SOMEBODY = {"copy": "imitate"}
#: And what they are where somebody does them by themselves: a woman who lights up is glad.
_BY_SOMEBODY = {"ignite": "be_happy", "become_bright": "be_happy"}
#: What a wall is that falls itself, and how it does.
_WALL = "stone_wall"
_FALLING = frozenset(
    {"crumble", "collapse", "fall", "fall_down", "topple", "crack", "break_apart", "break", "tip_over"}
)
#: Doings by which one thing becomes another, and the verbs that say that it is.
BECOMING = ("transform", "turn_into")
_IS = frozenset({"være", "vere", "be"})
#: What only tells when something is done.
_TIMES = frozenset({
    "morning", "day", "week", "minute_of_time", "summer", "winter", "spring_season", "autumn", "night", "evening",
    "night_shift", "summer_holiday", "working_hours", "childhood", "age",
})  # fmt: skip
_TOGETHER = frozenset({"sammen", "saman", "together"})
_SHOWING = frozenset({"vise", "syne", "show"})
#: How loud it is that somebody says high or low.
_VOICES = {"high": "loud", "short": "quiet"}
#: What is done with the voice, which is loud where things are high.
_ALOUD = frozenset(
    {"talk", "count", "read_out", "sing", "laugh", "shout", "scream", "be_sad", "snore", "say", "play_music"}
)
#: What is done at traffic lights, and by what colours.
_AT_LIGHTS = frozenset({"stop", "wait", "change_colour"})
_SIGNALS = frozenset({"red", "green"})
_MATTER = ("prop", "place")
#: What somebody does who goes, and who goes off.
_WALKING, _LEAVING = "walk", "leave"


class ClauseReading:
    """A clause with all that was found in it.

    `named` pairs each phrase with whom or what it mentions, `matches` are its actions, `idioms` its set phrases.
    `memory` learns whom the clause names; `before` is whom or what the clause before named last, `subject` whom or
    what it was about.
    """

    def __init__(
        self,
        clause: Clause,
        memory: Memory,
        text: str,
        before: tuple[Mention, ...] = (),
        subject: tuple[Mention, ...] = (),
        *,
        sudden: bool = False,
        filmed: bool = False,
    ) -> None:
        self.sudden = sudden
        self.clause, self.memory, self.vocabulary = clause, memory, memory.vocabulary
        #: Whether it says what the camera does, as the clause before may have.
        self.filmed = films(clause, self.vocabulary, goes_on=filmed, staged=CAMERA in memory.known)
        if undone(clause.words[:2], self.vocabulary):
            clause.words[0].account("function", reason="negation")
        self.idioms = self._set_phrases()
        set_leave_aside(clause.words, self.vocabulary)
        self.impersonal = impersonal(clause, self.vocabulary)
        # a noun of a set phrase (`viser vejen`) is nothing on stage
        self.phrases = [phrase for phrase in phrases_of(clause.words, self.vocabulary) if phrase.noun.kind != "manner"]
        share_out(clause.words, self.phrases, self.vocabulary)
        self.named: list[tuple[Phrase, Mention]] = []
        #: Whom the clause says that it is not about: `alle undtagen chefen`.
        self.excepted: list[tuple[Phrase, Mention]] = []
        self.before = self._meant(before)
        self._raise_doer()
        apart = self._apart(subject)
        for phrase in self.phrases:
            bare = frozenset(mention.entity for other, mention in self.named if not other.relation)
            if phrase.refers:
                phrase.other = self._turns(phrase)
                phrase.wants = expected(phrase, clause, self.phrases, self.vocabulary)
            besides = bare if self._may_be_doer(phrase) else bare | apart
            plays = self.excepted if phrase.relation == "except" else self.named
            for mention in self._mentions(phrase, text, besides) if self._plays(phrase) else ():
                if phrase.refers not in ("he", "she") or mention.entity not in apart | bare:
                    plays.append((phrase, mention))
        memory.handle([mention for phrase, mention in self.named if not phrase.relation])
        everybody = self.named
        self.named = _owned(everybody)
        #: Whose hands and the like it names, who is there only as that.
        self.owners = [pair for pair in everybody if pair[0].owns_part]
        #: Whom somebody has on the lap or the arm meanwhile.
        self.borne = borne(self.phrases, self.named, self.vocabulary) if self._somebody_bears(subject) else []
        apart_from = {id(each) for phrase, part, _ in self.borne for each in (phrase, part)}
        self.named = [pair for pair in self.named if id(pair[0]) not in apart_from]
        concepts = frozenset(mention.concept for _, mention in self.named)
        if self.relative and self.before is not None:
            # `en ramme, som dannes af hænder`: a frame is formed
            concepts |= {self.before.concept}
        self.idea = of_ideas(clause, self.phrases)
        if self.idea is not None:
            concepts |= {self.idea.concept}
        self.about = frozenset(mention.concept for mention in subject)
        seen = Seen(clause, self.phrases, concepts, self.vocabulary, self.about, sudden, self.filmed)
        self._denying = seen.denied
        self.matches = matches(seen)
        #: What it only says is not done.
        self.not_done = undone_doings(seen) if self.denied and not self.matches else []
        self.foreign = self._foreign(text)
        #: Whose part of the body it names, who is none of those who do it.
        self.touched = touched(clause, self.phrases, (*self.subject(), *self._carried(subject)), memory)
        self.named = [(phrase, self._in_mood(phrase, mention)) for phrase, mention in self.named]
        if self.goes_on_with_people:
            for phrase in self.phrases:
                phrase.oblique = True

    def _foreign(self, text: str) -> bool:
        """Whether an idea or an unknown word says who does it, so that nobody does who was named before.

        An unknown word that looks like people, or does what only people do, is somebody on stage.
        """
        word = stranger(self.clause, self.vocabulary)
        doings = [match for match in self.matches if match.by == "verb"]
        human = any(self.vocabulary.frames[match.action].people for match in doings)
        if word is not None and doings and (human or like_a_person(word, self.clause, self.vocabulary)):
            phrase = as_phrase(word, self.clause, self.vocabulary)
        elif human and self.idea is not None and self.idea.concept in _OF_PEOPLE:
            # `to afdelinger råber`: those who are in them
            phrase = replace(self.idea, concept="employee", kind="actor", count=None, many=True)
            self.idea = None
        else:
            return word is not None or self.idea is not None
        self.phrases.insert(0, phrase)
        self.named[:0] = [(phrase, mention) for mention in self._mentions(phrase, text, frozenset())]
        # an unknown word stays one, and is told
        phrase.words = [each for each in phrase.words if each is not word]
        self.memory.handle([mention for other, mention in self.named if not other.relation])
        return False

    @property
    def last_named(self) -> tuple[Mention, ...]:
        """Whom or what a relative clause after it may be about, the last first.

        Of `en dame med en hat` the hat and the lady; a word that nobody knows is some person.
        """
        pairs = sorted((*self.named, *self.excepted), key=lambda pair: pair[0].noun.start, reverse=True)
        last = next((word for word in reversed(self.clause.words) if not word.is_mark), None)
        if last is not None and last.lost and not last.verbal:
            return (Mention("person", "person", text=last.text),)
        beside = [
            mention for phrase, mention in pairs[1:2] if phrase.kind == "actor" and pairs[0][0].relation in _HAVING
        ]
        return (*(mention for _, mention in pairs[:1]), *beside)

    def _somebody_bears(self, subject: tuple[Mention, ...]) -> bool:
        """Whether somebody does what the clause says, so that others may be with them."""
        doers = [*(mention for phrase, mention in self.named if not phrase.relation), *self._carried(subject)]
        verb = any(word.part("verb") for word in self.clause.words)
        return verb and any(self.vocabulary.kind(mention.concept) == "actor" for mention in doers)

    def _has(self, phrase: Phrase, thing: Phrase) -> bool:
        """Whether somebody is with a thing, or in or on it: `en dame med en hat`, and not `peger på en hat`."""
        between = (word for word in self.clause.words if phrase.noun.end <= word.start < thing.noun.start)
        return phrase.kind == "actor" and thing.relation in _HAVING and not any(word.part("verb") for word in between)

    @property
    def impersonally(self) -> bool:
        """`Der bliver stille`, `it gets dark`: whether a word that stands for nobody opens it."""
        joins = self.vocabulary.grammar.coordinators | self.vocabulary.grammar.clausal
        spoken = [word for word in self.clause.words if not (word.is_mark or word.low in joins)][:2]
        if len(spoken) > 1 and spoken[0].lemma in self.vocabulary.grammar.passives:
            # `så bliver der stille`
            spoken = spoken[1:]
        first = spoken[0] if spoken else None
        return first is not None and first.sense is None and first.low in _DUMMIES and not self.relative

    def _meant(self, before: tuple[Mention, ...]) -> Mention | None:
        """`en dame med rullator, som krysser veien`: she crosses it; of those named last, who can do what is done."""
        doings = doings_of(self.clause, self.vocabulary)
        if len(before) > 1 and doings and not any(frame.things for frame in doings):
            alive = (mention for mention in before if self.vocabulary.concepts[mention.concept].alive)
            return next(alive, before[0])
        return before[0] if before else None

    def _may_be_doer(self, phrase: Phrase) -> bool:
        """`pulls her up after him`: an English pronoun that says where may be whoever does it."""
        return self.vocabulary.language == "en" and phrase.relation in _WHERE

    def _turns(self, phrase: Phrase) -> bool:
        """`Hun giver ham et glas, og han drikker`: who goes on to do something is not named again after *og*."""
        joins = self.vocabulary.grammar.coordinators
        opening = [word for word in self.clause.words if not word.is_mark][:2]
        return len(opening) > 1 and opening[0].low in joins and phrase.noun is opening[1] and not phrase.oblique

    def _raise_doer(self) -> None:
        """`Ham i midten banker på`: one who stands before the verb, where nobody else may do it, does it."""
        verb = next((word for word in self.clause.words if word.part("verb")), None)
        bare = [phrase for phrase in self.phrases if not phrase.relation]
        if verb is not None and len(bare) == 1 and bare[0].noun.start < verb.start:
            bare[0].oblique = False

    def _apart(self, subject: tuple[Mention, ...]) -> frozenset[str]:
        """Whom no pronoun of the clause points to: who goes on to do it (`og hjælper hende op`), or lets another."""
        apart = subject if enables(self.clause) else self._carried(subject)
        return frozenset(mention.entity for mention in apart)

    def _carried(self, subject: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Whom the clause before was about, where this one goes on with them."""
        if self.relative and self.before is not None:
            return (self.before,)
        return subject if self.relative or goes_on(self.clause, self.vocabulary) else ()

    def _plays(self, phrase: Phrase) -> bool:
        """Whether somebody or something is there; *man* in `viser, hvordan man spikker` is nobody."""
        if self.impersonal and phrase.refers == "it" and not phrase.relation:
            return False
        if phrase.relation == "when":
            phrase.noun.account("manner", phrase.concept, "when it is done")
            return False
        if phrase.relation == "as" and phrase.kind in ("actor", "place"):
            # `danser som en ballerina`: none is there
            phrase.noun.account("manner", phrase.concept, "what it is like")
            return False
        return phrase.relation != "without" and not (self.contents and phrase.refers == ADDRESSED)

    def _set_phrases(self) -> list[Idiom]:
        found = idioms_in(self.clause, self.vocabulary)
        for idiom in found:
            for word in self.clause.words:
                if word.low in idiom.words or (word.sense is not None and word.sense.lemma in idiom.words):
                    word.account("manner", idiom.manner)
        return found

    @property
    def looks_on(self) -> bool:
        """Whether it only says what is seen: `så vi ser hele byen`."""
        return any(word.reason == LOOKING for word in self.clause.words)

    @cached_property
    def absent(self) -> list[Word]:
        """The words by which it says that those whom it names are not there; [] where it does not."""
        empty = any(phrase.relation and not phrase.refers for phrase, _ in self.named) and nobody(
            self.clause, self.vocabulary
        )
        return [] if self.sudden and not empty else absence(self.clause, self.vocabulary)

    @cached_property
    def contents(self) -> bool:
        """Whether it is what somebody tells or shows: `viser, hvordan man børster tænder`."""
        first = next((word for word in self.clause.words if not word.is_mark), None)
        return first is not None and first.low in self.vocabulary.grammar.contents

    @property
    def denied(self) -> bool:
        """Whether it says what does not happen."""
        return bool(self._denying)

    @property
    def likened(self) -> Draft | None:
        """`Bjerget er en graf`: one thing that is said to be another turns into it; None where nothing is."""
        verbs = [word for word in self.clause.words if word.part("verb") or word.verbal]
        if len(verbs) != 1 or verbs[0].lemma not in _IS or len(self.named) not in (1, 2) or self.denied:
            return None
        other, new = self.named[-1]
        known = self._likened_thing(verbs[0])
        if known is None or new.concept == known.concept or self.vocabulary.kind(new.concept) not in _MATTER:
            return None
        if other.relation or other.joined or other.definite or other.noun.start < verbs[0].start:
            return None
        made = Draft(BECOMING[0], targets=[new], words=[word for word in self.clause.words if not word.is_mark])
        made.cast(own_role(known, self.vocabulary), known)
        return made

    def _likened_thing(self, verb: Word) -> Mention | None:
        """What is said to be something else: a known thing before the verb, or what was named last."""
        thing, known = self.named[0]
        if len(self.named) == 2:
            plain = thing.definite and not (thing.relation or thing.refers) and thing.noun.start < verb.start
            return known if plain and self.vocabulary.kind(known.concept) in _MATTER else None
        opening = next((word for word in self.clause.words if not word.is_mark), None)
        if opening is not verb:
            return None
        earlier = [mention for mention in self.memory.named.values() if mention.entity != known.entity]
        things = [mention for mention in earlier if self.vocabulary.kind(mention.concept) in _MATTER]
        return things[-1] if things else None

    @property
    def only_denies(self) -> bool:
        """Whether all that it says is what does not happen."""
        return self.denied and not self.matches and not self.absent

    def instead(self) -> list[Draft]:
        """What is seen instead of what it denies, if anything is."""
        made = picture(self.not_done, self.clause, self.named, self.memory) if self.not_done else None
        return [made] if made is not None else []

    @property
    def unknown_doing(self) -> bool:
        """Whether what is done in it is not known."""
        return any(word.verbal for word in self.clause.words)

    @property
    def gaps(self) -> int:
        """How many of its words are not known and do not only describe the known one after them."""
        after = [*self.clause.words[1:], None]
        pairs = zip(self.clause.words, after, strict=True)
        return sum(word.lost and not (other is not None and other.part("noun")) for word, other in pairs)

    @property
    def lost(self) -> bool:
        """Whether a word of the clause is not known at all."""
        return any(word.lost for word in self.clause.words)

    @cached_property
    def relative(self) -> bool:
        """Whether the clause begins with *der* or *som* and so speaks of whom the one before named last."""
        first = next((word for word in self.clause.words if not word.is_mark), None)
        known = self.before is not None and first is not None and first.sense is None
        return known and first is not None and first.low in self.vocabulary.grammar.relatives

    def _mentions(self, phrase: Phrase, text: str, besides: frozenset[str]) -> tuple[Mention, ...]:
        """People, props and places; of ideas only those that are shown as a sign."""
        written = text[phrase.words[0].start : phrase.noun.end]
        if phrase.kind != "idea":
            return self.memory.mentions(phrase, written, besides)
        owns = phrase.noun.sense is not None and phrase.noun.sense.genitive
        when = phrase.concept in _TIMES and (phrase.relation or len(self.phrases) > 1)
        place = self.phrases.index(phrase) if phrase in self.phrases else 0
        before = self.phrases[place - 1] if place else None
        beside = before is not None and self.clause.words.index(before.noun) + 2 == self.clause.words.index(phrase.noun)
        of_it = beside and before is not None and before.kind == "prop" and phrase.relation in ("with", "about", "of")
        if not self.vocabulary.concepts[phrase.concept].sign or owns or when or of_it:
            # `en seddel med ros`: only what the note is about
            return ()
        return (replace(_card(phrase), text=written),)

    def _in_mood(self, phrase: Phrase, mention: Mention) -> Mention:
        """The mention with the moods of its adjectives, where they are no action of their own (`glad medarbejder`)."""
        acted = {id(match.word) for match in self.matches}
        moods = [word.sense.concept for word in phrase.moods if word.sense and id(word) not in acted]
        if not moods:
            return mention
        manner = (*mention.manner, *map(_as_manner, moods))
        return self.memory.note(replace(mention, manner=manner))

    def subject(self) -> tuple[Mention, ...]:
        """Who or what the clause is about, for a clause after it that does not say."""
        bare = [pair for pair in self.named if not pair[0].relation and not pair[0].oblique]
        people = [pair for pair in bare if self.vocabulary.kind(pair[1].concept) == "actor"]
        whole = [pair for pair in people if pair[1].concept not in OF_SOMEBODY] or people
        first = [mention for phrase, mention in whole if is_subject(phrase, whole, self.vocabulary)]
        return tuple(first or [mention for _, mention in bare[:1]])

    @property
    def subjectless(self) -> bool:
        """Whether it begins with an active verb: in `… og danner en ramme` the frame is the object."""
        opening = next((word for word in self.clause.words if not self._passes_over(word)), None)
        if opening is None or opening.sense is None or not opening.part("verb"):
            return False
        done_to = any(match.word is opening and match.passive for match in self.matches)
        joined = self.vocabulary.language == "en" and self.clause.words[0].low in self.vocabulary.grammar.coordinators
        # `and put out the fire`: English has one form for many who do it and for what is to be done
        forms = ("finite", "passive", "infinitive") if joined else ("finite", "passive")
        return opening.sense.form in forms and not done_to and bool(self.matches)

    @property
    def done_to_the_same(self) -> bool:
        """`…, omringet af værdierne`, `og bliver grebet`: done to whom the clause before was about."""
        opening = next((word for word in self.clause.words if not self._passes_over(word)), None)
        if opening is None or opening.sense is None:
            return False
        if opening.sense.form == "participle":
            return any(match.word is opening and match.passive for match in self.matches)
        helps = opening.lemma in self.vocabulary.grammar.passives
        return helps and any(match.undergone for match in self.matches)

    @property
    def goes_on_with_people(self) -> bool:
        """`og låser hende ind`: whoever the clause before was about does it, so nobody whom it names does."""
        joined = any(word.low in self.vocabulary.grammar.coordinators for word in self.clause.words[:2])
        # `is shown round by a mentor: meets the cook`: in English nobody stands behind a verb in -s
        opening = next((word for word in self.clause.words if not word.is_mark), None)
        joined = joined or (
            self.vocabulary.language == "en"
            and opening is not None
            and opening.part("verb")
            and opening.low[-1:] == "s"
        )
        lets = any(word.sense is not None and word.sense.lemma in LETTING for word in self.clause.words)
        return (
            bool(self.about)
            and joined
            and not lets
            and self.subjectless
            and not self.relative
            and not self.clause.inverted
        )

    def _passes_over(self, word: Word) -> bool:
        return word.is_mark or word.low in self.vocabulary.grammar.coordinators

    def drafts(self) -> list[Draft]:
        """The clause's actions with their roles; one that names nobody is dropped where a word was lost."""
        ended = self.matches and self.clause.ends in STOPS
        if self.idioms and not ended and all(is_posture(match, self.vocabulary) for match in self.matches):
            # `lederen går i front` says how an action beside it goes
            return []
        made = [self._draft(match) for match in self.matches]
        for number, one in enumerate(made):
            one.at_once = self.clause.together or (number > 0 and self.matches[number].by == "mood")
        made = self._handed_on(made)
        made = [one for one in made if not (one.empty and self.lost and not self._goes_on)]
        acting = next((one for one in made if one.actors or self.subjectless), None)
        return [*self._diagrams(), *made, *(beside(self.borne, acting) if acting else [])] if made else []

    def _handed_on(self, made: list[Draft]) -> list[Draft]:
        """`hjælper en herre med at åbne posten`: he opens it; what somebody is taught is not done yet."""
        kept: list[Draft] = []
        for match, one in zip(self.matches, made, strict=True):
            before = kept[-1] if kept else None
            if before is not None and before.targets and led_to(match, self.matches, self.clause, self.vocabulary):
                if before.action in _TEACHING:
                    before.words.extend(one.words)
                    for mention in one.props:
                        before.cast("props", mention)
                    continue
                one.actors, one.targets = list(before.targets), []
            kept.append(one)
        return kept

    @property
    def _goes_on(self) -> bool:
        """Whether it is plain that whom the clause before was about does it, also where a word here is not known."""
        return bool(self.about) and (self.relative or self.subjectless)

    def _diagrams(self) -> list[Draft]:
        """`Diagram over overblik og glæde`: a diagram that nothing is done with comes on to hold the rest."""
        others = any(
            self.vocabulary.kind(mention.concept) == "prop" for _, mention in self.named if mention.concept != "diagram"
        )
        acting = [match for match in self.matches if match.by in ("verb", "state")]
        acted = any(match.action == "appear" or not others for match in acting)
        return [
            Draft("appear", props=[mention], words=list(phrase.words))
            for phrase, mention in self.named
            if mention.concept == "diagram" and not acted
        ]

    def _goes_off(self, match: Match) -> bool:
        """`… pakker sakene sine og går.`: of whom nothing more is said than that they go, they leave."""
        if match.action != _WALKING or match.weight > 1 or not (self.subjectless and self.about):
            return False
        left_out = {id(word) for phrase, _ in self.excepted for word in phrase.words}
        grammar = self.vocabulary.grammar
        said = [
            word
            for word in self.clause.words
            if id(word) not in left_out and not word.is_mark and grammar.prepositions.get(word.low) != "except"
        ]
        joined = bool(said) and said[0].low in grammar.coordinators
        return joined and len(said) == 2 and said[1] is match.word

    def _draft(self, match: Match) -> Draft:
        if self._goes_off(match):
            match = replace(match, action=_LEAVING)
        if match.action in _BY_SOMEBODY and self._only_somebody(match):
            match = replace(match, action=_BY_SOMEBODY[match.action])
        frame = self.vocabulary.frames[match.action]
        made = draft(match, self._within(match), frame, self.vocabulary)
        turned_round(made, match, self.named, self.clause.words, self.vocabulary)
        if match.action == "move" and self._goes_itself(match):
            made.action = "walk"
        if made.action in _TO_SOMEBODY and made.targets and not made.props:
            made.action = _TO_SOMEBODY[made.action]
        made.filmed = is_filmed(frame)
        made.posture = is_posture(match, self.vocabulary)
        made.follows_on = self.subjectless
        made.latest = self.memory.latest(("prop", "place") if frame.things else ("actor",))
        made.of_ideas = not self.named and any(phrase.kind == "idea" for phrase in self.phrases)
        made.foreign = self.foreign
        self._settle_impersonal(made, frame)
        self._settle_wall(match, made)
        if self._shows(match, made):
            made.action = "show"
        if self.touched is not None and match.by == "verb" and not (made.targets or frame.things):
            made.cast("target", self.touched[1])
        for phrase, mention in self.owners if frame.people and match.by == "verb" and not match.passive else ():
            if match.word is not None and phrase.noun.start < match.word.start and not made.actors:
                made.cast("actors", mention)
            elif match.word is not None and phrase.noun.start > match.word.start and not made.targets:
                made.cast("actors" if frame.object == "actors" else "target", mention)
            made.words.extend(phrase.words)
        if self.idea is not None and match.by == "verb" and not self._its_own(match) and not self._shown(self.idea):
            made.props.append(self.memory.note(_card(self.idea)))
        made.manner.extend(idiom.manner for idiom in self.idioms)
        if match.word is not None and match.word.phase == NEARLY:
            made.manner.append(NEARLY)
        if match.by in ("verb", "state"):
            made.manner.extend(self._loose_manners(match))
            made.manner.extend(self.loose_moods())
            made.manner.extend(phrase.concept for phrase in self.phrases if phrase.concept in _SHOWN_IDEAS)
            made.manner.extend(self.spots())
        if match.action in _AT_LIGHTS and _SIGNALS.intersection(made.manner) and not (made.props or made.targets):
            # `holder for rødt`, `lyset skifter til grønt`
            made.props.append(self.memory.note(Mention("traffic_light", "traffic_light")))
            made.foreign = made.foreign and not made.props
        made.weather = self.impersonal and match.action in WEATHER
        if made.weather and WEATHER[match.action] and made.empty:
            made.props.append(self.memory.note(Mention(WEATHER[match.action], WEATHER[match.action])))
        if frame.call and any(self._calls(word, match.action) for word in self.clause.words):
            made.manner.append(frame.call)
        if self.clause.sharp:
            made.manner.append("sharp")
        if match.action == "rise":
            made.props = [self._labelled(mention) for mention in made.props]
        return made

    def _only_somebody(self, match: Match) -> bool:
        """`Hun lyser op`: whether people are all that is named beside an active verb, and they stand before it."""
        bare = [pair for pair in self.named if not pair[0].relation]
        if match.by != "verb" or match.word is None or match.passive or self.foreign or not bare:
            return False
        people = all(own_role(mention, self.vocabulary) == "actors" for _, mention in self.named)
        before = all(phrase.noun.start < match.word.start for phrase, _ in bare)
        # `så lyser han op`
        before = before or (len(bare) == 1 and self.vocabulary.language != "en")
        return people and before and not any(mention.concept in OF_SOMEBODY for _, mention in bare)

    def _goes_itself(self, match: Match) -> bool:
        """`Alle flytter over til vinduet`: people who move, and nothing that they move."""
        bare = [(phrase, mention) for phrase, mention in self.named if not phrase.relation]
        people = all(own_role(mention, self.vocabulary) == "actors" for _, mention in bare)
        somebody = bool(bare) or self._goes_on
        further = any(phrase.relation in _WHITHER for phrase, _ in self.named)
        own = not any(mention.concept in OF_SOMEBODY for _, mention in bare)
        return further and people and somebody and own and not match.passive

    def _shows(self, match: Match, made: Draft) -> bool:
        """`læreren viser børnene en plante`: somebody shows it, where else it only appears."""
        showing = match.action == "appear" and match.weight == 1 and match.word is not None and not match.passive
        others = bool(made.props or made.places or made.targets)
        others = others and not any(word.reason == MAKING for word in self.clause.words)
        return showing and match.word is not None and match.word.lemma in _SHOWING and bool(made.actors) and others

    def spots(self) -> list[str]:
        """Where or with what it is done that is nothing by itself: `puster på knæet`, `hænger på væggen`."""
        ideas = [phrase for phrase in self.phrases if phrase.kind == "idea"]
        return [each.concept for each in ideas if each.concept in SPOTS or (each.relation and not self._shown(each))]

    def _settle_impersonal(self, made: Draft, frame: Frame) -> None:
        """`Der bliver stille`: all who are there are silent; of `der bliver mørkt` nobody is dark."""
        if not self.impersonally or made.actors or not made.empty:
            return
        group = self.memory.latest(("actor",), many=True)
        if frame.people and group is not None:
            made.cast("actors", replace(group, definite=True))
        elif made.action in _OF_LIGHT:
            made.foreign = True

    def _settle_wall(self, match: Match, made: Draft) -> None:
        """`The wall between the school and the town crumbles`: it is the wall, and neither place beside it."""
        bare = next((phrase for phrase in self.phrases if not phrase.relation), None)
        free = match.word is not None and bare is not None and bare.noun.start < match.word.start
        if not (free and bare is not None and bare.concept == "wall" and match.action in _FALLING) or made.props:
            return
        made.props.append(self.memory.note(Mention(_WALL, _WALL, text=bare.noun.text, definite=bare.definite)))
        made.places.clear()
        made.foreign = False

    def _lives(self, mention: Mention) -> bool:
        """Whether *it* may be somebody: an animal, or a child who is called *barn*."""
        concept = self.vocabulary.concepts[mention.concept]
        return concept.alive and (concept.kind == "prop" or "barn" in mention.text.lower())

    def _its_own(self, match: Match) -> bool:
        """`lyset slukkes`: the light of the whole picture, which needs no sign."""
        return self.idea is not None and self.idea.concept == "light" and match.action in _OF_LIGHT

    def _shown(self, phrase: Phrase) -> bool:
        """Whether a phrase is somebody or something on stage."""
        return any(other is phrase for other, _ in self.named)

    def _calls(self, word: Word, action: str) -> bool:
        return word.sense is not None and word.part("sign") and word.sense.concept == action

    def _within(self, match: Match) -> Named:
        """The phrases that play in a match; a diagram only where something is done with it."""
        pairs = share(match, self.matches, self._described(match), self.clause, self.vocabulary)
        if self.impersonally and self.vocabulary.frames[match.action].people:
            pairs = [pair for pair in pairs if pair[0].refers != "it" or pair[0].relation or self._lives(pair[1])]
        held = bool(self._diagrams()) or match.by not in ("verb", "state")
        return [pair for pair in pairs if pair[1].concept != "diagram"] if held else pairs

    def _described(self, match: Match) -> Named:
        """The phrases that belong to a match: to a mood only whom it describes, to a verb not whom a mood describes."""
        moody = {id(other.phrase) for other in self.matches if other.by == "mood" and other.phrase}
        if match.by == "mood":
            chosen = [(phrase, mention) for phrase, mention in self.named if phrase is match.phrase]
            bare = [pair for pair in self.named if not pair[0].relation and id(pair[0]) not in moody]
            people = [pair for pair in bare if self.vocabulary.kind(pair[1].concept) == "actor"]
            # `en træt mand foran en skærm`: where nothing is done, what is said beside somebody is there too
            beside = [pair for pair in self.named if pair[0].relation and pair not in chosen]
            return [*(chosen or people or bare), *(beside if len(self.matches) == 1 and not self._verbal else [])]
        if match.by == "sign":
            owner = self._owner(match)
            free = [pair for pair in self.named if id(pair[0]) not in moody]
            people = [
                pair for pair in free if not pair[0].relation and self.vocabulary.kind(pair[1].concept) == "actor"
            ]
            done = any(other.by == "verb" and other.action != match.action for other in self.matches)
            # `mends the tap with a grin`: what is done is done to the tap, and not the grin
            return [owner] if owner else people if people and done else free
        owned = {id(owner[0]) for other in self.matches if other.by == "sign" and (owner := self._owner(other))}
        free = [pair for pair in self.named if id(pair[0]) not in owned]
        return [pair for pair in free if id(pair[0]) not in moody or pair[0] is self.phrases[0]]

    def _owner(self, sign: Match) -> tuple[Phrase, Mention] | None:
        """Whose it is: `lederens overblik`, `medarbejdernes glæde og stolthed`, `medarbejdere med faglig stolthed`."""
        last = self._last_before(sign)
        bearer = next((pair for pair in self.named if pair[0] is last), None)
        if bearer is not None and last is not None and last.kind == "actor" and self._bears(last, sign):
            return bearer
        owners = [
            pair
            for pair in self.named
            if sign.word is not None and pair[0].noun.end <= sign.word.start
            if pair[0].noun.sense is not None and pair[0].noun.sense.genitive
        ]
        return owners[-1] if owners and owners[-1][0] is last else None

    def _bears(self, phrase: Phrase, sign: Match) -> bool:
        """Whether *with* stands between somebody and a sign, and but adjectives beside it."""
        assert sign.word is not None
        between = [word for word in self.clause.words if phrase.noun.end <= word.start < sign.word.start]
        small = self.vocabulary.grammar.prepositions
        return (
            bool(between)
            and small.get(between[0].low) == "with"
            and not any(word.part("verb", "noun") or word.is_mark for word in between)
        )

    def _last_before(self, sign: Match) -> Phrase | None:
        before = [phrase for phrase in self.phrases if sign.word is not None and phrase.noun.end <= sign.word.start]
        return before[-1] if before else None

    def _loose_manners(self, match: Match) -> list[str]:
        """Adverbs: manners that describe no phrase, sign or mood, nor are a set phrase of the saying itself."""
        # of `han er rolig` the adjective says what he is, and not how he is it
        being = self.vocabulary.grammar.being | self.vocabulary.grammar.passives
        is_so = match.word is not None and match.word.lemma in being
        told = {id(word) for word in match.words if " " in word.low or is_so}
        attached = told | {id(word) for phrase in self.phrases for word in phrase.words}
        attached |= {id(one) for one, other in pairwise(self.clause.words) if other.part("sign", "mood")}
        loose = [word for word in self.clause.words if word.part("manner") and id(word) not in attached]
        said = [word.sense.concept for word in loose if word.sense and word.sense.concept]
        if _ALOUD.intersection((match.action, *self.vocabulary.kinds_of_doing(match.action))):
            # `tæller højt`, `snakker lavt`
            said = [_VOICES.get(manner, manner) for manner in said]
        return [*said, "together"] if self._together(match) else said

    def _together(self, match: Match) -> bool:
        """`går ud i haven sammen`: a small word of its own, which governs nothing and is part of no saying."""
        governed = {id(word) for phrase in self.phrases for word in phrase.words[:1]}
        pairs = pairwise([*self.clause.words, None])
        return any(
            word is not None
            and word.low in _TOGETHER
            and word.sense is None
            and word not in match.words
            and (after is None or (id(after) not in governed and after.low not in self.vocabulary.grammar.prepositions))
            for word, after in pairs
        )

    def loose_moods(self) -> list[str]:
        """How those feel who do it: moods that describe no phrase and are no action of their own."""
        attached = {id(word) for phrase in self.phrases for word in phrase.moods}
        acted = {id(match.word) for match in self.matches}
        loose = [word for word in self.clause.words if word.part("mood") and not {id(word)} & (attached | acted)]
        return [_as_manner(word.sense.concept) for word in loose if word.sense]

    @property
    def _verbal(self) -> bool:
        return any(word.part("verb") or word.verbal for word in self.clause.words)

    @property
    def only_moods(self) -> list[str]:
        """The moods of a clause that names nobody and does nothing else: `(genert, men glad)`; [] of any other."""
        becoming = self.vocabulary.grammar.passives | self.vocabulary.grammar.linking
        if any(word.part("verb") and word.lemma in becoming for word in self.clause.words):
            # `… og blir glad` comes after what was done
            return []
        if self.named or not self.matches or any(match.by != "mood" for match in self.matches):
            return []
        return [_as_manner(match.action) for match in self.matches]

    @property
    def only_manners(self) -> list[str]:
        """What a clause says that names nobody and nothing, and only how it goes: `– ups!`, `alle i takt`."""
        grammar = self.vocabulary.grammar
        words = [word for word in self.clause.words if not (word.is_mark or word.small or word.kind == "function")]
        words = [
            word for word in words if not (word.part("verb") and word.lemma in grammar.passives and not self.named)
        ]
        plain = bool(words) and all(word.part("manner") and word.sense and word.sense.concept for word in words)
        who = all(phrase.refers == "everyone" for phrase, _ in self.named) and not self.matches
        return [word.sense.concept for word in words if word.sense is not None] if plain and who else []

    def _labelled(self, mention: Mention) -> Mention:
        ideas = [phrase.noun.text for phrase in self.phrases if phrase.kind == "idea" and phrase.concept not in _TIMES]
        if not ideas:
            return mention
        labels = tuple(idea.capitalize() for idea in ideas)
        return self.memory.note(replace(mention, names=labels))

    def _posture(self, verb: str) -> bool:
        frames = self.vocabulary.frames
        return any(frames[pattern.action].posture for pattern in self.vocabulary.patterns.get(verb, ()))

    @property
    def _leading(self) -> frozenset[str]:
        """The verbs that say little by themselves; `off it goes` says what is not known, where nothing else is done."""
        grammar = self.vocabulary.grammar
        little = grammar.light | grammar.auxiliaries | grammar.attempting
        return little | grammar.going_on if self.matches or self.idioms else little

    def unread(self) -> list[Word]:
        """Verbs of doing that no action was found for, and words that say what does not happen."""
        denied = self._denying
        if denied:
            # `ved ikke, hvad brevet betyder`: what is not known is not done
            return [] if self.matches else denied
        used = {id(word) for match in self.matches for word in match.words}
        return [
            word
            for word in self.clause.words
            if word.sense is not None
            and word.part("verb")
            and id(word) not in used
            and word.sense.lemma not in self._leading
            and not word.kind
            and word.phase != NOT_DONE
            and not (self._posture(word.sense.lemma) and (self.matches or not self.named))
            and not purpose(word, self.clause.words, self.vocabulary)
        ]


def _card(idea: Phrase) -> Mention:
    """An idea as it can be shown: by its word."""
    label = idea.noun.sense.lemma if idea.noun.sense else idea.noun.text
    return Mention(idea.concept, idea.concept, names=(label.capitalize(),))


def _as_manner(mood: str) -> str:
    """How something is done by somebody in a mood."""
    return mood.removeprefix("be_").removeprefix("get_")


def _owned(named: list[tuple[Phrase, Mention]]) -> list[tuple[Phrase, Mention]]:
    """`Lederens hænder`, `the hands of the leader`: only the hands play, and they are the leader's."""
    found: list[tuple[Phrase, Mention]] = []
    for phrase, mention in named:
        owner = found[-1] if found else None
        if owner is not None and _said_after(owner[0], phrase):
            found[-1] = (owner[0], replace(owner[1], owner=mention.entity))
            continue
        if owner is not None and phrase.relation == "of" and owner[0].kind == phrase.kind == "actor":
            found.pop()
            owner[0].owns_part = True
            phrase.relation = owner[0].relation
            mention = replace(mention, owner=owner[1].entity)
        elif owner is not None and phrase.relation == "of" and owner[0].kind == phrase.kind == "place":
            # `i børnehavens garderobe`: only the cloakroom is where it is
            found.pop()
            phrase.relation = owner[0].relation
        elif owner is not None and phrase.relation == "of" and owner[0].kind == "actor":
            owner[0].owns = True
        found.append((phrase, mention))
    return found


def _said_after(whole: Phrase, owner: Phrase) -> bool:
    """`the leader of the team`: English says who owns somebody after *of*, and nothing in the genitive before it."""
    genitive = whole.noun.sense is not None and whole.noun.sense.genitive
    of = owner.relation == "of" and whole.kind == owner.kind == "actor" and not genitive
    return of and whole.noun.sense is not None and owner.words[0].start > whole.noun.end

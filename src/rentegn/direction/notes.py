"""One visual note, read clause by clause into drafts of directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from rentegn.direction.accounts import account_for
from rentegn.direction.addressing import address
from rentegn.direction.body import IN_THE_FACE, OF_SOMEBODY
from rentegn.direction.clause_reading import BECOMING, ClauseReading
from rentegn.direction.clauses import STOPS, clauses_of
from rentegn.direction.matching import Match
from rentegn.direction.memory import Memory
from rentegn.direction.merging import merged, without_postures, without_settings
from rentegn.direction.not_done import denied_words, nobody
from rentegn.direction.phrases import Phrase
from rentegn.direction.roles import Draft, as_meant, draft, own_role, settle_target
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Frame
from rentegn.direction.words import words_of
from rentegn.model.direction import Mention

#: What a person beside it sits on, where no verb says how they are there.
SEATS = frozenset({"chair", "armchair", "bench", "sofa", "couch", "swing", "wheelchair", "bicycle", "dentist_chair"})
#: What a person on it rides.
CYCLES = frozenset({"bicycle", "cargo_bike", "tricycle", "electric_bike"})
#: What a person lies in and under, and what they sit in without a seat being named.
BEDS = frozenset({"bed", "hospital_bed", "sleeping_bag", "cradle", "hammock"})
#: What somebody crosses of whom is said no more than that they are over it.
CROSSED = frozenset({"road", "street", "pedestrian_crossing", "bridge", "square", "motorway"})
COVERS = frozenset({"blanket", "duvet", "quilt"})
SAT_IN = frozenset({"car", "bus", "train", "bed", "edge_of_bed", "wheelchair", "cargo_bike"})
#: So many things must be known beside a word that is not, where nothing is done.
_MOST_OF_TWO = 3
#: What the weather does of which only the noun is said.
WEATHERS = {"cloudburst": "pour_down", "rain": "rain", "snow": "snow", "hail": "hail", "thunderstorm": "thunder"}
#: What is said to be asked after these is not known, and not done.
_NOT_KNOWING = frozenset({
    "be_confused", "wonder", "ask", "argue", "discuss", "talk", "explain", "think", "explain_to", "debate", "consult",
    "negotiate", "consider", "decide", "vote", "check", "guess", "show", "point", "hesitate",
})  # fmt: skip
_TIMES = frozenset({"night_shift", "heatwave", "lesson", "night", "morning", "evening"})
_ASKED_AT_ONCE = frozenset({"be_confused", "wonder"})
_SEATED = frozenset({"in", "on"})


@dataclass(slots=True)
class NoteRead:
    """What a note came to: drafts in its order, every word accounted for, and verbs that nothing can be done with."""

    words: list[Word]
    drafts: list[Draft] = field(default_factory=list)
    unread: list[Word] = field(default_factory=list)
    #: The words of clauses that say what does not happen, or who is not there.
    denied: list[Word] = field(default_factory=list)


def read_note(text: str, memory: Memory, names: Sequence[str] = ()) -> NoteRead:
    """A note's actions with their roles; `memory` learns whom it names. `names` are those of the core values."""
    memory.called.clear()
    note = NoteRead(words_of(text, memory.vocabulary, names))
    reader = _NoteReader(note, memory)
    clauses = clauses_of([word for word in note.words if not word.aside], memory.vocabulary)
    # of one who is not there and was not there before, all that can be shown is how he goes
    sudden = any(word.part("sign") for word in note.words) or (len(clauses) == 1 and not memory.stage)
    for number, clause in enumerate(clauses, 1):
        filmed = reader.filmed and reader.parted not in STOPS
        read = ClauseReading(clause, memory, text, reader.last_named, reader.subject, sudden=sudden, filmed=filmed)
        reader.take(read, last=number == len(clauses))
    reader.settle()
    account_for(note.words, note.drafts, note.unread, note.denied, memory.vocabulary)
    return note


@dataclass(slots=True)
class _Waiting:
    """What earlier clauses named without an action of their own."""

    named: list[tuple[Phrase, Mention]] = field(default_factory=list)
    manner: list[str] = field(default_factory=list)
    clauses: list[ClauseReading] = field(default_factory=list)

    def all_in(self, made: Draft) -> bool:
        return {mention.entity for _, mention in self.named} <= made.entities


class _NoteReader:
    """Goes through a note's clauses and carries over what one leaves for the next."""

    def __init__(self, note: NoteRead, memory: Memory) -> None:
        self.note, self.memory, self.vocabulary = note, memory, memory.vocabulary
        self.waiting = _Waiting()
        #: Whom the clause before was about, and whom it named last.
        self.subject: tuple[Mention, ...] = ()
        self.spoken_of: tuple[Mention, ...] = ()
        #: The words of the clause before.
        self.spoken: tuple[Word, ...] = ()
        #: The mark after the clause before, and whether that was about the camera.
        self.parted = ""
        self.first = True
        self.filmed = False
        #: Whether the clause before only says what is not so.
        self.only_denied = False
        #: Whether nobody does what the clause before says: `ingen kommer og åbner`.
        self.nobody = False
        #: The words of each clause that only denies where nothing is seen instead; whether it is a sentence of its own.
        self.denials: list[tuple[list[Word], bool]] = []

    @property
    def last_named(self) -> tuple[Mention, ...]:
        """Whom a relative clause may be about; () where a sentence begins: `Der bliver stille`."""
        return () if self.parted in STOPS else self.spoken_of

    @property
    def lost(self) -> bool:
        """Whether a word of the note is not known, which may be just what an action lacks."""
        return any(word.lost for word in self.note.words)

    def take(self, clause: ClauseReading, *, last: bool) -> None:
        """Read one clause."""
        self._take(clause, last=last)
        self.spoken = clause.clause.words
        self.only_denied = clause.only_denies
        self.first = False

    def _take(self, clause: ClauseReading, *, last: bool) -> None:
        if clause.relative and clause.before is not None:
            self.subject = (self.memory.note(clause.before),)
        if clause.absent or clause.denied:
            self.note.denied.extend(clause.clause.words)
        if clause.absent:
            self._send_off(clause)
            return
        if self.nobody and clause.subjectless and self.parted not in STOPS:
            self.note.denied.extend(clause.clause.words)
            self.parted = clause.clause.ends
            return
        self.nobody = clause.only_denies and nobody(clause.clause, self.vocabulary)
        if clause.contents and self.note.drafts:
            self._tell_contents(clause)
            return
        if self._asked(clause) and self.spoken[-1].low in self.vocabulary.grammar.prepositions:
            self._tell_contents(clause)
            self.parted = clause.clause.ends
            return
        if self._asked(clause):
            self.note.denied.extend(clause.clause.words)
            self.parted = clause.clause.ends
            return
        found = clause.drafts() or clause.instead()
        told = clause.only_manners or (clause.only_moods if self.parted not in STOPS else [])
        parted, self.parted = self.parted, clause.clause.ends
        if parted == ":" and self._lists_only(clause):
            for phrase, _ in clause.named:
                self.note.drafts[-1].words.extend(phrase.words)
            return
        if told and self.note.drafts and (clause.only_manners or _doing(self.note.drafts[-1])):
            self.note.drafts[-1].manner.extend(told)
            return
        self.filmed = clause.filmed or any(made.filmed for made in found)
        if self._somebody_else(clause) or (self.filmed and found):
            self._set_waiting_scenes()
        if self.filmed and found:
            self._show(found)
        elif found:
            self._complete(found, clause)
            self._become(found)
            self._show_excepted(clause)
            self.note.drafts.extend(found)
            for made in found:
                self.memory.take_up(made.action, made.props)
        else:
            self._keep(clause, last)
        if clause.only_denies:
            own = (self.first or parted in STOPS) and clause.clause.ends in ("", *STOPS)
            self._deny(clause, shown=bool(found), own=own)
        else:
            self.note.unread.extend(clause.unread())
        # what a relative clause names is not what the one around it is about
        if clause.foreign:
            self.subject = ()
        elif not ((clause.subjectless or clause.relative) and self.subject):
            self.subject = clause.subject() or self.subject
        self.spoken_of = clause.last_named
        self.memory.about = frozenset(mention.entity for mention in self.subject)

    def _asked(self, clause: ClauseReading) -> bool:
        """`aner ikke, hvor han skal gå`: what somebody does not know is not done."""
        before = self.note.drafts[-1] if self.note.drafts and self.parted not in STOPS else None
        first = next((word for word in clause.clause.words if not word.is_mark), None)
        asks = first is not None and first.low in self.vocabulary.grammar.asking | self.vocabulary.grammar.contents
        if asks and self.only_denied and self.parted not in STOPS:
            # `kan ikke huske, hvor hun bor`
            return True
        if not asks or before is None or before.action not in _NOT_KNOWING:
            return False
        last = [word for word in self.spoken if not word.is_mark][-1:]
        # `a man who smiles` asks nothing
        return before.action in _ASKED_AT_ONCE or (bool(last) and not last[0].part("noun"))

    def _deny(self, clause: ClauseReading, *, shown: bool, own: bool) -> None:
        """What does not happen is told where nothing else does: `det vaklar, men fell ikkje` says enough.

        A sentence of its own says more than what is done before and after it.
        """
        words = denied_words(clause.clause, self.vocabulary)
        if shown:
            _not_so(words)
        else:
            self.denials.append((words, own))

    def _tell_denials(self) -> None:
        happens = any(not (made.bare or made.beside) for made in self.note.drafts)
        for words, own in self.denials:
            if own or not happens:
                self.note.unread.extend(words[:1])
            _not_so(words if happens and not own else words[1:])

    def _show(self, found: list[Draft]) -> None:
        """What the camera looks at is there to be seen; whoever does something beside it does it then."""
        there = {mention.entity for mention in self.memory.stage}.union(*(made.entities for made in self.note.drafts))
        doing = frozenset[str]().union(*(made.entities for made in found if not made.filmed))
        for made in found:
            if made.filmed:
                made.props = [*made.targets[1:], *made.props]
                made.targets = made.targets[:1]
                seen = Draft("appear", bare=True, words=list(made.words))
                for _, known in made.cast_list:
                    for mention in known:
                        if mention.entity not in there | doing and mention.concept not in OF_SOMEBODY | IN_THE_FACE:
                            seen.cast(own_role(mention, self.vocabulary), mention)
                self.note.drafts.extend([] if seen.empty else [seen])
            self.note.drafts.append(made)

    def settle(self) -> None:
        """At the note's end: whoever still waits comes on, what is unsaid is filled in, what is said twice is one."""
        self._bring_on_who_waits()
        if all(made.beside for made in self.note.drafts):
            # nothing of the note was understood: who is named in it would stand there for no reason
            self.note.drafts.clear()
        frames = self.vocabulary.frames
        self.note.drafts = merged(without_postures(self.note.drafts), frames)
        for made in self.note.drafts:
            self._fill_in(made)
            settle_target(made, frames[made.action])
        address(self.note.drafts, self.vocabulary)
        self._refuse_nobodys()
        self._leave_out_cuts()
        on_stage = frozenset(mention.entity for mention in self.memory.stage)
        self.note.drafts = without_settings(merged(self.note.drafts, frames), on_stage)
        self._tell_denials()

    def _leave_out_cuts(self) -> None:
        """`Klip til: nærbillede af en hånd`: what is cut to is told after it, and a cut alone shows nothing."""
        drafts = self.note.drafts
        for made, after in list(pairwise(drafts)):
            if made.action == "cut_to" and made.empty and after.filmed:
                after.words = [*made.words, *after.words]
                drafts.remove(made)

    def _refuse_nobodys(self) -> None:
        """`Avklares`: what nobody does, with nobody on stage or unknown words beside it, may be anything."""
        nobodys = [made for made in self.note.drafts if made.empty and not (made.of_ideas or made.weather)]
        for made in [made for made in nobodys if not made.filmed]:
            verbs = all(word.part("verb") for word in made.words)
            if self.lost or (verbs and not self.memory.stage):
                self.note.drafts.remove(made)
                self.note.unread.extend(made.words)

    def _complete(self, found: list[Draft], clause: ClauseReading) -> None:
        """Give the first draft what waited for it, and each without anybody the subject of the clause before."""
        first = found[0]
        for phrase, mention in self.waiting.named:
            self._hand_over(phrase, mention, first)
        first.manner = [*self.waiting.manner, *first.manner]
        self.waiting = _Waiting()
        for made in found:
            frame = self.vocabulary.frames[made.action]
            done = made.passive and bool(made.props)
            ideal = made.of_ideas and not clause.subjectless
            own = clause.subject() and not (clause.relative and self.subject)
            unsaid = (made.empty and not ideal) or (not made.actors and not done and (clause.subjectless or not own))
            if frame.object == "actors" and clause.goes_on_with_people and made.actors and not made.passive:
                # `… and meets the cook`: both do it
                made.actors = [*(who for who in self.subject if who not in made.actors), *made.actors]
            for mention in self.subject if unsaid and not (made.weather or made.foreign) else ():
                role = own_role(mention, self.vocabulary)
                if frame.default and role != "actors" and not clause.relative:
                    continue
                alive = self.vocabulary.concepts[mention.concept].alive
                if not (frame.things and role == "actors") and (alive or not frame.people or made.passive):
                    made.cast(role, as_meant(mention, frame))
            if clause.done_to_the_same and frame.object == "target" and not made.targets:
                made.targets.extend(mention for mention in self.subject[:1] if mention.entity not in made.entities)

    def _show_excepted(self, clause: ClauseReading) -> None:
        """`Everyone leaves except one woman`: she is there, and does not do it."""
        people = [mention for _, mention in clause.excepted if own_role(mention, self.vocabulary) == "actors"]
        if people:
            words = [word for phrase, _ in clause.excepted for word in phrase.words]
            self.note.drafts.append(Draft("appear", people, words=words, bare=True))

    def _become(self, found: Sequence[Draft]) -> None:
        """`Frøet spirer og bliver til et træ`: what the clause before was about becomes what this one names."""
        about = {mention.entity for mention in self.subject}
        for made in found:
            results = [mention for mention in made.props if mention.entity not in about]
            if made.action in BECOMING and results and len(results) < len(made.props):
                made.props = [mention for mention in made.props if mention.entity in about]
                made.actors, made.targets = [*made.actors, *made.targets], results[:1]

    def _somebody_else(self, clause: ClauseReading) -> bool:
        """Whether a clause is about others than the people who wait for what they do."""
        waiting = {mention.entity for _, mention in self.waiting.named}
        people = any(self.vocabulary.kind(mention.concept) == "actor" for _, mention in self.waiting.named)
        about = {mention.entity for mention in clause.subject()}
        return people and not self.waiting.manner and bool(about) and not about & waiting and not clause.subjectless

    def _set_waiting_scenes(self) -> None:
        for clause in self.waiting.clauses:
            self._set_scene(self._posture_told(clause) or "appear", clause)
        self.waiting = _Waiting()

    def _hand_over(self, phrase: Phrase, mention: Mention, made: Draft) -> None:
        role = own_role(mention, self.vocabulary)
        if mention.concept in self.vocabulary.frames[made.action].swallows:
            made.words.extend(phrase.words)
            return
        if role == "actors" and phrase.relation and mention not in self.subject:
            made.cast("target", mention)
        elif role == "actors":
            made.actors = [mention, *(known for known in made.actors if known.entity != mention.entity)]
        else:
            made.cast(role, mention)
        made.words.extend(phrase.words)

    def _lists_only(self, clause: ClauseReading) -> bool:
        """`… sorteres i fire kasser: pap, glas og metal`: what several things are that a doing has named."""
        doing = bool(self.note.drafts) and not self.note.drafts[-1].bare
        things = all(own_role(mention, self.vocabulary) == "props" for _, mention in clause.named)
        plain = not clause.matches and all(not phrase.relation for phrase, _ in clause.named)
        return doing and things and plain and len(clause.named) > 1

    def _tell_contents(self, clause: ClauseReading) -> None:
        """What somebody shows or tells is not done beside it: only its things are part of the telling."""
        telling = self.note.drafts[-1]
        for made in clause.drafts():
            telling.words.extend(made.words)
            brought = self.vocabulary.frames[made.action].brings
            if brought:
                telling.cast("props", self.memory.note(Mention(brought, brought)))
        for phrase, mention in clause.named:
            if own_role(mention, self.vocabulary) == "props":
                self._hand_over(phrase, mention, telling)

    def _send_off(self, clause: ClauseReading) -> None:
        """`Bunken er væk`: what a note says is not there is not shown, nor is it shown to go."""
        for word in clause.absent:
            word.account("function", reason="negation")
        if nobody(clause.clause, self.vocabulary) and self._left_empty(clause):
            return
        for _, mention in clause.named:
            self.memory.gone.add(mention.entity)
            self.memory.named.pop(mention.entity, None)

    def _left_empty(self, clause: ClauseReading) -> bool:
        """`Ingen ved skranken`: the counter stands there, with nobody at it."""
        spots = [(phrase, mention) for phrase, mention in clause.named if phrase.relation and not phrase.refers]
        spots = [pair for pair in spots if own_role(pair[1], self.vocabulary) != "actors"]
        if not spots:
            return False
        made = Draft("appear", bare=True, words=[word for word in clause.clause.words if not word.is_mark])
        for _, mention in spots:
            empty = self.memory.note(replace(mention, manner=(*mention.manner, "empty")))
            made.cast(own_role(mention, self.vocabulary), empty)
        self.note.drafts.append(made)
        return True

    def _keep(self, clause: ClauseReading, last: bool) -> None:
        """A clause without an action: hold on to whom it names, or bring them on."""
        self.waiting.manner.extend(idiom.manner for idiom in clause.idioms)
        if clause.unread() or clause.unknown_doing:
            self._stage_people(clause)
            return
        if 2 * clause.gaps > len(clause.named) or (clause.gaps and len(clause.named) < _MOST_OF_TWO):
            return
        kinds = {self.vocabulary.kind(mention.concept) for _, mention in clause.named}
        posture = self._posture_told(clause)
        if clause.likened is not None:
            self.note.drafts.append(clause.likened)
            return
        goes_on = not last and clause.clause.ends not in STOPS
        if clause.clause.aside and self.note.drafts:
            self._add_aside(clause)
        elif (kinds & {"actor", "idea"} and goes_on) or clause.idioms:
            self.waiting.named.extend(clause.named)
            self.waiting.clauses.append(clause)
        elif posture:
            self._set_scene(posture, clause)
        elif self._placed(clause):
            for phrase, mention in clause.named:
                self._hand_over(phrase, mention, self.note.drafts[-1])
        elif self._only_when(clause) and not (last and not self.note.drafts):
            for phrase, _ in clause.named:
                phrase.noun.account("manner", phrase.concept, "when it is done")
        elif any(not phrase.refers for phrase, _ in clause.named):
            self._set_scene("appear", clause)

    def _only_when(self, clause: ClauseReading) -> bool:
        """`Night shift. …`, `heatwave!!`: a time or weather alone, in which the rest of the note happens."""
        times = bool(clause.named) and all(mention.concept in _TIMES for _, mention in clause.named)
        return times and not any(word.part("verb") for word in clause.clause.words)

    def _stage_people(self, clause: ClauseReading) -> None:
        """Whoever does what is not known is at least there."""
        people = [
            pair for pair in clause.named if own_role(pair[1], self.vocabulary) == "actors" and not pair[0].refers
        ]
        if clause.only_denies:
            people = [pair for pair in people if pair[1].concept not in OF_SOMEBODY]
        if people:
            beside = not clause.only_denies or clause.unknown_doing or clause.lost
            made = Draft("appear", [mention for _, mention in people], bare=True, beside=beside)
            made.words = [word for phrase, _ in people for word in phrase.words]
            self.note.drafts.append(made)

    def _add_aside(self, clause: ClauseReading) -> None:
        """`… måker seg fram (snø til knærne)`: what brackets name beside a doing is part of it."""
        for phrase, mention in clause.named:
            if own_role(mention, self.vocabulary) == "props":
                self._hand_over(phrase, mention, self.note.drafts[-1])

    def _set_scene(self, action: str, clause: ClauseReading) -> None:
        """Somebody or something is there, and nothing is done yet."""
        action = _weather(clause) or action
        if action == "appear" and self._queues(clause):
            action = "line_up"
        made = draft(
            Match(action, "state", None, (), 0), self._as_it_is(clause), self.vocabulary.frames[action], self.vocabulary
        )
        made.words = [word for word in clause.clause.words if not word.is_mark]
        made.manner.extend(clause.spots())
        made.bare = True
        before = self.note.drafts[-1] if self.note.drafts else None
        if clause.looks_on and before is not None and before.filmed and not before.entities:
            # `zoomer ud, så vi ser hele byen`: that is what the camera shows
            for role, known in made.cast_list:
                for mention in known:
                    before.cast("target" if role == "actors" and not before.targets else role, mention)
            self.note.drafts.insert(-1, made)
        else:
            self.note.drafts.append(made)
        if action == "line_up":
            made.props = [mention for mention in made.props if mention.concept != "queue"]
            made.cast("actors", self.memory.named_person("people"))

    def _as_it_is(self, clause: ClauseReading) -> list[tuple[Phrase, Mention]]:
        """`Stolene er tomme`: whom a clause names, and a thing with what the verb says that it is."""
        verbs = [word for word in clause.clause.words if word.part("verb")]
        bare = [mention for phrase, mention in clause.named if not phrase.relation]
        if len(verbs) != 1 or verbs[0].lemma not in self.vocabulary.grammar.being or len(bare) != 1 or clause.denied:
            return clause.named
        after = [word for word in clause.clause.words if word.start > verbs[0].start and word.part("manner")]
        said = tuple(word.sense.concept for word in after if word.sense is not None and word.sense.concept)
        if not said or own_role(bare[0], self.vocabulary) == "actors" or len(clause.named) > 1:
            return clause.named
        ((phrase, mention),) = clause.named
        return [(phrase, self.memory.note(replace(mention, manner=(*mention.manner, *said))))]

    def _queues(self, clause: ClauseReading) -> bool:
        """`Kø ved skranken.`: of a queue with nobody named in it, people stand in line."""
        kinds = [(phrase.relation, mention.concept) for phrase, mention in clause.named]
        people = any(self.vocabulary.kind(mention.concept) == "actor" for _, mention in clause.named)
        return ("", "queue") in kinds and not people and not clause.denied

    def _posture_told(self, clause: ClauseReading) -> str:
        """`Bedstefar i lænestolen` sits, `lederen alene på kontoret` stands; "" where that is not said."""
        if any(word.part("verb") for word in clause.clause.words):
            return ""
        kind = self.vocabulary.kind
        bare = [mention for phrase, mention in clause.named if not phrase.relation]
        beside = [(phrase, mention) for phrase, mention in clause.named if phrase.relation]
        if not bare or not beside or any(kind(mention.concept) != "actor" for mention in bare):
            return ""
        if any(mention.concept in CROSSED and phrase.relation == "over" for phrase, mention in beside):
            # `gammel dame med rullator over gangfeltet`
            return "cross"
        covered = any(mention.concept in COVERS and phrase.relation == "under" for phrase, mention in beside)
        bedded = any(mention.concept in BEDS and phrase.relation == "in" for phrase, mention in beside)
        if covered or bedded:
            return "lie"
        if any(mention.concept in CYCLES and phrase.relation == "on" for phrase, mention in beside):
            return "cycle"
        if any(mention.concept in SEATS | SAT_IN and phrase.relation in _SEATED for phrase, mention in beside):
            return "sit"
        placed = any(kind(mention.concept) == "place" and phrase.relation in _SEATED for phrase, mention in beside)
        return "stand" if placed else ""

    def _placed(self, clause: ClauseReading) -> bool:
        """`… løber, gennem en park`: a clause of prepositions only says where what is told before it happens."""
        before = self.note.drafts[-1] if self.note.drafts else None
        within = before is not None and not before.bare and not before.places
        return within and bool(clause.named) and all(phrase.relation for phrase, _ in clause.named)

    def _bring_on_who_waits(self) -> None:
        if not self.waiting.named:
            return
        before = self.note.drafts[-1] if self.note.drafts else None
        if before is not None and self.waiting.manner and (self.waiting.all_in(before) or not before.actors):
            made = before
        else:
            made = Draft("walk" if self.waiting.manner else "appear")
            self.note.drafts.append(made)
        made.manner.extend(self.waiting.manner)
        for phrase, mention in self.waiting.named:
            made.cast(own_role(mention, self.vocabulary), mention)
            made.words.extend(phrase.words)

    def _fill_in(self, made: Draft) -> None:
        """An action that names nobody gets its default, or what the film showed last; and what it always brings."""
        frame = self.vocabulary.frames[made.action]
        if (frame.uses or frame.implies) and not (made.props or made.places) and not self.lost:
            self._supply(made, frame)
        if frame.default and not (made.actors or made.props):
            mention = self.memory.named_person(frame.default)
            made.cast(own_role(mention, self.vocabulary), mention)
        elif made.empty and made.action == "zoom_in":
            # `Nærbillede af øjet`: of whom the film showed last
            latest = self.memory.latest(("actor",))
            made.targets = [latest] if latest is not None else []
        elif made.empty and not frame.brings and not (made.weather or made.filmed or made.foreign):
            later = None if made.of_ideas else self.memory.latest(("prop", "place") if frame.things else ("actor",))
            latest = made.latest or later
            if latest is not None:
                made.cast(own_role(latest, self.vocabulary), latest)
        instead = frame.lone and any(self.vocabulary.kind(mention.concept) == "prop" for mention in made.props)
        if frame.brings and not instead and not any(self._is_a(each.concept, frame.brings) for each in made.props):
            made.props.insert(0, self.memory.note(Mention(frame.brings, frame.brings)))

    def _is_a(self, concept: str, general: str) -> bool:
        return general in (concept, *self.vocabulary.kinds_of(concept))

    def _supply(self, made: Draft, frame: Frame) -> None:
        """`Et lille vindue. En mand titter ud`: it is the window he looks through; whoever climbs has a mountain."""
        used = self.memory.named_thing(frame.uses) if frame.uses else None
        used = used or (self.memory.named_thing(frame.implies) if frame.implies else None)
        if used is None and frame.implies:
            used = self.memory.note(Mention(frame.implies, frame.implies))
        if used is not None:
            made.cast(own_role(used, self.vocabulary), used)


def _weather(clause: ClauseReading) -> str:
    """`Skybrud.`: what a word for weather alone says that it does; "" of anything else."""
    return WEATHERS.get(clause.named[0][1].concept, "") if len(clause.phrases) == 1 == len(clause.named) else ""


def _not_so(words: Sequence[Word]) -> None:
    for word in words:
        word.account("function", reason="negation")


def _doing(made: Draft) -> bool:
    """Whether it is something that can be done in a mood."""
    return not made.bare and not made.posture and bool(made.actors)

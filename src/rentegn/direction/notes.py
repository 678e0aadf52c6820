"""One visual note, read clause by clause into drafts of directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rentegn.direction.clauses import STOPS, Clause, clauses_of
from rentegn.direction.matching import JOINING, Match, Seen, idioms_in, is_posture, matches, negated, purpose
from rentegn.direction.memory import Memory
from rentegn.direction.phrases import Phrase, phrases_of
from rentegn.direction.roles import Draft, Named, draft, settle_target
from rentegn.direction.vocabulary import Vocabulary
from rentegn.direction.words import Word, words_of
from rentegn.model.direction import Mention

#: Ideas that an action can show by how it goes.
_SHOWN_IDEAS = ("growth", "drive")


@dataclass(slots=True)
class NoteRead:
    """What a note came to: drafts in its order, every word accounted for, and verbs that nothing can be done with."""

    words: list[Word]
    drafts: list[Draft] = field(default_factory=list)
    unread: list[Word] = field(default_factory=list)


@dataclass(slots=True)
class _Waiting:
    """What earlier clauses named without an action of their own."""

    named: list[tuple[Phrase, Mention]] = field(default_factory=list)
    manner: list[str] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)


def read_note(text: str, memory: Memory) -> NoteRead:
    """A note's actions with their roles; `memory` learns whom it names."""
    vocabulary = memory.vocabulary
    note = NoteRead(words_of(text, vocabulary))
    waiting = _Waiting()
    subject: tuple[Mention, ...] = ()
    spoken_of: Mention | None = None
    clauses = clauses_of(note.words, vocabulary)
    for number, clause in enumerate(clauses):
        reader = _ClauseReader(clause, memory, text)
        if reader.relative and spoken_of is not None:
            subject = (spoken_of,)
        found = reader.drafts()
        last = number == len(clauses) - 1
        if found:
            _complete(found, reader, waiting, subject)
            waiting = _Waiting()
            note.drafts.extend(found)
        else:
            _keep(reader, waiting, note, last)
        note.unread.extend(reader.unread())
        subject = reader.subject() or subject
        spoken_of = reader.named[-1][1] if reader.named else None
    _settle(waiting, note)
    note.drafts = _merged(note.drafts)
    for made in note.drafts:
        _default(made, memory)
        settle_target(made, vocabulary.frames[made.action])
    note.drafts = _merged(note.drafts)
    _account(note, vocabulary)
    return note


class _ClauseReader:
    def __init__(self, clause: Clause, memory: Memory, text: str) -> None:
        self.clause, self.memory, self.vocabulary = clause, memory, memory.vocabulary
        self.idioms = idioms_in(clause, self.vocabulary)
        for idiom in self.idioms:
            for word in clause.words:
                if word.low in idiom.words or (word.sense is not None and word.sense.lemma in idiom.words):
                    word.account("manner", idiom.manner)
        # a noun of a set phrase (`viser vejen`) is nothing on stage
        self.phrases = [phrase for phrase in phrases_of(clause.words, self.vocabulary) if phrase.noun.kind != "manner"]
        self.named: list[tuple[Phrase, Mention]] = []
        for phrase in self.phrases:
            mention = self._mention(phrase, text)
            if mention is not None and phrase.relation != "without":
                self.named.append((phrase, mention))
        concepts = frozenset(mention.concept for _, mention in self.named)
        self.matches = matches(Seen(clause, self.phrases, concepts, self.vocabulary))
        self.named = [(phrase, self._in_mood(phrase, mention)) for phrase, mention in self.named]

    @property
    def relative(self) -> bool:
        """Whether the clause begins with *der* or *som* and so speaks of whom the one before named last."""
        first = next((word for word in self.clause.words if not word.is_mark), None)
        return first is not None and first.sense is None and first.low in self.vocabulary.grammar.relatives

    def _mention(self, phrase: Phrase, text: str) -> Mention | None:
        """People, props and places; of ideas only those that are shown as a sign."""
        written = text[phrase.words[0].start : phrase.noun.end]
        if phrase.kind != "idea":
            return self.memory.mention(phrase, written)
        if not self.vocabulary.concepts[phrase.concept].sign:
            return None
        label = phrase.noun.sense.lemma if phrase.noun.sense else phrase.noun.text
        return Mention(phrase.concept, phrase.concept, names=(label.capitalize(),), text=written)

    def _in_mood(self, phrase: Phrase, mention: Mention) -> Mention:
        """The mention with the moods of its adjectives, where they are no action of their own (`glad medarbejder`)."""
        acted = {id(match.word) for match in self.matches}
        moods = [word.sense.concept for word in phrase.moods if word.sense and id(word) not in acted]
        if not moods:
            return mention
        manner = (*mention.manner, *(mood.removeprefix("be_").removeprefix("get_") for mood in moods))
        return self.memory.note(replace(mention, manner=manner))

    def subject(self) -> tuple[Mention, ...]:
        """Who or what the clause is about, for a clause after it that does not say."""
        bare = [(phrase, mention) for phrase, mention in self.named if not phrase.relation]
        people = [mention for _, mention in bare if self.vocabulary.kind(mention.concept) == "actor"]
        return tuple(people or [mention for _, mention in bare[:1]])

    def drafts(self) -> list[Draft]:
        if self.idioms and all(is_posture(match, self.vocabulary) for match in self.matches):
            # `lederen går i front` says how an action beside it goes
            return []
        made = [self._draft(match) for match in self.matches]
        for number, one in enumerate(made):
            one.at_once = self.clause.together or (number > 0 and self.matches[number].by == "mood")
        return [*self._diagrams(), *made] if made else []

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

    def _draft(self, match: Match) -> Draft:
        frame = self.vocabulary.frames[match.action]
        made = draft(match, self._within(match), frame, self.vocabulary)
        made.manner.extend(idiom.manner for idiom in self.idioms)
        if match.by in ("verb", "state"):
            made.manner.extend(self._loose_manners())
            made.manner.extend(phrase.concept for phrase in self.phrases if phrase.concept in _SHOWN_IDEAS)
        if match.by == "sign" or any(word.part("sign") and self._names(word, match) for word in self.clause.words):
            made.manner.extend([frame.call] if frame.call else [])
        if self.clause.sharp:
            made.manner.append("sharp")
        if match.action == "rise":
            made.props = [self._labelled(mention) for mention in made.props]
        return made

    def _names(self, word: Word, match: Match) -> bool:
        return word.sense is not None and word.sense.concept == match.action

    def _within(self, match: Match) -> Named:
        pairs = self._described(match)
        held = bool(self._diagrams()) or match.by not in ("verb", "state")
        return [pair for pair in pairs if pair[1].concept != "diagram"] if held else pairs

    def _described(self, match: Match) -> Named:
        """The phrases that belong to a match: to a mood only whom it describes, to a verb not whom a mood describes."""
        moody = {id(other.phrase): other for other in self.matches if other.by == "mood" and other.phrase}
        if match.by == "mood":
            chosen = [(phrase, mention) for phrase, mention in self.named if phrase is match.phrase]
            bare = [pair for pair in self.named if not pair[0].relation and id(pair[0]) not in moody]
            people = [pair for pair in bare if self.vocabulary.kind(pair[1].concept) == "actor"]
            return chosen or people or bare
        if match.by == "sign" and moody:
            return [pair for pair in self.named if id(pair[0]) not in moody]
        return [pair for pair in self.named if id(pair[0]) not in moody or self._first(pair[0])]

    def _first(self, phrase: Phrase) -> bool:
        return bool(self.phrases) and phrase is self.phrases[0]

    def _loose_manners(self) -> list[str]:
        """Adverbs: manners that describe no phrase."""
        attached = {id(word) for phrase in self.phrases for word in phrase.words}
        loose = [word for word in self.clause.words if word.part("manner") and id(word) not in attached]
        return [word.sense.concept for word in loose if word.sense]

    def _labelled(self, mention: Mention) -> Mention:
        ideas = [phrase.noun.text for phrase in self.phrases if phrase.kind == "idea"]
        if not ideas:
            return mention
        labels = tuple(idea.capitalize() for idea in ideas)
        return self.memory.note(
            Mention(
                mention.concept,
                mention.entity,
                mention.count,
                mention.definite,
                mention.manner,
                names=labels,
                text=mention.text,
            )
        )

    def _posture(self, verb: str) -> bool:
        frames = self.vocabulary.frames
        return any(frames[pattern.action].posture for pattern in self.vocabulary.patterns.get(verb, ()))

    def unread(self) -> list[Word]:
        """Verbs of doing that no action was found for, and words that say what does not happen."""
        denied = negated(self.clause, self.vocabulary)
        if denied:
            return denied
        used = {id(word) for match in self.matches for word in match.words}
        grammar = self.vocabulary.grammar
        return [
            word
            for word in self.clause.words
            if word.sense is not None
            and word.part("verb")
            and id(word) not in used
            and word.sense.lemma not in grammar.light | grammar.auxiliaries
            and not word.kind
            and not self._posture(word.sense.lemma)
            and not purpose(word, self.clause.words, self.vocabulary)
        ]


def _complete(found: list[Draft], reader: _ClauseReader, waiting: _Waiting, subject: Sequence[Mention]) -> None:
    """Give the first draft what waited for it, and each without anybody the subject of the clause before."""
    vocabulary = reader.vocabulary
    first = found[0]
    for phrase, mention in waiting.named:
        kind = vocabulary.kind(mention.concept)
        role = {"actor": "actors", "place": "place"}.get(kind, "props")
        if phrase.relation and kind == "actor" and mention not in subject:
            role = "target"
        if role == "actors":
            first.actors = [mention, *(known for known in first.actors if known.entity != mention.entity)]
        else:
            first.cast(role, mention)
        first.words.extend(phrase.words)
    first.manner = [*waiting.manner, *first.manner]
    for made in found:
        unsaid = made.empty or (not made.actors and not reader.subject())
        if unsaid and not vocabulary.frames[made.action].default:
            for mention in subject:
                kind = vocabulary.kind(mention.concept)
                if not (vocabulary.frames[made.action].things and kind == "actor"):
                    made.cast({"actor": "actors", "place": "place"}.get(kind, "props"), mention)


def _keep(reader: _ClauseReader, waiting: _Waiting, note: NoteRead, last: bool) -> None:
    """A clause without an action: hold on to whom it names, or bring them on."""
    waiting.manner.extend(idiom.manner for idiom in reader.idioms)
    people = any(reader.vocabulary.kind(mention.concept) == "actor" for _, mention in reader.named)
    stopped = last or reader.clause.ends in STOPS
    lost = any(word.sense is None and not word.small and not word.is_mark for word in reader.clause.words)
    if lost or reader.unread():
        return
    if (people and not stopped) or reader.idioms:
        waiting.named.extend(reader.named)
        return
    if any(not phrase.refers for phrase, _ in reader.named):
        frame = reader.vocabulary.frames["appear"]
        words = tuple(word for word in reader.clause.words if not word.is_mark)
        made = draft(Match("appear", "state", None, (), 0), reader.named, frame, reader.vocabulary)
        made.words = list(words)
        note.drafts.append(made)


def _settle(waiting: _Waiting, note: NoteRead) -> None:
    """Whoever still waits at the note's end: with a manner of going they go, else they come on."""
    if not waiting.named:
        return
    before = note.drafts[-1] if note.drafts else None
    if waiting.manner and before is not None and (_all_in(waiting, before) or not before.actors):
        before.manner.extend(waiting.manner)
        for _, mention in waiting.named:
            before.cast("actors", mention)
        return
    made = Draft("walk" if waiting.manner else "appear", manner=list(waiting.manner))
    for phrase, mention in waiting.named:
        made.cast("actors" if mention.count != 0 else "props", mention)
        made.words.extend(phrase.words)
    note.drafts.append(made)


def _all_in(waiting: _Waiting, made: Draft) -> bool:
    there = {mention.entity for _, known in made.cast_list for mention in known}
    return all(mention.entity in there for _, mention in waiting.named)


def _merged(drafts: Sequence[Draft]) -> list[Draft]:
    """`Puf! Lederen forsvinder`: a bare call and the action it calls are one."""
    merged: list[Draft] = []
    for made in drafts:
        before = merged[-1] if merged else None
        if made.action == JOINING:
            _join(made, before, merged)
        elif before is not None and before.action == made.action and _one_within_other(before, made):
            for role, known in before.cast_list:
                for mention in known:
                    made.cast(role, mention)
            made.manner = list(dict.fromkeys((*before.manner, *made.manner)))
            made.words = [*before.words, *made.words]
            merged[-1] = made
        else:
            merged.append(made)
    return merged


def _join(made: Draft, before: Draft | None, merged: list[Draft]) -> None:
    """`… og medarbejderne følger efter`: they do what was done before them; with nothing before it they walk."""
    if before is None:
        made.action = "walk"
        merged.append(made)
        return
    for role, known in made.cast_list:
        for mention in known:
            before.cast(role, mention)
    before.words = [*before.words, *made.words]


def _one_within_other(before: Draft, made: Draft) -> bool:
    one, other = ({mention.entity for _, known in each.cast_list for mention in known} for each in (before, made))
    return one <= other or other <= one


def _default(made: Draft, memory: Memory) -> None:
    """An action that names nobody: by its default, or by what the film showed last."""
    frame = memory.vocabulary.frames[made.action]
    if frame.default and not (made.actors or made.props):
        mention = memory.named_person(frame.default)
        made.cast("actors" if memory.vocabulary.kind(mention.concept) == "actor" else "props", mention)
    elif made.empty and not frame.brings:
        latest = memory.latest(("prop", "place") if frame.things else ("actor",))
        if latest is not None:
            kind = memory.vocabulary.kind(latest.concept)
            made.cast({"actor": "actors", "place": "place"}.get(kind, "props"), latest)
    if frame.brings and not any(mention.concept == frame.brings for mention in made.props):
        made.props.insert(0, memory.note(Mention(frame.brings, frame.brings)))


def _account(note: NoteRead, vocabulary: Vocabulary) -> None:
    """Say of every word what it was read as."""
    told = {id(word): made.action for made in note.drafts for word in made.words if not word.part("noun")}
    for word in note.words:
        if word.is_mark or word in note.unread:
            continue
        sense = word.sense
        if sense is None:
            used = word.low in vocabulary.grammar.particles and told.get(id(word))
            if used:
                word.account("action", told[id(word)])
            elif word.small:
                word.account("function")
        elif sense.part == "noun":
            _account_noun(word, vocabulary)
        elif sense.part == "manner":
            word.account("manner", sense.concept)
        elif sense.part in ("sign", "mood"):
            word.account("action", sense.concept)
        elif id(word) in told:
            word.account("action", told[id(word)])
        else:
            word.account("function", reason="helping verb" if sense.part == "verb" else "set phrase")


def _account_noun(word: Word, vocabulary: Vocabulary) -> None:
    assert word.sense is not None
    kind = vocabulary.kind(word.sense.concept)
    if kind == "idea":
        word.account("manner", word.sense.concept, "an idea")
    else:
        word.account(kind, word.sense.concept, f"a kind of `{word.sense.lemma}`" if word.sense.first else "")

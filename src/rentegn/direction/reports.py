"""What the reader of a film tells the people who wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.direction.accounts import LEFT_OUT, NOT_SEEN, NOT_SHOWN
from rentegn.direction.notes import NoteRead
from rentegn.direction.spelling import misspelt, nearest
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention, Reading, Source, WordRead
from rentegn.model.span import Diagnostic, Severity
from rentegn.model.storymap import StoryScene, Text

#: Why a word that is known was not understood all the same.
NO_ACTION = "there is no action for it"


def word_reads(note: NoteRead, visual: Text, vocabulary: Vocabulary) -> tuple[WordRead, ...]:
    """Every word of the note with its account; whatever has none is unknown."""
    return tuple(
        _word_read(word, note, visual, vocabulary) for word in note.words if not word.is_mark or word.text in "+&"
    )


def decided_elsewhere(words: Sequence[WordRead]) -> tuple[WordRead, ...]:
    """The words of a note that decides nothing, where none is missed for not being understood."""
    reason = "the direction says it"
    return tuple(
        replace(word, kind="function", reason=reason, suggestions=()) if word.kind == "unknown" else word
        for word in words
    )


def _word_read(word: Word, note: NoteRead, visual: Text, vocabulary: Vocabulary) -> WordRead:
    span = visual.span_of(word.start, word.end)
    if word.is_mark:
        return WordRead(word.text, span, "function", reason="and")
    if word.kind:
        near = (word.meant,) if word.meant else ()
        return WordRead(word.text, span, word.kind, word.concept, word.reason, near, word.held)
    if any(word is unread for unread in note.unread):
        return WordRead(word.text, span, "unknown", reason=NO_ACTION)
    if word.reason in (NOT_SHOWN, LEFT_OUT):
        return WordRead(word.text, span, "unknown", reason=word.reason)
    return WordRead(
        word.text, span, "unknown", reason="not in the vocabulary", suggestions=nearest(word.low, vocabulary)
    )


def unknown_words(reading: Reading, vocabulary: Vocabulary) -> tuple[Diagnostic, ...]:
    """A problem for each word of a note that nothing could be done with: an error where it is plainly misspelt.

    And a note for each that was read as the one word it is a letter away from.
    """
    near = tuple(_respelt(word) for word in reading.words if word.kind != "unknown" and word.suggestions)
    denied = tuple(_denied(word) for word in reading.words if word.reason == NOT_SEEN)
    return (*near, *denied, *(_unknown(word, vocabulary) for word in reading.unknown))


def _respelt(word: WordRead) -> Diagnostic:
    message = f"the note's `{word.text}` was read as `{word.suggestions[0]}`"
    return Diagnostic(Severity.NOTE, "spelling", message, word.span, ("write it so",))


def _denied(word: WordRead) -> Diagnostic:
    message = f"the note's `{word.text}` says what does not happen, and nothing is shown for it"
    return Diagnostic(Severity.NOTE, "left-out", message, word.span, ("say what is seen instead",))


def _unknown(word: WordRead, vocabulary: Vocabulary) -> Diagnostic:
    if word.reason == NO_ACTION:
        message = f"the note's `{word.text}` is nothing that can be shown yet"
        return Diagnostic(Severity.WARNING, "no-action", message, word.span, ("say it with another verb",))
    if word.reason == NOT_SHOWN:
        message = f"the note's `{word.text}` has no part in what is shown"
        hint = "say what it does or what is done with it, or leave it out"
        return Diagnostic(Severity.WARNING, "not-shown", message, word.span, (hint,))
    if word.reason == LEFT_OUT:
        message = f"the note's `{word.text}` is not shown"
        return Diagnostic(Severity.NOTE, "left-out", message, word.span, ("say it in another way, or leave it out",))
    near = " or ".join(f"`{form}`{_gloss(form, vocabulary)}" for form in word.suggestions)
    hint = f"did you mean {near}?" if near else "say it with another word"
    severity = Severity.ERROR if misspelt(word.text.lower(), word.suggestions, vocabulary) else Severity.WARNING
    message = f"the note's `{word.text}` is not in the vocabulary"
    return Diagnostic(severity, "unknown-word", message, word.span, (hint,))


def _gloss(form: str, vocabulary: Vocabulary) -> str:
    sense = next(iter(vocabulary.senses.get(form, ())), None)
    return f" ({sense.concept.replace('_', ' ')})" if sense is not None and sense.concept else ""


def points_to_nothing(scene: StoryScene, mention: Mention) -> Diagnostic:
    """A scene goes on from the one before and names a thing as if it were there, but it is not."""
    assert scene.visual is not None
    start = max(0, scene.visual.value.find(mention.text))
    message = f"the note's `{mention.text}` is not on stage when scene `{scene.id}` opens, so a new one is brought on"
    hint = "let the scene before it bring it on"
    span = scene.visual.span_of(start, start + len(mention.text))
    return Diagnostic(Severity.WARNING, "points-to-nothing", message, span, (hint,))


def not_understood(scene: StoryScene) -> Diagnostic:
    """A note that names no action and nobody: the film would show what nobody asked for."""
    span = scene.visual.span if scene.visual else scene.span
    message = f"nothing in the note of scene `{scene.id}` could be staged"
    hint = "say it in other words, or leave `visual` out to have a staging proposed from the text"
    return Diagnostic(Severity.ERROR, "note-not-understood", message, span, (hint,))


def open_scene(scene: StoryScene, reading: Reading, told: str) -> Diagnostic:
    """A scene without a note, and what is proposed for it, `told` in whole sentences."""
    whence = "carried on from the scene before" if reading.source is Source.CARRIED else "proposed from its text"
    message = f"scene `{scene.id}` has no note; {whence}: {told}"
    hints = ["write a `visual` to decide it yourself"]
    if reading.source is Source.PROPOSED:
        hints[0] += ", or have `rentegn explain --write-proposals` write this one"
    return Diagnostic(Severity.NOTE, "no-note", message, scene.id_span, tuple(hints))

"""Who goes over what the note has named: `Ordføreren åpner brua, folk sykler over`."""

from __future__ import annotations

from dataclasses import replace

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.matching import Match
from rentegn.direction.roles import Draft, own_role

#: The small words for it, where they govern nothing.
_OVER = frozenset({"over", "across"})
#: What only says that somebody goes, and is to cross where it is over something.
_GOING = frozenset({"walk", "flow", "overflow", "move", "go_over"})
#: Other ways to get over something.
_RIDING = frozenset(
    {"cycle", "run", "drive", "cross", "skate", "jump", "leap", "crawl", "roll", "hurry", "ride", "row"}
)
#: What is crossed, and so are kinds of it.
_CROSSED = frozenset(
    {"bridge", "road", "street", "pedestrian_crossing", "square", "stream", "motorway", "plank", "ditch"}
)


def settle_crossing(read: ClauseReading, match: Match, made: Draft) -> None:
    """Let who goes over nothing that is named here go over what was named last that one crosses."""
    if match.by != "verb" or match.word is None or made.action not in _GOING | _RIDING or not _over(read, match):
        return
    bare = [mention for phrase, mention in read.named if not phrase.relation]
    if any(own_role(mention, read.vocabulary) != "actors" for mention in bare) or made.places or made.targets:
        return
    kinds = read.vocabulary.kinds_of
    crossed = next((each for each in read.memory.there() if _CROSSED & {each.concept, *kinds(each.concept)}), None)
    if made.action in _GOING and (bare or crossed):
        made.action = "cross"
    if crossed is not None:
        made.cast(own_role(crossed, read.vocabulary), read.memory.note(replace(crossed, definite=True)))


def _over(read: ClauseReading, match: Match) -> bool:
    """Whether a small word for it stands after the verb, and nothing that it governs after that."""
    assert match.word is not None
    small = read.vocabulary.grammar.prepositions
    for place, word in enumerate(read.words):
        if word.low not in _OVER or word.start < match.word.start:
            continue
        after = read.words[place + 1] if place + 1 < len(read.words) else None
        if after is None or after.is_mark or small.get(after.low) in ("with", "between"):
            return True
    return False

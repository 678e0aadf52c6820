"""Who is there by what a clause is about, where only a small word at its end says so: `et træ med mennesker under`."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.clause_reading import ClauseReading
from rentegn.direction.roles import Draft

#: How somebody is to what they stand by.
_BY = frozenset({"under", "before", "behind", "around", "at", "over"})
#: The same of what stands around, where the small word says it whole.
_ADVERBS = frozenset({"underneath", "below", "beneath", "around", "rundtom", "omkring", "rundt"})


def set_apart(read: ClauseReading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and one of those whom the end of the clause says to be there, who do not what the clause says."""
    last = [word for word in read.words if not word.is_mark][-1:]
    pair = next(((phrase, mention) for phrase, mention in read.named if phrase.relation == "with" and last), None)
    if not drafts or pair is None or pair[0].kind != "actor" or last[0].sense is not None:
        return list(drafts)
    phrase, mention = pair
    small = read.vocabulary.grammar.prepositions.get(last[0].low, "")
    place = read.words.index(last[0])
    if (small not in _BY and last[0].low not in _ADVERBS) or read.words[place - 1] is not phrase.noun:
        return list(drafts)
    by = next((one for made in reversed(drafts) for one in (*made.targets, *made.props) if one != mention), None)
    for made in drafts:
        for _, known in made.cast_list:
            if mention in known:
                known.remove(mention)
    stands = Draft("stand", [mention], targets=[by] if by is not None else [], words=[*phrase.words, last[0]])
    return [*drafts, stands]

"""Which part of speech each word of a note has: the cheapest way through the words of a sentence.

A clause has one finite verb; after an article comes a noun; after *bliver* a participle. Each such rule is a cost of
one tag after another, or of a verb where the clause stands just then (`tag_costs`), and the tags that cost least
together are taken (Viterbi, 1967).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rentegn.direction.pictured import handled
from rentegn.direction.tag_costs import START, Costs, Tag
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Sense, Vocabulary

#: Marks that a clause goes on after; any other ends a sentence.
_GOES_ON = frozenset(",+&/")
_END = Tag("^")
_COMMA = Tag(",")
#: What a verb is that is said to begin or go on, by the form of the verb that says so.
_OF_FORM = {"infinitive": "VI", "participle": "VT", "present-participle": "VG", "passive": "VP"}


#: The cheapest way so far to a tag and a state of the clause: what it costs, its tags, and whether more than one has
#: been named who could act, as an English verb without -s asks for.
_Way = tuple[float, tuple[Tag, ...], bool]


def tags_of(words: Sequence[Word], options: Sequence[tuple[Sense, ...]], vocabulary: Vocabulary) -> list[Tag]:
    """The tag of each word, those that cost least together; `options` are the senses that each may have."""
    costs = vocabulary.remembered("costs", "", lambda: Costs(vocabulary))
    found: list[Tag] = []
    for start, stop in _sentences(words):
        choices = [_choices(at, start, stop, words, options[at], costs) for at in range(start, stop)]
        for at in (at for at in range(start, stop) if words[at].low in vocabulary.grammar.pictures):
            if handled(at, start, words, options, vocabulary):
                nouns = tuple(tag for tag in choices[at - start] if tag.sense is not None)
                choices[at - start] = nouns or choices[at - start]
        plain = all(len(each) == 1 or (each[0].sense is None and each[-1].sense is None) for each in choices)
        found.extend((each[0] for each in choices) if plain else _cheapest(choices, costs))
        if stop < len(words):
            found.append(_END)
    return found


def _choices(
    at: int, start: int, stop: int, words: Sequence[Word], senses: tuple[Sense, ...], costs: Costs
) -> tuple[Tag, ...]:
    if words[at].is_mark:
        return (_COMMA,)
    if words[at].phased:
        tags = tuple(Tag(_OF_FORM.get(sense.form, "V"), sense) for sense in words[at].phased)
        # `two nurses keep talking`: what several do is spelt as the infinitive
        return (*tags, *(Tag("V-", tag.sense) for tag in tags if costs.english and tag.name == "VI"))
    before = words[at - 1].low if at > start else ""
    return costs.choices(words[at].low, senses, before, words[at + 1].low if at + 1 < stop else "")


def _sentences(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """From where to where each sentence goes, without the mark that ends it; a last one may be empty."""
    start = 0
    for at, word in enumerate(words):
        if word.is_mark and word.text not in _GOES_ON:
            yield start, at
            start = at + 1
    yield start, len(words)


def _cheapest(choices: Sequence[Sequence[Tag]], costs: Costs) -> tuple[Tag, ...]:
    ways: dict[tuple[str, int], _Way] = {("^", START): (0.0, (), False)}
    for word in choices:
        found: dict[tuple[str, int], tuple[float, str, _Way, Tag]] = {}
        for (before, phase), way in ways.items():
            so_far, _, many = way
            for tag in word:
                cost, state = costs.step(before, phase, tag, many=many)
                cost += so_far
                known = found.get(state)
                if known is None or cost < known[0]:
                    found[state] = cost, before, way, tag
        ways = {
            state: (cost, (*tags, tag), costs.several(before, tag, many=many))
            for state, (cost, before, (_, tags, many), tag) in found.items()
        }
    ends = ((cost + costs.step(*at, _END, many=many)[0], tags) for at, (cost, tags, many) in ways.items())
    return min(ends, key=lambda end: end[0])[1]

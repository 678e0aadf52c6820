"""What somebody gets: help, praise, a key that is handed to them, or time to do something."""

from __future__ import annotations

from collections.abc import Sequence

from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.helping import HELP
from rentegn.direction.matching import Match
from rentegn.direction.roles import Draft, Named
from rentegn.direction.tokens import Word
from rentegn.direction.vocabulary import Vocabulary
from rentegn.model.direction import Mention

_GETTING = frozenset({"få", "get", "receive"})
#: Doings that are another's where somebody gets them (`får ros af chefen`), and what asking becomes then.
_FAVOURS = frozenset({
    "help", "show_around", "praise", "give_feedback", "give_fine", "hug", "kiss", "applaud", "massage", "treat",
    "vaccinate", "comfort", "teach", "change_nappy", "bandage", "cut_hair", "explain", "interview", "guide", "visit",
    "scold", "hire", "dismiss", "call",
})  # fmt: skip
_GIVEN = {"ask_for_help": "help"}
#: What another may do to somebody, who does it to themselves else.
_DRESSING = frozenset({"put_on", "take_off", "dress", "change_clothes"})
#: What is handed to whoever gets it done: `får udleveret nøglen`.
_HANDED = frozenset({"deliver", "give", "hand_out", "hand_over", "award", "send", "serve", "offer", "lend", "submit"})


def set_leave_aside(clause: Sequence[Word], vocabulary: Vocabulary) -> None:
    """`får lov til at danse`: what lets somebody do it is no thing."""
    grammar = vocabulary.grammar
    for place, word in enumerate(clause):
        if word.low in HELP and place and clause[place - 1].lemma in _GETTING:
            word.account("manner", reason="set phrase")
        if word.low not in grammar.enabling:
            continue
        before = clause[place - 1].lemma if place else ""
        marked = any(other.low == grammar.infinitive for other in clause[place + 1 : place + 3])
        if marked and (before in grammar.light or before in grammar.perfect):
            word.account("manner", reason="set phrase")


def turned_round(made: Draft, match: Match, named: Named, clause: Sequence[Word], vocabulary: Vocabulary) -> None:
    """Give the roles of a favour that somebody gets: it is done to them, by whoever stands after *af* or *by*."""
    if match.by != "verb" or match.word is None or not _gotten(match.word, clause):
        return
    people = [(phrase, mention) for phrase, mention in named if _is_somebody(mention, vocabulary)]
    givers = [mention for phrase, mention in people if phrase.relation in ("by", "from", "of")]
    getters = [mention for phrase, mention in people if not phrase.relation or phrase.owns]
    itself = match.word.lemma in _GETTING
    if itself and (match.action in _FAVOURS or match.action in _GIVEN):
        made.action = _GIVEN.get(match.action, match.action)
        made.actors, made.targets = givers, getters[:1]
    elif itself and made.action == "receive" and givers and getters and made.props:
        # `medarbejderen får en blomst af lederen`
        made.action, made.actors, made.targets = "give", givers, getters[:1]
    elif itself and match.action in _DRESSING and givers and getters:
        # `hun får på seg hørselvern av en assistent`
        made.actors, made.targets = givers, getters[:1]
    elif not itself and match.action in _HANDED and getters:
        made.action = "receive"
        made.actors, made.targets = getters, givers[:1]


def _gotten(verb: Word, clause: Sequence[Word]) -> bool:
    """Whether a verb is *få* itself, or a participle right after it."""
    if verb.lemma in _GETTING:
        return True
    before = [word for word in clause if word.start < verb.start and not word.small]
    participle = verb.sense is not None and verb.sense.form == "participle"
    return participle and bool(before) and before[-1].lemma == "få"


def _is_somebody(mention: Mention, vocabulary: Vocabulary) -> bool:
    return vocabulary.kind(mention.concept) == "actor" and mention.concept not in OF_SOMEBODY

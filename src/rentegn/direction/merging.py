"""Drafts that say the same thing made into one, and what only sets the scene taken into what happens there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rentegn.direction.beside import JOINING
from rentegn.direction.roles import Draft
from rentegn.direction.vocabulary import Frame
from rentegn.model.direction import Mention

_FOLLOWING = frozenset({"følge", "følgje", "follow"})
#: Doings that whoever follows does as well.
_GOING = frozenset({
    "walk", "run", "climb", "march", "enter", "leave", "hurry", "jump", "dance", "crawl", "tiptoe", "step_forward",
    "swim", "ski", "cross", "go_out", "stroll", "hike", "come", "lead", "lead_way", "stream_in", "return", "stumble",
    "approach",
})  # fmt: skip

#: From where the picture is seen, which is of that picture alone.
_SEEN_SO = frozenset({"from_outside", "from_above", "from_below"})
#: How whoever others follow goes.
_AHEAD = frozenset({"ahead", "in_front", "foremost", "first"})


def merged(drafts: Sequence[Draft], frames: Mapping[str, Frame]) -> list[Draft]:
    """`Puf! Lederen forsvinder`: a bare call and the action it calls are one."""
    found: list[Draft] = []
    for made in drafts:
        before = found[-1] if found else None
        if made.action == JOINING:
            _join(made, before, found)
        elif before is not None and _same(before, made, frames):
            made.take_over(before)
            found[-1] = made
        else:
            found.append(made)
    return found


def without_postures(drafts: Sequence[Draft], stops: Sequence[int] = ()) -> list[Draft]:
    """`De sidder ved bordet og diskuterer`: how somebody sits goes into what they do there.

    `stops` are the places of the marks that end a sentence.
    """
    kept: list[Draft] = []
    for made in drafts:
        before = kept[-1] if kept else None
        if before is not None and before.posture and not made.posture and _goes_into(before, made, stops):
            made.take_over(kept.pop())
        kept.append(made)
    return kept


def _goes_into(posture: Draft, made: Draft, stops: Sequence[int]) -> bool:
    """`De står i midten, omringet af værdierne`: who only stands does so also where others do something to them."""
    stands = posture.action == "stand" and posture.entities <= made.entities and not made.bare
    stands = stands and not any(_first(posture) < stop < _last(made) for stop in stops)
    return stands or (made.follows_on and set(made.actors) <= set(posture.actors))


def _first(made: Draft) -> int:
    return min((word.start for word in made.words), default=0)


def _last(made: Draft) -> int:
    return max((word.start for word in made.words), default=0)


def without_settings(drafts: Sequence[Draft], on_stage: frozenset[str]) -> list[Draft]:
    """`Et lille vindue. En mand kigger ud`: the window is there to be looked through, it does not come on.

    A clause that only names who is there already, among others that say what happens, says nothing new.
    """
    kept = list(drafts)
    for setting in drafts:
        playing = [made for made in kept if not (made.bare or made.filmed) and setting.entities <= made.entities]
        known = setting.entities <= on_stage and any(not made.bare for made in kept)
        if setting.bare and _SEEN_SO.intersection(setting.manner):
            # `Vi ser plejehjemmet udefra. …`
            continue
        if setting.bare and _takes_place(setting, kept):
            continue
        if not setting.bare or not (playing or known):
            continue
        kept.remove(setting)
        if playing:
            _introduce(setting, playing[0])
    return kept


def _takes_place(setting: Draft, kept: list[Draft]) -> bool:
    """`Byrådssalen. Borgmesteren ringer`: a place alone is where the next thing happens."""
    place = setting.places[0] if setting.places and not (setting.actors or setting.props or setting.targets) else None
    after = kept[kept.index(setting) + 1 :]
    if place is None or not after or after[0].bare or after[0].places or not after[0].actors:
        return False
    kept.remove(setting)
    after[0].cast("place", place)
    after[0].words = [*setting.words, *after[0].words]
    return True


def _introduce(setting: Draft, playing: Draft) -> None:
    """What plays is what was set: as new, and with all that was said of it."""
    first = {mention.entity: mention for _, known in setting.cast_list for mention in known}
    for _, known in playing.cast_list:
        known[:] = [_as_set(mention, first.get(mention.entity)) for mention in known]
    playing.words = [*setting.words, *playing.words]
    playing.manner.extend(manner for manner in setting.manner if manner not in playing.manner)


def _as_set(mention: Mention, first: Mention | None) -> Mention:
    if first is None:
        return mention
    manner = tuple(dict.fromkeys((*first.manner, *mention.manner)))
    return replace(mention, definite=first.definite, manner=manner, count=first.count)


def _same(before: Draft, made: Draft, frames: Mapping[str, Frame]) -> bool:
    within = before.entities <= made.entities or made.entities <= before.entities
    if _of_other_numbers(before, made):
        # `juggles three balls, then a fourth`
        return False
    if before.action == made.action:
        return within or (made.action != "appear" and _completes(before, made))
    return before.action in frames[made.action].outdoes and before.entities <= made.entities


def _of_other_numbers(before: Draft, made: Draft) -> bool:
    """Whether two drafts name the same things, and other numbers of them."""
    counts = {mention.entity: mention.count for mention in before.props}
    return any(
        mention.count is not None and counts.get(mention.entity) not in (None, mention.count) for mention in made.props
    )


def _completes(before: Draft, made: Draft) -> bool:
    """`Et snævert rum. Medarbejderen sidder klemt`: one says where or with what, the other who."""
    one, other = (before, made) if made.actors else (made, before)
    parted = not one.actors and not one.targets and bool(other.actors) and not (other.props or other.places)
    pairs = ((before.actors, made.actors), (before.targets, made.targets), (before.places, made.places))
    agreed = not any(first and second for first, second in pairs)
    return parted or (agreed and bool(before.entities & made.entities))


def _join(made: Draft, before: Draft | None, found: list[Draft]) -> None:
    """`… og medarbejderne følger efter`: they do what was done before them; with nothing before it they walk.

    Whoever follows one who carries, pushes or opens something does not do that, but follows.
    """
    follows = any(word.sense is not None and word.sense.lemma in _FOLLOWING for word in made.words)
    if before is None:
        ahead = follows and len(made.actors) > 1 and bool(_led_by(made))
        leading = [_go_ahead(made)] if ahead else []
        made.action = "follow" if leading or (follows and made.targets) else "walk"
        found.extend((*leading, made))
    elif follows and (before.action not in _GOING or (before.action == "walk" and _led_by(before))):
        # nobody who follows goes in front
        made.action = "follow"
        made.targets = made.targets or [mention for mention in before.actors if mention not in made.actors][:1]
        found.append(made)
    else:
        for role, known in made.cast_list:
            for mention in known:
                before.cast(role, mention)
        before.words = [*before.words, *made.words]


def _led_by(made: Draft) -> frozenset[str]:
    return _AHEAD.intersection(made.manner)


def _go_ahead(made: Draft) -> Draft:
    """`Lederen går forrest, og de andre følger efter`: one goes, whom the others follow."""
    first, *others = made.actors
    walking = Draft("walk", [first], list(made.props), manner=sorted(_led_by(made)), words=list(made.words))
    made.actors, made.targets, made.props = others, [first], []
    made.manner = [manner for manner in made.manner if manner not in _AHEAD]
    return walking

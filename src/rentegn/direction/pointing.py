"""Whom or what a pronoun points to: by what the film has shown, the word's own number and sex, and what is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rentegn.direction.agreeing import may_be
from rentegn.direction.body import OF_SOMEBODY
from rentegn.direction.phrases import SOME, Phrase
from rentegn.direction.shown import Shown
from rentegn.direction.standing_for import PILED
from rentegn.model.direction import Mention

#: Whom the narration speaks to; *you* in a note is the leader.
ADDRESSED = "leader"
#: Who a pronoun of one sex names where nobody was named before, and whom it cannot name.
_OF_SEX = {"he": ("man", "woman"), "she": ("woman", "man")}
_SEXES = {
    **dict.fromkeys(("man", "boy", "father", "son", "brother", "grandfather", "uncle", "husband", "king"), "man"),
    **dict.fromkeys(("woman", "girl", "mother", "daughter", "sister", "grandmother", "aunt", "wife", "queen"), "woman"),
}
#: How nynorsk names a thing that is *han* or *ho* there.
_GENDERED = {"he": (("ein", "min", "din", "sin"), ("en",)), "she": (("ei", "mi", "di", "si"), ("a",))}
#: Who is in a place where everybody does something, and nobody was named.
_INHABITANTS = {
    "meeting": "participants", "meeting_room": "participants", "office": "employees", "school": "students",
    "classroom": "students", "kindergarten": "children", "nursing_home": "patients", "town_hall": "employees",
}  # fmt: skip
#: Who are among others of their kind.
_OF_A_KIND = frozenset({
    "child", "boy", "girl", "toddler", "baby", "pupil", "schoolchild", "student", "employee", "colleague", "nurse",
    "elder", "resident", "teacher", "volunteer", "participant", "new_employee", "police_officer", "caseworker",
    "home_helper", "youth", "refugee", "apprentice", "trainee", "firefighter", "musician", "patient", "player",
    "dancer", "neighbour", "singer", "runner", "tenant", "guest", "classmate",
})  # fmt: skip
#: Who lies abed, and how they are called.
_SICK = frozenset({"patient", "sick", "ill", "feverish"})
_PAPER = "paperwork"
#: Weather that nothing is done to where anything else is there.
_WEATHERS = frozenset({"rain", "hail", "cloudburst", "drizzle"})
_PEOPLE, _THINGS, _EITHER = ("actor",), ("prop",), ("actor", "prop")


#: People of whom nothing is said, so that one of them is some man or woman.
_ANYBODY = frozenset({"person", "folk", "crowd"})


def pointed(phrase: Phrase, shown: Shown, besides: frozenset[str] = frozenset()) -> tuple[Mention, ...]:
    """Whom or what the pronoun of `phrase` points to, but none of `besides`; () where that is nobody."""
    found = _several(phrase, shown, besides) or _one(phrase, shown, besides)
    return found if isinstance(found, tuple) else () if found is None else (found,)


def _several(phrase: Phrase, shown: Shown, besides: frozenset[str]) -> tuple[Mention, ...]:
    """*They*, where people were named one by one, and *everything*."""
    named = shown.people() if phrase.refers == SOME and phrase.count not in (None, 1) else []
    if named and len(named) == phrase.count and all(each.count == 1 for each in named):
        # `en tenåring hjelper bestefar, begge ler`
        return tuple(shown.note(replace(mention, definite=True)) for mention in named)
    if phrase.refers == "all things":
        there = shown.named or {mention.entity: mention for mention in shown.stage}
        things = [mention for mention in there.values() if shown.vocabulary.kind(mention.concept) == "prop"]
        return tuple(shown.note(replace(mention, definite=True)) for mention in things)
    if phrase.wants in ("things", "held") and shown.latest(_THINGS, many=True, besides=besides) is not None:
        return ()
    group = shown.latest(_PEOPLE, many=True)
    if phrase.refers == "they" and phrase.wants in ("things", "held") and group is None and _bare(shown, besides):
        return ()
    both = _together(group, shown) if phrase.refers == "they" and group is not None else ()
    if both:
        return both
    if _all_of_them(phrase) and not any(
        shown.vocabulary.kind(each.concept) == "actor" for each in shown.named.values()
    ):
        crowd = shown.people()
        groups = [mention for mention in crowd if mention.count != 1]
        # `Stallholders and shoppers at a market. They all look up`; `A leader and four employees. They all pull`
        several = crowd if groups and phrase.refers != "everyone" else groups
        if len(several) > 1:
            return tuple(shown.note(replace(each, definite=True)) for each in several)
    near = [mention for mention in shown.people() if mention.entity in shown.just_named and mention.count == 1]
    if phrase.refers == "they" and not phrase.relation and len(near) > 1 and group is None:
        # `Faren cykler videre. Pædagogen tager pigen i hånden, og de går`: those of the same sentence
        return tuple(shown.note(replace(mention, definite=True)) for mention in near)
    if phrase.refers in ("they", "everyone") and (group is None or group.concept in OF_SOMEBODY):
        people = [each for each in shown.people() if not (phrase.relation and each.entity in besides)]
        stage = {mention.entity for mention in shown.stage}
        # of two nobody says *all*, unless nobody else has been there
        known = phrase.refers == "everyone" and any(mention.entity in stage for mention in people)
        people = people if len(people) > 1 else _with_who_waits(people, shown)
        if len(people) > 1 + known:
            return tuple(shown.note(replace(mention, definite=True)) for mention in people)
    return ()


def _together(group: Mention, shown: Shown) -> tuple[Mention, ...]:
    """`Ordføreren og to ungdommer ror. De vinker`: all who do the last thing with the group that was named last."""
    named = any(shown.vocabulary.kind(mention.concept) == "actor" for mention in shown.named.values())
    joint = shown.about if named else shown.together
    if len(joint) < 2 or group.entity not in joint:
        return ()
    people = [mention for mention in shown.people() if mention.entity in joint]
    return tuple(shown.note(replace(mention, definite=True)) for mention in people) if len(people) > 1 else ()


def _all_of_them(phrase: Phrase) -> bool:
    return phrase.refers == "everyone" or any(word.low in ("all", "alle") for word in phrase.words)


def _with_who_waits(people: list[Mention], shown: Shown) -> list[Mention]:
    """`En borger kommer ind. De giver hånd`: who has come, and the one whom the scene before left there."""
    kind = shown.vocabulary.kind
    known = {mention.entity for mention in people}
    waiting = [
        mention
        for mention in shown.stage
        if kind(mention.concept) == "actor" and mention.concept not in OF_SOMEBODY
        if mention.entity not in known | shown.gone
    ]
    return [*waiting, *people] if len(people) == len(waiting) == 1 else people


def _one(phrase: Phrase, shown: Shown, besides: frozenset[str]) -> Mention | None:
    refers = phrase.refers
    if refers == ADDRESSED:
        return shown.named_person(ADDRESSED)
    if refers in _OF_SEX:
        return _of_sex(phrase, shown, besides)
    if refers == SOME:
        return _some(phrase, shown)
    if refers == "someone":
        return shown.note(Mention("person", "person_2" if "person" in shown.known else "person"))
    if refers == "others":
        others = _others(shown, besides) or following(shown) or shown.named_person("people")
        return others if phrase.count in (None, 1) else _so_many(others, phrase, shown)
    if refers == "such":
        things = [mention for mention in shown.there() if shown.vocabulary.kind(mention.concept) == "prop"]
        counted = [each for each in things if each.entity not in besides and not _mass(each, shown)]
        one = next(reversed(counted), None)
        return one if one is not None and one.count == 1 else _one_of(phrase, shown, besides)
    if refers in ("one", "other", "another"):
        return _one_of(phrase, shown, besides)
    if refers == "everyone":
        return _group(shown, besides) or following(shown) or inhabitants(shown) or shown.named_person("people")
    if refers == "they":
        return _they(phrase, shown, besides)
    if refers == "pile":
        return _pile(phrase, shown)
    if refers == "pieces":
        left = shown.broken or shown.latest(_THINGS, besides=besides)
        return shown.note(replace(left, count=None, definite=True)) if left is not None else None
    return _it(phrase, shown, besides)


def _they(phrase: Phrase, shown: Shown, besides: frozenset[str]) -> Mention:
    """*They* are people where there are any; what something is done to is whoever or whatever was named last."""
    held = shown.taken_up() if phrase.wants == "held" else None
    if held is not None and held.count != 1:
        return held
    people = _group(shown, besides)
    things = shown.latest(_THINGS, many=True, besides=besides)
    within = things or shown.latest(_THINGS, besides=besides)
    if phrase.relation == "in" and within is not None:
        # `lys i et vindue, … til sidst i dem alle`: nothing is in people
        return within
    if things is None and people is None and phrase.wants in ("things", "held"):
        things = _bare(shown, besides)
        if things is not None:
            return things
    if people is not None and things is not None and phrase.wants in ("things", "held"):
        return things
    found = people or things or following(shown) or shown.latest(_PEOPLE, many=True, besides=besides)
    # `medarbejderne i centrum, værdierne rundt om dem`: nobody else is there
    found = found or _group(shown, frozenset())
    return found or inhabitants(shown) or shown.named_person("people")


def _bare(shown: Shown, besides: frozenset[str]) -> Mention | None:
    """`kastar batteri … tek dei opp att`: what was named by its bare word, which may be one or several."""
    if shown.vocabulary.language == "en":
        return None
    things = [mention for mention in shown.named.values() if shown.vocabulary.kind(mention.concept) == "prop"]
    bare = (each for each in reversed(things) if not each.definite and each.text and " " not in each.text)
    return next((each for each in bare if each.entity not in besides), None)


def _pile(phrase: Phrase, shown: Shown) -> Mention:
    """`Bunken vokser`: what was said to lie in a pile; on a desk that nobody said more of it is paper."""
    things = (mention for mention in shown.there() if shown.vocabulary.kind(mention.concept) == "prop")
    piled = (mention for mention in things if any(stem in mention.text.lower() for stem in PILED))
    known = next(piled, None)
    paper = shown.vocabulary.concepts[_PAPER]
    return shown.note(known or Mention(_PAPER, paper.many, None, definite=True, text=phrase.noun.text))


def _group(shown: Shown, besides: frozenset[str]) -> Mention | None:
    """The people who were named last as several."""
    found = shown.latest(_PEOPLE, many=True, besides=besides)
    apart = found is not None and found.concept in OF_SOMEBODY and found.entity not in shown.about
    return None if apart else found


def _it(phrase: Phrase, shown: Shown, besides: frozenset[str]) -> Mention | None:
    """*It* is the one thing that was handled last; a child who is called *barn* is *det* in Danish."""
    if phrase.wants == "missing" and shown.missing is not None:
        # `Nøkkelen er borte … Hun finner den`
        found, shown.missing = shown.missing, None
        shown.gone.discard(found.entity)
        return shown.note(replace(found, definite=True))
    child = _child(shown) if phrase.noun.low == "det" and not (phrase.relation or besides) else None
    if child is not None:
        return shown.note(child)
    if phrase.wants == "people":
        alive = (each for each in shown.there() if shown.vocabulary.concepts[each.concept].alive)
        creature = next((each for each in alive if shown.vocabulary.kind(each.concept) == "prop"), None)
        if creature is not None and creature.entity not in besides:
            return creature
    besides |= {mention.entity for mention in shown.there() if not may_be(phrase.noun.low, mention, shown)}
    if phrase.relation:
        # `en rygsæk fuld af sten. De tager en sten op af den`: a stone is in no stone
        handled = {mention.concept for mention in shown.there() if mention.entity in besides}
        besides |= {mention.entity for mention in shown.there() if mention.concept in handled}
    held = shown.taken_up() if phrase.wants == "held" else None
    if held is not None and held.count == 1 and held.entity not in besides:
        return held
    things = ("prop",) if phrase.wants == "held" and shown.latest(_THINGS, many=False) else ("prop", "place")
    # `Frøet ligger i jorden. Det regner, det spirer`
    rest = besides | {mention.entity for mention in shown.there() if mention.concept in _WEATHERS}
    one = shown.latest(things, many=False, besides=rest)
    if one is not None and shown.vocabulary.kind(one.concept) == "place" and one.entity not in shown.about:
        # `a family pitches a tent at a campsite. It flies off`
        one = shown.latest(_THINGS, many=False, besides=rest) or one
    one = one or shown.latest(things, many=False, besides=besides) or shown.latest(things, besides=besides)
    if one is not None and shown.vocabulary.language == "en":
        # `it goes over the hedge, and they run after it`: the same
        return shown.note(one)
    # nobody is *den*
    return one if one or phrase.noun.low in ("den", "denne") else shown.latest(_PEOPLE, many=False, besides=besides)


def _mass(mention: Mention, shown: Shown) -> bool:
    return shown.vocabulary.concepts[mention.concept].mass


def following(shown: Shown) -> Mention | None:
    """Of a leader alone, *they* are the leader's people."""
    alone = shown.latest(_PEOPLE, many=False)
    return shown.named_person("employees") if alone is not None and alone.concept == ADDRESSED else None


def _child(shown: Shown) -> Mention | None:
    """`Nu slipper det hendes hånd`: a child who is called *barn*, where this note has named no thing."""
    if any(shown.vocabulary.kind(mention.concept) == "prop" for mention in shown.named.values()):
        return None
    return next(
        (
            mention
            for mention in shown.there()
            if mention.count == 1 and "barn" in mention.text.lower()
            if shown.vocabulary.kind(mention.concept) == "actor"
        ),
        None,
    )


def _of_sex(phrase: Phrase, shown: Shown, besides: frozenset[str]) -> Mention:
    """Whom *he* or *she* names: one whom a word calls a man or a woman, who did the last thing, or was named last.

    No stranger to what is done where a note goes on with its subject: `han` who shook hands puts on the helmet. A thing
    is *han* or *ho* in nynorsk.
    """
    own, other = _OF_SEX[phrase.refers]
    subject = not phrase.relation and not phrase.oblique
    nynorsk = shown.vocabulary.language == "nn" and not phrase.oblique
    thing = shown.latest(_THINGS, many=False, besides=besides) if nynorsk else None
    if thing is not None and phrase.wants == "things" and _handled_last(thing, phrase, shown, besides):
        return thing
    for there in (list(shown.named.values()), list(shown.stage)):
        people = [
            mention
            for mention in reversed(there)
            if shown.vocabulary.kind(mention.concept) == "actor" and mention.count == 1
            if mention.concept not in OF_SOMEBODY
            if mention.entity not in besides and sex_of(mention, shown) != other
        ]
        plainly = next((mention for mention in people if sex_of(mention, shown) == own), None)
        if thing is not None and plainly is None and phrase.wants == "things":
            return thing
        about = next((mention for mention in people if subject and mention.entity in shown.about), None)
        said = next((mention for mention in people if mention.text), None)
        others = [mention for mention in people if mention.entity not in shown.about]
        if phrase.other and plainly is None and not others:
            # `Hjemmehjælperen kommer ind, og hun lyser op`: another whom the scene before left there
            plainly = next((mention for mention in shown.stage if _plainly(mention, own, besides, shown)), None)
        turned = others[0] if phrase.other and others else None
        sick = [mention for mention in people if phrase.wants == "abed" and _is_sick(mention)]
        if people:
            found = next(iter(sick), None) or plainly or turned or about or said or people[0]
            if phrase.rival and subject and len(people) > 1:
                # `varsomt får ho henne opp i stolen`: who did the last thing does this to the other
                found = about or people[-1]
            shown.called.setdefault(found.entity, own)
            return shown.note(found)
    group = _group(shown, besides)
    if thing is None and group is not None and group.concept not in _ANYBODY | OF_SOMEBODY:
        # `Tre kolleger … Ham i midten banker på`
        return shown.note(Mention(group.concept, group.concept, definite=True))
    return thing if thing is not None and phrase.wants != "people" else shown.named_person(own)


def _is_sick(mention: Mention) -> bool:
    """`Lederen ringer til den syge. Han ligger på sofaen`: who is called sick is the one who lies there."""
    return mention.concept in _SICK or not _SICK.isdisjoint(mention.manner)


def _handled_last(thing: Mention, phrase: Phrase, shown: Shown, besides: frozenset[str]) -> bool:
    """`Bestefar held telefonen. Jenta snur han`: what the clause before was done to, by its gender."""
    last = next((each for each in reversed(shown.named.values()) if each.entity not in besides), None)
    words = thing.text.lower().split()
    if last is None or last.entity != thing.entity or not words:
        return False
    articles, endings = _GENDERED[phrase.refers]
    return words[0] in articles or (thing.definite and words[-1].endswith(endings))


def _plainly(mention: Mention, own: str, besides: frozenset[str], shown: Shown) -> bool:
    known = mention.count == 1 and mention.entity not in besides | shown.about | shown.named.keys()
    return known and shown.vocabulary.kind(mention.concept) == "actor" and sex_of(mention, shown) == own


def sex_of(mention: Mention, shown: Shown) -> str:
    """man or woman, where the concept or a word of the note says so; else ""."""
    known = _SEXES.get(mention.concept) or shown.called.get(mention.entity)
    if known:
        return known
    grammar = shown.vocabulary.grammar
    words = [stem for word in mention.text.lower().split() for stem in _stems(word)]
    if any(word in grammar.male for word in words):
        return "man"
    return "woman" if any(word in grammar.female for word in words) else ""


def _some(phrase: Phrase, shown: Shown) -> Mention:
    """`To av dem`: so many of those who were named last; of a leader alone, of the leader's people."""
    of_them = len(phrase.words) > 1 and phrase.wants != "people"
    named = shown.latest(_EITHER, many=True) if of_them else None
    several = named or _group(shown, frozenset())
    if several is None and (phrase.count != 1 or phrase.wants != "people"):
        several = shown.latest(_THINGS, many=True)
    several = several or following(shown) or inhabitants(shown) or shown.latest(_PEOPLE)
    if several is None:
        return shown.named_person("person" if phrase.count == 1 else "people")
    entity = several.concept if phrase.count == 1 else several.entity
    return shown.note(Mention(several.concept, entity, phrase.count, definite=True))


def _others(shown: Shown, besides: frozenset[str]) -> Mention | None:
    """`De andre nikker`: the people who were named, without whom the clause before was about.

    Of one alone they are others of that kind: `barnet løber hen til de andre`.
    """
    group = _group(shown, besides | shown.about)
    alone = [mention for mention in shown.people() if mention.concept in _OF_A_KIND]
    if group is not None or len(alone) != 1:
        return group
    kind = alone[0].concept
    return shown.note(Mention(kind, shown.vocabulary.concepts[kind].many, None, definite=True))


def _so_many(others: Mention, phrase: Phrase, shown: Shown) -> Mention:
    """`To andre kommer ind`: so many of that kind, who are none of those who were there."""
    known = shown.known.get(others.entity)
    new = known is not None and known.count not in (None, phrase.count)
    entity = f"{others.entity}_2" if new else others.entity
    return shown.note(replace(others, entity=entity, count=phrase.count))


def inhabitants(shown: Shown) -> Mention | None:
    """`Et mødebord. Alle taler`: those who are usually there, where nobody was named."""
    for mention in shown.there():
        there = "participants" if _of_meeting(mention) else _INHABITANTS.get(mention.concept)
        if there is not None:
            return shown.named_person(there)
    return None


def _one_of(phrase: Phrase, shown: Shown, besides: frozenset[str]) -> Mention | None:
    """`Den ene græder, den anden ler`: one of several who were named, and another of them; or of two named singly."""
    apart = besides if phrase.relation else frozenset[str]()
    thing = shown.latest(_THINGS) if phrase.manner and phrase.wants != "people" else None
    if thing is not None and shown.latest(_EITHER, many=True) is None:
        # `en rød og en blå bold. Drengen griber den røde`
        return shown.note(Mention(thing.concept, thing.concept, definite=True))
    several = shown.latest(_EITHER if phrase.wants != "people" else _PEOPLE, many=True, besides=apart)
    if several is None or several.concept in OF_SOMEBODY or phrase.refers == "another":
        people = [mention for mention in shown.people() if mention.entity not in besides]
        return _one_of_two(phrase.refers, people, shown)
    entity = several.concept if phrase.refers in ("one", "such") else f"{several.concept}_2"
    return shown.note(Mention(several.concept, entity, definite=True))


def _one_of_two(which: str, people: Sequence[Mention], shown: Shown) -> Mention | None:
    if not people:
        # `tennes over hodet på den ene`
        return shown.named_person("person") if which == "one" else None
    if which == "another" or (which == "other" and len(people) == 1):
        # `en pleier løfter pasienten, en annen holder døra`: another of those who did the last thing
        about = [mention for mention in people if mention.entity in shown.about]
        concept = (about or people)[-1].concept
        return shown.note(Mention(concept, f"{concept}_2"))
    return shown.note(replace(people[0] if which == "one" else people[-1], definite=True))


def _stems(word: str) -> tuple[str, ...]:
    """A word without the endings of its definite form, genitive and plural, and the last parts of a compound's."""
    bare = word.strip(".,:;!?()").removesuffix("'s").removesuffix("s")
    return (
        word,
        bare,
        bare[:-1] + "e",
        *(bare.removesuffix(ending) for ending in ("en", "n", "a", "nen", "ten", "et")),
    )


def _of_meeting(mention: Mention) -> bool:
    text = mention.text.lower()
    return any(word in text for word in ("møde", "møte", "meeting", "conference"))

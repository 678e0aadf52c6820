"""What the long lists and the rules of a language add to its words, where a form is none yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from rentegn.direction.comparing import compared
from rentegn.direction.grammar import grammar_of
from rentegn.direction.lexicon_files import SHORT_LISTS, respelling_rules, rows_adding_to, rows_of
from rentegn.direction.respelling import of_other_gender
from rentegn.direction.vocabulary import Concept, Sense
from rentegn.direction.word_lists import SHORTEST_HEAD, listed, manners
from rentegn.direction.word_senses import concept_of, like_a_noun, noun_senses


def add_listed_nouns(
    language: str, concepts: dict[str, Concept], senses: dict[str, dict[Sense, None]], small: frozenset[str]
) -> None:
    """Add the nouns of the long lists. None takes a form from what it was before, unless that is how to command."""
    rows = [row for sections in rows_adding_to("nouns") for row in listed(sections)]
    for row in sorted(rows, key=lambda row: "firm" not in row):
        concept = concepts.setdefault(row["id"], concept_of(row, row["id"], row["kind"])).id
        if row["kin"]:
            concepts[concept] = replace(concepts[concept], kin=row["kin"])
        firm = "firm" in row
        for form, sense in noun_senses(row, concept, language):
            others = senses.get(form, {})
            if form not in small and all(
                other.concept == concept
                or other.form == "imperative"
                or ((firm or _agent(form, row, language)) and other.part == "verb")
                or like_a_noun(form, other)
                for other in others
            ):
                short = len(sense.lemma) < SHORTEST_HEAD and not firm
                senses.setdefault(form, {})[replace(sense, bound=True) if short else sense] = None


def _agent(form: str, row: Mapping[str, Any], language: str) -> bool:
    """Whether it is who does something in nynorsk, and as a verb what they do: `ein pleiar`, `ho pleiar`."""
    return language == "nn" and row["kind"] == "actor" and form.endswith("ar")


def add_respelt_nouns(senses: dict[str, dict[Sense, None]], small: frozenset[str]) -> None:
    """Add the nouns of bokmål as nynorsk writes them, and nynorsk ones of another gender, where that is no word yet."""
    respelling, known = respelling_rules(), set(senses) | small
    short = [({**row, "kind": name[:-1]}) for name in SHORT_LISTS for row in (*rows_of(name), *rows_of("nouns")[name])]
    for row in (*short, *(row for sections in rows_adding_to("nouns") for row in listed(sections))):
        respelt = respelling.nouns(row.get("nb", ""), people=row["kind"] == "actor")
        cell = ", ".join(filter(None, (respelt, of_other_gender(row.get("nn", "")))))
        for form, sense in noun_senses({**row, "nn": cell}, row.get("is", row["id"]), "nn"):
            others = senses.get(form, {})
            verbs = _agent(form, row, "nn") and bool(others) and all(other.part == "verb" for other in others)
            if verbs or (form not in known and all(other.concept == sense.concept for other in others)):
                senses.setdefault(form, {})[replace(sense, bound=True)] = None


def add_listed_manners(language: str, senses: dict[str, dict[Sense, None]]) -> None:
    """Add the manners of the long lists. None takes a form from what it was but a verb or nothing."""
    cells = [manner for lines in rows_adding_to("manners") for manner in manners(lines)]
    for id_, forms in cells:
        _add_manner(id_, forms.get(language, ()), senses)
    if language == "nn":
        respelling, small = respelling_rules(), grammar_of(language).small
        for id_, forms in cells:
            respelt = (respelling.form(form) for form in forms.get("nb", ()))
            _add_manner(id_, [form for form in respelt if form not in small], senses)


def _add_manner(id_: str, forms: Iterable[str], senses: dict[str, dict[Sense, None]]) -> None:
    for form in forms:
        others = senses.setdefault(form, {})
        if all(other.part in ("verb", "filler") for other in others):
            known = [other for other in others if other.part == "verb"]
            senses[form] = dict.fromkeys([Sense("manner", form, id_), *known])


def add_compared(language: str, senses: dict[str, dict[Sense, None]], small: frozenset[str]) -> None:
    """Add more and most of each adjective (`hurtigere`), where that is no word yet."""
    known = {(sense.concept, form) for form, found in senses.items() for sense in found if sense.part == "manner"}
    for concept, form in sorted(known):
        if (concept, form[:-1]) in known:
            # `hurtigt`: an ending that its plain form has not
            continue
        for more in compared(form, language):
            if more not in senses and more not in small:
                senses[more] = {Sense("manner", more, concept): None}

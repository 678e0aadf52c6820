"""What the forms of the shorter lists can be: nouns, verbs, adjectives."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Any

from rentegn.direction.lexicon_files import known_name, respelling_rules, rows_of, verbs_listed, verbs_said
from rentegn.direction.paradigms import noun_forms, verb_forms
from rentegn.direction.vocabulary import Concept, Sense


def concept_of(row: dict[str, Any], concept: str, kind: str) -> Concept:
    """The concept that a row of nouns is about."""
    mass, group = "mass" in row, "group" in row
    many = concept if mass or (group and "many" not in row) else row.get("many", concept + "s")
    return Concept(
        concept, kind, many, group and concept == row["id"], mass, "sign" in row, "alive" in row or kind == "actor"
    )


def noun_senses(row: dict[str, Any], concept: str, language: str) -> Iterator[tuple[str, Sense]]:
    """Every form of the nouns of a row, with what it is."""
    for noun in noun_forms(row.get(language, ""), language) if language in row else ():
        many = noun.many or "group" in row
        sense = Sense("noun", noun.lemma, concept, many, noun.definite, noun.genitive, bound=noun.bound)
        yield noun.form, sense


def verb_senses(actions: list[dict[str, Any]], language: str, spelt: Mapping[str, str]) -> Iterator[tuple[str, Sense]]:
    """The verbs that are listed, and as regular ones those that only a way to say an action names."""
    known_verbs = list(verbs_listed(language))
    known = {name for parts in known_verbs for name in known_name(parts).split("/")}
    regular = dict.fromkeys(verb for verb in verbs_said(actions, language) if verb not in known)
    if language == "nn":
        # a verb may be weak in either way there: `peiker` or `peikar`
        known_verbs = [[f"{known_name(parts)}:?"] if len(parts) == 1 else parts for parts in known_verbs]
    for entry in (*(" ".join(parts) for parts in known_verbs), *(f"{verb}:?" for verb in regular)):
        for verb in verb_forms(entry, language):
            yield verb.form, Sense("verb", spelt.get(verb.lemma, verb.lemma), form=verb.tense)


def like_a_noun(form: str, sense: Sense) -> bool:
    """Whether a form is a nynorsk participle that ends as nouns and adjectives do: `stolen`, `reisande`."""
    return sense.form in ("participle", "present-participle") and form.endswith(("en", "ne", "ande"))


def manner_senses(language: str) -> Iterator[tuple[str, Sense]]:
    """Every form of the adjectives of the shorter list."""
    for row in rows_of("manners"):
        for form in row.get(language, "").split():
            yield form, Sense("manner", form, row["id"])


def action_senses(actions: list[dict[str, Any]], language: str) -> Iterator[tuple[str, Sense]]:
    """The signs and the adjectives that name a doing."""
    for row in actions:
        for part, key in (("sign", "signs"), ("mood", "moods")):
            forms = [form.replace("_", " ") for form in row.get(key, {}).get(language, "").split()]
            for form in forms:
                yield form, Sense(part, forms[0] if part == "sign" else form, row["id"])


def respelt_senses(actions: list[dict[str, Any]], taken: Container[str]) -> Iterator[tuple[str, Sense]]:
    """The adjectives of bokmål as nynorsk writes them, where that is no word yet."""
    respelling = respelling_rules()
    moods = ((row["id"], "mood", row.get("moods", {}).get("nb", "")) for row in actions)
    described = ((row["id"], "manner", row.get("nb", "")) for row in rows_of("manners"))
    for id_, part, forms in (*moods, *described):
        for form in map(respelling.form, forms.split()):
            if form not in taken:
                yield form, Sense(part, form, id_)

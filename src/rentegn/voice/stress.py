"""Which words carry the stress: content words do, function words do not."""

from __future__ import annotations

from rentegn.voice.spoken import bare, is_word

_FUNCTION_WORDS = {
    "da": (
        "ad af alle alt at blev bliver bør da de dem den denne der deres det dette dig din dine dit dog du "
        "dér efter eller en end er et for fra før gennem ham han hans har have hele hen hende hendes her hos "
        "hun hvad hvem hver hvilke hvilken hvis hvor hvordan i igen ind jeg jer jeres jo kan kunne man med "
        "meget mellem men mens mere midt mig min mine mit mod må nok nu når og også om op os over på samt sig "
        "sin sine sit skal skulle som så til ud uden under var ved vi vil ville vor vores være været"
    ),
    "nb": (
        "at av bare ble blir da de deg dem den denne der deres det dette din dine ditt du eller en enn er et "
        "ett etter for fra før gjennom ha ham han hans har hennes her hos hun hva hvem hver hvilken hvis hvor "
        "hvordan i inn jeg jo kan kunne man med meg mellom men mens min mine mitt mot må nå når og også om "
        "opp oss over på seg sin sine sitt skal skulle som så til under ut uten var ved vi vil ville vår være "
        "vært"
    ),
    "nn": (
        "at av berre blei blir deg dei deira den denne der det dette di din ditt du eg ein eit eller enn er "
        "etter for frå før gjennom ha han hans har her hjå ho hos i inn jo kan korleis kunne kva kvar kven "
        "med meg mellom men mens min mine mitt mot må no når og også om opp oss over på seg sin sine sitt "
        "skal skulle som så til under ut utan var ved vere vi vil ville vore vår"
    ),
    "en": (
        "a about after all also am an and any are as at be been before but by can could do does for from had "
        "has have he her him his how i if in into is it its may me more must my no nor not of on or our out "
        "over shall she should so than that the their them then there these they this those through to under "
        "up us was we were what when where which who will with would you your"
    ),
}
_BY_LANGUAGE = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}


def stressed(token: str, language: str) -> bool:
    """Whether a written token is a content word."""
    return is_word(token) and bare(token) not in _BY_LANGUAGE[language]

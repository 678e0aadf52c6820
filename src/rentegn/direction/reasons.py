"""Why a word of a note needs no direction that holds it."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """The reasons for which a word needs no direction of its own; there are no others."""

    HELPING = "helps another verb"
    JOINING = "only says that something is so"
    STANDING = "how they are in what they do"
    FAR = "how far a doing is"
    DEGREE = "how much"
    DENIED = "it is what does not happen"
    PICTURE = "it is about the picture"
    SAYING = "it is a word of a set phrase"
    WHOSE = "whose it is"
    WHEN = "when it is done"
    LIKE = "what it is like"
    WHERE = "which place it is"
    LISTED = "it is one of those that are listed"
    UNSEEN = "it describes what is no thing"
    THERE = "it is there already"
    CONTENTS = "what is told, shown or asked, and not done"
    PURPOSE = "what it is done for"
    HEADING = "what all of it stands for"
    CARRIED = "where on somebody it is"
    TOGETHER = "it is told by the word beside it"
    FILLER = "a word that only fills"

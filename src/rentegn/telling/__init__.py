"""What is read in a storymap, told back to people in their own language."""

from rentegn.telling.retelling import Narrator, Sentence, retold, sentences
from rentegn.telling.stage import Carried, carried
from rentegn.telling.strings import Strings, strings

__all__ = ["Carried", "Narrator", "Sentence", "Strings", "carried", "retold", "sentences", "strings"]

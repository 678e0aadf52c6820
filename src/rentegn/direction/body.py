"""Which concepts are parts of somebody."""

#: Parts of somebody, who has them and is meant with them.
OF_SOMEBODY = frozenset({"hands", "arm", "knee", "head", "back", "hair", "foot", "leg", "neck", "shoulder", "hand"})
#: Parts of a face, and the lap: things that are somewhere on somebody.
IN_THE_FACE = frozenset({"mouth", "eye", "eyes", "ear", "nose", "cheek", "face", "lap"})

"""Which concepts are parts of somebody."""

#: Parts of somebody, who has them and is meant with them.
OF_SOMEBODY = frozenset({"hands", "arm", "knee", "head", "back", "hair", "foot", "leg", "neck", "shoulder", "hand"})
#: Parts of a face, and the lap: things that are somewhere on somebody.
IN_THE_FACE = frozenset({"mouth", "eye", "eyes", "ear", "nose", "cheek", "face", "lap"})
#: What somebody has on them.
ON_SOMEBODY = OF_SOMEBODY | IN_THE_FACE
#: Parts of somebody, and what a room has around it: where something is done, and drawn with those who are there.
SPOTS = OF_SOMEBODY | frozenset({
    "finger", "toe", "thumb", "elbow", "wrist", "belly", "breast", "lower_back", "beard", "mouth", "tooth", "tongue",
    "ear", "nose", "lip", "cheek", "chin", "forehead", "eyebrow", "nail", "heel", "thigh", "lap", "skin", "armpit",
    "wall", "ground", "corner",
})  # fmt: skip

"""People, props, places and lettering as arrays of named strokes and fills. Knows nothing of Manim."""

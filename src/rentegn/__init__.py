"""rentegn: from a storymap to a finished film, drawn and animated."""

__version__ = "0.1.0"

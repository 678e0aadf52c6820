"""The verbs of the vocabulary, one file each."""

"""The verbs of the command line, one a file: its page of the manual, its options, and what it does."""

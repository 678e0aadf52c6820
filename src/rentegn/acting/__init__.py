"""Actions: one file each, and what they share: clocks, moves of people, proofs."""

"""Places, one file each."""

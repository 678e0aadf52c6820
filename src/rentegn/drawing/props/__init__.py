"""Props, one file each."""

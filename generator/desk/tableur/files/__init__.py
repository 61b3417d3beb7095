"""Files to cells: what kind of file it is, and its sheets."""

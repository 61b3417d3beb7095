"""Official geography of all France: committed data, and how to read it."""

"""New entries to fill in: commented after the model, with what is already known in its place."""

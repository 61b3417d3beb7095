"""Link: the model joined with the official geography. Its result is the directory."""

"""Check: documents to the model, and every problem on the way, each at its place."""

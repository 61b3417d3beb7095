"""The benchmark: this generator beside Hugo, on the same content, in memory."""

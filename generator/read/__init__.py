"""Read: files to documents with positions. Knows files, nothing of the domain."""

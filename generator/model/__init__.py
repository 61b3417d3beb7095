"""What things are: one noun a file. Nothing here reads, writes or decides."""

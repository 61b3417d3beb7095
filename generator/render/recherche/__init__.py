"""What the search finds: small documents made for the index alone, and never published."""

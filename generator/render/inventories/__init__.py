"""Files that tell of all the others, one a module: `inventory(site)` gives it."""

"""Pages of the site, one kind a module: `files(site)` gives them."""

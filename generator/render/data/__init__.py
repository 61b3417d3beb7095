"""Files beside the pages, one a module: `files(site, pages)` gives them."""

"""Looking at the site on this computer, as the editors' files describe it at each save."""

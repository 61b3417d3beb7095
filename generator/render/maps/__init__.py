"""Maps: geometry in plain Python, drawings for the pages, and the interactive map."""

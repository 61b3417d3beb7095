"""One cell put right: what spreadsheets and people did to it."""

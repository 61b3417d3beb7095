"""`parcours geocode`: points for the sites that have none, from their addresses."""

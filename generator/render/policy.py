"""The content security policy: nothing runs, nothing is fetched, but what this site serves."""

POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

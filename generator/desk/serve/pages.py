"""What this server adds to pages, and the page it shows for want of one."""

from __future__ import annotations

from html import escape

RESERVED = "/__parcours__/"
"""Addresses of this server alone; nothing of it is in the site as it is built."""

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"

NO_SITE = "Le site n’a pas encore pu être construit"
NO_PAGE = "Cette page n’a pas pu être construite"

_INSTEAD = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="stylesheet" href="{reserved}attente.css">
<link rel="icon" href="data:,">
</head>
<body>
<main>
<h1>{title}</h1>
<p>Corrigez et enregistrez : cette page se mettra à jour toute seule.</p>
<noscript><pre>{said}</pre></noscript>
</main>
</body>
</html>
"""


def with_script(html: bytes, edition: str) -> bytes:
    """A page that follows the editors' files; `edition` is the one it is from."""
    address = f'src="{RESERVED}apercu.js" data-edition="{escape(edition)}"'
    before, end, after = html.rpartition(b"</body>")
    script = f'<script type="module" {address}></script>\n'.encode()
    return b"".join((before, script, end, after))


def instead(title: str, said: str) -> bytes:
    """A page for want of the site's own: what is wrong, also without a script."""
    return _INSTEAD.format(title=title, said=escape(said), reserved=RESERVED).encode()

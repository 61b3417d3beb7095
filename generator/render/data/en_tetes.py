"""The settings of the usual hosts: headers, compression, the page of what is not found.

The security headers are written once, in `policy`; each host reads them in its own words.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.publish.page import Page
from generator.render.policy import host_headers
from generator.render.site import Site

FOREVER = "public, max-age=31536000, immutable"
ALWAYS_ASK = "no-cache"
PACKED = (
    "text/css",
    "text/javascript",
    "text/xml",
    "application/javascript",
    "application/json",
    "application/manifest+json",
    "application/xml",
    "image/svg+xml",
)
"""Types worth compressing on the way, beside HTML itself."""

Headers = dict[str, str]


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """One file per kind of host."""
    headers = host_headers(site.directory.region)
    base = site.addresses.base
    return [
        _page(site, "_headers", lambda: _netlify_and_cloudflare(headers, base)),
        _page(site, ".htaccess", lambda: _apache(headers, base)),
        _page(site, "hebergement/nginx.conf", lambda: _nginx(headers, base)),
        _page(site, "hebergement/Caddyfile", lambda: _caddy(headers, base)),
    ]


def _page(site: Site, path: str, write: Callable[[], str]) -> Page:
    return Page(path, site.base_key, lambda: write().encode())


def _netlify_and_cloudflare(headers: Headers, base: str) -> str:
    """https://docs.netlify.com/routing/headers/, read by Cloudflare Pages in the same way."""
    lines = [f"{base}*", *(f"  {name}: {value}" for name, value in headers.items())]
    lines += [f"{base}theme/*", f"  Cache-Control: {FOREVER}"]
    return _text(lines)


def _apache(headers: Headers, base: str) -> str:
    """https://httpd.apache.org/docs/2.4/mod/mod_headers.html, with `AllowOverride FileInfo`."""
    sent = [f'  Header always set {name} "{value}"' for name, value in headers.items()]
    return _text(
        [
            f"ErrorDocument 404 {base}404.html",
            "AddType application/manifest+json .webmanifest",
            f'SetEnvIf Request_URI "^{base}theme/" PARCOURS_THEME',
            "<IfModule mod_headers.c>",
            *sent,
            f'  Header always set Cache-Control "{FOREVER}" env=PARCOURS_THEME',
            f'  Header always set Cache-Control "{ALWAYS_ASK}" env=!PARCOURS_THEME',
            "</IfModule>",
            "<IfModule mod_deflate.c>",
            f"  AddOutputFilterByType DEFLATE text/html {' '.join(PACKED)}",
            "</IfModule>",
        ]
    )


def _nginx(headers: Headers, base: str) -> str:
    """https://nginx.org/en/docs/http/ngx_http_headers_module.html: include it in a `server`.

    A location that adds a header forgets those of its parents: each says them all.
    """
    sent = [f'  add_header {name} "{value}" always;' for name, value in headers.items()]
    lines = [f"error_page 404 {base}404.html;", "gzip on;", f"gzip_types {' '.join(PACKED)};"]
    for place, kept in ((base, ALWAYS_ASK), (f"{base}theme/", FOREVER)):
        lines += [f"location {place} {{", *sent]
        lines += [f'  add_header Cache-Control "{kept}" always;', "}"]
    lines += [f"location = {base}site.webmanifest {{", *sent]
    lines += ["  types { }", "  default_type application/manifest+json;", "}"]
    return _text(lines)


def _caddy(headers: Headers, base: str) -> str:
    """https://caddyserver.com/docs/caddyfile/directives/header: import it in a site block."""
    sent = [f'  {name} "{value}"' for name, value in headers.items()]
    return _text(
        [
            "header {",
            *sent,
            "}",
            f"@theme path {base}theme/*",
            f"@autres not path {base}theme/*",
            f'header @theme Cache-Control "{FOREVER}"',
            f'header @autres Cache-Control "{ALWAYS_ASK}"',
            f'header {base}site.webmanifest Content-Type "application/manifest+json"',
            "encode gzip",
            "handle_errors {",
            f"  rewrite * {base}404.html",
            "  file_server",
            "}",
        ]
    )


def _text(lines: list[str]) -> str:
    heading = "# En-têtes de sécurité du site, écrits par parcours build : ne pas modifier ici."
    return "\n".join([heading, *lines]) + "\n"

"""What browsers may run and fetch on this site: one source for the pages and for the hosts.

Every page carries its own policy, as strict as it can be. The hosts send one for all: it adds
what a page cannot say of itself (who may frame it), and a browser applies the stricter of both.
"""

from __future__ import annotations

from generator.model.region import Region

_OWN = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}

SEARCH = {"script-src": "'self' 'wasm-unsafe-eval'"}
"""What the search page needs beside: its index is read by a WebAssembly program of ours."""


def page_policy(region: Region, opened: dict[str, str] | None = None) -> str:
    """The policy a page carries; `opened` replaces what a page of this kind needs otherwise."""
    return _written(_OWN | _tiles(region) | (opened or {}))


def host_headers(region: Region) -> dict[str, str]:
    """The headers to send with every file, by name."""
    policy = _OWN | _tiles(region) | SEARCH | {"frame-ancestors": "'none'"}
    return {
        "Content-Security-Policy": _written(policy),
        "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": _PERMISSIONS,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


_REFUSED = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "usb",
    "xr-spatial-tracking",
)
_PERMISSIONS = ", ".join(("geolocation=(self)", *(f"{name}=()" for name in _REFUSED)))


def _tiles(region: Region) -> dict[str, str]:
    """The one outside host a region may open: the one that draws its background map."""
    return {"img-src": f"'self' {region.fond_de_carte.origine}"} if region.fond_de_carte else {}


def _written(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())

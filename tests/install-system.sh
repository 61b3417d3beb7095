#!/bin/sh
# The programs the tests drive beside Python and Node: installed on Debian as root, named elsewhere.
set -eu
debian_root() { [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; }
install() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null; }

missing=""
command -v chromium >/dev/null || missing="$missing chromium"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
command -v java >/dev/null || missing="$missing default-jre-headless"
command -v redis-server >/dev/null || missing="$missing redis-server"
# `make proof` also tries the settings that the build writes for hosts in the hosts themselves.
if [ "${1:-}" = proof ]; then
    command -v openssl >/dev/null || missing="$missing openssl"
    command -v nginx >/dev/null || missing="$missing nginx-light"
    command -v apache2 >/dev/null || missing="$missing apache2-bin"
    command -v caddy >/dev/null || missing="$missing caddy"
    [ -f /etc/mime.types ] || missing="$missing media-types"
fi
if [ -n "$missing" ] && debian_root; then
    apt-get update -qq
    # shellcheck disable=SC2086 # several packages, several words
    install $missing
elif [ -n "$missing" ]; then
    echo "Before running the tests, install these programs with your system's package manager:$missing" >&2
    exit 1
fi

# The same browser without windows halves the time of the browser tests; they do without it too.
if ! command -v chromium-headless-shell >/dev/null && debian_root; then
    { apt-get update -qq && install chromium-headless-shell; } 2>/dev/null || true
fi

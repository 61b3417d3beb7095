#!/bin/sh
# The programs the tests drive beside Python and Node: installed on Debian as root, named elsewhere.
set -eu
missing=""
command -v chromium >/dev/null || missing="$missing chromium"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
command -v java >/dev/null || missing="$missing default-jre-headless"
command -v redis-server >/dev/null || missing="$missing redis-server"
[ -z "$missing" ] && exit 0
if [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    # shellcheck disable=SC2086 # several packages, several words
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null
else
    echo "Before running the tests, install these programs with your system's package manager:$missing" >&2
    exit 1
fi

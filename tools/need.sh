#!/bin/sh
# Sees to it that one tool is there: `sh tools/need.sh venv|chromium|java|node`.
# What is missing is installed by apt on Debian and Ubuntu; elsewhere this says which command to run and fails.
set -eu

# The first of the given commands that PATH has; fails where it has none.
first_of() {
    for name in "$@"; do
        if command -v "$name" >/dev/null 2>&1; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

# install WHAT PACKAGE... : by apt where there is one, else a message that names the packages.
install() {
    what=$1
    shift
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "$what was not found and this system has no apt-get." >&2
        case $(uname -s) in
            Darwin) echo "Install it, for example: brew install $brew" >&2 ;;
            *) echo "Install it with your system's package tool; on Debian: apt-get install $*" >&2 ;;
        esac
        exit 1
    fi
    as_root=
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            echo "$what was not found. Run as root: apt-get install $*" >&2
            exit 1
        fi
        as_root=sudo
    fi
    echo "Installing $* for $what …" >&2
    $as_root apt-get -o DPkg::Lock::Timeout=600 update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 \
        install -y -qq --no-install-recommends "$@" >/dev/null
}

new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

make_venv() {
    "$python" -m venv .venv && .venv/bin/python -m pip --version >/dev/null
}

need_venv() {
    if [ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1; then
        return
    fi
    python=${PYTHON:-python3}
    brew=python@3.13
    if ! command -v "$python" >/dev/null 2>&1; then
        install "Python 3.11 or later" python3 python3-venv
    fi
    if ! "$python" -c "$new_enough"; then
        echo "prsite needs Python 3.11 or later; $("$python" --version) was found." >&2
        echo "Name another one: make PYTHON=python3.12 …" >&2
        exit 1
    fi
    rm -rf .venv
    if ! make_venv 2>/dev/null; then
        rm -rf .venv
        install "Python's venv module" python3-venv
        make_venv
    fi
}

need_chromium() {
    if [ -n "${CHROMIUM:-}" ]; then
        command -v "$CHROMIUM" >/dev/null 2>&1 && return
        echo "CHROMIUM names $CHROMIUM, which cannot be run." >&2
        exit 1
    fi
    brew='--cask chromium'
    first_of chromium chromium-browser google-chrome google-chrome-stable >/dev/null && return
    install "Chromium" chromium
    first_of chromium chromium-browser >/dev/null || {
        echo "Chromium is still missing. Install it and name it: make test CHROMIUM=/path/to/chromium" >&2
        exit 1
    }
}

need_java() {
    brew=openjdk
    if command -v java >/dev/null 2>&1 && java -version >/dev/null 2>&1; then
        return
    fi
    install "Java (for the HTML checker)" default-jre-headless
}

need_node() {
    brew=node
    first_of npm >/dev/null && first_of node nodejs >/dev/null && return
    install "npm (for the checkers of the browser tests)" nodejs npm
}

case ${1:-} in
    venv) need_venv ;;
    chromium) need_chromium ;;
    java) need_java ;;
    node) need_node ;;
    *)
        echo "usage: sh tools/need.sh venv|chromium|java|node" >&2
        exit 2
        ;;
esac

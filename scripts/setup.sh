#!/bin/sh
# Everything rentegn needs on this machine: system packages (Debian, Ubuntu) and the Python environment in .venv.
# Run again, it finds all of it there and does nothing.
set -eu

cd "$(dirname "$0")/.."
VENV=.venv
STAMP=$VENV/.set-up

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

# The first Python of at least 3.11, or nothing.
find_python() {
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if have "$candidate" && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
}

# The Debian packages that stand for what this machine cannot do yet.
missing_packages() {
    have cc || printf ' build-essential'
    have pkg-config || printf ' pkg-config'
    { have pkg-config && pkg-config --exists cairo; } || printf ' libcairo2-dev'
    { have pkg-config && pkg-config --exists pangocairo; } || printf ' libpango1.0-dev'
    have ffmpeg || printf ' ffmpeg'
    python=$(find_python)
    if [ -n "$python" ]; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null || printf ' %s-venv' "$(package_of "$python")"
        "$python" -c "$HAS_HEADERS" 2>/dev/null || printf ' %s-dev' "$(package_of "$python")"
    elif have python3; then
        printf ' python3.11 python3.11-venv python3.11-dev' # an older Ubuntu, whose own Python is too old
    else
        printf ' python3 python3-venv python3-dev'
    fi
}
HAS_HEADERS='import os, sys, sysconfig
sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))'

# python3.12 → python3.12; python3, or a path to one → python3
package_of() {
    case $(basename "$1") in python3.*) basename "$1" ;; *) printf 'python3\n' ;; esac
}

install_packages() {
    if ! have apt-get; then
        say "This machine lacks what these Debian packages hold:$1"
        say "Install them in your system's way, then run make again."
        exit 1
    fi
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif have sudo && sudo -n true 2>/dev/null; then
        as_root=sudo
    else
        say "This machine lacks system packages, and installing them needs an administrator. Run this, then make again:"
        say ""
        say "    sudo apt-get update && sudo apt-get install --yes$1"
        say ""
        exit 1
    fi
    say "Installing system packages:$1"
    $as_root apt-get update --quiet=2
    # shellcheck disable=SC2086 # a list of words
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 --no-install-recommends $1 >&2
}

# What the environment was made from.
state() {
    "$1" --version
    cksum requirements.lock pyproject.toml
}

make_environment() {
    python=$1
    if [ -x $VENV/bin/python ] && ! $VENV/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        rm -rf $VENV # its Python is gone, or too old
    fi
    [ -x $VENV/bin/python ] || "$python" -m venv $VENV
    if [ -f $STAMP ] && [ "$(cat $STAMP)" = "$(state $VENV/bin/python)" ]; then
        return
    fi
    say "Installing Python packages into $VENV"
    $VENV/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
    $VENV/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
    state $VENV/bin/python >$STAMP
}

packages=$(missing_packages)
if [ -n "$packages" ]; then
    install_packages "$packages"
    packages=$(missing_packages)
    [ -z "$packages" ] || { say "Still missing after the installation:$packages"; exit 1; }
fi
make_environment "$(find_python)"

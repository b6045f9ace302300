#!/bin/sh
# Makes .venv ready: a virtual environment, uv inside it, and the locked dependencies.
#   tools/set_up.sh run    what onrecord itself needs
#   tools/set_up.sh dev    that, and what tests and checks need
# PYTHON=python3.12 chooses the interpreter. Where everything stands already it does nothing, without a network.
set -eu
cd "$(dirname "$0")/.."
wanted=${1:-dev}

say() { printf '%s\n' "$*" >&2; }
give_up() {
  say "onrecord: $*"
  exit 1
}

suits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1; }
version_of() { "$1" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null; }

choose_python() {
  if [ -n "${PYTHON:-}" ]; then
    command -v "$PYTHON" >/dev/null 2>&1 || give_up "there is no '$PYTHON' here; give the name or path of a Python 3.11, 3.12 or 3.13."
    suits "$PYTHON" || give_up "this needs Python 3.11, 3.12 or 3.13, and '$PYTHON' is $(version_of "$PYTHON" || echo 'none that runs'); name another with PYTHON=…"
    printf '%s' "$PYTHON"
    return
  fi
  for each in python3 python3.13 python3.12 python3.11; do
    if suits "$each"; then
      printf '%s' "$each"
      return
    fi
  done
  give_up "this needs Python 3.11, 3.12 or 3.13, and 'python3' here is $(version_of python3 || echo missing); install one, then name it: PYTHON=/path/to/python3.12 make demo"
}

# Content, not dates: a checkout or a copy changes the dates of files that stayed the same.
state() {
  cat uv.lock pyproject.toml tools/set_up.sh | cksum
  version_of .venv/bin/python
}
stands() { [ -f ".venv/.ready-$1" ] && [ "$(state)" = "$(cat ".venv/.ready-$1")" ]; }

environment_suits() {
  [ -x .venv/bin/python ] && suits .venv/bin/python || return 1
  # The scripts of a virtual environment name the folder that it was made in.
  [ ! -f .venv/.place ] || [ "$(pwd)" = "$(cat .venv/.place)" ] || return 1
  [ -n "${PYTHON:-}" ] || return 0
  [ "$(version_of .venv/bin/python)" = "$(version_of "$PYTHON")" ]
}

make_environment() {
  python=$(choose_python)
  say "onrecord: making .venv with Python $(version_of "$python")"
  if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    "$python" -m venv --clear .venv
  elif "$python" -c 'import pip, venv' 2>/dev/null; then
    "$python" -m venv --clear --without-pip .venv
  else
    give_up "'$python' came without its venv module; on Debian and Ubuntu 'apt-get install python3-venv' adds it."
  fi
}

put_uv_inside() {
  pinned=$(sed -n 's/^ *"uv==\([0-9.]*\)",.*/\1/p' pyproject.toml)
  case "$(.venv/bin/uv --version 2>/dev/null || true)" in
    "uv $pinned" | "uv $pinned "*) return ;;
  esac
  say "onrecord: putting uv $pinned into .venv"
  if .venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip >/dev/null 2>&1; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check "uv==$pinned" || no_packages
  else
    "$(choose_python)" -m pip --python .venv/bin/python install --quiet --disable-pip-version-check "uv==$pinned" || no_packages
  fi
}

no_packages() { give_up "the packages could not be installed (see above); where they could not be fetched, check the network, or the settings of pip and uv for a proxy or mirror."; }

sync() {
  # What somebody's shell has set for other projects must not send uv elsewhere.
  unset VIRTUAL_ENV UV_PYTHON 2>/dev/null || true
  UV_PROJECT_ENVIRONMENT=.venv UV_PYTHON_DOWNLOADS=never .venv/bin/uv sync --locked --quiet "$@" || no_packages
}

install() {
  say "onrecord: installing the locked packages (one to three minutes the first time)"
  case "$wanted" in
    run) sync --no-dev --inexact ;;
    dev) sync ;;
    *) give_up "'$wanted' is neither 'run' nor 'dev'" ;;
  esac
  state >".venv/.ready-$wanted"
}

environment_suits || make_environment
pwd >.venv/.place
if stands dev || stands "$wanted"; then exit 0; fi
put_uv_inside
install

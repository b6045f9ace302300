"""An article's address in one form, so that one article has one id however it was linked."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import cast
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from graph.errors import InvalidRequest

_DEFAULT_PORTS = {"http": 80, "https": 443}
_ESCAPED = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_KEPT = "%/:@!$&'()*+,;=~?[]"


def canonical_url(url: str) -> str:
    """The address with a small scheme and host, without default port, fragment and tracking parameters.

    Path and other parameters keep their order and case; what is not ASCII is percent-encoded. Raises `InvalidRequest`
    when it is no web address, or holds a user's name or password.
    """
    given = url.strip()
    parts = _split(given)
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        raise InvalidRequest(f"{given!r} is not a web address; give one that starts with https:// or http://")
    if parts.username is not None:
        raise InvalidRequest(
            f"the address of {parts.hostname} holds a user's name; give it without what stands before @"
        )
    return urlunsplit((parts.scheme, _host(parts), _escaped(parts.path or "/"), _query(parts.query), ""))


def _split(given: str) -> SplitResult:
    if not given.isprintable() or " " in given:
        raise InvalidRequest(
            f"the address {given!r} has a blank or control character in it; give it as the browser shows it"
        )
    try:
        parts = urlsplit(given)
        _ = parts.port  # asked for here: a port that is no number raises only then
    except ValueError as error:
        raise InvalidRequest(f"{given!r} is not a web address ({error}); give it as the browser shows it") from error
    return parts


def _host(parts: SplitResult) -> str:
    name = (parts.hostname or "").rstrip(".")
    try:
        host = name if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise InvalidRequest(f"{name!r} is not the name of a host; give the address as the browser shows it") from error
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in (None, _DEFAULT_PORTS[parts.scheme]) else f"{host}:{parts.port}"


def _query(query: str) -> str:
    kept = (each for each in query.split("&") if each and not _is_tracking(each.partition("=")[0].casefold()))
    return _escaped("&".join(kept))


def _is_tracking(name: str) -> bool:
    names = _tracking()
    return name in names or any(name.startswith(start[:-1]) for start in names if start.endswith("*"))


def _escaped(part: str) -> str:
    """Percent-encoded once and in capitals; an escape that needs none is undone."""
    return quote(_ESCAPED.sub(_escape, part), safe=_KEPT)


def _escape(found: re.Match[str]) -> str:
    char = chr(int(found[1], 16))
    return char if char in _UNRESERVED else f"%{found[1].upper()}"


@cache
def _tracking() -> frozenset[str]:
    text = (files("loaders") / "data" / "tracking.toml").read_text(encoding="utf-8")
    # The file is ours: one list of strings.
    return frozenset(cast("dict[str, list[str]]", tomllib.loads(text))["parameters"])

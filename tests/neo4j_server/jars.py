"""Neo4j's jars from Maven, fetched once for each version into the user's cache."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import jgo
from filelock import FileLock
from platformdirs import user_cache_path

VERSION = "5.26.25"

_POM = f"""\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>onrecord</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{VERSION}</version></dependency>
  </dependencies>
</project>
"""
_FETCH_SECONDS = 900


class NoJars(Exception):
    """Neither Maven nor jgo could fetch the jars; says why."""


def neo4j_jars() -> Path:
    """The folder of Neo4j and all it needs at run time (118 MB), from the cache when it is there; raises `NoJars`."""
    cache = user_cache_path("onrecord", appauthor=False)
    jars = cache / f"neo4j-{VERSION}"
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{jars}.lock"):
        if not jars.is_dir():
            _fetch_into(jars)
    return jars


def _fetch_into(jars: Path) -> None:
    """Fetch beside the place where they belong, and move them there whole: a broken fetch leaves nothing."""
    with tempfile.TemporaryDirectory(dir=jars.parent) as beside:
        fetched = Path(beside) / "jars"
        fetched.mkdir()
        try:
            _fetch_with_maven(fetched)
        except (OSError, subprocess.SubprocessError) as no_maven:
            _fetch_with_jgo(fetched, Path(beside), no_maven)
        fetched.rename(jars)


def _fetch_with_maven(into: Path) -> None:
    pom = into.with_name("pom.xml")
    pom.write_text(_POM, encoding="utf-8")
    copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={into}"]
    command = [shutil.which("mvn") or "mvn", "--quiet", "--batch-mode", "--file", str(pom), *copy]
    subprocess.run(command, check=True, capture_output=True, timeout=_FETCH_SECONDS)


def _fetch_with_jgo(into: Path, beside: Path, no_maven: Exception) -> None:
    """The same in Python alone, some minutes long at the first time."""
    try:
        environment = jgo.build(f"org.neo4j:neo4j:{VERSION}", cache_dir=beside / "jgo")
    except Exception as error:  # jgo raises whatever its downloads do: here the only use of it ends
        raise NoJars(f"Neo4j's jars can't be fetched: by Maven {no_maven!r}, by jgo {error!r}") from error
    for jar in environment.all_jars:
        shutil.copyfile(jar, into / jar.name)

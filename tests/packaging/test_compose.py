"""The Neo4j of docker-compose.yml: pinned, checked for health, kept to this machine, and without a default password."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TypedDict, cast

import pytest
import yaml

CHECKOUT = Path(__file__).resolve().parents[2]
COMPOSE = CHECKOUT / "docker-compose.yml"


class Service(TypedDict):
    """What is asked of a service."""

    image: str
    entrypoint: list[str]
    environment: dict[str, str]
    ports: list[str]
    secrets: list[str]
    volumes: list[str]
    mem_limit: str
    security_opt: list[str]
    healthcheck: dict[str, object]


class Compose(TypedDict):
    """What is asked of the file."""

    services: dict[str, Service]
    secrets: dict[str, dict[str, str]]
    volumes: dict[str, None]


@pytest.fixture
def compose() -> Compose:
    return cast("Compose", yaml.safe_load(COMPOSE.read_text(encoding="utf-8")))


@pytest.fixture
def neo4j(compose: Compose) -> Service:
    return compose["services"]["neo4j"]


def test_the_version_is_pinned_to_the_one_that_the_tests_run_on(neo4j: Service) -> None:
    assert re.fullmatch(r"neo4j:5\.26\.\d+-community", neo4j["image"])


def test_bolt_is_published_on_the_loopback_address_and_nothing_else_is(neo4j: Service) -> None:
    assert neo4j["ports"] == ["127.0.0.1:7687:7687"]


def test_the_password_comes_from_a_file_that_has_no_default(compose: Compose, neo4j: Service) -> None:
    assert neo4j["secrets"] == ["neo4j_password"]
    assert re.fullmatch(r"\$\{NEO4J_PASSWORD_FILE:\?[^}]+\}", compose["secrets"]["neo4j_password"]["file"])
    assert "NEO4J_AUTH" not in neo4j["environment"]
    assert "/run/secrets/neo4j_password" in neo4j["entrypoint"][-1]


def test_data_outlives_the_container_and_memory_is_bounded(compose: Compose, neo4j: Service) -> None:
    assert neo4j["volumes"] == ["neo4j-data:/data"]
    assert "neo4j-data" in compose["volumes"]
    assert re.fullmatch(r"\d+m", neo4j["mem_limit"])
    assert "no-new-privileges:true" in neo4j["security_opt"]


def test_health_is_a_query_with_the_password(neo4j: Service) -> None:
    test = cast("list[str]", neo4j["healthcheck"]["test"])
    assert "cypher-shell" in test[-1]
    assert "/run/secrets/neo4j_password" in test[-1]
    assert {"interval", "timeout", "retries", "start_period"} <= neo4j["healthcheck"].keys()


def test_a_value_for_the_container_is_not_taken_from_the_reader_s_shell() -> None:
    """`$$` is written where the container's own shell is to see `$`."""
    named = re.findall(r"\$\{?\w*", _uncommented().replace("$$", ""))
    assert named == ["${NEO4J_PASSWORD_FILE"]


def test_compose_itself_takes_the_file_and_wants_the_password(tmp_path: Path) -> None:
    """Asked of the real command where it is installed; the tests above hold without it."""
    if not _knows_compose():
        return
    (tmp_path / "password").write_text("not-a-default\n", encoding="utf-8")
    checked = ["docker", "compose", "--file", str(COMPOSE), "config", "--quiet"]
    given = subprocess.run(checked, env={"NEO4J_PASSWORD_FILE": str(tmp_path / "password")}, check=False)
    missing = subprocess.run(checked, env={}, capture_output=True, check=False)
    assert given.returncode == 0
    assert missing.returncode != 0


def _knows_compose() -> bool:
    if shutil.which("docker") is None:
        return False
    return subprocess.run(["docker", "compose", "version"], capture_output=True, check=False).returncode == 0


def _uncommented() -> str:
    lines = COMPOSE.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("#"))

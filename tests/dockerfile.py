"""A Dockerfile's steps, and their equivalent in a folder that stands for the root of the container."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction and what stands behind it: `RUN`, `uv sync …`."""

    name: str
    words: str

    @property
    def options(self) -> dict[str, str]:
        """What it is told by options: `--from=build`."""
        return dict(re.findall(r"(?:^|\s)--([\w-]+)=(\S+)", self.words.partition("CMD")[0]))

    @property
    def arguments(self) -> list[str]:
        """What it is told beside options, as words; those of a JSON list are its items."""
        _, bracket, listed = self.words.partition("[")
        if bracket:
            return [str(each) for each in json.loads(bracket + listed)]
        return [word for word in shlex.split(self.words) if not word.startswith("--")]


@dataclass(frozen=True, slots=True)
class Stage:
    """What is built from one `FROM`."""

    base: str
    name: str | None
    steps: tuple[Step, ...]

    def all(self, name: str) -> list[Step]:
        """Its instructions of this name, in order."""
        return [step for step in self.steps if step.name == name]

    def last(self, name: str) -> Step:
        """The one of this name that counts."""
        return self.all(name)[-1]


def stages_of(text: str) -> tuple[dict[str, str], list[Stage]]:
    """The arguments that stand before the first stage, and the stages."""
    arguments: dict[str, str] = {}
    stages: list[Stage] = []
    held: list[Step] = []
    for step in [*_steps(text), Step("FROM", "")]:
        if step.name == "ARG" and not held:
            name, _, value = step.words.partition("=")
            arguments[name] = value
        elif step.name == "FROM":
            if held:
                base, _, name = held[0].words.partition(" AS ")
                stages.append(Stage(base, name or None, tuple(held[1:])))
            held = [step]
        else:
            held.append(step)
    return arguments, stages


def _steps(text: str) -> Iterator[Step]:
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    for line in re.sub(r"\\\n\s*", " ", "\n".join(lines)).splitlines():
        if line.strip():
            name, _, words = line.partition(" ")
            yield Step(name, words.strip())


@dataclass(slots=True)
class Container:
    """A folder that stands for a container's root: steps that name `/data` work in its folder `data`.

    `programs` are put first on the path, in place of those of the base image.
    """

    root: Path
    context: Path
    programs: Path
    environment: dict[str, str] = field(default_factory=dict[str, str])
    folder: Path = Path("/")

    def run(self, stage: Stage, built: Mapping[str, Path]) -> None:
        """Do what the steps say, as far as it takes no engine and no other user."""
        for step in stage.steps:
            match step.name:
                case "RUN":
                    self._run(step.words)
                case "COPY":
                    self._copy(step, built)
                case "ENV":
                    self._set(step.words)
                case "WORKDIR":
                    self.folder = self.inside(step.words)
                    self.folder.mkdir(parents=True, exist_ok=True)
                case _:
                    pass

    def inside(self, path: str) -> Path:
        """Where a path of the container is in its folder."""
        return self.root / path.lstrip("/") if path.startswith("/") else self.folder / path

    def moved(self, words: str) -> str:
        """The same words with the container's own folders where they are here."""
        return re.sub(r"(?<![\w./])/(opt|src|data)\b", rf"{self.root}/\1", words)

    def command(self, words: list[str], **changed: str) -> list[str]:
        """A command of the container as it is run here; `changed` are words to put in place of others."""
        program, *arguments = words
        found = shutil.which(program, path=self.environment["PATH"])
        assert found is not None, f"{program} is not on the container's path"
        for old, new in changed.items():
            arguments = [word.replace(old.removeprefix("_"), new) for word in arguments]
        return [found, *arguments]

    def _run(self, words: str) -> None:
        for command in map(str.strip, words.split("&&")):
            if command.startswith(("groupadd ", "useradd ", "pip install ")):
                continue  # other users need root; what pip would bring stands among the programs
            kept = re.sub(r" --(owner|group)=\S+", "", self.moved(command))
            subprocess.run(shlex.split(kept), cwd=self.folder, env=self.environment, check=True, timeout=600)

    def _set(self, words: str) -> None:
        for name, value in (word.split("=", 1) for word in shlex.split(words)):
            self.environment[name] = self.moved(value).replace("$PATH", self.environment["PATH"])

    def _copy(self, step: Step, built: Mapping[str, Path]) -> None:
        *sources, target = step.arguments
        origin = step.options.get("from")
        place = self.inside(target)
        for source in sources:
            path = built[origin] / source.lstrip("/") if origin else self.context / source
            if path.is_dir():
                shutil.copytree(
                    path, place, symlinks=True, ignore=shutil.ignore_patterns("__pycache__") if not origin else None
                )
            else:
                place.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, place)

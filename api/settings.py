"""What the environment says about this installation, read once and passed along."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.wording import in_plain_words
from graph.errors import InvalidRequest

PREFIX: Final = "ONRECORD_"
"""What the name of every environment variable starts with."""


class Settings(BaseSettings):
    """Every setting; its environment variable is its name in capitals behind `ONRECORD_`."""

    # An empty variable is one that a compose file or a shell left unset, not a wish for the empty string.
    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore", env_ignore_empty=True)

    store: str | None = Field(
        default=None,
        description="The store's address: `embedded:PATH`, `neo4j://`, `neo4j+s://` or `bolt://`. "
        "Unset, the embedded store in the platform's data directory. `--store` goes before it.",
    )
    neo4j_user: str = Field(default="neo4j", description="The user name at the Neo4j server.")
    neo4j_password: SecretStr | None = Field(default=None, description="The password at the Neo4j server.")
    neo4j_password_file: Path | None = Field(
        default=None, description="A file that holds the password alone, instead of the variable: a mounted secret."
    )
    base_iri: str = Field(
        default="https://w3id.org/onrecord/",
        description="The start of every IRI in the RDF; it ends in a slash.",
    )
    max_upload: int = Field(
        default=5_000_000, ge=1, description="The largest body, in bytes, that the service takes for one article."
    )
    max_waiting: int = Field(
        default=16, ge=1, description="How many articles may wait in the service to be read; one more is told to retry."
    )

    reviewer: str | None = Field(
        default=None, max_length=200, description="The name under which `onrecord review` keeps what you decide."
    )

    @field_validator("base_iri")
    @classmethod
    def _is_a_base(cls, base: str) -> str:
        if re.fullmatch(r"https?://.+/", base) is None:
            raise ValueError(
                "it starts with https:// or http:// and ends in a slash, as https://example.org/news/ does"
            )
        return base

    llm_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^/\s@]+(/\S*)?$",
        description="The address of an OpenAI-compatible service, up to `/v1`, that `--extractor llm` asks.",
    )
    llm_model: str | None = Field(
        default=None, pattern=r"^\S{1,200}$", description="The name of the model that it is to use."
    )
    llm_key_file: Path | None = Field(
        default=None, description="A file that holds the key for it alone, where it asks for one."
    )
    llm_timeout: float = Field(default=120, gt=0, description="How many seconds one answer of the model may take.")

    def llm_key(self) -> str | None:
        """The key for the model, None when none is set; raises `InvalidRequest` when its file can't be read."""
        if self.llm_key_file is None:
            return None
        try:
            key = self.llm_key_file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise InvalidRequest(
                f"{PREFIX}LLM_KEY_FILE: {self.llm_key_file} can't be read as UTF-8 text; check the path"
            ) from error
        if not key.isascii() or not key.isprintable() or not key:
            raise InvalidRequest(f"{PREFIX}LLM_KEY_FILE: {self.llm_key_file} holds no key; put the key alone in it")
        return key

    def password(self) -> str | None:
        """The Neo4j password, from its variable or its file; None when neither is set.

        Raises `InvalidRequest` when both are set, or the file can't be read.
        """
        if self.neo4j_password_file is None:
            return self.neo4j_password.get_secret_value() if self.neo4j_password else None
        if self.neo4j_password is not None:
            raise InvalidRequest(f"{PREFIX}NEO4J_PASSWORD and {PREFIX}NEO4J_PASSWORD_FILE are both set; keep one")
        try:
            return self.neo4j_password_file.read_text(encoding="utf-8").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise InvalidRequest(
                f"{PREFIX}NEO4J_PASSWORD_FILE: {self.neo4j_password_file} can't be read as UTF-8 text; check the path"
            ) from error


def read_settings() -> Settings:
    """The settings as the environment has them; raises `InvalidRequest` that names the variable that can't be used."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = "; ".join(
            f"{PREFIX}{str(each['loc'][0]).upper()}: {in_plain_words(each['msg'])}" for each in error.errors()
        )
        raise InvalidRequest(f"the environment can't be used: {wrong}") from error

"""What a user tells, or a page declares, of an article, checked: dates, names, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from graph.errors import InvalidDate, InvalidRequest
from loaders.sources.address import canonical_url

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Published:
    """When something was published: `moment` as a date or in UTC, `day` as it was written where it was."""

    moment: str
    day: str


def day_or_moment(words: str) -> Published:
    """A date as it is, or a moment in UTC; raises `InvalidDate`."""
    given = words.strip()
    try:
        if _DAY.fullmatch(given):
            day = date.fromisoformat(given).isoformat()
            return Published(day, day)
        moment = datetime.fromisoformat(given)
        if moment.tzinfo is None:
            why = "has no time zone; add Z or an offset such as +09:00, or give the date alone"
            raise InvalidDate(f"the time of publication {given!r} {why}")
        utc = moment.astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError) as error:
        how = "write it as 2025-02-06 or 2025-02-06T09:30:00+09:00"
        raise InvalidDate(f"the date of publication {given!r} is no date; {how}") from error
    return Published(f"{utc.isoformat(timespec='seconds')}Z", moment.date().isoformat())


def named(name: str | None, what: str) -> str | None:
    """A name with single blanks, None when there is none; raises `InvalidRequest` when it is no name."""
    if name is None:
        return None
    words = " ".join(name.split())
    if not any(map(str.isalnum, words)) or not words.isprintable():
        raise InvalidRequest(f"the {what} {name!r} is no name; give its name, or leave it out")
    return words


def address(url: str | None) -> str | None:
    """An address in its one form, None when there is none; raises `InvalidRequest` when it is no web address."""
    return None if url is None else canonical_url(url)

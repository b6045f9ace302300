"""How the records of annotated articles agree with their annotations: places wholly right, and stances alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from annotations import DATA, Agreement, ExpectedStatement, agreement, expected, record_of

from graph.model import Stance, Statement
from graph.spans import Span

SETS = ("seed", "looked at", "only measured")


@dataclass(slots=True)
class Figures:
    """Counts over the articles of one set."""

    articles: int = 0
    found: Counter[str] = field(default_factory=Counter[str])
    missed: Counter[str] = field(default_factory=Counter[str])
    others: Counter[str] = field(default_factory=Counter[str])
    stances: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    in_boilerplate: int = 0

    @property
    def precision(self) -> float:
        """Of the places that were read, how many are wholly right."""
        return self.found.total() / max(1, self.found.total() + self.others.total())

    @property
    def recall(self) -> float:
        """Of the places that are annotated, how many were read wholly right."""
        return self.found.total() / max(1, self.found.total() + self.missed.total())

    def whole_f1(self, stance: str) -> float:
        """F1 of the places with this stance that are wholly right."""
        return _f1(self.found[stance], self.missed[stance], self.others[stance])

    def stance_f1(self, stance: str) -> float:
        """F1 of this stance over the places where something was read at the annotated words."""
        right = self.stances[stance, stance]
        missed = sum(n for (wanted, _), n in self.stances.items() if wanted == stance) - right
        others = sum(n for (_, read), n in self.stances.items() if read == stance) - right
        return _f1(right, missed, others)

    @property
    def annotated(self) -> list[str]:
        """The stances that the annotations have, in the model's order."""
        present = set(self.found) | set(self.missed)
        return [stance.value for stance in Stance if stance.value in present]

    @property
    def macro_f1(self) -> float:
        """The mean of `stance_f1` over the stances that the annotations have."""
        return sum(map(self.stance_f1, self.annotated)) / max(1, len(self.annotated))

    @property
    def whole_macro_f1(self) -> float:
        """The mean of `whole_f1` over the same stances."""
        return sum(map(self.whole_f1, self.annotated)) / max(1, len(self.annotated))


_LAST_MEASURED = 26


def names(which: str) -> list[str]:
    """The articles of a set, as folders of `tests/data`."""
    if which == "seed":
        return ["seed"]
    every = sorted(path.name for path in (DATA / "reading").iterdir() if path.is_dir())
    return [f"reading/{name}" for name in every if _may_be_looked_at(int(name[:2])) is (which == "looked at")]


def _may_be_looked_at(number: int) -> bool:
    """Half of the first 26 only measure; all that came later was written to look at."""
    return number > _LAST_MEASURED or number % 4 in {1, 2}


def figures(articles: Iterable[str]) -> Figures:
    """The figures of these articles together."""
    total = Figures()
    for name in articles:
        total.articles += 1
        result = agreement(name)
        stances = {wanted["id"]: wanted["stance"] for wanted in expected(name)["statements"]}
        total.found.update(stances[place] for place in result.found)
        total.missed.update(stances[place] for place in result.missed)
        total.others.update(place[0].stance.value for place in result.others)
        total.stances.update(_read_at(result, expected(name)["statements"]))
        total.in_boilerplate += _in_boilerplate(name)
    return total


def _read_at(result: Agreement, wanted: Sequence[ExpectedStatement]) -> Iterator[tuple[str, str]]:
    """The annotated stance and the one that was read, where something was read at the words of a place."""
    free = [place[0] for place in result.others]
    for each in wanted:
        if each["id"] in result.found:
            yield each["stance"], result.found[each["id"]][0].stance.value
            continue
        near = max(free, key=lambda statement: _nearness(each, statement), default=None)
        if near is not None and _nearness(each, near) > 0:
            free.remove(near)
            yield each["stance"], near.stance.value


def _nearness(wanted: ExpectedStatement, statement: Statement) -> float:
    """How much of its cue and quote a statement shares with a place; 0 unless it has the cue, or half of the quote."""
    cue = bool(_characters(wanted["cue_spans"]) & _characters(statement.cue.spans))
    mine = _characters(statement.quote.spans) if statement.quote is not None else set[int]()
    theirs = _characters(wanted["quote_spans"])
    shared = len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0
    return cue + shared if cue or shared >= 0.5 else 0.0  # noqa: PLR2004  # as a place is told in tests/annotations.py


def _in_boilerplate(name: str) -> int:
    """Statements read in what the annotation says is no text of the article."""
    spans = [_characters([each["span"]]) for each in expected(name)["boilerplate"]]
    return sum(any(_characters(s.cue.spans) & span for span in spans) for s in record_of(name).statements)


def _characters(spans: Iterable[Span | tuple[int, int]]) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def _f1(right: int, missed: int, others: int) -> float:
    return 2 * right / max(1, 2 * right + missed + others)

"""How well claims are recognised over articles: the figures of docs/linking.md, measured in this one run.

    python bench/linking.py [--eval FOLDER] [--json] [--write]

`--eval`, or ONRECORD_EVAL, names a folder that holds CLEF 2020 CheckThat! task 2 as `clef2020/`; it is not part of the
project, and without it that part is left out. `--write` puts the figures into docs/linking.md.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

sys.path.append(str(Path(__file__).parent.parent / "tests"))

import claim_pairs

PAGE = Path(__file__).parent.parent / "docs/linking.md"
_BLOCK = r"(<!-- figures: claims -->\n).*?(<!-- end of figures -->)"


def main() -> None:
    """Measure, and print what was found, or write it into the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--eval", metavar="FOLDER", help="the folder that holds clef2020/ (default: ONRECORD_EVAL)")
    parser.add_argument("--json", action="store_true", help="print values instead of a table")
    parser.add_argument("--write", action="store_true", help="write the table into docs/linking.md")
    given = vars(parser.parse_args())
    values = dict(_values(cast("str | None", given["eval"]) or os.environ.get("ONRECORD_EVAL")))
    if given["json"]:
        print(json.dumps(values, indent=2))
        return
    table = "\n".join(("| figure | value |", "|---|--:|", *(f"| {name} | {value} |" for name, value in values.items())))
    print(table)
    if given["write"]:
        _write(table)


def _values(corpus: str | None) -> Iterator[tuple[str, str]]:
    for half in claim_pairs.HALVES:
        given = claim_pairs.pairs(half)
        same, excluding = claim_pairs.judged(given)
        yield from _of(f"{half} half: one claim", same)
        yield from _of(f"{half} half: claims that exclude each other", excluding)
        yield f"{half} half: pairs of one claim with a block in common", f"{claim_pairs.kept(given):.3f}"
    folder = Path(corpus, "clef2020") if corpus else None
    if folder is None or not folder.is_dir():
        print("CLEF 2020 is not here: name its folder with --eval or ONRECORD_EVAL", file=sys.stderr)
        return
    for which in ("train", "dev"):
        share = claim_pairs.among_first(folder, which)
        yield f"CLEF 2020 {which}: the claim among the first {claim_pairs.FIRST}", f"{share:.3f}"


def _of(name: str, judged: claim_pairs.Judged) -> Iterator[tuple[str, str]]:
    yield f"{name}, precision", f"{judged.precision:.3f} ({judged.right} of {judged.decided})"
    yield f"{name}, recall", f"{judged.recall:.3f} ({judged.right} of {judged.annotated})"


def _write(table: str) -> None:
    text, replaced = re.subn(
        _BLOCK, lambda match: f"{match[1]}{table}\n{match[2]}", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    if not replaced:
        raise SystemExit(f"{PAGE.name} has no block for the figures of claims")
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

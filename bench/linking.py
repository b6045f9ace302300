"""How well claims and entities are recognised over articles: the figures of two pages, measured in this one run.

    python bench/linking.py [--of claims|entities] [--eval FOLDER] [--json] [--write]

`--eval`, or ONRECORD_EVAL, names a folder that holds CLEF 2020 CheckThat! task 2 as `clef2020/`; it is not part of the
project, and without it that part is left out. `--write` puts the figures into docs/linking.md and docs/entities.md.
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
import entity_pairs

PAGES = {"claims": "linking.md", "entities": "entities.md"}
_DOCS = Path(__file__).parent.parent / "docs"


def main() -> None:
    """Measure, and print what was found, or write it into the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--eval", metavar="FOLDER", help="the folder that holds clef2020/ (default: ONRECORD_EVAL)")
    parser.add_argument("--of", choices=tuple(PAGES), help="measure only these (default: both)")
    parser.add_argument("--json", action="store_true", help="print values instead of a table")
    parser.add_argument("--write", action="store_true", help="write the tables into the pages")
    given = vars(parser.parse_args())
    corpus = cast("str | None", given["eval"]) or os.environ.get("ONRECORD_EVAL")
    wanted = [given["of"]] if given["of"] else list(PAGES)
    values = {of: dict(_of_claims(corpus) if of == "claims" else _of_entities()) for of in wanted}
    if given["json"]:
        print(json.dumps(values, indent=2))
        return
    for of, figures in values.items():
        rows = (f"| {name} | {value} |" for name, value in figures.items())
        table = "\n".join(("| figure | value |", "|---|--:|", *rows))
        print(table)
        if given["write"]:
            _write(of, table)


def _of_entities() -> Iterator[tuple[str, str]]:
    for which, half in entity_pairs.SETS:
        given, name = entity_pairs.pairs(which, half), _named(which, half)
        yield from _of(f"{name}: one entity", entity_pairs.judged(given))
        yield f"{name}: pairs decided to be one with a block in common", f"{entity_pairs.kept(given):.3f}"


def _of_claims(corpus: str | None) -> Iterator[tuple[str, str]]:
    for which, half in claim_pairs.SETS:
        given, name = claim_pairs.pairs(which, half), _named(which, half)
        same, excluding = claim_pairs.judged(given)
        yield from _of(f"{name}: one claim", same)
        yield from _of(f"{name}: claims that exclude each other", excluding)
        yield f"{name}: pairs of one claim with a block in common", f"{claim_pairs.kept(given):.3f}"
    folder = Path(corpus, "clef2020") if corpus else None
    if folder is None or not folder.is_dir():
        print("CLEF 2020 is not here: name its folder with --eval or ONRECORD_EVAL", file=sys.stderr)
        return
    for which in ("train", "dev"):
        share = claim_pairs.among_first(folder, which)
        yield f"CLEF 2020 {which}: the claim among the first {claim_pairs.FIRST}", f"{share:.3f}"


def _named(which: str, half: str) -> str:
    return f"{which} set, {half} half" if which != "third" else f"{which} set, all {half}"


def _of(name: str, judged: claim_pairs.Judged) -> Iterator[tuple[str, str]]:
    yield f"{name}, precision", f"{judged.precision:.3f} ({judged.right} of {judged.decided})"
    yield f"{name}, recall", f"{judged.recall:.3f} ({judged.right} of {judged.annotated})"


def _write(of: str, table: str) -> None:
    page = _DOCS / PAGES[of]
    block = rf"(<!-- figures: {of} -->\n).*?(<!-- end of figures -->)"
    text, replaced = re.subn(
        block, lambda match: f"{match[1]}{table}\n{match[2]}", page.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    if not replaced:
        raise SystemExit(f"{page.name} has no block for the figures of {of}")
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

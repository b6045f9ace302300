"""The chain of citations as a tree, under the carriers that printed it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text
from rich.tree import Tree

from api.answers.statements import Statement
from api.answers.times import AsOf
from api.asking import Walked
from api.cli.output import visible
from api.cli.pages.times import apart, as_of_line
from api.cli.pages.unread import unread
from api.cli.pages.words import NOBODY, count, plain, said, source, stance, words
from queries.chains import Branch, CarriedChain, Chain, carried_chains


def heading() -> Text:
    """What the tree below it shows."""
    return Text("On whose word it rests, by who printed it:", style="bold")


def page(walked: Walked, *, with_unread: bool) -> Iterator[RenderableType]:
    """The claim, and below it who says so on whose word, down to the roots."""
    chain = walked.chain
    tree = Tree(plain(walked.claim.text, "bold"), guide_style="dim")
    for carried in carried_chains(chain):
        article = tree.add(_article(carried))
        for branch in carried.branches:
            _grow(article, branch, chain)
    yield from as_of_line(AsOf.of(chain.as_of))
    yield tree
    yield Text(f"{count(len(chain.nodes), 'statement')}, {count(len(chain.roots), 'root')}", style="dim")
    yield from _loops(chain)
    if chain.truncated:
        yield Text("The chain goes on beyond what was followed: ask for one statement by its id.", style="yellow")
    yield from apart(tuple(map(Statement.of, chain.apart)))
    yield from unread(walked.unread, shown=with_unread)


def _article(carried: CarriedChain) -> Text:
    name = visible(carried.carrier or NOBODY)
    day = f", {carried.published[:10]}" if carried.published else ""
    title = f": {visible(carried.title)}" if carried.title else ""
    return Text.assemble((name, "underline"), day, (title, "dim"))


def _grow(parent: Tree, branch: Branch, chain: Chain) -> None:
    """Hang a statement and all that it rests on below its parent."""
    statement = Statement.of(branch.statement)
    line = Text(" ").join((source(statement.source), stance(statement.stance), plain(f"({said(statement)})", "dim")))
    line.append("\n")
    line.append(words(statement))
    for mark in _marks(branch, chain):
        line.append(f" [{mark}]", style="bold")
    node = parent.add(line)
    for cited in branch.cites:
        _grow(node, cited, chain)


def _marks(branch: Branch, chain: Chain) -> Iterator[str]:
    statement_id = branch.statement.id
    if branch.is_root:
        yield "root"
    if any(statement_id in loop for loop in chain.loops):
        yield "circular"
    if branch.repeated:
        yield "shown before"
    if statement_id in chain.unfollowed:
        yield "goes on"


def _loops(chain: Chain) -> Iterator[RenderableType]:
    names = {node.id: visible(node.source) for node in chain.nodes}
    for loop in chain.loops:
        yield Text(f"circular: {' cites '.join(names[each] for each in (*loop, loop[0]))}", style="bold yellow")

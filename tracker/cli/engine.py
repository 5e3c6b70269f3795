"""The options that choose an engine, and those that only a language model can heed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tracker.workspace.header import Header

Model = Annotated[
    str,
    typer.Option(
        "--model",
        help="reader:问这个模型(要设 OPENAI_BASE_URL、OPENAI_API_KEY;送出的只有报告的文字),答过的不再问",
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="reader:只说要问多少请求和 token")]


def known_engine(value: str) -> str:
    """Check an engine's name, such as ``lexical`` or ``reader:lexical``; returns it as given.

    Raises typer.BadParameter for a name that is no engine's; "" is allowed.
    """
    if value:
        from tracker.engines import ENGINES, is_known

        if not is_known(value):
            raise typer.BadParameter(f"只有 {'、'.join(ENGINES)}")
    return value


def chosen_engine(given: str, header: Header, path: Path) -> str:
    """The engine ``given``, else the one that the header of the ledger at ``path`` names, else the best here.

    Raises TrackerError for a name that is no engine's; the error tells the line of the ledger, or the
    variable, that holds the name.
    """
    from tracker.engines import DEFAULT, ENGINES, chosen, is_known
    from tracker.errors import TrackerError
    from tracker.workspace import atomic
    from tracker.workspace.header import LEDGER, bounds

    wanted = chosen(given, header.engine_name)
    if is_known(wanted):
        return wanted
    where = f"${DEFAULT}"
    if header.engine:
        text = atomic.read(path)
        where = f"{LEDGER}:{text.count(chr(10), 0, bounds(text)['engine'][0]) + 1}"
    message = f"引擎 {wanted} 不认识(unknown engine),只有 {'、'.join(ENGINES)};可以用 --engine 另选"
    raise TrackerError(message, where=where)


def only_for_a_reader(engine: str, model: str, dry_run: bool) -> None:
    """Refuse ``--model`` and ``--dry-run`` with an engine other than reader, which would ignore them.

    Raises typer.BadParameter; otherwise a person could take a real run for a dry one.
    """
    from tracker.engines import is_reader

    given = [word for word, there in (("--model", model), ("--dry-run", dry_run)) if there]
    if given and not is_reader(engine):
        raise typer.BadParameter(f"{'、'.join(given)} 要与 --engine reader 一起用(现在是 {engine})")

"""The reader engine at work: ask a language model, and say what is left to the other engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.asking import Open
    from tracker.reader.endpoints import Endpoint
    from tracker.reader.requests import Request

ROUNDS = 4
"""The most rounds of questions: one for pieces and one for links, and each again for refused answers."""


def ask_rest(root: Path, model: str, opened: Callable[[], Sequence[Open]], dry_run: bool) -> None:
    """Send the open questions to ``model`` where one is named, and say which stay open.

    ``opened`` gives the questions that are open at the time; each answer is stored when it comes. Raises
    typer.Exit after a dry run, and TrackerError where the endpoint accepts no question.
    """
    import os

    from tracker.reader.endpoints import endpoint

    where = endpoint(os.environ) if model else None
    left = opened()
    if dry_run:
        _foretell(left)
        raise typer.Exit(0)
    tried: set[str] = set()
    for _ in range(ROUNDS if where else 0):
        requests = [one for there in left for one in there.requests if one.id not in tried]
        if not requests or where is None:
            break
        tried |= {one.id for one in requests}
        stopped = _ask(root, requests, where, model)
        left = opened()
        if stopped:
            break
    _tell(left, asked=where is not None)


def _ask(root: Path, requests: Sequence[Request], where: Endpoint, model: str) -> bool:
    """Send requests and store their answers; True where asking ended before the last one."""
    from tracker.cli import progress
    from tracker.reader import live
    from tracker.workspace import readings

    typer.echo(f"问 {model}({where.url}):{_size(requests)}", err=True)
    by_id = {one.id: one for one in requests}
    failures: list[str] = []
    answered = 0
    try:
        with progress.bars() as begin:
            advance = begin("提问", len(requests))
            for answer in live.ask(requests, where, model):
                if isinstance(answer, live.Failure):
                    failures.append(answer.why)
                else:
                    request = by_id[answer.id]
                    readings.add(root, request.plan, [request.put, answer])
                    answered += 1
                advance()
    except KeyboardInterrupt:
        typer.echo(f"已中断;答了的 {answered} 个请求已留下,再运行一次接着问", err=True)
        raise typer.Exit(130) from None
    if failures:
        why = "、".join(dict.fromkeys(failures))
        left = len(requests) - answered
        typer.echo(f"tracker: {left} 个请求没有答上({why});再运行一次接着问", err=True)
    return answered + len(failures) < len(requests)


def _foretell(left: Sequence[Open]) -> None:
    """Print how many requests and tokens would be sent now, and an estimate for those that follow later."""
    now = [one for there in left for one in there.requests]
    later = [one for there in left for one in there.later]
    if not now and not later:
        typer.echo("没有要问的")
        return
    typer.echo(f"要问:{_size(now)}")
    if later:
        typer.echo(f"然后对照:{_size(later)}(按程序自己的摘取估计)")


def _size(requests: Sequence[Request]) -> str:
    from tracker.reader.batches import tokens

    sent, back = tokens(requests)
    return f"{len(requests)} 个请求,约 {sent:,} token 送出、{back:,} 收回"


def _tell(left: Sequence[Open], asked: bool) -> None:
    """Print how many questions the reader has not answered; the other engine judges in its place."""
    pieces = sum(len(one.pieces.questions) for one in left)
    links = sum(len(two.questions) for one in left for two in one.links)
    links += sum(len(one.unasked) for one in left)
    if pieces or links:
        how = "" if asked else ";tracker ask 写出问题,或用 --model 和 OPENAI_BASE_URL、OPENAI_API_KEY 直接问"
        typer.echo(f"tracker: 读者还没有答:{pieces} 句摘取、{links} 条对照,由另一引擎代判{how}", err=True)

"""``tracker ask`` writes questions for a language model to a file; ``tracker answers`` reads its answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.known import complete_report
from tracker.cli.options import Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tracker.reader.jsonl import Line, Put
    from tracker.reader.requests import Request

_ASK = """把计划和回顾写成给语言模型的问题:OpenAI Batch 格式,一行一个请求。

百炼、SiliconFlow、智谱、vllm run-batch 等都收这种文件。

写出去的只有报告的文字和要求;送给谁由您定。

分两步:第一次问「计划里哪几段是承诺」;用 tracker answers 收下回答后再运行一次,问「每条承诺回顾怎么说」。
没有要问的,就写一个空文件并说明。

问过什么、答了什么,都留在账本旁的 readings/ 里(没有工作区时在用户的缓存里)。
tracker compare 或 update 加 --engine reader 就用这些回答,不联网。"""
_ANSWERS = """收下语言模型对 tracker ask 的回答(一行一个 {"custom_id", "response": {"body": …}})。

逐条检查:编号要存在,摘出的段要在原句里,一条只答一次。没有通过的说明原因、不采用,
下次 ask 再问一次;其余收下。"""


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("ask", help=_ASK)(ask)
    app.command("answers", help=_ANSWERS)(answers)


def _shape(value: str) -> str:
    from tracker.reader.requests import SHAPES

    if value not in SHAPES:
        raise typer.BadParameter(f"只有 {'、'.join(SHAPES)}")
    return value


def ask(
    plan: Plan,
    reviews: Annotated[list[str], typer.Argument(help="一份或几份回顾", autocompletion=complete_report)],
    out: Annotated[Path, typer.Option("--out", "-o", help="写入这个 .jsonl 文件")],
    model: Annotated[str, typer.Option("--model", help="请求里写的模型名")] = "",
    url: Annotated[str, typer.Option("--url", help="请求里的地址;智谱是 /v4/chat/completions")] = "",
    shape: Annotated[
        str,
        typer.Option(
            "--json", callback=_shape, help="怎样要求 JSON:schema、object(不支持 schema 的),text(都不支持的)"
        ),
    ] = "schema",
) -> None:
    """Write to ``out`` (.jsonl) the questions about a plan and its reviews that have no stored answer.

    Raises TrackerError where the folder of ``out`` does not exist.
    """
    from tracker import asking
    from tracker.cli.compare import workspace
    from tracker.errors import TrackerError
    from tracker.reader.batches import MOST_LINES, line_of
    from tracker.reader.requests import PARAMETERS, URL, Form
    from tracker.workspace import atomic, readings

    if not out.parent.is_dir():
        raise TrackerError("没有这个文件夹", where=out.parent.as_posix())
    root, header = workspace()
    there = asking.of_pair(plan, reviews, root, header, model)
    requests = there.requests
    asked = requests[:MOST_LINES]
    form = Form(model or "MODEL", shape, url or URL, PARAMETERS)  # type: ignore[arg-type]  # checked by _shape
    atomic.write(out, "".join(line_of(one, form) for one in asked))
    readings.add(root, there.plan, (one.put for one in asked))
    for told in _told(asked, len(requests) - len(asked), out):
        typer.echo(told, err=True)
    if asked and not model:
        typer.echo("  没有 --model:请求里的模型名是 MODEL,送出前请改", err=True)


def _told(asked: Sequence[Request], left: int, out: Path) -> Iterable[str]:
    """What was written, and what to do next."""
    from tracker.reader.batches import tokens

    if not asked:
        yield f"{out}:没有要问的(空文件)。tracker compare … --engine reader 用已有的回答"
        return
    counts = {stage: [one for one in asked if one.stage == stage] for stage in ("pieces", "links")}
    words = {"pieces": ("句话里的承诺", "摘取"), "links": ("条承诺怎样了", "对照")}
    for stage, those in counts.items():
        if those:
            total = sum(len(one.questions) for one in those)
            yield f"{out}:{words[stage][1]}:{len(those)} 个请求,问 {total} {words[stage][0]}"
    sent, back = tokens(asked)
    yield f"  约 {sent:,} token 送出,{back:,} 收回;答完用 tracker answers 收下"
    if counts["pieces"]:
        yield "  收下之后再运行一次 ask,问下一步(对照)"
    if left:
        yield f"  一个文件最多 {len(asked)} 行,还有 {left} 个请求:收下之后再运行一次 ask"


def answers(
    files: Annotated[list[Path], typer.Argument(help="回答的 .jsonl 文件")],
) -> None:
    """Store a language model's answers from .jsonl files; exit 1 where a line or an answer is refused."""
    from datetime import date

    from tracker.cli import here
    from tracker.reader.answers import checked_of
    from tracker.reader.batches import NotAnAnswerError, results
    from tracker.reader.jsonl import Put, Said
    from tracker.workspace import atomic, readings

    root = here.workspace_root()
    asked = {one.id: one for one in readings.everything(root) if isinstance(one, Put)}
    there = {one.key for one in readings.everything(root) if isinstance(one, Said)}
    taken: dict[str, list[Line]] = {}
    good, problems = 0, []
    for file in files:
        for number, one in results(atomic.read(file).split("\n"), date.today().isoformat()):
            where = f"{file.name}:{number}"
            if isinstance(one, NotAnAnswerError):
                problems.append(f"{where}: {one}")
            elif one.id not in asked:
                problems.append(f"{where}: 没有问过「{one.id[:64]}」;请在同一个文件夹里先 tracker ask")
            elif one.key not in there:
                there.add(one.key)
                taken.setdefault(asked[one.id].plan, []).append(one)
                checked = checked_of(asked[one.id], one)
                good += len(checked.answers)
                problems += _refused(where, asked[one.id], checked.refused)
    for plan, lines in taken.items():
        readings.add(root, plan, lines)
    _report(sum(map(len, taken.values())), good, problems)


def _refused(where: str, asked: Put, refused: Mapping[int, str]) -> list[str]:
    return [f"{where}: 第 {place + 1} 条「{asked.words[place][:20]}」{why}" for place, why in refused.items()]


def _report(lines: int, good: int, problems: list[str]) -> None:
    from tracker.cli import here

    typer.echo(
        f"收下 {lines} 个请求的回答,{good} 条可用" + (f",{len(problems)} 处没有采用" if problems else "")
    )
    if problems:
        here.tell(problems)
        raise typer.Exit(1)

"""Options that ``report``, ``compare`` and ``diff`` share, and what they mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.known import complete_report
from tracker.language.tables.statuses import CHINESE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tracker.render.selection import Selection

FORMATS = ("terminal", "markdown", "html", "svg", "json")
_STATUS_HELP = "只看这些状态:兑现 部分 未达到 未提及 待查 存疑(或英文),可写多次"

_KIND_WORDS = {"指标": "target", "项目": "deliverable", "方向": "general"}
_STATUS_WORDS: dict[str, str] = {**CHINESE, "未达到": "missed", "存疑": "unsure"}


def _complete(*words: str) -> object:
    """A function for shell completion that offers those of ``words`` that begin with what is typed."""

    def complete(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return complete


def one_of(*known: str) -> Callable[[str], str]:
    """A check of an option's value, which returns the value; it must be one of ``known`` or empty.

    The check raises typer.BadParameter for any other value.
    """

    def check(value: str) -> str:
        if value and value not in known:
            raise typer.BadParameter(f"只有 {'、'.join(known)},不能是「{value}」")
        return value

    return check


def _order(value: str) -> str:
    from tracker.render.selection import ORDERS

    if value not in ORDERS:
        raise typer.BadParameter(f"只有 {'、'.join(ORDERS)}")
    return value


Plan = Annotated[
    str, typer.Argument(help="计划:徐汇@2025、文件,或 文件#浦东", autocompletion=complete_report)
]
By = Annotated[str, typer.Option("--by", help="署名;缺省为 git 的 user.name")]
All = Annotated[bool, typer.Option("--all", "-a", help="列出全部承诺,包括方向性的")]
Statuses = Annotated[
    list[str] | None,
    typer.Option(
        "--status", "-s", help=_STATUS_HELP, autocompletion=_complete(*_STATUS_WORDS, *_STATUS_WORDS.values())
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        "-k",
        help="只看这些种类:指标 项目 方向(或 target deliverable general)",
        autocompletion=_complete(*_KIND_WORDS, *_KIND_WORDS.values()),
    ),
]
Section = Annotated[str, typer.Option("--section", help="只看标题里有这几个字的部分")]
Search = Annotated[str, typer.Option("--search", "-q", help="只看承诺、证据、标题或编号里有这几个字的")]
Sort = Annotated[
    str,
    typer.Option(
        "--sort",
        help="顺序:report status confidence ratio kind",
        callback=_order,
        autocompletion=_complete("report", "status", "confidence", "ratio", "kind"),
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        help="terminal markdown html svg json;缺省看文件名,或 terminal",
        callback=one_of(*FORMATS),
        autocompletion=_complete(*FORMATS),
    ),
]


def to_file(output: Path | None) -> Path | None:
    """The file that ``-o`` names; None for ``-``, which means standard output, as in other programs."""
    return None if output == Path("-") else output


def format_of(output: Path | None, given: str, suffixes: Mapping[str, str], default: str) -> str:
    """The format that a file's suffix and ``--format`` ask for, else the ``default`` one.

    Raises TrackerError where they disagree, or where neither tells one.
    """
    from tracker.errors import TrackerError

    if output is None:
        return given or default
    suffix = suffixes.get(output.suffix.lower(), "")
    if not suffix and not given:
        hint = f"文件名请以 {' '.join(suffixes)} 结尾,或加 --format"
        raise TrackerError(f"看不出要写成什么格式;{hint}", where=str(output))
    if given and suffix and given != suffix:
        raise TrackerError(f"文件名是 {output.suffix},--format 却是 {given};请改其中一个", where=str(output))
    return given or suffix


Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="写入文件,后缀决定格式:.md .html .svg .json .txt",
        show_default=False,
        callback=to_file,
    ),
]
NoColor = Annotated[bool, typer.Option("--no-color", help="不用颜色(也认 NO_COLOR)")]


def selection(
    everything: bool, status: list[str] | None, kind: list[str] | None, section: str, search: str, sort: str
) -> Selection:
    """The filters as one object. Raises typer.BadParameter for an unknown word."""
    from tracker.render.selection import Selection

    statuses = tuple(_known(word, _STATUS_WORDS, "--status") for word in status or ())
    kinds = tuple(_known(word, _KIND_WORDS, "--kind") for word in kind or ())
    return Selection(everything, statuses, kinds, section, search, sort)


def _known(word: str, words: dict[str, str], option: str) -> str:
    value = words.get(word, word)
    if value not in words.values():
        raise typer.BadParameter(f"{option} 只有 {'、'.join(words)}(或 {' '.join(words.values())})")
    return value

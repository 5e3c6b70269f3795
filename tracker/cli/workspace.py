"""``tracker init`` and ``tracker add``: a workspace of one's own, and reports for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tracker.workspace.header import Header


def register(app: typer.Typer) -> None:
    app.command("init", help="建一个工作区:commitments.yaml 和放报告的文件夹。")(init)
    app.command("add", help="把报告(或外部结果的 YAML)放进工作区的第一个来源文件夹。")(add)


def init(
    folder: Annotated[Path, typer.Argument(help="在哪个文件夹;缺省为当前文件夹")] = Path("."),
    sources: Annotated[str, typer.Option("--sources", help="放报告的文件夹")] = "reports/",
) -> None:
    """Start a workspace."""
    from tracker import ledger
    from tracker.errors import TrackerError
    from tracker.workspace import atomic
    from tracker.workspace.header import LEDGER

    path = folder / LEDGER
    if path.exists():
        raise TrackerError("这里已经有账本了,没有改动", where=path.as_posix())
    text = ledger.new_text(folder, (sources,))
    ledger.loads(text)  # a source folder outside of the workspace is refused before anything is made
    (folder / sources).mkdir(parents=True, exist_ok=True)
    if ledger.needs_schema_file(text):
        atomic.write(folder / ledger.SCHEMA_FILE, ledger.schema_text())
    atomic.write(path, text)
    typer.echo(f"建好了 {path}。下一步:tracker add 报告文件,再 tracker update")


def add(
    files: Annotated[list[Path], typer.Argument(help="报告文件,可写多个", metavar="FILE...")],
    name: Annotated[str, typer.Option("--name", help="报告的地区(徐汇)或全名(徐汇@2026),读错时用")] = "",
    year: Annotated[int | None, typer.Option("--year", "-y", help="报告计划的年份,读错时用")] = None,
) -> None:
    """Copy reports into the workspace, after making sure that they are reports."""
    from tracker import cli, ledger
    from tracker.errors import TrackerError
    from tracker.workspace import atomic, lock
    from tracker.workspace.header import LEDGER, read_header

    root = cli.workspace_root()
    path = root / LEDGER
    if not path.is_file():
        raise TrackerError("这里还没有工作区,先运行 tracker init", where=LEDGER)
    if (name or year) and len(files) > 1:
        raise TrackerError("--name 和 --year 一次只能用于一个文件")
    header = read_header(path, root)
    for file in files:
        found = _recognised(file, name, year)
        _refuse_twice(root, header, file, found)
        place = _placed(root, header, file)
        if name or year:
            _tell_another_year(file, found[0])
            with lock.locked(path):
                old = atomic.read(path)
                ledger.save(path, ledger.record_name(old, place, found[0]), was=old)
        typer.echo(f"{place}:{'、'.join(found)}")
    typer.echo("下一步:tracker update", err=True)


def _recognised(file: Path, name: str, year: int | None) -> list[str]:
    """The names of the reports in a file, with the user's own in the place of what was read.

    Raises UnreadableError or NotAReportError: nothing that is no report gets into the workspace.
    """
    from tracker import outcomes
    from tracker.errors import TrackerError
    from tracker.model import ReportName
    from tracker.workspace import walk

    if walk.is_yaml(file):
        plans = dict.fromkeys(fact.plan for fact in outcomes.load(file))
        return [f"{len(plans)} 份计划的外部结果"]
    wanted = _wanted(name, year)
    found = _names(file, wanted)
    if not (name or year):
        return found
    if len(found) > 1:
        listed = "、".join(found)
        message = f"这个文件里有 {len(found)} 份报告（{listed}），请在账本的 names 里逐个写 文件#2: 名称"
        raise TrackerError(message, where=file.as_posix())
    read = ReportName.parse(found[0])
    return [wanted or str(ReportName(name or read.district, year or read.year))]


def _names(file: Path, wanted: str = "") -> list[str]:
    """The names of the reports in a file, the first one's as ``wanted`` where that is given.

    Raises UnreadableError or NotAReportError.
    """
    from tracker import run
    from tracker.workspace import files
    from tracker.workspace.work import Source

    source = Source("", str(file), files.hash_of(file), (wanted,) if wanted else ())
    return [one.report.name for one in run.read(source)]


def _wanted(name: str, year: int | None) -> str:
    """The full name where the options tell it. Raises TrackerError for one that is none."""
    from datetime import date

    from tracker.errors import TrackerError
    from tracker.model import ReportName

    wanted = name if "@" in name else (f"{name}@{year}" if name and year else "")
    shown = wanted or f"{name or '徐汇'}@{year or 2026}"
    if not ReportName.is_one(shown) or ("@" in name and year and not name.endswith(f"@{year}")):
        raise TrackerError(f"报告名应写成 徐汇@2026,不能是「{shown}」")
    planned = shown.rpartition("@")[2]
    if (year or wanted) and int(planned) > date.today().year + 1:
        raise TrackerError(f"还不会有 {planned} 年的报告;请写报告所计划的年份,最晚是明年")
    return wanted


def _tell_another_year(file: Path, name: str) -> None:
    """Say so where the file's own words give another year than the ``name`` that a person gave."""
    from tracker.errors import NotAReportError
    from tracker.model import ReportName

    try:
        read = {str(ReportName.parse(one).year) for one in _names(file)}
    except NotAReportError:
        return  # the name was given because the file does not tell it
    if name.rpartition("@")[2] not in read:
        message = (
            f"{file}:文中读出的年份是 {'、'.join(sorted(read))},按您写的 {name} 记下;写错了请改账本的 names"
        )
        typer.echo(message, err=True)


def _refuse_twice(root: Path, header: Header, file: Path, names: list[str]) -> None:
    """A report stands in a workspace once. Raises TrackerError if another file holds it."""
    from tracker.errors import TrackerError

    for name in names:
        known = header.reports.get(name)
        if known and (root / known.source).resolve() not in (
            file.resolve(),
            (root / header.sources[0] / file.name).resolve(),
        ):
            raise TrackerError(f"{name} 已在工作区里({known.source}),没有加入", where=file.as_posix())


def _placed(root: Path, header: Header, file: Path) -> str:
    """Where the file stands in the workspace, copied into its first source folder unless it lies in one."""
    from tracker.errors import TrackerError
    from tracker.workspace import atomic
    from tracker.workspace.guard import inside

    resolved = file.resolve()
    for source in header.sources:
        base = inside(root, root / source)
        if resolved == base or resolved.is_relative_to(base):
            return resolved.relative_to(root.resolve()).as_posix()
    folder = root / header.sources[0]
    if folder.is_file():
        raise TrackerError("sources 的第一项是文件而不是文件夹,无处可放", where=header.sources[0])
    target = folder / file.name
    inside(root, target)
    if file.name.startswith(".") or not file.name.isprintable() or "#" in file.name:
        raise TrackerError("文件名不能以点开头,也不能有 # 或控制字符", where=file.as_posix())
    data = file.read_bytes()
    if target.exists() and target.read_bytes() != data:
        shown = target.relative_to(root).as_posix()
        raise TrackerError("工作区里已有同名而内容不同的文件,请先改名", where=shown)
    if not target.exists():
        folder.mkdir(parents=True, exist_ok=True)
        atomic.write_bytes(target, data)
    return target.relative_to(root).as_posix()

"""What people set in a ledger's header, field by field: from parsed YAML to plain values.

``top`` is the header's mapping; what is wrong is noted in ``fields.problems``, at its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from tracker.language.safe import address
from tracker.model import Origin, ReportName
from tracker.strictyaml import Fields, Table, Text
from tracker.workspace import guard

POLICIES: Mapping[str, str] = {
    "fail_unmentioned_targets": "这一比例以上的量化目标未被提及时失败(30%)",
    "fail_missed_targets": "这一比例以上的量化目标未达到时失败(20%)",
    "fail_lowered_targets": "这一比例以上的量化目标被下一份计划调低时失败(10%)",
}
"""The rules a workspace may set for its gate: name → what it means. Each takes a share (30%)."""

SITE: Mapping[str, str] = {
    "title": "网页的名称",
    "address": "网页发布以后的网址",
    "corrections": "「指出错误」去的网址,{id} 换成承诺的编号",
}
"""What a workspace says about its page (tracker site): name → what it means; the last two are addresses."""

Check = Callable[[str, str, int], None]
"""Takes a key, its value and the line that both stand on, and notes what is wrong with them."""

_PLACE = re.compile(r"[^#]+(#[1-9]\d{0,3})?")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SHARE = re.compile(r"\d{1,3}(\.\d+)?%")
_REMOVED = re.compile(r"\d{4}-\d{2}-\d{2}( .*)?")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)")


def texts(fields: Fields, table: Table, name: str) -> list[Text]:
    """The list of strings under ``name``; an item that is no string is noted and left out."""
    items = fields.items(table.get(name), name)
    for item in items:
        if not isinstance(item, Text) or not item:
            fields.problems.add(item.line, f"{name} 的每一项应为文字")
    return [item for item in items if isinstance(item, Text) and item]


def _words(fields: Fields, top: Table, name: str, check: Check) -> dict[str, str]:
    """The mapping of strings under ``name``, each pair looked at by ``check``."""
    table = fields.table(top.get(name), name)
    for key in table:
        check(key, fields.text(table, key), table.lines[key])
    return {str(key): str(value) for key, value in table.items()}


def names(fields: Fields, top: Table) -> dict[str, str]:
    """Names that a person gave to reports that are read wrongly: file or ``file#2`` → 徐汇@2026."""

    def check(key: str, value: str, line: int) -> None:
        inside(fields, key, line)
        if not _PLACE.fullmatch(key):
            fields.problems.add(line, f"names 的键应写成 文件 或 文件#2,不能是「{key}」")
        is_name(fields, value, line)

    return _words(fields, top, "names", check)


def policy(fields: Fields, top: Table) -> dict[str, str]:
    """The rules that the workspace sets for its gate: name (of ``POLICIES``) → share (30%)."""

    def check(key: str, value: str, line: int) -> None:
        if not _SHARE.fullmatch(value):
            fields.problems.add(line, f"{key} 应写成 30%,不能是「{value}」")

    fields.known(fields.table(top.get("policy"), "policy"), "policy", dict.fromkeys(POLICIES, False))
    return _words(fields, top, "policy", check)


def site(fields: Fields, top: Table) -> dict[str, str]:
    """What the workspace says about its page: name (of ``SITE``) → words or address."""

    def check(key: str, value: str, line: int) -> None:
        if key != "title" and not address(value):
            fields.problems.add(line, f"{key} 应是 http 或 https 网址,不能是「{value}」")

    fields.known(fields.table(top.get("site"), "site"), "site", dict.fromkeys(SITE, False))
    return _words(fields, top, "site", check)


def outcomes(fields: Fields, top: Table) -> dict[str, str]:
    """The hash of each file of outcomes at the last update, by its path."""

    def check(key: str, value: str, line: int) -> None:
        inside(fields, key, line)
        is_hash(fields, value, line)

    return _words(fields, top, "outcomes", check)


def readings(fields: Fields, top: Table) -> str:
    """The hash of a reader's answers at the last update; "" where none judged."""
    value = fields.text(top, "readings")
    if value:
        is_hash(fields, value, top.lines["readings"])
    return value


def removed(fields: Fields, top: Table) -> dict[str, str]:
    """Reports that were taken out on purpose: name → date and reason."""

    def check(key: str, value: str, line: int) -> None:
        is_name(fields, key, line)
        if not _REMOVED.fullmatch(value):
            fields.problems.add(line, "removed 应写成 2026-01-20,后面可写原因")

    return _words(fields, top, "removed", check)


def fetched(fields: Fields, top: Table) -> dict[str, Origin]:
    """Where files were fetched, by their path."""
    origins = {}
    table = fields.table(top.get("fetched"), "fetched")
    for key, node in table.items():
        inside(fields, key, table.lines[key])
        one = fields.table(node, key)
        fields.known(one, key, {"address": True, "time": True, "sha256": True}, table.lines[key])
        origin = Origin(fields.text(one, "address"), fields.text(one, "time"), fields.text(one, "sha256"))
        if "address" in one and not address(origin.address):
            fields.problems.add(one.lines["address"], f"address 的写法不对:「{origin.address}」")
        if "time" in one and not _TIME.fullmatch(origin.time):
            fields.problems.add(one.lines["time"], f"time 的写法不对:「{origin.time}」")
        if "sha256" in one:
            is_hash(fields, origin.sha256, one.lines["sha256"])
        origins[str(key)] = origin
    return origins


def inside(fields: Fields, path: str, line: int) -> None:
    """Note a path that is not relative, has other slashes than ``/``, or climbs."""
    if not guard.stays_inside(path):
        fields.problems.add(line, f"路径应在工作区之内,用 / 分隔: {path}")


def is_name(fields: Fields, name: str, line: int) -> bool:
    """Whether this is a report's name; it is a problem of the line where it is none."""
    if not ReportName.is_one(name):
        fields.problems.add(line, f"报告名应写成 徐汇@2026,不能是「{name}」")
    return ReportName.is_one(name)


def is_hash(fields: Fields, value: str, line: int) -> bool:
    """Whether this is a SHA-256 hash in hex; it is a problem of the line where it is none."""
    if not _SHA256.fullmatch(value):
        fields.problems.add(line, "sha256 应为 64 位十六进制数")
    return bool(_SHA256.fullmatch(value))

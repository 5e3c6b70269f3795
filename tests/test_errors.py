"""An error that was raised in another process arrives as it was."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import tracker
from tracker.errors import LedgerError, NotAReportError, TrackerError, UnreadableError
from tracker.workspace import pool

FINDINGS = [UnreadableError("不是 UTF-8 文本", where="a.yaml:3"), NotAReportError("没有计划部分")]


def kinds(kind: type[TrackerError] = TrackerError) -> Iterator[type[TrackerError]]:
    yield kind
    for more in kind.__subclasses__():
        yield from kinds(more)


def every_kind() -> list[type[TrackerError]]:
    for module in walk_packages(tracker.__path__, "tracker."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return list(dict.fromkeys(kinds()))


def raised(kind: type[TrackerError]) -> TrackerError:
    if issubclass(kind, LedgerError):
        return kind(list(FINDINGS))
    return kind("没有这个文件", where="报告/a.txt:1")


def same(one: object, other: object) -> bool:
    if isinstance(one, TrackerError) and type(one) is type(other):
        mine, theirs = (vars(each) | {"args": each.args} for each in (one, other))
        return mine.keys() == theirs.keys() and all(same(mine[key], theirs[key]) for key in mine)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other


@pytest.mark.parametrize("kind", every_kind())
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_every_error_survives_pickling(kind: type[TrackerError], protocol: int) -> None:
    error = raised(kind)
    again = pickle.loads(pickle.dumps(error, protocol))
    assert same(again, error)
    assert str(again) == str(error)


def unsound(_: int) -> int:
    raise LedgerError(list(FINDINGS))


def test_an_unsound_ledger_is_no_dead_worker() -> None:
    with pool.Pool(unsound, 1) as workers:
        ((_, found),) = workers.run([1])
    assert isinstance(found, LedgerError)
    assert [str(one) for one in found.problems] == ["a.yaml:3: 不是 UTF-8 文本", "没有计划部分"]

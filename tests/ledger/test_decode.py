"""What a ledger may hold, and how it is told what is wrong: every problem at once, each with its line."""

from __future__ import annotations

import pytest
from ledger_strategies import NAMES, TEXT, header

from tracker import ledger
from tracker.errors import LedgerError


def problems(text: str) -> list[str]:
    errors = ledger.examine(text)[1]
    return [str(error).removeprefix("commitments.yaml:") for error in errors]


def test_the_design_s_example_loads() -> None:
    loaded = ledger.loads(TEXT)
    entry = loaded.entries["徐汇-2025-3f9a2c"]
    assert (entry.report, entry.line, entry.kind, entry.status) == ("徐汇@2025", 52, "deliverable", "pending")
    assert [(q.noun, q.op, str(q.value), q.unit) for q in entry.targets] == [
        ("加装电梯完工", "=", "200", "台")
    ]
    assert entry.baseline is not None
    assert (entry.baseline.line, entry.baseline.change) == (13, "lowered")
    assert loaded.reports["徐汇@2025"].coverage == "digest"


JUDGED = """\
    status: partial
    why: {by: review, %sconfidence: 0.93, reason: 加装电梯完工 200台 → 190台}
    figures: [加装电梯完工 = 200 台 → 加装电梯完工 = 190 台%s]
    evidence:
      - {text: 完工190台, report: 徐汇@2025, line: 13}
"""


@pytest.mark.parametrize(
    ("rule", "standing", "missed", "stands_for"),
    [
        ("", "", True, "outcome"),  # a ledger from before rules were named
        ("rule: figures_missed, missed: true, ", "", True, "outcome"),
        ("rule: figures_of_one, ", "", False, "outcome"),
        ("rule: figures_doubtful, ", " (part of year)", False, "part of year"),
    ],
)
def test_why_and_figures_load(rule: str, standing: str, missed: bool, stands_for: str) -> None:
    text = TEXT.replace("    status: pending\n", JUDGED % (rule, standing))
    entry = ledger.loads(text).entries["徐汇-2025-3f9a2c"]
    assert (entry.missed, [figure.standing for figure in entry.verdict.figures]) == (missed, [stands_for])
    reported = entry.verdict.figures[0].reported
    assert (reported.noun, str(reported.value), reported.unit) == ("加装电梯完工", "190", "台")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("status: pending", "status: pending\n    status: partial", "20: 键重复: status(已见于第 19 行)"),
        ("status: pending", "statsu: pending", "19: 徐汇-2025-3f9a2c 里不认识的字段 statsu,是不是 status?"),
        (
            "kind: deliverable",
            "kind: target-ish",
            "16: kind 应为 target | deliverable | general,不能是「target-ish」",
        ),
        ("line: 52", "line: 052a", "15: line 应为整数"),
        ("line: 52", "line: [52]", "15: line 应为整数"),
        ("= 200 台]", "200 台]", "17: targets 应写成「加装电梯完工 = 200 台」,不能是「加装电梯完工 200 台」"),
        ("change: lowered", "change: lower", "18: change 应为 raised | held | lowered | continued"),
        ("徐汇-2025-3f9a2c", "徐汇-2025-3f9a2g", "12: 编号应写成 徐汇-2025-3f9a2c"),
        ("徐汇-2025-3f9a2c", "徐汇-2024-3f9a2c", "12: 徐汇-2024-3f9a2c 的报告 徐汇@2024 不在 reports 里"),
        (
            "status: pending",
            "status: pending\n    carried: {id: 徐汇-2026-000000, change: held}",
            "20: carried 指向的",
        ),
        (
            "status: pending",
            "status: partial\n    evidence:\n      - {text: 完工, report: 徐汇@2026, line: 3}",
            "21: evidence 的报告 徐汇@2026 不在 reports 里",
        ),
        (
            "status: pending",
            "status: partial\n    evidence:\n      - {text: 完工, line: 3}",
            "21: evidence 缺少 report 或 source",
        ),
        ("status: pending", "status: pending\n    review: 兑现", "20: review 应为映射"),
        ("status: pending", "status: pending\n    review:\n      status: done", "21: status 应为 fulfilled"),
        ("status: pending", "status: pending\n    own: {牵头单位: [甲, 乙]}", "20: 牵头单位 应为文字"),
        ("status: pending", "status: pending\n    review: {status: partial, date: 昨天}", "20: date 应写成"),
        ("status: pending", "status: pending\n    why: {confidence: 1.2}", "20: confidence 应为 0 到 1"),
        ("status: pending", "status: pending\n    figures: [床位 = 1 张]", "20: figures 的每一项应写成"),
        ("sources: [seeds/]", "sources: [../else/]", "2: 路径应在工作区之内"),
        ("source: seeds/000", "source: /etc/000", "7: 路径应在工作区之内"),
        ("lines: 1-62", "lines: 62-1", "8: 行号应写成 2-30"),
        ("coverage: digest", "coverage: digest\n    pages: 1 39 14", "11: pages 应写成各页起始的行号"),
        ("coverage: digest", "coverage: digest\n    pages: 第1页", "11: pages 应写成各页起始的行号"),
        ("coverage: digest", "coverage: most", "10: coverage 应为 full"),
        ("engine: lexical 1", "engine: 1", "3: engine 应写成"),
        ("engine: lexical 1", "engine: lexical 1\nplicy: {}", "4: 账本 里不认识的字段 plicy,是不是 policy?"),
        (
            "engine: lexical 1",
            "policy: {fail_unmentioned_targets: 0.3}",
            "3: fail_unmentioned_targets 应写成 30%",
        ),
        ("engine: lexical 1", "policy: {fail_unmentioned: 30%}", "3: policy 里不认识的字段"),
        ("engine: lexical 1", "names: {a.txt#x: 徐汇@2026}", "3: names 的键应写成"),
        ("engine: lexical 1", "names: {a.txt: 徐汇}", "3: 报告名应写成"),
        ("text: 推行", "text: &a 推行", "13: 不允许锚点"),
        ("text: 推行", "text: !!python/name:os.system 推行", "13: 不允许锚点"),
        ("line: 52", "line: 52\n    elided: *a", "16: 不允许锚点"),
        ("text: 推行", "text: \u202e推行", "13: 不允许的控制字符 U+202E"),
        ("text: 推行规模化加装电梯,力争完工200台", 'text: "推行\\e[31m"', "13: 不允许的控制字符 U+001B"),
        ("    line: 52", "\tline: 52", "15: YAML 有误,请看这一行或上一行"),
        ("version: 1", "version: 1\n---", "2: 一个文件里只能有一份 YAML"),
        ("    status: pending", "<<<<<<< HEAD\n    status: pending", "19: git 合并冲突还没有解决"),
    ],
)
def test_a_problem_is_told_with_its_line(old: str, new: str, expected: str) -> None:
    assert old in TEXT
    found = problems(TEXT.replace(old, new, 1))
    assert any(line.startswith(expected) for line in found), found


def test_all_problems_are_told_at_once_and_in_order() -> None:
    text = TEXT.replace("line: 52", "line: x").replace("kind: d", "kind: D").replace("1-62", "0-62")
    assert [int(line.partition(":")[0]) for line in problems(text)] == [8, 15, 16]
    with pytest.raises(LedgerError) as error:
        ledger.loads(text)
    assert str(error.value).count("\n") == 2


def test_an_unknown_version_is_the_only_problem() -> None:
    text = TEXT.replace("version: 1", "version: 2").replace("status: pending", "state: open")
    assert problems(text) == ["1: version 2 不认识,本程序只认 version: 1;文件未改动"]
    with pytest.raises(LedgerError):
        ledger.update(text, header(*NAMES), (), today="2026-01-01")


def test_scalars_are_never_retyped() -> None:
    text = TEXT.replace("section: 【六】回应群众期待…/改善群众居住环境", "section: 010").replace(
        "text: 推行规模化加装电梯,力争完工200台", "text: 12:30:45"
    )
    text = text.replace("status: pending", "status: pending\n    strength: on\n    deadline: 2025-06-30")
    entry = ledger.loads(text).entries["徐汇-2025-3f9a2c"]
    assert (entry.section, entry.text, entry.strength, entry.deadline) == (
        "010",
        "12:30:45",
        "on",
        "2025-06-30",
    )
    written = ledger.update("", ledger.loads(text).header, [entry], today="").text
    assert "section: '010'" in written
    assert ledger.loads(written).entries[entry.id].text == "12:30:45"


def test_hostile_yaml_ends_in_a_problem_and_not_in_a_crash() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50))
    for text in (
        bomb,
        "[" * 100_000,
        "- " * 50_000,
        "{" * 5_000,
        "? " * 3_000,
        "\x00",
        "%YAML 9.9\n---\na",
        "- a",
        "a",
    ):
        assert problems(text), text[:20]


def test_empty_parts_are_no_problem() -> None:
    assert problems("version: 1\nsources: [seeds/]\nreports:\ncommitments:\n") == []
    assert problems("version: 1\nsources:\ncommitments: {}\norphaned:\n") == []
    assert problems("") == ["1: 账本 缺少字段 sources", "1: 账本 缺少字段 version"]

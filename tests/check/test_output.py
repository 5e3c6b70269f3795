"""Every output format of the gate, whole outputs where they are short enough to read.

Of check/finding.py, check/codes.py, check/output/text.py, check/output/summary.py, check/output/github.py,
check/output/junit.py, check/output/sarif.py.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.check import gently, under
from tracker.check.codes import CODES
from tracker.check.finding import Finding, News, Result, TargetNews, finding, fingerprints, in_order
from tracker.check.output import FORMATS, summary

WRONG = finding(
    "quote-missing",
    "commitments.yaml",
    14,
    "seeds/000.txt 第 52 行没有这句话:「推行规模化加装电梯,力争完工300台」",
    subject="徐汇-2025-3f9a2c",
    excerpt="    text: 推行规模化加装电梯,力争完工300台",
)
DOUBTFUL = finding(
    "report-partial", "commitments.yaml", 8, "静安@2025 没有找到回顾部分(plan only)", subject="静安@2025"
)
TOLD = finding(
    "target-missed",
    "commitments.yaml",
    30,
    "徐汇@2025 未达到:绿地 10公顷 → 8公顷",
    subject="徐汇-2025-aaaaaa",
)
ROW = TargetNews("徐汇-2025-aaaaaa", "missed", "绿地 10公顷", "8公顷", "新增各类绿地10公顷", 30)
NEWS = News(
    "徐汇@2026", "徐汇@2025", (("fulfilled", 60), ("partial", 9), ("unmentioned", 31), ("pending", 0)), (ROW,)
)
RESULT = Result(
    in_order([TOLD, WRONG, DOUBTFUL]), (NEWS,), ("ledger", "quotes", "new report", "news"), ("看了 2 份报告",)
)
NASTY = (
    "\x1b[31m红\u202e倒\u2066隔\u200b藏\n::error::假\r##[error]假\x9b2J\ud800\ufffe|<b>@某人](http://x)`%0A"
)


def nasty(code: str = "quote-missing") -> Finding:
    return replace(
        WRONG, code=code, message=NASTY, excerpt=NASTY, remedy=NASTY, path=f"seeds/{NASTY}", subject=NASTY
    )


def test_text_is_path_line_code_message_with_the_line_quoted_and_the_remedy() -> None:
    assert FORMATS["text"](RESULT).splitlines() == [
        "commitments.yaml:8: ! report-partial 静安@2025 没有找到回顾部分(plan only)",
        "    = 若全文可得,请换成全文",
        f"commitments.yaml:14: ✗ quote-missing {WRONG.message}",
        "    | text: 推行规模化加装电梯,力争完工300台",
        f"    = {WRONG.remedy}",
        "",
        "徐汇@2025 的承诺,据 徐汇@2026: "
        "兑现 fulfilled 60  部分 partial 9  未提及 unmentioned 31  待查 pending 0",
        "    未达到  绿地 10公顷 → 8公顷  「新增各类绿地10公顷」 commitments.yaml:30",
        "    未提及 ≠ 没做:只是下一年的报告没有说到",
        "",
        "看了 2 份报告",
        "未通过 findings:1 处错误,1 处提醒,1 条消息",
    ]


def test_a_sound_result_says_so() -> None:
    assert FORMATS["text"](Result()) == "通过 sound:0 处错误,0 处提醒,0 条消息\n"


COMMAND = re.compile(
    r"::(?P<command>error|warning|notice|debug)"
    r"(?: (?P<properties>[a-zA-Z]+=[^,:\r\n]*(?:,[a-zA-Z]+=[^,:\r\n]*)*))?::(?P<data>[^\r\n]*)"
)
"""One workflow command: ``::name key=value,key=value::data``, values without comma, colon or line break."""


def commands(output: str) -> list[re.Match[str]]:
    assert output.endswith("\n")
    found = [COMMAND.fullmatch(line) for line in output[:-1].split("\n")]
    assert None not in found, output
    return [match for match in found if match]


def unescaped(text: str) -> str:
    for code, plain in (("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, plain)
    return text


def test_github_annotations_follow_the_grammar_and_carry_place_code_and_remedy() -> None:
    error, warning, notice = commands(FORMATS["github"](RESULT))
    assert [m["command"] for m in (error, warning, notice)] == ["error", "warning", "notice"]
    assert error["properties"] == "file=commitments.yaml,line=14,title=quote-missing"
    assert unescaped(error["data"]).splitlines() == [WRONG.message, WRONG.excerpt.strip(), WRONG.remedy]


def test_github_shows_at_most_ten_a_level_and_counts_the_rest() -> None:
    many = [replace(WRONG, line=n) for n in range(1, 35)] + [replace(DOUBTFUL, line=n) for n in range(1, 11)]
    found = commands(FORMATS["github"](Result(in_order(many))))
    levels = [m["command"] for m in found]
    assert (levels.count("error"), levels.count("warning")) == (10, 10)
    assert "另有 25 处" in found[9]["data"]
    assert not any("另有" in m["data"] for m in found[10:])


def test_github_keeps_a_hostile_path_and_message_inside_one_command() -> None:
    (only,) = commands(FORMATS["github"](Result((nasty(),))))
    assert only["command"] == "error"
    assert unescaped(only["properties"]).count("file=seeds/<U+001B>[31m红<U+202E>倒") == 1


def test_a_github_percent_sign_survives() -> None:
    found = replace(WRONG, message="覆盖率 95%0A 以上", path="a,b:c%.txt")
    (only,) = commands(FORMATS["github"](Result((found,))))
    assert unescaped(only["data"]).splitlines()[0] == "覆盖率 95%0A 以上"
    assert only["properties"].startswith("file=a%2Cb%3Ac%25.txt,")


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=20))
def test_no_text_breaks_out_of_any_format(message: str, excerpt: str, path: str) -> None:
    result = Result(
        (replace(WRONG, message=message, excerpt=excerpt, path=path, subject=message),), checks=("quotes",)
    )
    assert len(commands(FORMATS["github"](result))) == 1
    ElementTree.fromstring(FORMATS["junit"](result).encode())
    jsonschema.Draft202012Validator(SARIF).validate(json.loads(FORMATS["sarif"](result)))
    assert json.loads(FORMATS["json"](result))["findings"][0]["path"] == path
    for output in (*(render(result) for render in FORMATS.values()), summary(result)):
        output.encode()
        assert all(c.isprintable() or c == "\n" or unicodedata.category(c) == "Zs" for c in output)


@pytest.mark.parametrize("name", [*FORMATS, "summary"])
def test_control_and_bidi_characters_reach_no_output(name: str) -> None:
    result = Result(
        (nasty(),), (replace(NEWS, report=NASTY, targets=(replace(ROW, text=NASTY),)),), ("quotes",), (NASTY,)
    )
    output = (FORMATS | {"summary": summary})[name](result)
    output.encode()
    assert not set(output) & set("\x1b\u202e\u2066\u200b\r\x9b\ufffe")
    assert not any(line.startswith("::") for line in output.splitlines()) or name == "github"


def test_the_summary_is_one_table_row_a_finding_and_holds_no_markup_of_strangers() -> None:
    rows = summary(Result((nasty(), WRONG))).splitlines()
    cells = [row for row in rows if row.startswith("| ✗")]
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in cells] == [6, 6]
    assert "<b>" not in "".join(rows)
    assert "@某人" not in "".join(rows)
    assert "](http" not in "".join(rows)


def test_the_summary_stays_under_what_github_takes() -> None:
    many = tuple(replace(WRONG, line=n, message="长" * 400) for n in range(3000))
    output = summary(Result(many))
    assert len(output.encode()) < 1_000_000
    assert "处未列出" in output


def test_the_summary_shows_the_news() -> None:
    table = "| 兑现 fulfilled | 部分 partial | 未提及 unmentioned | 待查 pending |\n"
    assert table + "|---:|---:|---:|---:|\n| 60 | 9 | 31 | 0 |" in summary(RESULT)
    assert "| 未达到 | 绿地 10公顷 | 8公顷 | 新增各类绿地10公顷 | 徐汇-2025-aaaaaa |" in summary(RESULT)


def test_json_holds_everything() -> None:
    content = json.loads(FORMATS["json"](RESULT))
    assert content["sound"] is False
    assert content["counts"] == {"error": 1, "warning": 1, "note": 1}
    assert [f["code"] for f in content["findings"]] == ["report-partial", "quote-missing", "target-missed"]
    assert content["news"][0]["counts"] == {"fulfilled": 60, "partial": 9, "unmentioned": 31, "pending": 0}
    assert content["news"][0]["targets"][0]["promised"] == "绿地 10公顷"


def test_junit_counts_failures_and_names_the_checks_that_passed() -> None:
    suites = ElementTree.fromstring(FORMATS["junit"](RESULT).encode())
    assert (suites.attrib["tests"], suites.attrib["failures"]) == ("4", "1")
    (suite,) = suites
    (failure,) = suite.iter("failure")
    assert failure.attrib["type"] == "quote-missing"
    assert [case.attrib["name"] for case in suite if case.attrib["classname"] == "tracker.check"] == [
        "ledger"
    ]


TEXT = {
    "type": "object",
    "properties": {"text": {"type": "string"}},
    "required": ["text"],
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "pattern": r"sarif-schema-2\.1\.0\.json$"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "additionalProperties": False,
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "additionalProperties": False,
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "additionalProperties": False,
                                            "properties": {
                                                "id": {"type": "string"},
                                                "shortDescription": TEXT,
                                                "help": TEXT,
                                                "defaultConfiguration": {
                                                    "type": "object",
                                                    "properties": {"level": LEVEL},
                                                    "additionalProperties": False,
                                                },
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message", "ruleId", "level", "locations", "partialFingerprints"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": -1},
                                "level": LEVEL,
                                "message": TEXT,
                                "partialFingerprints": {
                                    "type": "object",
                                    "additionalProperties": {"type": "string"},
                                },
                                "locations": {
                                    "type": "array",
                                    "items": {
                                        "type": "object",
                                        "additionalProperties": False,
                                        "properties": {
                                            "physicalLocation": {
                                                "type": "object",
                                                "additionalProperties": False,
                                                "properties": {
                                                    "artifactLocation": {
                                                        "type": "object",
                                                        "additionalProperties": False,
                                                        "properties": {
                                                            "uri": {"type": "string", "pattern": r"^[!-~]*$"},
                                                            "uriBaseId": {"type": "string"},
                                                        },
                                                    },
                                                    "region": {
                                                        "type": "object",
                                                        "additionalProperties": False,
                                                        "properties": {
                                                            "startLine": {"type": "integer", "minimum": 1},
                                                            "snippet": TEXT,
                                                        },
                                                    },
                                                },
                                            }
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}
"""The part of the standard's schema that is used, closed: a property that the standard lacks fails."""


def test_sarif_has_a_rule_for_every_result() -> None:
    log = json.loads(FORMATS["sarif"](RESULT))
    jsonschema.validate(log, SARIF)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [r["ruleId"] for r in run["results"]]


def test_fingerprints_outlive_other_lines_and_wordings_and_tell_twins_apart() -> None:
    moved = replace(WRONG, line=99, message="说法不同")
    assert fingerprints([moved]) == fingerprints([WRONG])
    twins = fingerprints([WRONG, moved])
    assert len(set(twins)) == 2
    assert fingerprints([WRONG]) != fingerprints([replace(WRONG, subject="徐汇-2025-bbbbbb")])


def test_warn_only_turns_errors_into_warnings_and_nothing_else() -> None:
    softened = gently(RESULT)
    assert softened.sound
    assert [f.severity for f in softened.findings] == ["warning", "warning", "note"]


def test_a_workspace_in_a_subfolder_is_named_by_its_place_in_the_repository() -> None:
    assert under("data/", RESULT).findings[0].path == "data/commitments.yaml"


def test_findings_come_sorted_and_once_whatever_their_order() -> None:
    assert in_order([TOLD, WRONG, DOUBTFUL, WRONG]) == in_order([DOUBTFUL, WRONG, TOLD])


def test_every_code_has_a_check_a_meaning_and_errors_a_remedy() -> None:
    from tracker.check.checks import CHECKS

    names = {"ledger", *(name for name, _ in CHECKS)}
    assert {row.check for row in CODES.values()} <= names
    assert all(row.meaning and (row.remedy or row.severity == "note") for row in CODES.values())

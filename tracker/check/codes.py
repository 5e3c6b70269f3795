"""The codes of findings: how grave each is, which check gives it, what it means and what to do about it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
"""``error`` makes the gate fail, ``warning`` asks for a look, ``note`` is news."""


class Code(NamedTuple):
    """One row of the table; ``meaning`` and ``remedy`` are for people."""

    check: str
    severity: Severity
    meaning: str
    remedy: str


_UPDATE = "运行 tracker update,核对差异后一并提交"
_RESTORE = "恢复这一行,或运行 tracker update --fresh 重新生成"
_REJUDGE = "运行 tracker update --fresh 重新评判;不同意机器的判断请写 review:"
_DISAGREE = "恢复这一行;不同意机器的判断请写 review:"

CODES: dict[str, Code] = {
    "ledger-invalid": Code("ledger", "error", "账本不合格式", "按提示改正这一行"),
    "id-mismatch": Code("ids", "error", "编号与报告名、原文不符", _RESTORE),
    "machine-edited": Code("ids", "error", "机器写的内容被手工改动", _DISAGREE),
    "verdict-contradicted": Code("verdicts", "error", "结论与自己的理由、数字或证据矛盾", _REJUDGE),
    "review-incomplete": Code(
        "reviews", "error", "人工判断缺少依据", "补上 note: 与 source:(网址、文号、刊物的页,或工作区里的文件)"
    ),
    "outcomes-invalid": Code("outcomes", "error", "外部事实文件不合格式", "按提示改正这一行"),
    "source-outside": Code(
        "sources", "error", "来源不在工作区内,未打开", "把文件放进 sources 下,改用相对路径"
    ),
    "source-missing": Code(
        "sources", "error", "来源文件不存在", "找回文件;有意移出则运行 tracker remove 报告名"
    ),
    "source-untracked": Code("sources", "error", "账本里的来源没有加入 git", "git add 它,与账本一起提交"),
    "source-changed": Code("sources", "error", "来源文件与登记的哈希不符", "恢复原文件;若是更正," + _UPDATE),
    "fetched-changed": Code(
        "sources", "warning", "取自网址的文件后来改过", "恢复原文件,或用 tracker add --replace 网址 重取"
    ),
    "source-unreadable": Code("sources", "error", "来源文件读不了", "换成可读的文件,或移出 sources"),
    "quote-missing": Code("quotes", "error", "引文不见于来源", _RESTORE),
    "quote-line": Code("quotes", "error", "引文不在所记的行", _RESTORE),
    "report-unlisted": Code("freshness", "error", "报告文件还不在账本里", _UPDATE),
    "ledger-stale": Code(
        "freshness", "error", "账本不是最新,update 会改动它", "运行这个命令,核对差异后一并提交"
    ),
    "engine-unknown": Code(
        "freshness", "error", "账本写的引擎不认识", "改成 lexical 或 semantic,或升级 tracker"
    ),
    "recompute-impossible": Code(
        "freshness", "warning", "这台机器无法重算", "在装有组件的机器上运行 tracker update"
    ),
    "report-unrecognised": Code(
        "new report", "error", "sources 下的文件不是能识别的报告", "核对文件或移出 sources"
    ),
    "source-edited": Code("edits", "note", "已在账本里的报告,文件有改动", "用 git diff 核对改了什么"),
    "report-partial": Code("new report", "warning", "新报告缺少部分章节", "若全文可得,请换成全文"),
    "commitments-implausible": Code(
        "new report", "warning", "承诺条数不合常理", "用 tracker reports 核对分节"
    ),
    "previous-unscored": Code("new report", "error", "有了新报告,上一年的承诺却没有评判", _UPDATE),
    "target-missed": Code("news", "note", "量化目标未达到", ""),
    "target-dropped": Code("news", "note", "量化目标无下文", ""),
    "target-lowered": Code("news", "note", "量化目标下调(上限则是放宽)后再次承诺", ""),
    "outcome-contradicts": Code("contradictions", "warning", "几处说法的数字矛盾", "用 tracker show 核对"),
    "verdict-drift": Code("drift", "error", "旧判断无故改变", _DISAGREE),
    "block-deleted": Code("losses", "error", "旧承诺无故消失", "恢复它们,或运行 tracker update 补回"),
    "report-vanished": Code(
        "losses", "error", "账本里的报告无故消失", "恢复它;有意移出则运行 tracker remove 报告名"
    ),
    "report-removed": Code("losses", "note", "报告已有意移出", ""),
    "review-moved": Code(
        "reviews", "warning", "人工判断之后文字变了", "再看一遍,改好后删去 look_again(tracker review 会代劳)"
    ),
    "policy-exceeded": Code("policy", "error", "超过工作区自定的上限", "见账本抬头的 policy:"),
}

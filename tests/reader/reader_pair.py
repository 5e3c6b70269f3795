"""A small pair of reports, and readers that answer requests about it as a model would."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

PLAN = """云溪区政府工作报告
——2025年1月10日在云溪区第十届人民代表大会第五次会议上

各位代表：

一、2024年工作回顾

过去一年，全区经济平稳运行，新增养老床位300张。

二、2025年主要任务

（一）持续增进民生福祉

深化养老服务改革。新增养老床位500张、认知症床位120张；推进医联体建设。

（二）提升城市品质

围绕滨江地区更新，建成云溪滨江公园，完成旧住房修缮20万平方米。优化营商环境，推进一网通办。
"""

REVIEW = """云溪区政府工作报告
——2026年1月10日在云溪区第十届人民代表大会第五次会议上

各位代表：

一、2025年工作回顾

过去一年，全区经济平稳运行。

新增养老床位460张、认知症床位131张。区中心医院牵头的医联体覆盖全部街镇。

云溪滨江公园向市民开放。旧住房修缮完成21.5万平方米。{}

二、2026年主要任务

机遇与挑战并存。
"""

PIECES = {
    "深化养老服务改革": [],
    "新增养老床位500张、认知症床位120张": [("新增养老床位", "500张"), ("认知症床位", "120张")],
    "推进医联体建设": [("推进医联体", "医联体建设")],
    "围绕滨江地区更新，建成云溪滨江公园，完成旧住房修缮20万平方米": [
        ("建成云溪", "滨江公园"),
        ("完成旧住房", "20万平方米"),
    ],
    "优化营商环境，推进一网通办": [("优化营商环境", "营商环境"), ("推进一网通办", "推进一网通办")],
}
LINKS = {
    "养老床位500张": ("新增养老床位460张", "partial"),
    "认知症床位120张": ("新增养老床位460张", "fulfilled"),
    "医联体": ("区中心医院", "fulfilled"),
    "云溪滨江公园": ("云溪滨江公园", "fulfilled"),
    "旧住房": ("旧住房修缮", "fulfilled"),
    "营商环境": ("", "unmentioned"),
    "一网通办": ("", "unmentioned"),
}
Answering = Callable[[str, str], str]


def files(folder: Path, more: str = "") -> tuple[Path, Path]:
    """The two reports as files; ``more`` is said at the end of the review."""
    plan, review = folder / "plan.txt", folder / "review.txt"
    plan.write_text(PLAN, encoding="utf-8")
    review.write_text(REVIEW.format(more), encoding="utf-8")
    return plan, review


def numbered(text: str, block: str) -> list[tuple[int, str]]:
    """The numbered lines of a block of a request."""
    inside = text[text.index(f"<{block}>") : text.index(f"</{block}>")]
    return [(int(number), words) for number, words in re.findall(r"^(\d+) (.*)$", inside, re.M)]


def careful(system: str, user: str) -> str:
    """The answers of a reader who makes no mistake."""
    if "<计划>" in user:
        rows: list[dict[str, Any]] = [
            {"n": n, "pieces": [{"start": a, "end": b} for a, b in PIECES[words]]}
            for n, words in numbered(user, "计划")
        ]
        return json.dumps({"answers": rows}, ensure_ascii=False)
    statements = numbered(user, "回顾")
    return json.dumps(
        {"answers": [link(n, w, statements) for n, w in numbered(user, "承诺")]}, ensure_ascii=False
    )


def link(number: int, words: str, statements: list[tuple[int, str]]) -> dict[str, Any]:
    """The right answer to one commitment."""
    wanted, status = next(told for part, told in LINKS.items() if part in words)
    found = [n for n, text in statements if wanted and text.startswith(wanted)]
    return {"n": number, "evidence": found, "reason": "已写明" if found else "没有说到", "status": status}


def results(requests: Path, answering: Answering, model: str = "reader-1") -> str:
    """A batch's lines for the lines of a file of requests."""
    lines = []
    for line in requests.read_text(encoding="utf-8").splitlines():
        request = json.loads(line)
        system, user = (message["content"] for message in request["body"]["messages"])
        body = completion(answering(system, user), model)
        response = {"status_code": 200, "body": body}
        lines.append(
            json.dumps({"custom_id": request["custom_id"], "response": response}, ensure_ascii=False)
        )
    return "".join(f"{line}\n" for line in lines)


def completion(content: str | None, model: str = "reader-1") -> dict[str, Any]:
    """The body of a chat completion."""
    return {
        "id": "c",
        "object": "chat.completion",
        "created": 0,
        "model": model,
        "choices": [
            {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
        ],
        "usage": {"prompt_tokens": 900, "completion_tokens": 80, "total_tokens": 980},
    }

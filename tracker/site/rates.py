"""The words of the method page, and how often the program is wrong, as published with this version.

The figures (``rates.tsv``) are those of README.md (「准不准」), measured on places left out of training.
"""

from __future__ import annotations

from dataclasses import dataclass

from tracker.language import shipped


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures; the first cell of a row says what the others measure."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


NOTE = (
    "下面的数是在人逐句读过两遍的报告上量的：每次把一个地方的所有年份整个留出，用其余地方学得的权重在留出的地方测，"
    "这才是对没见过的报告的预期。斜线前是词面引擎（lexical），斜线后是带小网络的引擎（semantic）。"
)
AFTER = (
    "细心的读者在同样的材料上，对上原话的 F1 是 0.97，结论的 macro-F1 是 0.92：程序差得还远。"
    "文字相近而不是同一件事、说法全变而是同一件事，是剩下错误的大头；「部分」判得最差。"
)


def tables() -> list[Table]:
    """The tables of ``rates.tsv``: behind each title (``>``) a head and rows, tabs between the cells."""
    made = []
    for part in shipped.text("tracker.site", "rates.tsv").split("\n> ")[1:]:
        title, head, *rows = part.splitlines()
        made.append(Table(title, tuple(head.split("\t")), tuple(tuple(row.split("\t")) for row in rows)))
    return made


TERMS = (
    ("承诺", "计划（主要任务、工作安排、主要预期目标）里可以单独做到或做不到的一句话，逐字照抄。"),
    ("年份", "报告的年份是它计划的那一年：2025 年的报告在 2025 年 1 月作出，回顾 2024，计划 2025。"),
    ("可核查的", "有数字的指标和有名目的项目；只有方向、没有数字和名目的不在其内。"),
    ("指标、项目、方向", "承诺的三种：量化的指标，数得清或叫得出名字的项目，一般方向。"),
    ("把握", "结论正确的概率，在人工标注的报告上校准过。"),
    ("存疑", "把握低于 60%：约有一半是错的，请不要引用，等人复核。"),
    ("依据", "结论靠谁的话：次年报告的回顾、本报告的回顾、其他报告、外部来源，还是人。"),
    ("上年、下年", "同一份报告的回顾里说的上年结果；下一年的计划又一次承诺的同一件事。"),
    ("上调、下调、持平、延续", "要求比先前更多、更少、一样；没有数字可比的只说延续。"),
    ("收紧、放宽", "越少越好的数（失业率、赤字率、能耗）不说上下：3.2% 到 2.8% 是收紧。"),
    ("矛盾", "报告与外部来源给出的数字不可能都对，两个都列出来。"),
)

VERDICTS = {
    "fulfilled": "报告或外部来源说做到了，或报出的数字达到承诺的数字。是「报告称」，不是核实。",
    "partial": "说到了同一件事，但阶段早于承诺、只报了其中几项，或没有给出可以比的数字。",
    "missed": "量化的指标报出了数字，数字没有达到承诺的。",
    "unmentioned": "下一年的回顾里没有找到说这件事的话。不等于没做。",
    "pending": "下一年的报告还不在这里，或只有一份没提到它的摘要。",
    "abandoned": "由人写明：已经不做了。",
    "unratable": "由人写明：这句话判不了。",
}

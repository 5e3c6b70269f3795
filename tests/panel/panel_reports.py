"""A small province over three years, in clauses of real reports, for the panel's tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker import panel, run
from tracker.panel import reading

_HEAD = (
    "{year}年河北省政府工作报告\n——{year}年1月26日在河北省第十四届人民代表大会第四次会议上\n各位代表:\n"
    "现在,我代表河北省人民政府,向大会报告工作,请予审议。\n一、{last}年工作回顾\n{review}\n"
    "二、{year}年工作安排\n{plan}\n"
)
TEXTS = {
    2024: (
        "一年来,全省生产总值增长5.5%,城镇新增就业89.9万人。居民消费价格总体平稳。",
        "今年主要预期目标是:地区生产总值增长5.5%左右,一般公共预算收入同口径增长4%以上,居民消费价格涨幅2%左右。\n"
        "确保城镇新增就业86万人以上。",
    ),
    2025: (
        "一年来,全省生产总值增长5.4%,一般公共预算收入增长1.7%(同口径增长2.5%以上)。城镇新增就业85.5万人。"
        "居民消费价格与上年持平。",
        "今年主要预期目标是:地区生产总值增长5.0%—5.5%,居民收入增长与经济增长同步,居民消费价格涨幅2%左右。",
    ),
    2026: (
        "过去五年,是极不平凡的五年。这五年,城镇新增就业452万人。全社会研发投入强度达3.38%左右。\n"
        "刚刚过去的2025年,预计全省生产总值增长5.6%,固定资产投资下降3.3%。",
        "今年主要预期目标是:地区生产总值增长5%左右,固定资产投资增长5%,力争达到6%。",
    ),
}


def text(year: int) -> str:
    """The report of a year as a file holds it."""
    review, plan = TEXTS[year]
    return _HEAD.format(year=year, last=year - 1, review=review, plan=plan)


def write(folder: Path) -> None:
    """The three reports as files."""
    folder.mkdir(parents=True, exist_ok=True)
    for year in TEXTS:
        (folder / f"河北{year}.txt").write_text(text(year), encoding="utf-8")


@cache
def panels() -> tuple[panel.ReportPanel, ...]:
    """What the three reports say."""
    with TemporaryDirectory() as folder:
        write(Path(folder))
        return tuple(
            reading.read(run.reports_in(Path(folder) / f"河北{year}.txt", Path(folder))[0]) for year in TEXTS
        )

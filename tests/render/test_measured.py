"""A target is called by what it counts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from render_reports import q
from render_workspace import ENTRIES

from tracker.model import Quantity
from tracker.render.figures import Figures
from tracker.render.measured import name_of


@pytest.mark.parametrize(
    ("text", "target", "name"),
    [
        ("新建公园120座", q("公园", "=", "120", "座"), "公园"),
        ("新增森林3.1万亩以上", q("森林", ">=", "3.1", "万亩"), "森林"),
        ("赤字率下降到1.5％左右", q("赤字率", "~", "1.5", "%"), "赤字率"),
        ("完成120座公园改造", q("公园", "=", "120", "座"), "公园"),
        # a noun that says little stands in its own words, without verb and number
        ("年内启动博泰机械等8家企业迁建工作", q("企业", "=", "8", "家"), "博泰机械等企业迁建工作"),
        ("力争完成投资3440亿元", q("投资", "=", "3440", "亿元"), "投资"),
        ("力争签约项目20个", q("项目", "=", "20", "个"), "签约项目"),
        ("打造中俄蒙物流通道，完成投资10亿元", q("投资", "=", "10", "亿元"), "中俄蒙物流通道投资"),
        ("生态建设，力争完成投资450亿元", q("投资", "=", "450", "亿元"), "生态建设投资"),
        ("新增社区托育托额7000个", q("社区托育托额", "=", "7000", "个"), "社区托育托额"),
        # what it is for may stand behind; a long list is told by its first, without what becomes of it
        ("投资1.6亿元，重点实施“菜篮子”工程建设", q("投资", "=", "1.6", "亿元"), "“菜篮子”工程建设投资"),
        ("投资1260万元，完成5个村的饮水安全工程", q("投资", "=", "1260", "万元"), "村的饮水安全工程投资"),
        ("年度计划完成投资75.5亿元", q("投资", "=", "75.5", "亿元"), "投资"),
        ("力争产量突破120万辆", q("产量", ">=", "120", "万辆"), "产量"),
        (
            "力促美宝高端硅基材料、宏和电子级玻璃纤维布等50个项目实现开工",
            q("项目", "=", "50", "个"),
            "美宝高端硅基材料等项目",
        ),
        ("实施10个县、59个乡镇", q("县", "=", "10", "个"), "县"),
        ("重点抓好530个项目建设", q("项目", "=", "530", "个"), "项目建设"),
        ("200台", q("", "=", "200", "台"), "200台"),
    ],
)
def test_a_target_is_named_by_what_is_counted(text: str, target: Quantity, name: str) -> None:
    entry = replace(ENTRIES["上海-2024-41c9d7"], text=text)
    assert name_of(Figures(entry, target)) == name

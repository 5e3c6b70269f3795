"""What is cut from a clause's head before it is shown, and what only looks like it.

Of extract/clause.py, model/readings.py, language/reading.py.
"""

from __future__ import annotations

import pytest

from tracker.extract.clause import spoken_from


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("今年要加快建设城市绿道", "加快建设城市绿道"),
        ("还要抓紧修订条例", "抓紧修订条例"),
        ("更要加强基层治理", "加强基层治理"),
        ("重点支持节水灌溉", "支持节水灌溉"),
        ("切实改善少数民族地区生活", "改善少数民族地区生活"),
        ("一定要守住耕地红线", "守住耕地红线"),
        ("三是完善社区服务体系", "完善社区服务体系"),
    ],
)
def test_numbering_and_modals_are_not_shown(text: str, shown: str) -> None:
    assert text[spoken_from(text) :] == shown


@pytest.mark.parametrize(
    "text",
    [
        "更多地引进先进技术、管理经验和高素质人才",
        "更好运用法治思维、法治方式",
        "更加精准对接基层所盼群众所需",
        "更大力度保障外资国民待遇",
        "重点地区细颗粒物浓度继续下降",
        "计划生育工作年年都要紧抓不放",
        "应当根据资金筹集的实际情况安排",
        "要么就不得不再增加几百亿元",
        "要求消费部分增长5.7%",
        "还得长期不懈地干下去",
        "今年的粮食生产要稳定总量",
        "一定三年不变的定项限额",
        "6.5%左右的增速",
        "166、167和168街坊(一期)等项目高比例生效",
        "第一、第二、第三产业的结构",
    ],
)
def test_a_word_that_begins_like_a_prefix_stays_whole(text: str) -> None:
    assert spoken_from(text) == 0


def test_a_prefix_before_such_a_word_is_cut() -> None:
    text = "同时更加注重制度建设"
    assert text[spoken_from(text) :] == "更加注重制度建设"

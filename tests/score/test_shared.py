"""The words that a reason quotes: whole words that tell something, of both texts.

Of score/shared.py, score/finding.py.
"""

from __future__ import annotations

import pytest

from tests.score.build import match
from tracker.score import judge
from tracker.score.finding import REVIEW_BELOW
from tracker.score.shared import runs


@pytest.mark.parametrize(
    ("promise", "said", "expected"),
    [
        ("促进物联网示范应用", "云计算、物联网试点示范工作步伐加快", "物联网"),
        ("发展大数据、云计算", "推动大数据、云计算广泛应用", "大数据"),
        ("坚决遏制重特大事故", "生产安全事故总量和重特大事故数量继续下降", "重特大事故"),
        ("地方财政也要增加这方面的投入", "地方财政也相应增加支出", "地方财政"),
        ("加大“三农”投入,完善强农惠农政策", "全面落实强农惠农富农政策", "强农惠农"),
        ("加快国家创新体系建设", "国家创新体系建设积极推进", "国家创新体系建设"),
        ("PM2.5平均浓度下降率完成省定任务", "全市PM2.5浓度同比下降19.4%", "PM2.5"),
        ("稳步推进张家弄等风貌区更新项目", "张家弄片区旧城区改建项目100%签约", "张家弄"),
    ],
)
def test_whole_words_are_quoted(promise: str, said: str, expected: str) -> None:
    assert expected in runs(promise, said)


@pytest.mark.parametrize(
    ("promise", "said", "why"),
    [
        ("推进数据开放", "推动大数据广泛应用", "数据 is a piece of 大数据 there"),
        ("建设社会主义新农村", "农村安居工程", "农村 is a piece of 新农村 here"),
        ("实施国家行动", "国家实施一批项目", "words of every report"),
        ("特别是促进全球发展", "特别是维护全球秩序", "words of every report"),
        ("致力于改善环境", "环境治理", "a word of every report"),
    ],
)
def test_pieces_and_common_words_are_not_quoted(promise: str, said: str, why: str) -> None:
    assert runs(promise, said) == (), why


def test_without_a_telling_word_a_verdict_is_doubtful() -> None:
    said = "支持工业互联网发展,有力促进了制造业数字化智能化"
    verdict = judge(match("大力推进智能制造", said, kind="general"), "review")
    assert "没有足以说明的相同用词" in verdict.reason
    assert verdict.confidence < REVIEW_BELOW

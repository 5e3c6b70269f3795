"""The words of every reason, and of every doubt about a figure, as templates; ``score.wording`` fills them.

``{0}``, ``{1}`` are the words that the rule found, ``{figures}`` the figures that were compared, ``{aside}``
what they stand for, ``{rest}`` how many others were not reported, and ``{speaker}`` is who says it.
"""

from __future__ import annotations

from collections.abc import Mapping

_FIGURES = "{figures}{aside}{rest}"
REASONS: Mapping[str, str] = {
    "silent": "报告中没有说到同一件事的句子",
    "likely_fulfilled": "报告有相近的说法,没有写明是否办成;照同类情形,多半已办成",
    "likely_partial": "报告有相近的说法,没有写明是否办成;照同类情形,多半只办了一部分",
    "digest": "所读的报告只是摘要或不完整,没有提到不等于没有做",
    "admitted": "{speaker}承认「{0}」",
    "figures_under_way": _FIGURES + ";目标期是「{0}」,还没有到期",
    "figures_missed": _FIGURES,
    "figures_some": _FIGURES,
    "figures_of_one": _FIGURES,
    "figures_but_rest": _FIGURES,
    "figures_met": _FIGURES,
    "pace_told": "{speaker}写明「{0}」",
    "pace_untold": "承诺「{0}」,{speaker}没有写可以对照的两个增速",
    "among_problems": "报告把它列为问题或不足",
    "planned_only": _FIGURES,
    "figures_early": _FIGURES + ",尚不能定",
    "not_comparable": "承诺{0},报告为{1},不能比较",
    "doubtful_met": _FIGURES,
    "doubtful_short": _FIGURES,
    "ahead": "承诺{0},{speaker}只说「{1}」",
    "not_all": "承诺{0},{speaker}为{1}",
    "list_done": "{speaker}说的是整张实事清单:「{0}」",
    "achieved": "{speaker}称「{0}」,未找到可比的数字",
    "unsolved": "{speaker}称「{0}」",
    "fell": "承诺增长,{speaker}称「{0}」",
    "partly": "承诺{0},{speaker}称「{1}」",
    "figure_withheld_more": "{speaker}称「{0}」,未找到可比的数字",
    "figure_withheld": "承诺{0},未找到可比的数字",
    "prepared": "承诺{0},报告只说「{1}」",
    "document_only": "承诺{0},报告为{1}有关文件",
    "earlier_stage": "承诺{0},{speaker}为{1}",
    "lower_rank": "承诺{0},{speaker}为{1}",
    "only_begun": "承诺{0},{speaker}只说「{1}」",
    "going_on": "承诺{0},{speaker}只说「{1}」",
    "listed": "列举{0}项,在{speaker}中认出{1}项:{2}",
    "some_listed": "列举{0}项,在{speaker}中认出{1}项:{2}",
    "indirect": "报告有相近的说法,不能肯定说的是同一件事",
    "in_passing": "{speaker}只笼统提到{0}",
    "in_passing_without_words": "{speaker}说到相关的事,没有直接说这一项",
    "stage_reached": "承诺{0},{speaker}为{1}",
    "only_a_part": "来源只说到其中的「{0}」",
    "only_named": "来源只说到{0}",
    "said_without_words": "{speaker}说到相近的事,没有足以说明的相同用词",
    "said_in_its_words": "{speaker}写到{0}",
    "said_without_head": "{speaker}写到{0}",
    "said": "{speaker}写到{0}",
}
"""Name of a rule (``score.rules``) → its reason."""

ASIDES: Mapping[str, str] = {
    "planned": "报告说的是「{0}」,不是结果",
    "under way": "报告说「{0}」,还没有完成",
    "start": "报告说的是「{0}」起的数,不是结果",
    "bound": "报告只说「{0}」",
    "average": "{0}的数,当年数未给",
    "total": "{0},当年数未给",
    "part of year": "{0}的数,不是全年数",
    "stock": "报告说的是「{0}」的总数,当年新增未给",
    "moment": "{0}的数,不是全年数",
    "part": "只是其中一部分",
    "estimated": "预计数",
    "of another": "报告说的是「{0}」的数",
    "of another report": "{0}",
    "unread": "承诺里有读不准的数字,不能比较",
    "not due": "承诺是「{0}」每年如此,这是其中一年",
    "begun": "报告说的是「{0}」",
    "basis": "「{0}」的数",
    "real": "报告的是扣除价格因素的实际增长,承诺没有这样写",
    "misprint": "一处写「%」、一处写「‰」,按同一单位比较",
    "misprint decides": "一处写「%」、一处写「‰」,按同一单位比较;照字面则相反",
}
"""Kind of a doubt → what is said behind the figure, which is no outcome of the year and of the thing."""

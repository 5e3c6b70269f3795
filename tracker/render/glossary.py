"""What the words on a screen mean, for a reader who will quote them: only words that this screen shows."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from tracker.render.lines import heading
from tracker.render.look import UNSURE, Look
from tracker.render.palette import CAVEAT
from tracker.render.tables import Lines, hanging, indent

_HANG = 16

WORDS: dict[str, str] = {
    "指标": "有数字的承诺(target);「指标」一行是读出的名称、方向和数",
    "项目": "可以数、有名字的事或物(deliverable)",
    "方向": "没有数字也没有名称的努力方向(general)",
    "兑现": "报告或外部来源说到了,数字也达到",
    "部分": "只说到一部分,或说得不足以算兑现,或没有可比的数字",
    "未达到": "报告了数字,没有达到承诺的数",
    "未提及": f"下一年的回顾里没有说同一件事的话。{CAVEAT}",
    "待查": "下一年的报告还不在工作区里,或只是没有说到它的摘要",
    "放弃": "人判定:明说不做了",
    "无法判定": "人判定:说法无从核对",
    "人工": "人下的结论,在机器的之上;说明和依据写在后面",
    "附注": "人写的话,不是结论",
    "把握": "机器的结论正确的机会,在人工标注的报告上校准过;不是兑现的程度",
    "存疑": f"把握不足 {UNSURE:.0%},请人复核",
    "承诺": "报告里的原话;在得分里,是这条承诺本身有多容易找到回应",
    "左右": "{about}",
    "约": "报告写的是 左右、约、大约:{about}",
    "承接": "前一句里省去的主语或动词,读的时候补上",
    "语气": "承诺用的词:力争、努力比确保、必须弱",
    "期限": "承诺自己写的完成时间",
    "等待": "哪份报告的回顾会回答它",
    "原文": "报告里的那一段,承诺的字标出",
    "证据": "回顾里的原句或外部来源的话,一字不改,后面是报告和行",
    "最接近的原话": "机器认为说的是别的事;引用「未提及」之前请看一眼",
    "相符": "证据说的是同一件事的机会;下面列出它怎样算出",
    "结论": "人的在前,机器的在后",
    "理由": "机器为什么这样判",
    "序时": "数字只到年内某月:完成的份额与过去的月份的份额相比(11 个月是 11/12);不是结论",
    "两种读法": "语言模型和文字对照各自的结论",
    "自有字段": "账本 own: 里各单位自己填的,机器不读也不改",
    "矛盾": "两个来源对同一件事给的数字不能都对",
    "本报告的回顾": "承诺所在的那份报告自己的回顾,说的是上一年",
    "次年报告的回顾": "下一年的报告说这一年做了什么;是政府自己的说法",
    "外部来源": "outcomes 文件里记的事实,有出处;从不完整",
    "上年": "同一份报告的回顾里,同一件事上一年的结果",
    "下年": "下一年的计划又承诺了同一件事",
    "上调": "比所比的数要求更多",
    "下调": "比所比的数要求更少",
    "收紧": "越少越好的事,上限更低了",
    "放宽": "越少越好的事,上限更高了",
    "持平": "与所比的数相同",
    "延续": "同一件事,没有可比的数",
    "比上年目标": "与上一年计划里的数相比",
    "比上年结果": "不知上年目标,与上年报告的结果相比",
    "经过": "账本里以前的结论,和那时为什么变",
    "高": "按百分点比:报告的数比承诺的高多少",
    "低": "按百分点比:报告的数比承诺的低多少",
    "起点": "随便两句话说同一件事的底数",
    "同词": "两边共有的词,越少见越重",
    "近义": "意思相近的词",
    "共有字": "两边共有的相邻两字",
    "另说": "证据里有多少是承诺没有说的",
    "阶段": "做到哪一步:启动、开工、建成;动词是否相同",
    "清单": "是不是实事清单一类的句子",
    "判读": "神经网络读这一对句子的结果",
    "对象": "做的是不是同一个东西",
    "语域": "是不是同一个领域的话",
    "主题": "小标题是不是同一个题目",
    "数字": "数字的单位对不对得上",
    "专名": "承诺里的专名证据里有没有",
    "篇幅": "是总括还是细说,是不是列举,是不是说问题",
    "相似": "单看这一对句子有多像",
    "领先": "比第二、第三像的句子领先多少",
    "竞争": "有没有别的承诺更像这句证据",
    "邻句呼应": "前后的承诺是不是也在这一带找到证据",
    "合计": "各项之和,换算成相符的机会",
    "方括号里": "另一边没有的字,或两边不同的数字(有颜色时用颜色)",
}
"""Every label, sign's word and part of a score that ``show`` prints, with what it means."""


def _about() -> str:
    """What 「左右」 (about) allows, with the tolerances that verdicts use."""
    from tracker.score.arithmetic import LEVEL_TOLERANCE, RATE_TOLERANCE

    return f"增速和比率差 {RATE_TOLERANCE} 个百分点以内算达到,数量差 {LEVEL_TOLERANCE:.0%} 以内算达到"


def explained(screen: Sequence[Text], look: Look) -> Lines:
    """The words of ``WORDS`` that stand on a screen, in the order of the table."""
    said = "\n".join(line.plain for line in screen)
    lines = [Text(), *heading("这页上的词", look, "引用之前请看")]
    for word, meaning in WORDS.items():
        if word in said:
            told = Text(look.said(meaning.format(about=_about())))
            lines += indent(hanging(Text(word, style="muted"), told, look.columns - 2, _HANG), 2)
    return lines

"""Patterns of the words around a number, made from the word lists in ``language.tables``."""

from __future__ import annotations

import re

from tracker.language.quantity.units import alternatives
from tracker.language.tables import amounts
from tracker.language.tables.units import NAMES_BY_UNIT
from tracker.model import Op

OP_AFTER: dict[str, Op] = {word: op for op, row in amounts.AFTER.items() for word in row.split()}
OP_BEFORE: dict[str, Op] = {word: op for op, row in amounts.BEFORE.items() for word in row.split()}
"""Comparator behind (以上) and before (不低于) a number → its sign."""
UP, DOWN = frozenset(amounts.UP.split()), frozenset(amounts.DOWN.split())
"""Words for a rise and for a fall before a number: 增长, 下降."""
CHANGES_OF_COUNTS = frozenset(amounts.CHANGES_OF_COUNTS.split())
"""Words for a change that a count may have: 增加 of 增加20所."""

A_LITTLE_MORE = amounts.A_LITTLE_MORE
"""Characters behind a number for a little more than it says: 余, 多."""
_BEHIND = sorted(OP_AFTER, key=lambda word: (-len(word), word))
AFTER = f"(?:{'|'.join(word + amounts.AFTER_BARRED.get(word, '') for word in _BEHIND)})"
"""Comparators behind a number and its unit; 内 is none in 3家内资企业."""

_HALF = r"半(?![个天年小日]|征收)"
_CUTS = "缩减 压减 压缩 减少 降低 下降 缩短 精简 再减 削减".split()
CUT_BY_HALF = re.compile(
    rf"(?P<figure>(?:(?<={'|'.join(_CUTS)})|(?<={'|'.join(cut + '了' for cut in _CUTS)}))一?{_HALF}"
    rf"|(?<=减)一?{_HALF})"
)
ONE_HALF = re.compile(
    r"(?P<figure>(?<=[超近约占逾达到过])(?:一半|半数)|(?<!另)(?:一半|半数)(?=以上|左右|以内))"
)
HALF_A_UNIT = re.compile(
    r"(?P<figure>(?<![上下过大多对夜前后每一个])半(?P<unit>个(?:月|小时|工作日|百分点)|天|年|小时|日))"
)
OVER_HALF = re.compile(r"(?<=占比|比重|比例|份额)(?P<figure>(?:已|超)?过半)")
ZERO_GROWTH = re.compile(r"(?P<figure>零(?:增长|新增))")
ABOVE_ZERO = re.compile(r"(?P<figure>正增长|由[负降]转[正增升])")
TWO_DIGITS = re.compile(
    r"(?P<figure>两位数(?:以上)?的?(?:增长|增速|增幅)|(?:(?<=增长)|(?<=增速)|(?<=增幅)|(?<=保持))两位数(?:以上)?)"
)
FIRST = re.compile("(?<=[居列省市国区])(?P<figure>首位|榜首)(?!度)")
"""The first place in words; 放在首位 is a figure of speech."""
DOUBLED = re.compile(
    r"(?P<figure>翻番|(?<=实现)倍增|(?<=[上去]年)倍增|(?<=同比)倍增)(?!计划|行动|工程|目标|”)"
)
TIMES_TWO = re.compile(r"(?P<figure>翻倍)(?!计划|行动|工程|目标|”)")
"""Figures in words, each in a group ``figure``: 减半, 一半以上, 半年, 过半, 零增长, 两位数, 翻番, 翻倍."""

BARE_LEAD = re.compile(
    rf"(?:{alternatives(OP_BEFORE.keys() - {'约'})}|(?<![{amounts.NOT_ABOUT}])约|达到?"
    r"|(?P<alone>(?<![以网线路之晚早地海陆])上|(?<![通经不])过|破))(?:了|为|到|至|达)?$"
)
"""Before a magnitude without a digit: 超百家, 突破千亿元, and 上百家, whose comparator is part of it."""

OF_A_SIZE = r"级(?:规模|水平|大关|台阶)?(?=[,;。:、!?)]|$)"
"""Behind a magnitude: a size that is reached (产值达到千亿级规模); before a noun it names a kind."""

SIGN = re.compile(
    r"(?:(?<=[\u4e00-\u9fff(])(?P<sure>-|(?<=[长速幅为至到达])负|(?<=[长速幅为])\+|(?<=[长速幅为至到])—)"
    r"|(?P<unsure>[-±]))$"
)

NAMES = re.compile(NAMES_BY_UNIT)
"""What makes a number with a unit a name: see ``NAMES_BY_UNIT``."""
BEFORE = re.compile(f"(?P<word>{alternatives(OP_BEFORE)})(?:在|于|了|为|到|至|达)?$")
"""A comparator before a number, as the group ``word``."""
AT_LEAST = re.compile(f"(?:至少|最少)(?:{alternatives(amounts.DONE_AT_LEAST.split())})$")
"""「至少」 with a verb, before a number: 至少完成."""
CHANGE = re.compile(rf"(?P<word>{alternatives(UP | DOWN)})(?:了|率为|幅度|(?<=增长)为|(?<=下降)为)?$")
"""A rise or a fall before a number, as the group ``word``."""
BESIDE = re.compile(
    r"(?:(?:比|较)[^,;。:]{1,16}?(?:(?P<less>低|少|慢)|[高多快])|(?:[高快]于|[高超]出)[^,;。:]{1,10})$"
)
"""A number that tells how far a thing is from another: 比上年预算低0.4个百分点, 高于全国0.4个百分点."""

COMPARED = re.compile("(?:同比|[比较](?:上年|去年)(?:同期)?)$")
"""Before a rate with a sign, which is a change then: 能耗同比-3.6%."""
BETTER = re.compile("(?:浓度|PM(?:2.5|10))[^,;。]{0,6}改善(?:了|幅度为?|率为?)?$")
"""Before the fall of a concentration: PM2.5浓度同比改善6.2%."""

REACH = re.compile(f"(?:{alternatives(amounts.REACH.split())})$")
"""A word for reaching a level before a number: 达到."""
RATE = re.compile(
    rf"(?:(?P<up>{alternatives(amounts.RATE_NOUNS_UP)})|(?:{alternatives(amounts.RATE_NOUNS_DOWN)}))"
    r"(?:[由从][\d.]+%)?(?:预期|目标|力争|保持|预计|全年|均|收窄|回落|放缓|扩大|回升)*$"
)
"""A noun of a rate before a number, which is a change then: 增速, 降幅 (a rise in the group ``up``)."""
STARTING = re.compile(
    r"^(?:左右|以上)?(?:[^,;。、\d]{0,2})?(?:提高|增加|扩大|提升|上升|下降|降低|减少|延长|缩短|调整|压减|压缩|上调|下调"
    r"|增长|增|降|升|减)(?:到|至|为)"
)
"""What stands behind the starting point of a change: 提高到."""
FROM = re.compile(r"(?:(?<![自理])由(?!于)|从(?![业事严而容优]))[^,;。]{0,16}$")
ENDS_AT = re.compile(
    r"(?:[^,;。\d]{0,3}[、和与及]每?[^,;。\d]{0,4}[\d.]+)*[^,;。\d]{1,10}?[到至为成][^,;。\d]{0,3}(?:\d|[一二两三四五六七八九十百千第])"
)
"""``FROM`` stands before the starting point of a change, ``ENDS_AT`` behind it: 由|5.5%|回落至4.1%."""

SPANS = frozenset("年 个月 周 天 日 小时 分钟 秒 个小时 工作日 个工作日".split())
"""Units of time."""
SPAN_CONTEXT = re.compile(alternatives(amounts.SPAN_CONTEXT.split()))
"""Words around a span of time that is an amount: 提前10天."""
NAMED = re.compile(alternatives(amounts.NAMED_AFTER.split()))
"""Words behind a number that make it a name."""
TOTAL = re.compile(f"(?:{alternatives(amounts.TOTAL.split())})[^,;。:]{{0,14}}$")
"""A word for a total before a number, with what stands between: 累计……."""

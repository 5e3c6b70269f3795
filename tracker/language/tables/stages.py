"""Words that tell how far works and documents have come: prepared, issued, going on, done."""

from __future__ import annotations

WORKS = tuple(
    """
    推进 加快 推动 建设 续建 加快建设 加快推进 持续推进 有序推进 稳步推进
    加紧建设 改造 整治 修缮 施工
    """.split()
)
"""Verbs of works under way: a report of completion is a later stage of the same works."""

PREPARING = tuple("准备工作 研究起草 起草 研究论证 抓紧研究 抓紧制定 正在制定 征求意见".split())
"""With these what should be issued is still being prepared."""

GOING_ON = (
    r"(?:(?:有序|有力|加快|稳步|扎实|顺利|积极|全力|深入|强力|持续|加速|抓紧|大力|正在?|加紧|同步|统筹|全面|快速)"
    r"(?:推进|建设|推动|施工|进行|展开|铺开|启动)|(?:加快|加速|抓紧|正在)实施|推进中|进展(?:顺利|良好|较快|迅速)"
    r"|取得(?:积极|明显|重大|较大|实质性?|阶段性|新|突破性)?进展|启动(?:实施|建设)?|开工(?:建设)?|前期(?:工作)?[^,;。]{0,6}"
    r"|(?:进入|处于)[^,;。]{1,6}阶段|主体(?:工程|结构)?(?:完工|封顶)"
    r"|完成(?:选址|立项|可研|勘[察测]|设计|招标|规划设计|前期工作|征地拆迁|(?:基础|桩基)施工|主体(?:工程|建设|施工)))(?=$|[,;。])"
)
"""With these at a clause's end a report says that something goes on, and not that it is done (pattern).

Not 深入实施: what is in force is carried out.
"""

_BEGUN_OR_DONE = "建|开|竣|投|完|通|启|实|落|挂|封|交|全|动|入|正式|达|形成|取得"
AHEAD = (
    rf"即将(?=[^,;。]{{0,6}}(?:{_BEGUN_OR_DONE}))|将[于在](?![校职建岗外])(?=[^,;。]{{0,12}}(?:{_BEGUN_OR_DONE}))|有望|(?<![全努])力争|拟于"
    r"|(?<!按)计划于?(?=[今明]年|年[内底]|\d+月|[一二三四五六七八九十]+月)|预计(?:于|在)?明年"
    r"|为[^,;。]{2,20}(?:打下|奠定|创造)[^,;。]{0,6}(?:基础|条件)$"
)
"""With these a report tells a deed that is still ahead: 即将开工, 力争年底建成 (pattern)."""

READY_TO_BEGIN = (
    "具备[^,;。]{0,4}(?:开工|动工)[^,;。]{0,4}条件"
    "|(?:可研|可行性研究|初步设计|立项|选址)[^,;。]{0,6}(?:获批|获得?批复|通过|完成)(?=$|[,;。])"
    "|完成[^,;。]{0,10}(?:可研|可行性研究|立项|选址|初步设计|规划设计|招投?标)(?:报告|工作)?(?=$|[,;。])"
)
"""With these works have not begun, though all is ready (pattern)."""

WIDENED = ("扩大", "增加")
"""Verbs of the stage of completion whose work never ends: what goes on meets them."""

DOCUMENTS = ("方案", "意见", "规划", "办法", "条例", "细则", "纲要", "政策")
"""Last words of what is issued before a thing is done."""

ISSUING = ("出台", "制定", "印发", "发布", "研究", "起草", "制定出台")
"""Verbs for issuing or drafting one of ``DOCUMENTS``."""

DEEDS = ("划转", "发放", "组建", "设立", "建成", "拆除", "取消", "合并")
"""Verbs of deeds (设立, 拆除): that a document about one was issued does not fulfil the promise of it."""

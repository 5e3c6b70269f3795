"""How a report admits problems, looks back and looks ahead (regular expressions for folded text).

Most sort paragraphs and sentences; ``ADMISSIONS`` and ``UNSOLVED`` (未完成, 进展缓慢) decide a verdict.
"""

from __future__ import annotations

TROUBLES = r"困难|问题|不足|短板|挑战|差距|矛盾|还不够|有待|亟待|仍需|还存在|不平衡不充分|压力较大|任务艰巨"
"""What problems are called."""

ADMITS = (
    r"(?:清醒|深刻|充分|也).{0,4}(?:看到|认识到|意识到)"
    r"|存在(?:不少|一些|许多)?.{0,6}(?:问题|不足|短板|困难)|面临.{0,10}(?:挑战|困难)"
)
"""How a paragraph on problems begins."""

LOOKS_BACK = r"过去的?一年|一年来|过去五年|五年来|去年"
"""How a paragraph begins that looks back (pattern), …"""
LOOKS_AHEAD = r"新的一年|今年|(?:我们|政府|必须)要|今后"
"""… and how a sentence behind it begins to look ahead (pattern)."""

LESSONS = r"(?:体会|经验|启示|认识)(?:是|有|如下)?(?:以下.{0,6})?:$"
"""How a line ends that announces lessons learnt; what follows tells what one must do, not what was done."""

LESSON = (
    r"^(?:—+|第?[一二三四五六七八九十]+(?:[,、]|是))?(?:我们|各级(?:人民)?政府|各地区?(?:、?各部门)?)?(?:还|都|就)?"
    r"(?:必须|一定要|要(?![素求点闻务件地目领]))"
    r"|必须(?:坚持|把|使|以|有|加强|实行|坚决|依法|始终|立足|改革|破除)|只有.*才|深切体会|离不开"
)
"""A sentence that tells a lesson, and so what one must do: 第一,必须坚持解放思想; 只有……才能……."""

THIS_YEARS = (
    r"^(?:在?今年|新的一年)(?!(?:以来|初|上半年|前|1|一|元))[^。;]{0,40}?"
    r"(?:将(?!军)|要(?![素求点闻务件地目领])|必须)"
)
"""A sentence of a review that tells what this year is to bring, and nothing that was done."""

ADMISSIONS = tuple(
    """
    未能实现 没有实现 没有完成 未能完成 未完成 未达到 没有达到 未达 未能达到 尚未完成
    尚未实现 低于预期目标 低于年初目标 未达预期 未如期 没有如期 未实现
    """.split()
)
"""With these a report says itself that a target was missed."""

UNSOLVED = (
    r"取消举办|暂停(?:建设|实施|举办)|停止建设|终止(?:建设|实施|合作)|(?:推迟|延期|暂缓)(?:举办|实施|建设)|"
    r"(?:尚未|还未|仍未|未能|未得到|没有得到|没能)(?!.{0,8}(?:的|者|区域|地区|企业)).{0,12}|尚待|有待|亟待|亟需"
    r"|(?:仍|依然|仍然|还)(?:比较|较为|较|不够|不足|存在|突出|严峻|没有|不)|问题(?:仍|依然|较|比较)"
    r"|(?:进展|进度|推进|发展|建设|实施|落实|改造|整治|执行)(?:相对|比较|较为|较|明显|严重)?(?:缓慢|迟缓|滞后|不快|不力|受阻)(?![^,;。])"
    r"|不够?到位(?![^,;。])|[还仍](?:需|须|要)(?:进一步|继续|加)|(?<![尚还仍])未(?:能|按|及时|完全|全部)[^,;。]{1,8}(?![^,;。的者])"
    r"|没有?按[^,;。]{1,8}(?![^,;。的者])"
    r"|(?:停工|停滞|搁置|中止|叫停|暂缓(?:实施|建设|推进|执行)?"
    r"|(?:推迟|延期|延后|推后)(?:[到至][^,;。]{1,6}|实施|建设|开工|完工|竣工|进行)?)(?![^,;。])"
)
"""With these a report says of a thing that it is not done or still wanting: 进展缓慢, 尚未开工 (pattern)."""

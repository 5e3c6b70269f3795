"""What the headings of work reports say, and the formulas that open, thank, admit and close.

Patterns are written for folded text (see tracker.language.fold). Sources: the headings of seeds/ and of
the national reports 1978-2023.
"""

from __future__ import annotations

OPENING = "开头"
THANKS = "致谢"
PROBLEMS = "问题"
LEARNT = "体会"
CLOSING = "结束语"
"""Titles of the sections that have no heading of their own. ``PROBLEMS`` is a section of kind ``other`` that
stands inside the review: a mention there is no fulfilment."""

NUMERALS = "〇零一二三四五六七八九十百"
"""The characters that number headings: 一、 to 百、."""
YEAR = r"(?:(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2}|[壹贰][零玖][零壹贰叁肆伍陆柒捌玖]{2})年"
"""A year with 年 behind it, in figures, in Chinese numerals or in those of cheques."""
BARE_YEAR = r"(?<![\d.])20[0-4]\d(?=$|[,:、!·。])"
"""A year in a heading that leaves out 年: 「回眸2023」, 「2024:我们这样干」."""
DATE = r"(?:19|20)\d\d(?=[-./]\d{1,2}[-./]\d{1,2}(?!\d))"
"""The year of a date in figures."""

OWN_DATE = r"(?:成文|发文|印发)(?:时间|日期):((?:19|20)\d\d)[-./年]\d{1,2}"
"""The date of the document on its page (成文日期:2024-01-20); 发布日期 would be that of the page."""
_TENS = "(?:[二三四五六七八九]?十[一二三四五六七八九]?)"
_COUNT = (
    rf"(?P<count>\d{{2,3}}|{_TENS}|一?百(?:[零〇][一二三四五六七八九]|一?{_TENS})?)"
    r"(?:周年|华诞)"
)
_IS = r"(?:今年|本年)(?:是|也是|又是|恰逢|适逢|正值|将迎来|迎来)[^。;]{0,60}?"
ANNIVERSARIES = (
    (1949, rf"{_IS}(?:中华人民共和国|新中国|共和国|建国)(?:成立)?{_COUNT}"),
    (1921, rf"{_IS}(?:中国共产党|建党)(?:成立|诞生)?{_COUNT}"),
    (1978, rf"{_IS}改革开放{_COUNT}"),
)
"""(founding year, pattern with a ``count`` of years): 今年是新中国成立75周年 is said of 1949 + 75 = 2024."""
COUNTED_YEARS = range(1950, 2050)
"""Years that a count may lead to; 999周年 is a slip of the pen."""
FIVE_YEAR_PLAN = (
    rf"{_IS}“(?P<plan>十[一二三四五六七八九]?|[六七八九])五”(?:规划|计划|时期|发展)?的?"
    r"(?:开局|起步|首年|第一年|(?P<last>收官|[^,。]{0,4}收官|最后一年))"
)
"""Of which five-year plan this year is the first or the ``last``."""

REVIEW = (
    r"回顾",
    rf"(?:过去|去年|上年|上一年)的?(?:政府)?工作$|(?:去年|上年|上一年|{YEAR})的?(?:政府)?工作(?:情况|总结|完成情况|及成效)$",
    r"关于过去.{0,6}工作",
    r"报告.{0,4}年的?工作$",
    r"^(?:过去|五年来|一年来|去年|上年)[^,。]{0,12}(?:工作|成就|成效|成绩|总结)$",
    r"(?:工作|计划|规划)(?:完成|执行|落实)情况",
    r"取得.{0,6}成就.{0,8}年$",
    rf"(?:五”|五年|{YEAR}|经济社会).{{0,14}}(?:取得|实现|创造).{{0,8}}(?:成就|成效|成绩)$|五”.{{0,10}}开局良好$",
    r"所做的?(?:主要)?工作",
)
"""Headings of the chapter on what was done (patterns, searched anywhere in the heading)."""
PLAN = (
    r"主要任务|主要工作|重点工作|工作任务|重点任务|目标任务|主要目标|奋斗目标|预期目标|工作目标",
    r"^附.{0,12}(?:实事|项目|任务|清单)",
    rf"^{YEAR}.{{0,12}}实事(?:项目|清单|工程|计划)?$",
    r"工作展望|工作安排|工作部署|总体部署|工作打算|工作思路|工作举措|工作重点|工作计划|工作要点",
    r"总体要求|总体思路|指导思想|工作建议|政府工作的?建议|基本任务|基本方针|工作布局|政策取向",
    rf"(?:今年|新的一年|下一年|{YEAR})的?(?:政府)?(?:主要|重点)?(?:工作|任务)(?!报告)",
)
"""Headings of the chapter on what is to be done (patterns, searched anywhere in the heading)."""
ACHIEVED = r"^(?!.*(?:推[动进]|促进|努力|力争|争取|确保)).*(?:取得|实现)[^,。]{0,4}(?:突破|进展|成效|成果)$"
"""A heading that tells what came of it: 「重点工作取得突破」 announces no work (pattern)."""
DATED = rf"^{YEAR}的?(?:政府)?工作$"
"""「2011年的工作」: the review or the plan, by the year."""
LONG_PLAN = (
    r"今后(?:五|三|几)年",
    r"未来(?:五|三|几)年",
    r"[“‘]?(?:十[一二三四五六七八九]|[六七八九十])五[”’]?(?:时期|期间|规划|计划)",
    r"“(?:十[一二三四五六七八九]|[六七八九十])五”(?!.{0,4}(?:开局|收官|开好局|起好步|开门红|首年|第一年|之年))",
    r"规划.{0,4}纲要",
    r"五年(?:发展|工作)?的?(?:主要|奋斗|总体)?(?:目标|任务|规划|思路|愿景)",
)
"""Chapters on the next five years: the plan only where the report has no chapter on the coming one."""
THIS_YEAR = (rf"今年|新的一年|本年度|{YEAR}(?!.{{0,6}}(?:远景|愿景))",)
"""What makes a heading one of the coming year, where nothing else tells (patterns)."""
SELF = (
    r"政府.{0,8}自身.{0,4}建设|自身建设|自身改革|政府建设|建设.{0,12}政府$",
    r"(?:服务型|法治|廉洁|创新|效能|责任|有限|有为|满意|节约型?|高效|务实|清廉|现代)(?:的|型)?(?:人民)?政府",
    r"政府(?:治理|行政|履职|执行|服务)?(?:能力|效能|治理)(?:和|水平|现代化|建设|体系)",
    r"政府治理(?:现代化|能力|水平|体系|效能)",
    r"行政能力建设|政风建设|从严治政|治理能力建设|转变政府职能",
)
"""Headings of the chapter on the government's own conduct (patterns), of kind ``self``."""
GLOSSARY_HEADING = (
    r"^[※★*\[【(]*(?:附[:件录注]?\d*[:、]?)?[《<]?.{0,24}?[》>]?(?:中的?|的|有关|相关|部分|主要|专用|专业)*"
    r"(?:名词|用语|术语|词语|词汇|短语|热词|缩略语|概念)(?:解释|注释|说明|释义)?(?:\(.{0,20}\))?[※★*\]】)]*$",
    r"^(?:脚注|尾注|注释)$",
)
"""The whole heading of a list of terms and their meanings (patterns): 名词解释."""
DEFINITION = (
    r"^(?:\[注?\d{1,3}\]|〔\d{1,3}〕|\(\d{1,3}\)|[①-⑳]|\d{1,3}[.、])\s*[“《]?[^。;]{1,40}?(?:[:]|是?指|即)"
)
"""An entry of a glossary that has no heading: 「[1]“双碳”:指…」."""
PROBLEMS_HEADING = (
    r"^(?:存在的?|面临的?|当前)?.{0,8}(?:问题|困难|不足|短板|挑战)(?:和|与|、)?(?:问题|困难|不足|短板|挑战)?$",
)
"""The whole heading of a chapter on problems (patterns)."""
ANNEX_HEADING = (r"^附(?:件|录|表)?[一二三四五六\d]{0,2}[:]?$",)
"""The whole heading of an annex that does not say what it holds (patterns): 附件1:."""

TITLE = (
    r"^(?:\[.{1,6}\])?.{0,28}(?:政府|(?:管委会|管理委员会)(?:\d{4}年)?)工作(?:的)?报告(?:[-—_(\d].{0,14})?$"
)
"""A line that is the title of a work report (pattern)."""
NOT_TITLE = (
    r"名词|解释|注释|标题|关于|现在|向大会|审议|征求|说明|解读|决议|意见|学习|热议|点击|附件|目录|汇编|[,;!?。]"
    r"|\.{3,}|…|·{3,}|(?<!\d)\d{1,3}$|^\d{1,3}[.、]"
)
"""What a line with the words 政府工作报告 holds when it is an entry of a list, a link, or text."""
OTHER_GENRES = (
    r"施政总?(?:报告|计划|纲要)(?:书|全文|摘要)?(?:$|[:(])|施政方针|财政预算案|预算(?:草案)?(?:的|执行情况的?)?报告$|国民经济和社会发展计划.{0,30}报告$|(?:法院|检察院)工作报告$"
    r"|(?:人大常委会|常务委员会|[省市区县州旗]委|党委)工作报告$|统计公报$|[县市]政总报告$"
    r"|中国共产党.{2,24}代表大会上?的报告|(?:会议|大会|全会)上的讲话(?:$|\()"
    r"|印发.{0,40}(?:分工|分解|实施|工作)方案》?的通知$"
)
"""Titles of what is like a work report and is none."""
OTHER_PAPERS = r"(?:年度报告|报告附篇|工作总结(?:[和及与].{0,16})?|工作计划|工作要点|报告解读|工作方案)$"
"""Titles of other papers, which also stand in the menus of a report's page."""
SPEECH = (
    r"^(?:-{1,3}|—{1,4})?\(?(?:19|20)\d\d年\d{1,2}月\d{1,2}日在.{2,30}(?:会议|大会)上?\)?$",
    r"^(?:-{1,3}|—{1,4})?\(?(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?在?.{2,40}第.{1,4}届.{0,24}次?会议上?\)?$",
    r"^(?:-{1,3}|—{1,4})?\(?在?.{2,30}(?:人民代表大会|人代会).{0,14}(?:会议|大会)上?\)?$",
    r"^\(?(?:19|20)\d\d年\d{1,2}月\d{1,2}日\)?$",
    r"^\(?(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日.{0,30}(?:会议|大会).{0,12}(?:通过|批准|审议)?\)?$",
)
"""A line under the title that tells where and when it was given (patterns)."""
SPEAKER = (
    r"^.{0,20}?(?:代理|代|副)?(?:区长|县长|市长|省长|主席|旗长|州长|盟长|总理|主任|镇长|乡长|专员)[:]?.{1,6}$",
    r"^.{1,24}人民政府$",
)
"""A line under the title that tells who gave it (patterns), …"""
NOT_SPEAKER = r"信箱|热线|之窗|活动|讲话|介绍|简历|分工|动态|会议|留言|办公"
"""… and what such a line holds where it is a link of a page: 区长信箱 (pattern)."""
ADDRESS = r"^(?:各位|同志们|尊敬的各位)(?:代表|委员|同志|领导)?[^。]{0,16}[:,!]?$"
"""A line that addresses those who listen (pattern): 各位代表:."""
ON_BEHALF = (
    r"(?:(?:我|受).{0,4}|现在?谨?,?)(?<!人大)(?<!人民)(?<!各位)(?:代表|委托).{0,24}(?:政府|国务院|管委会|管理委员会)"
    r".{0,24}(?:报告|审议)"
)
"""「现在,我代表徐汇区人民政府,向大会作政府工作报告」: a report begins here, whatever stands above."""

THANKING = r"(?:表示|致以).{0,16}(?:感谢|谢意|敬意|问候)"
"""With these a sentence thanks those whom it names (pattern)."""
THANKS_SENTENCE = (
    THANKING,
    r"(?:成绩|成就|成果).{0,30}(?:结果|离不开|归功于|凝聚)",
    r"(?:离不开|是).{0,60}(?:领导|支持|监督|指引|努力|奋斗|拼搏|进取|耕耘|奋力|协力|同心).{0,12}的结果",
    r"来之不易|向.{2,60}(?:感谢|敬意)",
)
"""What a paragraph of thanks says (patterns)."""
LEARNT_LEAD = (
    r"(?:深[切刻深]|更加|充分|真切)(?:地|的)?(?:体会|认识|感受|感悟|领悟)到|体会是|启示"
    r"|经验.{0,12}(?:弥足珍贵|尤为宝贵|十分珍贵)"
)
"""What a paragraph on the lessons of the year says (pattern), …"""
LEARNT_WORDS = r"必须|根本在于|离不开|只有|就要|才能"
"""… and with what words it says the lessons themselves (pattern)."""
LEARNT_MORE = (
    r"^(?:[-—]+|第?[一二三四五六七八九十]+(?:[,、]|是)|\d{1,2}[.、])?(?:我们)?(?:还|都|就)?(?:必须|只有|始终)"
)
"""How a paragraph on what the year taught begins, what it says, and how those behind it go on."""
ADMITTED = (
    r"(?:清醒|清楚|冷静|客观|充分|深刻)(?:地|的)?(?:看到|认识|意识|估计).{0,80}"
    r"(?:问题|困难|不足|短板|挑战|差距|矛盾|薄弱|不够|风险)",
    r"看到.{0,16}(?:问题|困难|不足|短板|挑战|差距)|清醒地?(?:认识|看到|意识)|深知.{0,40}(?:问题|困难|不足|挑战)",
)
"""How a paragraph admits problems (patterns)."""
PROBLEMS_LEAD = (
    *ADMITTED,
    r"^(?!各位代表[,!](?:刚刚)?(?:过去|回[顾望首]|[一五]年来))"
    r"(?:同时|但|当前|当然|与此同时|各位代表[,!]|在.{2,16}同时|我们也|必须)[^。]{0,40}(?:存在|面临|还有|有)"
    r"[^。]{0,40}(?:问题|困难|不足|短板|挑战|差距|薄弱环节)",
)
"""How a paragraph on problems begins, and those of them with which a look back ends; searched in its first
hundred characters or so."""
PROBLEMS_MORE = (
    r"^(?:对|针对|面对|解决)?(?:于|上述|以上|这些|存在)",
    r"^(?:我们|政府|要|必须|主要|一是|二是|三是|四是|五是|第|此外|还|[-—(0-9])",
    r"问题|困难|不足|短板|挑战|差距|矛盾|薄弱|不够|隐患|压力",
)
"""How paragraphs behind one of ``PROBLEMS_LEAD`` go on: by their first words, or by what they name early."""
SHORTAGE = (
    r"不足|不够|不[强高优大多快实深]|不平衡|不充分|不牢|不稳|薄弱|滞后|短板|弱项|问题|困难|挑战|矛盾|压力|差距|突出"
    r"|偏[弱小低重]|较[弱低小]|有待|亟待|亟需|仍需|还需|尚未|尚不|缺乏|缓慢|制约|隐患|受阻|脆弱"
)
"""Words of wants; where a paragraph is full of them it is on problems, whatever its first words are."""
EXPLAINED = r"^(?:各位代表[,!。]*)?(?:需要?|这里|在此|特别).{0,10}(?:报告|说明)"
"""「需要说明的是,有3项指标不及预期」: what was reached and what was not, no list of problems."""
FIVE_YEARS = (
    r"^(?:各位代表[,!。]*)?(?:根据|展望|综合|按照|到|制定|实现|面向)?.{0,16}?"
    r"(?:“(?:十[一二三四五六七八九]|[六七八九十])五”|今后[五三几53]年|未来[五三几53]年|(?:20[2-4]0|20[2-4]5)年远景|纲要)"
)
"""How a paragraph on the next five years begins."""
WITHIN_YEAR = "(?:上|下|后)半年|年内"
"""A time within the coming year (pattern)."""
OPENING_YEAR = "开[好新]?局|起步|首年|第一年|开好头|起好步|迈好"
"""In the heading of a plan: it is on the first year of a five-year plan (pattern)."""
GOALS = r"(?:预期|奋斗|总体|发展|主要)目标|总体要求|总体思路|指导思想|总要求"
"""What the first paragraphs of a plan name."""
GOALS_LEAD = r"^[^,。;!]{0,16}(?:预期|奋斗|发展|主要)目标(?:任务)?(?:是|为|如下)?:$"
"""A line that introduces a list of goals: 「到2012年的主要预期目标是:」."""
PLAN_LEAD = (
    rf"^(?:各位代表[,!:。]*)?(?:{YEAR}|今年|做好今年|新的一年|按照.{{0,12}}(?:要求|部署)|根据.{{0,16}}今年)",
)
"""How a paragraph on the coming year begins (patterns)."""
PAST_LEAD = r"^(?:各位代表[,!:。]*)?(?:一年来|过去的?一年|去年|五年来|过去五年|几年来|回顾|总结|经过)"
"""How a paragraph that looks back begins (pattern)."""
CLOSING_HEADING = (r"^结束语$",)
"""The whole heading of the last words (patterns)."""
CLOSING_LEAD = r"^各位(?:代表|委员|主任)"
"""How the last paragraph begins (pattern), …"""
CLOSING_WORDS = (
    r"让我们|团结在|而(?:努力|不懈)?奋斗|奋勇前进|不懈奋斗|更大(?:的)?(?:贡献|胜利)|谱写|再创|坚信|一定[能会]|携手"
    r"|再接再厉"
)
"""… and what it says (pattern)."""
CLOSING_CALL = r"让我们.{0,12}?(?:团结|携起?手|同心|高举)"
"""What the last paragraph says where it does not begin with the address."""
DIGEST_WORDS = r"摘要|摘登|摘编|节选|解读|要点|精编|图解|简本|速览"
"""What the title of a shortened report has in it (pattern)."""

MARKS = {
    "part": rf"第[{NUMERALS}]{{1,3}}(?:部分|篇章?|章|板块|方面)[、:,]?",
    "comma": rf"[{NUMERALS}]{{1,3}}(?:&?、|[.](?!\d))",
    "bracket": rf"【[{NUMERALS}]{{1,3}}】",
    "paren": rf"\([{NUMERALS}]{{1,3}}\)[、,.]?",
    "dot": r"\d{1,2}(?:[.](?!\d)|、(?!\d{1,3}(?!\d)))",
    "digit paren": r"\(\d{1,2}\)[、,.]?|\d{1,2}\)",
    "circled": r"[①-⑳]",
}
"""The numbering in front of a heading or a list item, by style; the order is the usual order of rank."""
ORDINAL = rf"第[{NUMERALS}]{{1,3}}[,、]|其[{NUMERALS}]{{1,2}}[,、]"
"""「第一,」: a list inside the text; a heading only where it stands alone on a line."""
LISTED = rf"[{NUMERALS}]{{1,2}}(?:是|要)"
"""「一是」「二要」: a list inside the text, never a heading."""

_FIVE = r"“(?:十[一二三四五六七八九]|[六七八九十])五”(?:时期|期间|规划)?"
_TIME = rf"(?:{YEAR}|(?:刚刚)?过去的?[一五]年|今后[五三]年|未来[五三]年|今年|新的一年|去年|{_FIVE})"
_TIMES = rf"(?:关于|对)?{_TIME}(?:[和与及]{_TIME})?的?"
_BEFORE = rf"(?:{_TIME}的?(?:主要)?(?:(?:发展)?(?:成就|成绩|成效)|(?:主要|奋斗|发展)*目标(?:任务)?)[和与及])?"
"""What a heading names in front of the year's work: 「“十四五”时期发展成就和2025年工作回顾」."""
_WORK = (
    r"(?:(?:国内|政府|(?:经济社会|国民经济和社会)?发展)的?)?(?:的?(?:主要|总体|重点|奋斗|预期|目标)){0,2}"
    r"(?:工作(?:的?(?:总结|总体|基本|主要|目标|初步|简要))*(?:回顾|安排|部署|建议|任务|展望|打算|要求|思路|目标|总结|举措|重点)?"
    r"|任务|要求|思路|目标|(?:发展)?(?:成就|成绩)|(?:情况)?(?:的?(?:简要)?回顾))"
)
INLINE = (
    rf"(?:[一二三四五六]&?、|第[一二三四五六]部分[、:,]?)"
    rf"(?:{_TIMES}{_WORK}(?:[和与及、](?:{_TIMES})?{_WORK})*|工作回顾"
    r"|(?:全面|切实|持续|进一步|着力|努力|不断|大力|深入|扎实)*(?:加强|提升|推进|强化|抓好)"
    r"[^,。、;]{0,6}?(?:政府(?:系统)?自身(?:改革)?建设|政府治理(?:效能|能力|水平)|自身建设|政府建设))(?![和与及的、,;])"
)
"""A numbered main heading that is run together with the text around it."""
INLINE_ALONE = (
    rf"{_BEFORE}{_TIMES}(?:政府)?工作的?(?:总结和)?回顾(?=[^,。、:;!和与及的中里])"
    rf"|{_BEFORE}{_TIMES}(?:政府|经济社会发展)?的?(?:总体思路和|总体要求和|主要|重点|预期)*(?:工作(?:安排|部署|任务|打算)|(?:主要|重点|目标)任务|(?:主要|重点)工作|(?:工作|预期|奋斗)目标(?:和(?:主要|重点)?任务)?|工作重点)(?:和(?:主要|重点)(?:工作|任务))?(?=[^,。、:;!和与及的中里如是])"
)
"""A main heading without a number, in a text whose lines all run together."""
_ANNEX = rf"附[件录]?(?:[一二三四]|\d(?={YEAR})|\d(?!\d))?:?"
INLINE_ANNEX = (
    rf"(?<=[。!?)”])(?:{_ANNEX}(?:{YEAR}[^,。;]{{2,16}}?实事(?:项目|清单|工程)*|(?=[\d\[〔(①“一]))"
    rf"|(?:{_ANNEX})?[※★*\[【(]*(?:名词|用语|术语|词语|短语)(?:解释|注释|说明|释义)[※★*\]】)]*(?=\s*[\d\[〔(①“]))"
)
"""The heading of a list of projects or of a glossary, in a text whose lines all run together."""
ABSTRACT = r"(?:内容)?(?:摘要|简介|提要):[^…]{20,500}?(?:\.{3,}|…+)"
"""What a page gives of the text that follows, cut off in mid-sentence."""

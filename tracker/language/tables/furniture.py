"""Lines that belong to the page and not to the report: menus, counters, log-in boxes, joints, footers.

Patterns are written for folded text without white space at its ends; a line is furniture when one matches.
Sources: the pages in seeds/, and the usual parts of government sites, forums and digital newspapers.
"""

from __future__ import annotations

JOINT_PAGE = r"(?:第?[A-Z]?\d{1,3}[版页]|第[一二三四五六七八九十]{1,3}版)"
"""A newspaper's page: 7版, 第A4版 (pattern)."""
JOINT = rf"(?:下转|上接|紧接|转|接){JOINT_PAGE}"
"""「下转7版」「(上接第4版)」: a newspaper's page turns, alone on a line or beside a sentence."""

PAGE = (
    r"^[-—·\s]*\d{1,3}[-—·\s]*$",
    r"^第?\s*\d{1,3}\s*页(?:[,/\s]*共\s*\d{1,3}\s*页)?$",
    r"^\d{1,3}\s*/\s*\d{1,3}$",
)
"""A page number alone on a line: 「- 3 -」, 「第3页 共20页」, 「3/20」."""
CONTENTS = (
    r"(?:\.{4,}|…{2,}|·{4,}|-{6,}|_{4,})\s*\d{0,4}$",
    r"^目\s*[录次]$",
)
"""The heading of a table of contents, and its entries, which end in dots and a page number."""
WEB = (
    r"^(?:https?://|www\.)\S+$",
    r"(?:链接|原文|网页)?(?:地址|链接|网址)[:].{0,12}(?:https?|www)",
    r"^(?:登录|注册|登陆|首页|主页|导航|菜单|搜索|检索|打印|关闭|返回|分享|收藏|评论|点赞|复制|下载|笔记|问答|更多)"
    r"(?:(?:本页|窗口|顶部|列表|首页|分享|文本|到)*|(?:[\s|·/]+\S{2,6})+)$",
    r"设为首页|收藏本站|加入收藏|返回顶部|返回列表|快速回复|后才可以回帖|立即注册|本版积分|复制链接",
    r"^(?:查看|阅读|浏览|点击)(?:数|量|次数)?[:]\s*\d+",
    r"^(?:发表于|发布(?:时间|日期)|来源|作者|责任?编辑?|编辑|信息来源|文章来源|索引号|字号|字体|浏览次数|访问量|时间|日期)"
    r"\s*[:]?.{0,40}$",
    r"微信(?:扫一扫|公众号|订阅号)|扫一扫.{0,8}(?:阅读|分享|手机)|扫描二维码",
    r"^(?:本文)?标题[:]|本文标题|版权(?:声明|所有)|免责声明|不允许.{0,6}传播|未经.{0,12}(?:转载|许可)|转载请注明",
    r"^(?:(?:共有?)?\d*[条个人次]*(?:我要|发表|网友|热门|最新)?(?:评论|点赞|收藏|跟帖|回复)(?:\(?\d*\)?)?[条次]?|(?:热点|热文|今日|编辑|精彩)推荐.{0,30})$",
    r"^(?:上一篇|下一篇|相关(?:阅读|链接|推荐|新闻|文章|稿件|报道|评论)|延伸阅读|热门|推荐阅读|附件下载|扫码)",
    r"^(?:分享到|分享至|标签(?:云)?|关键词|本栏(?:最新|推荐|热点)|阅读排行|点击排行|最新文章|网站地图|当前位置|友情链接)[:]?",
    r"^(?:QQ空间|新浪微博|腾讯微博|人人网|开心网|百度空间|天涯社区|豆瓣|微信好友|朋友圈)$",
    r"Powered by|Copyright|©|ICP备|公网安备|网站标识码|技术支持|主办单位|承办单位",
    r"^(?:客服中心|在线咨询|联系电话|联系我们|在线时间|周一[~至-]周五|筛选地域|一级目录|报告年份|积分|主题|帖子|版主)\s*[:]?$",
    r"官网原文|导出笔记|记笔记|写下来|每日心情|签到天数|Rank[:]",
    r"^(?:您|你)(?:当前|现在)?(?:的|所在)?(?:位置|需要登录)",
    r"^[\s\W_]+$",
)
"""What the web page around a report shows: addresses, menus, log-in boxes, counters, links, copyrights."""
DISCLAIMER = (
    r"^(?:免责声明|版权声明|特别声明|郑重声明|声明[:])|^本(?:站|网|公众号).{0,40}(?:非营利|不代表|来源于网络|侵权|版权)",
)
"""A line in which a site speaks of itself (免责声明……), however long."""
SOURCE_MARK = (
    r"(?:(?:来自|来源[:]?|更多.{0,8}?(?:见|请?搜索)|(?:百度)?搜索|百度|(?:微信)?公众号[:]?|关注)+)"
    r"[\u4e00-\u9fffA-Za-z]{0,8}(?:数据网|资料网|信息网|文库|公众号|网站?|\.com|\.cn)"
)
"""「微信公众号马克数据网」 behind the last sentence: where an aggregator's reader is to go."""
COVER_NOTE = (r"^\(.{2,40}(?:排名|先后|为序|官方|划分).{0,20}\)$",)
"""A remark in brackets on a line of its own: 「(排名不分先后)」."""
FOOTER = (
    r"\(?(?:责任)?编辑:|分享(?:到|至)?:|[上下]一[篇条页]:|相关(?:文章|阅读|链接|推荐|新闻|稿件|报道)|延伸阅读|本栏(?:最新|推荐|热点)"
    r"|(?:阅读|点击)排行|标签云?:|最新文章|[【\[]?(?:打印|关闭)(?:本页|窗口)|版权所有|主办(?:单位)?:|Copyright|扫一扫在"
)
"""Where what follows the last words begins, in a page whose lines run together."""
FIELD = (
    r"(?:标题|发文(?:单位|机关|时间|日期)|报告(?:人|时间)|来源URL|正文|索引号|发布(?:机构|时间|日期)|成文日期"
    r"|信息来源|文号):"
)
"""What a collector wrote above a report, as it stands where its lines run together."""

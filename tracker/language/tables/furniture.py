"""Lines that belong to the page and not to the report: menus, counters, log-in boxes, joints, footers.

Patterns are written for folded text without white space at its ends; a line is furniture when one matches.
Sources: the pages in seeds/, and the usual parts of government sites, forums and digital newspapers.
"""

from __future__ import annotations

JOINT_PAGE = r"(?:第?[A-Z]?\d{1,3}[版页]|第[一二三四五六七八九十]{1,3}版)"
JOINT = rf"(?:下转|上接|紧接|转|接){JOINT_PAGE}"
"""「下转7版」「(上接第4版)」: a newspaper's page turns, alone on a line or beside a sentence."""

PAGE = (
    r"^[-—·\s]*\d{1,3}[-—·\s]*$",
    r"^第?\s*\d{1,3}\s*页(?:[,/\s]*共\s*\d{1,3}\s*页)?$",
    r"^\d{1,3}\s*/\s*\d{1,3}$",
)
CONTENTS = (
    r"(?:\.{4,}|…{2,}|·{4,}|-{6,}|_{4,})\s*\d{0,4}$",
    r"^目\s*[录次]$",
)
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
    r"^(?:上一篇|下一篇|相关(?:阅读|链接|推荐|新闻|文章|稿件)|延伸阅读|热门|推荐阅读|附件下载|扫码)",
    r"Powered by|Copyright|©|ICP备|公网安备|网站标识码|技术支持|主办单位|承办单位",
    r"^(?:客服中心|在线咨询|联系电话|联系我们|在线时间|周一[~至-]周五|筛选地域|一级目录|报告年份|积分|主题|帖子|版主)\s*[:]?$",
    r"官网原文|导出笔记|记笔记|写下来|每日心情|签到天数|Rank[:]",
    r"^(?:您|你)(?:当前|现在)?(?:的|所在)?(?:位置|需要登录)",
    r"^[\s\W_]+$",
)
COVER_NOTE = (r"^\(.{2,40}(?:排名|先后|为序|官方|划分).{0,20}\)$",)

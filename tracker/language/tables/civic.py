"""The yearly list of things done for citizens: what it is called, how it is announced and told as done."""

from __future__ import annotations

CIVIC_LIST = (
    r"(?:民生|为民|惠民|利民)(?:办|的)?(?:好事)?实事|实事项目|(?:[件项个]|方面)(?:重点)?实事|民心工程"
)
"""What the yearly list of things done for citizens (民生实事) is called."""

_COUNT = r"(?!一[件项个])[\d一二三四五六七八九十百两]+(?=大|类|个?方面|[件项个])"
LIST_COUNTED = rf"{_COUNT}[^,;。]{{0,12}}(?:{CIVIC_LIST})|(?:{CIVIC_LIST})[^,;。]{{0,8}}{_COUNT}"
"""How a plan counts the list: 办好10件民生实事, 为民办实事十大工程. 继续实施一批民生实事 counts none."""

LIST_OPENED = (
    rf"^[^,;。]{{0,12}}(?:{LIST_COUNTED})[^,;。]{{0,8}}。"
    rf"|(?:{LIST_COUNTED}).{{0,80}}?(?:一是|①|\(1\)|1[.、]|包括|:)"
    rf"|(?:{CIVIC_LIST})[^。]{{0,12}}(?:一是|包括|:)"
    rf"|^[^。]{{0,16}}(?:{CIVIC_LIST})[^。]{{0,8}}。[^。]{{0,16}}(?:{LIST_COUNTED})[^。]*。"
)
"""How a paragraph begins to name the list's items: its opening counts them, or numbers open them."""

LIST_DONE = (
    rf"(?:{CIVIC_LIST})[^,;。]{{0,8}}(?:完成|兑现|办结|落实到位|办成|建成|见行见效|落地见效|件件落地"
    r"|得到[^,;。]{0,2}落实)"
    rf"|(?:完成|办好|办成|办结|兑现)(?:(?!等(?!级))[^,;。]){{0,20}}(?:{CIVIC_LIST})"
)
"""How a review says in one blanket sentence that the list as a whole is done."""

LIST_TRIED = (
    rf"(?:办好|办成)[^,;。]{{0,12}}(?:{CIVIC_LIST})"
    rf"|(?:推动|推进|促进|确保|力争)[^,;。]{{0,12}}(?:{CIVIC_LIST})[^,;。]{{0,12}}"
)
"""How work on the list is told (推动民生实事落地见效): done only if the review counts as many as the plan."""

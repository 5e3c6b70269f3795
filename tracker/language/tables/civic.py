"""The yearly list of things done for citizens (民生实事), and how a review says that it is done."""

from __future__ import annotations

CIVIC_LIST = r"(?:民生|为民|惠民|利民)(?:办)?实事|实事项目|[件项个]实事|民心工程"
"""What the list is called."""

LIST_DONE = (
    rf"(?:{CIVIC_LIST})[^,;。]{{0,8}}(?:完成|兑现|办结|落实到位|办成|建成|见行见效|落地见效)"
    rf"|(?:完成|办好|办成|办结|兑现)[^,;。]{{0,12}}(?:{CIVIC_LIST})"
)
"""A blanket sentence: the list as a whole is done."""

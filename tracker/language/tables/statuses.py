"""The statuses in Chinese, as people write them in a ``review:`` and on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the command line asks for these words before it needs anything else
    from tracker.model import PersonStatus

CHINESE: Mapping[str, PersonStatus] = {
    "兑现": "fulfilled",
    "部分": "partial",
    "未提及": "unmentioned",
    "待查": "pending",
    "放弃": "abandoned",
    "无法判定": "unratable",
}
"""What people write for a status → the status."""

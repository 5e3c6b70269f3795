"""What the panel reads in a report: nothing that is not there, and by which words a place is meant.

Of panel/values.py, panel/reading.py.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from one_report import read

from tracker.panel.reading import own_words


def test_what_is_not_stated_is_not_made_up(tmp_path: Path) -> None:
    report = read(tmp_path, "一年来,投资增长13%。", "主要预期目标是:地区生产总值增长5%左右。")
    assert report.has_plan
    assert report.has_review
    assert not report.of("固定资产投资").outcome


def test_a_place_is_meant_by_its_own_words() -> None:
    assert {"全区", "徐汇区", "徐汇"} <= set(own_words("上海市徐汇区"))
    assert "全市" not in own_words("上海市徐汇区")
    assert {"全市", "保定"} <= set(own_words("保定市"))
    assert {"全区", "自治区", "内蒙古"} <= set(own_words("内蒙古自治区"))


def test_what_was_read_before_needs_no_rules_of_reading() -> None:
    code = "import sys; from tracker.workspace import kept; print('tracker.extract' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"

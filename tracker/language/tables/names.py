"""Other names under which people ask for a jurisdiction's reports."""

ALIASES = {"国务院": "全国", "中央": "全国", "全国人大": "全国"}

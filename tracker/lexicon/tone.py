"""How a report admits problems, looks back and looks ahead (regular expressions for folded text)."""

from __future__ import annotations

TROUBLES = r"困难|问题|不足|短板|挑战|差距|矛盾|还不够|有待|亟待|仍需|还存在|不平衡不充分|压力较大|任务艰巨"
"""What problems are called."""

ADMITS = (
    r"(?:清醒|深刻|充分|也).{0,4}(?:看到|认识到|意识到)"
    r"|存在(?:不少|一些|许多)?.{0,6}(?:问题|不足|短板|困难)|面临.{0,10}(?:挑战|困难)"
)
"""How a paragraph on problems begins."""

LOOKS_BACK = r"过去的?一年|一年来|过去五年|五年来|去年"
LOOKS_AHEAD = r"新的一年|今年|(?:我们|政府|必须)要|今后"

"""Characters that numerals are written in: the one table of digits that every reader of numbers uses."""

from __future__ import annotations

DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
"""Each digit in Chinese with its value."""
MAGNITUDES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
"""Each character that multiplies what stands before it, with the factor."""

PLAIN_FORMS = {
    **dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千", strict=True)),
    "廿": "二十",
    "卅": "三十",
    "卌": "四十",
    "〇": "零",
    "两": "二",
}
"""Forms of cheques, contractions and second forms as the characters that stand in formal numerals."""

YEAR_DIGITS = str.maketrans(
    {digit: str(value) for digit, value in DIGITS.items() if digit != "两"}
    | {digit: str(value) for value, digit in enumerate("壹贰叁肆伍陆柒捌玖", start=1)}
)
"""Translates a year written digit by digit (二〇二五, 贰零贰伍) into figures."""

NO_COUNT_BEFORE = "总户人次指系参倍分基天件套台辆宗家个款头株册例篇字函单级负"
"""数 behind one of these ends a noun (参保人数千万) and does not mean several."""

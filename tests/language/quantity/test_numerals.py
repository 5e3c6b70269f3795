"""A numeral is read whole or not at all: two tables, and laws over every way of writing a number."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from cn2an import an2cn
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.language.fold import fold
from tracker.language.quantity.numerals import numerals, size_of

WHOLE = [
    # figures: commas, points, magnitudes, groups of them
    ("投资额1,234.5万元", "1234.5", "万", None),
    ("补助25l亿元", "251", "亿", None),  # a scan's l
    ("１９８１年", "1981", "", None),
    ("高速铁路运营里程增加到2万5千公里", "25000", "", None),
    ("日均新设企业增加到1万6千多户", "16000", "", None),
    ("出境旅游人次增加到1亿3千多万", "130000000", "", None),
    ("新增就业岗位3万4000个", "34000", "", None),
    ("新增2千人", "2", "千", None),
    # blanks as the text layer of a PDF has them
    ("大病住院患者 8 9 8 人", "898", "", None),
    ("征收房屋 1 7 00 户", "1700", "", None),
    ("财政收入完成 3.6 2亿元", "3.62", "亿", None),
    ("森林覆盖率达到 4 3 %", "43", "", None),
    ("共补偿 6 89.9万元", "689.9", "万", None),
    ("改造管网1 200公里", "1200", "", None),
    ("占比5. 5%", "5.5", "", None),
    # Chinese characters in full and in short
    ("新增发电装机容量一千九百五十万千瓦", "1950", "万", None),
    ("工农业总产值达到一万六千七百七十亿元", "16770", "亿", None),
    ("原煤增加到六亿一千八百万吨", "618000000", "", None),
    ("粮食产量由三亿零五百三十万吨", "305300000", "", None),
    ("城镇住宅竣工面积达六亿三千多万平方米", "630000000", "", None),
    ("硕士学位近一万五千人", "15000", "", None),
    ("奖励两万五元", "25000", "", None),
    ("一百二户", "120", "", None),
    ("增长一点三倍", "1.3", "", None),
    ("十五个", "15", "", None),
    ("近二十余万人", "20", "万", None),
    ("二〇二五年", "2025", "", None),
    # contractions, forms of cheques, second forms
    ("出台惠企政策廿五条", "25", "", None),
    ("卅二条", "32", "", None),
    ("设立助学金伍佰万元", "500", "万", None),
    ("奖金叁万元", "3", "万", None),
    ("两千三百户", "2300", "", None),
    # neighbouring digits are a range
    ("建成充电桩一百二三十个", "120", "", "130"),
    ("植树二三十万株", "20", "万", "30"),
    ("培育两三家企业", "2", "", "3"),
    ("十七八家", "17", "", "18"),
    ("三五百人", "300", "", "500"),
    ("多耗电二、三百亿度", "200", "亿", "300"),
    # an order of magnitude
    ("现在已经有了几十万个工业交通企业", "20", "万", "90"),
    ("每年城镇有几百万人需要就业", "200", "万", "900"),
    ("出访了数十个国家", "20", "", "90"),
    ("重大科技成果几万项", "2", "万", "9"),
    ("十几个项目", "11", "", "19"),
    ("二十几万户", "21", "万", "29"),
    # 个 before 亿 counts nothing
    ("投资5个亿", "5", "亿", None),
    ("投资1.5个亿", "1.5", "亿", None),
    ("培育5个亿元级产业集群", "5", "", None),
    # what belongs to a unit or an age is no part of the number
    ("全社会用电量3千瓦时", "3", "", None),
    ("为29万65岁及以上老年人免费体检", "29", "万", None),
]  # fmt: skip
"""A text, then value, magnitude and upper end of the first numeral in it."""

NOT_READ = [
    ("方案1.2.3", "1.2.3", "a version"),
    ("8:30开放", "8:30", "a time of day"),
    ("2×35万千瓦热电联产", "2×35万", "a product"),
    ("每周24/7值守", "24/7", "no fraction"),
    ("到2025 100个", "2025 100", "a blank that may part two numbers"),
    ("村庄 33 5.5公里", "33 5.5", "a blank that may part two numbers"),
    ("一二三产业融合", "一二三", "a list"),
    ("还会有一百几十亿元的赤字", "一百几十亿", "no form that is known"),
    ("千百十万吨", "千百十万", "nonsense"),
    ("二十十万人", "二十十万", "nonsense"),
    ("亿万亿元", "亿万亿", "nonsense"),
    ("新建50十套", "50十", "nonsense"),
    ("三四五百人", "三四五百", "no neighbouring two"),
]
"""A text and the run that cannot be read: no part of it is a number."""

NO_NUMERAL = [
    ("加强教师队伍建设", "伍 in 队伍"),
    ("西部陆海新通道", "陆 in 陆海"),
    ("零部件本地配套", "零 in 零部件"),
    ("方便群众", "nothing at all"),
    ("几个方面", "几 alone"),
]


@pytest.mark.parametrize(("text", "value", "magnitude", "high"), WHOLE)
def test_a_numeral_is_read_as_a_whole(text: str, value: str, magnitude: str, high: str | None) -> None:
    first = numerals(fold(text))[0]
    assert (first.value, first.magnitude) == (Decimal(value), magnitude)
    assert first.high == (Decimal(high) if high else None)


@pytest.mark.parametrize(("text", "run", "why"), NOT_READ)
def test_what_cannot_be_read_gives_no_remainder(text: str, run: str, why: str) -> None:
    (only,) = numerals(fold(text))
    assert (text[only.start : only.end], only.value) == (run, None), why


@pytest.mark.parametrize(("text", "why"), NO_NUMERAL)
def test_words_that_look_like_numerals(text: str, why: str) -> None:
    assert [one.value for one in numerals(fold(text)) if one.value is not None] == [], why


def _grouped(number: int) -> str:
    return f"{number:,}"


def _spaced(number: int) -> str:
    return " ".join(str(number))


def _in_groups(number: int) -> str:
    tens, ones = divmod(number, 10_000)
    return f"{tens}万{ones}" if tens and ones else str(number)


def _full_width(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def _chinese(number: int, mode: str = "low") -> str:
    """The number in Chinese; cn2an leaves out the 零 for an empty 万 (二十亿一千, which may be 一千万)."""
    text = str(an2cn(number, mode))
    empty = number > 10**8 and 0 < number % 10**8 < 10**4 and "亿零" not in text
    return text.replace("亿", "亿零", 1) if empty else text


def _on_a_cheque(number: int) -> str:
    return _chinese(number, "up")


def _with_liang(number: int) -> str:
    text = _chinese(number)
    return "两" + text[1:] if text[0] == "二" and text[1:2] in ("百", "千", "万", "亿") else text


WAYS = [str, _grouped, _spaced, _in_groups, _full_width, _chinese, _with_liang, _on_a_cheque]


@settings(max_examples=200, deadline=None)
@given(st.integers(10, 10**10), st.sampled_from(WAYS))
def test_every_way_of_writing_a_number_gives_that_number(number: int, way: object) -> None:
    assert callable(way)
    text = way(number)
    (only,) = numerals(fold(f"完成{text}个"))
    assert only.value is not None
    assert only.value * size_of(only.magnitude) == number
    assert (only.start, only.end) == (2, 2 + len(text))


@settings(max_examples=300, deadline=None)
@given(st.text("0123456789.,: ×一二三两五九十百千万亿零〇几数余多点壹佰廿半", max_size=12))
def test_no_reading_covers_a_part_of_a_longer_numeral(run: str) -> None:
    """Beside a numeral that was read stands no character that could go on with it."""
    text = f"共{run}户"
    found = numerals(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    for one in found:
        if one.value is None or one.end == len(text):
            continue
        before, after = text[one.start - 1], text[one.end]
        assert not (before.isdigit() and before.isascii() and text[one.start] in "0123456789"), text
        assert after not in "百万亿", text
        assert not (text[one.end - 1].isascii() and after.isascii() and after.isdigit()), text


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    for one in numerals(fold(text)):
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("投入许多个亿", ["个亿"]),  # a measure word may begin the run
        ("产值千余万元、来万人", ["千余万", "万"]),
        ("十来亿度电,数百个项目,两点五倍", ["十来亿", "数百", "两点五"]),
    ],
)
def test_a_numeral_begins_where_its_first_sign_stands(text: str, spans: list[str]) -> None:
    assert [text[one.start : one.end] for one in numerals(text)] == spans

"""Whether two quantities measure the same thing, told by their folded nouns."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import takewhile

from tracker.language.indicators import indicator_of
from tracker.language.quantity.residents import half_of
from tracker.language.tables.contrasts import CONTRASTS
from tracker.language.tables.ranks import ORDER, RANK
from tracker.language.tables.things import OTHER_WORDS, SAME_PLACE, VAGUE_NOUNS
from tracker.language.words.phrase import is_bare
from tracker.score.spelling import FULL_NOUN, plain

EXCLUDING = tuple(map(re.compile, CONTRASTS))
"""Patterns of words that exclude one another, a pattern for each kind."""
_EXCLUDES = re.compile("|".join(CONTRASTS))
_QUOTED = re.compile("“[^“”]*”")
_GOES_ON = 0.4
_INSERTED = 0.2
_NEARLY_ALL = 0.75
_MEASURE = 2
"""Letters of a measure (产量), and of what it is of (粮食), at least."""
_DIFFERENT = 0.3
_OTHER_ORDER = 0.95
"""Likeness of the same letters in another order: 高校未就业毕业生 and 未就业高校毕业生."""
_OF_A_KIND = 0.6
_JOINTS = "和与及、"
_KIND = ("型", "业")
"""Before one of these a verb names a kind: 创新型, 科技型, 服务业."""
_IN_PLACE = re.compile("|".join(map(re.escape, sorted(SAME_PLACE, key=len, reverse=True))))


def agreement(a: str, b: str) -> float:
    """How surely two nouns name one measured thing, 0 to 1; symmetric, and 1 for a noun and itself.

    The share of the shorter noun whose characters stand in the longer one in order, lowered where one
    of them goes on into another thing (生产总值 and 单位生产总值能耗), where a kind is inserted (保障性住房
    and 保障性租赁住房); a general word that ends both proves nothing (体育活动 and 体验活动). Different
    things (``_differ``) agree little, however long the words around them are.
    """
    left, right = plain(a), plain(b)
    if not left or not right:
        return 0.0
    known = indicator_of(a).key
    if known and known == indicator_of(b).key:
        return 1.0
    result = _likeness(left, right)
    if result <= _DIFFERENT:
        return result
    if _town_and_country(a, b) or are_two_indicators(a, b) or (left != right and _differ(left, right, a + b)):
        return _DIFFERENT
    return result


def _town_and_country(a: str, b: str) -> bool:
    """Whether one is of the towns and the other of the country: 城镇居民收入 and 农民人均纯收入."""
    return {half_of(a), half_of(b)} == {"城镇", "农村"}


def different(a: str, b: str) -> bool:
    """Whether two nouns name different things of one kind: money for education and money for health."""
    left, right = plain(a), plain(b)
    if left == right or not left or not right:
        return False
    kind = _likeness(left, right) >= _OF_A_KIND
    return _one_has_more(left, right) or _exclude(left, right) or (kind and _differ(left, right, a + b))


def are_two_indicators(a: str, b: str) -> bool:
    """Whether each is an indicator of its own, and none a part of the other: 绿化覆盖率 and 森林覆盖率."""
    known, other = indicator_of(a), indicator_of(b)
    if not known.key or not other.key or known.key == other.key:
        return False
    return not any(one.endswith(two) or two.endswith(one) for one, two in ((a, b), (known.name, other.name)))


def _likeness(left: str, right: str) -> float:
    whole, bare = (left, right), (_unquoted(left), _unquoted(right))
    return max(_alike(*whole), _alike(*bare)) if bare != whole else _alike(*whole)


def _differ(left: str, right: str, spelt: str) -> bool:
    """Whether two nouns have different words in the same place, and so name different things.

    用于教育的投入 and 用于“三农”的投入, 炼铁产能 and 炼钢产能; not where one of them only says more, also
    by 和 (企业和个人负担), nor where the words tell no things apart (拟投入, 安排) or are verbs that open it.
    """
    if _one_has_more(left, right) or _exclude(left, right):
        return True
    first, second = sorted((left, right))
    for _, a, b, c, d in SequenceMatcher(None, first, second, False).get_opcodes():
        words = first[a:b], second[c:d]
        kinds = first[b : b + 1] == second[d : d + 1] and first.startswith(_KIND, b)
        opening = a == c == 0 and any(map(is_bare, words)) and not kinds
        if words[0] != words[1] and not opening and all(_tells(word, spelt) for word in words):
            return True
    return False


def _exclude(left: str, right: str) -> bool:
    """Whether each has another of words that exclude one another: 公办幼儿园, 民办幼儿园."""
    if not (_EXCLUDES.search(left) and _EXCLUDES.search(right)):
        return False
    found = ((set(row.findall(left)), set(row.findall(right))) for row in EXCLUDING)
    return any(ours and theirs and not ours & theirs for ours, theirs in found)


def _one_has_more(left: str, right: str) -> bool:
    """Whether one has a word that makes it another thing than the other: 失业人员再就业, not 新增就业."""
    return any((word in left) != (word in right) for word in OTHER_WORDS)


def _tells(word: str, spelt: str) -> bool:
    """Whether a word in its place names a thing, and is not only a further item of a list."""
    return _IN_PLACE.sub("", word) != "" and not any(
        joint + word in spelt or word + joint in spelt for joint in _JOINTS
    )


def _unquoted(noun: str) -> str:
    """A noun without a name in quotes inside of it: 社区托育“宝宝屋”托额 → 社区托育托额."""
    bare = _QUOTED.sub("", noun)
    return bare if len(bare) >= FULL_NOUN else noun


def _alike(left: str, right: str) -> float:
    if left == right:
        return 1.0
    if len(left) > _MEASURE and sorted(left) == sorted(right):
        return _OTHER_ORDER
    if left[-2:] == right[-2:] in VAGUE_NOUNS and min(len(left), len(right)) > len(left[-2:]):
        left, right = left[:-2], right[:-2]
    if set(left).isdisjoint(right):
        return 0.0
    common, end_left, end_right = longest_common(left, right)
    share = common / min(len(left), len(right))
    whole = 2 * common / (len(left) + len(right))
    result = 0.7 * share + 0.3 * whole
    if whole < _NEARLY_ALL and max(len(left) - end_left, len(right) - end_right) > 1:
        result *= 1 - _GOES_ON
    if share == 1 and left not in right and right not in left:
        result *= 1 - _INSERTED
    return round(result, 4)


def share_a_measure_alone(noun: str, other: str) -> bool:
    """Whether two nouns end in one measure and have nothing else in common: 蔬菜产量 and 粮食产量."""
    left, right = plain(noun), plain(other)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(reversed(left), reversed(right), strict=False))
    end = sum(1 for _ in same)
    heads = [name[: len(name) - end] for name in (left, right)]
    return end >= _MEASURE <= min(map(len, heads)) and set(heads[0]).isdisjoint(heads[1])


def share_of(noun: str, other: str) -> bool:
    """Whether one noun is a share of the other thing (占国内生产总值比重), and the other the thing itself."""
    return ("占" in noun) != ("占" in other) and not all(
        "比" in name or "占" in name for name in (noun, other)
    )


def ranks_differ(a: str, b: str) -> bool:
    """Whether two things are said to be of different ranks: 市专精特新企业 and 国家专精特新“小巨人”企业.

    市级以上 is of every higher rank too, 省市级 of the lower one at least.
    """
    ranks = [ranked for noun in (a, b) if (ranked := _RANK.match(_HIGHER_TOO.sub("", noun)))]
    if len(ranks) < 2:
        return False
    orders = [ORDER[ranked["rank"]] for ranked in ranks]
    lower = ranks[orders.index(min(orders))]
    return orders[0] != orders[1] and not lower["above"]


def is_of_wider_rank(wanted: str, told: str) -> bool:
    """Whether things from a rank on are told where only those of a higher rank were promised.

    市级以上示范园 of 省级示范园: of them there are more.
    """
    ranks = [_RANK.match(noun) for noun in (wanted, told)]
    if ranks[0] is None or ranks[1] is None or not ranks[1]["above"]:
        return False
    orders = [ORDER[ranked["rank"]] for ranked in ranks if ranked]
    return orders[1] < orders[0] or (
        orders[1] == orders[0] and not ranks[0]["above"] and orders[0] < _HIGHEST
    )


_HIGHEST = ORDER["国家"]
"""Above the nation no rank is given: 国家级以上 are those of the nation."""
_HIGHER_TOO = re.compile(f"^(?:{RANK})级?[、和]?(?=(?:{RANK})级)")
_RANK = re.compile(
    f"(?P<rank>(?:{RANK})(?=级)|国家|全国|自治区|省|镇|市(?=[^政民区场]))级?(?P<above>及?以上)?"
)


def longest_common(a: str, b: str) -> tuple[int, int, int]:
    """Length of the longest common subsequence of ``a`` and ``b``, and where it ends first in each.

    Bit by bit (Hyyrö 2004): after each character of ``a`` the bits of ``free`` that are 0 are the places of
    ``b`` at which the subsequence grows.
    """
    places: dict[str, int] = {}
    for number, right in enumerate(b):
        places[right] = places.get(right, 0) | 1 << number
    whole = free = (1 << len(b)) - 1
    length = end = 0
    for number, left in enumerate(a, 1):
        matched = free & places.get(left, 0)
        if matched:
            free = ((free + matched) | (free - matched)) & whole
            longest = len(b) - free.bit_count()
            if longest > length:
                length, end = longest, number
    return length, end, (whole ^ free).bit_length()

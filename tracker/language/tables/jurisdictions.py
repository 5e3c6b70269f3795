"""How the full names of jurisdictions are built, and what the short ones leave out."""

from __future__ import annotations

import re

SUFFIXES = tuple(
    """特别行政区 自治区 自治州 自治县 自治旗 开发区 合作区 示范区 高新区 经开区 新区 矿区
    林区 特区 地区 省 盟 区 县 旗""".split()
)
"""The last word of a jurisdiction's full name, the longest first."""

INSIDE = ("州(?![市区县工])", "镇(?![市区县])", "乡(?![市区县])", "市(?!区|市$)")
"""Last words that also stand inside other names (杭州市, 景德镇市, 新乡县, 沙市区), as patterns."""

DROPPED = tuple("""特别行政区 特区 自治区 自治州 自治县 自治旗 新区 林区 地区 省 市 州 盟 区 县 旗""".split())
"""What a short name leaves out (上海市徐汇区 → 徐汇); the rest stays (苏州工业园区, 张江镇, 合肥高新区)."""

KEPT = tuple(
    """实验区 新区 开发区 合作区 示范区 高新区 经开区 工业园区 园区 矿区 特区 风景区 度假区""".split()
)
"""Last words that a short name keeps: 合肥高新区 is another place than 合肥."""

EVERYWHERE = frozenset(
    """城区 郊区 矿区 新区 开发区 高新区 经开区 园区 工业园区 经济开发区 经济技术开发区 高新技术产业开发区
    高新技术开发区 合作区 示范区 实验区 风景区 度假区 旅游度假区""".split()
)
"""Units of which many cities have one, so that only their city tells which it is."""

LOCAL = ("街道", "镇", "乡", "苏木", "兵团")
"""Last words of places that report and stand in no table of codes."""

DIVISION = "兵团第[一二三四五六七八九十]{1,3}师"
"""A division of the Corps of Xinjiang, as a pattern."""

PEOPLES = (
    "壮族|回族|维吾尔|维吾尔族|蒙古|蒙古族|藏族|苗族|彝族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|哈萨克族|"
    "傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|"
    "仡佬族|锡伯|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春|普米族|各族|多民族"
)
"""Names of peoples inside a jurisdiction's name, which the short one leaves out (石柱土家族自治县 → 石柱)."""

PEOPLES_NAMES = re.compile(rf"^(.{{2,}}?)(?:(?:{PEOPLES})+|族)$")
"""A name that ends in ``PEOPLES``; group 1 is what stands before (鄂温克族: only 族 is left out)."""

ALIASES = {"国务院": "全国", "中央": "全国", "全国人大": "全国"}
"""Other names under which people ask for a jurisdiction's reports."""

STATE_COUNCIL = "国务院"
NATION = "全国"
"""Who reports for the whole country, and what the country is called."""

NOT_A_PLACE = (
    "全区|全县|全市|全省|我区|我县|我市|我省|本区|本县|本市|本省|各区|各县|各市|各省|城区|市区|郊区|园区|社区|街区|地区|"
    "本地区|辖区|校区|小区|片区|库区|灾区|山区|农区|牧区|景区|湖区|中心城区|主城区|新城区|老城区|行政区|功能区|自贸区|保税区|"
    "试验区|引领区|人民代表大会|开发区|新区|自治区|矿区|全旗|全州|全盟|示范区|兄弟省|兄弟市|省区市"
)
"""What ends like the name of a place and is none (pattern)."""

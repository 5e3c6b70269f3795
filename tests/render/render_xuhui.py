"""Real clauses of 徐汇@2025, with every status that a commitment can have."""

from __future__ import annotations

from render_reports import q

from tracker.model import Baseline, Carried, Entry, PersonReview

_HOMES = "【六】回应群众期待进一步增强民生服务效能/改善群众居住环境"
_BASICS = "【六】回应群众期待进一步增强民生服务效能/兜牢基础民生底线"
_SCHOOLS = "【六】回应群众期待进一步增强民生服务效能/推动教卫事业发展"
_STREETS = "【七】下足绣花功夫进一步加强精细化精准化治理/提升城区形象品质"
_AIR = "【七】下足绣花功夫进一步加强精细化精准化治理/改善生态环境质量"
_CITY = "【四】聚焦功能品质进一步构筑发展新空间"

_LIFTS = q("加装电梯完工", "=", "200", "台")
_CLINICS = q("二三级医院门诊号源下沉比例", "=", "52", "%")
_CABLES = q("架空线入地和杆箱整治完工", "=", "30", "公里")
PM = q("PM2.5浓度", "<=", "30", "微克/立方米")

XUHUI_ENTRIES = (
    Entry(
        "徐汇-2025-8c01d4",
        "徐汇@2025",
        "加快吉利研发中心建设",
        _CITY,
        43,
        "deliverable",
    ),
    Entry(
        "徐汇-2025-1f3350",
        "徐汇@2025",
        "持续推进南站8号地块土地收储",
        _CITY,
        44,
        "deliverable",
        baseline=Baseline(
            "徐汇中城功能区,深入开展上海南站枢纽地区站城融合更新研究,重点推进南站8号地块土地收储。", 10
        ),
    ),
    Entry(
        "徐汇-2025-77ab19",
        "徐汇@2025",
        "推进4个项目、2.7万平方米开竣工",
        _HOMES,
        53,
        "deliverable",
        targets=(q("项目开竣工", "=", "4", "个"), q("开竣工", "=", "2.7", "万平方米")),
    ),
    Entry(
        "徐汇-2025-3f9a2c",
        "徐汇@2025",
        "推行规模化加装电梯,力争完工200台",
        _HOMES,
        53,
        "deliverable",
        targets=(_LIFTS,),
        strength="力争",
        baseline=Baseline(
            "全年完成9个地块征收,共7875证、40.51万平方米,征收面积约占全市总量的50%;龙山新村等7个不成套旧住房改造项目竣工交付;"
            "旧住房综合修缮全年完工402万平方米,电梯加装完工333台。",
            13,
            "lowered",
            q("电梯加装完工", "=", "333", "台"),
        ),
    ),
    Entry("徐汇-2025-5d1c90", "徐汇@2025", "建设儿童友好型城区", _BASICS, 54, "general"),
    Entry(
        "徐汇-2025-d07e51",
        "徐汇@2025",
        "二三级医院门诊号源下沉比例提高至52%",
        _SCHOOLS,
        55,
        "target",
        targets=(_CLINICS,),
        baseline=Baseline(
            "区域内二三级医院50%门诊号源下沉社区。", 15, "raised", q("二三级医院门诊号源下沉", "=", "50", "%")
        ),
        carried=Carried("徐汇-2026-20b9aa", "raised"),
    ),
    Entry(
        "徐汇-2025-aa4e07",
        "徐汇@2025",
        "架空线入地和杆箱整治计划新开工50公里、完工30公里",
        _STREETS,
        57,
        "deliverable",
        targets=(q("架空线入地和杆箱整治新开工", "=", "50", "公里"), _CABLES),
        baseline=Baseline(
            "架空线入地完工30公里,排名中心城区第一。", 20, "held", q("架空线入地完工", "=", "30", "公里")
        ),
    ),
    Entry(
        "徐汇-2025-0e9d3b",
        "徐汇@2025",
        "推进徐汇滨江等景观灯光提升",
        _STREETS,
        57,
        "general",
        review=PersonReview("unratable", "没有可核对的对象", "王编辑", "2026-02-01"),
    ),
    Entry(
        "徐汇-2025-b6210f",
        "徐汇@2025",
        "PM2.5浓度低于30微克/立方米",
        _AIR,
        58,
        "target",
        targets=(PM,),
        baseline=Baseline(
            "PM2.5月均浓度28.5微克/立方米。", 19, "lowered", q("PM2.5月均浓度", "=", "28.5", "微克/立方米")
        ),
    ),
)

"""Two tables: the thing a figure measures, by its own words; and words that are no figure's thing."""

from __future__ import annotations

import pytest

from tracker.language.quantity import quantities, show

NAMED = [
    # counted things stand behind the number, and end where their predicate begins
    ("6个省级区域医疗中心高效运行", ["省级区域医疗中心 = 6 个"]),
    ("选派1200名以上科技特派员到基层开展科技服务", ["科技特派员 >= 1200 名"]),
    ("完成东旺、晓林两所卫生院提升工程", ["卫生院 = 2 所"]),
    ("建成2座集藏书、阅读、展览等功能于一体的“城市书房”", ["“城市书房” = 2 座"]),
    ("新增住宅小区业主委员会（物业管理委员会）1000个", ["住宅小区业主委员会(物业管理委员会) = 1000 个"]),
    ("覆盖36个村", ["村 = 36 个"]),
    ("完成5个村的饮水安全工程", ["村 = 5 个"]),
    ("推动30座城市公园24小时开放", ["城市公园 = 30 座"]),
    ("启动12个现代设施农业片区规划建设", ["现代设施农业片区 = 12 个"]),
    ("为超20000名视力、听力、肢体、智力等残疾儿童免费提供康复训练", ["残疾儿童 >= 20000 名"]),
    ("帮助5万名城乡劳动者成功创业", ["城乡劳动者 = 5 万名"]),
    ("推动玉林海港码头2个泊位上半年建成运营", ["泊位 = 2 个"]),
    ("完成北张小学等3所小学改扩建工程", ["小学 = 3 所"]),
    ("为80万重点群体提供就业帮扶", ["重点群体 = 80 万"]),
    ("以12个片区、65个社区中心为重点", ["片区 = 12 个", "社区中心 = 65 个"]),
    ("引进落地总投资10亿元以上项目50个", ["落地总投资10亿元以上项目 = 50 个"]),
    ("700个大棚要全部投产", ["大棚 = 700 个"]),
    ("90%的村（居）配备专职人民调解员", ["村(居) = 90 %"]),
    ("推动100个重点工业项目加快建设", ["重点工业项目 = 100 个"]),
    ("抓好15个重点村为示范", ["重点村 = 15 个"]),
    ("小麦、杂粮等11条全产业链发展", ["全产业链 = 11 条"]),
    # a verb, an adverb or a promise before the thing is no part of it, a word that begins like one is
    ("全域推广洁净煤3万吨", ["洁净煤 = 3 万吨"]),
    ("引进创新创业领军人才280名", ["创新创业领军人才 = 280 名"]),
    ("营业收入达到250亿元", ["营业收入 = 250 亿元"]),
    ("打造和美乡村示范片区25个", ["和美乡村示范片区 = 25 个"]),
    ("力促钒钛产业产值突破550亿元", ["钒钛产业产值 >= 550 亿元"]),
    # whom it is done for, and what becomes of it, stand behind
    ("义务教育学校课后服务对有需求的学生保持100%全覆盖", ["义务教育学校课后服务 = 100 %"]),
    ("产品附加值持续翻番", ["产品附加值 增长 = 1 番"]),
    # who does what is measured
    ("规模以上包装企业完成产值42亿元", ["规模以上包装企业产值 = 42 亿元"]),
    ("房地产开发完成投资25亿元", ["房地产开发投资 = 25 亿元"]),
    ("竹产业实现产值12亿元", ["竹产业产值 = 12 亿元"]),
    ("全县完成投资20亿元", ["投资 = 20 亿元"]),
    # a figure is no name of another, and a place's name is no figure
    ("280元提高到217元", ["= 217 元"]),
    ("建设宁河七里海镇等12个示范片区", ["示范片区 = 12 个"]),
    ("绿化河道十里", ["河道 = 10 里"]),
    # money that is put into a thing is its investment
    ("投资2亿元建设体育休闲公园", ["体育休闲公园投资 = 2 亿元"]),
    ("投资400万元完成朝阳街中段建设", ["朝阳街中段建设投资 = 400 万元"]),
    ("紧盯总投资60亿元的抽水蓄能项目", ["抽水蓄能项目总投资 = 60 亿元"]),
    ("力争完成交通投资800亿元", ["交通投资 = 800 亿元"]),
    # a thing is made less by the amount
    ("再减少农村贫困人口1000万以上", ["农村贫困人口 下降 >= 1000 万"]),
    ("投资3亿元的服装厂和投资2亿元的学校", ["服装厂投资 = 3 亿元", "学校投资 = 2 亿元"]),
    ("退出钢铁产能1386万吨", ["钢铁产能 >= 1386 万吨"]),
    ("压减粗钢产能500万吨", ["粗钢产能 >= 500 万吨"]),
    ("处置不良贷款3亿元", ["不良贷款 >= 3 亿元"]),
    ("今明两年继续提高企业退休人员基本养老金10%", ["企业退休人员基本养老金 增长 = 10 %"]),
    ("压减一般性支出5%", ["一般性支出 下降 = 5 %"]),
    ("提高森林覆盖率40%", ["森林覆盖率 = 40 %"]),
    # a rank is held by something
    ("智算规模保持全国第1位", ["智算规模 位次 = 1 位"]),
    # a share keeps what it is a share of
    ("先进制造业产量占比达到50%", ["先进制造业产量占比 = 50 %"]),
    ("民间投资占固定资产投资比重达40%以上", ["民间投资占固定资产投资比重 >= 40 %"]),
    ("规模以上工业增加值增长8%左右", ["规模以上工业增加值 增长 ~ 8 %"]),
]

NO_FIGURE = [
    "PM2.5、PM10平均浓度坚决退出全省后十位",  # a place that is left
    "在连续两年增长百分之十三的基础上",  # where it starts from
    "培植打造一批营业收入过500亿、100亿和50亿企业集团",  # which companies
    "加快培育一批过50亿元的园区",  # which estates
    "在政策支持、要素保障、创新驱动等8方面持续发力",  # no things
    "积极推进联动五台山、西柏坡战略",  # a mountain
    "加快氢能驱动时速250公里城际市域列车",  # how fast
    "第二轮土地承包到期后再延长三十年试点",  # the policy's name
    "始终把人民群众保供暖放在第一位",  # no rank
    "大力发展四首经济、冰雪经济",
    "举办少儿围棋、铁人三项等大型体育赛事",  # a sport
    "在全省167个区县中找位次",  # among whom
    "推进年产30万吨电缆项目建设",  # how large the works are
    "提高残疾人两项补贴标准",  # the name of a benefit
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_a_figure_is_of_the_thing_alone(text: str, expected: list[str]) -> None:
    assert [show(quantity) for quantity in quantities(text)] == expected


@pytest.mark.parametrize("text", NO_FIGURE)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    assert not quantities(text)


THE_THING_ALONE = [
    ("全面开展7大领域101类问题排查和治理", ["问题"]),
    ("落实好15条硬措施和自治区135条硬措施", ["硬措施", "硬措施"]),
    ("推动80%城市社区和60%农村达到创建标准", ["城市社区", "农村"]),
    ("设置城乡应急避难场所100个", ["城乡应急避难场所"]),
    ("完成40座成品油储罐深度治理", ["成品油储罐"]),
    ("攻坚实施重点片区和功能下沉项目、完成投资1400亿元以上", ["投资"]),
    ("支持超10所县域公办普通高中补短板", ["县域公办普通高中"]),
    ("剩余444户832人贫困人口全部脱贫", ["贫困人口", "贫困人口"]),
    ("推动4个万亿级产业基地提质升级", ["万亿级产业基地"]),
    ("提升9个核心商圈及特色商业街区品质", ["核心商圈及特色商业街区"]),
    ("全盟民用机场完成旅客吞吐量120万人以上", ["旅客吞吐量"]),
    (
        "确保中心城区和县城空气质量优良率分别达98%、97%以上",
        ["中心城区空气质量优良率", "县城空气质量优良率"],
    ),
    ("强化197条入河排污口常态化监管", ["入河排污口"]),
    ("打造电网、机械等10条具有国际优势的产业链", ["产业链"]),
    ("推动40吨以下供暖燃煤锅炉淘汰改造", []),
    # places are counted, not what is cleaned, mended or done for them
    ("完成11个村庄农村生活污水治理", ["村庄"]),
    ("实施官道街等6条道路雨污分流工程", ["道路"]),
    ("遴选城区优质学校与242所乡村学校结对", ["乡村学校"]),
    ("做好5个县对口帮扶工作", ["县"]),
    # ranks that share a noun
    ("总投资100亿元的25个省、市重点项目建设", ["总投资", "省、市重点项目"]),
    # how it is done, and which ones are meant, is no part of the name
    ("清单化项目化改造燃气管网650公里", ["燃气管网"]),
    ("线下建设零工驿站1000个以上", ["零工驿站"]),
    ("新增建设和改造提升高标准农田300万亩以上", ["高标准农田"]),
    ("推动大数据、集成电路、智能终端等数字经济核心产业增长10%以上", ["数字经济核心产业"]),
    ("每个县发展1—2个带动能力强、就业容量大的特色产业", ["特色产业"]),
    ("一般公共预算收入在去年基础上增长8.1%", ["一般公共预算收入"]),
    ("失业人员实现再就业10万人", ["失业人员再就业"]),
    ("深化松材线虫病防治,完成修复造林4.4万亩", ["修复造林"]),
    ("做好投资3亿元的饲料储备项目的洽谈引进工作", ["饲料储备项目投资"]),
    ("年内省重点建设项目完成投资2300亿元", ["省重点建设项目投资"]),
]


@pytest.mark.parametrize(("clause", "nouns"), THE_THING_ALONE)
def test_the_name_of_a_target_is_the_thing_alone(clause: str, nouns: list[str]) -> None:
    assert [one.noun for one in quantities(clause)] == nouns


STAYS = [
    ("城镇实现新增就业8.9万人以上", "城镇新增就业", "the subject is a part of the name"),
    ("城镇新增就业完成年度目标的92%", "城镇新增就业完成年度目标", "a share of a goal is no level of it"),
    ("PM2.5平均浓度控制在30微克/立方米以下", "PM2.5平均浓度", "a limit that ends its clause"),
    ("建设20个社区卫生服务中心", "社区卫生服务中心", "counted themselves, though they are of a place"),
    ("改造3所学校运动场", "学校运动场", "counted themselves"),
    ("举办制氧机等3家企业论坛", "企业论坛", "examples of another thing are left out"),
    ("市级以上农业龙头企业达到15家", "市级以上农业龙头企业", "no list of ranks"),
]


@pytest.mark.parametrize(("clause", "noun", "why"), STAYS)
def test_what_belongs_to_a_name_stays(clause: str, noun: str, why: str) -> None:
    assert noun in [one.noun for one in quantities(clause)], why

"""Words that exclude one another: what a report says of 供热 is no answer to a promise of 供水 (patterns)."""

from __future__ import annotations

CONTRASTS = (
    # honours of a place
    r"(?:森林|卫生|园林|文明|双拥模范|环保模范|节水型?|无废|智慧|食品安全(?:示范)?|历史文化名)(?=城|县|乡|镇|村)",
    r"(?:文明|平安|绿色|美丽|健康)(?:家庭|校园|社区|单位|村镇|乡村|医院)",
    # by what a place grows strong, and what becomes one
    r"(?:质量|人才|制造|教育|科教|文化|旅游|交通|网络|知识产权|农业|体育|品牌|工业|海洋|贸易)(?=[强兴][省市县区])",
    r"[证规](?=合一)",
    # where
    r"城[东西南北](?![门起])",
    r"[东西南北]城(?=幼儿园|小学|中学|片区|街道|社区)",
    r"河[东西](?=片|新区|街道|社区|地块)",
    r"[东西南北中]部(?!队|门|委|署)",
    # what comes through pipes and wires
    r"供水|供热|供气|供电|排水",
    # what is insured, what is kept clean
    r"(?:养老|医疗|失业|工伤|生育)(?=保险|、[^,;。]{1,12}保险)",
    r"(?:大气|水|土壤|噪声|固体废物)(?=污染)",
    # which water is tested
    r"(?:水源(?=地?水质)|(?:断面|水功能区|地下水|湖泊|海域)(?=水质))",
    # who keeps a school
    r"(?:公办|民办)(?=幼儿园|园|学校|中小学|小学|初中|高中|高校|本科|高职|养老|学位)",
    # what is traded
    r"(?:货物|服务)(?=贸易)",
    # whose work or business
    r"(?:农民工?|大学生|高校毕业生|退役军人|妇女|残疾人)(?=(?:返乡)?(?:就业|创业))",
    # which people are counted
    r"(?:户籍|常住)(?=人口|[、和与及])",
    # which of several
    r"实验(?:小学|中学|幼儿园|高中|初中)",
    r"(?<![\dA-Za-z])[2-6][Gg](?![A-Za-z])",
    r"第[一二三四五六七八九十\d]+(?=中学|小学|初级|高级|实验|幼儿园|医院|人民医院|水厂|污水处理厂|中等)",
    r"[GS]\d+(?=线|高速|国道|省道|改|公路)",
)
"""Each row is a pattern whose matches exclude one another."""

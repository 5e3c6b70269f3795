"""How plans name who is to do a thing, and what heads the columns of their tables (patterns, folded)."""

from __future__ import annotations

OFFICE = (
    r"[\u4e00-\u9fff]{1,16}(?:局|委|厅|办|办公室|管委会|委员会|分局|支队|联社|政府|[^各全]部|[残妇工侨科社文]联|总工会|红十字会"
    r"|法院|检察院)|团[省市县区旗州]委"
    r"|各(?:[省市州盟地县区旗乡镇街道、及和]+|相关单位|有关单位|成员单位|单位|部门)"
    r"|[\u4e00-\u9fff]{0,4}(?:有关|相关|各)(?:部门|单位)"
)
"""The name of an office or of several: 县城管局, 各乡镇, 市直有关部门."""
SHARE = (
    r"(?:\([\u4e00-\u9fff]{1,8}\))?(?:等)?(?:有关部门|相关部门|部门)?(?:按(?:照)?职责分工)?(?:分别)?"
    r"(?:牵头|负责|配合|落实|实施)*"
)
"""What may stand behind an office: 牵头, 等按职责分工负责."""
WHEN = (
    r"(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日)?(?:底|末)?(?:之?前)?|[上下]半年|第?[一二三四]季度|年底(?:之?前)?)"
    r"|20\d\d年(?:底)?(?:之?前)?|全年|长期|持续推进"
)
"""The time by which a thing is to be done, in a cell or a bracket of its own: 2024年9月底前."""
LABEL = (
    r"(?:[\u4e00-\u9fff]{0,3}(?:责任|牵头|负责|主管|配合|承办|实施|主办|协办|承担|落实)(?:单位|部门|领导|人|科室)"
    r"|完成(?:时限|时间|期限))"
)
"""What a note or the head of a column calls the offices or the time: 责任单位, 牵头部门, 完成时限."""
COLUMN = (
    rf"{LABEL}|序号|编号|类别|分类|领域|事项|备注|(?:项目|任务|工作|实事)?(?:名称|内容)|(?:重点)?(?:项目|任务|工作)"
    r"|(?:主要|工作|建设|年度|具体)(?:目标|任务|内容|指标|举措|措施|要求)|(?:建设)?(?:地点|规模|单位|性质|时间|年限)"
    r"|目标(?:任务|值)?|指标(?:名称|值)?|计量单位|(?:总|年度|计划)?投资(?:额|规模)?|(?:万元|亿元|年|月)|进度|时限"
)
"""What heads the columns of a table of tasks: 序号 项目 目标 责任单位."""

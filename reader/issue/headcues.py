"""What the words of headline lines say of their being kicker, title or deck.

Editors use few forms: a kicker is a column's name, a slogan, an occasion or who said it; a title tells
the news or names the story; a deck gives figures, who presided, or what sort of account it is
(newspaper conventions §1).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.issue.crossing import crossing
from reader.issue.lines import folded, letter_spaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.issue.lines import Line

HAN = "㐀-鿿"
COUNT = "[一二三四五六七八九十百千万零两]"
COLUMN = (
    "新闻|记者|特写|调查|观察|关注|聚焦|视点|焦点|热点|亮点|看点|直击|一线|现场|见闻|随笔|随想|杂谈|漫谈|夜话|茶座|论坛|讲堂|"
    "课堂|讲坛|评论|时评|短评|快评|社论|来信|来论|来稿|信箱|热线|问答|有约|访谈|对话|专访|人物|风采|档案|记忆|往事|故事|照片|"
    "影像|镜头|图说|光影|副刊|文苑|诗苑|书房|书香|悦读|读书|连载|小说|散文|天地|之窗|之声|园地|广角|纵横|扫描|巡礼|系列|报道|"
    "专题|专栏|特刊|特稿|通讯|消息|简讯|综述|走笔|纪行|行|录|谈|说法|以案|提醒|提示|辟谣|指南|健康|养生|生活|百科|科普|文化|"
    "廉洁|匠心|寻访|家风|家训|乡村|乡土|民俗|非遗|文物|基层|榜样|先锋|模范|身边|最美|感动|老兵|政策|解读|在线|回声|反馈"
)
"""what the names of columns are made of"""
OPENS_SERIES = (
    "走读|走进|走近|聚焦|关注|探访|直击|回望|致敬|寻找|感动|壮丽|喜迎|庆祝|纪念|迎接|我们的|写在|奋进|"
    "图说|数说|“十"
)
ACCOUNT = (
    "纪实|侧记|综述|纪事|小记|实录|观察|掠影|扫描|见闻|巡礼|述评|手记|速写|回眸|记|故事|之路|启示|实验|调查|访谈|报告|探索|"
    "实践|做法|透视|追踪|剪影|印象|样本|[的之].{1,3}年"
)
"""with what an editor says what sort of text it is"""
PRESIDED = "主持|讲话|出席|作.{0,2}报告|致辞|会见|参加|陪同|批示|宣布|检查指导|点评"
HAPPENED = (
    "召开|举行|举办|开幕|闭幕|启动|开工|完工|竣工|通车|投用|启用|开通|开放|揭牌|揭晓|成立|落幕|开赛|收官|开馆|签约|上线|"
    "获奖|夺冠|当选|获批|出台|发布|公布|实施|施行|全面展开|进入.{0,2}高峰"
)
"""with what a line ends that tells news"""
CUES = {
    "column": rf"(?=.{{2,7}}$).*(?:{COLUMN}).*",
    "series": rf"(?:{OPENS_SERIES}).{{2,14}}",
    "bracketed": r"[【(\[〔■●◆].*[】)\]〕]|[■●◆].*",
    "numbered": rf".*(?:[①-⑳]|之{COUNT}{{1,3}}|[(](?:{COUNT}{{1,3}}|\d{{1,2}})[)])[】)]?",
    "occasion": r".*(?:之际|前夕|到来|以来|期间|[节日]里|时刻|来临|周年)",
    "said": r".*(?:指出|强调|要求|表示|提出|认为|呼吁|号召|寄语|发出)[:：]?",
    "dash": r"——.*",
    "account": rf".*(?:{ACCOUNT})(?:[(]..?[)])?",
    "presiding": rf".*(?:{PRESIDED}).*",
    "figures": rf".*(?:\d|{COUNT}{{2}}|{COUNT}[余多]?[个万家项人名户公]).*",
    "event": rf".*(?:{HAPPENED})",
    "local": (
        rf"(?:[我全][县市区省国]|[县市区省乡镇村](?!里|城[的人])|"
        rf"[{HAN}]{{1,3}}[县市区镇乡村州省](?:[{HAN}]{{3}}|[:：])).*"
    ),
    "named": r"(?=.{3,9}$)(?:.+[的那].+|.+[之以][后前间外]|.{1,3}[里中上下]的.+)",
    "quoted": r".*[“《].*",
    "colon": r"[^:：]{1,8}[:：].+",
}
"""forms of a whole line; its spaces are kept, its letters narrow"""
FORMS = {name: re.compile(form) for name, form in CUES.items()}
SLOGAN = re.compile(
    "新时代|新征程|新作为|新篇章?|新风|新局|新貌|新实践|新发展|新理念|新目标|新成效|新使命|乡村振兴|高质量|现代化|民生|群众|"
    "人民|百姓|初心|使命|担当|责任|奋进|奋斗|奋力|推动|推进|扎实|聚焦|聚力|深化|深入|改革|开放|文明|文化|传承|弘扬|精神|"
    "服务|提升|效能|优化|营商环境|坚持|坚定|坚决|践行|落实|学习|宣传|贯彻|凝聚|凝心|汇聚|力量|攻坚|守护|守牢|护航|平安|"
    "安全|稳定|基层|治理|实干|苦干|真抓|笃行|党建|党的|引领|先锋|先行|表率|实事|好事|办好|发展|建设|打造|强化|加强|加快|"
    "全面|全力|创新|创建|转型|生态|绿色|低碳|共建|共治|共享|共谋|共绘|幸福|美好|美丽|家园|家乡|行动|进行时|再出发|出发|"
    "走在前|在路上|一线|冲刺|决战|决胜|夺取|胜利|同心|勠力|喜迎|迎接|庆祝|纪念|献礼|牢记|嘱托|感恩|自信|蓝图|开局|起步|"
    "起好步|开好局|开门红|稳中求进|拼搏|拼经济|争先|争创|创优|赶超|跨越|崛起|振兴|复兴|中国梦|筑梦|筑牢|底线|保障|关爱|"
    "关注|情系|用心|用情|真情|为民|惠民|利民|便民|富民|强县|强基|固本|思想|主题教育|作风|清廉|廉洁|警钟|法治|公平|正义|"
    "新质|生产力|大局|奋战|建功|立业|谱写|书写|书画|描绘|擦亮|底色|红色|基因|血脉|赓续|激发|活力|动能|致敬|礼赞|风采|践悟"
)
"""words of which slogans are made"""
NOTICE = re.compile(r".*关于.*(?:通知|通报|决定|意见|批复|请示|报告|函|纪要|公告|通告)")
PHRASES = re.compile(r"\S+(?: +\S+)+")
ACTOR = re.compile(
    r".*(?:政府|委|局|办|办公室|会|院|厅|部|处|站|中心|公司|厂|社|校|队|组|县|市|区|镇|乡|村|街道|中学|小学|集团|银行)"
)
"""a line that may say no more than who did it"""
DEED = re.compile(
    r"(?:关于|举行|召开|举办|召集|开展|启动|发布|公布|推出|出台|印发|实施|开通|启用|入选|获评|荣获|获得|获批|跻身|实现|完成|建成|"
    r"打造|通过|审议|审判|宣判|荣膺|揭牌|成立|组织|走进|慰问|调研|开工|投入|破获|受理|发放|落户|增至|突破|同比|正式|今日|昨日|"
    r"将于|全面|顺利|成功|圆满|开始|迎来|带动|惠及|助力|让|促|为|向|获|赴|在|将|已|被|把)"
)
"""with what its deed begins"""
DANGLING = frozenset("对在的和与及将为被把向从以于第让使由至到关获是有")
"""with what no line that stands alone ends"""
STOPS = frozenset("：:，、—")
QUOTES = (("“", "”"), ("《", "》"), ("（", "）"), ("‘", "’"))
EVEN = 2
"""em that the halves of a line broken in the middle differ at most"""


def said(line: Line) -> str:
    """The line as the cues match it."""
    return folded(line).replace("\u3000", " ")


def cues(line: Line) -> Iterator[str]:
    """The names of the cues that a line has."""
    text = said(line)
    yield from (name for name, form in FORMS.items() if form.fullmatch(text))
    if letter_spaced(line.text):
        yield "spaced"
    if line.width <= 8:
        yield "tiny" if line.width <= 4 else "short"


def rhythm(text: str) -> Iterator[str]:
    """Whether a text is phrases, of one length as in a couplet or not."""
    if PHRASES.fullmatch(text):
        lengths = {len(word) for word in text.split()}
        yield "couplet" if len(lengths) == 1 and max(lengths) >= 3 else "phrases"


def slogan(text: str) -> float:
    """The share of a text that is made of the words of slogans."""
    return sum(map(len, SLOGAN.findall(text))) / len(text)


def seams(before: Line, after: Line, told: frozenset[str]) -> Iterator[str]:
    """What speaks for, or against, two lines being one that was broken; `told`: the pairs of the lead."""
    one, other = said(before), said(after)
    apart = crossing(one, other) < 0
    if apart:
        yield "apart"
    if one[-1] + other[0] in told:
        yield "told apart" if apart else "told"
    if one[-1] in DANGLING or any(one.count(mark) > one.count(end) for mark, end in QUOTES):
        yield "dangling"
    if one[-1] in STOPS or other[0] in STOPS:
        yield "stop"
    if ACTOR.fullmatch(one) and DEED.match(other):
        yield "actor"
    if abs(before.width - after.width) <= EVEN:
        yield "even"
    if letter_spaced(before.text) != letter_spaced(after.text):
        yield "unlike"

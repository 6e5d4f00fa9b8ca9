"""Forms: what single lines of a policy document look like, in good print and in bad."""

from __future__ import annotations

import re
from typing import Final

from reader.issue.lines import fold, letter_spaced
from reader.issue.policy.marks import number_of
from reader.issue.roles import HAN

_YEAR = r"(?:19|20)\d\d ?年|[一二][〇○零O0Oо一二三四五六七八九]{3}年"
_DAY = (
    rf"(?:{_YEAR}) ?(?:\d{{1,2}} ?月 ?\d{{1,2}} ?日|"
    "[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
)
DATE: Final = re.compile(_DAY)
DOC_NO: Final = re.compile(
    rf"(?:(?:发文字号|发文号|文号|文件编号) *: *)?([{HAN}][{HAN}A-Za-z()]{{0,16}} ?"
    r"(?:[〔\[【(（〈<{〖] ?(?:19|20)\d\d ?年?[〕\]】)）〉>}〗]|(?:19|20)\d\d年?) ?第? ?\d{1,5}(?:-\d+)? ?号|"
    r"[〔\[【] ?(?:19|20)\d\d ?[〕\]】] ?第? ?\d{1,5} ?号|\d{4}年 ?第 ?\d{1,4} ?号|第 ?\d{1,4} ?号)"
)
"""the number itself is the first group"""
GENRES: Final = (
    "决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|公示|启事|"
    "指南|须知|指引|手册|流程|方案|规划|计划|要点|纲要|办法|条例|规定|规程|细则|规则|章程|准则|守则|标准|制度|"
    "预案|清单|措施|公约|倡议书|解释|解答|说明|(?<!依)(?<!无)法"
)
"""文种: what a policy document says it is, at the end of its title"""
TITLE_END: Final = re.compile(
    rf"(?:{GENRES})(?:[（(〔\[](?:[^（）()]{{1,20}})[）)〕\]]|(?:试行|暂行))?(?:[（(][^（）()]{{1,12}}[）)])?$"
)
NOTICES: Final = re.compile(r"(?:公报|公告|通告|通知|通报|公示|启事)(?:[（(].{1,20}[）)])?$")
_BODIES: Final = (
    "人民政府|政府|委员会|办公室|办公厅|常委会|委|办|局|厅|部|署|处|院|会|社|站|所|中心|公司|集团|大学|学院|学校|银行|"
    "支队|大队|总队|队|署|馆|园|联合会|协会|分行|支行|街道|镇|乡|法庭|检察院|法院|党组|党委|工会|指挥部|领导小组|组|办事处"
)
ORGAN: Final = re.compile(rf"[{HAN}·、（）() ]{{2,38}}(?:{_BODIES})(?:[（(][{HAN}]{{1,8}}[）)])?")
_ADDRESSED: Final = re.compile(
    rf"[各省市县区州盟旗乡镇街]|{_BODIES}|机构|单位|企业|部门|组织|团体|同志|代表|公民|市民|居民|村民|用户|群众|"
    r"厂|矿|场|师生|家长|村|社区|^各位|^(?:尊敬|亲爱|敬爱)的"
)
_NO_ADDRESSEE: Final = re.compile(
    r"如下|通知|通告|公告|现将|根据|为了|^为|包括|以下|附件|^[一二三四五六七八九十\d(（第]|强调|指出|表示|要求|"
    r"电话|地址|时间|时限|依据|条件|材料|对象|标准|名称|说|[:：]."
)
ATTACHED: Final = re.compile(r"附 ?[件表录](?: ?[\d一二三四五六七八九十]{1,2})? ?[:：]?")
ATTACHMENTS: Final = re.compile(r"附 ?件 ?[:：] ?.*|附 ?件 ?\d{0,2} ?[:：].*")
_SECRET: Final = re.compile(r"(?:绝密|机密|秘密|内部)(?:[★☆*].{0,8})?|\d{6,7}|0{2,}\d{1,6}")
_URGENT: Final = re.compile(r"特提|特急|加急|平急|急件|特急件")
SIGNER: Final = re.compile(rf"签 ?发 ?人 ?: ?[{HAN} 、]*|会签人? ?:.*")
COPIES: Final = re.compile(
    r"(?:抄 ?送|主 ?送|抄 ?报|分 ?送|发|主题词)[:：].*|.{2,40}[ \u3000]*(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?"
    r"\d{1,2} ?日 ?(?:印发|印)|"
    r"[(（]?共 ?印 ?\d+ ?份[)）]?|.{2,24}(?:秘书[一二三四]?处|办公[室厅]|印) *印发|印发"
)
NOTE: Final = re.compile(
    r"[(（].*(?:通过|公布|施行|修订|修正|发布|批准|审议|印发|颁布|(?:19|20)\d\d ?年 ?\d{1,2} ?月).*"
)
LABELLED: Final = re.compile(
    r"(?:索 ?引 ?号|主题分类|发文机关|发布机构|公开方式|成文日期|发布日期|发布时间|公开日期|公开时间|"
    r"生成日期|有 ?效 ?性|信息分类|信息来源|来源|主题词|"
    r"发文日期|公文种类|所属主题|体裁分类|关键词|效力状态|失效日期|字号|字体|浏览次数|标 ?题|名 ?称) *[:：].*"
)


_OFFICER: Final = re.compile(
    rf"[{HAN}]{{0,12}}(?:主席|总理|省长|市长|县长|区长|州长|部长|局长|主任|院长|行长|委员长|书记|会长):?"
    rf"[{HAN}·]{{2,4}}"
)
FORMAL: Final = re.compile(rf"关于.+的(?:{GENRES})(?:[（(].{{1,12}}[）)])?$")
"""a title as only documents have it"""


def is_doc_no(text: str) -> bool:
    """Whether a line is a document's number, in any of the brackets that are in use."""
    return bool(DOC_NO.fullmatch(fold(text).strip()))


def date_of(text: str) -> str | None:
    """The day that a whole line is, in either numerals and as printed; None if it is none."""
    bare = fold(text).strip()
    close = bare.replace(" ", "") if letter_spaced(bare) else bare
    return text.strip() if DATE.fullmatch(close) else None


def is_organ(text: str) -> bool:
    """Whether a line is the name of a body that issues documents."""
    bare = text.replace(" ", "").replace("\u3000", "")
    return bool(ORGAN.fullmatch(bare)) and not re.search(r"^[请现特将为要各]|[，。；：！？]", bare)


def is_signature(text: str) -> bool:
    """Whether a line can be a signature above a date: a body's name, or an office with a person's."""
    bare = text.replace(" ", "").replace("\u3000", "")
    return is_organ(text) or bool(_OFFICER.fullmatch(bare))


def is_addressee(text: str) -> bool:
    """Whether a line, or several joined, names those to whom a document goes; use below a title only."""
    if text[-1:] not in ("：", ":") or len(text) > 300 or re.search(r"[。；！？]", text):
        return False
    return bool(_ADDRESSED.search(text)) and not _NO_ADDRESSEE.search(text)


def is_preface(text: str) -> bool:
    """Whether a line is a number of copies, a degree of secrecy or of urgency, or names who signed."""
    bare = text.replace(" ", "")
    return any(form.fullmatch(bare) for form in (_SECRET, _URGENT, SIGNER, LABELLED))


def is_title(text: str) -> bool:
    """Whether a text reads as the title of a policy document: it ends with what it is."""
    bare = text.replace(" ", "")
    if NOTICES.fullmatch(bare):
        return True
    return 4 <= len(bare) <= 120 and bool(TITLE_END.search(bare)) and not re.search(r"[。；！？：]", bare)


def iso(day: str) -> str | None:
    """A printed day as ISO 8601."""
    figures = [_figure(part) for part in re.split(r"[年月日]", fold(day).replace(" ", ""))[:3]]
    if len(figures) < 3 or not (1 <= figures[1] <= 12 and 1 <= figures[2] <= 31):
        return None
    return f"{figures[0]:04}-{figures[1]:02}-{figures[2]:02}"


def _figure(part: str) -> int:
    if len(part) == 4:
        digits = {
            **dict.fromkeys("〇○零0Oо", "0"),
            **{letter: str(at) for at, letter in enumerate("零一二三四五六七八九")},
        }
        part = "".join(digits.get(letter, letter) for letter in part)
    return int(part) if part.isdigit() else number_of(part)

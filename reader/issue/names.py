"""Names of people as newspapers print them: by surname, two to four letters, set to an even width."""

from __future__ import annotations

import re

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐"
    "易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳"
    "管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵"
    "苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮"
    "粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈"
    "伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由糜"
    "萧傅阎常赖洪丘畅木宇竺扬习蒯洛郗汲宓禚逄撒"
)
COMPOUND = frozenset(
    (
        "欧阳",
        "上官",
        "司马",
        "诸葛",
        "司徒",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "令狐",
        "慕容",
        "夏侯",
        "端木",
        "呼延",
    )
)
SPACED = re.compile(r"(?<![^\s、，])(\S)[ \u3000]+(\S)(?![^\s、，])")
BETWEEN = re.compile(r"[ \u3000、，]+")
BESIDE = re.compile(r"[ \u3000、，&]")
"""what may be lost between names and what a line calls them"""
HAN = re.compile(r"[㐀-鿿·]{2,4}")

NAMES_AT_MOST = 12
"""letters of a line of names"""
PERSON = (
    "村民|居民|市民|教师|老师|学生|同学|读者|社员|会员|社工|网格员|志愿者|护士|医生|大夫|民警|战士|律师|"
    "研究员|教授|作家|诗人|退休.{0,4}"
)
"""what a writer is called who is no journalist"""
BODY = (
    "局|委|办|院|馆|站|所|队|校|科|组|部|室|中学|小学|大学|幼儿园|中心|公司|集团|协会|作协|文联|机关|社区|街道|"
    "银行|支行|班"
)
"""with what names of bodies end"""
PLACE = re.compile(
    rf"[^。，；：:]{{0,16}}(?:{PERSON}|{BODY}|整理|撰文|撰稿|供稿|报道|编译|执笔|口述|文[/／]图|图[/／]文|[/／]?[文图])"
)
"""what stands beside a bare name"""
PLACES = frozenset("县市区镇乡村")
"""with what names of places end"""
UNNAMED = frozenset(
    ("简讯", "简报", "公告", "公示", "成立", "通告", "平安", "高考", "和谐", "时评", "雷锋", "更多", "安全")
)
"""words that look like names"""
HOUSE = re.compile(r"本(?:报|刊|台|网)(?:特约)?(?:评论员|编辑部|编委会|综合(?:报道|整理)?|集体采写)")
"""how a paper signs for itself"""
AUTHOR = re.compile(r"作者[:：/｜ ](?=.*[ \u3000])")
"""before a writer and his place; （作者：王某） ends some texts as a paragraph of theirs"""
MARKS = "□■○●◇◆△▲☆★◎※|｜/／ \u3000"
"""ornaments before a byline"""

MEDIUM = (
    r"(?:本报|本台|本刊|本网|新华社|[㐀-鿿]{2,8}(?:日报|晚报|时报|早报|融媒体?中心|融媒体?|电视台|记者站))"
)
JOURNALIST = "记者|通讯员|评论员|特约撰稿人?|撰稿人|实习生|报道员|观察员"
REPORTER = (
    r"(?:特约|特派|实习|见习|驻[㐀-鿿]{2,3}|全媒体|融媒体?|首席|资深|摄影|文字|校园|小){0,3}"
    rf"(?:{JOURNALIST})"
)
LABEL = (
    r"(?:口述|讲述|指导老师|指导教师)[:：/／|｜]?|"
    r"(?:撰文|撰稿|采写|整理|编译|翻译|译者|绘图|漫画|制图|供稿|供图|记录|执笔|文字|图片)(?:[:：/／|｜]|$)|"
    r"(?:文[/／、]图|图[/／、]文|文图|图文)[:：/／|｜]?|(?:策划|统筹|执行|摄影|文|图|译|绘)[:：/／|｜]|[/／][文图译绘]|报道$"
)
WRITERS = re.compile(rf"(?:{MEDIUM}?{REPORTER}[:：]?|{LABEL})")
WRITER = re.compile(rf"{JOURNALIST}|{LABEL}")
"""what stands in every one of them, quick to be looked for"""
DESK = re.compile(r"(?:策划|统筹|摄影)[:：]")
"""labels that a page's own staff line has too"""
SIGNED = re.compile(rf"[^。，；：:]{{2,14}}(?:{BODY}|{PERSON})")
"""a body, or a person's place, as far as its last letter"""
CLOSED = re.compile(rf".{{0,12}}(?:{PERSON})([㐀-鿿]{{2,3}})")
"""a writer's place and his name run together"""


def is_name(text: str) -> bool:
    """Whether a text without spaces may be a Chinese name."""
    if not HAN.fullmatch(text) or text in UNNAMED:
        return False
    return text[:2] in COMPOUND or (len(text) <= 3 and text[0] in SURNAMES and text[-1] not in PLACES)


def are_names(text: str) -> bool:
    """Whether a text is nothing but names; 刘 超 is one."""
    return all(map(is_name, names(text)))


def names(text: str) -> list[str]:
    """The words of a list of names, spaced names closed up."""
    return [word for word in BETWEEN.split(SPACED.sub(r"\1\2", text.strip())) if word] or [""]


def is_run_of_names(text: str) -> bool:
    """Whether a text is names run together, as some extractions leave them: 谢红静刘超."""
    ends = {0}
    for end in range(2, len(text) + 1):
        if any(start in ends and is_name(text[start:end]) for start in (end - 4, end - 3, end - 2)):
            ends.add(end)
    return len(text) in ends and len(text) <= NAMES_AT_MOST


def is_credit(text: str) -> bool:
    """Whether a whole line says no more than who wrote or sent the article, spaces lost or not."""
    bare = BESIDE.sub("", text.lstrip(MARKS))
    if not WRITER.search(bare):
        return False
    labels, between = WRITERS.findall(bare), WRITERS.split(bare)
    if all(map(DESK.fullmatch, labels)) or not any(between):
        return False
    return _signs(between[0]) and all(is_run_of_names(text) or HOUSE.fullmatch(text) for text in between[1:])


def _signs(text: str) -> bool:
    """Whether a text is names, a body, or a body and names; nothing is nothing wrong."""
    if is_run_of_names(text) or HOUSE.fullmatch(text):
        return True
    found = SIGNED.match(text)
    return found is not None and is_run_of_names(text[found.end() :])


def is_byline(text: str) -> bool:
    """Whether a line below a headline names who wrote the article, and says no more of him than his place."""
    text = AUTHOR.sub("", text.lstrip(MARKS))
    if HOUSE.fullmatch("".join(names(text))):
        return True
    if are_names(text):
        return len(text) <= NAMES_AT_MOST
    return _has_place(names(text)) or is_credit(text)


def _has_place(words: list[str]) -> bool:
    """Whether words are names with, before or behind them, a place."""
    if len(words) < 2:
        found = CLOSED.fullmatch(words[0])
        return found is not None and is_name(found[1])
    if PLACE.fullmatch("".join(words[:-1])) and is_name(words[-1]):
        return True
    before, after = PLACE.fullmatch(words[0]), PLACE.fullmatch(words[-1])
    return bool((before and all(map(is_name, words[1:]))) or (after and all(map(is_name, words[:-1]))))

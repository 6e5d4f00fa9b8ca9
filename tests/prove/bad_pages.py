"""Pages that no newspaper would print, of any length."""

from __future__ import annotations

from random import Random

FURNITURE = (
    "山 城 报",
    "2021年3月5日 星期五",
    "第二版 综合",
    "责任编辑：王小",
    "国内统一连续出版物号 CN 21-4068",
)
WORDS = ("今天", "村里", "修路", "大家", "一起", "浇水", "说起", "新桥", "方便", "往来")
ENGLISH = "The county council met on Monday and agreed to mend the old bridge before the rains come.\n"
CHINESE = "本报讯 三月五日，镇里修好了河上的一座新\n桥，方便两岸居民往来，孩子们上学不用再绕\n远路。\n"


def furniture(length: int) -> str:
    return _filled("\n".join(FURNITURE) + "\n", length)


def no_full_stop(length: int) -> str:
    chance = Random(1)
    return _lines(lambda: "".join(chance.choices(WORDS, k=9)), length)


def one_line(length: int) -> str:
    return _filled("一句话没有说完又接着说，", length)


def one_character_lines(length: int) -> str:
    return _filled("报\n讯\n。\n", length)


def english(length: int) -> str:
    return _filled(ENGLISH, length)


def mixed(length: int) -> str:
    return _filled(ENGLISH + "\n" + CHINESE, length)


def many_articles(length: int) -> str:
    return _filled("镇里修好一座新桥\n" + CHINESE + "\n", length)


def jumps(length: int) -> str:
    return _filled("（上接一版）" + CHINESE + "（下转二版）\n", length)


def headlines(length: int) -> str:
    chance = Random(2)
    return _lines(lambda: "".join(chance.choices(WORDS, k=4)) + "\n", length)


def noise(length: int) -> str:
    chance = Random(3)
    return "".join(chance.choices("报讯，。一二 \n\r\f\u3000（）：、a1\ufffd\0版第", k=length))


def one_list(length: int) -> str:
    return _filled("一、抓紧修路。\n（一）先修桥。\n1.再铺石。\n（1）后栽树。\n第一条 大家动手。\n", length)


PAGES = (
    furniture, no_full_stop, one_line, one_character_lines, english, mixed, many_articles, jumps, headlines,
    noise, one_list,
)  # fmt: skip


def _filled(text: str, length: int) -> str:
    return (text * (length // len(text) + 1))[:length]


def _lines(line: object, length: int) -> str:
    made: list[str] = []
    size = 0
    while size < length:
        made.append(line())  # type: ignore[operator]
        size += len(made[-1]) + 1
    return "\n".join(made)[:length]

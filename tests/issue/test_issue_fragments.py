from __future__ import annotations

from reader.issue.fragments import joined, whole
from reader.issue.lines import cut

WHOLE = """\
本报讯 老街的石板路修好了，下雨天
再也不怕滑。住在街口的王奶奶说，她
等这一天，等了整整三年，今天总算是
等到了。
孩子们最高兴，放学以后，可以在路
上跑来跑去，大人也不用再牵着他们的
手，慢慢地走，一步也不敢快。
"""
CUT = """\
本报讯 老街的石板路修好了，
下雨天
再也不怕滑。
住在街口的王奶奶说，
她
等这一天，
等了整整三年，
今天总算是
等到了。
孩子们最高兴，
放学以后，
可以在路
上跑来跑去，
大人也不用再牵着他们的
手，
慢慢地走，
一步也不敢快。
"""


def printed(text: str) -> list[str]:
    groups, _ = whole(cut(text, 0))
    return [joined(group).text for group in groups]


def test_whole_lines_stay_as_they_are():
    assert printed(WHOLE) == WHOLE.splitlines()


def test_what_was_cut_after_marks_becomes_the_printed_lines_again():
    assert printed(CUT * 3) == WHOLE.splitlines() * 3


def test_the_fragments_keep_their_places():
    groups, _ = whole(cut(CUT, 0))
    assert [line for group in groups for line in group] == cut(CUT, 0)


def test_nothing_printed_has_no_fragments():
    assert whole([]) == ([], [])

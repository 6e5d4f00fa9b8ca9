"""Every action of the window in one table: name, words, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenuBar

translate = QCoreApplication.translate


class Row(NamedTuple):
    """One action: how code calls it, how the menu calls it, its keys."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False


def make_actions(parent: QObject) -> dict[str, QAction]:
    """All actions by name, with their words and keys, connected to nothing."""
    return {row.name: _action(row, parent) for row in _rows()}


def action_keys() -> list[tuple[str, list[tuple[str, list[QKeySequence]]]]]:
    """By menu, as the menus have them without &: what each action with keys does, and its keys."""
    rows = {row.name: row for row in _rows()}
    return [
        (
            title.replace("&", ""),
            [
                (rows[name].text.replace("&", ""), [QKeySequence(key) for key in rows[name].keys])
                for name in names
                if name and rows[name].keys
            ],
        )
        for title, names in _menus()
    ]


def shown_keys(actions: dict[str, QAction]) -> dict[str, str]:
    """The keys of what the toolbar also shows, by the toolbar's names."""
    named = {name: name for name in ("study", "review", "prepare", "tree", "text")} | {"panel": "side"}
    shown = QKeySequence.SequenceFormat.NativeText
    return {name: actions[action].shortcut().toString(shown) for name, action in named.items()}


def _action(row: Row, parent: QObject) -> QAction:
    action = QAction(parent)
    action.setText(row.text)
    action.setObjectName(row.name)
    action.setShortcuts([QKeySequence(key) for key in row.keys])
    action.setCheckable(row.checkable)
    return action


def add_menus(bar: QMenuBar, actions: dict[str, QAction]) -> None:
    """Fill the menu bar with every action."""
    for text, names in _menus():
        menu = bar.addMenu(text)
        for name in names:
            if name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()


def _rows() -> tuple[Row, ...]:
    return (
        *_file_rows(),
        *_view_rows(),
        *_look_rows(),
        *_article_rows(),
        *_mark_rows(),
        *_word_rows(),
        *_other_rows(),
    )


def _file_rows() -> tuple[Row, ...]:
    """Files, and what is done with the text."""
    return (
        Row("open", translate("Actions", "&Open Files…"), ("Ctrl+O",)),
        Row("open_folder", translate("Actions", "Open &Folder…")),
        Row("open_sample", translate("Actions", "Open &Sample Issue")),
        Row("encoding", translate("Actions", "&Text Encoding…")),
        Row("remove_issue", translate("Actions", "&Remove Issue")),
        Row("print", translate("Actions", "&Print…"), ("Ctrl+P",)),
        Row("export_pdf", translate("Actions", "&Export as PDF…")),
        Row("quit", translate("Actions", "&Quit"), ("Ctrl+Q",)),
        Row("undo", translate("Actions", "&Undo"), ("Ctrl+Z",)),
        Row("redo", translate("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        Row("copy", translate("Actions", "&Copy"), ("Ctrl+C",)),
        Row("copy_readings", translate("Actions", "Copy with &Pinyin"), ("Ctrl+Shift+C",)),
        Row("select_all", translate("Actions", "Select &All"), ("Ctrl+A",)),
        Row("find", translate("Actions", "&Find in the Article…"), ("Ctrl+F",)),
        Row("find_next", translate("Actions", "Find &Next"), ("F3", "Ctrl+G")),
        Row("find_previous", translate("Actions", "Find Pre&vious"), ("Shift+F3", "Ctrl+Shift+G")),
    )


def _view_rows() -> tuple[Row, ...]:
    """What is seen, and at which size."""
    return (
        Row("study", translate("Actions", "&Study"), ("Ctrl+1",), checkable=True),
        Row("review", translate("Actions", "&Review"), ("Ctrl+2",), checkable=True),
        Row("prepare", translate("Actions", "&Prepare"), ("Ctrl+3",), checkable=True),
        Row("tree", translate("Actions", "&Contents"), ("F9",), checkable=True),
        Row("side", translate("Actions", "&Notes Panel"), ("F10",), checkable=True),
        Row("next_part", translate("Actions", "Next &Part of the Window"), ("F6",)),
        Row("previous_part", translate("Actions", "Previous Part of the Window"), ("Shift+F6",)),
        Row("original", translate("Actions", "Printed &Lines"), ("O",)),
        Row("pinyin_off", translate("Actions", "No Pinyin"), checkable=True),
        Row("pinyin_hover", translate("Actions", "&Pinyin under the Pointer"), checkable=True),
        Row("pinyin_new", translate("Actions", "Pinyin over &New Words"), checkable=True),
        Row("pinyin_level", translate("Actions", "Pinyin &above My Level"), checkable=True),
        Row("pinyin_all", translate("Actions", "Pinyin over All &Words"), checkable=True),
        Row("pinyin_needs", translate("Actions", "Pinyin over Which Words…"), ("Shift+P",)),
        Row("pinyin_next", translate("Actions", "Next Choice of Pinyin"), ("P",)),
        Row("zoom_in", translate("Actions", "Zoom &In"), ("Ctrl++", "Ctrl+=")),
        Row("zoom_out", translate("Actions", "Zoom &Out"), ("Ctrl+-",)),
        Row("zoom_reset", translate("Actions", "&Actual Size"), ("Ctrl+0",)),
    )


def _look_rows() -> tuple[Row, ...]:
    """How the text is set, and its colours."""
    return (
        Row("text", translate("Actions", "Te&xt…"), ("Ctrl+T",)),
        Row("text_style", translate("Actions", "Te&xt Style")),
        Row("system_theme", translate("Actions", "As the System"), checkable=True),
        Row("paper", translate("Actions", "&Paper"), checkable=True),
        Row("sepia", translate("Actions", "&Sepia"), checkable=True),
        Row("dark", translate("Actions", "&Dark"), checkable=True),
        Row("contrast", translate("Actions", "&High Contrast"), checkable=True),
    )


def _article_rows() -> tuple[Row, ...]:
    """From article to article."""
    return (
        Row("back", translate("Actions", "&Back"), ("Alt+Left",)),
        Row("forward", translate("Actions", "&Forward"), ("Alt+Right",)),
        Row("follow", translate("Actions", "Follow the &Jump"), ("J",)),
        Row("return", translate("Actions", "Return from the J&ump"), ("Shift+J",)),
        Row("previous", translate("Actions", "&Previous Article"), ("Alt+Up",)),
        Row("next", translate("Actions", "&Next Article"), ("Alt+Down",)),
    )


def _mark_rows() -> tuple[Row, ...]:
    """Highlights and notes."""
    return (
        Row("yellow", translate("Actions", "Key Point"), ("1",)),
        Row("orange", translate("Actions", "Question"), ("2",)),
        Row("green", translate("Actions", "Word"), ("3",)),
        Row("blue", translate("Actions", "Figure"), ("4",)),
        Row("violet", translate("Actions", "Set Phrase"), ("5",)),
        Row("underline", translate("Actions", "Underline"), ("6",)),
        Row("note", translate("Actions", "&Note…"), ("N",)),
        Row("next_mark", translate("Actions", "Ne&xt Highlight"), ("M",)),
        Row("previous_mark", translate("Actions", "Pre&vious Highlight"), ("Shift+M",)),
        Row("remove", translate("Actions", "&Remove Highlight"), ("Delete",)),
    )


def _word_rows() -> tuple[Row, ...]:
    """What the reader knows."""
    return (
        Row("mark_known", translate("Actions", "I &Know This Word"), ("K",)),
        Row("mark_learning", translate("Actions", "I Am &Learning This Word"), ("L",)),
        Row("mark_new", translate("Actions", "This Word Is &New to Me"), ("Shift+K",)),
        Row("words", translate("Actions", "&Words of the Article"), ("W",)),
        Row("look_up", translate("Actions", "Look &Up")),
        Row("change_reading", translate("Actions", "Change the &Reading…"), ("R",)),
        Row("change_words", translate("Actions", "Change Where Words &Begin…"), ("B",)),
        Row("corrections", translate("Actions", "&Corrections…")),
        Row("know_level", translate("Actions", "I Know the Words of &HSK")),
        Row("own_meaning", translate("Actions", "&My Meaning…"), ("G",)),
        Row("name", translate("Actions", "This Is &a Name")),
        Row("names", translate("Actions", "Names in This &Issue…")),
        Row("dictionaries", translate("Actions", "&Dictionaries and Word Lists…")),
    )


def _other_rows() -> tuple[Row, ...]:
    """Window, language, help."""
    return (
        Row("full_screen", translate("Actions", "&Full Screen"), ("F11",), checkable=True),
        Row("chinese", translate("Actions", "中文"), checkable=True),
        Row("english", translate("Actions", "English"), checkable=True),
        Row("system_language", translate("Actions", "As the System"), checkable=True),
        Row("keys", translate("Actions", "&Keys"), ("F1",)),
        Row("about", translate("Actions", "&About Xidu")),
    )


def _menus() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Titles and the names of what stands in each, in order; an empty name is a line."""
    titles = (
        translate("Menus", "&File"),
        translate("Menus", "&Edit"),
        translate("Menus", "&View"),
        translate("Menus", "&Article"),
        translate("Menus", "A&nnotate"),
        translate("Menus", "&Words"),
        translate("Menus", "&Help"),
    )
    return tuple(zip(titles, (_FILE, _EDIT, _VIEW, _ARTICLE, _ANNOTATE, _WORDS, _HELP), strict=True))


_FILE = (
    *("open", "open_folder", "open_sample", "", "encoding", "remove_issue", ""),
    *("print", "export_pdf", "", "quit"),
)
_EDIT = (
    *("undo", "redo", "", "copy", "copy_readings", "select_all", ""),
    *("find", "find_next", "find_previous"),
)
_VIEW = (
    *("study", "review", "prepare", "", "tree", "side", "original", ""),
    *("next_part", "previous_part", ""),
    *("pinyin_off", "pinyin_hover", "pinyin_new", "pinyin_level", "pinyin_all", ""),
    *("pinyin_needs", "pinyin_next", ""),
    *("zoom_in", "zoom_out", "zoom_reset", "full_screen", "", "text", "text_style", ""),
    *("system_theme", "paper", "sepia", "dark", "contrast", ""),
    *("system_language", "chinese", "english"),
)
_ARTICLE = ("back", "forward", "", "follow", "return", "", "previous", "next")
_ANNOTATE = (
    *("yellow", "orange", "green", "blue", "violet", "underline", ""),
    *("note", "remove", "", "next_mark", "previous_mark"),
)
_WORDS = (
    *("words", "", "mark_known", "mark_learning", "mark_new", "", "know_level", ""),
    *("look_up", "change_reading", "change_words", "own_meaning", "name", "corrections", ""),
    *("names", "dictionaries"),
)
_HELP = ("keys", "about")

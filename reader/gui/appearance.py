"""How the window looks: theme, size, desk, pinyin, language; chosen by the reader and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from reader.gui.desks import DESKS, panels_of, with_panels
from reader.gui.stylesheet import palette, style_sheet
from reader.gui.theme import SYSTEM, THEMES, Theme, load_theme
from reader.gui.zoom_control import larger, smaller
from reader.settings import (
    DESK,
    EACH,
    FACE,
    LANGUAGE,
    LEVEL,
    MEASURE,
    NAMES,
    NUMBERS,
    PANEL_WIDTHS,
    PANELS,
    PINYIN,
    SANDHI,
    SCRIPT,
    SPACING,
    STANDARD,
    THEME,
    TONES,
    ZOOM,
)  # fmt: skip
from reader.typeset.style import FAMILIES, MEASURES, SPACINGS, Look, Need, Ruby

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QAction

    from reader.gui.buttons import Themed
    from reader.gui.frame import Frame
    from reader.gui.reading_pane import ReadingPane
    from reader.gui.text_choices import TextChoices
    from reader.gui.toolbar import ToolBar
    from reader.settings import Settings

_THEMES = {SYSTEM: "system_theme", **{name: name for name in THEMES}}
"""setting to action"""
_READINGS = (SCRIPT, TONES, SANDHI, NUMBERS)
"""how readings are written, in the order of `Ruby`"""
_NEED = (STANDARD, LEVEL, EACH, NAMES)
"""over which words, in the order of `Need` behind its first part"""
_TEXT = {setting.key: setting for setting in (FACE, SPACING, MEASURE, *_READINGS, *_NEED)}
"""what the text is set by, beside its size"""
_LANGUAGES = {"system": "system_language", "zh": "chinese", "en": "english"}
"""setting to action"""
_PINYIN = {name: f"pinyin_{name}" for name in ("off", "hover", "new", "level", "all")}
"""setting to action"""


LEVELS = {"2025": tuple("1234567"), "2.0": tuple("123456")}
"""the levels of each graded list, told here as to ask for them would load what no start needs"""


def chosen_theme(settings: Settings) -> Theme:
    """The theme of the settings, or the first one."""
    name = settings.get(THEME)
    if name == SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return load_theme("dark" if dark else "paper")
    return load_theme(name if name in THEMES else THEMES[0])


def chosen_look(settings: Settings) -> Look:
    """How the settings want the text to be set."""
    return Look(
        settings.get(ZOOM) / 100,
        _one_of(tuple(FAMILIES), settings.get(FACE)),
        _one_of(tuple(SPACINGS), settings.get(SPACING)),
        _one_of(tuple(MEASURES), settings.get(MEASURE)),
        settings.get(PINYIN),
        Ruby(*(settings.get(setting) for setting in _READINGS)),
        Need("all", *chosen_level(settings), settings.get(EACH), settings.get(NAMES)),
    )


def chosen_level(settings: Settings) -> tuple[str, str]:
    """The graded list that a reader goes by, and the level in it."""
    standard = _one_of(tuple(LEVELS), settings.get(STANDARD))
    levels, level = LEVELS[standard], settings.get(LEVEL)
    return standard, level if level in levels else levels[-1]


def text_values(settings: Settings) -> dict[str, str | int]:
    """What is chosen of all about the text, by the settings' keys."""
    look, theme = chosen_look(settings), settings.get(THEME)
    return {
        FACE.key: look.face,
        ZOOM.key: settings.get(ZOOM),
        SPACING.key: look.spacing,
        MEASURE.key: look.measure,
        **{setting.key: value for setting, value in zip(_READINGS, look.ruby, strict=True)},
        **{setting.key: value for setting, value in zip(_NEED, look.need[1:], strict=True)},
        THEME.key: theme if theme in _THEMES else THEMES[0],
    }


def dress(theme: Theme) -> None:
    """Give the application's own widgets a theme; quick only before there are any."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))


class Appearance(QObject):
    """Applies each choice to every part that shows it, and to the settings."""

    language_chosen = Signal()
    level_chosen = Signal()
    """the reader goes by another graded list or level"""

    def __init__(
        self,
        settings: Settings,
        actions: dict[str, QAction],
        toolbar: ToolBar,
        frame: Frame,
        pane: ReadingPane,
        themed: Sequence[Themed],
    ) -> None:
        super().__init__(frame)
        self._settings, self._actions = settings, actions
        self._toolbar, self._frame, self._pane, self._themed = toolbar, frame, pane, themed
        self._text: TextChoices | None = None
        self._connect()

    def restore(self) -> None:
        """Look as the settings say."""
        settings = self._settings
        self._show_theme(settings.get(THEME))
        self.set_zoom(settings.get(ZOOM))
        self.set_pinyin(_one_of(tuple(_PINYIN), settings.get(PINYIN)))
        self._frame.set_widths(settings.get(PANEL_WIDTHS))
        self.set_desk(_one_of(DESKS, settings.get(DESK)))
        self._check(_LANGUAGES.values(), _LANGUAGES.get(settings.get(LANGUAGE), "system_language"))

    def set_theme(self, name: str) -> None:
        """Show everything in one of THEMES, or as the system does."""
        self._settings.set(THEME, name)
        self._wear(chosen_theme(self._settings))
        self._show_theme(name)

    def choose(self, key: str, value: str | int) -> None:
        """Set one thing about the text, by the key of its setting."""
        if key == THEME.key:
            self.set_theme(str(value))
        elif key == ZOOM.key:
            self.set_zoom(int(value))
        else:
            self._settings.set(_TEXT[key], str(value))
            self._pane.set_look(chosen_look(self._settings))
            self._show_text()
            if key in (STANDARD.key, LEVEL.key):
                self.level_chosen.emit()

    def toggle_text_panel(self) -> None:
        """Open the panel of all about the text, or close it."""
        self._text_choices().toggle_panel(self._toolbar.text_button())

    def toggle_needs_panel(self) -> None:
        """The same of over which words readings stand."""
        self._text_choices().toggle_needs(self._toolbar.needs_button())

    def set_zoom(self, percent: int) -> None:
        """Show the text at this size."""
        self._settings.set(ZOOM, percent)
        self._toolbar.set_zoom(percent)
        self._pane.set_look(chosen_look(self._settings))
        self._show_text()

    def zoom_by(self, steps: int) -> None:
        """Show the text a step larger (1) or smaller (-1)."""
        zoom = self._settings.get(ZOOM)
        self.set_zoom(larger(zoom) if steps > 0 else smaller(zoom))

    def set_desk(self, desk: str) -> None:
        """Sit down at one of DESKS."""
        self._settings.set(DESK, desk)
        self._toolbar.set_desk(desk)
        self._check(DESKS, desk)
        self._frame.want(panels_of(desk, self._settings.get(PANELS)))

    def set_pinyin(self, choice: str) -> None:
        """Show readings over all words, those that need them, the one under the pointer, or none."""
        self._settings.set(PINYIN, choice)
        self._toolbar.set_pinyin(choice)
        self._check(_PINYIN.values(), _PINYIN[choice])
        self._pane.set_look(chosen_look(self._settings))

    def next_pinyin(self) -> None:
        """Show readings as the next of the choices says."""
        choices = list(_PINYIN)
        now = choices.index(_one_of(choices, self._settings.get(PINYIN)))
        self.set_pinyin(choices[(now + 1) % len(choices)])

    def set_language(self, language: str) -> None:
        """Speak this language (system, zh or en) from the next start."""
        self._check(_LANGUAGES.values(), _LANGUAGES[language])
        self._settings.set(LANGUAGE, language)
        self.language_chosen.emit()

    def _connect(self) -> None:
        toolbar, actions, frame = self._toolbar, self._actions, self._frame
        toolbar.desk_chosen.connect(self.set_desk)
        toolbar.theme_chosen.connect(self.set_theme)
        toolbar.zoom_chosen.connect(self.set_zoom)
        toolbar.pinyin_chosen.connect(self.set_pinyin)
        toolbar.tree_toggled.connect(frame.show_tree)
        toolbar.panel_toggled.connect(frame.show_side)
        frame.panels_changed.connect(self._show_panels)
        frame.tree_docked.connect(lambda docked: toolbar.set_tree_toggle_visible(not docked))
        self._pane.zoom_requested.connect(self.zoom_by)
        toolbar.text_requested.connect(self.toggle_text_panel)
        toolbar.needs_requested.connect(self.toggle_needs_panel)
        for theme, name in _THEMES.items():
            actions[name].triggered.connect(lambda _checked, chosen=theme: self.set_theme(chosen))
        for desk in DESKS:
            actions[desk].triggered.connect(lambda _checked, name=desk: self.set_desk(name))
        for language, name in _LANGUAGES.items():
            actions[name].triggered.connect(lambda _checked, chosen=language: self.set_language(chosen))
        actions["tree"].triggered.connect(frame.show_tree)
        actions["side"].triggered.connect(frame.show_side)
        actions["text"].triggered.connect(self.toggle_text_panel)
        actions["pinyin_needs"].triggered.connect(self.toggle_needs_panel)
        actions["text_style"].setMenu(self._text_menu())
        for choice, name in _PINYIN.items():
            actions[name].triggered.connect(lambda _checked, chosen=choice: self.set_pinyin(chosen))
        actions["pinyin_next"].triggered.connect(self.next_pinyin)
        actions["zoom_in"].triggered.connect(lambda: self.zoom_by(1))
        actions["zoom_out"].triggered.connect(lambda: self.zoom_by(-1))
        actions["zoom_reset"].triggered.connect(lambda: self.set_zoom(100))

    def _wear(self, theme: Theme) -> None:
        dress(theme)
        for part in (*self._themed, self._toolbar, self._text):
            if part is not None:
                part.set_theme(theme)

    def _show_theme(self, name: str) -> None:
        self._check(_THEMES.values(), _THEMES.get(name, THEMES[0]))
        if name == SYSTEM:
            hints, once = QGuiApplication.styleHints(), Qt.ConnectionType.UniqueConnection
            hints.colorSchemeChanged.connect(self._follow_system, once)
        self._show_text()

    def _follow_system(self) -> None:
        if self._settings.get(THEME) == SYSTEM:
            self._wear(chosen_theme(self._settings))

    def _text_choices(self) -> TextChoices:
        if self._text is None:
            from reader.gui.text_choices import TextChoices

            self._text = TextChoices(chosen_theme(self._settings), self._frame.window())
            self._text.chosen.connect(self.choose)
            self._show_text()
        return self._text

    def _text_menu(self) -> QMenu:
        menu = QMenu(self._toolbar)
        menu.aboutToShow.connect(lambda: self._text_choices().fill(menu))
        return menu

    def _show_text(self) -> None:
        if self._text is not None:
            self._text.show_values(text_values(self._settings))

    def _show_panels(self, tree: bool, side: bool) -> None:
        self._toolbar.set_tree_open(tree)
        self._toolbar.set_panel_open(side)
        self._actions["tree"].setChecked(tree)
        self._actions["side"].setChecked(side)
        chosen = with_panels(self._settings.get(DESK), self._frame.wanted, self._settings.get(PANELS))
        self._settings.set(PANELS, chosen)
        self._settings.set(PANEL_WIDTHS, self._frame.widths)

    def _check(self, names: Iterable[str], chosen: str) -> None:
        for name in names:
            self._actions[name].setChecked(name == chosen)


def _one_of(names: Sequence[str], chosen: str) -> str:
    return chosen if chosen in names else names[0]

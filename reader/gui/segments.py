"""A segmented control: one of a few choices, all of them in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from reader.gui.buttons import keep_one_tab_stop, tip
from reader.gui.icons import draw_icon
from reader.gui.painting import draw_focus_ring, draw_ground
from reader.gui.stylesheet import BODY, faded, grown, sized

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.gui.theme import Theme

ICON = 16
"""side of a segment's icon"""
GAP = 8
"""between a segment's icon and its text"""


class Choice(NamedTuple):
    """One segment."""

    key: str
    text: str
    icon: str | None = None
    families: Sequence[str] = ()
    """the fonts its text is drawn in, if not the interface's"""
    lacking: str = ""
    """why it cannot be chosen"""


class Segment(QRadioButton):
    """One choice; a radio button below, so arrow keys and screen readers know it."""

    def __init__(self, choice: Choice, theme: Theme, *, accent: bool) -> None:
        super().__init__(choice.text)
        self.key = choice.key
        self._icon, self._families = choice.icon, choice.families
        self._accent = accent
        self._theme = theme
        self.setAccessibleName(choice.text)
        self.setAccessibleDescription(choice.lacking)
        self.setToolTip(choice.lacking)
        self.setDisabled(bool(choice.lacking))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def _colour(self) -> QColor:
        if not self.isEnabled():
            return faded(self._theme, "ink3")
        if self.isChecked():
            return self._theme["accent" if self._accent else "ink"]
        return self._theme["ink" if self.underMouse() else "ink2"]

    def _lead(self) -> int:
        return grown(self.font(), ICON + GAP) if self._icon else 0

    def _text_width(self) -> int:
        # always as wide as in bold, so that a choice moves none of its neighbours
        return QFontMetrics(self._text_font(bold=True)).horizontalAdvance(self.text())

    def _text_font(self, *, bold: bool) -> QFont:
        if not self._families:
            return sized(self.font(), BODY, bold=bold)
        font = sized(self.font(), BODY)  # Kai has no bold, and beside it nothing else is bold
        font.setFamilies(self._families)
        return font

    def _draw_content(self, painter: QPainter) -> None:
        colour = self._colour()
        left = (self.width() - self._lead() - self._text_width()) // 2
        if self._icon:
            side = grown(self.font(), ICON)
            square = QRectF(left, (self.height() - side) / 2, side, side)
            draw_icon(painter, self._icon, square, colour)
        painter.setFont(self._text_font(bold=self.isChecked()))
        painter.setPen(colour)
        room = QRect(left + self._lead(), 0, self._text_width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Take clicks anywhere, not only on a radio button's disc."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Room for icon and bold text."""
        padding = grown(self.font(), 16 if self._icon else 12)
        return QSize(self._lead() + self._text_width() + 2 * padding, grown(self.font(), 32))

    def minimumSizeHint(self) -> QSize:
        """Never less than the hint: text is not cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segment."""
        inside = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        with QPainter(self) as painter:
            if self.isChecked():
                draw_ground(painter, inside, self._theme["raised"], self._theme["line"], 5)
            self._draw_content(painter)
            if self.hasFocus():
                draw_focus_ring(painter, inside, self._theme, 5)


class Segments(QWidget):
    """Segments in a well; exclusive."""

    chosen = Signal(str)
    """key of the choice a reader made"""

    def __init__(
        self,
        name: str,
        choices: Sequence[Choice],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        accent: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._segments = {choice.key: Segment(choice, theme, accent=accent) for choice in choices}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(0)
        for segment in self._segments.values():
            row.addWidget(segment)
            segment.clicked.connect(lambda _checked=False, key=segment.key: self.chosen.emit(key))

    def current(self) -> str | None:
        """Key of the chosen segment."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), None)

    def choices(self) -> list[tuple[str, str]]:
        """Key and text of each choice, for a menu that stands in for the control."""
        return [(key, segment.text()) for key, segment in self._segments.items()]

    def set_current(self, key: str) -> None:
        """Show a choice made elsewhere; emits nothing."""
        self._segments[key].setChecked(True)
        keep_one_tab_stop(self._segments.values())

    def stretch(self) -> None:
        """Share out the width there is, all segments being of one width."""
        expanding = QSizePolicy.Policy.Expanding
        self.setSizePolicy(expanding, QSizePolicy.Policy.Fixed)
        for segment in self._segments.values():
            segment.setSizePolicy(expanding, QSizePolicy.Policy.Fixed)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Name the keyboard's way to each choice in its tooltip."""
        for key, segment in self._segments.items():
            segment.setToolTip(tip(segment.text(), keys[key]) if key in keys else "")

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for segment in self._segments.values():
            segment.set_theme(theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the well."""
        with QPainter(self) as painter:
            draw_ground(painter, QRectF(self.rect()), self._theme["well"])

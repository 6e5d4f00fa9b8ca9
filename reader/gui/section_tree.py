"""The section tree: issues, pages, articles and their sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QTreeView,
    QWidget,
)

from reader.gui.painting import KEYBOARD, RowState, own_viewport, paint_ground
from reader.gui.section_delegate import SectionDelegate, State, chevron
from reader.gui.section_model import (
    DEPTH_ROLE,
    KEY_ROLE,
    KIND_ROLE,
    ROW_ROLE,
    Index,
    Kind,
    SectionModel,
    page_key,
)
from reader.gui.stylesheet import grown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.gui.theme import Theme
    from reader.library.shelf import PageRow

translate = QCoreApplication.translate

FEW_ISSUES, FEW_ARTICLES = 4, 120
"""so many are opened when they come; where there are more, a reader looks for one and opens that"""


class SectionTree(QTreeView):
    """Shows a SectionModel; a click or Enter opens what a row stands for."""

    article_chosen = Signal(str)
    """id of an article"""
    jump_chosen = Signal(str)
    """id of an article whose jump was clicked"""
    section_chosen = Signal(str, int)
    """id of an article, article position of the section"""
    page_chosen = Signal(str, str)
    """id of an issue, label of a page on which there is no article"""
    issue_encoding_requested = Signal(str)
    """id of an issue"""
    issue_remove_requested = Signal(str)
    """id of an issue"""

    def __init__(self, model: SectionModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown: str | None = None
        """the key of the row that is being read"""
        self._by_keyboard = False
        self._on_chevron = self._on_jump = False
        self._hovered = QModelIndex()
        self._delegate = SectionDelegate(theme, self._state_of, self)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.setModel(model)
        self.set_theme(theme)
        self.clicked.connect(self._click)

    def show_article(self, article: str | None) -> None:
        """Mark the article being read and bring it into sight; emits nothing."""
        self._show(f"{Kind.ARTICLE} {article}" if article else None)

    def show_page(self, issue: str, label: str) -> None:
        """Mark a page whose lines are shown, as it has no article."""
        self._show(page_key(issue, label))

    def _show(self, key: str | None) -> None:
        self._shown = key
        index = self._model.index_of_key(key) if key else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def expanded_keys(self) -> list[str]:
        """What is open, to be opened again."""
        return [index.data(KEY_ROLE) for index in self._indexes(QModelIndex()) if self.isExpanded(index)]

    def restore_expanded(self, keys: Iterable[str]) -> None:
        """Open what was open and nothing else; keys of what has gone are passed over."""
        self.collapseAll()
        for key in keys:
            index = self._model.index_of_key(key)
            if index.isValid():
                self.expand(index)

    def open_issue(self, issue: str) -> None:
        """Open an issue and, if they have not too many articles, its pages."""
        index = self._model.index_of_key(f"{Kind.ISSUE} {issue}")
        if index.isValid():
            self._open_issue(index)

    def open_pages(self) -> None:
        """Open every issue and page, so that all articles are in sight."""
        self.expandToDepth(1)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def _set_up(self) -> None:
        own_viewport(self)
        self.setAccessibleName(translate("SectionTree", "Contents"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)  # the delegate indents: a row's ground runs over the whole width
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def _state_of(self, index: Index) -> State:
        kind: Kind = index.data(KIND_ROLE)
        focused = self.hasFocus()
        state = RowState(
            current=index.data(KEY_ROLE) == self._shown,
            focused=focused,
            keyboard=focused and self._by_keyboard and index == self.currentIndex(),
            hovered=index == self._hovered,
        )
        depth: int = index.data(DEPTH_ROLE)
        return State(kind, state, self.isExpanded(index), self._model.hasChildren(index), depth)

    def _hover(self, index: QModelIndex) -> None:
        if index != self._hovered:
            before, self._hovered = self._hovered, index
            self.update(before)
            self.update(index)

    def _indexes(self, parent: QModelIndex) -> Iterator[QModelIndex]:
        for place in range(self._model.rowCount(parent)):
            index = self._model.index(place, 0, parent)
            yield index
            yield from self._indexes(index)

    def _click(self, index: QModelIndex) -> None:
        if self._on_chevron:
            self.setExpanded(index, not self.isExpanded(index))
        elif self._on_jump:
            self.jump_chosen.emit(index.data(ROW_ROLE).id)
        else:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        match index.data(KIND_ROLE):
            case Kind.ARTICLE:
                self.article_chosen.emit(row.id)
            case Kind.SECTION:
                self.section_chosen.emit(row.article, row.start)
            case Kind.PAGE if not row.articles:
                self._open_bare(index, row)
            case Kind.ISSUE | Kind.PAGE:
                self.setExpanded(index, not self.isExpanded(index))

    def _open_bare(self, index: QModelIndex, page: PageRow) -> None:
        if page.continued:
            self.section_chosen.emit(page.continued.article, page.continued.start)
        else:
            self.page_chosen.emit(index.parent().data(ROW_ROLE).id, page.label)

    def _chevron_at(self, point: QPoint) -> bool:
        index = self.indexAt(point)
        if not self._model.hasChildren(index):
            return False
        middle = chevron(index.data(KIND_ROLE), index.data(DEPTH_ROLE))
        return abs(point.x() - grown(self.font(), middle)) <= grown(self.font(), 12)

    def _jump_at(self, point: QPoint) -> bool:
        index = self.indexAt(point)
        if index.data(KIND_ROLE) != Kind.ARTICLE:
            return False
        area = self._delegate.jump_area(self.visualRect(index), index.data(ROW_ROLE), self.font())
        return area.contains(point)

    def _issue_menu(self, issue: str) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        encoding = menu.addAction(translate("SectionTree", "Text Encoding…"))
        encoding.triggered.connect(lambda: self.issue_encoding_requested.emit(issue))
        remove = menu.addAction(translate("SectionTree", "Remove…"))
        remove.triggered.connect(lambda: self.issue_remove_requested.emit(issue))
        return menu

    def rowsInserted(  # noqa: N802
        self, parent: Index, first: int, last: int
    ) -> None:
        """Open what is new while there is little, so that its articles are in sight."""
        super().rowsInserted(parent, first, last)
        if self._model.rowCount() <= FEW_ISSUES:
            for place in range(first, last + 1):
                self._open_issue(self._model.index(place, 0, parent))

    def _open_issue(self, index: QModelIndex) -> None:
        pages = [self._model.index(place, 0, index) for place in range(self._model.rowCount(index))]
        few = sum(map(self._model.rowCount, pages)) <= FEW_ARTICLES
        self.expandRecursively(index, 1 if few else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows on the panel's ground."""
        paint_ground(self, event.rect(), self._delegate.theme["panel"])
        super().paintEvent(event)

    def sizeHint(self) -> QSize:
        """The panel decides."""
        return QSize(grown(self.font(), 288), 400)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row below the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Light up no row."""
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the press was: a chevron opens, a jump is followed, the rest of the row chooses."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()  # they are the window's
            return
        self._by_keyboard = False
        self._on_chevron = self._chevron_at(event.position().toPoint())
        self._on_jump = self._jump_at(event.position().toPoint())
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the other keys move about."""
        self._by_keyboard = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the keyboard brought the focus."""
        self._by_keyboard = event.reason() in KEYBOARD
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an issue."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.data(KIND_ROLE) == Kind.ISSUE:
            place = self.visualRect(index).center() if by_key else event.pos()
            self._issue_menu(index.data(ROW_ROLE).id).popup(self.viewport().mapToGlobal(place))

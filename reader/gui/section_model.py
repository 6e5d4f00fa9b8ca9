"""The section tree's model: issues, pages, articles, sections."""

from __future__ import annotations

from collections import Counter, defaultdict
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.gui.section_text import describe, known, label, tool_tip
from reader.library.shelf import ArticleRow, IssueRow, PageRow, SectionRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Row = IssueRow | PageRow | ArticleRow | SectionRow
Index = QModelIndex | QPersistentModelIndex

translate = QCoreApplication.translate

NOWHERE = QModelIndex()

KIND_ROLE = Qt.ItemDataRole.UserRole
"""a Kind; Qt hands it back as its plain text, so compare by =="""
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""the row's value, as the library gave it"""
KEY_ROLE = Qt.ItemDataRole.UserRole + 2
"""a text that names the row again after a reset"""
DEPTH_ROLE = Qt.ItemDataRole.UserRole + 4
"""how many sections a section stands below"""
ORIGIN_ROLE = Qt.ItemDataRole.UserRole + 5
"""of an issue that another one is called like: the file or folder it came from"""
HIGHLIGHTS_ROLE = Qt.ItemDataRole.UserRole + 3
"""how many highlights the row and all rows below it have"""
COVERAGE_ROLE = Qt.ItemDataRole.UserRole + 6
"""how much of an issue or article the reader knows, 0 to 1; None if that is not known"""


class Kind(StrEnum):
    """What a row is; the value starts its key."""

    ISSUE = "issue"
    PAGE = "page"
    ARTICLE = "article"
    SECTION = "section"


class Node:
    """A row with its place in the tree."""

    __slots__ = ("children", "key", "kind", "number", "origin", "parent", "place", "row")

    def __init__(self, kind: Kind, row: Row, parent: Node | None, place: int, key: str) -> None:
        self.kind = kind
        self.row = row
        self.parent = parent
        self.place = place
        """position among its siblings"""
        self.key = key
        self.origin = ""
        """of an issue that another one is called like: what it came from"""
        self.number = 0
        """what the model knows it by"""
        self.children: list[Node] = []

    def highlights(self) -> int:
        """How many highlights this node and those below it have."""
        if isinstance(self.row, ArticleRow):
            return self.row.highlights
        return sum(child.highlights() for child in self.children)

    @property
    def depth(self) -> int:
        """How many sections it stands below."""
        parent = self.parent
        return parent.depth + 1 if parent and parent.kind is Kind.SECTION else 0

    def walk(self) -> Iterator[Node]:
        """The node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def page_key(issue: str, label: str) -> str:
    """The KEY_ROLE of a page."""
    return f"{Kind.PAGE} {issue} {label}"


def issue_node(row: IssueRow, place: int) -> Node:
    """An issue with everything below it."""
    issue = Node(Kind.ISSUE, row, None, place, f"issue {row.id}")
    for page in row.pages:
        below = issue if row.is_document else _add(issue, Kind.PAGE, page, page_key(row.id, page.label))
        for article in page.articles:
            node = _add(below, Kind.ARTICLE, article, f"article {article.id}")
            _add_sections(node, article.sections)
    return issue


def _add_sections(article: Node, sections: Sequence[SectionRow]) -> None:
    """Put each section below the last one of an outer level, whatever levels are left out between."""
    above: list[tuple[int, Node]] = []
    for section in sections:
        while above and above[-1][0] >= section.level:
            above.pop()
        parent = above[-1][1] if above else article
        node = _add(parent, Kind.SECTION, section, f"section {section.article} {section.start}")
        above.append((section.level, node))


def _called(issue: Node) -> tuple[str, str | None]:
    """What a reader knows an issue by; of those without a name, a date tells too little."""
    assert isinstance(issue.row, IssueRow)
    return (issue.row.name, issue.row.date) if issue.row.name else ("", None)


def _add(parent: Node, kind: Kind, row: Row, key: str) -> Node:
    node = Node(kind, row, parent, len(parent.children), key)
    parent.children.append(node)
    return node


class SectionModel(QAbstractItemModel):
    """Adapts issue rows. Indexes carry a number, never a pointer: a stale one finds nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._issues: list[Node] = []
        self._nodes: dict[int, Node] = {}
        self._numbers = count(1)
        self._share: Callable[[str, str], float | None] = lambda _issue, _article: None
        self._by_key: defaultdict[str, list[Node]] = defaultdict(list)  # an article can be in two issues

    def set_issues(self, issues: Sequence[IssueRow]) -> None:
        """Show these issues and no others."""
        self.beginResetModel()
        self._issues = [issue_node(issue, place) for place, issue in enumerate(issues)]
        self._nodes.clear()
        self._by_key.clear()
        for issue in self._issues:
            self._remember(issue)
        self.endResetModel()
        self._tell_apart()

    def insert_issue(self, issue: IssueRow, place: int = 0) -> None:
        """Show one more issue, as the first if no place is given: there it is in sight."""
        self.beginInsertRows(QModelIndex(), place, place)
        node = issue_node(issue, place)
        self._issues.insert(place, node)
        self._renumber()
        self._remember(node)
        self.endInsertRows()
        self._tell_apart()

    def remove_issue(self, issue: str) -> None:
        """Show an issue no longer."""
        [node] = self._by_key[f"issue {issue}"]
        self.beginRemoveRows(QModelIndex(), node.place, node.place)
        self._issues.remove(node)
        self._renumber()
        for gone in node.walk():
            del self._nodes[gone.number]
            self._by_key[gone.key].remove(gone)
        self.endRemoveRows()
        self._tell_apart()

    def update_article(self, article: ArticleRow) -> None:
        """Show an article's new counts and progress; its sections stay as they are."""
        for node in self._by_key[f"article {article.id}"]:
            node.row = article
            self._tell_changed(node)

    def set_coverage(self, share: Callable[[str, str], float | None]) -> None:
        """Where to ask how much the reader knows of an issue's article; of all of it if that is empty."""
        self._share = share
        self.tell_coverage()

    def tell_coverage(self) -> None:
        """The reader knows more or less of what stands here."""
        if self._issues:
            self.dataChanged.emit(self._index_of(self._issues[0]), self._index_of(self._issues[-1]))

    def _coverage(self, node: Node) -> float | None:
        top = node
        while top.parent is not None:
            top = top.parent
        assert isinstance(top.row, IssueRow)
        if isinstance(node.row, ArticleRow):
            return self._share(top.row.id, node.row.id)
        return self._share(top.row.id, "") if node is top else None

    def index_of_key(self, key: str) -> QModelIndex:
        """Where the row with a KEY_ROLE is; invalid if it is not here."""
        nodes = self._by_key[key]
        return self._index_of(nodes[0]) if nodes else QModelIndex()

    def _remember(self, issue: Node) -> None:
        for node in issue.walk():
            node.number = next(self._numbers)
            self._nodes[node.number] = node
            self._by_key[node.key].append(node)

    def _tell_changed(self, changed: Node) -> None:
        node: Node | None = changed
        while node is not None:  # the pages and issues above it add up highlights
            index = self._index_of(node)
            self.dataChanged.emit(index, index)
            node = node.parent

    def _tell_apart(self) -> None:
        """Let issues that are called the same say what they came from."""
        times = Counter(map(_called, self._issues))
        for node in self._issues:
            origin = node.row.origin if isinstance(node.row, IssueRow) and times[_called(node)] > 1 else ""
            if origin != node.origin:
                node.origin = origin
                self._tell_changed(node)

    def _renumber(self) -> None:
        for place, issue in enumerate(self._issues):
            issue.place = place

    def _node(self, index: Index) -> Node | None:
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def _children(self, parent: Index) -> list[Node]:
        if not parent.isValid():
            return self._issues
        node = self._node(parent)
        return node.children if node and parent.column() == 0 else []

    def _index_of(self, node: Node) -> QModelIndex:
        return self.createIndex(node.place, 0, node.number)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """The index of a child."""
        children = self._children(parent)
        if column == 0 and 0 <= row < len(children):
            return self._index_of(children[row])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The index one level up."""
        node = self._node(index)
        return self._index_of(node.parent) if node and node.parent else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows are directly below."""
        return len(self._children(parent))

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        """One."""
        return 1

    def headerData(  # noqa: N802
        self, _section: int, _orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What screen readers call the one column; nobody sees it."""
        return translate("SectionTree", "Contents") if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says in a role."""
        node = self._node(index)
        if node and role in (COVERAGE_ROLE, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._with_coverage(node, role)
        answer = _ANSWERS.get(role)
        return answer(node) if node and answer else None

    def _with_coverage(self, node: Node, role: int) -> object:
        share = self._coverage(node)
        if role == COVERAGE_ROLE:
            return share
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (tool_tip(node.row), known(share))))
        return ", ".join(filter(None, (describe(node.row, node.origin), known(share))))


_ANSWERS: dict[int, Callable[[Node], object]] = {
    int(Qt.ItemDataRole.DisplayRole): lambda node: label(node.row),
    int(KIND_ROLE): lambda node: node.kind,
    int(ROW_ROLE): lambda node: node.row,
    int(KEY_ROLE): lambda node: node.key,
    int(ORIGIN_ROLE): lambda node: node.origin,
    int(DEPTH_ROLE): lambda node: node.depth,
    int(HIGHLIGHTS_ROLE): lambda node: node.highlights(),
}

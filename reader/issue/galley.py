"""A galley: the articles of an issue as printed lines that can be moved about.

Blocks that nobody touches stay as they are, to the character; those that are touched are
composed anew from their lines.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from reader.issue import compose
from reader.issue.lines import Line, cut
from reader.issue.model import Article, Block, Jump, Role, Unplaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.issue.model import Issue, Run
    from reader.issue.repairs import Place
    from reader.sources.model import SourceText


class Slug:
    """What of one printed line stands in one block."""

    __slots__ = ("block", "line")

    def __init__(self, line: Line, block: Setting | None = None) -> None:
        self.line = line
        self.block = block
        """None while it stands in no article"""


class Setting:
    """A block as it is being set; it has at least one line."""

    __slots__ = ("article", "kept", "level", "page", "role", "slugs")

    def __init__(
        self, role: Role, slugs: list[Slug], article: Column, page: str = "", level: int = 0
    ) -> None:
        self.role, self.article, self.page, self.level = role, article, page, level
        self.slugs: list[Slug] = []
        self.kept: Block | None = None
        """the block as it was rebuilt, as long as its lines are the same"""
        self.put(slugs)

    def put(self, slugs: Sequence[Slug], at: int | None = None) -> None:
        """Put lines before the one with this number, or at the end."""
        place = len(self.slugs) if at is None else at
        self.slugs[place:place] = slugs
        self.kept = None
        for slug in slugs:
            slug.block = self

    def take(self, slug: Slug) -> None:
        """Take a line out."""
        self.slugs.remove(slug)
        self.kept = slug.block = None

    def composed(self) -> Block:
        """The block of the lines."""
        lines = [slug.line for slug in self.slugs]
        return self.kept or compose.block(self.role, lines, self.page, self.level)


class Column:
    """An article as it is being set."""

    __slots__ = ("article", "blocks", "jumps")

    def __init__(self, article: Article) -> None:
        self.article = article
        self.blocks: list[Setting] = []
        self.jumps = {
            name: jump
            for name, jump in (("jump_to", article.jump_to), ("jump_from", article.jump_from))
            if jump is not None
        }

    @property
    def slugs(self) -> list[Slug]:
        """Its lines in reading order."""
        return [slug for block in self.blocks for slug in block.slugs]

    @property
    def opening(self) -> Slug:
        """The line with which its text begins."""
        first = next((block for block in self.blocks if block.role is Role.BODY), self.blocks[0])
        return first.slugs[0]


class Galley:
    """An issue on the stone: finds the lines that repairs name, and gives the issue back."""

    def __init__(self, issue: Issue, texts: Sequence[SourceText]) -> None:
        self.texts = texts
        self._numbers = {text.id: number for number, text in enumerate(texts)}
        self._lines = [cut(text.text, number) for number, text in enumerate(texts)]
        self._starts = [[line.at for line in lines] for lines in self._lines]
        self._slugs: defaultdict[tuple[int, int], list[Slug]] = defaultdict(list)
        self.labels = [str(number) for number in range(1, len(texts) + 1)]
        self.unplaced = {line.run[1:]: line for line in issue.unplaced}
        """by where it is printed"""
        self.columns = [self._column(article) for article in issue.articles]

    def at(self, place: Place) -> Slug | None:
        """The line of a place: as it stands in an article, or else loose; None if it is not there."""
        line = self._line(place)
        if line is None:
            return None
        standing = [slug for slug in self._slugs[line.page, line.number] if slug.block]
        standing.sort(key=lambda slug: slug.line.at)
        if not standing:
            return self._loose(line)
        number = bisect_right([slug.line.at for slug in standing], place.at) - 1
        return standing[max(0, number)]

    def before(self, slug: Slug) -> Slug | None:
        """The line in an article that is printed right before a loose one."""
        lines = self._lines[slug.line.page]
        number = bisect_right(self._starts[slug.line.page], slug.line.at) - 2
        if number < 0:
            return None
        standing = [one for one in self._slugs[slug.line.page, lines[number].number] if one.block]
        return max(standing, key=lambda one: one.line.at, default=None)

    def next_to(self, above: Slug, below: Slug) -> bool:
        """Whether two lines are printed one right below the other, or are parts of one."""
        page, starts = above.line.page, self._starts[above.line.page]
        if page != below.line.page:
            return False
        return bisect_right(starts, below.line.at) - bisect_right(starts, above.line.at) in (0, 1)

    def take_from_tray(self, slug: Slug) -> None:
        """Let a line be unplaced no longer."""
        start, stop = slug.line.at, slug.line.at + len(slug.line.text)
        for key in [key for key in self.unplaced if key[0] == slug.line.page and start <= key[1] < stop]:
            del self.unplaced[key]

    def put_in_tray(self, jumps: Iterable[Jump]) -> None:
        """Let jumps that no article can have any more be unplaced."""
        for run in [jump.run for jump in jumps if jump.run]:
            line = self._of(run)
            if line is not None:
                text = line.text[run.at - line.at :][: run.length]
                label = self.labels[run.text]
                self.unplaced[run[1:]] = Unplaced(label, line.number, text, None, "jump-alone", run)

    def rename(self, article: str, other: str | None) -> None:
        """Let what most likely belongs to an article belong to another one, or to none."""
        for key, line in self.unplaced.items():
            if line.likely == article:
                self.unplaced[key] = line._replace(likely=other)

    def holds_jump(self, slug: Slug) -> bool:
        """Whether a jump is printed on a line."""
        runs = [jump.run for column in self.columns for jump in column.jumps.values()]
        lines = [self._of(run) for run in runs if run and run.text == slug.line.page]
        return any(line and line.number == slug.line.number for line in lines)

    def _line(self, place: Place) -> Line | None:
        page = self._numbers.get(place.text)
        if page is None:
            return None
        number = bisect_right(self._starts[page], place.at) - 1
        line = self._lines[page][number] if number >= 0 else None
        return line if line and place.at < line.at + len(line.text) else None

    def _loose(self, line: Line) -> Slug:
        slug = Slug(line)
        self._slugs[line.page, line.number].append(slug)
        return slug

    def _column(self, article: Article) -> Column:
        column = Column(article)
        for block in article.blocks:
            slugs = [Slug(part) for part in self._parts(block)]
            setting = Setting(block.role, slugs, column, block.page, block.level)
            setting.kept = block
            column.blocks.append(setting)
            for slug in slugs:
                self._slugs[slug.line.page, slug.line.number].append(slug)
            if slugs:
                self.labels[slugs[0].line.page] = block.page
        return column

    def _parts(self, block: Block) -> Iterator[Line]:
        """The stretches of printed lines that a block was made of."""
        stretches: list[tuple[Line, int, int]] = []
        for run in block.runs:
            if (line := self._of(run)) is None:
                continue  # a line end that became a space
            stop = run.at + run.length
            if stretches and stretches[-1][0] is line:
                stretches[-1] = (line, stretches[-1][1], stop)
            else:
                stretches.append((line, run.at, stop))
        for line, start, stop in stretches:
            yield line.part(start - line.at, stop - line.at)

    def _of(self, run: Run) -> Line | None:
        line = self._lines[run.text][max(0, bisect_right(self._starts[run.text], run.at) - 1)]
        return line if line.at <= run.at < line.at + len(line.text) else None

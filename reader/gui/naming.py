"""What the reader says of words: that they are names, what they mean, and by which dictionaries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow
    from reader.gui.names_dialog import NamesDialog

translate = QCoreApplication.translate

_SCOPES: Final = ("article", "everywhere")


class Naming(QObject):
    """Does what the menu of words says of names, meanings and dictionaries."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._names: NamesDialog | None = None
        menu = QMenu(window)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        actions = window.actions_by_name
        actions["name"].setMenu(menu)
        actions["names"].triggered.connect(lambda: self.show_names())
        actions["own_meaning"].triggered.connect(lambda: self.write_meaning())
        actions["dictionaries"].triggered.connect(lambda: self.show_dictionaries())

    def name(self, name: str, scope: str) -> None:
        """Say that the selection is a person, a place, a body, or no name."""
        session, view = self._window.session, self._window.view
        opened, span = session.opened, view.pane.selection()
        if opened is None or span is None:
            view.say(translate("Naming", "Select the characters of the name first."))
            return
        made = session.attempt(lambda: session.library.corrections.correct_name(opened, span, name, scope))
        if made is not None:
            view.offer_undo(f"{made.quote}: {name_kinds()[name]}")

    def show_names(self) -> None:
        """List the names of the issue that is open."""
        session = self._window.session
        shown = session.page or session.opened
        if shown is None:
            return
        from reader.gui.names_dialog import NamesDialog

        if self._names is not None:
            self._names.close()
        self._names = dialog = NamesDialog(session, shown.issue, self._window)
        dialog.place_chosen.connect(self._window.travel.go_to)
        dialog.finished.connect(lambda: self._forget(dialog))
        dialog.show()

    def _forget(self, dialog: NamesDialog) -> None:
        if self._names is dialog:
            self._names = None
        dialog.deleteLater()

    def write_meaning(self) -> None:
        """Let the reader write what the word in hand means."""
        view = self._window.view
        tokens = view.pane.tokens_in_hand()
        if not tokens:
            view.say(translate("Naming", "Point at a word or select it first."))
            return
        from reader.gui.meaning_dialog import MeaningDialog

        MeaningDialog(self._window.session, tokens[0], self._window).exec()

    def show_dictionaries(self) -> None:
        """List the dictionaries of the library; add some, or a list of words."""
        from reader.gui.dictionaries_dialog import DictionariesDialog

        DictionariesDialog(self._window.session, self._window).exec()

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        titles = (translate("Naming", "%1 in this article"), translate("Naming", "%1 everywhere"))
        for scope, title in zip(_SCOPES, titles, strict=True):
            menu.addSeparator()
            for name, text in name_kinds().items():
                if name != "foreign":
                    action = menu.addAction(title.replace("%1", text))
                    action.triggered.connect(
                        lambda _checked=False, name=name, scope=scope: self.name(name, scope)
                    )


def name_kinds() -> dict[str, str]:
    """What a name can be said to be."""
    return {
        "person": translate("Naming", "Person"),
        "place": translate("Naming", "Place"),
        "body": translate("Naming", "Body"),
        "foreign": translate("Naming", "Foreign name"),
        "word": translate("Naming", "No name"),
    }

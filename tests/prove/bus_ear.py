"""An ear on the accessibility bus, as a screen reader has one: run by the system's own Python, which has gi.

Prints one JSON value a line: first {"ready": true}, then what it hears. A line on its standard input
asks for more: “tree” for the roles and names of all that is on the screen, “text” for what the focused
text says of itself.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

HEARD = ("object:text-caret-moved", "object:announcement", "object:state-changed:focused")
NAME = "xidu"


def say(value):
    print(json.dumps(value, ensure_ascii=False), flush=True)


def find_program():
    end = time.monotonic() + 20
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(number)
            if program and program.get_name() == NAME and program.get_child_count():
                return program
        time.sleep(0.1)
    sys.exit("no program on the bus")


def walk(one):
    if one is None:
        return
    states = one.get_state_set()
    if states.contains(Atspi.StateType.SHOWING) or one.get_role_name() == "application":
        yield one
        for number in range(one.get_child_count()):
            yield from walk(one.get_child_at_index(number))


def tree(program):
    return [
        [one.get_role_name(), one.get_name(), one.get_state_set().contains(Atspi.StateType.FOCUSABLE)]
        for one in walk(program)
    ]


def text(program):
    for one in walk(program):
        states = one.get_state_set()
        if one.get_role_name() == "text" and states.contains(Atspi.StateType.FOCUSED):
            whole = Atspi.Text.get_text(one, 0, Atspi.Text.get_character_count(one))
            selections = range(Atspi.Text.get_n_selections(one))
            spans = [Atspi.Text.get_selection(one, number) for number in selections]
            return {
                "text": whole,
                "caret": Atspi.Text.get_caret_offset(one),
                "selected": [[span.start_offset, span.end_offset] for span in spans],
                "description": one.get_description(),
            }
    return None


def hear(event):
    value = event.any_data if event.type == "object:announcement" else None
    say({"event": event.type, "detail": event.detail1, "said": value, "role": event.source.get_role_name()})


def main():
    listener = Atspi.EventListener.new(hear)
    for kind in HEARD:
        listener.register(kind)
    program = find_program()

    def answer(_channel, _condition):
        question = sys.stdin.readline().strip()
        if not question:
            loop.quit()
            return False
        say({question: {"tree": tree, "text": text}[question](program)})
        return True

    loop = GLib.MainLoop()
    GLib.io_add_watch(GLib.IOChannel.unix_new(0), GLib.IO_IN | GLib.IO_HUP, answer)
    say({"ready": True})
    loop.run()


main()

"""What assistive technology does, through AT-SPI: one JSON command a line in, one JSON answer a line out.

  {"do": "open", "address": "file:///…"}  the page to work on
  {"do": "controls", "wanted": [id…]}     {id: name} of everything that takes the focus, once all the wanted are there
  {"do": "hit", "wanted": [id…]}          {id: what is at the middle of it, null when it is itself or inside of it}
  {"do": "press", "id": id}               true, or null when it has no action
"""

import json
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

warnings.simplefilter("ignore", DeprecationWarning)

PATIENCE_S = 5  # trees and positions follow the page a moment later
EVERY = Atspi.CollectionMatchType.ALL


def matches(root, roles=(), states=()):
    """What is under `root` with one of the roles and all of the states, in reading order."""
    some = Atspi.CollectionMatchType.ANY if roles else EVERY
    rule = Atspi.MatchRule.new(Atspi.StateSet.new(list(states)), EVERY, {}, EVERY, list(roles), some, [], EVERY, False)
    return Atspi.Collection.get_matches(root, rule, Atspi.CollectionSortOrder.CANONICAL, 0, True)


def children(accessible):
    found = (accessible.get_child_at_index(i) for i in range(accessible.get_child_count()))
    return [child for child in found if child]


def dom_id(accessible):
    return (accessible.get_attributes() or {}).get("id", "")


def key(accessible):
    """The element's id, or its name where it has none."""
    return dom_id(accessible) or accessible.get_name()


def document_at(address):
    """The document of the page at an address, if it is there yet."""
    for application in children(Atspi.get_desktop(0)):
        windows = children(application)  # libatspi hangs if this comes after the next line
        application.set_cache_mask(Atspi.Cache.NONE)  # always ask the browser
        for window in windows:
            for document in matches(window, roles=[Atspi.Role.DOCUMENT_WEB]):
                if any(address in said for said in Atspi.Document.get_document_attributes(document).values()):
                    return document
    return None


def until(succeeds):
    """The first answer that is not None, within the time there is."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            answer = succeeds()
        except GLib.Error:  # it went away while it was asked
            answer = None
        if answer is not None or time.monotonic() > end:
            return answer
        time.sleep(0.02)


class Reader:
    def __init__(self):
        self.address = ""
        self.known = {}  # accessibles by key

    def open(self, address):
        self.address = address
        return until(lambda: document_at(address)) is not None

    def document(self):
        return document_at(self.address)

    def look(self):
        """Finds everything that takes the focus, anew."""
        self.known = {}
        document = self.document()
        dates = matches(document, roles=[Atspi.Role.DATE_EDITOR])  # in Firefox only their parts take the focus
        for accessible in matches(document, states=[Atspi.StateType.FOCUSABLE]) + dates:
            self.known.setdefault(key(accessible), accessible)
        return self.known

    def controls(self, wanted):
        """The names of all, once the wanted ones are there or the time is over."""
        def all_there():
            return None if set(wanted) - self.look().keys() else True

        until(all_there)
        return {one: accessible.get_name() for one, accessible in self.known.items()}

    def find(self, wanted):
        """The accessible of an id, also when the page has made its element anew."""
        def known():
            found = self.known.get(wanted)
            return found if found and key(found) == wanted else None

        def anew():
            return self.look().get(wanted)

        try:
            there = known()
        except GLib.Error:
            there = None
        return there or until(anew)

    def deepest_at(self, x, y):
        """The last of the chain from the document to what is at a place on the screen."""
        found = self.document()
        while True:
            inside = Atspi.Component.get_accessible_at_point(found, x, y, Atspi.CoordType.SCREEN)
            if inside is None or inside == found:
                return found
            found = inside

    def strange_at_middle(self, wanted):
        """What is at the middle of a control when it is neither the control nor inside of it; else ""."""
        control = self.find(wanted)
        if not control:
            return "nothing"
        box = Atspi.Component.get_extents(control, Atspi.CoordType.SCREEN)
        there = found = self.deepest_at(box.x + box.width // 2, box.y + box.height // 2)
        while there and there.get_role() != Atspi.Role.DOCUMENT_WEB:
            if key(there) == wanted:
                return ""
            there = there.get_parent()
        return f"{found.get_role_name()} “{key(found)}” in {box.x},{box.y} {box.width}×{box.height}"

    def hit(self, wanted):
        """Asks again while an answer is wrong: a browser's first one may be from before it has looked."""
        strange = {}
        for one in wanted:
            def right(one=one):
                strange[one] = self.strange_at_middle(one)
                return None if strange[one] else True

            strange[one] = "nothing"
            until(right)
        return {one: said or None for one, said in strange.items()}

    def press(self, id):
        def pressable():
            found = self.find(id)
            return found if found and Atspi.Action.get_n_actions(found) else None

        found = until(pressable)
        if not found:
            return None
        Atspi.Action.do_action(found, 0)
        return True


reader = Reader()
for line in sys.stdin:
    command = json.loads(line)
    answer = getattr(reader, command.pop("do"))(**command)
    print(json.dumps(answer), flush=True)

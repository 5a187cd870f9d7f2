"""Counts what a journey costs: pages loaded, activations, fields touched.

The page on which sign-in lands is the start and counts for nothing. An activation is a link or button; what is typed,
chosen or ticked is a field, however often it is touched.
"""


class Counting:
    """A hand that counts while it works."""

    def __init__(self, hand):
        self.hand = hand
        self.loads = 0
        self.activations = 0
        self.fields = set()
        hand.page.wait_for_load_state()  # the page before is none of this journey
        hand.page.on("load", self._loaded)

    def _loaded(self, _):
        self.loads += 1

    def open(self, label):
        self.activations += 1
        self.hand.open(label)

    def press(self, label):
        self.activations += 1
        self.hand.press(label)

    def rows(self, label):
        self.activations += 1
        self.hand.rows(label)

    def show(self, label):
        self.activations += 1
        self.hand.show(label)

    def download(self, label):
        self.activations += 1
        return self.hand.download(label)

    def __getattr__(self, verb):
        act = getattr(self.hand, verb)
        if verb not in ("text", "choice", "pick", "pick_place", "tick"):
            return act

        def touch(name, *rest):
            self.fields.add(name)
            return act(name, *rest)

        return touch

    def within(self, loads, activations, fields):
        self.page.wait_for_load_state()
        found = (self.loads, self.activations, len(self.fields))
        assert all(a <= b for a, b in zip(found, (loads, activations, fields))), f"loads, activations, fields: {found}"

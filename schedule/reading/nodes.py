"""The tree of a file before it is known what its parts mean: only text, and where it stands."""

from attrs import evolve, frozen

from schedule.errors import Mark


@frozen
class Text:
    """A scalar, always as text: `9:00`, `0730`, `no` and `1e3` stay what was written.

    `inset` is how many columns after `mark` the text itself begins, if it stands in the file on
    one line exactly as in `value` (1 for quoted text); None where it was folded or escaped.
    """

    value: str
    mark: Mark
    inset: int | None = None

    def at(self, offset: int) -> Mark:
        """The place of one character of the text, or of its beginning where that is not known."""
        if self.inset is None:
            return self.mark
        return evolve(self.mark, column=self.mark.column + self.inset + offset)


@frozen
class Absent:
    """Nothing was written: an empty value, `~` or `null`."""

    mark: Mark


@frozen
class Broken:
    """Something that cannot be used, of which a problem already tells."""

    mark: Mark


@frozen
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    mark: Mark


@frozen
class Mapping:
    """Keys and values in the order of the file. No key occurs twice."""

    entries: tuple[tuple[Text, "Node"], ...]
    mark: Mark


Node = Text | Absent | Broken | Sequence | Mapping


def place(mark: Mark) -> Mark | None:
    """The mark if it is a place in a file; None for plain Python values, which have no lines."""
    return mark if mark.column else None


def where(mark: Mark) -> str:
    """A place in the same file, in short: `4:5`; for plain Python values their path."""
    return f"{mark.line}:{mark.column}" if mark.column else mark.file

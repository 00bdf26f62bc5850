"""What hangs together, taken apart (Galler and Fisher, An improved equivalence algorithm, 1964)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from attrs import define, field

Node = TypeVar("Node", bound=Hashable)


@define
class Groups(Generic[Node]):
    """Which nodes hang together; each group is known by its root."""

    above: dict[Node, Node] = field(factory=dict)

    def root(self, node: Node) -> Node:
        """The root of the group."""
        path = []
        while self.above.setdefault(node, node) != node:
            path.append(node)
            node = self.above[node]
        for each in path:
            self.above[each] = node
        return node

    def join(self, nodes: Iterable[Node]) -> None:
        """From now on these hang together."""
        roots = [self.root(node) for node in nodes]
        for each in roots[1:]:
            self.above[self.root(each)] = self.root(roots[0])

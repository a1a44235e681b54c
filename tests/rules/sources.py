"""The package's files as the rules read them."""

import ast
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Source:
    """One Python file of the package."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def folder(self) -> str:
        """The package below the root one: ``ui``, ``engine``; the module's name at the top."""
        return self.path.split("/")[1].removesuffix(".py")

    def imported(self) -> set[str]:
        """Top-level names imported anywhere: in functions, for types, by import_module."""
        names: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                names.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
            elif isinstance(node, ast.Call) and ast.unparse(node.func) in {
                "__import__",
                "import_module",
                "importlib.import_module",
            }:
                names.update(
                    str(argument.value).split(".")[0]
                    for argument in node.args
                    if isinstance(argument, ast.Constant)
                )
        return names

"""Reads an evaluation project into plain dictionaries, every scalar kept as the text it was.

PyYAML follows YAML 1.1, where `no` is a boolean and `1_000` a number. BaseLoader resolves nothing,
so each rule below decides for itself what a text means. Valid input is assumed: no diagnostics.
"""

import hashlib
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import yaml

# The C parser gives the same events as the Python one, and large generated projects need it.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# These may be spread over the files of criteria/; any other key stands in one file only.
SPREAD = ("goals", "groups", "scales", "criteria", "scenarios")


@dataclass
class Project:
    strategy: dict
    vendors: dict                                # vendor id -> document
    panel: dict                                  # vendor id -> criterion id -> [score of each assessor]
    inputs: list = field(default_factory=list)   # [{"path": …, "sha256": …}]

    def section(self, key):
        """A mapping of the strategy; empty where it is left out or has nothing in it."""
        return self.strategy.get(key) or {}


def number(text):
    """The exact value of a decimal as written; the weight 0.1 is one tenth, not the nearest double."""
    return Fraction(text)


def is_true(text):
    return text in ("true", "True", "TRUE")


def _is_yaml(path):
    return path.suffix in (".yaml", ".yml") and not path.name.startswith(".")


def files_of(directory):
    """Relative path -> bytes of every file the comparison reads. Folders are not read below themselves."""
    root = Path(directory)
    found = {}
    for folder in ("criteria", "vendors", "vendors/panel", "vendors/pricing"):
        if (root / folder).is_dir():
            for path in (root / folder).iterdir():
                if path.is_file() and _is_yaml(path):
                    found[f"{folder}/{path.name}"] = path.read_bytes()
    return found


def from_files(files):
    """A project from relative path -> bytes (or text)."""
    files = {path: data.encode() if isinstance(data, str) else data for path, data in files.items()}
    project = Project({}, {}, {})
    for path in sorted(files):
        data = files[path]
        project.inputs.append({"path": path, "sha256": hashlib.sha256(data).hexdigest()})
        folder, name = path.rsplit("/", 1)
        if folder == "vendors/pricing":          # costs never touch the ranking; only the hash is reported
            continue
        document = yaml.load(data.decode(), Loader=LOADER) or {}
        if folder == "criteria":
            _add_criteria(project.strategy, document)
        elif folder == "vendors":
            project.vendors[name.rsplit(".", 1)[0]] = document
        else:
            _add_panel(project.panel, document)
    return project


def _add_criteria(strategy, document):
    for key, value in document.items():
        if key in SPREAD:
            strategy.setdefault(key, {}).update(value or {})
        else:
            strategy[key] = value


def _add_panel(panel, document):
    for vendor, scores in (document.get("scores") or {}).items():
        for criterion, score in (scores or {}).items():
            panel.setdefault(vendor, {}).setdefault(criterion, []).append(score)


def read(directory):
    return from_files(files_of(directory))

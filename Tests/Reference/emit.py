"""Writes generated data as YAML text, in block and flow style by turns.

Every leaf is the text that goes into the file, so that `1e6`, `+4`, `yes` and `1/3` arrive as they
were meant; free text is quoted by `quoted`.
"""

import json


def quoted(text):
    """A JSON string is a double-quoted YAML scalar."""
    return json.dumps(text, ensure_ascii=False)


def flow(value):
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + " }" if value else "{}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return value


def _weight(value):
    """How much there is to write: what is short may go on one line."""
    if isinstance(value, dict):
        return sum(len(key) + 2 + _weight(item) for key, item in value.items())
    if isinstance(value, list):
        return sum(2 + _weight(item) for item in value)
    return len(value)


def block(mapping, rng, indent=0):
    lines = []
    for key, value in mapping.items():
        margin = " " * indent
        if isinstance(value, dict) and value:
            if indent and _weight(value) < 100 and rng.random() < 0.6:
                lines.append(f"{margin}{key}: {flow(value)}")
            else:
                lines.append(f"{margin}{key}:")
                lines.append(block(value, rng, indent + 2).rstrip("\n"))
        elif isinstance(value, list) and value and rng.random() < 0.4:
            lines.append(f"{margin}{key}:")
            lines += [f"{margin}  - {flow(item)}" for item in value]
        else:
            lines.append(f"{margin}{key}: {flow(value)}")
    return "\n".join(lines) + "\n"


def document(mapping, rng):
    comment = "# Generated for a test\n" if rng.random() < 0.3 else ""
    return comment + block(mapping, rng)

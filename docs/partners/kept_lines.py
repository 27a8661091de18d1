"""The file of follow.py: whole commands, whatever is killed in between."""
import json
import os


def held(file):
    """Lines up to the end of a command. What a kill left behind them goes, and is read again."""
    with open(file, "a+b") as copy:
        copy.seek(0)
        lines = copy.readlines()
        while lines and not (lines[-1].endswith(b"\n") and json.loads(lines[-1])["endsCommand"]):
            lines.pop()
        copy.truncate(sum(map(len, lines)))
    return lines


def add(file, lines, mode="ab"):
    with open(file, mode) as copy:
        copy.writelines(lines)
        copy.flush()
        os.fsync(copy.fileno())


def put(file, lines):
    """In place of all that the file held, at once."""
    add(f"{file}.new", lines, "wb")
    os.replace(f"{file}.new", file)


def without_who_left(lines):
    """Of clients who left the leaves alone: what their events said goes."""
    events = [json.loads(line) for line in lines]
    left = {event["stream"]: place for place, event in enumerate(events) if event["type"] == "client-left"}
    for place, event in enumerate(events):
        if place < left.get(event["stream"], 0) and "data" in event:
            rest = {name: value for name, value in event.items() if name not in ("data", "meta")}
            lines[place] = json.dumps(rest, separators=(",", ":")).encode() + b"\n"
    return lines

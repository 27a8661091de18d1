"""Keeps a whole copy of the history: python3 follow.py http://127.0.0.1:8080 events.ndjson (the token in TOKEN)

End it at any moment and start it again: nothing is lost, nothing is there twice.
"""
import json
import os
import re
import sys
import urllib.request

BASE, COPY = sys.argv[1], sys.argv[2]


def ask(path, body=None):
    headers = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Accept": "application/x-ndjson"}
    if body is not None:
        headers |= {"Content-Type": "application/json", "Accept": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    return urllib.request.urlopen(urllib.request.Request(BASE + path, data, headers))


def cut_to_whole(copy, events=None):
    """Keeps whole lines up to the end of a command, or so many events. Returns the cursor behind them."""
    size, kept, count, cursor = 0, 0, 0, None
    copy.seek(0)
    for line in copy:
        if not line.endswith(b"\n") or count == events:
            break
        size, count, event = size + len(line), count + 1, json.loads(line)
        if event["endsCommand"]:
            kept, cursor = size, event["cursor"]
    copy.truncate(kept)
    copy.seek(kept)
    return cursor


def forget_who_left(copy):
    """Of clients who left, keeps the leaves alone: blanks take the place of what the lines say."""
    held, start = {}, 0
    copy.seek(0)
    for line in copy.readlines():
        event = json.loads(line)
        for place, text in held.pop(event["stream"], []) if event["type"] == "client-left" else []:
            copy.seek(place)
            copy.write(re.sub(rb'"data":.*,(?="privateSha256":)', lambda said: b" " * len(said[0]), text))
        held.setdefault(event["stream"], []).append((start, line))
        start += len(line)


def answer_behind(copy, cursor):
    try:
        return ask(f"/v1/events?after={cursor}" if cursor else "/v1/events")
    except urllib.error.HTTPError as refused:
        problem = json.load(refused)
        if problem["code"] == "cursor-of-another-scope":
            os.replace(COPY, f"{COPY}.earlier")
            sys.exit(f"Your token sees other facilities now. Start again for a new copy; the old one is {COPY}.earlier.")
        if problem["code"] != "history-rewound":
            sys.exit(f"{problem['code']}: {problem['detail']}")
        # The log was restored. As many events as it counts up to the last common cursor are the same in both.
        common = json.load(ask("/v1/reconcile", {"to": problem["lastCommonCursor"]}))
        copy.seek(0)  # A client who was forgotten may not have left there: then everything is read again.
        return answer_behind(copy, cut_to_whole(copy, 0 if b'  "privateSha256"' in copy.read() else common["count"]))


open(COPY, "ab").close()
with open(COPY, "r+b") as copy:
    for line in answer_behind(copy, cut_to_whole(copy)):
        event = json.loads(line)
        if "caughtUp" in event:
            forget_who_left(copy)
            copy.flush()
            os.fsync(copy.fileno())
            print(f"Caught up: {event['count']} new events, position {event['head']['position']}.")
            sys.exit(0)
        copy.write(line)
sys.exit("The answer ended before its last line. Start again: what came is kept.")

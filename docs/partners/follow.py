"""Keeps a verified copy of the history: python3 follow.py http://127.0.0.1:8080 events.ndjson [live] (the token in TOKEN)
End it at any moment and start it again: nothing is lost, nothing is there twice. Who is where: events.ndjson.placements
"""
import contextlib, gzip, hashlib, json, os, sys, urllib.error, urllib.request
from kept_lines import add, held, put, without_who_left
from placements import placements
from reconcile import reconcile

BASE, COPY, LIVE = sys.argv[1], sys.argv[2], sys.argv[3:] == ["live"]

def ask(path, body=None, accept="application/json"):
    headers = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Accept": accept, "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    return urllib.request.urlopen(urllib.request.Request(BASE + path, data, headers))

def common(lines, cursor):
    """As many lines as the service counts up to a cursor; None unless counts and digest are the same."""
    theirs = json.load(ask("/v1/reconcile", {"to": cursor}))
    with contextlib.suppress(SystemExit):  # Of a client who left later the content may be gone.
        mine = reconcile(lines[: theirs["count"]])
        return lines[: theirs["count"]] if all(mine[name] == theirs[name] for name in mine) else None

def verify(cursor):
    put(COPY, without_who_left(held(COPY)))
    if common(lines := held(COPY), cursor) != lines:
        sys.exit("The copy is not what the service has. Keep it, and tell the operator.")
    put(f"{COPY}.placements", [json.dumps(row).encode() + b"\n" for row in placements(lines)])
    print(f"Verified: {len(lines)} events.", flush=True)

def follow(lines):
    plan = json.load(ask("/v1/replay/plan", {"from": json.loads(lines[-1])["cursor"]} if lines else {}))
    for page in plan["pages"]:
        packed = ask(page["href"]).read()
        if hashlib.sha256(packed).hexdigest() != page["sha256"]:
            sys.exit("A page is not what was planned. Start again: what came before it is kept.")
        add(COPY, [gzip.decompress(packed)])
    verify(plan["bound"])
    command = []  # From the bound on live, command by command.
    for line in ask(f"/v1/events?after={plan['bound']}", accept="text/event-stream") if LIVE else []:
        event = json.loads(line[6:]) if line.startswith(b"data: ") else {}
        command += [line[6:]] if "id" in event else []
        if event.get("endsCommand"):
            command = add(COPY, command) or []
        elif "next" in event:
            verify(event["next"])

def begin_again(problem):
    """After a restore with what both logs have, if that is the same. The copy as it was is kept beside it."""
    if problem["code"] not in ("history-rewound", "cursor-of-another-scope", "cursor-of-another-log"):
        sys.exit(f"{problem['code']}: {problem['detail']}")
    put(f"{COPY}.earlier", lines := held(COPY))
    put(COPY, common(lines, problem["lastCommonCursor"]) or [] if "lastCommonCursor" in problem else [])

while True:
    try:
        follow(held(COPY))
        if not LIVE:
            break
    except urllib.error.HTTPError as refused:
        begin_again(json.load(refused))

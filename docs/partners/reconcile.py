"""Counts a copy of the history and hashes it, from the file alone: python3 reconcile.py events.ndjson"""
import hashlib
import json
import sys


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def canonical(value):
    """RFC 8785, for what events hold: whole numbers, texts, booleans, null, lists, and objects with ASCII keys."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def leaf_of(event):
    leaf = {key: event[key] for key in ("id", "type", "schemaVersion", "stream", "revision", "recordedAt")}
    leaf["data"] = sha256(canonical(event["data"]))
    leaf["meta"] = sha256(canonical(event["meta"]))
    leaf["private"] = event["privateSha256"]
    leaf["v"] = 1
    return sha256("\0" + canonical(leaf))


def reconcile(lines):
    types, digest, unexplained = {}, hashlib.sha256(), {}
    for line in lines:
        event = json.loads(line)
        if "id" not in event:  # The last line says where to go on.
            continue
        # Of a client who left, a copy keeps the leaf alone. Nothing else may lack its content.
        if "data" not in event:
            unexplained[event["stream"]] = event["id"]
        elif event["type"] == "client-left":
            unexplained.pop(event["stream"], None)
        if event.get("unreadable"):
            print(f"The event {event['id']} came without its content: the log of the service is damaged.", file=sys.stderr)
        leaf = leaf_of(event) if "data" in event and not event.get("unreadable") else event["leaf"]
        if leaf != event["leaf"]:
            sys.exit(f"The event {event['id']} is not as it was recorded.")
        types[event["type"]] = types.get(event["type"], 0) + 1
        digest.update(f"{leaf}\n".encode("ascii"))
    for lacking in unexplained.values():
        sys.exit(f"The content of the event {lacking} is gone, and its client has not left.")
    return {"count": sum(types.values()), "types": dict(sorted(types.items())), "digest": digest.hexdigest()}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8", newline="\n") as copy:
        print(json.dumps(reconcile(copy)))

"""Who is where now, from the file alone: python3 placements.py events.ndjson

Stays that contradict each other are here as they were recorded: the service calls their status `incoherent`.
"""
import json
import sys
import time

AWAY = {"LeaveStarted": "on-leave", "ReferredOut": "out-on-referral"}
STATUS = {**AWAY, "LeaveEnded": "present", "ReturnedFromReferral": "present"}
MOVES = ("SteppedUp", "SteppedDown", "Transferred")


def entries_of(lines):
    """Of each client the entries as they are now: corrected, and without those that were voided."""
    paths = {}
    for event in map(json.loads, lines):
        if "data" not in event:  # The last line of an answer, or what is left of a client who left.
            continue
        data, path = event["data"], paths.setdefault(event["stream"], {})
        if event["type"] in ("client-entered", "client-left"):
            path.clear()
        elif event["type"] in ("EntryVoided", "EntryReinstated"):
            path[data["entryId"]]["voided"] = event["type"] == "EntryVoided"
        elif "entry" in data and event["type"] in (data["entry"]["kind"], "EntryCorrected"):  # No proposal.
            path[data["entry"]["entryId"]] = {**data["entry"], "voided": False}
    for stream, path in paths.items():
        yield stream.split("-", 1)[1], [entry for entry in path.values() if not entry["voided"]]


def placements(lines):
    now = time.time() * 1000
    for client, entries in entries_of(lines):
        here = {}
        happened = [entry for entry in entries if entry["effective"]["at"] <= now]
        for entry in sorted(happened, key=lambda one: (one["effective"]["at"], one["seq"], one["entryId"])):
            kind, placement = entry["kind"], entry.get("placementId")
            if kind in ("Admitted", "AftercareStarted"):
                here[placement] = {"status": "present" if kind == "Admitted" else "aftercare"}
            if kind in ("Admitted", "AftercareStarted", *MOVES) and placement in here:
                place = entry.get("to") or {"facilityId": entry["facilityId"], "level": {"code": "aftercare"}}
                here[placement] |= {"facilityId": place["facilityId"], "level": place["level"]["code"]}
            elif kind in STATUS and placement in here and entry.get("outcome") != "did-not-return":
                here[placement]["status"] = STATUS[kind]
            elif kind in ("Discharged", "AftercareEnded"):
                here.pop(placement, None)
            elif kind == "DeathRecorded":
                here.clear()
        for placement, row in here.items():
            yield {"clientId": client, "placementId": placement, **row}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8", newline="\n") as copy:
        for row in placements(copy):
            print(json.dumps(row))

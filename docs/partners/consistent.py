"""Verifies a consistency proof (RFC 9162, section 2.1.4.2): python3 consistent.py KEPT.json NOW.json PROOF.json

KEPT.json is the checkpoint that you kept, NOW.json a new one, PROOF.json the proof between their sizes. Says whether the log of
the kept checkpoint is the beginning of the log of the new one. The roots come from the checkpoints, never from the proof.
"""
import hashlib
import json
import sys


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def is_consistent(first, first_root, second, second_root, hashes):
    if first == second:
        return not hashes and first_root == second_root
    path = ([first_root] if first & (first - 1) == 0 else []) + hashes
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    if not path:
        return False
    old = new = path[0]
    for one in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            old, new = node(one, old), node(one, new)
            while not fn & 1 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            new = node(new, one)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and old == first_root and new == second_root


if __name__ == "__main__":
    kept, now, proof = (json.load(open(name)) for name in sys.argv[1:4])
    roots = [bytes.fromhex(one["root"]) for one in (kept, now)]
    hashes = [bytes.fromhex(one) for one in proof["hashes"]]
    if not is_consistent(kept["size"], roots[0], now["size"], roots[1], hashes):
        sys.exit("Not consistent: the log was rewritten, cut, or replaced. Keep your copy and both checkpoints, and tell the operator.")
    print(f"Consistent: the first {kept['size']} of {now['size']} events are those of the kept checkpoint.")

"""Verifies a notice of a subscription: python3 verify.py ID TIMESTAMP SIGNATURES < body (the secret in SECRET)"""
import base64
import hashlib
import hmac
import os
import sys
import time

TOLERANCE_SECONDS = 300


def is_genuine(secret, notice_id, timestamp, signatures, body):
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{notice_id}.{timestamp}.".encode() + body
    mine = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    fresh = abs(time.time() - int(timestamp)) <= TOLERANCE_SECONDS
    return fresh and any(hmac.compare_digest(f"v1,{mine}", one) for one in signatures.split(" "))


if __name__ == "__main__":
    genuine = is_genuine(os.environ["SECRET"], *sys.argv[1:4], sys.stdin.buffer.read())
    sys.exit(0 if genuine else "This notice is not genuine, or is too old.")

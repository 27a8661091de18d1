"""One story told by a client that OpenAPI Generator made: register, receive, admit, read the path, count. Prints what it saw."""

import json
import os
import uuid

import throughline
from throughline import models

facility_id = os.environ["FACILITY"]
api = throughline.ApiClient(
    throughline.Configuration(host=os.environ["BASE_URL"], access_token=os.environ["TOKEN"])
)
clients = throughline.ClientsApi(api)


def key() -> str:
    return str(uuid.uuid4())


registered = clients.register_client(key(), models.RegistrationBody(facility_id=facility_id, anonymous=True))
client_id = registered.client_id
inquiry = models.InquiryBody(facility_id=facility_id, when="2026-02-02T09:00-06:00")
throughline.InquiriesApi(api).receive_inquiry(client_id, key(), inquiry)
admission = models.AdmissionBody(
    facility_id=facility_id, when="2026-02-03T09:00-06:00", level="2.1", reason="clinical-judgment"
)
admitted = throughline.CarePathsApi(api).admit_client(client_id, key(), admission)
path = clients.get_path(client_id)
census = throughline.ViewsApi(api).get_census(facility_id=[facility_id], at_least=admitted.position)
try:
    clients.get_path(str(uuid.uuid4()))
    refused = None
except throughline.ApiException as error:
    refused = json.loads(error.body)["code"]

seen = {
    "clientId": str(client_id),
    "kinds": [item.kind for item in path.timeline],
    "level": path.situation.placements[0].place.level.code,
    "looksAtFacts": any(finding.inputs for finding in admitted.verdict.findings),
    "census": census.totals.census,
    "refused": refused,
}
print(json.dumps(seen))

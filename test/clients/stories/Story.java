import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import throughline.ApiClient;
import throughline.ApiException;
import throughline.JSON;
import throughline.api.CarePathsApi;
import throughline.api.ClientsApi;
import throughline.api.InquiriesApi;
import throughline.api.ViewsApi;
import throughline.auth.HttpBearerAuth;
import throughline.model.AdmissionBody;
import throughline.model.InquiryBody;
import throughline.model.RegistrationBody;

/** One story told by a client that OpenAPI Generator made: register, receive, admit, read the path, count. Prints what it saw. */
public final class Story {
  public static void main(String[] parameters) throws ApiException {
    var facilityId = System.getenv("FACILITY");
    var api = new ApiClient().setBasePath(System.getenv("BASE_URL"));
    ((HttpBearerAuth) api.getAuthentication("bearer")).setBearerToken(System.getenv("TOKEN"));
    var clients = new ClientsApi(api);

    var registered = clients.registerClient(
        key(), new RegistrationBody().facilityId(facilityId).anonymous(true), null, null);
    UUID clientId = registered.getClientId();
    var inquiry = new InquiryBody().facilityId(facilityId).when("2026-02-02T09:00-06:00");
    new InquiriesApi(api).receiveInquiry(clientId, key(), inquiry, null, null);
    var admission = new AdmissionBody()
        .facilityId(facilityId).when("2026-02-03T09:00-06:00").level("2.1").reason("clinical-judgment");
    var admitted = new CarePathsApi(api).admitClient(clientId, key(), admission, null, null);
    var path = clients.getPath(clientId, null, null, null, null, null, null, null, null);
    var census = new ViewsApi(api).getCensus(
        null, null, null, null, admitted.getPosition(), null, List.of(facilityId), null, null, null, null, null, null);

    var kinds = new ArrayList<String>();
    for (var item : path.getTimeline()) kinds.add(item.getKind().getValue());
    var looksAtFacts = admitted.getVerdict().getFindings().stream()
        .anyMatch(finding -> finding.getInputs() != null && !finding.getInputs().isEmpty());
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("clientId", clientId.toString());
    seen.put("kinds", kinds);
    seen.put("level", path.getSituation().getPlacements().get(0).getPlace().getLevel().getCode());
    seen.put("looksAtFacts", looksAtFacts);
    seen.put("census", census.getTotals().getCensus());
    seen.put("refused", refused(clients));
    System.out.println(JSON.getGson().toJson(seen));
    System.exit(0);
  }

  private static String refused(ClientsApi clients) {
    try {
      clients.getPath(UUID.randomUUID(), null, null, null, null, null, null, null, null);
      return null;
    } catch (ApiException error) {
      return JsonParser.parseString(error.getResponseBody()).getAsJsonObject().get("code").getAsString();
    }
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}

package org.orderly.simulation.money;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.simulation.Doors;

/** What the demo hospital has on hire, wants at hand and wants bought; made up ({@code fleet.json}). */
final class Hiring {

    private static final String RENTALS = "/api/rentals";
    private static final String REQUESTS = "/api/purchase-requests";
    private static final String LEVELS = "/api/par-levels";

    private final Doors biomed;
    private final Doors finance;
    private final LocalDate today;

    Hiring(Doors biomed, Doors finance, LocalDate today) {
        this.biomed = biomed;
        this.finance = finance;
        this.today = today;
    }

    /** Tells what was on hire and went back, and answers with the service's number of each. */
    Map<PastHire, Long> past(List<PastHire> all) throws IOException, InterruptedException {
        Map<String, JsonNode> known = known();
        Map<PastHire, Long> numbers = new LinkedHashMap<>();
        for (PastHire hire : all) {
            JsonNode rental = known.get(hire.reference());
            if (rental == null) {
                rental = biomed.post(RENTALS, rental(hire));
            }
            long id = rental.path("id").asLong();
            if (!rental.path("state").asText().equals("returned")) {
                biomed.post(
                        RENTALS + "/" + id + "/return",
                        object().put("on", hire.returned().toString()));
            }
            numbers.put(hire, id);
        }
        return numbers;
    }

    /** Tells what is on hire now, how many units wards want at hand, and what somebody wants bought. */
    void present(JsonNode told) throws IOException, InterruptedException {
        Map<String, JsonNode> known = known();
        for (JsonNode one : told.path("rentals")) {
            if (!known.containsKey(one.path("reference").asText())) {
                ObjectNode rental = one.deepCopy();
                rental.remove(List.of("days", "dueIn"));
                rental.put("currency", "USD")
                        .put("from", today.minusDays(one.path("days").asLong()).toString())
                        .put(
                                "dueBack",
                                today.plusDays(one.path("dueIn").asLong()).toString());
                biomed.post(RENTALS, rental);
            }
        }
        if (biomed.items(LEVELS).isEmpty()) {
            for (JsonNode level : told.path("levels")) {
                biomed.post(LEVELS, level);
            }
        }
        if (biomed.items(REQUESTS).isEmpty()) {
            for (JsonNode request : told.path("requests")) {
                request(request);
            }
        }
    }

    private void request(JsonNode told) throws IOException, InterruptedException {
        ObjectNode wanted = told.deepCopy();
        wanted.remove(List.of("approve", "decline", "withdraw"));
        wanted.put("currency", "USD")
                .put("neededFrom", today.plusDays(14).toString())
                .put("neededTo", today.plusDays(14).plusYears(1).toString());
        String path = REQUESTS + "/" + biomed.post(REQUESTS, wanted).path("id").asLong() + "/";
        if (told.has("approve")) {
            finance.post(path + "approve", why(told, "approve"));
        }
        if (told.has("decline")) {
            finance.post(path + "decline", why(told, "decline"));
        }
        if (told.has("withdraw")) {
            ObjectNode withdrawn = why(told, "withdraw");
            JsonNode own = biomed.get(
                    "/api/assets?status=in-service&size=" + told.path("units").asInt() + "&class="
                            + told.path("classCode").asText());
            own.path("items").forEach(asset -> withdrawn
                    .withArray("/assetIds")
                    .add(asset.path("id").asLong()));
            biomed.post(path + "withdraw", withdrawn);
        }
    }

    private Map<String, JsonNode> known() throws IOException, InterruptedException {
        Map<String, JsonNode> known = new HashMap<>();
        biomed.items(RENTALS)
                .forEach(rental -> known.put(rental.path("reference").asText(), rental));
        return known;
    }

    private static ObjectNode rental(PastHire hire) {
        return object().put("reference", hire.reference())
                .put("supplier", hire.supplier())
                .put("classCode", hire.classCode())
                .put("department", hire.department())
                .put("rate", hire.rate())
                .put("currency", "USD")
                .put("from", hire.from().toString())
                .put("dueBack", hire.returned().toString());
    }

    private static ObjectNode why(JsonNode told, String step) {
        return object().put("why", told.path(step).asText());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

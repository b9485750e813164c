package org.orderly.simulation.money;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A saving or a cost as POST /api/savings/entries takes it, and what finance decided about it, step by step. */
final class Booked {

    /** A decision of finance, and why. */
    record Step(String decision, String why) {}

    private final ObjectNode claim = JsonNodeFactory.instance.objectNode();
    private final List<Step> steps = new ArrayList<>();

    Booked(LocalDate on, String formula) {
        claim.put("on", on.toString()).put("formula", formula).put("note", "Made up for the demo hospital.");
        claim.putObject("measured");
        claim.putArray("events");
    }

    Booked whose(String site, String department, String classCode) {
        claim.put("site", site).put("department", department).put("classCode", classCode);
        return this;
    }

    Booked currency(String code) {
        claim.put("currency", code);
        return this;
    }

    Booked measured(String name, BigDecimal value) {
        claim.withObject("/measured").put(name, value);
        return this;
    }

    Booked measured(String name, long value) {
        return measured(name, BigDecimal.valueOf(value));
    }

    Booked event(String kind, String reference, LocalDate on, String words) {
        return event(kind, reference, null, on, words);
    }

    /** Something that happened to a device on a day. */
    Booked happened(String kind, long assetId, LocalDate on, String words) {
        return event(kind, "asset/" + assetId + "/" + on, assetId, on, words);
    }

    private Booked event(String kind, String reference, Long assetId, LocalDate on, String words) {
        claim.withArray("/events")
                .addObject()
                .put("kind", kind)
                .put("reference", reference)
                .put("assetId", assetId)
                .put("on", on.toString())
                .put("words", words);
        return this;
    }

    Booked demand(String classCode, String department, String need, LocalDate from, LocalDate to) {
        ArrayNode demand = claim.withArray("/demand");
        demand.addObject()
                .put("classCode", classCode)
                .put("department", department)
                .put("need", need)
                .put("from", from.toString())
                .put("to", to.toString());
        return this;
    }

    Booked decided(String decision, String why) {
        steps.add(new Step(decision, why));
        return this;
    }

    ObjectNode claim() {
        return claim;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    LocalDate on() {
        return LocalDate.parse(claim.path("on").asText());
    }

    String formula() {
        return claim.path("formula").asText();
    }

    /** Whether it touches this budget; only a retired unit makes two entries, one in each. */
    boolean isIn(String budget) {
        return !claim.path("formula").asText().startsWith("right-sizing")
                || budget.equals(formula().endsWith("service") ? "operating" : "capital");
    }

    /** What makes it this entry and no other: its first event. */
    String reference() {
        return claim.path("events").path(0).path("reference").asText();
    }
}

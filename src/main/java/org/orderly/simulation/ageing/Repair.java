package org.orderly.simulation.ageing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import org.orderly.simulation.Doors;

/** The order of a broken device of the demo hospital, from start to verified; orders a visitor works on are left alone. */
final class Repair {

    private static final Set<String> NOBODY_AT_IT = Set.of("requested", "triaged");

    private final Doors doors;

    /** @param doors with a biomedical engineer logged in */
    Repair(Doors doors) {
        this.doors = doors;
    }

    /**
     * Does the open repair of that asset, and with it closes its reports.
     *
     * @param failure the code of what it had, or null if nothing was found
     * @return false if there is none that a nurse had asked for
     */
    boolean done(long asset, String failure, String note) throws IOException, InterruptedException {
        for (JsonNode order : doors.items("/api/work-orders?state=open&kind=corrective&asset=" + asset)) {
            if (order.path("source").asText().equals("nurse-report")
                    && NOBODY_AT_IT.contains(order.path("state").asText())) {
                JsonNode begun = move(order, to("in-progress"));
                ObjectNode done = to("done")
                        .put("finding", failure == null ? "no-fault" : "confirmed")
                        .put("failureCode", failure)
                        .put("resolution", note)
                        .put("backInService", true);
                move(move(begun, done), to("verified"));
                return true;
            }
        }
        return false;
    }

    private JsonNode move(JsonNode order, ObjectNode move) throws IOException, InterruptedException {
        String path = "/api/work-orders/" + order.path("id").asLong() + "/moves";
        return doors.post(path, order.path("version").asLong(), move);
    }

    private static ObjectNode to(String state) {
        return JsonNodeFactory.instance.objectNode().put("to", state);
    }
}

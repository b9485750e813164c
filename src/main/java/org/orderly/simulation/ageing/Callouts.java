package org.orderly.simulation.ageing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.simulation.Device;
import org.orderly.simulation.Doors;

/** People of the demo hospital: a nurse reports what is broken, a biomedical engineer closes the report. */
final class Callouts {

    private static final String NURSE = "nurse";
    private static final String BIOMED = "biomed";
    private static final List<String> COMPLAINTS = List.of(
            "It alarms and does not go on.", "Does not work as it should.", "Shows an error.", "Stopped during use.");

    private final Doors doors;
    private final Map<String, Long> assets = new HashMap<>();
    private final Map<String, Long> open = new HashMap<>();

    Callouts(Doors doors) {
        this.doors = doors;
    }

    /** Learns the service's numbers, and which reports of broken devices are open. */
    void begin() throws IOException, InterruptedException {
        doors.logInAsDemo(BIOMED);
        for (JsonNode asset : doors.items("/api/assets")) {
            assets.put(asset.path("controlNumber").asText(), asset.path("id").asLong());
        }
        for (JsonNode report : doors.items("/api/reports?open=true")) {
            if (report.path("kind").asText().equals("broken")) {
                open.put(
                        report.path("controlNumber").asText(), report.path("id").asLong());
            }
        }
    }

    /** A nurse reports a device as broken, unless somebody has done so. */
    void report(Device device) throws IOException, InterruptedException {
        Long asset = assets.get(device.controlNumber());
        if (asset == null || open.containsKey(device.controlNumber())) {
            return;
        }
        doors.logInAsDemo(NURSE);
        JsonNode filing = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "broken")
                .put("note", COMPLAINTS.get(Math.floorMod(device.controlNumber().hashCode(), COMPLAINTS.size())));
        JsonNode report = doors.post("/api/assets/" + asset + "/reports", filing);
        open.put(device.controlNumber(), report.path("id").asLong());
    }

    /**
     * A biomedical engineer does the order that the report had opened, or closes the report if there is none; nothing
     * happens if no report of the device is open any more.
     *
     * @param failure what it had, or null if nothing was found
     */
    void resolve(Device device, String failure, String note) throws IOException, InterruptedException {
        Long report = open.remove(device.controlNumber());
        if (report == null) {
            return;
        }
        doors.logInAsDemo(BIOMED);
        JsonNode resolution =
                JsonNodeFactory.instance.objectNode().put("note", note).put("backInService", true);
        try {
            if (new Repair(doors).done(assets.get(device.controlNumber()), failure, note)) {
                return;
            }
            doors.post("/api/reports/" + report + "/resolve", resolution);
        } catch (Doors.Refused e) {
            if (e.status() != 409 && e.status() != 412) {
                throw e; // otherwise a visitor of the demo is at it: as good
            }
        }
    }

    /** Whether a report of it was open when last looked. */
    boolean open(Device device) {
        return open.containsKey(device.controlNumber());
    }
}

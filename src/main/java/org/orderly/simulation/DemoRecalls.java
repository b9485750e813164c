package org.orderly.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * What the demo hospital has from before and from outside: closed orders of an earlier system, recalls and yearly costs that
 * are made up ({@code recall.json} and {@code costs.json} in this folder's resources). Told once, through the public doors.
 */
@ApplicationScoped
class DemoRecalls {

    private static final Logger LOG = Logger.getLogger(DemoRecalls.class);
    private static final String TOLD = "recalls-told";
    private static final String RECALLED = "Rivulet Syringe";
    private static final int RECALLED_UNITS = 9;

    private final ObjectMapper mapper;
    private final SimulationConfig config;
    private final Clock clock;

    DemoRecalls(ObjectMapper mapper, SimulationConfig config, Clock clock) {
        this.mapper = mapper;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes HospitalOpened hospital) {
        if (hospital.notebook().read(TOLD).isEmpty()) {
            Thread thread = new Thread(() -> tell(hospital), "demo-recalls");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void tell(HospitalOpened hospital) {
        try {
            Doors doors = new Doors(hospital.url());
            doors.logInAsDemo("biomed");
            JsonNode past = doors.importOrders(DemoPast.of(
                    hospital.devices(), config.seed(), LocalDate.ofInstant(clock.instant(), clock.getZone())));
            JsonNode recalls = doors.post("/api/recalls/import", mapper.readTree(recalls(hospital)));
            state(hospital);
            hospital.notebook().write(TOLD, "yes");
            LOG.infof(
                    "The demo hospital has %d closed orders and %d devices that a recall may concern.",
                    past.path("created").asInt(), recalls.path("matched").asInt());
        } catch (IOException | IllegalStateException e) {
            LOG.warnf("The demo hospital begins without recalls: %s", e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("The demo hospital stops with the service.");
        }
    }

    /** What finance states of this year and the last, or the cost of service ratio would not be known. */
    private void state(HospitalOpened hospital) throws IOException, InterruptedException {
        Doors doors = new Doors(hospital.url());
        doors.logInAsDemo("finance");
        int year = LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear();
        for (JsonNode cost : mapper.readTree(text("costs.json"))) {
            for (int of = year - 1; of <= year; of++) {
                doors.put("/api/figures/costs", cost.<ObjectNode>deepCopy().put("year", of));
            }
        }
    }

    private static String recalls(HospitalOpened hospital) throws IOException {
        String serials = hospital.devices().stream()
                .filter(device -> device.model().equals(RECALLED))
                .limit(RECALLED_UNITS)
                .map(Device::serialNumber)
                .collect(Collectors.joining(", "));
        return text("recall.json").replace("$SERIALS", serials);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = DemoRecalls.class.getResourceAsStream("/simulation/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

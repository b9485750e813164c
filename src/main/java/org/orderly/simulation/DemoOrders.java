package org.orderly.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * What the demo hospital's biomed team is at when a visitor comes by for the first time: {@code orders.json} in this
 * folder's resources, told through the public doors. Devices are named by their class and their place in it, from 1.
 */
@ApplicationScoped
class DemoOrders {

    private static final Logger LOG = Logger.getLogger(DemoOrders.class);
    private static final String OPENED = "orders-opened";
    private static final String ORDERS = "/api/work-orders/";

    private final ObjectMapper mapper;

    DemoOrders(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void begin(@Observes HospitalOpened hospital) {
        if (hospital.notebook().read(OPENED).isEmpty()) {
            Thread thread = new Thread(() -> open(hospital), "demo-orders");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void open(HospitalOpened hospital) {
        try {
            Doors doors = new Doors(hospital.url());
            doors.logInAsDemo("biomed");
            JsonNode all = orders();
            Map<String, Long> assets = new HashMap<>();
            for (JsonNode asset : doors.items("/api/assets")) {
                assets.put(
                        asset.path("controlNumber").asText(), asset.path("id").asLong());
            }
            for (JsonNode told : all) {
                tell(doors, told, assets.get(controlNumber(hospital, told)));
            }
            hospital.notebook().write(OPENED, "yes");
            LOG.infof("The demo's biomed team has %d orders on its list.", all.size());
        } catch (IOException | IllegalStateException e) {
            LOG.warnf("The demo's biomed team begins without orders: %s", e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("The demo's biomed team stops with the service.");
        }
    }

    private JsonNode orders() throws IOException {
        try (InputStream in = DemoOrders.class.getResourceAsStream("/simulation/orders.json")) {
            return mapper.readTree(in);
        }
    }

    private static String controlNumber(HospitalOpened hospital, JsonNode told) {
        return hospital.devices().stream()
                .filter(device -> device.classCode().equals(told.path("class").asText()))
                .skip(told.path("number").asLong() - 1)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no " + told.path("class").asText()))
                .controlNumber();
    }

    private static void tell(Doors doors, JsonNode told, long asset) throws IOException, InterruptedException {
        ObjectNode request = told.path("order").deepCopy();
        JsonNode order =
                doors.post("/api/work-orders", request.put("assetId", asset).put("separate", true));
        String path = ORDERS + order.path("id").asLong();
        for (JsonNode move : told.path("moves")) {
            order = doors.post(path + "/moves", order.path("version").asLong(), move);
        }
        int line = 1;
        for (JsonNode answer : told.path("answers")) {
            doors.put(path + "/checklist/" + line++, answer);
        }
        for (JsonNode part : told.path("parts")) {
            doors.post(path + "/parts", part);
        }
        for (JsonNode labour : told.path("labour")) {
            doors.post(path + "/labour", labour);
        }
    }
}

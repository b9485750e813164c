package org.orderly.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The maintenance plans of the demo hospital ({@code plans.json} in this folder's resources), made once through the
 * public doors; they are made up.
 */
@ApplicationScoped
class DemoPlans {

    private static final Logger LOG = Logger.getLogger(DemoPlans.class);
    private static final String TOLD = "plans-made";

    private final ObjectMapper mapper;

    DemoPlans(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void begin(@Observes HospitalOpened hospital) {
        if (hospital.notebook().read(TOLD).isEmpty()) {
            Thread thread = new Thread(() -> tell(hospital), "demo-plans");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void tell(HospitalOpened hospital) {
        try (InputStream in = DemoPlans.class.getResourceAsStream("/simulation/plans.json")) {
            Doors doors = new Doors(hospital.url());
            doors.logInAsDemo("biomed");
            Map<String, Long> procedures = new HashMap<>();
            for (JsonNode procedure : doors.items("/api/procedures")) {
                procedures.put(
                        procedure.path("code").asText(), procedure.path("id").asLong());
            }
            Set<String> known = new HashSet<>();
            doors.items("/api/plans")
                    .forEach(plan -> known.add(plan.path("name").asText()));
            int made = 0;
            for (JsonNode plan : mapper.readTree(in)) {
                ObjectNode text = plan.deepCopy();
                text.put("procedureId", procedures.get(text.remove("procedure").asText()));
                if (known.add(text.path("name").asText())) {
                    doors.post("/api/plans", text);
                    made++;
                }
            }
            hospital.notebook().write(TOLD, "yes");
            LOG.infof("The demo hospital has %d maintenance plans.", made);
        } catch (IOException | IllegalStateException e) {
            LOG.warnf("The demo hospital begins without plans: %s", e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("The demo hospital stops with the service.");
        }
    }
}

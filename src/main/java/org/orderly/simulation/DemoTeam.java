package org.orderly.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The biomedical team of the demo hospital ({@code team.json} in this folder's resources) and its first schedule, made once
 * through the public doors. But for whoever signs in as biomed they are made up.
 */
@ApplicationScoped
class DemoTeam {

    private static final Logger LOG = Logger.getLogger(DemoTeam.class);
    private static final String TOLD = "team-made";
    private static final List<String> DAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday");

    private final ObjectMapper mapper;
    private final Clock clock;

    DemoTeam(ObjectMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    void begin(@Observes HospitalOpened hospital) {
        if (hospital.notebook().read(TOLD).isEmpty()) {
            Thread thread = new Thread(() -> tell(hospital), "demo-team");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void tell(HospitalOpened hospital) {
        try (InputStream in = DemoTeam.class.getResourceAsStream("/simulation/team.json")) {
            Doors doors = new Doors(hospital.url());
            doors.logInAsDemo("biomed");
            JsonNode me = doors.get("/api/me");
            Set<String> known = new HashSet<>();
            doors.items("/api/technicians")
                    .forEach(person -> known.add(person.path("name").asText()));
            for (JsonNode row : mapper.readTree(in)) {
                ObjectNode person = person(row, me);
                if (known.add(person.path("name").asText())) {
                    doors.post("/api/technicians", person);
                }
            }
            doors.post("/api/schedule/solve", mapper.createObjectNode().put("seconds", 10));
            hospital.notebook().write(TOLD, "yes");
            LOG.infof("The demo hospital has a team of %d.", known.size());
        } catch (IOException | IllegalStateException e) {
            LOG.warnf("The demo hospital begins without a team: %s", e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("The demo hospital stops with the service.");
        }
    }

    private ObjectNode person(JsonNode row, JsonNode me) {
        boolean mine = row.path("me").asBoolean();
        ObjectNode person = mapper.createObjectNode();
        person.put("username", mine ? me.path("username").asText() : null);
        person.put("name", (mine ? me.path("displayName") : row.path("name")).asText());
        ArrayNode skills = person.putArray("skills");
        for (JsonNode skill : row.path("skills")) {
            boolean ends = row.path("until").asText().equals(skill.asText());
            String until = LocalDate.ofInstant(clock.instant(), clock.getZone())
                    .plusMonths(9)
                    .toString();
            skills.addObject().put("code", skill.asText()).put("certifiedUntil", ends ? until : null);
        }
        ArrayNode hours = person.putArray("hours");
        for (String day : DAYS) {
            hours.addObject()
                    .put("day", day)
                    .put("from", row.path("from").asText())
                    .put("to", row.path("to").asText());
        }
        return person;
    }
}

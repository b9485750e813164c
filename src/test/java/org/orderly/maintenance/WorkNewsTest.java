package org.orderly.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.maintenance.OrderDesk.biomed;
import static org.orderly.maintenance.OrderDesk.done;
import static org.orderly.maintenance.OrderDesk.moved;
import static org.orderly.maintenance.OrderDesk.nurse;
import static org.orderly.maintenance.OrderDesk.order;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the team reads in the morning: what was opened, done and called off since a time, and whom work can be given. */
@QuarkusTest
class WorkNewsTest {

    @Test
    void what_was_opened_done_and_cancelled_since_then_is_counted_and_told() {
        JsonPath before = since(Instant.EPOCH);
        long finished = order();
        done(finished);
        long calledOff = order();
        moved(calledOff, Map.of("to", "cancelled", "why", "Opened twice"));

        JsonPath after = since(Instant.EPOCH);

        assertThat(after.getInt("opened") - before.getInt("opened")).isEqualTo(2);
        assertThat(after.getInt("done") - before.getInt("done")).isEqualTo(1);
        assertThat(after.getInt("cancelled") - before.getInt("cancelled")).isEqualTo(1);
        assertThat(after.getString("items[0].what")).isEqualTo("cancelled");
        assertThat(after.getString("items[0].why")).isEqualTo("Opened twice");
        assertThat(after.getLong("items[0].orderId")).isEqualTo(calledOff);
        assertThat(since(Instant.now().plusSeconds(60)).getList("items")).isEmpty();
    }

    @Test
    void it_must_be_said_since_when_and_nurses_do_not_read_it() {
        biomed().get("/api/work-news").then().statusCode(400);
        nurse().get("/api/work-news?since=2026-03-01T00:00:00Z").then().statusCode(403);
    }

    @Test
    void the_team_are_those_whom_work_can_be_given() {
        nurse().get("/api/team").then().statusCode(403);
        nurse().get("/api/me").then().statusCode(200);
        assertThat(biomed().get("/api/team").jsonPath().getList("username", String.class))
                .contains(OrderDesk.BIOMED)
                .doesNotContain("test-nurse");
    }

    private static JsonPath since(Instant since) {
        return biomed().get("/api/work-news?since=" + since).jsonPath();
    }
}

package org.orderly.maintenance.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.maintenance.OrderDesk.biomed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.TinyHospital;
import org.orderly.maintenance.OrderDesk;

/** A plan opens nothing at a device that is not here, and opens anew when it is back. */
@QuarkusTest
class GoneDevicesTest {

    @Inject
    PlanOrders opening;

    @BeforeEach
    void open() {
        TinyHospital.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "retired"})
    void what_was_due_is_due_again_when_the_device_is_back(String status) {
        long asset = OrderDesk.asset();
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Berlin"));
        biomed().body(Map.of(
                        "name",
                        "Inspection",
                        "scope",
                        Map.of("assetId", asset),
                        "rule",
                        Map.of("type", "calendar", "every", "P6M"),
                        "windowDays",
                        15,
                        "firstDueOn",
                        today.toString(),
                        "procedureId",
                        biomed().get("/api/procedures?size=200")
                                .path("items.find { it.code == 'PM-INFUSION-PUMP' }.id")))
                .post("/api/plans")
                .then()
                .statusCode(201);
        opening.openDue();
        long first = OrderDesk.of(asset).get(0);

        status(asset, status);
        opening.openDue();

        assertThat(OrderDesk.state(first)).isEqualTo("cancelled");
        assertThat(OrderDesk.of(asset)).as("nothing is opened meanwhile").hasSize(1);

        status(asset, "in-service");
        opening.openDue();

        List<Integer> open =
                biomed().get("/api/work-orders?state=open&asset=" + asset).path("items.id");
        assertThat(open).hasSize(1).doesNotContain((int) first);
        assertThat(biomed().get("/api/assets/" + asset + "/plans").<Integer>path("[0].order.id"))
                .as("the plan goes on with it")
                .isEqualTo(open.get(0));
    }

    private static void status(long device, String status) {
        Response read = biomed().get("/api/assets/" + device);
        Map<String, Object> facts = new HashMap<>(read.jsonPath().getMap("$"));
        facts.put("status", status);
        biomed().header("If-Match", read.header("ETag"))
                .body(facts)
                .put("/api/assets/" + device)
                .then()
                .statusCode(200);
    }
}

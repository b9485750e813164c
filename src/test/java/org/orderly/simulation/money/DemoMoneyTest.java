package org.orderly.simulation.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.orderly.security.Logins;
import org.orderly.security.Roles;
import org.orderly.simulation.Catalogue;
import org.orderly.simulation.Device;
import org.orderly.simulation.Doors;
import org.orderly.simulation.Sites;

/** The demo hospital's money is taken by the service as it is, every rule of the ledger included. */
@QuarkusTest
@TestProfile(DemoMoneyTest.OnItsOwn.class)
class DemoMoneyTest {

    private final DemoMoney money;

    @TestHTTPResource
    URI url;

    @Inject
    DemoMoneyTest(DemoMoney money) {
        this.money = money;
    }

    /** Its baselines are of whole classes: nobody else's devices should be counted against them. */
    public static final class OnItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:mem:demo-money;DB_CLOSE_DELAY=-1");
        }
    }

    @Test
    void a_year_and_a_half_of_savings_is_taken_and_decided_and_told_only_once() throws Exception {
        List<Device> devices = Catalogue.demo(20260301);
        Doors admin = doors(Roles.ADMIN);
        admin.putPlan(Sites.glenlake());
        admin.importAssets(devices);
        Doors finance = doors(Roles.FINANCE);

        int told = money.tell(doors(Roles.BIOMED), finance, devices);
        List<JsonNode> entries = finance.items("/api/savings/entries");
        assertThat(told).isBetween(220, 400);
        Set<String> lines =
                entries.stream().map(entry -> entry.path("lineItem").asText()).collect(Collectors.toSet());
        assertThat(lines).hasSize(9);
        Map<String, Long> states = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.path("state").asText(), Collectors.counting()));
        assertThat(states.get("accepted")).isGreaterThan(told * 7 / 10);
        assertThat(states.get("rejected")).isBetween(4L, 40L);
        assertThat(states.get("reversed")).isEqualTo(1);
        assertThat(states.get("proposed")).isBetween(10L, 60L);
        assertThat(finance.get("/api/savings/verification").path("problem").isNull())
                .isTrue();
        // The request that is withdrawn today is proposed by the service itself
        assertThat(entries).hasSizeGreaterThan(told);
        assertThat(finance.items("/api/rentals")).extracting(path("state")).contains("returned", "running", "overdue");

        money.tell(doors(Roles.BIOMED), finance, devices);
        assertThat(finance.items("/api/savings/entries")).hasSameSizeAs(entries);
        assertThat(finance.get("/api/savings/unclaimed").path("total").asInt()).isZero();
    }

    private static Function<JsonNode, String> path(String name) {
        return node -> node.path(name).asText();
    }

    private Doors doors(String role) throws IOException, InterruptedException {
        Logins.cookie(role);
        Doors doors = new Doors(url);
        doors.logIn("test-" + role, Logins.PASSWORD);
        return doors;
    }
}

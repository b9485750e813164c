package org.orderly.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orderly.simulation.Catalogue;
import org.orderly.simulation.Site;
import org.orderly.simulation.Sites;

class CrowdTest {

    private final Site site = Sites.campus(2);
    private final Crowd crowd = new Crowd(site, Catalogue.many(500));

    @Test
    void every_tag_speaks_once_before_one_speaks_again() {
        JsonArray pings = new JsonArray(crowd.array(500, 1_800_000_000_000L));
        Set<String> tags = new HashSet<>();
        pings.forEach(ping -> tags.add(((JsonObject) ping).getString("tag")));
        assertThat(tags).hasSize(500);
        assertThat(new JsonObject(crowd.one(1_800_000_000_001L)).getString("tag"))
                .isEqualTo("LT-T000001");
    }

    @Test
    void pings_stay_in_the_room_of_their_tag_and_carry_the_time_they_are_given() {
        for (int i = 0; i < 2000; i++) {
            JsonObject ping = new JsonObject(crowd.one(1_800_000_000_000L));
            assertThat(ping.getLong("at")).isEqualTo(1_800_000_000_000L);
            double x = ping.getDouble("x");
            double y = ping.getDouble("y");
            assertThat(site.rooms().get(i % 500 % site.rooms().size()).outline())
                    .anySatisfy(corner ->
                            assertThat(Math.hypot(corner[0] - x, corner[1] - y)).isLessThan(35));
            assertThat(site.floorCodes()).contains(ping.getString("floor"));
        }
    }
}

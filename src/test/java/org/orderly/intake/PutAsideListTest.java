package org.orderly.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.BothDatabases;
import org.orderly.BothDatabases.Kind;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;

/** The list of messages put aside is bounded in number and in time, and keeps each message as it came. */
class PutAsideListTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private record AtMostThree() implements IntakeConfig {
        @Override
        public int tries() {
            return 3;
        }

        @Override
        public Duration keepPutAside() {
            return Duration.ofDays(30);
        }

        @Override
        public int mostPutAside() {
            return 3;
        }
    }

    @RegisterExtension
    static final BothDatabases databases = new BothDatabases();

    @ParameterizedTest
    @EnumSource
    void the_newest_stay_and_each_is_there_as_it_came(Kind kind) throws SQLException {
        var database = databases.migrated(kind);
        PutAside list = new PutAside(database, new AtMostThree(), at(NOW), new SimpleMeterRegistry(), null);
        byte[] odd = {0, (byte) 0xFF, '{', (byte) 0xC3};
        for (int i = 0; i < 5; i++) {
            list.put("pings", "house/" + i, i == 4 ? odd : ("message " + i).getBytes(UTF_8), "why", 5, i);
        }
        Page<PutAside.Row> page = list.page(new PageQuery(0, 2));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).extracting(PutAside.Row::topic).containsExactly("house/4", "house/3");
        assertThat(page.items().get(1).beginning()).isEqualTo("message 3");
        assertThat(page.items().get(1).bytes()).isEqualTo(9);
        assertThat(list.content(page.items().get(0).id())
                        .orElseThrow()
                        .payload()
                        .getBytes())
                .isEqualTo(odd);
        assertThat(list.remove(page.items().get(0).id())).isTrue();
        assertThat(list.remove(page.items().get(0).id())).isFalse();

        PutAside later = new PutAside(
                database, new AtMostThree(), at(NOW.plus(Duration.ofDays(31))), new SimpleMeterRegistry(), null);
        later.put("pings", "house/5", odd, "why", 5, 0);
        later.removeOld();
        assertThat(later.page(new PageQuery(0, 50)).items())
                .extracting(PutAside.Row::topic)
                .containsExactly("house/5");
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}

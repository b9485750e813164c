package org.orderly.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orderly.fleet.leaving.Leavings;
import org.orderly.fleet.rentals.Rentals;
import org.orderly.fleet.requests.Requests;
import org.orderly.fleet.use.Retirements;

/** What other rooms may ask, of a period in which nothing happened. */
@QuarkusTest
class DoorsTest {

    private static final LocalDate FROM = LocalDate.of(1999, 1, 1);
    private static final LocalDate TO = LocalDate.of(1999, 12, 31);

    @Inject
    Rentals rentals;

    @Inject
    Requests requests;

    @Inject
    Retirements retirements;

    @Inject
    Leavings leavings;

    @Test
    void nothing_happened_in_a_period_before_everything() {
        assertThat(rentals.daysRented("infusion-pump", null, FROM, TO)).isZero();
        assertThat(rentals.daysRented("infusion-pump", "ICU", FROM, TO)).isZero();
        assertThat(rentals.returnedBetween(null, FROM, TO)).isEmpty();
        assertThat(rentals.returnedBetween("bed", FROM, TO)).isEmpty();
        assertThat(requests.withdrawnBetween(null, FROM, TO)).isEmpty();
        assertThat(retirements.retiredBetween(null, FROM, TO)).isEmpty();
        assertThat(leavings.stoppedBetween(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)))
                .isEmpty();
    }
}

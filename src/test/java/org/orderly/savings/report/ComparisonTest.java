package org.orderly.savings.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final List<Comparison.Case> cases =
            PublishedCase.all().stream().map(Comparison.Case::of).toList();

    @Test
    void a_case_is_told_for_1000_devices_only_where_a_number_of_devices_is_known() {
        assertThat(cases).allSatisfy(one -> assertThat(one.per1000Devices() == null)
                .as(one.name())
                .isEqualTo(one.amount() == null
                        || one.fleet() == null
                        || one.fleetUnit().equals("beds")));
    }

    /** 1 200 000 / 10 000 × 1 000 = 120 000; 400 000 / 1 900 × 1 000 = 210 526.32; 5 000 000 in five years are 1 000 000 a year. */
    @Test
    void the_arithmetic_is_shown() {
        assertThat(called("Virtua").per1000Devices()).isEqualTo("120000.00");
        assertThat(called("Virtua").arithmetic()).startsWith("1,200,000 / 10,000 devices × 1,000");
        assertThat(called("One hospital").per1000Devices()).isEqualTo("210526.32");
        assertThat(called("Bon Secours").perYear()).isEqualTo("1000000.00");
        assertThat(called("Bon Secours").per1000Devices()).isNull();
    }

    @Test
    void of_RWJBarnabas_there_is_an_order_of_magnitude_and_nothing_more() {
        Comparison.Case theirs = called("RWJBarnabas");
        assertThat(theirs.fleet()).isNull();
        assertThat(theirs.perYear()).isNull();
        assertThat(theirs.per1000Devices()).isNull();
        assertThat(theirs.what()).contains("order of magnitude");
    }

    private Comparison.Case called(String name) {
        return cases.stream()
                .filter(one -> one.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}

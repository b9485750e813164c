package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.savings.Entries.DAY;
import static org.orderly.savings.Entries.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecountTest {

    private static final Evidence FOUND = event(EvidenceKind.FOUND_AGAIN, 2, 30);

    @Test
    void a_retired_unit_that_is_used_again_saves_nothing_the_others_still_do() {
        Entry three = retired(1, 2, 3);
        assertThat(Recount.counts(three, FOUND)).isTrue();
        Optional<Entry> rest = Recount.without(three, FOUND, DAY.plusDays(30), "There again");
        assertThat(rest.map(Entry::amount)).contains(Money.of("4900.00", "EUR"));
        assertThat(rest.orElseThrow().evidence()).extracting(Evidence::assetId).containsExactly(1L, 3L);
        assertThat(Recount.without(retired(2), FOUND, DAY.plusDays(30), "There again"))
                .isEmpty();
    }

    @Test
    void losses_are_counted_again_even_if_none_remains() {
        Entry two = Entries.losses("count/2026", 2);
        Entry one = Recount.without(two, FOUND, DAY.plusDays(30), "There again").orElseThrow();
        // 30 expected, 1 lost
        assertThat(one.amount()).isEqualTo(Money.of("71050.00", "EUR"));
        assertThat(one.on()).isEqualTo(DAY.plusDays(30));
        Entry none = Recount.without(one, event(EvidenceKind.FOUND_AGAIN, 1, 31), DAY.plusDays(31), "There again")
                .orElseThrow();
        assertThat(none.amount()).isEqualTo(Money.of("73500.00", "EUR"));
    }

    @Test
    void what_happened_after_the_find_or_to_another_device_stands() {
        assertThat(Recount.counts(retired(1, 3), FOUND)).isFalse();
        assertThat(Recount.counts(retired(2), event(EvidenceKind.FOUND_AGAIN, 2, -1)))
                .isFalse();
        assertThat(Recount.counts(Entries.repair("work-order/1"), FOUND)).isFalse();
    }

    private static Entry retired(long... devices) {
        List<Evidence> events = LongStream.of(devices)
                .mapToObj(device -> event(EvidenceKind.UNIT_RETIRED, device, 0))
                .toList();
        return Entries.of(Formula.RIGHT_SIZING_REPLACEMENT, events, List.of(), "" + devices.length, "2450");
    }
}

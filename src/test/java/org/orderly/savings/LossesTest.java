package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.StatusChange;

/** What became of a fleet in a month. */
class LossesTest {

    private static final Month MARCH = Month.of("2026-03");
    private static final Instant BEFORE = Instant.parse("2026-01-10T08:00:00Z");

    @Test
    void the_fleet_is_what_there_was_when_the_month_began_and_write_offs_are_named() {
        Map<Long, AssetStatus> now = Map.of(
                1L, AssetStatus.IN_SERVICE,
                2L, AssetStatus.RETIRED,
                3L, AssetStatus.RETIRED,
                4L, AssetStatus.IN_SERVICE,
                5L, AssetStatus.MISSING);
        Losses losses = Losses.of(
                now,
                List.of(
                        // 2 was missing since February and is given up in March; 3 was one too many; 4 is bought in
                        // March
                        change(2, "2026-03-05T10:00:00Z", AssetStatus.MISSING, AssetStatus.RETIRED),
                        change(3, "2026-03-06T10:00:00Z", AssetStatus.IN_SERVICE, AssetStatus.RETIRED),
                        change(4, "2026-03-07T10:00:00Z", null, AssetStatus.IN_SERVICE),
                        change(5, "2026-04-07T10:00:00Z", AssetStatus.IN_SERVICE, AssetStatus.MISSING)),
                MARCH);
        assertThat(losses.fleet()).isEqualTo(4);
        assertThat(losses.writtenOff()).containsExactly(Map.entry(2L, LocalDate.parse("2026-03-05")));
        assertThat(losses.found()).isEmpty();
    }

    @Test
    void what_was_given_up_and_is_there_again_by_now_is_no_loss() {
        List<StatusChange> changes = List.of(
                change(1, "2026-03-05T10:00:00Z", AssetStatus.MISSING, AssetStatus.RETIRED),
                change(1, "2026-04-02T10:00:00Z", AssetStatus.RETIRED, AssetStatus.IN_SERVICE));
        Losses losses = Losses.of(Map.of(1L, AssetStatus.IN_SERVICE), changes, MARCH);
        assertThat(losses.writtenOff()).isEmpty();
        assertThat(Losses.of(Map.of(1L, AssetStatus.IN_SERVICE), changes.subList(1, 2), Month.of("2026-04"))
                        .found())
                .containsExactly(Map.entry(1L, LocalDate.parse("2026-04-02")));
    }

    /** A device gets a status after some hours. */
    record Turn(long asset, int hours, AssetStatus status) {}

    @Property(tries = 300)
    void whatever_happens_no_device_is_lost_twice_nor_while_it_is_there(@ForAll("turns") List<Turn> turns) {
        Map<Long, AssetStatus> now = new HashMap<>();
        List<StatusChange> changes = new ArrayList<>();
        Instant at = BEFORE;
        for (Turn turn : turns) {
            at = at.plus(turn.hours(), ChronoUnit.HOURS);
            AssetStatus before = now.put(turn.asset(), turn.status());
            if (before != turn.status()) {
                changes.add(new StatusChange(turn.asset(), at, before, turn.status()));
            }
        }
        Notebook ledger = new Notebook();
        Set<String> writeOffs = new HashSet<>();
        for (YearMonth one = YearMonth.of(2026, 1); one.isBefore(YearMonth.of(2027, 1)); one = one.plusMonths(1)) {
            Month month = new Month(one);
            List<StatusChange> since = changes.stream()
                    .filter(change -> !change.at().isBefore(month.begin()))
                    .toList();
            Losses losses = Losses.of(now, since, month);
            assertThat(losses.fleet()).isBetween(0, now.size());
            assertThat(losses.writtenOff().keySet())
                    .allSatisfy(asset -> assertThat(now.get(asset)).isIn(AssetStatus.RETIRED, AssetStatus.MISSING));
            losses.writtenOff().forEach((asset, day) -> {
                assertThat(YearMonth.from(day)).isEqualTo(month.month());
                assertThat(writeOffs.add(asset + " " + day)).isTrue();
            });
            assertThat(ledger.propose(entry(month, losses))).isEmpty();
        }
    }

    private static Entry entry(Month month, Losses losses) {
        List<Evidence> events = new ArrayList<>();
        Whose whose = new Whose(null, null, "infusion-pump");
        events.add(month.counted(EvidenceKind.INVENTORY_COUNT, Formula.LOSS_AVOIDED, whose, null));
        losses.writtenOff()
                .forEach((asset, day) -> events.add(Evidence.ofAsset(EvidenceKind.WRITE_OFF, asset, day, null)));
        return Entries.of(
                Formula.LOSS_AVOIDED,
                events,
                List.of(),
                "0.12",
                "" + losses.fleet(),
                month.days().toString(),
                "" + losses.writtenOff().size(),
                "2450");
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 5),
                        Arbitraries.integers().between(1, 700),
                        Arbitraries.of(AssetStatus.class))
                .as(Turn::new)
                .list()
                .ofMaxSize(30);
    }

    private static StatusChange change(long asset, String at, AssetStatus before, AssetStatus after) {
        return new StatusChange(asset, Instant.parse(at), before, after);
    }
}

package org.orderly.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.orderly.assets.Criticality;
import org.orderly.http.Problem;
import org.orderly.security.Change;

/** Orders by themselves, without a service around them. */
class OrderMovesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Property(tries = 300)
    void no_sequence_of_moves_leads_where_none_leads_and_every_step_is_told(
            @ForAll boolean proposed, @ForAll("moves") List<String> moves) {
        WorkOrder order = order(proposed);
        List<OrderChange> history = new ArrayList<>();
        history.add(entry(order, Map.of()));
        Instant at = NOON;
        for (String to : moves) {
            at = at.plusSeconds(60);
            Map<String, Object> before = order.facts();
            OrderState from = order.state();
            if (from.moves().containsKey(to)) {
                order.move(move(to, at), at, "somebody");
                assertThat(order.state()).isEqualTo(from.moves().get(to));
                history.add(entry(order, before));
            } else {
                Instant now = at;
                assertThatThrownBy(() -> order.move(move(to, now), now, "somebody"))
                        .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                                .isEqualTo(409));
                assertThat(order.facts()).isEqualTo(before);
            }
            assertThat(order.open).isEqualTo(order.state().isOpen());
        }
        assertThat(order.changes).isEqualTo(history.size());
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).number).isEqualTo(i + 1);
            assertThat(history.get(i).fromState).isEqualTo(history.get(i - 1).toState);
        }
        assertThat(history.get(history.size() - 1).toState)
                .isEqualTo(order.state().code());
        if (order.state() instanceof OrderState.Done) {
            assertThat(order.finding).isNotNull();
            assertThat(order.doneBy).isEqualTo("somebody");
        }
    }

    @Provide
    Arbitrary<List<String>> moves() {
        List<String> all = new ArrayList<>(List.of("accept", "postpone", "reject", "nonsense"));
        OrderStates.ALL.forEach(state -> all.add(state.code()));
        return Arbitraries.of(all).list().ofMaxSize(40);
    }

    @Test
    void every_state_can_be_reached_and_the_two_ends_are_the_only_ones() {
        Set<OrderState> reached = new HashSet<>(List.of(new OrderState.Proposed(), new OrderState.Requested()));
        for (int i = 0; i < OrderStates.ALL.size(); i++) {
            Set.copyOf(reached).forEach(state -> reached.addAll(state.moves().values()));
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(OrderStates.ALL);
        assertThat(OrderStates.ALL)
                .filteredOn(state -> state.moves().isEmpty())
                .containsExactly(new OrderState.Verified(), new OrderState.Cancelled());
    }

    @Test
    void downtime_runs_from_out_of_service_until_returned() {
        WorkOrder order = order(false);
        assertThat(order.downtimeMinutes(NOON)).isZero();
        order.takeOutOfService(NOON, DowntimeReason.BROKEN);
        assertThat(order.downtimeMinutes(NOON.plusSeconds(3600))).isEqualTo(60);
        order.returnToService(NOON.plusSeconds(5400));
        assertThat(order.downtimeMinutes(NOON.plusSeconds(100_000))).isEqualTo(90);
        order.takeOutOfService(NOON.plusSeconds(36_000), DowntimeReason.WAITING_FOR_PARTS);
        assertThat(order.downtimeMinutes(NOON.plusSeconds(36_600))).isEqualTo(100);
    }

    private static WorkOrder order(boolean proposed) {
        NewOrder given = NewOrder.of(1, OrderKind.PREDICTIVE, "Battery wears out", OrderSource.RISK, null);
        Priority priority =
                Priority.of(new Priority.Circumstances(Criticality.HIGH, OrderKind.PREDICTIVE, false, false, false));
        WorkOrder order =
                new WorkOrder(proposed ? given.proposedBecause("Capacity 78 %") : given, priority, NOON, "system");
        order.id = 1L;
        return order;
    }

    private static OrderChange entry(WorkOrder order, Map<String, Object> before) {
        return new OrderChange(
                order,
                before,
                Change.between(before, order.facts()),
                new OrderChange.Written(NOON, "somebody", "moved", null));
    }

    private static Move move(String to, Instant at) {
        return new Move(to, "because", "somebody", at.plusSeconds(1), Finding.NO_FAULT, null, null, null, null);
    }
}

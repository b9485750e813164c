package org.orderly.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.orderly.maintenance.OrderDesk.asset;
import static org.orderly.maintenance.OrderDesk.biomed;
import static org.orderly.maintenance.OrderDesk.move;
import static org.orderly.maintenance.OrderDesk.moved;
import static org.orderly.maintenance.OrderDesk.read;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.orderly.prediction.serving.Outcome;
import org.orderly.prediction.serving.OutcomeRecorded;
import org.orderly.prediction.serving.RiskRaised;

/** From a raised risk to a label. */
@QuarkusTest
class ProposalsTest {

    private final Event<RiskRaised> risks;
    private final Heard heard;

    @Inject
    ProposalsTest(Event<RiskRaised> risks, Heard heard) {
        this.risks = risks;
        this.heard = heard;
    }

    /** What the prediction was told. */
    @Singleton
    static class Heard {

        private final List<OutcomeRecorded> outcomes = new CopyOnWriteArrayList<>();

        void recorded(@Observes OutcomeRecorded outcome) {
            outcomes.add(outcome);
        }

        private List<Outcome> of(long asset) {
            return outcomes.stream()
                    .filter(news -> news.assetId() == asset)
                    .map(OutcomeRecorded::outcome)
                    .toList();
        }
    }

    @Test
    void a_raised_risk_proposes_an_order_with_its_reason_and_evidence() {
        long asset = asset("high");
        read(proposal(asset))
                .then()
                .body("kind", equalTo("predictive"))
                .body("state", equalTo("proposed"))
                .body("source", equalTo("risk"))
                .body("requestedBy", equalTo("system"))
                .body("legal", contains("accept", "postpone", "reject"))
                .body("title", equalTo("Likely to fail within 30 days: battery capacity 78 %"))
                .body("evidence", containsString("43 % (threshold of its class: 30 %)"))
                .body("evidence", containsString("device-failure/1"))
                .body("priorityParts.part", contains("criticality", "risk", "context"));
    }

    @Test
    void the_same_risk_again_joins_its_proposal() {
        long asset = asset();
        proposal(asset);
        proposal(asset);
        assertThat(OrderDesk.of(asset)).hasSize(1);
    }

    @Test
    void a_proposal_is_accepted_done_and_becomes_a_label() {
        long asset = asset();
        long order = proposal(asset);
        moved(order, Map.of("to", "accept"));
        read(order).then().body("state", equalTo("triaged"));
        moved(order, Map.of("to", "in-progress"));
        assertThat(heard.of(asset)).isEmpty();
        moved(order, Map.of("to", "done", "finding", "confirmed", "failureCode", "battery-worn"));
        assertThat(heard.of(asset)).containsExactly(Outcome.CONFIRMED);
    }

    @Test
    void no_fault_and_another_fault_are_labels_of_their_own() {
        long fine = asset();
        finish(proposal(fine), "no-fault");
        assertThat(heard.of(fine)).containsExactly(Outcome.NO_FAULT);
        long other = asset();
        finish(proposal(other), "other-fault");
        assertThat(heard.of(other)).containsExactly(Outcome.OTHER_FAULT);
        long misused = asset();
        finish(proposal(misused), "use-error");
        assertThat(heard.of(misused)).containsExactly(Outcome.NO_FAULT);
    }

    @Test
    void a_proposal_is_postponed_until_a_time_to_come() {
        long order = proposal(asset());
        Instant later = Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        move(order, Map.of("to", "postpone", "why", "In use until then"))
                .then()
                .statusCode(400)
                .body("detail", startsWith("until"));
        move(order, Map.of("to", "postpone", "why", "Long ago", "until", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(400);
        move(order, Map.of("to", "postpone", "why", "In use until then", "until", later.toString()))
                .then()
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("postponedUntil", equalTo(later.toString()));
    }

    @Test
    void a_proposal_is_rejected_with_a_reason_and_teaches_nothing() {
        long asset = asset();
        long order = proposal(asset);
        move(order, Map.of("to", "reject")).then().statusCode(400).body("detail", startsWith("why"));
        move(order, Map.of("to", "triaged"))
                .then()
                .statusCode(409)
                .body("legal", contains("accept", "postpone", "reject"));
        moved(order, Map.of("to", "reject", "why", "Battery was replaced yesterday"));
        biomed().get("/api/work-orders/" + order + "/history")
                .then()
                .body("items[0].why", equalTo("Battery was replaced yesterday"))
                .body("items[0].to", equalTo("cancelled"));
        assertThat(heard.of(asset)).isEmpty();
    }

    private long proposal(long asset) {
        risks.fire(new RiskRaised(asset, Instant.now(), 0.43, 0.3, 1.29, "battery capacity 78 %", "device-failure/1"));
        return OrderDesk.of(asset).get(0);
    }

    private static void finish(long order, String finding) {
        moved(order, Map.of("to", "accept"));
        moved(order, Map.of("to", "in-progress"));
        moved(order, Map.of("to", "done", "finding", finding));
    }
}

package org.orderly.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.maintenance.OrderDesk.asset;
import static org.orderly.maintenance.OrderDesk.done;
import static org.orderly.maintenance.OrderDesk.moved;
import static org.orderly.maintenance.OrderDesk.open;
import static org.orderly.maintenance.OrderDesk.request;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.orderly.assets.Roster;

/** What is in memory of the orders, and what is caught up with. */
@QuarkusTest
class LedgerTest {

    private final Ledger ledger;
    private final BedsideReports bedside;
    private final DataSource database;
    private final Roster roster;
    private final Event<Object> news;
    private final Clock clock;

    @Inject
    LedgerTest(
            Ledger ledger,
            BedsideReports bedside,
            DataSource database,
            Roster roster,
            Event<Object> news,
            Clock clock) {
        this.ledger = ledger;
        this.bedside = bedside;
        this.database = database;
        this.roster = roster;
        this.news = news;
        this.clock = clock;
    }

    @Test
    void a_ledger_that_is_read_anew_at_a_start_knows_the_same() {
        long asset = asset();
        open(request(asset, "planned", "Left open"));
        done(open(request(asset, "corrective", "Done")));
        moved(open(request(asset, "recall", "Given")), Map.of("to", "assigned", "assignee", "test-biomed"));
        Ledger anew = new Ledger(database, roster, news, clock);
        anew.load();
        for (OrderFilter filter : List.of(
                filter(asset, null, null, null),
                filter(asset, "open", null, "priority"),
                filter(asset, "closed", null, "due"),
                filter(null, null, "test-biomed", "-due"),
                filter(null, "assigned,done", null, "number"))) {
            assertThat(anew.find(filter, "me", 0, 50)).isEqualTo(ledger.find(filter, "me", 0, 50));
        }
        assertThat(anew.find(filter(asset, null, null, null), "me", 0, 50).total())
                .isEqualTo(3);
    }

    @Test
    void an_older_version_that_reports_late_changes_nothing() {
        long asset = asset();
        int order = (int) open(request(asset, "planned", "Open"));
        ledger.put(new LedgerEntry(order, asset, "verified", OrderKind.PLANNED, 1, null, null, "Old", 0));
        assertThat(ledger.find(filter(asset, "open", null, null), "me", 0, 50).total())
                .isEqualTo(1);
    }

    @Test
    void a_report_that_was_left_without_an_order_gets_one_later_and_only_one() throws SQLException {
        long asset = asset();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO asset_reports (id, asset_id, kind, note,"
                                + " reported_at, reported_by) VALUES (?, ?, 'broken', 'Left behind', ?, 'test-nurse')")) {
            insert.setLong(1, 900_000_000 + asset);
            insert.setLong(2, asset);
            insert.setObject(3, Instant.now().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        bedside.catchUp();
        bedside.catchUp();
        assertThat(OrderDesk.of(asset)).hasSize(1);
        OrderDesk.read(OrderDesk.of(asset).get(0)).then().body("title", org.hamcrest.Matchers.equalTo("Left behind"));
    }

    private static OrderFilter filter(Long asset, String state, String assignee, String sort) {
        return new OrderFilter(state, null, asset, assignee, null, null, null, sort);
    }
}

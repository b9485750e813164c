package org.orderly.savings.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.orderly.savings.Money;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

@QuarkusTest
class BooksTest {

    private static final String ENTRIES = "/api/savings/entries";
    private static final List<String> DECISIONS = List.of("accept", "reject", "ask", "reverse");

    @Inject
    DataSource database;

    @Inject
    Books books;

    @Test
    void after_any_decisions_the_columns_say_what_the_table_says() throws SQLException {
        Random chance = new Random(5);
        for (int i = 0; i < 60; i++) {
            if (i < 10 || chance.nextInt(3) == 0) {
                propose("Ward " + chance.nextInt(3), chance.nextInt(1, 9));
            } else {
                int number = 1 + chance.nextInt(books.read(now -> now.highest));
                finance()
                        .body(Map.of("decision", DECISIONS.get(chance.nextInt(4)), "why", "Chance"))
                        .post(ENTRIES + "/" + number + "/decisions");
            }
            if (i % 5 == 0) {
                assertThat(inMemory()).isEqualTo(inTheTable());
            }
        }
        assertThat(inMemory()).isEqualTo(inTheTable()).hasSizeGreaterThan(10);
    }

    @Test
    void rows_that_are_older_than_the_columns_are_read_from_the_ledger() throws SQLException {
        propose("Old ward", 3);
        Map<Integer, String> before = inMemory();
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            Columns anew = new Columns();
            update.executeUpdate("UPDATE savings_entries SET without_amount = NULL, asset_id = NULL");
            new FirstReading(database, anew).upTo(books.read(now -> now.highest));
            books.read(now -> now.seq);
            assertThat(said(anew)).isEqualTo(before);
            for (int number = 1; number <= anew.highest; number++) {
                String currency = anew.currencies.name(anew.currency[number]);
                update.executeUpdate(
                        "UPDATE savings_entries SET asset_id = " + anew.device(number) + ", without_amount = "
                                + Money.ofMinor(anew.without[number], currency).amount() + " WHERE number = " + number);
            }
        }
    }

    private Map<Integer, String> inMemory() {
        return books.read(BooksTest::said);
    }

    private static Map<Integer, String> said(Columns now) {
        Map<Integer, String> said = new TreeMap<>();
        for (int i = 1; i <= now.highest; i++) {
            if (now.state[i] != 0) {
                Kind kind = Kind.of(now.kind[i]);
                String currency = now.currencies.name(now.currency[i]);
                said.put(
                        i,
                        String.join(
                                " ",
                                LocalDate.ofEpochDay(now.day[i]).toString(),
                                kind.line().code(),
                                kind.hardness().code(),
                                kind.budget().code(),
                                Columns.STATES.get(now.state[i] - 1).code(),
                                Money.ofMinor(now.amount[i], currency).amount().toString(),
                                Money.ofMinor(now.without[i], currency).amount().toString(),
                                currency,
                                now.sites.name(now.site[i]),
                                now.departments.name(now.department[i]),
                                now.classes.name(now.classCode[i])));
            }
        }
        return said;
    }

    private Map<Integer, String> inTheTable() throws SQLException {
        Map<Integer, String> said = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT number, on_day, line_item, hardness, budget, state, amount,"
                        + " without_amount, currency, site, department, class_code FROM savings_entries")) {
            while (row.next()) {
                said.put(
                        row.getInt(1),
                        String.join(
                                " ",
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                cents(row.getBigDecimal(7)),
                                cents(row.getBigDecimal(8)),
                                row.getString(9),
                                text(row.getString(10)),
                                text(row.getString(11)),
                                text(row.getString(12))));
            }
        }
        return said;
    }

    private static String cents(BigDecimal amount) {
        return amount.setScale(2).toString();
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    private static void propose(String department, int quantity) {
        finance()
                .body(Map.of(
                        "on",
                        "2026-03-0" + quantity,
                        "formula",
                        quantity % 2 == 0 ? "cost-capital" : "cost-operating",
                        "currency",
                        "EUR",
                        "measured",
                        Map.of("quantity", quantity, "price", 14.90),
                        "events",
                        List.of(Map.of("kind", "paid", "reference", "i/" + UUID.randomUUID(), "on", "2026-03-01")),
                        "department",
                        department))
                .post(ENTRIES)
                .then()
                .statusCode(201);
    }

    private static RequestSpecification finance() {
        return Logins.as(Roles.FINANCE).contentType(ContentType.JSON);
    }
}

package org.orderly.simulation.load;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.h2.Driver;

/**
 * Savings of five years, written straight into the file of a service that is stopped, in the form in which the service keeps
 * them, chain of hashes and all: the verification of the service must find them whole.
 */
final class OldSavings {

    private static final int BATCH = 10_000;
    private static final int YEARS = 5;
    private static final String START = "0".repeat(64);
    private static final String ROW = "INSERT INTO savings_ledger (seq, kind, entry, written_at, written_by, content,"
            + " previous, hash) VALUES (?, ?, ?, ?, 'benchmark', ?, ?, ?)";
    private static final String LISTED =
            "INSERT INTO savings_entries (number, seq, on_day, line_item, formula, hardness,"
                    + " budget, amount, currency, site, department, class_code, state, without_amount, asset_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'EUR', 'MAIN', ?, ?, ?, ?, ?)";

    private static final List<Sort> SORTS = List.of(
            new Sort(
                    "repair-avoided",
                    "repair-avoided",
                    "unplanned-repair-cost − planned-cost",
                    "operating",
                    "prediction-confirmed",
                    "unplanned-repair-cost",
                    "planned-cost"),
            new Sort(
                    "service-avoided",
                    "service-avoided",
                    "contract-cost × days / 365 − invoiced",
                    "operating",
                    "invoice",
                    "contract-cost",
                    "invoiced"),
            new Sort(
                    "purchase-avoided",
                    "purchase-avoided",
                    "units × replacement-cost",
                    "capital",
                    "request-withdrawn",
                    "replacement-cost",
                    null),
            new Sort(
                    "right-sizing-replacement",
                    "right-sizing",
                    "units × replacement-cost",
                    "capital",
                    "unit-retired",
                    "replacement-cost",
                    null),
            new Sort(
                    "right-sizing-service",
                    "right-sizing",
                    "units × yearly-service-cost",
                    "operating",
                    "unit-retired",
                    "yearly-service-cost",
                    null));

    private final PreparedStatement rows;
    private final PreparedStatement listed;
    private final MessageDigest sha;
    private final Random chance = new Random(1);
    private final List<OldOrders.Owned> devices;
    private long seq;
    private String hash = START;

    private OldSavings(PreparedStatement rows, PreparedStatement listed, List<OldOrders.Owned> devices) {
        this.rows = rows;
        this.listed = listed;
        this.devices = devices;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** A line: what it would have cost is a baseline alone, so that it can be written down. */
    private record Sort(
            String formula, String line, String text, String budget, String event, String baseline, String paid) {}

    static void write(Path database, int entries, Instant now) throws SQLException {
        Properties user = new Properties();
        user.setProperty("user", "orderly");
        user.setProperty("password", "");
        try (Connection connection = new Driver().connect(ServiceProcess.databaseUrl(database), user)) {
            write(connection, OldOrders.owned(connection), entries, now);
        }
    }

    /** Closes the database when all is written. */
    static void write(Connection connection, List<OldOrders.Owned> devices, int entries, Instant now)
            throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement rows = connection.prepareStatement(ROW);
                PreparedStatement listed = connection.prepareStatement(LISTED);
                Statement statement = connection.createStatement()) {
            OldSavings savings = new OldSavings(rows, listed, devices);
            for (int number = 1; number <= entries; number++) {
                savings.entry(number, now, (double) (entries - number) / entries);
                if (number % BATCH == 0 || number == entries) {
                    rows.executeBatch();
                    listed.executeBatch();
                    connection.commit();
                }
            }
            statement.execute("UPDATE savings_head SET seq = " + savings.seq + ", entries = " + entries + ", hash = '"
                    + savings.hash + "'");
            connection.commit();
            statement.execute("SHUTDOWN");
        }
    }

    /** @param ago from 1, five years ago, to 0, today */
    private void entry(int number, Instant now, double ago) throws SQLException {
        Sort sort = SORTS.get(chance.nextInt(SORTS.size()));
        OldOrders.Owned device = devices.get(chance.nextInt(devices.size()));
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate day = today.minusDays((long) (ago * YEARS * 365));
        Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        BigDecimal without = BigDecimal.valueOf(50_000 + chance.nextInt(400_000), 2);
        BigDecimal paid =
                sort.paid() == null ? BigDecimal.ZERO.setScale(2) : BigDecimal.valueOf(chance.nextInt(60_000), 2);
        BigDecimal amount = without.subtract(paid);
        append("entry", number, at, content(sort, number, device, day, without, paid, amount));
        int decision = chance.nextInt(20);
        listed.setLong(1, number);
        listed.setLong(2, seq);
        listed.setObject(3, day);
        listed.setString(4, sort.line());
        listed.setString(5, sort.formula());
        listed.setString(6, "hard");
        listed.setString(7, sort.budget());
        listed.setBigDecimal(8, amount);
        listed.setString(9, device.department());
        listed.setString(10, device.classCode());
        listed.setString(11, decision < 16 ? "accepted" : decision < 17 ? "rejected" : "proposed");
        listed.setBigDecimal(12, without);
        listed.setLong(13, device.id());
        listed.addBatch();
        if (decision < 17) {
            append(
                    "decision",
                    number,
                    at,
                    "{\"decision\":\"" + (decision < 16 ? "accept" : "reject") + "\",\"why\":\"Seen\"}");
        }
    }

    private static String content(
            Sort sort,
            int number,
            OldOrders.Owned device,
            LocalDate day,
            BigDecimal without,
            BigDecimal paid,
            BigDecimal amount) {
        String unit = sort.formula().endsWith("service") || sort.formula().startsWith("service") ? "EUR/a" : "EUR";
        String baseline = input(sort.baseline(), unit, without.toPlainString());
        String inputs = sort.paid() == null
                ? input("units", "1", "1") + "," + baseline
                : sort.paid().equals("invoiced")
                        ? baseline + "," + input("days", "d", "365") + ","
                                + input("invoiced", "EUR", paid.toPlainString())
                        : baseline + "," + input(sort.paid(), "EUR", paid.toPlainString());
        return "{\"amount\":{\"amount\":" + amount.toPlainString()
                + ",\"currency\":\"EUR\"},\"baselines\":[{\"baselineId\":1,"
                + "\"figure\":\"" + sort.baseline()
                + "\",\"scope\":\"all\",\"version\":1}],\"demand\":[],\"evidence\":[{\"assetId\":"
                + device.id() + ",\"kind\":\"" + sort.event() + "\",\"on\":\"" + day + "\",\"reference\":\"event/"
                + number
                + "\",\"words\":null}],\"formula\":\"" + sort.formula() + "\",\"formulaText\":\"" + sort.text()
                + "\",\"hardness\":\"hard\",\"inputs\":[" + inputs + "],\"note\":null,\"on\":\"" + day
                + "\",\"reverses\":null,\"whose\":{\"classCode\":\"" + device.classCode() + "\",\"department\":\""
                + device.department() + "\",\"site\":\"MAIN\"}}";
    }

    private static String input(String name, String unit, String value) {
        return "{\"name\":\"" + name + "\",\"unit\":\"" + unit + "\",\"value\":" + value + "}";
    }

    private void append(String kind, long number, Instant at, String content) throws SQLException {
        String previous = hash;
        seq++;
        String said = String.join(
                "\n",
                previous,
                String.valueOf(seq),
                kind,
                String.valueOf(number),
                String.valueOf(at.toEpochMilli()),
                "benchmark",
                content);
        hash = HexFormat.of().formatHex(sha.digest(said.getBytes(StandardCharsets.UTF_8)));
        rows.setLong(1, seq);
        rows.setString(2, kind);
        rows.setLong(3, number);
        rows.setObject(4, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
        rows.setString(5, content);
        rows.setString(6, previous);
        rows.setString(7, hash);
        rows.addBatch();
    }
}

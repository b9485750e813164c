package org.orderly.savings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Walks the whole ledger and says where it is broken first: a row that was touched, or a list that says otherwise. */
final class Verification {

    /** Read part by part: a database would put a whole ledger aside before it gave the first row. */
    private static final String PART =
            "SELECT l.seq, l.kind, l.entry, l.written_at, l.written_by, l.content, l.previous,"
                    + " l.hash, e.number, e.on_day, e.formula, e.hardness, e.amount, e.currency, e.site, e.department,"
                    + " e.class_code, e.reverses, e.line_item, e.budget, e.seq"
                    + " FROM savings_ledger l LEFT JOIN savings_entries e ON e.number = l.entry AND l.kind = 'entry'"
                    + " WHERE l.seq > ? ORDER BY l.seq LIMIT ?";

    private static final String STATES = "SELECT number, state FROM savings_entries ORDER BY number";
    private static final String HEAD = "SELECT seq, hash FROM savings_head WHERE id = 1";
    private static final int ROWS_AT_ONCE = 2_000;

    private final Connection database;
    private final Chain chain = new Chain();
    private final Map<Long, EntryState> states = new HashMap<>();

    private Verification(Connection database) {
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param rows how many rows were right, from the first
     * @param head the hash of the last of them: whoever notes it can tell later that nothing before was rewritten
     * @param brokenEntry the entry that the first wrong row is about, or null if all is well
     * @param problem what is wrong, or null
     */
    @Schema(name = "LedgerVerification", example = """
            {"rows":412,"entries":208,"head":"9f2c…","brokenEntry":null,"problem":null}""")
    record Verified(long rows, long entries, String head, Long brokenEntry, String problem) {}

    /** Reads everything, in one transaction of that connection. */
    static Verified of(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try {
            return new Verification(database).run();
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }

    private Verified run() throws SQLException {
        try (PreparedStatement select = database.prepareStatement(PART)) {
            long before;
            do {
                before = chain.length();
                select.setLong(1, before);
                select.setInt(2, ROWS_AT_ONCE);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Optional<String> problem = check(row);
                        if (problem.isPresent()) {
                            return found(row.getLong(3), problem.get());
                        }
                    }
                }
            } while (chain.length() > before);
        }
        Verified listed = states();
        return listed != null ? listed : end();
    }

    private Optional<String> check(ResultSet row) throws SQLException {
        Chain.Link link = new Chain.Link(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6));
        Optional<String> problem = chain.next(link, row.getString(7), row.getString(8));
        if (problem.isPresent()) {
            return problem;
        }
        if (link.kind().equals(LedgerRecord.DECISION)) {
            return decided(link);
        }
        Entry entry = Contents.entry(link.content());
        states.put(link.entry(), entry.reverses() == null ? EntryState.PROPOSED : EntryState.ACCEPTED);
        return isListed(row, link.entry(), entry)
                ? Optional.empty()
                : Optional.of("The list of entries does not say of entry " + link.entry() + " what the ledger says.");
    }

    private Optional<String> decided(Chain.Link link) {
        EntryState before = states.get(link.entry());
        Optional<EntryState> next = before == null
                ? Optional.empty()
                : Contents.decided(link.content()).decision().from(before);
        next.ifPresent(state -> states.put(link.entry(), state));
        return next.isPresent()
                ? Optional.empty()
                : Optional.of("Row " + link.seq() + " decides what could not be decided any more.");
    }

    private static boolean isListed(ResultSet row, long number, Entry entry) throws SQLException {
        return row.getLong(9) == number
                && entry.on().toString().equals(row.getString(10))
                && entry.formula().code().equals(row.getString(11))
                && entry.hardness().code().equals(row.getString(12))
                && row.getBigDecimal(13) != null
                && entry.amount().amount().compareTo(row.getBigDecimal(13)) == 0
                && entry.amount().currency().equals(row.getString(14))
                && Objects.equals(entry.whose().site(), row.getString(15))
                && Objects.equals(entry.whose().department(), row.getString(16))
                && Objects.equals(entry.whose().classCode(), row.getString(17))
                && Objects.equals(
                        entry.reverses() == null ? null : entry.reverses().toString(), row.getString(18))
                && entry.line().code().equals(row.getString(19))
                && entry.budget().code().equals(row.getString(20))
                && row.getLong(21) == row.getLong(1);
    }

    private Verified states() throws SQLException {
        long listed = 0;
        try (PreparedStatement select = database.prepareStatement(STATES)) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    listed++;
                    EntryState state = states.get(row.getLong(1));
                    if (state == null || !state.code().equals(row.getString(2))) {
                        return found(
                                row.getLong(1),
                                "The list of entries calls entry " + row.getLong(1) + " " + row.getString(2)
                                        + ", the ledger does not.");
                    }
                }
            }
        }
        return listed == states.size() ? null : found(0L, "An entry is not in the list of entries.");
    }

    /** Rows cut off at the end leave a chain that is whole, and a head that is elsewhere. */
    private Verified end() throws SQLException {
        try (PreparedStatement select = database.prepareStatement(HEAD);
                ResultSet row = select.executeQuery()) {
            boolean whole = row.next()
                    && row.getLong(1) == chain.length()
                    && chain.head().equals(row.getString(2));
            return whole ? found(null, null) : found(0L, "Rows are missing at the end of the ledger.");
        }
    }

    private Verified found(Long entry, String problem) {
        return new Verified(chain.length(), states.size(), chain.head(), entry, problem);
    }
}

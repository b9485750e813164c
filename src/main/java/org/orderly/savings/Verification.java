package org.orderly.savings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Walks the whole ledger and says where it is broken first: a row that was touched, or a list that says otherwise. One thread
 * reads part after part of the ledger, another reads what the list says of it and checks, and what was decided is followed in the
 * order of the rows.
 */
final class Verification {

    /** Read part by part: a database would put a whole ledger aside before it gave the first row. */
    private static final String ROWS = "SELECT seq, kind, entry, written_at, written_by, content, previous, hash"
            + " FROM savings_ledger WHERE seq > ? ORDER BY seq LIMIT ?";

    private static final String LISTED =
            "SELECT number, seq, on_day, line_item, formula, hardness, budget, amount, currency,"
                    + " site, department, class_code, reverses, state, without_amount, asset_id FROM savings_entries WHERE number >= ? AND number <= ?"
                    + " ORDER BY number LIMIT ?";
    private static final String COUNT = "SELECT COUNT(*) FROM savings_entries";
    private static final String HEAD = "SELECT seq, hash FROM savings_head WHERE id = 1";
    private static final String ENTRY = "SELECT content FROM savings_ledger WHERE entry = ? AND kind = 'entry'";
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int PARTS_AHEAD = 2;
    private static final int MOMENTS = 50;
    private static final long TOO_OLD = -1;
    private static final List<EntryState> STATES = List.of(EntryState.values());

    private final Connection database;
    private final Connection list;
    private final ExecutorService checker;
    private final Deque<Future<Seen>> pending = new ArrayDeque<>();
    /** By the number of the entry: 0 if it was not met, else one more than its place in the states there are. */
    private byte[] states = new byte[1024];

    private byte[] listedStates = new byte[1024];

    /** The device that the list names, which was found right; 0 if it names none, less if the row is too old to name one. */
    private long[] devices = new long[1024];

    private long entries;
    private long length;
    private String head = Chain.START;

    private Verification(Connection database, Connection list, ExecutorService checker) {
        this.database = database;
        this.list = list;
        this.checker = checker;
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

    /** Opens a connection to the database of the ledger. */
    interface Opening {
        Connection open() throws SQLException;
    }

    /** A part with what was found in it. */
    private record Seen(LedgerPart part, LedgerPart.Checked checked) {}

    /**
     * Reads everything as it is at one moment: each of two connections keeps what it saw first, and both saw the same end of the
     * ledger, without which nothing changes in the list of entries either.
     *
     * @throws SQLException also if the ledger is written to so fast that no moment can be caught
     */
    static Verified of(Opening opening) throws SQLException {
        ExecutorService checker = Executors.newSingleThreadExecutor();
        try (Connection ledger = opening.open();
                Connection list = opening.open()) {
            int isolation = ledger.getTransactionIsolation();
            for (Connection one : List.of(ledger, list)) {
                one.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                one.setAutoCommit(false);
            }
            try {
                sameMoment(ledger, list);
                return new Verification(ledger, list, checker).run();
            } finally {
                checker.shutdown(); // not at once: H2 closes its file when a thread that reads it is interrupted
                checker.awaitTermination(1, TimeUnit.MINUTES);
                for (Connection one : List.of(ledger, list)) {
                    one.rollback();
                    one.setAutoCommit(true);
                    one.setTransactionIsolation(isolation);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The verification was interrupted.", e);
        }
    }

    private static void sameMoment(Connection ledger, Connection list) throws SQLException {
        for (int attempt = 0; attempt < MOMENTS; attempt++) {
            if (endsAt(ledger) == endsAt(list)) {
                return;
            }
            ledger.rollback();
            list.rollback();
        }
        throw new SQLException("The ledger is written to all the time; try again.");
    }

    private static long endsAt(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private Verified run() throws SQLException, InterruptedException {
        Verified broken = null;
        long seq = 0;
        String before = Chain.START;
        try (PreparedStatement rows = database.prepareStatement(ROWS);
                PreparedStatement listed = list.prepareStatement(LISTED)) {
            List<LedgerPart.Row> next;
            do {
                next = rows(rows, seq);
                if (!next.isEmpty()) {
                    pending.add(checker.submit(checking(listed, next, before, seq)));
                    LedgerPart.Row last = next.get(next.size() - 1);
                    seq = last.link().seq();
                    before = last.hash();
                }
                while (broken == null && pending.size() > (next.isEmpty() ? 0 : PARTS_AHEAD)) {
                    broken = follow(pending.remove());
                }
            } while (!next.isEmpty() && broken == null);
            while (!pending.isEmpty()) {
                pending.remove().cancel(false); // nothing reads any more when the statements are closed
            }
        }
        if (broken != null) {
            return broken;
        }
        Verified states = states();
        return states != null ? states : end();
    }

    private static Callable<Seen> checking(
            PreparedStatement listed, List<LedgerPart.Row> rows, String before, long seq) {
        return () -> {
            LedgerPart part = new LedgerPart(rows, listed(listed, rows), before, seq);
            return new Seen(part, part.check());
        };
    }

    private static List<LedgerPart.Row> rows(PreparedStatement select, long after) throws SQLException {
        List<LedgerPart.Row> rows = new ArrayList<>(ROWS_AT_ONCE);
        select.setLong(1, after);
        select.setInt(2, ROWS_AT_ONCE);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new LedgerPart.Row(
                        new Chain.Link(
                                row.getLong(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getString(5),
                                row.getString(6)),
                        row.getString(7),
                        row.getString(8)));
            }
        }
        return rows;
    }

    /** What the list says of the entries of these rows; their numbers follow on each other in a ledger that is whole. */
    private static Map<Long, LedgerPart.Listed> listed(PreparedStatement select, List<LedgerPart.Row> rows)
            throws SQLException {
        long[] numbers = rows.stream()
                .filter(row -> !row.link().kind().equals(LedgerRecord.DECISION))
                .mapToLong(row -> row.link().entry())
                .toArray();
        Map<Long, LedgerPart.Listed> listed = new HashMap<>(2 * numbers.length);
        if (numbers.length > 0) {
            select.setLong(1, Arrays.stream(numbers).min().getAsLong());
            select.setLong(2, Arrays.stream(numbers).max().getAsLong());
            select.setInt(3, numbers.length + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long reverses = row.getLong(13);
                    Long reversed = row.wasNull() ? null : reverses;
                    long asset = row.getLong(16);
                    Long device = row.wasNull() ? null : asset;
                    listed.put(
                            row.getLong(1),
                            new LedgerPart.Listed(
                                    row.getLong(1),
                                    row.getLong(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getBigDecimal(8),
                                    row.getString(9),
                                    row.getString(10),
                                    row.getString(11),
                                    row.getString(12),
                                    reversed,
                                    row.getBigDecimal(15),
                                    device,
                                    place(row.getString(14))));
                }
            }
        }
        return listed;
    }

    /** Follows what was decided in a part that was checked; what is broken in it first, or null. */
    private Verified follow(Future<Seen> next) throws SQLException, InterruptedException {
        Seen seen = seen(next);
        LedgerPart.Checked checked = seen.checked();
        List<LedgerPart.Row> rows = seen.part().rows();
        for (int i = 0; i < checked.right(); i++) {
            Chain.Link link = rows.get(i).link();
            if (checked.decisions().get(i) == null) {
                LedgerPart.Listed listed = seen.part().listed().get(link.entry());
                if (!namesWhatItTakesBack(listed)) {
                    return found(link.entry(), LedgerPart.otherwise(link.entry()));
                }
                enter(link, listed);
            } else if (!decide(link.entry(), checked.decisions().get(i))) {
                return found(link.entry(), "Row " + link.seq() + " decides what could not be decided any more.");
            }
            length = link.seq();
            head = rows.get(i).hash();
        }
        return checked.problem() == null
                ? null
                : found(rows.get(checked.right()).link().entry(), checked.problem());
    }

    private static Seen seen(Future<Seen> next) throws InterruptedException {
        try {
            return next.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A row of the ledger cannot be read.", e);
        }
    }

    /** The device of a reversal is the one of the entry before it that it takes back. */
    private boolean namesWhatItTakesBack(LedgerPart.Listed listed) throws SQLException {
        if (listed.reverses() == null || listed.without() == null) {
            return true;
        }
        long reversed = listed.reverses();
        long device = reversed > 0 && reversed < devices.length ? devices[(int) reversed] : 0;
        return (device == TOO_OLD ? named(reversed) : device) == (listed.assetId() == null ? 0 : listed.assetId());
    }

    private long named(long entry) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(ENTRY)) {
            select.setLong(1, entry);
            try (ResultSet row = select.executeQuery()) {
                Long device = row.next() ? Contents.entry(row.getString(1)).onlyAsset() : null;
                return device == null ? 0 : device;
            }
        }
    }

    private void enter(Chain.Link link, LedgerPart.Listed listed) {
        int number = Math.toIntExact(link.entry());
        if (number >= states.length) {
            int room = Math.max(number + 1, states.length + states.length / 2);
            states = Arrays.copyOf(states, room);
            listedStates = Arrays.copyOf(listedStates, room);
            devices = Arrays.copyOf(devices, room);
        }
        entries += states[number] == 0 ? 1 : 0;
        states[number] = place(listed.reverses() != null ? EntryState.ACCEPTED : EntryState.PROPOSED);
        listedStates[number] = listed.state();
        devices[number] = listed.without() == null ? TOO_OLD : listed.assetId() == null ? 0 : listed.assetId();
    }

    private boolean decide(long entry, Decision decision) {
        boolean known = entry > 0 && entry < states.length && states[(int) entry] != 0;
        Optional<EntryState> next = known ? decision.from(STATES.get(states[(int) entry] - 1)) : Optional.empty();
        next.ifPresent(state -> states[(int) entry] = place(state));
        return next.isPresent();
    }

    private static byte place(EntryState state) {
        return (byte) (STATES.indexOf(state) + 1);
    }

    /** A state as the list writes it; 0 if there is no such state. */
    private static byte place(String code) {
        for (EntryState state : STATES) {
            if (state.code().equals(code)) {
                return place(state);
            }
        }
        return 0;
    }

    private Verified states() throws SQLException {
        for (int number = 1; number < states.length; number++) {
            if (states[number] != listedStates[number]) {
                String listed = listedStates[number] == 0
                        ? "something else"
                        : STATES.get(listedStates[number] - 1).code();
                return found(
                        (long) number,
                        "The list of entries calls entry " + number + " " + listed + ", the ledger does not.");
            }
        }
        try (PreparedStatement select = database.prepareStatement(COUNT);
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getLong(1) == entries
                    ? null
                    : found(0L, "The list of entries has other entries than the ledger.");
        }
    }

    /** Rows cut off at the end leave a chain that is whole, and a head that is elsewhere. */
    private Verified end() throws SQLException {
        try (PreparedStatement select = database.prepareStatement(HEAD);
                ResultSet row = select.executeQuery()) {
            boolean whole = row.next() && row.getLong(1) == length && head.equals(row.getString(2));
            return whole ? found(null, null) : found(0L, "Rows are missing at the end of the ledger.");
        }
    }

    private Verified found(Long entry, String problem) {
        return new Verified(length, entries, head, entry, problem);
    }
}

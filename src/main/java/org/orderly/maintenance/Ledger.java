package org.orderly.maintenance;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.orderly.assets.Roster;

/**
 * What lists filter and sort by, of every order there ever was, in memory: any filter, any order and any page of a
 * million orders is a walk over a few arrays. Read from the database at start, and kept current after each commit.
 */
@ApplicationScoped
@Startup
class Ledger {

    private static final Logger LOG = Logger.getLogger(Ledger.class);
    private static final Pattern NUMBER = Pattern.compile("(?:wo-?)?0*(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final long EPOCH_MINUTE =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond() / 60;
    private static final int ID_BITS = 31;
    private static final int DUE_BITS = 28;

    private final DataSource database;
    private final Roster roster;
    private final Event<Object> news;
    private final Clock clock;
    private final Map<String, Integer> assignees = new ConcurrentHashMap<>();
    private final Map<Integer, String> openTitles = new ConcurrentHashMap<>();
    private volatile LedgerColumns columns = new LedgerColumns(1024);
    private volatile int highest;
    private CompletableFuture<Void> loading = CompletableFuture.completedFuture(null);

    Ledger(DataSource database, Roster roster, Event<Object> news, Clock clock) {
        this.database = database;
        this.roster = roster;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The page of a list.
     *
     * @param total how many orders match
     */
    record Found(List<Long> ids, int total) {}

    @PostConstruct
    void load() {
        loading = CompletableFuture.runAsync(() -> {
            long start = System.nanoTime();
            new LedgerLoad(database).into(this::put);
            LOG.infof("ledger loaded orders=%d ms=%d", highest, (System.nanoTime() - start) / 1_000_000);
        });
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderCommitted change) {
        put(change.entry());
        change.news().forEach(news::fire);
    }

    /** Reads the orders of an asset anew: some were another one's. */
    void reload(long assetId) {
        loading.join();
        new LedgerLoad(database).of(assetId, this::put);
    }

    /** Two commits may report here in either order, so the newer version of an order wins. */
    synchronized void put(LedgerEntry entry) {
        int id = Math.toIntExact(entry.id());
        LedgerColumns now = columns.withRoomFor(id);
        if (now.state[id] != 0 && now.version[id] > entry.version()) {
            return;
        }
        OrderState state = OrderStates.of(entry.state());
        now.state[id] = (byte) (OrderStates.ALL.indexOf(state) + 1);
        now.kind[id] = (byte) OrderFilter.KINDS.indexOf(entry.kind());
        now.priority[id] = (byte) entry.priority();
        now.asset[id] = Math.toIntExact(entry.assetId());
        now.assignee[id] =
                entry.assignee() == null ? 0 : assignees.computeIfAbsent(entry.assignee(), a -> assignees.size() + 1);
        now.due[id] = minute(entry.dueAt());
        now.version[id] = (int) entry.version();
        if (state.isOpen()) {
            openTitles.put(id, entry.title().toLowerCase(Locale.ROOT));
        } else {
            openTitles.remove(id);
        }
        highest = Math.max(highest, id);
        columns = now; // whoever reads this sees all of the above
    }

    /** @throws org.orderly.http.Problem 400 if the filter asks for what there is not */
    Found find(OrderFilter filter, String me, int offset, int size) {
        loading.join();
        LedgerColumns now = columns;
        Wanted wanted = wanted(filter, me);
        String key = filter.key();
        int newest = Math.min(highest, now.room() - 1);
        Smallest first = new Smallest(offset + size, newest);
        for (int i = 1; i <= newest; i++) {
            // What comes early in most orders is met first: then the rest is only looked at.
            int id = filter.isDescending() ? newest + 1 - i : i;
            if (wanted.test(now, id)) {
                first.see(key(now, id, key, filter.isDescending()));
            }
        }
        return new Found(
                Arrays.stream(first.window(offset, offset + size))
                        .map(sorted -> filter.isDescending() ? ~sorted : sorted)
                        .map(sorted -> sorted & ((1L << ID_BITS) - 1))
                        .boxed()
                        .toList(),
                first.seen());
    }

    /** The order in one number: the greater of two comes later. */
    private static long key(LedgerColumns now, int id, String by, boolean descending) {
        long key =
                switch (by) {
                    case "due" -> (long) now.due[id] << ID_BITS | id;
                    case "priority" -> ((long) now.priority[id] << DUE_BITS | now.due[id]) << ID_BITS | id;
                    default -> id;
                };
        return descending ? ~key : key;
    }

    private static int minute(Instant at) {
        return at == null
                ? LedgerColumns.NEVER
                : (int) Math.max(0, Math.min(LedgerColumns.NEVER - 1, at.getEpochSecond() / 60 - EPOCH_MINUTE));
    }

    private Wanted wanted(OrderFilter filter, String me) {
        int assignee = -1;
        if (OrderFilter.isGiven(filter.assignee())) {
            String name = filter.assignee().equals("me") ? me : filter.assignee();
            assignee = name.equals(OrderFilter.NOBODY) ? 0 : assignees.getOrDefault(name, Integer.MAX_VALUE);
        }
        Instant before = filter.dueBefore(clock.instant());
        return new Wanted(
                filter.states(),
                filter.kinds(),
                filter.asset() == null ? -1 : filter.asset(),
                assignee,
                filter.priority() == null ? -1 : filter.priority(),
                before == null ? Integer.MAX_VALUE : minute(before),
                OrderFilter.isGiven(filter.q()) ? said(filter.q().strip()) : null);
    }

    private Said said(String q) {
        Matcher number = NUMBER.matcher(q);
        BitSet assets = new BitSet();
        roster.find(q, card -> {
            assets.set(Math.toIntExact(card.id()));
            return true;
        });
        String part = q.toLowerCase(Locale.ROOT);
        Set<Integer> titled = openTitles.entrySet().stream()
                .filter(title -> title.getValue().contains(part))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Said(number.matches() ? Integer.parseInt(number.group(1)) : -1, assets, titled);
    }

    /** What the words of a search mean. */
    private record Said(int id, BitSet assets, Set<Integer> titled) {}

    /** A filter in numbers. */
    private record Wanted(int states, int kinds, long asset, int assignee, int priority, int dueBefore, Said said) {

        boolean test(LedgerColumns now, int id) {
            int state = now.state[id] - 1;
            return state >= 0
                    && (states >> state & 1) == 1
                    && (kinds >> now.kind[id] & 1) == 1
                    && (asset < 0 || now.asset[id] == asset)
                    && (assignee < 0 || now.assignee[id] == assignee)
                    && (priority < 0 || now.priority[id] == priority)
                    && (dueBefore == Integer.MAX_VALUE || now.due[id] < dueBefore)
                    && (said == null
                            || said.id() == id
                            || said.assets().get(now.asset[id])
                            || said.titled().contains(id));
        }
    }
}

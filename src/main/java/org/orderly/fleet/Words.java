package org.orderly.fleet;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.telemetry.UseEvent;
import org.orderly.telemetry.UseEvents;

/** What each device said last about being used; a few seconds behind. */
@ApplicationScoped
public class Words {

    private static final int AT_ONCE = 10_000;

    private final UseEvents events;
    private final Roster roster;
    private final FleetConfig config;
    private final Clock clock;
    private final Map<Long, UseEvent> last = new ConcurrentHashMap<>();
    private long newest = -1;

    Words(UseEvents events, Roster roster, FleetConfig config, Clock clock) {
        this.events = events;
        this.roster = roster;
        this.config = config;
        this.clock = clock;
    }

    /** What the device said last, unless that was too long ago; null if nothing. */
    public UseEvent of(long assetId) {
        UseEvent word = last.get(assetId);
        return word == null || word.atMs() < oldestMs() ? null : word;
    }

    /** Takes over what was said since the last time. */
    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void refresh() throws SQLException {
        if (newest < 0) {
            long upTo = events.newest();
            for (AssetCard card : roster.cards()) {
                events.of(card.id(), oldestMs(), Long.MAX_VALUE).forEach(this::hear);
            }
            newest = upTo;
        }
        List<UseEvent> more = events.after(newest, AT_ONCE);
        more.forEach(this::hear);
        if (!more.isEmpty()) {
            newest = more.get(more.size() - 1).id();
        }
    }

    private void hear(UseEvent word) {
        last.merge(word.assetId(), word, (old, now) -> now.atMs() >= old.atMs() ? now : old);
    }

    private long oldestMs() {
        return clock.millis() - config.wordLasts().toMillis();
    }
}

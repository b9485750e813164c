package org.orderly.maintenance.hunt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetMerged;
import org.orderly.assets.AssetReported;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.AssetStatusChanged;
import org.orderly.assets.ReportKind;
import org.orderly.assets.ReportResolved;
import org.orderly.assets.Reports;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.location.LocationEvent;
import org.orderly.security.Caller;

/** The devices that nobody could find. A search ends by itself when the location system sees the device again. */
@ApplicationScoped
class SearchTasks {

    private static final Logger LOG = Logger.getLogger(SearchTasks.class);

    /** The open search of each device, so that thousands of moves a second cost nothing. */
    private final Map<Long, Long> open = new ConcurrentHashMap<>();

    private final Reports reports;
    private final Clock clock;
    private final Caller caller;

    SearchTasks(Reports reports, Clock clock, Caller caller) {
        this.reports = reports;
        this.clock = clock;
        this.caller = caller;
    }

    void start(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> SearchTask.<SearchTask>list("openAssetId is not null")
                .forEach(task -> open.put(task.assetId, task.id)));
    }

    /** The open search of each device that is searched for, by the number of the device. */
    Map<Long, Long> openOnes() {
        return Map.copyOf(open);
    }

    /** Begins a search, or gives the one there is. */
    SearchTask open(long assetId, SearchSource source, Long orderId, String note) {
        try {
            SearchTask task = QuarkusTransaction.requiringNew()
                    .call(() -> SearchTask.openOf(assetId).orElseGet(() -> begin(assetId, source, orderId, note)));
            open.put(assetId, task.id);
            return task;
        } catch (PersistenceException e) {
            // Somebody else began one at the same moment.
            return QuarkusTransaction.requiringNew()
                    .call(() -> SearchTask.openOf(assetId).orElseThrow(() -> e));
        }
    }

    private SearchTask begin(long assetId, SearchSource source, Long orderId, String note) {
        SearchTask task = new SearchTask();
        task.assetId = assetId;
        task.openAssetId = assetId;
        task.source = source;
        task.orderId = orderId;
        task.note = note;
        task.openedAt = now();
        task.openedBy = caller.name();
        task.persistAndFlush();
        return task;
    }

    /** The device was found at that time: ends its search, if there is one that began before. */
    void found(long assetId, Instant at, String words) {
        if (open.containsKey(assetId)) {
            end(assetId, at, SearchOutcome.FOUND, words);
            reports.foundAgain(assetId);
        }
    }

    /**
     * Ends a search by hand.
     *
     * @throws Problem 404, 409 if it is over, 412, 428
     */
    SearchTask close(long id, String ifMatch, SearchOutcome outcome, String note) {
        SearchTask closed = QuarkusTransaction.requiringNew().call(() -> {
            SearchTask task = SearchTask.<SearchTask>findByIdOptional(id)
                    .orElseThrow(() -> Problems.notFound("There is no search " + id + "."));
            if (!task.isOpen()) {
                throw Problems.conflict("This search is over: " + task.outcome.code() + ".");
            }
            Versions.check(ifMatch, task.version);
            task.close(outcome, now(), caller.name(), note);
            task.persistAndFlush();
            return task;
        });
        open.remove(closed.assetId, id);
        if (outcome == SearchOutcome.FOUND) {
            reports.foundAgain(closed.assetId);
        }
        return closed;
    }

    void moved(@Observes LocationEvent event) {
        if (event instanceof LocationEvent.ZoneEntered
                || event instanceof LocationEvent.CameBack
                || event instanceof LocationEvent.Moved) {
            if (open.containsKey(event.assetId())) {
                end(event.assetId(), event.at(), SearchOutcome.SEEN_AGAIN, "Seen by the location system.");
            }
            reports.foundAgain(event.assetId());
        }
    }

    void reported(@Observes AssetReported report) {
        if (report.kind() == ReportKind.NOT_THERE) {
            open(report.assetId(), SearchSource.NURSE_REPORT, null, report.note());
        }
    }

    void resolved(@Observes ReportResolved report) {
        if (report.kind() == ReportKind.NOT_THERE && open.containsKey(report.assetId())) {
            end(report.assetId(), report.at(), SearchOutcome.FOUND, report.note());
        }
    }

    /** Nobody looks for a device that is out of the fleet for good. */
    void changed(@Observes AssetStatusChanged news) {
        if (news.status() == AssetStatus.RETIRED && open.containsKey(news.assetId())) {
            end(news.assetId(), now(), SearchOutcome.GIVEN_UP, "The device is retired.");
        }
    }

    void merged(@Observes AssetMerged news) {
        open.remove(news.assetId());
        QuarkusTransaction.requiringNew()
                .call(() -> SearchTask.openOf(news.into()))
                .ifPresent(task -> open.put(task.assetId, task.id));
    }

    private void end(long assetId, Instant at, SearchOutcome outcome, String words) {
        boolean ended = QuarkusTransaction.requiringNew().call(() -> SearchTask.openOf(assetId)
                .filter(task -> !at.isBefore(task.openedAt))
                .map(task -> {
                    task.close(outcome, now(), caller.name(), words);
                    return true;
                })
                .orElse(false));
        if (ended) {
            open.remove(assetId);
            LOG.debugf("search ended asset=%d outcome=%s", assetId, outcome);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

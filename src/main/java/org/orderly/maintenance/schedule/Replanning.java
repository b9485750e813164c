package org.orderly.maintenance.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.orderly.location.LocationEvent;
import org.orderly.location.plan.PlacesChanged;
import org.orderly.maintenance.OrderCard;
import org.orderly.maintenance.OrderKind;
import org.orderly.maintenance.OrderMoved;
import org.orderly.maintenance.OrderOpened;
import org.orderly.maintenance.WorkOrders;

/**
 * Hears what makes the schedule out of date and has it planned anew: at once when something broke, and now and then
 * when devices have moved or other orders were opened. Most keeps its place; see {@link org.orderly.maintenance.schedule.planning.Before}.
 */
@ApplicationScoped
class Replanning {

    private static final String SYSTEM = "system";
    private static final int MOST_NEWS = 20;

    /** What is to be done about some news. */
    private enum Haste {
        NONE,
        SOON,
        NOW
    }

    private record News(Instant at, String words, Haste haste) {}

    private final Solving solving;
    private final WorkOrders orders;
    private final SiteTime time;
    private final ScheduleConfig config;
    private final Map<String, News> news = new ConcurrentHashMap<>();
    private volatile Map<Long, String> planned = Map.of();
    private volatile long version = -1;
    private volatile Instant last = Instant.EPOCH;

    Replanning(Solving solving, WorkOrders orders, SiteTime time, ScheduleConfig config) {
        this.solving = solving;
        this.orders = orders;
        this.time = time;
        this.config = config;
    }

    /** What has happened since the schedule was made, the newest first. */
    List<String> since() {
        return news.values().stream()
                .sorted(Comparator.comparing(News::at).reversed())
                .limit(MOST_NEWS)
                .map(News::words)
                .toList();
    }

    void opened(@Observes OrderOpened order) {
        boolean broke = order.kind() == OrderKind.CORRECTIVE;
        String words = "A new order: " + order.kind().code().replace('-', ' ') + ".";
        note("order-" + order.id(), words, broke ? Haste.NOW : Haste.SOON);
    }

    void moved(@Observes OrderMoved order) {
        if (planned.containsKey(order.assetId()) && !order.to().equals("assigned")) {
            note(
                    "order-" + order.id(),
                    planned.get(order.assetId()) + " is " + order.to().replace('-', ' ') + ".",
                    Haste.NONE);
        }
    }

    void entered(@Observes LocationEvent.ZoneEntered event) {
        String number = planned.get(event.assetId());
        if (number != null) {
            note("asset-" + event.assetId(), "The device of " + number + " has moved.", Haste.SOON);
        }
    }

    void changed(@Observes PlacesChanged places) {
        note("places", "The plan of the house has changed.", Haste.SOON);
    }

    /** Whatever happened while it was being made has not been looked at, so it is kept. */
    void made(@Observes ScheduleMade schedule) {
        news.values().removeIf(item -> item.at().isBefore(last));
    }

    /** Something is to be planned anew at once. */
    void tellNow(String about, String words) {
        note(about, words, Haste.NOW);
    }

    /** Something is to be looked at again soon. */
    void tell(String about, String words) {
        note(about, words, Haste.SOON);
    }

    private void note(String about, String words, Haste haste) {
        if (version > 0) {
            news.put(about, new News(time.now(), words, haste));
        }
    }

    @Scheduled(every = "5s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        boolean exists = QuarkusTransaction.requiringNew().call(this::learn);
        Instant now = time.now();
        boolean urgent = news.values().stream().anyMatch(item -> item.haste() == Haste.NOW);
        boolean rested = last.plus(config.moveRest()).isBefore(now);
        boolean moved = news.values().stream().anyMatch(item -> item.haste() == Haste.SOON);
        if (exists
                && config.planAgain()
                && (urgent || (moved && rested))
                && solving.running().isEmpty()) {
            last = now;
            solving.start(config.searchAgain(), false, SYSTEM);
        }
    }

    /** Which devices have work ahead, if the schedule is another one than before; whether there is a schedule. */
    private boolean learn() {
        ScheduleState state = ScheduleState.now();
        if (state.version != version) {
            Instant now = time.now();
            Set<Long> ahead = Assignment.between(now, now.plus(Duration.ofDays(config.days() + 1L))).stream()
                    .map(row -> row.orderId)
                    .collect(Collectors.toSet());
            planned = orders.cards(ahead).stream()
                    .collect(Collectors.toMap(OrderCard::assetId, OrderCard::number, (a, b) -> a));
            version = state.version;
        }
        return state.madeAt != null;
    }
}

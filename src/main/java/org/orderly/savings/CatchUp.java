package org.orderly.savings;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;
import org.orderly.assets.StatusHistory;

/**
 * Once a day, and soon after the start: the events that the other rooms hold, and the months that are over, are compared with the
 * ledger, and what it does not know is proposed. So nothing is lost if the service dies before an event is in the ledger.
 */
@ApplicationScoped
class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);

    private final SavingsConfig config;
    private final Clock clock;
    private final StatusHistory statuses;
    private final FoundAgain found;
    private final ConfirmedPredictions predictions;
    private final WithdrawnRequests requests;
    private final RetiredSurplus surplus;
    private final List<MonthlyLine> lines;
    private LocalDate eventsDone;
    private LocalDate monthsDone;

    CatchUp(
            SavingsConfig config,
            Clock clock,
            StatusHistory statuses,
            FoundAgain found,
            ConfirmedPredictions predictions,
            WithdrawnRequests requests,
            RetiredSurplus surplus,
            @All List<MonthlyLine> lines) {
        this.config = config;
        this.clock = clock;
        this.statuses = statuses;
        this.found = found;
        this.predictions = predictions;
        this.requests = requests;
        this.surplus = surplus;
        this.lines = lines;
    }

    /** A few reads, so that it is done seconds after the start. */
    @Scheduled(every = "10m", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void dailyEvents() {
        LocalDate today = today();
        if (config.proposes() && !today.equals(eventsDone)) {
            events();
            eventsDone = today;
        }
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void dailyMonths() {
        LocalDate today = today();
        if (config.proposes() && !today.equals(monthsDone)) {
            months();
            monthsDone = today;
        }
    }

    /** All of it, now. What cannot be claimed today is tried again tomorrow. */
    void run() {
        events();
        months();
    }

    private void events() {
        long start = System.nanoTime();
        LocalDate from = today().minusMonths(config.monthsBack());
        found.missed(from);
        predictions.missed(from);
        requests.missed(from, today());
        surplus.missed(from, today());
        LOG.infof("ledger of savings caught up with events ms=%d", (System.nanoTime() - start) / 1_000_000);
    }

    private void months() {
        long start = System.nanoTime();
        statuses.begin().ifPresent(this::months);
        LOG.infof("ledger of savings caught up with months ms=%d", (System.nanoTime() - start) / 1_000_000);
    }

    /** Whole months only: in the one in which the register began nobody knows what was lost before. */
    private void months(Instant begin) {
        YearMonth first = YearMonth.from(begin.atZone(ZoneOffset.UTC)).plusMonths(1);
        YearMonth oldest = YearMonth.from(today()).minusMonths(config.monthsBack());
        YearMonth month = first.isBefore(oldest) ? oldest : first;
        for (; month.isBefore(YearMonth.from(today())); month = month.plusMonths(1)) {
            claim(new Month(month));
        }
    }

    /** Proposes what that month saved, line by line. */
    void claim(Month month) {
        lines.forEach(line -> line.claim(month));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}

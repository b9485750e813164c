package org.orderly.maintenance.schedule;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.http.Codes;
import org.orderly.maintenance.schedule.planning.Tally;

/** One search for a schedule: how far it is and how good the best one found is. */
final class SolveJob {

    /** How a search stands. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        OVERTAKEN,
        FAILED;

        String code() {
            return Codes.code(this);
        }
    }

    final long id;
    final String by;
    final boolean afresh;
    private final Instant since;
    private final long begun = System.nanoTime();
    private final double seconds;
    private volatile State state = State.RUNNING;
    private volatile Tally best;
    private volatile String says = "";
    private volatile Runnable end = () -> {};
    private volatile boolean cancelled;

    SolveJob(long id, String by, boolean afresh, Instant since, double seconds) {
        this.id = id;
        this.by = by;
        this.afresh = afresh;
        this.since = since;
        this.seconds = seconds;
    }

    /**
     * A search as it is shown.
     *
     * @param state running, done, cancelled, overtaken (somebody changed the schedule meanwhile), failed
     * @param progress 0 to 1
     * @param leftOut orders that find no room in the best plan so far, or null before there is one
     */
    @Schema(name = "ScheduleSearch", example = """
            {"id":4,"state":"running","progress":0.35,"startedAt":"2026-03-02T06:00:00Z","by":"biomed",
            "expectedCostOfWaiting":1820.5,"leftOut":2,"late":3,"changed":5,"says":""}""")
    record View(
            long id,
            String state,
            double progress,
            Instant startedAt,
            String by,
            Double expectedCostOfWaiting,
            Integer leftOut,
            Integer late,
            Integer changed,
            String says) {}

    View view() {
        endIfCancelled();
        double spent = (System.nanoTime() - begun) / 1e9;
        double progress = state == State.RUNNING ? Math.min(0.99, spent / seconds) : 1;
        Tally found = best;
        return new View(
                id,
                state.code(),
                Math.round(progress * 100) / 100.0,
                since,
                by,
                found == null ? null : found.waitingCents() / 100.0,
                found == null ? null : found.leftOut(),
                found == null ? null : found.late(),
                found == null ? null : found.changed(),
                says);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void found(Tally tally) {
        best = tally;
        endIfCancelled();
    }

    /** Who ends a search before it has quite begun is not heard by it, so it is told again. */
    private void endIfCancelled() {
        if (cancelled && isRunning()) {
            end.run();
        }
    }

    /** How the search can be ended from outside. */
    void endBy(Runnable how) {
        end = how;
        if (cancelled) {
            how.run();
        }
    }

    void cancel() {
        cancelled = true;
        end.run();
    }

    void ended(State how, String words) {
        says = words;
        state = how;
    }
}

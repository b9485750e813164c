package org.orderly.maintenance.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.http.Codes;
import org.orderly.maintenance.schedule.planning.Tally;
import org.orderly.maintenance.schedule.planning.WorkPlan;

/** One search for a schedule: how far it is and how good the best one found is. */
final class SolveJob {

    /** How a search stands. */
    enum State {
        RUNNING,
        /** A plan is found, and somebody has to say whether it is to be the schedule. */
        FOUND,
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
    private volatile Found waiting;
    private volatile Long act;

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
     * @param state running, found (it waits to be accepted), done, cancelled, overtaken (somebody changed the schedule meanwhile), failed
     * @param progress 0 to 1
     * @param act what to name to take it back once it is the schedule
     * @param leftOut orders that find no room in the best plan so far, or null before there is one
     */
    @Schema(name = "ScheduleSearch", example = """
            {"id":4,"state":"running","progress":0.35,"startedAt":"2026-03-02T06:00:00Z","by":"biomed",
            "expectedCostOfWaiting":1820.5,"leftOut":2,"late":3,"changed":5,"says":"","act":null,"difference":null}""")
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
            String says,
            Long act,
            Difference difference) {}

    /**
     * What the plan that was found would change.
     *
     * @param added orders that get a time, {@code moved} another person or time, {@code removed} none any more
     * @param same orders that stay where they are
     * @param changes the first hundred of them, in words
     */
    record Difference(int added, int moved, int removed, int same, List<String> changes) {}

    /** The plan that was found, until it is accepted or thrown away. */
    record Found(Outlook look, WorkPlan plan, Difference difference) {}

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
                says,
                act,
                waiting == null ? null : waiting.difference());
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
        waiting = null;
    }

    /** It waits for somebody to accept it. */
    void waits(Found found) {
        waiting = found;
        state = State.FOUND;
    }

    /** What waits to be accepted, if anything does. */
    Optional<Found> waiting() {
        return Optional.ofNullable(waiting);
    }

    /** What to name to take it back. */
    void became(long sweepingAct) {
        act = sweepingAct;
    }
}

package org.orderly.maintenance.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.maintenance.schedule.planning.Planner;
import org.orderly.maintenance.schedule.planning.Visit;
import org.orderly.maintenance.schedule.planning.WorkPlan;

/** Searches for a schedule, one search at a time, and keeps what it finds unless somebody was faster. */
@ApplicationScoped
class Solving {

    private static final Logger LOG = Logger.getLogger(Solving.class);
    private static final int REMEMBERED = 20;

    private final Outlooks outlooks;
    private final SweepingActs acts;
    private final SiteTime time;
    private final Event<ScheduleMade> made;
    private final Map<Long, SolveJob> jobs = new LinkedHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread planner = new Thread(work, "planner");
        planner.setDaemon(true);
        return planner;
    });

    Solving(Outlooks outlooks, SweepingActs acts, SiteTime time, Event<ScheduleMade> made) {
        this.outlooks = outlooks;
        this.acts = acts;
        this.time = time;
        this.made = made;
    }

    @PreDestroy
    void stop() {
        running().ifPresent(SolveJob::cancel);
        thread.shutdown();
    }

    /** The search that is under way, if there is one. */
    synchronized Optional<SolveJob> running() {
        return jobs.values().stream().filter(SolveJob::isRunning).findFirst();
    }

    /** @throws Problem 404 */
    synchronized SolveJob job(long id) {
        if (!jobs.containsKey(id)) {
            throw Problems.notFound("There is no search " + id + ".");
        }
        return jobs.get(id);
    }

    /**
     * Begins a search.
     *
     * @param afresh whether nothing but what is fixed keeps its place, rather than as much as possible
     * @throws Problem 409 if there is one already
     */
    synchronized SolveJob start(Duration length, boolean afresh, String by) {
        running().ifPresent(other -> {
            throw Problems.conflict("A plan is being made already, by " + other.by + ".")
                    .with("search", other.id);
        });
        long id = jobs.keySet().stream().mapToLong(key -> key).max().orElse(0) + 1;
        SolveJob job = new SolveJob(id, by, afresh, time.now(), length.toMillis() / 1000.0);
        jobs.put(id, job);
        jobs.keySet().removeIf(old -> old <= id - REMEMBERED);
        thread.execute(() -> run(job, length));
        return job;
    }

    private void run(SolveJob job, Duration length) {
        try {
            Outlook look = QuarkusTransaction.requiringNew().call(() -> outlooks.look(outlooks.frame(), job.afresh));
            if (look.plan().shifts().isEmpty()) {
                job.ended(SolveJob.State.FAILED, "Nobody works in these days: add technicians and their hours first.");
                return;
            }
            Planner planner = new Planner(length);
            job.endBy(planner::end);
            WorkPlan best = look.plan().visits().isEmpty() || job.isCancelled()
                    ? look.plan()
                    : planner.solve(look.plan(), better -> job.found(better.tally()));
            job.found(best.tally());
            if (job.isCancelled()) {
                job.ended(SolveJob.State.CANCELLED, "The schedule is as it was.");
            } else if (job.afresh) {
                job.waits(new SolveJob.Found(look, best, Differences.between(look, best)));
            } else {
                keep(job, look, best);
            }
        } catch (RuntimeException e) {
            LOG.error("A search for a schedule failed", e);
            job.ended(SolveJob.State.FAILED, "The search failed; the log says why.");
        }
    }

    /** Ends a search, or throws away what it has found. */
    synchronized void cancel(SolveJob job) {
        if (job.waiting().isPresent()) {
            job.ended(SolveJob.State.CANCELLED, "The schedule is as it was.");
        } else {
            job.cancel();
        }
    }

    /**
     * Makes the plan that was found the schedule.
     *
     * @throws Problem 404, 409 if it does not wait for that, or somebody changed the schedule meanwhile
     */
    synchronized SolveJob accept(long id) {
        SolveJob job = job(id);
        SolveJob.Found found = job.waiting()
                .orElseThrow(() -> Problems.conflict("This search does not wait to be accepted: it is "
                        + job.view().state() + "."));
        keep(job, found.look(), found.plan());
        if (job.view().state().equals(SolveJob.State.OVERTAKEN.code())) {
            throw Problems.conflict(job.view().says() + " Plan again.");
        }
        return job;
    }

    private void keep(SolveJob job, Outlook look, WorkPlan best) {
        boolean kept = QuarkusTransaction.requiringNew().call(() -> {
            ScheduleState state = ScheduleState.held();
            if (state.version != look.version() + 1) {
                state.version--;
                return false;
            }
            List<SweepingActs.Row> before = best.visits().stream()
                    .map(visit -> SweepingActs.Row.of(visit.id()))
                    .toList();
            // What went while the search ran, a device or a person, is not planned all the same.
            Outlook fresh = outlooks.look(look.frame(), true);
            for (Visit visit : best.visits()) {
                boolean here = fresh.orders().containsKey(visit.id())
                        && visit.start() != null
                        && fresh.technicians()
                                .containsKey(visit.shift().worker().id());
                write(visit, here, look.frame());
            }
            job.became(
                    acts.begin(SweepingAct.REPLACED, best.visits().size() + " orders planned.", state, before, job.by)
                            .id);
            long standing = best.visits().stream()
                    .filter(visit -> visit.before() != null)
                    .count();
            state.madeAt = time.now();
            state.madeBy = job.by;
            state.changedShare = standing == 0 ? null : (Double) (best.tally().changed() / (double) standing);
            return true;
        });
        if (kept) {
            LOG.infof("schedule made orders=%d by=%s", best.visits().size(), job.by);
            made.fire(new ScheduleMade(job.by));
            job.ended(SolveJob.State.DONE, "");
        } else {
            job.ended(SolveJob.State.OVERTAKEN, "Somebody changed the schedule meanwhile: it is as they left it.");
        }
    }

    private static void write(Visit visit, boolean here, Frame frame) {
        if (!here) {
            Assignment.deleteById(visit.id());
            return;
        }
        Assignment row = Assignment.of(visit.id());
        row.pinned = false;
        row.anyway = null;
        row.set(visit.shift().worker().id(), frame.at(visit.start()), frame.at(visit.done()));
        row.persist();
    }
}

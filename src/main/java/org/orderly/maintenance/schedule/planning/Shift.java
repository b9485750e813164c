package org.orderly.maintenance.schedule.planning;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A day of somebody's work, and what they do in it, one after the other. */
@PlanningEntity
public final class Shift {

    /** There is no room. */
    static final int NONE = -1;

    /** Work begins at the half-hours. */
    public static final int GRAIN = 30;

    @PlanningId
    private long id;

    private Worker worker;
    private LocalDate day;
    private Span[] open;
    private Fixed[] fixed;
    private Walk walk;
    private Share share;

    @PlanningListVariable(allowsUnassignedValues = true)
    private List<Visit> visits = new ArrayList<>();

    Shift() {}

    /**
     * @param open when they work, leave taken off, in order
     * @param fixed what they do at fixed times, in this shift or near it
     */
    public Shift(long id, Worker worker, LocalDate day, List<Span> open, List<Fixed> fixed, Walk walk) {
        this.id = id;
        this.worker = worker;
        this.day = day;
        this.open = open.toArray(Span[]::new);
        this.fixed = fixed.stream().sorted(Comparator.comparingInt(Fixed::from)).toArray(Fixed[]::new);
        this.walk = walk;
    }

    public long id() {
        return id;
    }

    public Worker worker() {
        return worker;
    }

    public LocalDate day() {
        return day;
    }

    public List<Visit> visits() {
        return visits;
    }

    public List<Span> open() {
        return List.of(open);
    }

    public List<Fixed> fixed() {
        return List.of(fixed);
    }

    Walk walk() {
        return walk;
    }

    Share share() {
        return share;
    }

    void share(Share all) {
        share = all;
    }

    /** How many minutes they work. */
    int capacity() {
        int minutes = 0;
        for (Span span : open) {
            minutes += span.minutes();
        }
        return minutes;
    }

    /** How many of them are taken by what does not move. */
    int fixedMinutes() {
        int minutes = 0;
        for (Fixed block : fixed) {
            for (Span span : open) {
                minutes += Math.max(0, Math.min(block.until(), span.until()) - Math.max(block.from(), span.from()));
            }
        }
        return minutes;
    }

    /**
     * The first half-hour at which there is room for a visit.
     *
     * @param free when they are free, at the earliest
     * @param from the place they come from
     * @return {@link #NONE} if there is none left in this shift
     */
    int room(Visit visit, int free, int from) {
        int start = Math.max(visit.earliest(), free + walk.delay(from, visit.place()));
        while (true) {
            start = Math.floorDiv(start + GRAIN - 1, GRAIN) * GRAIN;
            int later = Math.max(within(open, start, visit.minutes()), within(visit.windows(), start, visit.minutes()));
            if (later == Integer.MAX_VALUE) {
                return NONE;
            }
            later = Math.max(later, pastFixed(visit, start));
            if (later <= start) {
                return start;
            }
            start = later;
        }
    }

    /** The first minute from then on at which so many minutes lie in one of the spans; null spans are all of the time. */
    private static int within(Span[] spans, int start, int minutes) {
        if (spans == null) {
            return start;
        }
        for (Span span : spans) {
            if (Math.max(start, span.from()) + minutes <= span.until()) {
                return Math.max(start, span.from());
            }
        }
        return Integer.MAX_VALUE;
    }

    private int pastFixed(Visit visit, int start) {
        for (Fixed block : fixed) {
            boolean before = start + visit.minutes() + walk.delay(visit.place(), block.place()) <= block.from();
            int after = block.until() + walk.delay(block.place(), visit.place());
            if (!before && start < after) {
                return after;
            }
        }
        return start;
    }

    @Override
    public String toString() {
        return worker.name() + " on " + day;
    }
}

package org.orderly.location.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The plan, and the plans before it since the start of the service, each from when on it held: what is told late is placed
 * on the plan of its time. Immutable. Of more than {@value #MOST} the oldest are forgotten.
 */
public final class PlanVersions {

    private static final int MOST = 32;

    /** A plan that held for a shorter time was still being drawn: what followed it takes its place. */
    private static final long LONG_ENOUGH_MS = 3_600_000;

    /**
     * A plan and since when it holds.
     *
     * @param fromMs epoch milliseconds (UTC); {@link Long#MIN_VALUE} for all times before the next one
     * @param drawnMs when it was drawn, epoch milliseconds (UTC)
     */
    public record Version(long fromMs, long drawnMs, Plan plan) {}

    private final List<Version> versions;
    private final Version newest;

    private PlanVersions(List<Version> versions) {
        this.versions = versions;
        this.newest = versions.get(versions.size() - 1);
    }

    /** One plan that holds for all times, and did for long enough. */
    public static PlanVersions of(Plan plan) {
        return of(plan, Long.MIN_VALUE);
    }

    private static PlanVersions of(Plan plan, long drawnMs) {
        return new PlanVersions(List.of(new Version(Long.MIN_VALUE, drawnMs, plan)));
    }

    /**
     * These, and from that time on another plan. The first plan that is drawn holds for all times before it, too. Should
     * the clock have gone back, the plans after that time never held.
     */
    PlanVersions followedBy(Plan plan, long fromMs) {
        List<Version> all = new ArrayList<>(versions);
        all.removeIf(version -> version.drawnMs() > fromMs - LONG_ENOUGH_MS);
        if (all.isEmpty() || now().zones().isEmpty()) {
            return of(plan, fromMs);
        }
        all.add(new Version(fromMs, fromMs, plan));
        if (all.size() > MOST) {
            all.remove(0);
            all.set(
                    0,
                    new Version(Long.MIN_VALUE, all.get(0).drawnMs(), all.get(0).plan()));
        }
        return new PlanVersions(List.copyOf(all));
    }

    /** The same, with a plan in place of the newest one that differs in nothing that places anything. */
    PlanVersions renewedBy(Plan plan) {
        List<Version> all = new ArrayList<>(versions);
        all.set(all.size() - 1, new Version(newest.fromMs(), newest.drawnMs(), plan));
        return new PlanVersions(List.copyOf(all));
    }

    public Plan now() {
        return newest.plan();
    }

    /** The plan that held at that time, epoch milliseconds (UTC). */
    public Plan at(long ms) {
        return ms >= newest.fromMs() ? newest.plan() : versions.get(index(ms)).plan();
    }

    /** Since when the plan of now holds, epoch milliseconds (UTC); {@link Long#MIN_VALUE} when for all times. */
    public long sinceMs() {
        return newest.fromMs();
    }

    /** The plans that began to hold after the first and up to the second time, in their order. */
    public List<Version> between(long afterMs, long upToMs) {
        return newest.fromMs() <= afterMs
                ? List.of()
                : versions.stream()
                        .filter(version -> version.fromMs() > afterMs && version.fromMs() <= upToMs)
                        .toList();
    }

    private int index(long ms) {
        int index = versions.size() - 1;
        while (index > 0 && versions.get(index).fromMs() > ms) {
            index--;
        }
        return index;
    }
}

package org.orderly.prediction.training;

import java.util.Arrays;
import java.util.List;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.EventKind;

/** The confirmed failures of one device and what they say of a moment. A visit without a fault is no failure. */
final class Watch {

    private final Subject subject;
    private final long[] failures;
    private final long[] repairs;

    /** @param events of the subject, ascending */
    Watch(Subject subject, List<DeviceEvent> events) {
        this.subject = subject;
        this.failures = times(events, EventKind.FAILURE);
        this.repairs = times(events, EventKind.REPAIR);
    }

    /** The failures, epoch milliseconds, ascending. */
    long[] failures() {
        return failures;
    }

    /** Whether the device works: it has not failed, or was repaired since. */
    boolean isUp(long atMs) {
        int failure = before(failures, atMs);
        if (failure < 0) {
            return true;
        }
        int repair = before(repairs, atMs);
        return repair >= 0 && repairs[repair] >= failures[failure];
    }

    /**
     * What became of it.
     *
     * @param knownUntil what happened at this moment or later is not known
     */
    Outcome within(long atMs, int days, long knownUntil) {
        long end = atMs + days * Times.DAY_MS;
        long failure = nextFailure(atMs);
        if (failure < Math.min(end, knownUntil)) {
            return Outcome.FAILS;
        }
        return Math.min(subject.observedUntil(), knownUntil) >= end ? Outcome.HOLDS : Outcome.UNKNOWN;
    }

    /**
     * Days until the next failure, at most the cap; NaN where that is not known without bias: a moment counts if the
     * device was watched as long as the cap, however soon it failed, or if its failure is what ended the watch.
     */
    double life(long atMs, double capDays, long knownUntil) {
        long failure = nextFailure(atMs);
        boolean watched = atMs + capDays * Times.DAY_MS <= Math.min(subject.observedUntil(), knownUntil);
        boolean known = failure < knownUntil && (watched || endsWithFailure());
        double days = failure == Long.MAX_VALUE ? capDays : (failure - atMs) / (double) Times.DAY_MS;
        return known || watched ? Math.min(days, capDays) : Double.NaN;
    }

    /** The same without a cap; NaN if no failure is known. */
    double wholeLife(long atMs) {
        long failure = nextFailure(atMs);
        return failure == Long.MAX_VALUE ? Double.NaN : (failure - atMs) / (double) Times.DAY_MS;
    }

    /** The next failure at or after the moment; the greatest long if there is none. */
    long nextFailure(long atMs) {
        int next = before(failures, atMs) + 1;
        return next < failures.length ? failures[next] : Long.MAX_VALUE;
    }

    private boolean endsWithFailure() {
        return failures.length > 0 && failures[failures.length - 1] >= subject.observedUntil() - Times.DAY_MS;
    }

    private static int before(long[] times, long atMs) {
        int found = Arrays.binarySearch(times, atMs);
        int next = found >= 0 ? found : -found - 1;
        while (next > 0 && times[next - 1] == atMs) {
            next--;
        }
        return next - 1;
    }

    private static long[] times(List<DeviceEvent> events, EventKind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .mapToLong(DeviceEvent::atMs)
                .toArray();
    }
}

package org.orderly.simulation.load;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What came of a load: acknowledged pings, latencies and errors by kind. Latency counts from the time a request was meant
 * to be sent, so a service that makes the generator wait is not spared (no coordinated omission). For any thread.
 */
final class Tally {

    private final Histogram latency = new Histogram(60_000_000L, 3);
    private final Map<String, Long> errors = new TreeMap<>();
    private long pings;
    private long requests;
    private long firstNanos;
    private long lastNanos;

    synchronized void begin(long nanos) {
        firstNanos = nanos;
    }

    /** An acknowledged request and the pings in it that were accepted. */
    synchronized void acknowledged(long intendedNanos, long nowNanos, int accepted) {
        latency.recordValue(Math.min(60_000_000L, Math.max(0, (nowNanos - intendedNanos) / 1000)));
        pings += accepted;
        requests++;
        lastNanos = nowNanos;
    }

    synchronized void error(String kind, long count) {
        errors.merge(kind, count, Long::sum);
    }

    synchronized long pings() {
        return pings;
    }

    synchronized double requestsASecond() {
        return requests / seconds();
    }

    synchronized double pingsASecond() {
        return pings / seconds();
    }

    /** The latency below which this share of requests stayed, milliseconds; NaN if none was acknowledged. */
    synchronized double millis(double percentile) {
        return requests == 0 ? Double.NaN : latency.getValueAtPercentile(percentile) / 1000.0;
    }

    synchronized Map<String, Long> errors() {
        return new TreeMap<>(errors);
    }

    private double seconds() {
        return Math.max(1e-9, (lastNanos - firstNanos) / 1e9);
    }

    /** The lines a person reads. */
    synchronized String report() {
        return String.format(
                Locale.ROOT,
                "rate     %,.0f pings/s acknowledged (%,d pings in %,d requests, %.1f s)%n"
                        + "latency  p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.2f ms (from the intended time of sending)%n"
                        + "errors   %s",
                pingsASecond(),
                pings,
                requests,
                seconds(),
                millis(50),
                millis(99),
                millis(99.9),
                latency.getMaxValue() / 1000.0,
                errors.isEmpty() ? "none" : errors);
    }
}

package org.orderly.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signal as the doors show it; a limit there is not is null. Fields that have no meaning there are null too. */
@Schema(example = """
        {"classCode":"infusion-pump","signal":"battery-capacity","name":"Battery capacity","phrase":"battery capacity",
        "unit":"%","harm":"down","kind":"gauge","plausibleLow":0,"plausibleHigh":120,"warnLow":85,
        "warnHigh":null,"faultLow":80,"faultHigh":null,"deadBand":0.5,"maxGapMinutes":1440,"stated":true,"last":{"at":"2026-03-01T14:05:09Z",
        "value":83.5},"state":"warning"}""")
record SignalView(
        String classCode,
        String signal,
        String name,
        String phrase,
        String unit,
        String harm,
        String kind,
        Double plausibleLow,
        Double plausibleHigh,
        Double warnLow,
        Double warnHigh,
        Double faultLow,
        Double faultHigh,
        double deadBand,
        long maxGapMinutes,
        boolean stated,
        LastView last,
        String state) {

    /** A signal says nothing any more when this many of its longest gaps have passed. */
    private static final int GAPS_UNTIL_SILENT = 3;

    /** The newest reading. */
    record LastView(Instant at, double value) {}

    /** The signal of the catalogue, of no device. */
    static SignalView of(Signal signal) {
        return of(signal, null, null);
    }

    /** The signal of a device; {@code last} is null when nothing was ever heard of it. */
    static SignalView of(Signal signal, Series.Last last, Instant now) {
        return new SignalView(
                signal.classCode(),
                signal.code(),
                signal.name(),
                signal.phrase(),
                signal.unit(),
                signal.harm().name().toLowerCase(Locale.ROOT),
                signal.kind().name().toLowerCase(Locale.ROOT),
                limit(signal.plausibleLow()),
                limit(signal.plausibleHigh()),
                limit(signal.warnLow()),
                limit(signal.warnHigh()),
                limit(signal.faultLow()),
                limit(signal.faultHigh()),
                signal.deadBand(),
                signal.maxGap().toMinutes(),
                signal.stated(),
                last == null ? null : new LastView(Instant.ofEpochMilli(last.atMs()), last.value()),
                now == null ? null : state(signal, last, now));
    }

    private static String state(Signal signal, Series.Last last, Instant now) {
        Duration gap = signal.maxGap().multipliedBy(GAPS_UNTIL_SILENT);
        if (last == null || Instant.ofEpochMilli(last.atMs()).plus(gap).isBefore(now)) {
            return "silent";
        }
        if (signal.isFault(last.value())) {
            return "fault";
        }
        return signal.isWarning(last.value()) ? "warning" : "ok";
    }

    private static Double limit(double value) {
        return Double.isNaN(value) ? null : value;
    }
}

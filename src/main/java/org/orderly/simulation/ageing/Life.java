package org.orderly.simulation.ageing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.EventKind;

/**
 * The true life of one device, lived day by day (UTC): it is used, its parts age, it fails, is repaired and maintained.
 * The same kind, wear, seed and name give the same life. What of it can be seen is read with {@link Sensing}.
 */
final class Life {

    static final double YEAR_DAYS = 365.25;
    static final long DAY_MS = Duration.ofDays(1).toMillis();

    /** Who is at the device by its own clock; the other events are written down by people. */
    static final Set<EventKind> OWN_CLOCK = Set.of(
            EventKind.ERROR, EventKind.SELF_TEST_PASSED, EventKind.SELF_TEST_FAILED, EventKind.OFF, EventKind.IDLE);

    private static final double DEVICE_SIGMA = 0.25;
    private static final double DAY_SIGMA = 0.35;
    private static final double DOWN_SIGMA = 0.6;
    private static final double CODE_AT_FAILURE = 0.6;

    /** What wears faster with the device's years is published for its first seven or eight years only. */
    private static final double WORSE_YEARS = 8;

    private final DeviceKind kind;
    private final Chance chance;
    private final Absence absence;
    private final Body body;
    private final double useHoursPerDay;
    private final double acceleration;
    private final int born;
    private final long skewMs;
    private final List<DeviceEvent> events = new ArrayList<>();

    private int day;
    private int pmDue;
    private long downUntil;
    private int broken = -1;
    private double from;
    private double till;
    private double expected;

    /**
     * @param name control number
     * @param born epoch day of its acquisition
     * @param first the first day it lives (not before it is born); its parts are new then
     */
    Life(DeviceKind kind, Wear wear, String name, long seed, int born, int first) {
        this.kind = kind;
        this.chance = Chance.of(seed, Chance.key(name));
        this.useHoursPerDay = Math.min(22, kind.useHoursPerDay() * wear.use() * chance.factor(DEVICE_SIGMA));
        this.acceleration = wear.wear() * chance.factor(DEVICE_SIGMA / 2);
        this.absence = new Absence(kind, seed, chance);
        this.skewMs = Math.round(1000 * chance.normal() * (chance.happens(0.05) ? 600 : 20));
        this.body = new Body(kind, useHoursPerDay, acceleration, first - born, chance);
        this.born = born;
        this.day = first;
        this.pmDue = first + (int) chance.between(1, kind.pmDays());
    }

    /** Lives one more day; what the last one left behind is forgotten. */
    void live() {
        events.clear();
        long start = day * DAY_MS;
        from = Math.min(1, Math.max(0, (downUntil - start) / (double) DAY_MS));
        if (broken >= 0 && from < 1) {
            record(downUntil, EventKind.REPAIR, kind.hazards().get(broken).mode(), "");
            body.repair(broken);
            broken = -1;
        }
        absence.live(day, start, from < 1, events);
        body.beginDay(day + from);
        till = 1;
        double years = Math.min(WORSE_YEARS, (day - born) / YEAR_DAYS);
        double faster = StrictMath.exp(body.worsening() * years);
        double busy = from < 1 && !absence.stored() ? hoursToday() * (1 - from) : 0;
        age(start, busy, faster);
        if (from < 1 && broken < 0 && !absence.stored() && day >= pmDue) {
            maintain(start);
        }
        body.endDay(day + 1, till == 1);
        if (present()) {
            tell(start);
        }
        events.sort(Comparator.comparingLong(DeviceEvent::atMs));
        day++;
    }

    private double hoursToday() {
        boolean weekend = Math.floorMod(day + 3, 7) >= 5;
        double share = weekend ? kind.weekendShare() : 1;
        return Math.min(24, useHoursPerDay * share * chance.factor(DAY_SIGMA) / 1.063);
    }

    /** Wears the parts until the day ends or the first one fails. */
    private void age(long start, double hours, double faster) {
        Body.Wearing wearing = body.wearing(hours, from < 1 ? 1 - from : 0, faster);
        double call = chance.uniform();
        double down = kind.downDays() * chance.factor(DOWN_SIGMA);
        boolean coded = chance.happens(CODE_AT_FAILURE);
        long visit = start + Math.round(chance.between(7, 18) / 24 * DAY_MS);
        expected += wearing.hazard();
        if (wearing.fails() >= 0) {
            broken = wearing.fails();
            till = from + (1 - from) * wearing.share();
            long at = start + Math.round(till * DAY_MS);
            downUntil = at + Math.round(down * DAY_MS);
            Hazard hazard = kind.hazards().get(broken);
            record(at, EventKind.FAILURE, hazard.mode(), hazard.name());
            if (coded) {
                kind.codes().stream()
                        .filter(code -> code.hazard() == wearing.fails())
                        .forEach(code -> record(at + 1000, EventKind.ERROR, code.code(), code.words()));
            }
        } else if (from == 0 && call < wearing.hazard() * kind.noFaultShare() / (1 - kind.noFaultShare())) {
            record(visit, EventKind.NO_FAULT, "", "");
        }
    }

    private void maintain(long start) {
        long at = start + Math.round(chance.between(7, 16) / 24 * DAY_MS);
        List<String> replaced = body.maintain();
        record(at, EventKind.PM, "", replaced.isEmpty() ? "" : "Replaced: " + String.join(", ", replaced));
        pmDue = day + (int) Math.round(kind.pmDays() * chance.between(0.85, 1.2));
    }

    /** Error codes and self-tests of the day. */
    private void tell(long start) {
        double middle = day + 0.5;
        for (ErrorCode code : kind.codes()) {
            double talk = code.hazard() < 0 ? 0 : body.talk(code.hazard(), middle);
            int times = chance.poisson((till - from) * (code.benignPerYear() / YEAR_DAYS + talk * code.peakPerDay()));
            for (int i = 0; i < times; i++) {
                record(within(start), EventKind.ERROR, code.code(), code.words());
            }
        }
        if (chance.happens(1 / kind.selfTestDays())) {
            boolean fails = chance.happens(kind.selfTestNoise() + 0.35 * body.talk(middle));
            record(within(start), fails ? EventKind.SELF_TEST_FAILED : EventKind.SELF_TEST_PASSED, "", "");
        }
    }

    private long within(long start) {
        return start + (long) (chance.between(from, till) * DAY_MS);
    }

    private void record(long at, EventKind what, String code, String detail) {
        events.add(new DeviceEvent(at, what, code, detail));
    }

    /** What happened on the last lived day, by true time. */
    List<DeviceEvent> events() {
        return events;
    }

    /** The day to be lived next, epoch days. */
    int day() {
        return day;
    }

    /** From which share of the last lived day on it worked, 0 to 1. */
    double from() {
        return from;
    }

    /** Until which share of the last lived day it worked. */
    double till() {
        return till;
    }

    /** Whether anything was heard of it on the last lived day. */
    boolean present() {
        return from < till && !absence.stored() && !absence.unheard();
    }

    /** Whether it is broken, and since when it is not yet repaired. */
    boolean down() {
        return broken >= 0;
    }

    /** How far its own clock is ahead, in milliseconds. */
    long skewMs() {
        return skewMs;
    }

    DeviceKind kind() {
        return kind;
    }

    Body body() {
        return body;
    }

    /** The failures to be expected so far by the hazards it went through. */
    double expectedFailures() {
        return expected;
    }

    /** Days of usual use until it truly fails, if nobody does anything; 0 while it is down. */
    double daysToFailure() {
        return down() ? 0 : body.daysToFailure();
    }

    /** The mode it truly fails with next, or has failed with. */
    String nextMode() {
        return kind.hazards().get(down() ? broken : body.nextToFail()).mode();
    }
}

package org.orderly.simulation.ageing;

import java.util.ArrayList;
import java.util.List;

/** The parts of a device and the true levels of its signals over the day. */
final class Body {

    /** A share of new magnets boils off next to nothing; the share is assumed. */
    private static final double SEALED_SHARE = 0.4;

    private static final double WANDER_KEEPS = 0.9;
    private static final double AGEING_SIGMA = 0.3;

    /** One litre an hour is this much of a charge of some 1,700 litres in a day, in per cent. */
    private static final double TANK_PERCENT_PER_DAY = 24 * 100 / 1700.0;

    private static final double REFILL_BELOW = 72;
    private static final double REFILLED = 94;

    /**
     * What a stretch of time does to the parts.
     *
     * @param hazard failures to be expected in it
     * @param fails number of the part that fails, or -1
     * @param share of the stretch that was lived, 1 if nothing failed
     */
    record Wearing(double hazard, int fails, double share) {}

    private final DeviceKind kind;
    private final Chance chance;
    private final double acceleration;
    private final Part[] parts;
    private final double[] base;
    private final double[] ageing;
    private final double[] wander;
    private final double[] drift;
    private final double[] begin;
    private final double[] end;
    private final double worsening;
    private final int boilOff;
    private double used;
    private double usedBefore;
    private double tank = Double.NaN;
    private int calibrated;
    private double countShare = 1;

    /** @param daysBefore how long it was used before its life is followed */
    Body(DeviceKind kind, double useHoursPerDay, double acceleration, int daysBefore, Chance chance) {
        this.used = daysBefore * useHoursPerDay * kind.countsPerUseHour();
        this.kind = kind;
        this.chance = chance;
        this.acceleration = acceleration;
        this.parts = new Part[kind.hazards().size()];
        for (int i = 0; i < parts.length; i++) {
            Hazard hazard = kind.hazards().get(i);
            parts[i] = new Part(hazard, kind.worn(hazard, useHoursPerDay, 1) * acceleration, chance);
        }
        int sensors = kind.sensors().size();
        base = new double[sensors];
        ageing = new double[sensors];
        wander = new double[sensors];
        drift = new double[sensors];
        begin = new double[sensors];
        end = new double[sensors];
        boilOff = kind.sensor("boil-off");
        worsening = kind.hazards().get(0).worseningPerYear();
        boolean sealed = chance.happens(SEALED_SHARE);
        for (int i = 0; i < sensors; i++) {
            Sensor sensor = kind.sensors().get(i);
            base[i] = (sensor.normal() + sensor.deviceSd() * chance.normal()) * (sealed && i == boilOff ? 0.1 : 1);
            ageing[i] = sensor.ageing() * chance.factor(AGEING_SIGMA);
            drift[i] = sensor.driftPerYearSd() * chance.normal();
            if (sensor.kind() == Sensor.Kind.TANK) {
                tank = Math.min(98, base[i]);
            }
        }
    }

    /** What so many hours of use and days of time, the parts wearing so many times faster, would do and now did. */
    Wearing wearing(double useHours, double days, double faster) {
        double hazard = 0;
        int first = -1;
        double share = 1;
        for (int i = 0; i < parts.length; i++) {
            double time = time(i, useHours, days, faster);
            if (time > 0 && parts[i].untilFailure() < time * share) {
                first = i;
                share = parts[i].untilFailure() / time;
            }
        }
        for (int i = 0; i < parts.length; i++) {
            double time = time(i, useHours, days, faster) * share;
            hazard += parts[i].cumulativeHazardAfter(time) - parts[i].cumulativeHazard();
            parts[i].wear(time);
        }
        usedBefore = used;
        used += useHours * share * kind.countsPerUseHour() * countShare;
        return new Wearing(hazard, first, share);
    }

    private double time(int part, double useHours, double days, double faster) {
        return kind.worn(parts[part].hazard(), useHours, days) * acceleration * faster;
    }

    void repair(int part) {
        parts[part].renew();
    }

    /** Preventive maintenance and calibration; answers the names of what was replaced. */
    List<String> maintain() {
        List<String> replaced = new ArrayList<>();
        for (Part part : parts) {
            if (part.maintain()) {
                replaced.add(part.hazard().name());
            }
        }
        for (int i = 0; i < drift.length; i++) {
            drift[i] = kind.sensors().get(i).driftPerYearSd() * chance.normal();
        }
        calibrated = 0;
        if (tank < REFILL_BELOW) {
            tank = REFILLED;
        }
        return replaced;
    }

    /** Sets the levels from which the day starts, at an epoch day with its fraction. */
    void beginDay(double at) {
        levels(begin, at);
        for (Part part : parts) {
            part.mayDrift((int) at, 1);
        }
        for (int i = 0; i < wander.length; i++) {
            double sd = kind.sensors().get(i).wanderSd();
            wander[i] = WANDER_KEEPS * wander[i]
                    + (sd == 0 ? 0 : sd * Math.sqrt(1 - WANDER_KEEPS * WANDER_KEEPS) * chance.normal());
        }
        calibrated++;
    }

    /** Sets the levels at the end of the day. */
    void endDay(double at, boolean works) {
        levels(end, at);
        if (!Double.isNaN(tank) && works) {
            tank = Math.max(0, tank - Math.max(0, end[boilOff]) * TANK_PERCENT_PER_DAY);
            end[kind.sensor("helium-level")] = tank;
        }
    }

    private void levels(double[] levels, double at) {
        for (int i = 0; i < levels.length; i++) {
            int by = kind.sensors().get(i).agedBy();
            levels[i] = base[i]
                    + wander[i]
                    + drift[i] * calibrated / Life.YEAR_DAYS
                    + (by < 0 ? 0 : ageing[i] * parts[by].lives());
            if (kind.sensors().get(i).kind() == Sensor.Kind.TANK) {
                levels[i] = tank;
            }
        }
        for (Part part : parts) {
            part.addTo(levels, at);
        }
    }

    /** The true level of a signal at a share of the day that the device lived through. */
    double level(int sensor, double share) {
        if (kind.sensors().get(sensor).kind() == Sensor.Kind.COUNTER) {
            return usedBefore + (used - usedBefore) * share;
        }
        return begin[sensor] + (end[sensor] - begin[sensor]) * share;
    }

    /** From now on only this share of the use is counted: in a demo that ages in haste the counters do not run. */
    void count(double share) {
        countShare = share;
    }

    /** How readily a part provokes error codes at a day. */
    double talk(int part, double day) {
        return parts[part].talk(day);
    }

    /** How readily any part does. */
    double talk(double day) {
        double talk = 0;
        for (Part part : parts) {
            talk = Math.max(talk, part.talk(day));
        }
        return talk;
    }

    /** How much faster the parts wear with each year of the device. */
    double worsening() {
        return worsening;
    }

    double daysToFailure() {
        return parts[nextToFail()].daysLeft();
    }

    int nextToFail() {
        int next = 0;
        for (int i = 1; i < parts.length; i++) {
            next = parts[i].daysLeft() < parts[next].daysLeft() ? i : next;
        }
        return next;
    }
}

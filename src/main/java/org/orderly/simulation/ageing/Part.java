package org.orderly.simulation.ageing;

/** What one failure mode wears out: it ages in its own time, fails at an age that is drawn when it is new, and is renewed. */
final class Part {

    private static final double FOUND_FROM = 0.3;

    private final Hazard hazard;
    private final double perDay;
    private final Chance chance;
    private double age;
    private double failsAt;
    private Sign doom;
    private Sign falseStart;

    /**
     * @param perDay how much of its time passes on a usual day
     * @param chance of the device
     */
    Part(Hazard hazard, double perDay, Chance chance) {
        this.hazard = hazard;
        this.perDay = perDay;
        this.chance = chance;
        renew();
    }

    /** A new part. */
    void renew() {
        age = 0;
        draw();
    }

    /** Time passes; the part must not be worn beyond its failure. */
    void wear(double time) {
        age += time;
    }

    /** A drift that looks like a failure to come may begin; at most one at a time. */
    void mayDrift(int day, double days) {
        boolean begins = chance.happens(hazard.falseStartsPerYear() * days / Life.YEAR_DAYS);
        if (falseStart != null && day > falseStart.backBy()) {
            falseStart = null;
        }
        if (begins && falseStart == null && !hazard.precursors().isEmpty()) {
            falseStart = Sign.falseStart(hazard, day, chance);
        }
    }

    /** Preventive maintenance; answers whether the part was replaced. */
    boolean maintain() {
        boolean found = chance.happens(hazard.pmFinds()) && doom != null && doom.level(age) > FOUND_FROM;
        if (found || age >= hazard.pmReplacesAt() * hazard.eta()) {
            renew();
            falseStart = null;
            return true;
        }
        if (hazard.pmRenews() > 0) {
            age *= 1 - hazard.pmRenews();
            draw();
        }
        return false;
    }

    double untilFailure() {
        return failsAt - age;
    }

    /** Days of usual use until it fails, if nobody does anything. */
    double daysLeft() {
        return untilFailure() / perDay;
    }

    /** The age in characteristic lives. */
    double lives() {
        return age / hazard.eta();
    }

    double cumulativeHazard() {
        return hazard.cumulative(age);
    }

    double cumulativeHazardAfter(double time) {
        return hazard.cumulative(age + time);
    }

    /** What its signs add to the signals at a day (epoch days with their fraction). */
    void addTo(double[] levels, double day) {
        double ahead = doom == null ? 0 : doom.level(age);
        double mistaken = falseStart == null ? 0 : falseStart.level(day);
        for (int i = 0; i < hazard.precursors().size(); i++) {
            double amount =
                    (ahead == 0 ? 0 : ahead * doom.amount(i)) + (mistaken == 0 ? 0 : mistaken * falseStart.amount(i));
            levels[hazard.precursors().get(i).sensor()] += amount;
        }
    }

    /** How readily it provokes error codes at a day, 0 for not at all. */
    double talk(double day) {
        double ahead = doom == null ? 0 : doom.talk() * doom.level(age);
        double mistaken = falseStart == null ? 0 : falseStart.talk() * falseStart.level(day);
        return Math.max(ahead, mistaken);
    }

    Hazard hazard() {
        return hazard;
    }

    private void draw() {
        failsAt = hazard.failsAt(age, chance);
        boolean shows =
                chance.happens(hazard.precursorShare()) && !hazard.precursors().isEmpty();
        double lead = chance.between(hazard.leadLowDays(), hazard.leadHighDays()) * perDay;
        doom = shows ? Sign.beforeFailure(hazard, Math.max(age, failsAt - lead), failsAt, chance) : null;
    }
}

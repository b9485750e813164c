package org.orderly.maintenance.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.orderly.maintenance.schedule.planning.Weights;

/** What the operator can say about the schedule. Costs are in cents of the currency of {@code orderly.maintenance}. */
@ConfigMapping(prefix = "orderly.schedule")
interface ScheduleConfig {

    /** So many days are planned, today included. */
    @WithDefault("7")
    int days();

    /** At most so many orders are planned, the most urgent; more would make the search worse. */
    @WithDefault("600")
    int most();

    /** How long the search for a plan takes if nobody says; */
    @WithDefault("20")
    int seconds();

    /** ... and if the service plans anew by itself. */
    @WithDefault("PT1.5S")
    Duration searchAgain();

    /** Whether it does when a device breaks or moves. */
    @WithDefault("true")
    boolean planAgain();

    /** A walk up to this long belongs to the time that an order is given. */
    @WithDefault("PT5M")
    Duration walkIncluded();

    /** A walk to or from a place that nobody knows. */
    @WithDefault("PT10M")
    Duration walkUnknown();

    /** A device that is in use now can be had after this time, as far as anybody knows. */
    @WithDefault("PT2H")
    Duration inUse();

    /** An order that a plan leaves out is assumed to be done so long after its last day. */
    @WithDefault("P7D")
    Duration leftOutUntil();

    /** The chance of a failure within 30 days where no model knows one, 0 to 1: assumed. */
    @WithDefault("0.02")
    double usualRisk();

    /** After a device has moved the service plans anew by itself, at most this often; after a breakdown at once. */
    @WithDefault("PT5M")
    Duration moveRest();

    /** What costs are told in. */
    @WithDefault("${orderly.maintenance.currency:EUR}")
    String currency();

    /** What else is worth how much. */
    Wishes wishes();

    /** Cents; see {@link Weights}. */
    interface Wishes {

        @WithDefault("20000")
        long lateHourImmediate();

        @WithDefault("8000")
        long lateHourUrgent();

        @WithDefault("2000")
        long lateHourSoon();

        @WithDefault("500")
        long lateHourConvenient();

        @WithDefault("2")
        long highRiskLate();

        @WithDefault("100")
        long highRiskHour();

        @WithDefault("100")
        long walkMinute();

        @WithDefault("5000")
        long leftOut();

        @WithDefault("5")
        long load();

        @WithDefault("15000")
        long otherShift();

        @WithDefault("5000")
        long otherTime();
    }
}

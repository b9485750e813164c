package org.orderly.maintenance.schedule.planning;

/**
 * What it costs to let an order wait. While a device is out of service each hour costs what an hour without it costs:
 *
 * <pre>cost(t) = t × hour</pre>
 *
 * One that still runs may fail while it waits. With risk30, the chance of a failure within 30 days, and a constant hazard
 * the risk grows to 1 − (1 − risk30)^(t / 30 d), and a failure costs an outage that nobody had planned:
 *
 * <pre>cost(t) = (1 − (1 − risk30)^(t / 30 d)) × outage hours × hour</pre>
 *
 * @param hourCents an hour without the device
 * @param outageHours how long a failure keeps it away when nobody was prepared
 * @param risk30 0 to 1; ignored if it is out of service
 */
public record Waiting(double hourCents, double outageHours, double risk30, boolean outOfService) {

    private static final double MINUTES_OF_30_DAYS = 30 * 24 * 60;
    /** A risk of one would be a failure at once. */
    private static final double GREATEST = 0.999;

    /** The expected cost, in cents, of that many minutes from now. */
    public double cents(int minutes) {
        if (minutes <= 0) {
            return 0;
        }
        return outOfService
                ? hourCents * minutes / 60
                : -Math.expm1(Math.log1p(-Math.min(risk30, GREATEST)) * minutes / MINUTES_OF_30_DAYS)
                        * outageHours
                        * hourCents;
    }
}

package org.orderly.maintenance.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A figure there is: its name, its unit (UCUM) and how it is reckoned. */
public enum Measure {
    MTBF(
            "Mean time between failures",
            "a",
            "Device-years in service divided by confirmed failures. A failure is a corrective order requested in the period"
                    + " whose finding is confirmed, other-fault or hidden-failure; no fault found and use errors are apart."
                    + " Numerator: device-years. Denominator: failures."),
    MTTR(
            "Mean time to repair",
            "h",
            "Time of repairs divided by repairs. A repair is a corrective order done in the period that found a fault; its"
                    + " time is bench, travel and waiting for parts, as written down in the order. Repairs without any time"
                    + " written down are left out. Numerator: hours. Denominator: repairs."),
    MTTR_BENCH("… at the bench or the device", "h", "The part of the time to repair that was labour at the bench."),
    MTTR_TRAVEL("… travelling", "h", "The part of the time to repair that was labour on the way to the device."),
    MTTR_PARTS("… waiting for parts", "h", "The part of the time to repair in which the order waited for parts."),
    UPTIME(
            "Uptime",
            "%",
            "Time in service less downtime, divided by time in service. Downtime runs from out of service to returned to"
                    + " service; hours in which several orders kept a device out count once. Numerator: device-hours up."
                    + " Denominator: device-hours in service."),
    PM_COMPLETION(
            "PM completion",
            "%",
            "Planned work (preventive maintenance and electrical safety) done inside its window, divided by planned work due"
                    + " in the period. Cancelled work counts as not done; a device that was retired before does not count."),
    PM_COMPLETION_HIGH_RISK("PM completion, high-risk", "%", "The same for life support equipment alone."),
    PM_YIELD(
            "PM yield",
            "%",
            "Planned work done in the period that found a hidden failure or a value out of its limits, divided by planned work"
                    + " done in the period."),
    NPF_SHARE(
            "No problem found",
            "%",
            "Corrective orders done in the period that found no fault, divided by corrective orders done in the period."),
    COSR(
            "Cost of service ratio",
            "%",
            "Labour with benefits, contracts, parts, time and materials, and overhead of the calendar year in which the period"
                    + " ends, divided by what the devices in service in that year cost when they were bought. Labour and parts"
                    + " come from the orders; the rest is what finance has stated for the year."),
    BACKLOG("Open work orders", "1", "Orders open at the end of the period, proposals that nobody accepted left out."),
    BACKLOG_HOURS("… their estimated work", "h", "The estimated hours of the open orders."),
    BACKLOG_OVERDUE("… overdue", "1", "Those whose due time had passed at the end of the period."),
    BACKLOG_AGE(
            "… median age",
            "d",
            "Half of the open orders were older at the end of the period, counted from the request."),
    BACKLOG_WEEK("… up to 7 days old", "1", "Open orders by age."),
    BACKLOG_MONTH("… 8 to 30 days old", "1", "Open orders by age."),
    BACKLOG_QUARTER("… 31 to 90 days old", "1", "Open orders by age."),
    BACKLOG_OLD("… more than 90 days old", "1", "Open orders by age.");

    private final String words;
    private final String unit;
    private final String definition;

    Measure(String words, String unit, String definition) {
        this.words = words;
        this.unit = unit;
        this.definition = definition;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    String unit() {
        return unit;
    }

    String definition() {
        return definition;
    }

    /** A value with what it was reckoned from. */
    Figure of(Double value, Double numerator, Double denominator, String caution) {
        return new Figure(this, value, numerator, denominator, caution);
    }

    /** A number that is no ratio. */
    Figure of(double value) {
        return new Figure(this, value, null, null, null);
    }

    /** Numerator by denominator, in percent if that is the unit; not known when the denominator is 0. */
    Figure ratio(double numerator, double denominator, String caution) {
        Double value = denominator == 0 ? null : numerator / denominator * (unit.equals("%") ? 100 : 1);
        return new Figure(this, value, numerator, denominator, caution);
    }
}

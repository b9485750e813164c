package org.orderly.maintenance.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.orderly.assets.Acquisitions;
import org.orderly.assets.AssetCard;
import org.orderly.location.SiteZones;
import org.orderly.prediction.serving.risk.KnownRisks;
import org.orderly.telemetry.Signal;

/** Reckons when a plan is due next at a device, by what kind of rule it has. */
@ApplicationScoped
class Reckoning {

    /** Whoever cancels an order that a limit opened is not asked again for so many days. */
    private static final int PEACE_DAYS = 30;

    private final Acquisitions acquisitions;
    private final SiteZones zones;
    private final Usages usages;
    private final KnownRisks risks;
    private final Clock clock;

    Reckoning(Acquisitions acquisitions, SiteZones zones, Usages usages, KnownRisks risks, Clock clock) {
        this.acquisitions = acquisitions;
        this.zones = zones;
        this.usages = usages;
        this.risks = risks;
        this.clock = clock;
    }

    /** When devices were bought, and when they were entered here, by their number. */
    record Purchases(Map<Long, LocalDate> days, Map<Long, Instant> entered) {}

    Purchases purchases() {
        try {
            return new Purchases(acquisitions.all(), acquisitions.entered());
        } catch (SQLException e) {
            throw new IllegalStateException("When devices were bought could not be read.", e);
        }
    }

    Next next(PmPlan plan, AssetCard card, Standing standing, Purchases purchases) {
        if (standing.open()) {
            return new Next(plan, card, standing, standing.days(), standing.why(), List.of());
        }
        ZoneId zone = zones.of(card.id());
        CalendarDue.Due due;
        if (plan.rule instanceof DueRule.Calendar calendar) {
            due = CalendarDue.of(
                    calendar,
                    plan.windowDays,
                    later(plan.firstDueOn, plan, card, purchases, zone),
                    plan.spread,
                    begins(plan, card, purchases, zone),
                    plan.rest(zone),
                    new CalendarDue.Known(
                            day(standing.lastDoneAt(), zone),
                            standing.lastDueOn(),
                            skipped(standing),
                            day(standing.closedAt(), zone),
                            purchases.days().get(card.id()),
                            card.id()));
        } else if (plan.rule instanceof DueRule.Meter meter) {
            due = meter(meter, plan, card, standing, purchases, zone);
        } else {
            due = condition((DueRule.Condition) plan.rule, plan, card, standing, zone);
        }
        return due == null
                ? new Next(plan, card, standing, null, unknown(plan), List.of())
                : new Next(plan, card, standing, after(standing.lastDueOn(), due.days()), due.why(), due.passed());
    }

    /** The day the plan begins at a device: when it was made, or when the device was entered after that. */
    private static LocalDate begins(PmPlan plan, AssetCard card, Purchases purchases, ZoneId zone) {
        return latest(day(plan.madeAt, zone), day(purchases.entered().get(card.id()), zone));
    }

    /** The first due day of a plan, but not before a device that was entered after the plan was made. */
    private static LocalDate later(
            LocalDate firstDueOn, PmPlan plan, AssetCard card, Purchases purchases, ZoneId zone) {
        LocalDate begins = begins(plan, card, purchases, zone);
        return firstDueOn != null && begins.isAfter(day(plan.madeAt, zone)) ? latest(firstDueOn, begins) : firstDueOn;
    }

    /** Due after the day it was due before: one day is one occasion. */
    private static DueDays after(LocalDate before, DueDays days) {
        return before == null || days.due().isAfter(before) ? days : days.moved(before.plusDays(1));
    }

    private CalendarDue.Due meter(
            DueRule.Meter rule, PmPlan plan, AssetCard card, Standing standing, Purchases purchases, ZoneId zone) {
        Signal signal = usages.signal(card.classCode(), rule.signal()).orElse(null);
        if (signal == null) {
            return null;
        }
        LocalDate done = latest(day(standing.lastDoneAt(), ZoneOffset.UTC), skipped(standing));
        LocalDate base = done == null ? day(plan.madeAt, ZoneOffset.UTC) : done;
        Usage usage =
                usages.of(card.id(), signal, base.atStartOfDay(ZoneOffset.UTC).toInstant());
        CalendarDue.Due due = MeterDue.of(rule, plan.windowDays, signal.unit(), base, done == null, usage);
        LocalDate begins =
                latest(begins(plan, card, purchases, zone), plan.rest(zone).until());
        return due == null || !due.days().due().isBefore(begins)
                ? due
                : new CalendarDue.Due(due.days().moved(begins), due.why());
    }

    private CalendarDue.Due condition(
            DueRule.Condition rule, PmPlan plan, AssetCard card, Standing standing, ZoneId zone) {
        LocalDate today = day(clock.instant(), zone);
        LocalDate skipped = skipped(standing);
        if (skipped != null && skipped.plusDays(PEACE_DAYS).isAfter(today)) {
            return null;
        }
        LocalDate done = day(standing.lastDoneAt(), zone);
        String met = rule.signal() == null ? riskMet(rule, card, done, zone) : signalMet(rule, card, done);
        return met == null
                ? null
                : new CalendarDue.Due(new DueDays(today, today, today.plusDays(plan.windowDays)), met);
    }

    private String riskMet(DueRule.Condition rule, AssetCard card, LocalDate done, ZoneId zone) {
        return risks.of(card.id())
                .filter(risk -> rule.isMet(risk.risk30()))
                .filter(risk -> done == null || day(risk.at(), zone).isAfter(done))
                .map(risk -> "Risk of a failure within 30 days " + Math.round(100 * risk.risk30()) + " %, over "
                        + Math.round(100 * rule.risk30Above()) + " %")
                .orElse(null);
    }

    private String signalMet(DueRule.Condition rule, AssetCard card, LocalDate done) {
        Signal signal = usages.signal(card.classCode(), rule.signal()).orElse(null);
        Usage usage = signal == null ? null : usages.of(card.id(), signal, clock.instant());
        // What was seen on the day of the work may have been seen before it.
        if (usage == null
                || !rule.isMet(usage.value())
                || (done != null && !usage.day().isAfter(done))) {
            return null;
        }
        return signal.name() + " " + Words.number(usage.value()) + " " + signal.unit()
                + (rule.below() == null
                        ? ", over " + Words.number(rule.above())
                        : ", below " + Words.number(rule.below()));
    }

    private static String unknown(PmPlan plan) {
        return plan.rule instanceof DueRule.Meter
                ? "Nobody can say yet: the counter has told nothing, or stands still"
                : "Not due: the limit is not reached";
    }

    private static LocalDate skipped(Standing standing) {
        return standing.isSkipped() ? standing.days().due() : null;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one == null ? other : other == null || one.isAfter(other) ? one : other;
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }
}

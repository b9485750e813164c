package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.orderly.prediction.features.FeatureSchema;
import org.orderly.prediction.features.Features;

/**
 * Chooses the moments at which a device is predicted: midnights (UTC) while it was watched and worked. To learn from,
 * one every so many days, and every day when a failure is near: those are few. Each weighs as many days as it stands
 * for, so that failures do not look more frequent than they are. To measure, every day.
 */
final class Moments {

    private final Plan plan;
    private final FeatureSchema schema;
    private final Rule rule;

    Moments(Plan plan, FeatureSchema schema, Rule rule) {
        this.plan = plan;
        this.schema = schema;
        this.rule = rule;
    }

    /** Moments before the cut, whose outcomes are those known at the cut. */
    List<Moment> toLearn(List<Member> members, long cut) {
        return members.parallelStream().flatMap(member -> learned(member, cut)).toList();
    }

    /** Every day from the cut on. */
    List<Moment> toMeasure(List<Member> members, long cut) {
        return members.parallelStream().flatMap(member -> measured(member, cut)).toList();
    }

    private Stream<Moment> learned(Member member, long cut) {
        TreeMap<Long, Double> days = new TreeMap<>();
        long end = Math.min(member.subject().observedUntil(), cut - 1);
        for (long at = first(member, Long.MIN_VALUE); at <= end; at += plan.everyDays() * Times.DAY_MS) {
            days.put(at, (double) plan.everyDays());
        }
        for (long failure : member.watch().failures()) {
            long last = Math.floorDiv(failure, Times.DAY_MS) * Times.DAY_MS;
            long from = Math.max(first(member, Long.MIN_VALUE), last - plan.longestHorizon() * Times.DAY_MS);
            if (failure < cut && plan.everyDays() > 1) {
                for (long at = from; at <= Math.min(last, end); at += Times.DAY_MS) {
                    days.put(at, 1.0);
                }
            }
        }
        List<Moment> moments = new ArrayList<>();
        days.forEach((at, weight) -> add(moments, member, at, weight, cut));
        return moments.stream();
    }

    private Stream<Moment> measured(Member member, long cut) {
        List<Moment> moments = new ArrayList<>();
        long end = member.subject().observedUntil();
        for (long at = first(member, cut); at <= end; at += Times.DAY_MS) {
            add(moments, member, at, 1, Long.MAX_VALUE);
        }
        return moments.stream();
    }

    /** The first midnight after a whole day of watching. */
    private static long first(Member member, long cut) {
        long from = Math.max(member.subject().observedFrom() + Times.DAY_MS, cut);
        return Math.floorDiv(from + Times.DAY_MS - 1, Times.DAY_MS) * Times.DAY_MS;
    }

    private void add(List<Moment> moments, Member member, long at, double weight, long knownUntil) {
        if (!member.watch().isUp(at)) {
            return;
        }
        Outcome[] outcomes = new Outcome[plan.horizons().length];
        boolean known = false;
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = member.watch().within(at, plan.horizons()[i], knownUntil);
            known |= outcomes[i] != Outcome.UNKNOWN;
        }
        double life = plan.lifeCap() > 0 ? member.watch().life(at, plan.lifeCap(), knownUntil) : Double.NaN;
        if (known || !Double.isNaN(life)) {
            float[] row = Features.of(member.history(), at, schema);
            moments.add(new Moment(member, at, weight, row, rule.of(member.history(), at), outcomes, life));
        }
    }
}

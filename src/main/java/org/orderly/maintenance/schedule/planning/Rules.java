package org.orderly.maintenance.schedule.planning;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/**
 * What a plan must keep, and what it had better. Working hours, leave, device windows, the arrival of parts, overlaps and
 * walks need no rule of their own: a visit begins where there is room for all of them, or finds no room. The wishes are
 * one sum, {@link Visit#cents}, because a stream for each of them makes the search half as fast.
 */
public final class Rules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            rules.forEach(Visit.class)
                    .filter(visit -> visit.findsNoRoom() || visit.isBeyondThem())
                    .penalizeLong(HardSoftLongScore.ONE_HARD, Visit::minutes)
                    .asConstraint("room for it, and able to do it"),
            rules.forEachIncludingUnassigned(Visit.class)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, Visit::cents)
                    .asConstraint("what it costs"),
            rules.forEach(Visit.class)
                    .groupBy(visit -> visit.shift().share(), ConstraintCollectors.sum(Visit::minutes))
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, Share::cents)
                    .asConstraint("fair shares")
        };
    }
}

package org.orderly.prediction.serving.shelf;

import java.util.Set;
import org.orderly.prediction.features.Statistic;

/** Which statistics are of a device as such; all others are of one of its signals. */
final class Statistics {

    static final Set<Statistic> OF_DEVICE = Set.of(
            Statistic.AGE,
            Statistic.SINCE_REPAIR,
            Statistic.SINCE_PM,
            Statistic.ERRORS,
            Statistic.FAILED_SELF_TESTS,
            Statistic.REPAIRS,
            Statistic.NO_FAULTS);

    private Statistics() {}
}

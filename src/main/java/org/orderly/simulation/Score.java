package org.orderly.simulation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Compares where the service says units are with where they truly were when their tag last spoke. */
@ApplicationScoped
class Score {

    private static final Logger LOG = Logger.getLogger(Score.class);

    /**
     * The result over a number of units.
     *
     * @param zoneAccuracy the share, 0 to 1, placed in their true zone
     * @param medianMetres half of the units are placed nearer than this to the truth
     * @param p90Metres nine of ten are
     */
    record Result(int units, double zoneAccuracy, double medianMetres, double p90Metres) {

        static final Result NONE = new Result(0, Double.NaN, Double.NaN, Double.NaN);

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d units, %.1f %% in the true zone, error median %.2f m, p90 %.2f m",
                    units,
                    zoneAccuracy * 100,
                    medianMetres,
                    p90Metres);
        }
    }

    private volatile Result last = Result.NONE;

    Score(MeterRegistry registry) {
        registry.gauge("orderly.simulation.zone.accuracy", this, score -> score.last.zoneAccuracy());
        registry.gauge("orderly.simulation.error.median.metres", this, score -> score.last.medianMetres());
        registry.gauge("orderly.simulation.error.p90.metres", this, score -> score.last.p90Metres());
    }

    void take(Hospital hospital, List<Observed> observed) {
        Map<String, Unit> units = hospital.units().stream()
                .collect(Collectors.toMap(unit -> unit.device().controlNumber(), Function.identity()));
        List<Observed> heard = observed.stream()
                .filter(one -> units.containsKey(one.controlNumber()) && !one.silent())
                .toList();
        last = result(heard, units);
        List<Observed> resting = heard.stream()
                .filter(one -> !units.get(one.controlNumber()).moves())
                .toList();
        LOG.infof("Placing scored: %s; at rest: %s", last, result(resting, units));
    }

    static Result result(List<Observed> observed, Map<String, Unit> units) {
        if (observed.isEmpty()) {
            return Result.NONE;
        }
        int right = 0;
        double[] errors = new double[observed.size()];
        for (int i = 0; i < errors.length; i++) {
            Observed one = observed.get(i);
            Journey.Standing truth = units.get(one.controlNumber()).truth(one.seenAt());
            right += one.room().code().equals(truth.room().code()) ? 1 : 0;
            errors[i] = one.spot().metresTo(truth.spot());
        }
        Arrays.sort(errors);
        return new Result(
                errors.length,
                right / (double) errors.length,
                errors[errors.length / 2],
                errors[errors.length * 9 / 10]);
    }
}

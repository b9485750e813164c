package org.orderly.simulation.ageing;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.orderly.simulation.Doors;

/** Compares the risks that the service foresees with which devices truly fail, if nobody does anything. */
@ApplicationScoped
class Foresight {

    private static final Logger LOG = Logger.getLogger(Foresight.class);
    private static final int NOT_FOUND = 404;
    private static final double HORIZON_DAYS = 30;

    /** What the service foresees of a device that works: its risk of failing within 30 days, 0 to 1. */
    record Foreseen(double risk, boolean alarm, boolean fails) {}

    /**
     * The result over a number of devices.
     *
     * @param failing how many truly fail within 30 days of their own time
     * @param alarms how many the service calls high
     * @param right how many of these truly fail
     * @param auc chance that a failing device has a higher risk than another; NaN if there are not both
     */
    record Result(int devices, int failing, int alarms, int right, double auc) {

        static final Result NONE = new Result(0, 0, 0, 0, Double.NaN);

        double precision() {
            return right / (double) alarms;
        }

        double recall() {
            return right / (double) failing;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d devices, %d truly fail within 30 days, %d alarms of which %d are right, AUC %.2f",
                    devices,
                    failing,
                    alarms,
                    right,
                    auc);
        }
    }

    private volatile Result last = Result.NONE;

    Foresight(MeterRegistry registry) {
        registry.gauge("orderly.simulation.foresight.precision", this, it -> it.last.precision());
        registry.gauge("orderly.simulation.foresight.recall", this, it -> it.last.recall());
        registry.gauge("orderly.simulation.foresight.auc", this, it -> it.last.auc());
    }

    /** Asks the service for its risks; says nothing if it foresees none. */
    void take(Doors doors, List<LiveDevice> devices) throws IOException, InterruptedException {
        Map<String, LiveDevice> byNumber = devices.stream()
                .collect(Collectors.toMap(device -> device.device().controlNumber(), Function.identity()));
        List<Foreseen> foreseen = new ArrayList<>();
        try {
            doors.logInAsDemo("biomed");
            for (JsonNode row : doors.items("/api/risks")) {
                LiveDevice device =
                        byNumber.get(row.path("asset").path("controlNumber").asText());
                if (device != null && !device.down() && row.path("risk30").isNumber()) {
                    foreseen.add(new Foreseen(
                            row.path("risk30").asDouble(),
                            row.path("level").asText().equals("high"),
                            device.daysToFailure() <= HORIZON_DAYS));
                }
            }
        } catch (Doors.Refused e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
        }
        if (!foreseen.isEmpty()) {
            last = result(foreseen);
            LOG.infof("Foresight scored: %s", last);
        }
    }

    static Result result(List<Foreseen> all) {
        int failing = (int) all.stream().filter(Foreseen::fails).count();
        int alarms = (int) all.stream().filter(Foreseen::alarm).count();
        int right = (int) all.stream().filter(one -> one.alarm() && one.fails()).count();
        return new Result(all.size(), failing, alarms, right, auc(all, failing));
    }

    /** By ranks (Mann and Whitney 1947); equal risks share their rank. */
    private static double auc(List<Foreseen> all, int failing) {
        List<Foreseen> sorted =
                all.stream().sorted(Comparator.comparingDouble(Foreseen::risk)).toList();
        double ranks = 0;
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from;
            int fails = 0;
            while (to < sorted.size()
                    && sorted.get(to).risk() == sorted.get(from).risk()) {
                fails += sorted.get(to++).fails() ? 1 : 0;
            }
            ranks += fails * (from + 1 + to) / 2.0;
        }
        double sound = all.size() - failing;
        return (ranks - failing * (failing + 1) / 2.0) / (failing * sound);
    }
}

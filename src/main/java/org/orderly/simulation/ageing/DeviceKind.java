package org.orderly.simulation.ageing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How a class of devices is used, serviced and fails; all of it is data (simulation/ageing/*.csv).
 *
 * @param counter the signal that counts use; empty if none does
 * @param noFaultShare share of the calls for service that find no problem, 0 to 1
 * @param selfTestNoise chance that a self-test fails though nothing is wrong
 */
record DeviceKind(
        String code,
        double useHoursPerDay,
        double weekendShare,
        double storedPerYear,
        double storedDays,
        String counter,
        double countsPerUseHour,
        int pmDays,
        double downDays,
        double noFaultShare,
        double selfTestDays,
        double selfTestNoise,
        List<Hazard> hazards,
        List<Sensor> sensors,
        List<ErrorCode> codes) {

    /** Every class, by its code. */
    static Map<String, DeviceKind> all() {
        Map<String, DeviceKind> kinds = new LinkedHashMap<>();
        for (Rows.Row row : Rows.of("classes.csv")) {
            kinds.put(row.text("class"), of(row));
        }
        return kinds;
    }

    /** The part's time that passes in a day of so many hours of use. */
    double worn(Hazard hazard, double useHours, double days) {
        return switch (hazard.per()) {
            case USE_HOURS -> useHours;
            case COUNTER -> useHours * countsPerUseHour;
            case HOURS -> days * 24;
            case DAYS -> days;
            case YEARS -> days / Life.YEAR_DAYS;
        };
    }

    int sensor(String signal) {
        return index(sensors, signal, Sensor::code);
    }

    int hazard(String mode) {
        return index(hazards, mode, Hazard::mode);
    }

    private static DeviceKind of(Rows.Row row) {
        String code = row.text("class");
        List<Rows.Row> hazardRows = about(code, "hazards.csv");
        List<Rows.Row> sensorRows = about(code, "signals.csv");
        List<String> modes = hazardRows.stream().map(r -> r.text("mode")).toList();
        List<String> signals = sensorRows.stream().map(r -> r.text("signal")).toList();
        List<Rows.Row> precursors = about(code, "precursors.csv");
        return new DeviceKind(
                code,
                row.number("useHoursPerDay"),
                row.number("weekendShare"),
                row.number("storedPerYear"),
                row.number("storedDays"),
                row.text("counter"),
                row.number("countsPerUseHour"),
                row.integer("pmDays"),
                row.number("downDays"),
                row.number("noFaultShare"),
                row.number("selfTestDays"),
                row.number("selfTestNoise"),
                hazardRows.stream().map(r -> hazard(r, precursors, signals)).toList(),
                sensorRows.stream().map(r -> sensor(r, modes)).toList(),
                about(code, "codes.csv").stream().map(r -> code(r, modes)).toList());
    }

    private static List<Rows.Row> about(String code, String file) {
        return Rows.of(file).stream()
                .filter(row -> row.text("class").equals(code))
                .toList();
    }

    private static Hazard hazard(Rows.Row row, List<Rows.Row> precursors, List<String> signals) {
        return new Hazard(
                row.text("mode"),
                row.text("name"),
                row.number("beta"),
                row.number("eta"),
                Hazard.Per.valueOf(constant(row.text("per"))),
                row.number("worseningPerYear"),
                row.number("precursorShare"),
                row.number("leadLowDays"),
                row.number("leadHighDays"),
                row.number("falseStartsPerYear"),
                row.number("pmRenews"),
                row.number("pmFinds"),
                row.numberOr("pmReplacesAt", Double.POSITIVE_INFINITY),
                precursors.stream()
                        .filter(r -> r.text("mode").equals(row.text("mode")))
                        .map(r -> new Precursor(
                                known(signals, r.text("signal")),
                                r.number("low"),
                                r.number("high"),
                                r.text("eitherWay").equals("yes")))
                        .toList());
    }

    private static Sensor sensor(Rows.Row row, List<String> modes) {
        return new Sensor(
                row.text("signal"),
                Sensor.Kind.valueOf(constant(row.text("kind"))),
                row.number("normal"),
                row.number("deviceSd"),
                row.number("wanderSd"),
                row.number("noiseSd"),
                row.number("driftPerYearSd"),
                row.text("agedBy").isEmpty() ? -1 : known(modes, row.text("agedBy")),
                row.number("ageing"),
                row.integer("perDay"),
                row.integer("decimals"),
                row.number("low"),
                row.number("high"));
    }

    private static ErrorCode code(Rows.Row row, List<String> modes) {
        return new ErrorCode(
                row.text("code"),
                row.text("mode").isEmpty() ? -1 : known(modes, row.text("mode")),
                row.number("benignPerYear"),
                row.number("peakPerDay"),
                row.text("words"));
    }

    private static int known(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalStateException(name + " is none of " + names + ".");
        }
        return index;
    }

    private static <T> int index(List<T> all, String code, Function<T, String> codeOf) {
        return IntStream.range(0, all.size())
                .filter(i -> codeOf.apply(all.get(i)).equals(code))
                .findFirst()
                .orElse(-1);
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

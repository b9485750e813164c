package org.orderly.telemetry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which signals each class of devices has, from {@code telemetry/signals.csv}. */
public final class SignalCatalogue {

    private static final String FILE = "/telemetry/signals.csv";

    private final Map<String, Map<String, Signal>> byClass = new LinkedHashMap<>();

    private SignalCatalogue() {}

    /**
     * Reads the catalogue that comes with the service.
     *
     * @throws IllegalStateException if a row of it makes no sense; the message names it
     */
    public static SignalCatalogue load() {
        SignalCatalogue catalogue = new SignalCatalogue();
        try (InputStream in = SignalCatalogue.class.getResourceAsStream(FILE);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            rows.forEach(catalogue::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return catalogue;
    }

    /** The signal of this class and code, if there is one. */
    public Optional<Signal> signal(String classCode, String code) {
        return Optional.ofNullable(
                byClass.getOrDefault(classCode, Collections.emptyMap()).get(code));
    }

    /** The signals of a class, in the file's order; none for a class it does not know. */
    public List<Signal> of(String classCode) {
        return List.copyOf(
                byClass.getOrDefault(classCode, Collections.emptyMap()).values());
    }

    /** Every signal of every class, in the file's order. */
    public List<Signal> all() {
        List<Signal> all = new ArrayList<>();
        byClass.values().forEach(signals -> all.addAll(signals.values()));
        return all;
    }

    /** The codes of the classes that have signals, in the file's order. */
    public Set<String> classes() {
        return Collections.unmodifiableSet(byClass.keySet());
    }

    private void add(NamedCsvRecord row) {
        Signal signal;
        try {
            signal = signal(row);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Line " + row.getStartingLineNumber() + " of " + FILE + " is wrong.", e);
        }
        Signal twin = byClass.computeIfAbsent(signal.classCode(), code -> new LinkedHashMap<>())
                .put(signal.code(), signal);
        if (twin != null) {
            throw new IllegalStateException(signal.classCode() + " has " + signal.code() + " twice in " + FILE + ".");
        }
    }

    private static Signal signal(NamedCsvRecord row) {
        return new Signal(
                row.getField("class"),
                row.getField("signal"),
                row.getField("name"),
                row.getField("unit"),
                number(row, "plausibleLow"),
                number(row, "plausibleHigh"),
                number(row, "warnLow"),
                number(row, "warnHigh"),
                number(row, "faultLow"),
                number(row, "faultHigh"),
                Harm.valueOf(row.getField("harm").toUpperCase(Locale.ROOT)),
                SignalKind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                number(row, "deadBand"),
                Duration.ofMinutes(Long.parseLong(row.getField("maxGapMinutes"))),
                number(row, "maxRatePerMinute"),
                row.getField("source").equals("stated"),
                row.getField("phrase"));
    }

    private static double number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}

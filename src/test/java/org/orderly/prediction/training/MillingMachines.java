package org.orderly.prediction.training;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * AI4I 2020 (UCI 601) in the training layout: every row a machine that is read once and fails the next day, or does not.
 * The columns TWF, HDF, PWF, OSF and RNF are causes of the failure and never read.
 */
final class MillingMachines {

    private static final int HORIZON = 7;

    private MillingMachines() {}

    static void convert(Path csv, Path folder) throws IOException {
        try (Layout layout = new Layout(folder);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                String machine = "M-" + row.getField("UDI");
                layout.device(machine, "milling-machine", 0, 1 + HORIZON, "");
                layout.readings(machine, 0, signals(row));
                if (row.getField("Machine failure").equals("1")) {
                    layout.failure(machine, 1);
                }
            }
        }
    }

    private static Map<String, Double> signals(NamedCsvRecord row) {
        double air = number(row, "Air temperature [K]");
        double process = number(row, "Process temperature [K]");
        double speed = number(row, "Rotational speed [rpm]");
        double torque = number(row, "Torque [Nm]");
        double wear = number(row, "Tool wear [min]");
        Map<String, Double> signals = new TreeMap<>();
        signals.put("type", (double) "LMH".indexOf(row.getField("Type")));
        signals.put("air-temperature", air);
        signals.put("process-temperature", process);
        signals.put("speed", speed);
        signals.put("torque", torque);
        signals.put("wear", wear);
        signals.put("temperature-difference", process - air);
        signals.put("power", torque * speed * 2 * Math.PI / 60);
        signals.put("wear-torque", wear * torque);
        return signals;
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}

package org.orderly.prediction.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * NASA C-MAPSS FD001 in the training layout: a unit is a device and a cycle a day. A unit of the training set fails after
 * its last cycle; one of the test set as many days later as the file of remaining lives says, after its watch has ended.
 */
final class Turbofans {

    private static final int SETTINGS = 3;

    private Turbofans() {}

    static void convert(Path source, Path folder) throws IOException {
        try (Layout layout = new Layout(folder)) {
            for (String part : List.of("train", "test")) {
                Map<String, Integer> lastCycles = new LinkedHashMap<>();
                for (String line : lines(source.resolve(part + "_FD001.txt.gz"))) {
                    String[] cells = line.strip().split("\\s+", -1);
                    String unit = part + "-" + cells[0];
                    int cycle = Integer.parseInt(cells[1]);
                    lastCycles.put(unit, cycle);
                    layout.readings(unit, cycle, signals(cells));
                }
                List<String> lives = part.equals("test") ? lines(source.resolve("RUL_FD001.txt.gz")) : null;
                int unit = 0;
                for (Map.Entry<String, Integer> last : lastCycles.entrySet()) {
                    int life =
                            lives == null ? 0 : Integer.parseInt(lives.get(unit).strip());
                    int end = last.getValue() + 1;
                    layout.device(last.getKey(), "turbofan", 1, end, lives == null ? "" : part);
                    layout.failure(last.getKey(), end + life);
                    unit++;
                }
            }
        }
    }

    private static Map<String, Double> signals(String[] cells) {
        Map<String, Double> signals = new TreeMap<>();
        for (int i = 2; i < cells.length; i++) {
            String name = i < 2 + SETTINGS ? "setting-" + (i - 1) : "sensor-" + (i - 1 - SETTINGS);
            signals.put(name, Double.valueOf(cells[i]));
        }
        return signals;
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}

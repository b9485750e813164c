package org.orderly.prediction.training;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** Writes the training layout, a device at a time. Day 0 is 2000-01-01. */
final class Layout implements AutoCloseable {

    private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);

    private final BufferedWriter devices;
    private final BufferedWriter readings;
    private final BufferedWriter events;

    Layout(Path folder) throws IOException {
        Files.createDirectories(folder);
        devices = writer(folder, "devices.csv", "device,class,observed_from,observed_until,split");
        readings = writer(folder, "readings.csv", "device,signal,at,value");
        events = writer(folder, "events.csv", "device,at,event,code,detail");
    }

    /** @param split train, validation, test, or empty to have the device dealt out */
    void device(String device, String classCode, int fromDay, int untilDay, String split) throws IOException {
        devices.write(device + "," + classCode + "," + day(fromDay) + "," + day(untilDay) + "," + split + "\n");
    }

    /** Values by signal, read at noon. */
    void readings(String device, int day, Map<String, Double> values) throws IOException {
        for (Map.Entry<String, Double> value : values.entrySet()) {
            readings.write(device + "," + value.getKey() + "," + day(day) + "T12:00:00Z," + value.getValue() + "\n");
        }
    }

    /** At the day's first moment. */
    void failure(String device, int day) throws IOException {
        events.write(device + "," + day(day) + ",failure,,\n");
    }

    @Override
    public void close() throws IOException {
        devices.close();
        readings.close();
        events.close();
    }

    private static LocalDate day(int day) {
        return DAY_0.plusDays(day);
    }

    private static BufferedWriter writer(Path folder, String name, String header) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name));
        writer.write(header + "\n");
        return writer;
    }
}

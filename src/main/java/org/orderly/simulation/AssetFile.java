package org.orderly.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Devices as the CSV file that POST /api/assets/import takes. */
final class AssetFile {

    private AssetFile() {}

    static String of(List<Device> devices) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(csv, devices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Made up: a model has two versions about, and of one device in six nobody has read it off. */
    private static String firmware(Device device) {
        int luck = Math.floorMod(device.serialNumber().hashCode(), 6);
        int major = 1 + Math.floorMod(device.model().hashCode(), 5);
        return luck == 0 ? "" : major + (luck < 3 ? ".2.4" : ".3.0");
    }

    private static void write(CsvWriter csv, List<Device> devices) {
        csv.writeRecord(
                "controlNumber",
                "name",
                "class",
                "maker",
                "model",
                "serialNumber",
                "firmware",
                "department",
                "criticality",
                "acquiredOn",
                "acquisitionCost",
                "currency",
                "tags");
        for (Device device : devices) {
            csv.writeRecord(
                    device.controlNumber(),
                    device.name(),
                    device.classCode(),
                    device.maker(),
                    device.model(),
                    device.serialNumber(),
                    firmware(device),
                    device.department(),
                    device.criticality(),
                    device.acquiredOn().toString(),
                    String.valueOf(device.acquisitionCost()),
                    "USD",
                    device.tag());
        }
    }
}

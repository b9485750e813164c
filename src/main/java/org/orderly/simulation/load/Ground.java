package org.orderly.simulation.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.orderly.simulation.Device;
import org.orderly.simulation.Doors;
import org.orderly.simulation.Site;

/** Makes what a load needs in the service, through its doors. */
final class Ground {

    private final Doors doors;

    Ground(Doors doors) {
        this.doors = doors;
    }

    /** Lays out the site, imports the devices and answers with the key of a new gateway. */
    String lay(Site site, List<Device> devices, String gateway) throws IOException, InterruptedException {
        doors.putPlan(site);
        long begin = System.nanoTime();
        JsonNode imported = doors.importAssets(devices);
        System.out.printf(
                "laid     %,d zones; import of %,d assets in %.1f s: %s%n",
                site.rooms().size(), devices.size(), (System.nanoTime() - begin) / 1e9, shortened(imported.toString()));
        if (imported.path("failed").asLong() > 0) {
            throw new IllegalStateException("The service refused some of the assets.");
        }
        return doors.newGatewayKey(gateway);
    }

    static String[] headers(String key) {
        return new String[] {"Authorization", "Bearer " + key, "Content-Type", "application/json"};
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + " …" : text;
    }
}

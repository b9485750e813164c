package org.orderly.simulation.money;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.orderly.simulation.Device;

/**
 * What the hospital's registers know, which the past is told of.
 *
 * @param assets the service's number of each device, by control number
 * @param hire what was on hire, with the service's number of each
 */
record Register(
        String site, List<Device> devices, List<Gone> gone, Map<String, Long> assets, Map<PastHire, Long> hire) {

    /** Any device of a class that is still there. */
    Device any(String classCode, SplittableRandom chance) {
        List<Device> all = devices.stream()
                .filter(device -> device.classCode().equals(classCode))
                .toList();
        return all.get(chance.nextInt(all.size()));
    }

    long count(String classCode) {
        return devices.stream()
                .filter(device -> device.classCode().equals(classCode))
                .count();
    }
}

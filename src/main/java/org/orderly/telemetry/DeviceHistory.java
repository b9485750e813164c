package org.orderly.telemetry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that is known of one device up to a moment.
 *
 * @param assetId its number in this service; 0 if it is known from files only
 * @param device its control number, or the name it has in the files
 * @param acquiredOn when it was bought, or null if nobody knows
 * @param signals by the signal's code
 * @param events ascending in time
 */
public record DeviceHistory(
        long assetId,
        String device,
        String classCode,
        LocalDate acquiredOn,
        Map<String, SignalDays> signals,
        List<DeviceEvent> events) {}

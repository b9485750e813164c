package org.orderly.maintenance.figures;

import java.math.BigDecimal;

/**
 * A device as figures see it.
 *
 * @param site the code of the site where it was seen last, or empty
 * @param service from when until when it has been in service; until the far future if it is not retired
 * @param guessed whether nobody knows when it was bought, so that it counts from when it came into the register
 * @param cost what it cost when it was bought, or null
 */
record DeviceFact(
        long id,
        String controlNumber,
        String name,
        String classCode,
        String className,
        String maker,
        String model,
        String serialNumber,
        String department,
        String site,
        String status,
        boolean highRisk,
        Period service,
        boolean guessed,
        BigDecimal cost,
        String currency) {}

package org.orderly.assets;

import java.util.List;

/**
 * One asset as the roster keeps it in memory: enough to find it, name it and decide whether it is usable.
 *
 * @param controlNumber the hospital's own number, printed on the device
 * @param classCode the code of the device class, such as {@code infusion-pump}
 * @param udiDi the device identifier of its UDI, or null
 * @param lot the lot it was made in, or null
 * @param department the owner
 * @param tags the codes of the tags it wears
 * @param notThere whether somebody reported it not to be where the map says, and nobody has found it since
 * @param quarantine why it must not be used ("Recall Z-0359-2013"), or null
 * @param formerNumbers the control numbers of assets that were merged into this one
 */
public record AssetCard(
        long id,
        String controlNumber,
        String name,
        String classCode,
        String className,
        String maker,
        String model,
        String serialNumber,
        String udiDi,
        String lot,
        String department,
        Criticality criticality,
        AssetStatus status,
        List<String> tags,
        boolean notThere,
        String quarantine,
        List<String> formerNumbers) {}

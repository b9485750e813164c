package org.orderly.maintenance.recalls;

import java.util.Optional;
import org.orderly.http.Text;
import org.orderly.identity.Udi;

/**
 * By what a device can be recognised in a recall.
 *
 * @param serial the serial number, empty if nobody knows it
 * @param udiDi the device identifier of its UDI, or null
 * @param lot the lot it was made in, or null
 */
record Identity(long assetId, String serial, String udiDi, String lot, String maker, String model) {

    /** Earlier versions kept whole UDIs: what such a one says counts as if it stood in the other fields. */
    Identity {
        Optional<Udi> whole = udiDi == null ? Optional.empty() : Udi.in(udiDi);
        if (whole.isPresent()) {
            serial = serial.isEmpty() ? whole.get().serial() : serial;
            lot = Text.orNull(lot) == null ? Text.orNull(whole.get().lot()) : lot;
            udiDi = Text.orNull(whole.get().di());
        }
    }

    Identity(long assetId, String serial, String udiDi, String maker, String model) {
        this(assetId, serial, udiDi, null, maker, model);
    }
}

package org.orderly.assets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.orderly.identity.Key;
import org.orderly.identity.Misread;
import org.orderly.identity.Udi;

/**
 * What a UDI and the fields beside it say together: the UDI fills the empty ones, and must not contradict the others.
 *
 * @param di the device identifier alone, or null
 * @param serialNumber empty if nobody says it
 */
record UdiParts(
        String di, String serialNumber, String lot, LocalDate manufacturedOn, LocalDate expiresOn, List<Fault> faults) {

    static UdiParts of(String text, String serialNumber, String lot, LocalDate manufacturedOn, LocalDate expiresOn) {
        List<Fault> faults = new ArrayList<>();
        if (text == null) {
            return new UdiParts(null, serialNumber, lot, manufacturedOn, expiresOn, faults);
        }
        try {
            Udi udi = Udi.read(text);
            if (udi.di().isEmpty()) {
                faults.add(new Fault(
                        Column.UDI_DI.label(), text, "It lacks the device identifier; scan the other code as well."));
            }
            String serial = or(serialNumber, udi.serial());
            String batch = or(lot, udi.lot());
            LocalDate made = manufacturedOn == null ? udi.manufacturedOn() : manufacturedOn;
            LocalDate expires = expiresOn == null ? udi.expiresOn() : expiresOn;
            contradiction(faults, Column.SERIAL_NUMBER, serial, udi.serial());
            contradiction(faults, Column.LOT, batch, udi.lot());
            contradiction(faults, Column.MANUFACTURED_ON, made, udi.manufacturedOn());
            contradiction(faults, Column.EXPIRES_ON, expires, udi.expiresOn());
            return new UdiParts(udi.di(), serial == null ? "" : serial, batch, made, expires, List.copyOf(faults));
        } catch (Misread e) {
            faults.add(new Fault(Column.UDI_DI.label(), text, e.getMessage()));
            return new UdiParts(text, serialNumber, lot, manufacturedOn, expiresOn, faults);
        }
    }

    private static String or(String given, String said) {
        return !Key.isBlank(given) ? given : said.isEmpty() ? null : said;
    }

    private static void contradiction(List<Fault> faults, Column column, Object known, Object said) {
        boolean silent = said == null || said.equals("");
        if (!silent && !Objects.equals(Key.of(said.toString()), Key.of(String.valueOf(known)))) {
            faults.add(new Fault(
                    column.label(), String.valueOf(known), "The UDI says " + said + "; correct one of the two."));
        }
    }
}

package org.orderly.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unique device identifier, as GS1, HIBCC or ICCBBA write it: which product it is (the device identifier), and which
 * piece of it.
 *
 * @param di the device identifier as it was written, without what only frames it; empty if the text has none
 * @param serial the serial number, or empty
 * @param lot the lot or batch, or empty
 * @param manufacturedOn null if the text does not say it
 * @param expiresOn null if the text does not say it
 */
public record Udi(Agency agency, String di, String serial, String lot, LocalDate manufacturedOn, LocalDate expiresOn) {

    /** Who gave the identifier out. */
    public enum Agency {
        GS1,
        HIBCC,
        ICCBBA,
        /** An identifier alone, which does not say by whom it is. */
        UNSAID
    }

    private static final int LONGEST = 250;
    private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");
    private static final Pattern BARE = Pattern.compile("[A-Z0-9]{6,23}");
    private static final Pattern SPREADSHEET = Pattern.compile("\\d{1,3}(?:[.,]\\d+[Ee]\\+?|[Ee]\\+)\\d{1,3}");

    /**
     * Reads a UDI: scanned or as printed, whole or the device identifier alone.
     *
     * @throws Misread if it is none, or a check digit or a date in it is wrong
     */
    public static Udi read(String text) {
        String plain = SYMBOLOGY.matcher(Key.trimmed(text)).replaceFirst("");
        if (plain.length() > LONGEST) {
            throw new Misread("This is longer than a UDI; scan one code at a time.");
        }
        if (SPREADSHEET.matcher(plain).matches()) {
            throw new Misread("A spreadsheet has rounded it; make its column text there and enter the number again.");
        }
        String upper = plain.toUpperCase(Locale.ROOT);
        if (upper.startsWith("+") || upper.startsWith("*+")) {
            return Hibc.read(
                    upper + " ".repeat(text.length() - text.stripTrailing().length()));
        }
        if (upper.startsWith("=") || upper.startsWith("&")) {
            return Iccbba.read(upper);
        }
        if (Gs1.isOne(plain)) {
            return Gs1.read(plain);
        }
        String bare = upper.replaceAll("[\\s-]", "");
        if (bare.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Gs1.gtin(bare);
        }
        if (!BARE.matcher(bare).matches()) {
            throw new Misread("This is no device identifier; scan the UDI, or write the 14 digits after (01).");
        }
        return new Udi(Agency.UNSAID, upper, "", "", null, null);
    }

    /** The UDI that somebody may have scanned or typed; nothing for any other text, also for a damaged UDI. */
    public static Optional<Udi> in(String text) {
        try {
            Udi udi = read(text);
            return udi.di.isEmpty() && udi.serial.isEmpty() && udi.lot.isEmpty() ? Optional.empty() : Optional.of(udi);
        } catch (Misread none) {
            return Optional.empty();
        }
    }

    /** The key of a device identifier: a GTIN has 14 digits, with zeros before it, however long it is written. */
    public static String key(String di) {
        return in(di).filter(udi -> !udi.di.isEmpty()).map(Udi::key).orElseGet(() -> Key.of(di));
    }

    /** The key of this device identifier; empty if there is none. */
    public String key() {
        return agency == Agency.GS1 && !di.isEmpty() ? Gs1.padded(di) : Key.of(di);
    }
}

package org.orderly.identity;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderly.identity.Udi.Agency;

/**
 * ICCBBA's codes of devices of human origin and of blood bags: data structures of ISBT 128, each with a data identifier
 * of two characters and a fixed length. The structures hold no check character. Source: ICCBBA, ST-011.
 */
final class Iccbba {

    private static final Pattern STRUCTURE = Pattern.compile("\\G(?:"
            + "=/(?<di>[A-Z0-9]{16})"
            + "|=\\)(?<bag>[A-Z0-9]{10})"
            + "|=,(?<serial>[A-Z0-9]{6})"
            + "|=>(?<expiry>\\d{6})"
            + "|=\\}(?<made>\\d{6})"
            + "|&,1(?<lot>[A-Z0-9]{18})"
            + "|&\\)(?<baglot>[A-Z0-9]{10})"
            + "|=(?<donation>[A-Z1-9][A-Z0-9]{14}))");

    private Iccbba() {}

    static Udi read(String text) {
        String plain = text.replaceAll("\\s", "");
        Matcher structure = STRUCTURE.matcher(plain);
        String di = "";
        String serial = "";
        String lot = "";
        LocalDate made = null;
        LocalDate expires = null;
        int end = 0;
        while (structure.find()) {
            end = structure.end();
            di = first(structure, di, "di", "bag");
            serial = first(structure, serial, "serial");
            lot = first(structure, lot, "lot", "baglot");
            made = structure.group("made") == null ? made : Days.yyyjjj("=}", structure.group("made"));
            expires = structure.group("expiry") == null ? expires : Days.yyyjjj("=>", structure.group("expiry"));
        }
        if (end < plain.length()) {
            throw new Misread("What follows " + plain.substring(0, end)
                    + " is no part of an ISBT 128 code that we know;" + " scan it again.");
        }
        return new Udi(Agency.ICCBBA, di, serial, lot, made, expires);
    }

    private static String first(Matcher structure, String before, String... groups) {
        for (String group : groups) {
            if (structure.group(group) != null) {
                return structure.group(group);
            }
        }
        return before;
    }
}

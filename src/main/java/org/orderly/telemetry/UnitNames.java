package org.orderly.telemetry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes units as UCUM does, whichever way a sender writes them: {@code °C}, {@code cmH₂O}, {@code mL·min⁻¹}, {@code kΩ}.
 * First the characters are brought to one form each, then each term is looked up in {@code unit-names.csv}; what is not
 * in there stays as it is.
 */
final class UnitNames {

    private static final String FILE = "/telemetry/unit-names.csv";
    private static final String PREFIXES = "YZEPTGMkhdcmunpfazy";

    /** A term: what it is called, its exponent, and what sets it apart from the one before it. */
    private static final Pattern TERM = Pattern.compile("([./])?([^./^]*?)(?:\\^?([+-]?\\d+))?(?=[./]|$)");

    private static final Pattern SUPERSCRIPTS = Pattern.compile("[⁺⁻]?[⁰¹²³⁴-⁹]+");

    /** Characters that look alike and that NFKC does not bring together, or brings to something else. */
    private static final String[][] LOOK_ALIKES = {
        {"º", "°"}, // the ordinal indicator is an o for NFKC
        {"˚", "°"},
        {"∘", "°"},
        {"⁰C", "°C"},
        {"⁰F", "°F"},
        {"·", "."},
        {"⋅", "."},
        {"∙", "."},
        {"•", "."},
        {"×", "."},
        {"*", "."},
    };

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> prefixed = new HashSet<>();

    private UnitNames() {}

    static UnitNames load() {
        UnitNames known = new UnitNames();
        try (InputStream file = UnitNames.class.getResourceAsStream(FILE);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                known.names.put(row.getField("name"), row.getField("ucum"));
                if (!row.getField("prefixes").isEmpty()) {
                    known.prefixed.add(row.getField("name"));
                }
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unit as UCUM writes it, if it can be told. */
    String ucum(String written) {
        String text = plain(written);
        String whole = name(text);
        if (whole != null) {
            return whole;
        }
        StringBuilder ucum = new StringBuilder();
        for (MatchResult term : TERM.matcher(text).results().toList()) {
            if (term.end() > term.start()) {
                ucum.append(term.group(1) == null ? "" : term.group(1));
                ucum.append(term(term.group(2), term.group(3)));
            }
        }
        return ucum.toString();
    }

    private String term(String name, String exponent) {
        if (name.equals("10") && exponent != null) {
            return "10*" + exponent; // a power of ten; 103 would be a number
        }
        String power = exponent == null ? "" : exponent;
        String with = name(name + power); // H2O ends in no exponent, but cm H2 would
        if (with != null) {
            return with;
        }
        String known = name(name);
        if (known == null) {
            return name + power;
        }
        if (power.isEmpty()) {
            return known;
        }
        return known.matches("\\w+|\\[\\w+]") ? known + power : "(" + known + ")" + power;
    }

    /** Null when no name is known that differs from UCUM's. */
    private String name(String text) {
        String key = text.replaceAll("[\\s_]", "");
        String small = key.toLowerCase(Locale.ROOT);
        String known = names.get(small);
        if (known != null) {
            return known;
        }
        for (int i = 1; i <= Math.min(2, small.length()); i++) {
            if (prefixed.contains(small.substring(i)) && isPrefix(key.substring(0, i))) {
                return key.substring(0, i) + names.get(small.substring(i));
            }
        }
        return null;
    }

    private static boolean isPrefix(String text) {
        return text.equals("da") || (text.length() == 1 && PREFIXES.contains(text));
    }

    private static String plain(String written) {
        String text = written;
        for (String[] alike : LOOK_ALIKES) {
            text = text.replace(alike[0], alike[1]);
        }
        text = SUPERSCRIPTS.matcher(text).replaceAll("^$0");
        text = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\u2044\\u2215\\u00F7]", "/")
                .replaceAll("\\p{Cf}", "")
                .replace("µ", "u")
                .replace("μ", "u")
                .replace("Ω", "Ohm")
                .replace("Å", "Ao")
                .strip();
        return text.replaceAll("(?i)\\s+per\\s+", "/").replaceAll("\\s*([./])\\s*", "$1");
    }
}

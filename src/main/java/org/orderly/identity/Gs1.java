package org.orderly.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderly.identity.Udi.Agency;

/**
 * GS1's element strings: application identifiers (AI) and their values, in brackets as people read them, or one after
 * the other as a scanner sends them, those of open length ended by the group separator or by the end; or a GS1 Digital
 * Link. Source of lengths: GS1 General Specifications, section 3.
 */
final class Gs1 {

    private static final char SEPARATOR = 0x1d;
    private static final String DI = "01";
    private static final int GTIN = 14;

    /** How scanners and people write the separator where they cannot send it. */
    private static final Pattern SPELT_SEPARATOR =
            Pattern.compile("\u241d|[<{\\[](?:GS|FNC1)[>}\\]]|\\\\x1d|\\\\u001d", Pattern.CASE_INSENSITIVE);

    private static final Pattern BRACKETED = Pattern.compile("\\(\\s*(\\d{2,4})\\s*\\)\\s*");
    private static final Pattern LINK =
            Pattern.compile("https?://[^/?#]+(?:/[^?#]*?)??((?:/01/\\d{8,14})(?:/[^?#]*)?)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern VALUE = Pattern.compile("[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]{1,90}");
    private static final Map<String, Integer> LENGTHS = lengths();

    private Gs1() {}

    /** Whether the text is more than a number alone. */
    static boolean isOne(String text) {
        String plain = withSeparators(text);
        return plain.startsWith("(")
                || plain.indexOf(SEPARATOR) >= 0
                || LINK.matcher(plain).matches()
                || (plain.startsWith(DI) && plain.replaceAll("\\s", "").length() >= GTIN + 2 && startsWithGtin(plain));
    }

    static Udi read(String text) {
        String plain = withSeparators(text);
        Matcher link = LINK.matcher(plain);
        if (link.matches()) {
            return udi(linked(link.group(1), link.group(2)));
        }
        return udi(plain.startsWith("(") ? bracketed(plain) : strung(plain));
    }

    /** The GTIN of these digits alone: of 8, 12, 13 or 14. */
    static Udi gtin(String digits) {
        if (digits.length() != 8 && digits.length() != 12 && digits.length() != 13 && digits.length() != GTIN) {
            throw new Misread("A device identifier of digits alone has 8, 12, 13 or 14 of them, not " + digits.length()
                    + "; enter it again.");
        }
        check(digits);
        return new Udi(Agency.GS1, digits, "", "", null, null);
    }

    static String padded(String gtin) {
        return "0".repeat(Math.max(0, GTIN - gtin.length())) + gtin;
    }

    /** The digit that stands last in a GTIN that begins with these digits. */
    static int checkDigit(String before) {
        int sum = 0;
        for (int i = 0; i < before.length(); i++) {
            int weight = (before.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (before.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    private static void check(String gtin) {
        int right = checkDigit(gtin.substring(0, gtin.length() - 1));
        if (right != gtin.charAt(gtin.length() - 1) - '0') {
            throw new Misread("The check digit of " + gtin + " must be " + right + "; enter it again.");
        }
    }

    private static boolean startsWithGtin(String plain) {
        return plain.replaceAll("\\s", "").substring(2, GTIN + 2).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String withSeparators(String text) {
        return SPELT_SEPARATOR.matcher(text).replaceAll(String.valueOf(SEPARATOR));
    }

    private static Map<String, String> bracketed(String text) {
        Map<String, String> elements = new LinkedHashMap<>();
        Matcher ai = BRACKETED.matcher(text);
        boolean found = ai.find();
        while (found) {
            String name = ai.group(1);
            int from = ai.end();
            found = ai.find();
            String value = text.substring(from, found ? ai.start() : text.length());
            put(elements, name, value.replaceAll("[\\s\u001d]", ""));
        }
        return elements;
    }

    private static Map<String, String> linked(String path, String query) {
        Map<String, String> elements = new LinkedHashMap<>();
        String[] steps = path.substring(1).split("/", -1);
        for (int i = 0; i + 1 < steps.length; i += 2) {
            put(elements, steps[i], unescaped(steps[i + 1]));
        }
        if (query != null) {
            for (String pair : query.split("[&;]", -1)) {
                int at = pair.indexOf('=');
                if (at > 0 && pair.substring(0, at).chars().allMatch(Character::isDigit)) {
                    put(elements, pair.substring(0, at), unescaped(pair.substring(at + 1)));
                }
            }
        }
        elements.computeIfPresent(DI, (ai, gtin) -> padded(gtin));
        return elements;
    }

    private static String unescaped(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Misread("The address cannot be read; scan it again.");
        }
    }

    private static Map<String, String> strung(String text) {
        String plain = text.replaceAll("[\\s&&[^\u001d]]", "");
        Map<String, String> elements = new LinkedHashMap<>();
        int at = 0;
        while (at < plain.length()) {
            if (plain.charAt(at) == SEPARATOR) {
                at++;
                continue;
            }
            String ai = aiAt(plain, at);
            at += ai.length();
            int length = LENGTHS.get(ai);
            int ends = plain.indexOf(SEPARATOR, at);
            int end = length > 0 ? at + length : ends < 0 ? plain.length() : ends;
            if (end > plain.length() || end - at > Math.abs(length)) {
                throw new Misread("The part (" + ai + ") has the wrong length; scan the code again, or write it with"
                        + " brackets.");
            }
            put(elements, ai, plain.substring(at, end));
            at = end;
        }
        return elements;
    }

    private static String aiAt(String plain, int at) {
        for (int length = 2; length <= 4 && at + length <= plain.length(); length++) {
            String ai = plain.substring(at, at + length);
            if (LENGTHS.containsKey(ai)) {
                return ai;
            }
        }
        throw new Misread("No part of a GS1 code begins with "
                + plain.substring(at, Math.min(plain.length(), at + 4)) + "; scan the code again, or write it with"
                + " brackets.");
    }

    private static void put(Map<String, String> elements, String ai, String value) {
        String before = elements.put(ai, value);
        if (before != null && !before.equals(value)) {
            throw new Misread("The part (" + ai + ") is there twice; scan one code at a time.");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new Misread("The part (" + ai + ") is empty or holds characters that no GS1 code has.");
        }
        int length = LENGTHS.getOrDefault(ai, -90);
        if (length > 0 ? value.length() != length : value.length() > -length) {
            throw new Misread("The part (" + ai + ") has " + value.length() + " characters; it must have "
                    + (length > 0 ? "" : "at most ") + Math.abs(length) + ".");
        }
    }

    private static Udi udi(Map<String, String> elements) {
        String di = elements.getOrDefault(DI, "");
        if (!di.isEmpty()) {
            if (!di.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new Misread("The device identifier after (01) has 14 digits; enter it again.");
            }
            check(di);
        }
        return new Udi(
                Agency.GS1,
                di,
                elements.getOrDefault("21", ""),
                elements.getOrDefault("10", ""),
                Days.yymmdd("(11)", elements.get("11")),
                Days.yymmdd("(17)", elements.get("17")));
    }

    /** Lengths by AI; those of values of open length, the longest, are negative. */
    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        String known = "00 18|01 14|02 14|03 14|04 16|11 6|12 6|13 6|15 6|16 6|17 6|20 2|10 -20|21 -20|22 -20|235 -28"
                + "|240 -30|241 -30|242 -6|243 -20|250 -30|251 -30|253 -30|254 -20|255 -25|30 -8|37 -8|400 -30|401 -30"
                + "|402 17|403 -30|420 -20|421 -12|422 3|423 -15|424 3|425 -15|426 3|710 -20|711 -20|712 -20|713 -20"
                + "|714 -20|715 -20|716 -20|7002 -30|7003 10|7004 -4|7005 -12|7006 6|7007 -12|7008 -3|7009 -10|7010 -2"
                + "|7011 -10|7020 -20|7021 -20|7022 -20|7023 -30|7240 -20|8001 14|8002 -20|8003 -30|8004 -30|8005 6"
                + "|8006 18|8007 -34|8008 -12|8009 -50|8010 -30|8011 -12|8012 -20|8013 -25|8017 18|8018 18|8019 -10"
                + "|8020 -25|8026 18|8110 -70|8111 4|8112 -70|8200 -70|90 -30";
        for (String one : known.split("\\|", -1)) {
            String[] parts = one.split(" ", -1);
            lengths.put(parts[0], Integer.valueOf(parts[1]));
        }
        for (int i = 91; i <= 99; i++) {
            lengths.put(String.valueOf(i), -90);
        }
        for (int i = 410; i <= 417; i++) {
            lengths.put(String.valueOf(i), 13);
        }
        for (int i = 3100; i <= 3699; i++) {
            lengths.put(String.valueOf(i), 6);
        }
        for (int i = 3900; i <= 3959; i++) {
            lengths.put(String.valueOf(i), -18);
        }
        return lengths;
    }
}

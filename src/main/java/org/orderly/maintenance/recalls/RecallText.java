package org.orderly.maintenance.recalls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderly.identity.Key;
import org.orderly.identity.Udi;

/**
 * What a recall says, cut so that devices can be looked up in it: the numbers in its lists, the ranges of numbers, and its
 * words. Numbers are compared without hyphens, dots and case: "ep100-0001" is EP1000001.
 */
final class RecallText {

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[^A-Z0-9._\\-]+");
    private static final Pattern BETWEEN_UDIS = Pattern.compile("[\\s;,&&[^\u001d]]+");
    private static final Pattern RANGE =
            Pattern.compile("([A-Z0-9][A-Z0-9._\\-]{2,39}+)(?:\\s++(?:TO|THROUGH|THRU|UNTIL|-)"
                    + "\\s++|\\s*+[\u2013\u2014]\\s*+)(?=([A-Z0-9][A-Z0-9._\\-]{2,39}+))");
    private static final Pattern ENDS_IN_DIGITS = Pattern.compile("(.*?)(\\d{1,18})");
    private static final int GTIN = 14;
    private static final String GTIN_FOLLOWS = "01";

    /** Numbers as they are compared, to how the recall writes them. */
    private final Map<String, String> numbers = new LinkedHashMap<>();

    private final Set<String> identifiers = new HashSet<>();
    private final List<Range> ranges = new ArrayList<>();
    private final String words;
    private final Set<String> firm;

    /**
     * Serial numbers from one to another.
     *
     * @param stem what stands before the digits, and how many digits there are
     */
    record Range(String stem, long low, long high, String written) {}

    /** The digits at the end of a serial number and what stands before them. */
    record Stem(String stem, long number) {

        /** The digits at its end, or null if it does not end in digits. */
        static Stem of(String plain) {
            Matcher parts = ENDS_IN_DIGITS.matcher(plain);
            return parts.matches()
                    ? new Stem(parts.group(1) + "#" + parts.group(2).length(), Long.parseLong(parts.group(2)))
                    : null;
        }
    }

    RecallText(String firm, String product, String codes) {
        this.firm = Firms.telling(firm);
        words = " " + String.join(" ", words(product + " " + codes)) + " ";
        String upper = codes.toUpperCase(Locale.ROOT);
        for (String piece : BETWEEN_NUMBERS.split(upper, -1)) {
            note(piece);
        }
        for (String piece : BETWEEN_UDIS.split(codes + " " + product, -1)) {
            if (piece.length() > GTIN) { // what is shorter is noted below
                Udi.in(trimmed(piece)).ifPresent(this::note);
            }
        }
        for (String piece : BETWEEN_NUMBERS.split(product.toUpperCase(Locale.ROOT), -1)) {
            noteIdentifier(plain(piece));
        }
        Matcher range = RANGE.matcher(upper);
        while (range.find()) {
            noteRange(range.group(1), range.group(2));
        }
    }

    private void note(String piece) {
        String plain = plain(piece);
        if (!plain.isEmpty()) {
            numbers.putIfAbsent(plain, piece.replaceAll("^[._\\-]+|[._\\-]+$", ""));
            noteIdentifier(plain);
        }
    }

    /** What a whole UDI in its lists names. */
    private void note(Udi udi) {
        if (udi.agency() != Udi.Agency.UNSAID) {
            if (!udi.di().isEmpty()) {
                identifiers.add(identifier(udi.key()));
            }
            for (String number : List.of(udi.serial(), udi.lot())) {
                if (!plain(number).isEmpty()) {
                    numbers.putIfAbsent(plain(number), number);
                }
            }
        }
    }

    private static String trimmed(String piece) {
        return piece.replaceAll("[.:]+$", "");
    }

    private void noteIdentifier(String plain) {
        if (plain.length() >= 6) {
            identifiers.add(identifier(plain));
            if (plain.length() >= GTIN + 2 && plain.startsWith(GTIN_FOLLOWS)) {
                identifiers.add(identifier(plain.substring(2, GTIN + 2)));
            }
        }
    }

    private void noteRange(String from, String to) {
        Stem low = Stem.of(plain(from));
        Stem high = Stem.of(plain(to));
        if (low != null && high != null && low.stem().equals(high.stem()) && low.number() <= high.number()) {
            ranges.add(new Range(low.stem(), low.number(), high.number(), from + " to " + to));
        }
    }

    /** Numbers in the lists, as they are compared, to how the recall writes them. */
    Map<String, String> numbers() {
        return numbers;
    }

    List<Range> ranges() {
        return ranges;
    }

    /** Whether it names this device identifier. */
    boolean names(String identifier) {
        return identifiers.contains(identifier);
    }

    Set<String> identifiers() {
        return identifiers;
    }

    /** Whether these words stand in it one after the other. */
    boolean says(String phrase) {
        return words.contains(" " + phrase + " ");
    }

    /** Whether the recalling firm is that maker, or the product is named after it. */
    boolean isOf(Set<String> maker) {
        return Firms.same(firm, maker) || (!maker.isEmpty() && says(String.join(" ", maker)));
    }

    /** A number as it is compared. */
    static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** A device identifier as it is compared: a GTIN is the same with and without zeros in front. */
    static String identifier(String given) {
        return plain(given).replaceFirst("^0+(?=\\d{6,}$)", "");
    }

    /** The words of a text without case. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Key.of(text).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}

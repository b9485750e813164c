package org.orderly.maintenance.recalls.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What numbers a written number or two of them mean; several readings where it can be read in several ways. */
final class Shapes {

    private static final Pattern PLACEHOLDERS = Pattern.compile(
            "(?<=[0-9\\-])[xX]{2,}(?=$|[\\-.0-9])|(?<=[A-Z0-9\\-])x+(?![a-z])|[*?]+|#+|(?<=\\d)(\\p{L})\\1{2,}$");
    private static final Pattern AT_END = Pattern.compile("(.*?[\\p{L}\\p{N}\\-])((?i:x)+|#+|\\*)$");
    private static final Pattern LAST_X = Pattern.compile("(.*\\d)X");
    private static final int FEWEST_DIGITS = 4;
    private static final int LONGEST = 18;

    private Shapes() {}

    /** One way to read it. */
    record Reading(Shape shape, boolean sure, String written) {}

    /** From one number to another; empty if it cannot be read. */
    static List<Reading> range(Piece from, Piece to) {
        String written = from.written() + " to " + to.written();
        Matcher low = AT_END.matcher(from.written());
        Matcher high = AT_END.matcher(to.written());
        if (low.matches()
                && high.matches()
                && low.group(2).length() == high.group(2).length()) {
            boolean any = low.group(2).equals("*");
            return any
                    ? List.of()
                    : between(
                            Code.of(low.group(1)),
                            Code.of(high.group(1)),
                            low.group(2).length(),
                            written);
        }
        if (isOpen(from.written()) || isOpen(to.written())) {
            return List.of();
        }
        List<Reading> whole = between(from.code(), to.code(), 0, written);
        if (from.sure() && to.sure() && from.parts().size() == to.parts().size()) {
            return whole;
        }
        List<Reading> readings = new ArrayList<>(between(from.last(), to.first(), 0, written));
        readings.addAll(whole);
        from.alone().forEach(part -> readings.add(new Reading(new Shape.Single(part), false, written)));
        to.alone().forEach(part -> readings.add(new Reading(new Shape.Single(part), false, written)));
        return readings.stream().map(Shapes::unsure).toList();
    }

    private static List<Reading> between(Code a, Code b, int any, String written) {
        if (!a.hasDigits()
                || !b.hasDigits()
                || a.digits().length() + any > LONGEST
                || b.digits().length() + any > LONGEST) {
            return List.of();
        }
        if (a.head().equals(b.head()) && a.tail().equals(b.tail())) {
            return sameHead(a, b, any, written);
        }
        if (!b.head().isEmpty() && !b.bareHead().isEmpty()) {
            return List.of();
        }
        boolean tails = a.tail().equals(b.tail()) || b.tail().isEmpty();
        int kept = a.digits().length() - b.digits().length();
        if (!tails || any > 0) {
            return List.of();
        }
        if (kept >= 0) {
            String high = a.digits().substring(0, kept) + b.digits();
            boolean plain = kept == 0 && b.head().isEmpty() && a.tail().equals(b.tail());
            return Long.parseLong(high) < a.number()
                    ? List.of()
                    : List.of(new Reading(new Shape.Range(a, a.digits(), high, 0), plain, written));
        }
        return a.number() <= b.number()
                ? List.of(new Reading(new Shape.Range(a, a.digits(), b.digits(), 0), false, written))
                : List.of();
    }

    private static List<Reading> sameHead(Code a, Code b, int any, String written) {
        boolean counts = a.number() <= b.number();
        boolean padded = a.digits().length() != b.digits().length()
                && (a.digits().charAt(0) == '0' || b.digits().charAt(0) == '0');
        if (counts) {
            return List.of(new Reading(new Shape.Range(a, a.digits(), b.digits(), any), !padded, written));
        }
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(new Shape.Range(a, b.digits(), a.digits(), any), false, written));
        int kept = a.digits().length() - b.digits().length();
        if (kept > 0 && any == 0) {
            String high = a.digits().substring(0, kept) + b.digits();
            if (Long.parseLong(high) >= a.number()) {
                readings.add(new Reading(new Shape.Range(a, a.digits(), high, 0), false, written));
            }
        }
        return readings;
    }

    private static Reading unsure(Reading reading) {
        return new Reading(reading.shape(), false, reading.written());
    }

    /** One number, or the range or pattern that is written as one; null among them for what cannot be read. */
    static List<Reading> single(Piece piece) {
        String written = piece.written();
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(new Shape.Single(piece.code()), piece.sure() && !piece.headed(), written));
        piece.alone().forEach(part -> readings.add(new Reading(new Shape.Single(part), false, written)));
        if (isOpen(written)) {
            readings.add(like(written));
            return readings;
        }
        if (piece.headed()) {
            readings.add(new Reading(new Shape.Single(Code.of(piece.code().digits())), false, written));
        }
        if (piece.parts().isEmpty() && written.indexOf('-') > 0) {
            readings.addAll(hyphened(written));
        }
        if (LAST_X.matcher(written).matches()) {
            readings.add(unsure(like(written.substring(0, written.length() - 1) + "x")));
        }
        return readings;
    }

    /** "1600001-1600999" is a range, "EP100-0001" a number, and "SN100001-999" may be either. */
    private static List<Reading> hyphened(String written) {
        List<Reading> readings = new ArrayList<>();
        for (int at = written.indexOf('-'); at > 0; at = written.indexOf('-', at + 1)) {
            String left = written.substring(0, at);
            String right = written.substring(at + 1);
            Code low = Code.of(left);
            Code high = Code.of(right);
            boolean alike = left.chars().filter(c -> c == '-').count()
                    == right.chars().filter(c -> c == '-').count();
            boolean years = left.matches("(?:19|20)\\d\\d") && right.matches("(?:19|20)\\d\\d");
            List<Reading> between = between(low, high, 0, left + " to " + right);
            if (between.isEmpty() && outline(left).equals(outline(right))) {
                readings.add(null); // looks like a range, and cannot be read
            }
            for (Reading reading : between) {
                boolean sure = reading.sure()
                        && alike
                        && !years
                        && low.head().equals(high.head())
                        && low.digits().length() == high.digits().length()
                        && (low.digits().length() >= FEWEST_DIGITS
                                || !low.head().isEmpty())
                        && low.number() < high.number();
                readings.add(new Reading(reading.shape(), sure, reading.written()));
            }
        }
        return readings;
    }

    /** Where letters and digits stand, without letters at the end. */
    private static String outline(String text) {
        return text.replaceAll("\\p{L}+$", "").replaceAll("\\p{L}", "A").replaceAll("\\d", "9");
    }

    /** Whether it has places for any letter or digit. */
    static boolean isOpen(String written) {
        return PLACEHOLDERS.matcher(written).find();
    }

    private static Reading like(String written) {
        Matcher places = PLACEHOLDERS.matcher(written);
        StringBuilder pattern = new StringBuilder();
        boolean sure = written.indexOf('?') < 0;
        int from = 0;
        String head = null;
        while (places.find()) {
            String before = Code.plain(written.substring(from, places.start()));
            pattern.append(before);
            head = head == null ? before : head;
            sure &= places.group(1) == null || places.group(1).equalsIgnoreCase("x");
            pattern.append(
                    switch (Character.toLowerCase(places.group().charAt(0))) {
                        case '*' -> "[A-Z0-9]*";
                        case '#' -> "[0-9]{" + places.group().length() + "}";
                        default -> "[A-Z0-9]{" + places.group().length() + "}";
                    });
            from = places.end();
        }
        pattern.append(Code.plain(written.substring(from)));
        boolean lower = written.equals(written.toLowerCase(Locale.ROOT))
                && written.chars().anyMatch(c -> c >= 'a' && c <= 'w');
        return new Reading(
                new Shape.Like(Pattern.compile(pattern.toString()), Pattern.compile(head + ".*")),
                sure && !lower && !head.isEmpty(),
                written);
    }
}

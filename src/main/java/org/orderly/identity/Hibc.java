package org.orderly.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orderly.identity.Udi.Agency;

/**
 * HIBCC's supplier labels: a plus sign, the primary data (labeler, product, unit of measure), the secondary data after a
 * slash or in a code of its own, and a check character. Source: ANSI/HIBC 2.6.
 */
final class Hibc {

    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";
    private static final Pattern PRIMARY = Pattern.compile("[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}[0-9]");
    private static final Pattern QUANTITY = Pattern.compile("(?:8\\d{2}|9\\d{5})(.*)");
    private static final Pattern JULIAN = Pattern.compile("(\\d{5})(.*)");
    private static final Pattern TWO_CODES = Pattern.compile("(\\+.*?[A-Z0-9\\-. $/+%])\\s+(\\+.*)");

    private String di = "";
    private String serial = "";
    private String lot = "";
    private LocalDate manufacturedOn;
    private LocalDate expiresOn;

    private Hibc() {}

    static Udi read(String text) {
        String plain = text.startsWith("*") ? text.replaceAll("^\\*|\\*$", "") : text;
        Hibc reading = new Hibc();
        Matcher two = TWO_CODES.matcher(plain);
        if (two.matches() && !right(two.group(1)).isEmpty()) {
            reading.codes(two.group(1), two.group(2));
        } else {
            reading.code(checked(plain));
        }
        return new Udi(
                Agency.HIBCC, reading.di, reading.serial, reading.lot, reading.manufacturedOn, reading.expiresOn);
    }

    /** The character that stands last in a code that begins with these. */
    static char checkCharacter(String before) {
        int sum = 0;
        for (int i = 0; i < before.length(); i++) {
            int value = CHARACTERS.indexOf(before.charAt(i));
            if (value < 0) {
                throw new Misread("No HIBC code holds the character " + before.charAt(i) + ".");
            }
            sum += value;
        }
        return CHARACTERS.charAt(sum % CHARACTERS.length());
    }

    private static boolean isRight(String code) {
        return code.length() > 1
                && checkCharacter(code.substring(0, code.length() - 1)) == code.charAt(code.length() - 1);
    }

    /** The second code says before its check character with which the first one ends: so a cut off blank is found. */
    private void codes(String one, String other) {
        for (String second : right(other)) {
            for (String first : right(one)) {
                if (first.charAt(first.length() - 1) == second.charAt(second.length() - 2)) {
                    code(first);
                    code(second);
                    return;
                }
            }
        }
        code(checked(one));
        code(checked(other));
    }

    private void code(String code) {
        String body = code.substring(1, code.length() - 1);
        char first = body.isEmpty() ? ' ' : body.charAt(0);
        if (first >= 'A' && first <= 'Z') {
            String[] parts = body.split("/", -1);
            if (!PRIMARY.matcher(parts[0]).matches()) {
                throw new Misread(
                        "The labeler, product and unit of measure of this HIBC code cannot be told apart; scan"
                                + " it again.");
            }
            di = parts[0];
            for (int i = 1; i < parts.length; i++) {
                part(parts[i]);
            }
        } else if (body.length() > 1) {
            part(body.substring(0, body.length() - 1)); // without the link to the primary code
        } else {
            throw new Misread("This HIBC code is too short; scan it again.");
        }
    }

    /** With a right check character; it, and the link before it, may be a blank that somebody cut off, or prints as _. */
    private static List<String> right(String code) {
        String cut = code.stripTrailing();
        Stream<String> endings = Stream.of(code, cut, cut + " ", cut.replaceFirst("_$", " "));
        return (isSecondary(cut) ? Stream.concat(endings, Stream.of(cut + "  ")) : endings)
                .filter(Hibc::isRight)
                .distinct()
                .toList();
    }

    private static boolean isSecondary(String code) {
        return code.startsWith("+$") || (code.length() > 1 && Character.isDigit(code.charAt(1)));
    }

    private static String checked(String code) {
        List<String> right = right(code);
        if (!right.isEmpty()) {
            return right.get(0);
        }
        String cut = code.stripTrailing();
        char last = checkCharacter(cut.substring(0, cut.length() - 1));
        throw new Misread(
                "The check character of " + cut + " must be " + (last == ' ' ? "a blank" : last) + "; scan it again.");
    }

    private void part(String part) {
        if (part.startsWith("$$+")) {
            serial = dated(part.substring(3));
        } else if (part.startsWith("$$")) {
            Matcher quantity = QUANTITY.matcher(part.substring(2));
            lot = quantity.matches() ? dated(quantity.group(1)) : dated(part.substring(2));
        } else if (part.startsWith("$+")) {
            serial = part.substring(2);
        } else if (part.startsWith("$")) {
            lot = part.substring(1);
        } else if (part.startsWith("S")) {
            serial = part.substring(1);
        } else if (part.startsWith("16D")) {
            manufacturedOn = Days.yyyymmdd("16D", part.substring(3));
        } else if (part.startsWith("14D")) {
            expiresOn = Days.yyyymmdd("14D", part.substring(3));
        } else {
            Matcher julian = JULIAN.matcher(part);
            if (julian.matches()) {
                expiresOn = Days.yyjjj("+", julian.group(1));
                lot = julian.group(2);
            }
        }
    }

    /** Takes the date at its beginning and answers what follows: the lot or serial number. */
    private String dated(String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (text.charAt(0)) {
            case '0', '1' -> after(text, 0, 4, 4, Days::mmyy);
            case '2' -> after(text, 1, 6, 6, Days::mmddyy);
            case '3' -> after(text, 1, 6, 6, Days::yymmdd);
            case '4' -> after(text, 1, 6, 8, Days::yymmdd);
            case '5' -> after(text, 1, 5, 5, Days::yyjjj);
            case '6' -> after(text, 1, 5, 7, Days::yyjjj);
            case '7' -> text.substring(1);
            default -> throw new Misread("The date of this HIBC code cannot be read; scan it again.");
        };
    }

    private interface Day {
        LocalDate of(String part, String digits);
    }

    private String after(String text, int from, int digits, int length, Day day) {
        if (text.length() < from + length) {
            throw new Misread("The date of this HIBC code is cut off; scan it again.");
        }
        expiresOn = day.of("$$", text.substring(from, from + digits));
        return text.substring(from + length);
    }
}

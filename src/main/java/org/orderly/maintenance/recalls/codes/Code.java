package org.orderly.maintenance.recalls.codes;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A serial number or lot, taken apart: what stands before its last digits, these digits, and the letters after them.
 *
 * @param plain capital letters and digits only: as it is compared
 * @param digits empty if there are none, or more than a long holds
 * @param apart whether it is written with hyphens, dots or blanks between its parts
 */
record Code(String plain, String head, String digits, String tail, boolean apart) {

    private static final Pattern PARTS = Pattern.compile("(.*?)(\\d{1,18})(\\D{0,8})", Pattern.DOTALL);
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern LABEL = Pattern.compile("^(?:SN|SER)(?=[A-Z]*\\d)");
    private static final int FEWEST_DIGITS = 4;

    static Code of(String written) {
        String upper = upper(written);
        Matcher parts = PARTS.matcher(upper);
        String plain = plainOf(upper);
        boolean apart = plain.length() < upper.strip().length();
        if (!parts.matches() || endsInDigit(parts.group(1))) {
            return new Code(plain, plain, "", "", apart);
        }
        return new Code(plain, plainOf(parts.group(1)), parts.group(2), plainOf(parts.group(3)), apart);
    }

    static String plain(String written) {
        return plainOf(upper(written));
    }

    private static String upper(String written) {
        return Normalizer.normalize(written, Form.NFKC).toUpperCase(Locale.ROOT);
    }

    private static String plainOf(String upper) {
        return SEPARATORS.matcher(upper).replaceAll("");
    }

    private static boolean endsInDigit(String head) {
        return !head.isEmpty() && Character.isDigit(head.charAt(head.length() - 1));
    }

    boolean hasDigits() {
        return !digits.isEmpty();
    }

    long number() {
        return Long.parseLong(digits);
    }

    /** The digits without zeros in front; what is looked up first. */
    String key() {
        return hasDigits() ? Long.toString(number()) : plain;
    }

    /** The head without the label that makers write close to the number: "SN" says serial number and may be left out. */
    String bareHead() {
        return bare(head);
    }

    static String bare(String head) {
        String begun = LABEL.matcher(head + "0").replaceFirst("");
        return begun.substring(0, begun.length() - 1);
    }

    /**
     * As what else somebody may have written down the same number: without its label, its first or its last part, or only
     * its digits.
     */
    List<Code> others() {
        List<Code> others = new ArrayList<>();
        if (hasDigits() && !bareHead().equals(head)) {
            others.add(new Code(bareHead() + digits + tail, bareHead(), digits, tail, apart));
        }
        if (hasDigits() && digits.length() >= FEWEST_DIGITS && !(head + tail).isEmpty()) {
            others.add(new Code(digits, "", digits, "", apart));
        }
        return others;
    }

    /** The same without its first or its last part, where it is written in parts. */
    static List<Code> within(String written) {
        List<String> parts = List.of(SEPARATORS.split(upper(written).strip(), -1));
        if (parts.size() < 2) {
            return List.of();
        }
        String all = upper(written).strip();
        String withoutLast =
                all.substring(0, all.length() - parts.get(parts.size() - 1).length());
        String withoutFirst = all.substring(parts.get(0).length());
        return List.of(of(trimmed(withoutLast)), of(trimmed(withoutFirst)));
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[^A-Z0-9]+|[^A-Z0-9]+$", "");
    }
}

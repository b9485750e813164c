package org.orderly.csv;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Which sign stands before the decimals. The other one, and blanks and apostrophes, may stand between thousands. */
enum NumberStyle {
    POINT("point", "1,234.50", '.', ','),
    COMMA("comma", "1.234,50", ',', '.');

    /** Blanks as spreadsheets put them between thousands: plain, no-break, narrow no-break, thin; and apostrophes. */
    private static final String NEUTRAL = " \u00A0\u202F\u2009'\u2019";

    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d{1,30}([.,]\\d{1,30})?[eE][+-]?\\d{1,3}");
    private static final int LONGEST = 60;

    private final String code;
    private final String example;
    private final char mark;
    private final Pattern pattern;

    NumberStyle(String code, String example, char mark, char between) {
        this.code = code;
        this.example = example;
        this.mark = mark;
        String groups =
                "[1-9]\\d{0,2}(?<b>[" + NEUTRAL + Pattern.quote(String.valueOf(between)) + "])\\d{3}(\\k<b>\\d{3})*";
        String indian = between == ',' ? "|[1-9]\\d?(,\\d{2})+,\\d{3}" : "";
        String decimals = "(" + Pattern.quote(String.valueOf(mark)) + "\\d+)";
        pattern = Pattern.compile("[+-]?((\\d+|" + groups + indian + ")" + decimals + "?|" + decimals + ")");
    }

    String code() {
        return code;
    }

    String example() {
        return example;
    }

    NumberStyle other() {
        return this == POINT ? COMMA : POINT;
    }

    /** What the text says in this style, or null if it says nothing in it. */
    BigDecimal read(String text, boolean exponents) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (pattern.matcher(text).matches()) {
            StringBuilder plain = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == mark) {
                    plain.append('.');
                } else if ((c >= '0' && c <= '9') || c == '-') {
                    plain.append(c);
                }
            }
            return new BigDecimal(plain.toString());
        }
        if (exponents
                && text.indexOf(other().mark) < 0
                && EXPONENT.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.'));
        }
        return null;
    }

    /** Whether the text is digits, or digits, a point and digits of which there are not just three. */
    static boolean isPlain(String text) {
        int point = -1;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > 0 && i < length - 1) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return length > 0 && length <= LONGEST && (point < 0 || length - point != 4);
    }
}

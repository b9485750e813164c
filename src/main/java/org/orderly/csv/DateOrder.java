package org.orderly.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the day or the month comes first in 3/4/2025. With points the day is first, and ISO 8601 has its own order. */
enum DateOrder {
    DAY_FIRST("day-first", "day/month/year"),
    MONTH_FIRST("month-first", "month/day/year");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(.*)");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})((?!\\d).*)?");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})(?!\\d)(.*)");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)(.*)");
    private static final Pattern DAY_NAMED =
            Pattern.compile("(\\d{1,2})[-./ ]{1,2}(\\p{L}{3,9})[-./ ]{1,2}(\\d{4}|\\d{2})(?!\\d)(.*)");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(\\p{L}{3,9})\\.?[- ](\\d{1,2})(?:, ?|[- ])(\\d{4})(?!\\d)(.*)");
    private static final Pattern TIME =
            Pattern.compile("(?:T|,? +)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?: ?([AaPp])\\.?[Mm]\\.?)?"
                    + " ?(Z|z|UTC|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final int LONGEST = 60;
    private static final Map<String, Integer> MONTHS = months();

    private final String code;
    private final String example;

    DateOrder(String code, String example) {
        this.code = code;
        this.example = example;
    }

    String code() {
        return code;
    }

    String example() {
        return example;
    }

    DateOrder other() {
        return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
    }

    /** A day, and the time with its offset as ISO 8601 writes them after it; "" if there is none. */
    record Read(LocalDate day, String time) {
        String text() {
            return day + time;
        }
    }

    /** What the text says in this order, or null if it says nothing in it. */
    Read read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            return parts(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Read parts(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return read(m.group(1), month(m.group(3)), m.group(4), m.group(5));
        }
        m = DIGITS.matcher(text);
        if (m.matches()) {
            return read(m.group(1), month(m.group(2)), m.group(3), m.group(4) == null ? "" : m.group(4));
        }
        m = POINTS.matcher(text);
        if (m.matches()) {
            return read(m.group(3), month(m.group(2)), m.group(1), m.group(4));
        }
        m = SLASHES.matcher(text);
        if (m.matches()) {
            return this == DAY_FIRST
                    ? read(m.group(4), month(m.group(3)), m.group(1), m.group(5))
                    : read(m.group(4), month(m.group(1)), m.group(3), m.group(5));
        }
        m = DAY_NAMED.matcher(text);
        if (m.matches()) {
            return read(m.group(3), MONTHS.get(m.group(2).toLowerCase(Locale.ROOT)), m.group(1), m.group(4));
        }
        m = MONTH_NAMED.matcher(text);
        return m.matches()
                ? read(m.group(3), MONTHS.get(m.group(1).toLowerCase(Locale.ROOT)), m.group(2), m.group(4))
                : null;
    }

    private static Integer month(String digits) {
        return Integer.valueOf(digits);
    }

    private static Read read(String year, Integer month, String day, String time) {
        Integer fullYear = year(year);
        String iso = time(time);
        return fullYear == null || month == null || iso == null
                ? null
                : new Read(LocalDate.of(fullYear, month, Integer.parseInt(day)), iso);
    }

    /** Two digits are a year from 1970 to 2049; between, nobody can tell. */
    private static Integer year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < 50 ? Integer.valueOf(2000 + year) : year < 70 ? null : Integer.valueOf(1900 + year);
    }

    private static String time(String text) {
        if (text.isBlank()) {
            return "";
        }
        Matcher m = TIME.matcher(text.strip().equals(text) ? text : text.stripTrailing());
        if (!m.matches()) {
            return null;
        }
        int hour = Integer.parseInt(m.group(1));
        if (m.group(5) != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (m.group(5).equalsIgnoreCase("p") ? 12 : 0);
        }
        int second = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        LocalTime time = LocalTime.of(hour, Integer.parseInt(m.group(2)), second);
        String fraction = m.group(4) == null ? "" : "." + m.group(4);
        return "T" + time + (time.getSecond() == 0 ? ":00" : "") + fraction + offset(m.group(6));
    }

    private static String offset(String text) {
        if (text == null) {
            return "";
        }
        if (Character.isLetter(text.charAt(0))) {
            return "Z";
        }
        String digits = text.substring(1).replace(":", "");
        return text.charAt(0) + digits.substring(0, 2) + ":" + (digits.length() == 4 ? digits.substring(2) : "00");
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        List<List<String>> names = List.of(
                List.of("jan", "january", "januar", "jän", "jänner"),
                List.of("feb", "february", "februar"),
                List.of("mar", "march", "mär", "märz", "mrz"),
                List.of("apr", "april"),
                List.of("may", "mai"),
                List.of("jun", "june", "juni"),
                List.of("jul", "july", "juli"),
                List.of("aug", "august"),
                List.of("sep", "sept", "september"),
                List.of("oct", "october", "okt", "oktober"),
                List.of("nov", "november"),
                List.of("dec", "december", "dez", "dezember"));
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i)) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }

    /** Whether a name in a date is a month's. */
    static boolean isMonth(String name) {
        return MONTHS.containsKey(name.toLowerCase(Locale.ROOT));
    }
}

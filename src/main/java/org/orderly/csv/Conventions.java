package org.orderly.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/**
 * How the numbers and dates of a file are written: as its sender says, or as its values show together with its
 * separator. Files separated by semicolons come from where the decimals follow a comma and the day comes first; a
 * comma between cells leaves the point to the decimals, and says nothing of dates.
 */
final class Conventions {

    private final NumberStyle numbers;
    private final DateOrder dates;
    private final boolean hasNumbers;
    private final boolean hasDates;

    private Conventions(NumberStyle numbers, DateOrder dates, boolean hasNumbers, boolean hasDates) {
        this.numbers = numbers;
        this.dates = dates;
        this.hasNumbers = hasNumbers;
        this.hasDates = hasDates;
    }

    /** Gathers what the values of a file tell. */
    static final class Gathering {
        private final Evidence<NumberStyle> numbers = new Evidence<>(NumberStyle.class);
        private final Evidence<DateOrder> dates = new Evidence<>(DateOrder.class);

        void see(Field field, String cell, long line) {
            if (field.kind().isNumber()) {
                seeNumber(field, cell, line);
            } else if (field.kind().isDate()) {
                seeDate(field, cell, line);
            }
        }

        private void seeNumber(Field field, String cell, long line) {
            if (NumberStyle.isPlain(cell)) {
                if (cell.indexOf('.') > 0) {
                    numbers.only(NumberStyle.POINT);
                }
                return;
            }
            String text = Cells.untame(cell);
            boolean exponents = field.kind() == Field.Kind.MEASURE;
            BigDecimal point = NumberStyle.POINT.read(text, exponents);
            BigDecimal comma = NumberStyle.COMMA.read(text, exponents);
            if (point != null && comma != null) {
                if (point.compareTo(comma) != 0) {
                    numbers.either(field.label(), text, line);
                }
            } else if (point != null || comma != null) {
                numbers.only(point != null ? NumberStyle.POINT : NumberStyle.COMMA);
            }
        }

        private void seeDate(Field field, String cell, long line) {
            if (isIso(cell)) {
                return;
            }
            String text = Cells.untame(cell);
            DateOrder.Read dayFirst = DateOrder.DAY_FIRST.read(text);
            DateOrder.Read monthFirst = DateOrder.MONTH_FIRST.read(text);
            if (dayFirst != null && monthFirst != null) {
                if (!dayFirst.equals(monthFirst)) {
                    dates.either(field.label(), text, line);
                }
            } else if (dayFirst != null || monthFirst != null) {
                dates.only(dayFirst != null ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
            }
        }

        /**
         * What the values and the separator tell together.
         *
         * @throws Problem 400 if they do not tell it, or if what is said cannot be
         */
        Conventions decided(ReadAs said, char separator) {
            NumberStyle numberStyle = said(said.numbers(), "numbers", NumberStyle.values());
            if (numberStyle == null) {
                NumberStyle usual = separator == ';' ? NumberStyle.COMMA : separator == ',' ? NumberStyle.POINT : null;
                numberStyle = numbers.decided(NumberStyle.POINT, NumberStyle.COMMA, usual);
                if (numberStyle == null && !numbers.isNone()) {
                    throw unclear(numbers, "numbers", NumberStyle.POINT, NumberStyle.COMMA);
                }
            }
            DateOrder order = said(said.dates(), "dates", DateOrder.values());
            if (order == null) {
                order = dates.decided(
                        DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, separator == ';' ? DateOrder.DAY_FIRST : null);
                if (order == null && !dates.isNone()) {
                    throw unclear(dates, "dates", DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST);
                }
            }
            return new Conventions(numberStyle, order, !numbers.isNone(), !dates.isNone());
        }

        private static <S extends Enum<S>> S said(String said, String name, S[] styles) {
            if (said == null || said.isBlank()) {
                return null;
            }
            for (S style : styles) {
                if (code(style).equals(said.strip())) {
                    return style;
                }
            }
            throw Problems.badRequest(
                    "Say " + name + "=" + code(styles[0]) + " or " + name + "=" + code(styles[1]) + ".");
        }

        private static <S extends Enum<S>> Problem unclear(Evidence<S> evidence, String name, S one, S other) {
            String choice = "Say " + name + "=" + code(one) + " (" + example(one) + ") or " + name + "=" + code(other)
                    + " (" + example(other) + ") beside the file.";
            if (!evidence.isEither()) {
                return Problems.badRequest("The " + name + " of the file are written in two ways, as " + example(one)
                                + " and as " + example(other) + ". " + choice)
                        .with("unclear", Map.of("what", name, "choices", List.of(code(one), code(other))));
            }
            String value = shortened(evidence.value());
            return Problems.badRequest(("The %s of the file can be read in two ways: in line %d, column %s, %s is %s or"
                                    + " %s. %s")
                            .formatted(
                                    name,
                                    evidence.line(),
                                    evidence.column(),
                                    value,
                                    read(one, evidence.value()),
                                    read(other, evidence.value()),
                                    choice))
                    .with(
                            "unclear",
                            Map.of(
                                    "what", name,
                                    "line", evidence.line(),
                                    "column", evidence.column(),
                                    "value", value,
                                    "choices", List.of(code(one), code(other)),
                                    "readings", List.of(read(one, evidence.value()), read(other, evidence.value()))));
        }

        private static String shortened(String value) {
            return value.length() > 60 ? value.substring(0, 60) + "…" : value;
        }
    }

    private static String code(Enum<?> style) {
        return style instanceof NumberStyle number ? number.code() : ((DateOrder) style).code();
    }

    private static String example(Enum<?> style) {
        return style instanceof NumberStyle number ? number.example() : ((DateOrder) style).example();
    }

    private static String read(Enum<?> style, String value) {
        return style instanceof NumberStyle number
                ? number.read(value, true).toPlainString()
                : ((DateOrder) style).read(value).text();
    }

    private static boolean isIso(String text) {
        return text.length() >= 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && Character.isDigit(text.charAt(0));
    }

    /** {@code point} or {@code comma}; null if the file has no number that tells. */
    String numbers() {
        return hasNumbers ? numbers.code() : null;
    }

    /** {@code day-first} or {@code month-first}; null if the file has no date that tells. */
    String dates() {
        return hasDates ? dates.code() : null;
    }

    /** What is decided, in sentences. */
    List<String> says() {
        List<String> says = new ArrayList<>();
        if (hasNumbers) {
            says.add("Numbers are read as " + numbers.example() + ".");
        }
        if (hasDates) {
            says.add("Dates are read as " + dates.example() + ".");
        }
        return says;
    }

    /** The number as 1234.50. */
    String number(Field field, String text) throws Unreadable {
        boolean exponents = field.kind() == Field.Kind.MEASURE;
        if (NumberStyle.isPlain(text) && (numbers != NumberStyle.COMMA || text.indexOf('.') < 0)) {
            return text;
        }
        NumberStyle style = numbers == null ? NumberStyle.POINT : numbers;
        BigDecimal number = style.read(text, exponents);
        if (number != null) {
            return number.toPlainString();
        }
        BigDecimal otherwise = style.other().read(text, exponents);
        if (otherwise != null) {
            throw new Unreadable("The other numbers of the file are written as " + style.example() + "; write "
                    + otherwise.toPlainString().replace('.', style == NumberStyle.COMMA ? ',' : '.') + ".");
        }
        if (exponents) {
            return text;
        }
        throw new Unreadable("Write a number such as " + (style == NumberStyle.COMMA ? "1234,50" : "1234.50")
                + ", without a unit or currency.");
    }

    /** The day or time as ISO 8601 writes it. */
    String date(Field field, String text) throws Unreadable {
        boolean machine = field.kind() == Field.Kind.MOMENT;
        boolean isCount = text.length() > 8 && text.chars().allMatch(Character::isDigit);
        boolean isPlainMoment = isIso(text) && (text.length() == 10 || (text.length() == 20 && text.endsWith("Z")));
        if (machine && (isPlainMoment || isCount)) {
            return text;
        }
        DateOrder order = dates == null ? DateOrder.DAY_FIRST : dates;
        DateOrder.Read read = order.read(text);
        if (read == null) {
            if (order.other().read(text) != null) {
                throw new Unreadable("The other dates of the file are written as " + order.example() + "; write "
                        + order.other().read(text).text() + ".");
            }
            if (machine) {
                return text;
            }
            throw new Unreadable(
                    Damage.isCountOfDays(text)
                            ? "A spreadsheet counts days like this; format the column as a date, such as 2024-03-31."
                            : field.kind() == Field.Kind.DATE
                                    ? "Write the date as 2024-03-31."
                                    : "Write a time such as 2025-03-01T14:05 or a day such as 2025-03-01.");
        }
        String damage = Damage.ofDay(read.day());
        if (damage != null && !machine) {
            throw new Unreadable(damage);
        }
        return field.kind() == Field.Kind.DATE ? read.day().toString() : read.text();
    }

    /** Why a cell cannot be read, in words for whoever mends it. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }
}

package org.orderly.maintenance.recalls.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;

/** A list of serial numbers put together by chance in the ways of makers, and which numbers it means. */
final class Wording {

    private static final List<String> LABELS = List.of(
            "Serial numbers ",
            "Serial Numbers: ",
            "Serial No. ",
            "S/N ",
            "SN: ",
            "Serial #s ",
            "SERIAL NUMBERS: ",
            "Affected serial numbers: ",
            "Serial number(s) ",
            "The following serial numbers: ",
            "Seriennummern: ",
            "Numéros de série : ",
            "",
            "Units with serial numbers ",
            "Serial number range ",
            "Ser. Nos. ",
            "All serial numbers ");
    private static final List<String> BETWEEN = List.of(
            "-",
            " - ",
            "–",
            " – ",
            "—",
            " to ",
            " through ",
            " thru ",
            " TO ",
            " until ",
            " up to ",
            " to and including ",
            " bis ",
            " à ",
            " t/m ",
            "~",
            " ... ");
    private static final List<String> AND =
            List.of(", ", "; ", " and ", " & ", "\n", ", and ", " or ", " und ", " et ");
    private static final List<String> EXCEPT = List.of(
            " except ",
            " excluding ",
            ", excluding ",
            " not including ",
            " with the exception of ",
            " but not ",
            " other than ",
            " (except %s)",
            " (excluding %s)",
            " außer ",
            " sauf ",
            " excepto ",
            " without ",
            " minus ",
            ", leaving out ",
            " disregarding ",
            " omitting ",
            " save for ",
            " - not ",
            " exclusive of ",
            " apart from ",
            ", with exceptions: ");
    private static final List<String> NOISE = List.of(
            "",
            "",
            "",
            "",
            " inclusive",
            ".",
            " (inclusive)",
            " only",
            " manufactured in 2019",
            ", all lots",
            " in Germany",
            "\nContact your representative.",
            " (see letter)",
            ", Rev. B",
            " shipped before 03/2020",
            " and others",
            "; Model 8100",
            " sold by Halvorsen",
            ". Do not use them.",
            " with software 2.1");
    private static final List<String> AGAINST = List.of(
            " are not affected",
            " are exempt",
            " have been corrected",
            " excluded",
            " are not concerned",
            " need no action");
    private static final List<String> HEADS = List.of("", "", "SN", "HA", "K", "AB-", "X12-", "PS3K-", "CS-ECG-", "H");

    private final Random chance;
    private final StringBuilder text = new StringBuilder();
    private final List<LongPredicate> listed = new ArrayList<>();
    private final List<LongPredicate> taken = new ArrayList<>();
    private final List<Long> borders = new ArrayList<>();
    private final String head;
    private final int width;
    private final boolean padded;
    private boolean against;

    Wording(long seed) {
        chance = new Random(seed);
        head = one(HEADS);
        width = 3 + chance.nextInt(5);
        padded = chance.nextInt(4) > 0;
        text.append(one(LABELS));
        int places = 1 + chance.nextInt(3);
        for (int i = 0; i < places; i++) {
            if (i > 0) {
                text.append(one(AND));
            }
            place();
        }
        if (chance.nextInt(3) == 0) {
            exception();
        }
        text.append(one(NOISE));
        if (chance.nextInt(12) == 0) {
            text.append(one(AGAINST));
            against = true;
        }
    }

    private void place() {
        long low = number();
        long high = low + 1 + chance.nextInt(300);
        switch (chance.nextInt(8)) {
            case 0 -> {
                listed.add(n -> n == low);
                borders.add(low);
                text.append(written(low));
            }
            case 1 -> {
                text.append(written(low)).append(one(List.of(" and lower", " or below", " and earlier", " and prior")));
                listed.add(n -> n <= low);
                borders.add(low);
            }
            case 2 -> {
                text.append(written(low)).append(one(List.of(" and higher", " and above", " or later", " and up")));
                listed.add(n -> n >= low);
                borders.add(low);
            }
            case 3 -> {
                text.append(one(List.of("below ", "lower than ", "prior to ", "less than ")))
                        .append(written(low));
                listed.add(n -> n < low);
                borders.add(low);
            }
            case 4 -> {
                text.append("between ").append(written(low)).append(" and ").append(written(high));
                listed.add(n -> n >= low && n <= high);
                borders.add(low);
                borders.add(high);
            }
            default -> {
                text.append(one(List.of("", "", "from "))).append(written(low)).append(one(BETWEEN));
                text.append(chance.nextInt(5) == 0 && padded && !head.isEmpty() ? digits(high) : written(high));
                listed.add(n -> n >= low && n <= high);
                borders.add(low);
                borders.add(high);
            }
        }
    }

    private void exception() {
        long out = borders.get(chance.nextInt(borders.size())) + chance.nextInt(5);
        long last = chance.nextInt(3) == 0 ? out + 3 : out;
        String words = last == out ? written(out) : written(out) + " to " + written(last);
        String except = one(EXCEPT);
        text.append(except.contains("%s") ? except.replace("%s", words) : except + words);
        taken.add(n -> n >= out && n <= last);
        borders.add(out);
        borders.add(last);
    }

    private long number() {
        long ten = (long) Math.pow(10, width - 1);
        return padded && chance.nextInt(3) == 0
                ? 1 + chance.nextInt((int) ten)
                : ten + Math.floorMod(chance.nextLong(), ten * 8);
    }

    private String digits(long number) {
        return padded ? String.format("%0" + (width + 1) + "d", number) : Long.toString(number);
    }

    String written(long number) {
        return head + digits(number);
    }

    private String one(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /** Numbers at the borders, inside and far away. */
    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        for (long border : borders) {
            for (long beside = -1; beside <= 1; beside++) {
                numbers.add(Math.max(0, border + beside));
            }
        }
        for (int i = 1; i < borders.size(); i++) {
            numbers.add((borders.get(i) + borders.get(i - 1)) / 2);
        }
        numbers.add(number());
        return numbers;
    }

    boolean isIn(long number) {
        return !against && listed.stream().anyMatch(one -> one.test(number)) && !isTaken(number);
    }

    boolean isTaken(long number) {
        return taken.stream().anyMatch(one -> one.test(number));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

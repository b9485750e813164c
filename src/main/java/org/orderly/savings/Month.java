package org.orderly.savings;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A month of UTC days, and how what was counted in it is referred to. */
record Month(YearMonth month) {

    private static final int LONGEST_REFERENCE = 120;

    /** {@code 2026-03} */
    static Month of(String text) {
        return new Month(YearMonth.parse(text));
    }

    LocalDate first() {
        return month.atDay(1);
    }

    LocalDate last() {
        return month.atEndOfMonth();
    }

    BigDecimal days() {
        return BigDecimal.valueOf(month.lengthOfMonth());
    }

    Instant begin() {
        return first().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment after it. */
    Instant end() {
        return last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    boolean holds(Instant at) {
        return !at.isBefore(begin()) && at.isBefore(end());
    }

    /** What makes a count of this month the one it is: {@code month/2026-03/loss-avoided/infusion-pump}. */
    Evidence counted(EvidenceKind kind, Formula formula, Whose whose, String words) {
        String of = Stream.of(whose.site(), whose.department(), whose.classCode())
                .filter(part -> part != null)
                .collect(Collectors.joining("/"));
        String reference = "month/" + month + "/" + formula.code() + "/" + (of.isEmpty() ? "all" : of);
        return new Evidence(kind, shortened(reference), null, last(), words);
    }

    private static String shortened(String reference) {
        return reference.length() <= LONGEST_REFERENCE
                ? reference
                : reference.substring(0, LONGEST_REFERENCE - 37) + "/"
                        + UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return month.toString();
    }
}

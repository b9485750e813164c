package org.orderly.maintenance.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.orderly.maintenance.JsonText;

/** What makes the work of a plan due. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DueRule.Calendar.class, name = "calendar"),
    @JsonSubTypes.Type(value = DueRule.Meter.class, name = "meter"),
    @JsonSubTypes.Type(value = DueRule.Condition.class, name = "condition")
})
sealed interface DueRule {

    /** The rule for a person: "every 6 months". */
    String words();

    /** The signal it watches, or null. */
    default String watches() {
        return null;
    }

    /**
     * So long after it was last done; counted from the day it really was done, so that no two come close together.
     *
     * @param every years, months, weeks or days: {@code P6M}
     * @param months in which it may fall, 1 to 12; all if there are none
     * @param weekdays on which it may fall; all if there are none
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Calendar(Period every, List<Integer> months, List<String> weekdays) implements DueRule {

        private static final Period LONGEST = Period.ofYears(20);

        /** Ten years of days: more is not counted one by one. */
        private static final int MOST_PASSED = 3_653;

        public Calendar {
            if (every == null || every.isNegative() || every.isZero()) {
                throw new IllegalArgumentException("every: write how often, such as P6M for each six months.");
            }
            if (days(every) > days(LONGEST)) {
                throw new IllegalArgumentException("every: 20 years at most.");
            }
            Season checked = new Season(months, weekdays);
            months = checked.months();
            weekdays = checked.weekdays();
        }

        /**
         * When it is due next, if it was done on that day.
         *
         * @param before the day it was due before, if it was: the next is due after it, however early it was done
         */
        DueDays after(LocalDate done, int window, LocalDate before) {
            DueDays next = season().fit(done.plus(every), window);
            LocalDate nominal = before == null ? null : before.plus(every);
            while (before != null && !next.due().isAfter(before)) {
                next = season().fit(nominal, window);
                nominal = nominal.plusDays(1);
            }
            return next;
        }

        /** The times it would have been due after that day, of which the window was over on the other day. */
        List<DueDays> passed(LocalDate due, int window, LocalDate until) {
            List<DueDays> passed = new ArrayList<>();
            DueDays next = after(due, window, due);
            while (next.latest().isBefore(until) && passed.size() < MOST_PASSED) {
                passed.add(next);
                next = after(next.due(), window, next.due());
            }
            return passed;
        }

        Season season() {
            return new Season(months, weekdays);
        }

        /** About how many days lie between two. */
        int days() {
            return (int) days(every);
        }

        private static long days(Period period) {
            return ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(period));
        }

        @Override
        public String words() {
            return "every " + Words.interval(every);
        }
    }

    /**
     * So much use after it was last done.
     *
     * @param signal a counter, such as {@code run-hours}
     * @param every in the unit of the signal
     */
    record Meter(String signal, double every) implements DueRule {

        public Meter {
            if (signal == null || signal.isBlank() || !(every > 0)) {
                throw new IllegalArgumentException("meter: name a signal and how much of it, more than 0.");
            }
        }

        @Override
        public String watches() {
            return signal;
        }

        @Override
        public String words() {
            return "every " + Words.number(every) + " of " + signal.replace('-', ' ');
        }
    }

    /**
     * When a signal is beyond a limit, or the risk of a failure within 30 days is. Exactly one of the three limits is
     * given.
     *
     * @param signal null for the risk
     * @param risk30Above 0 to 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Condition(String signal, Double below, Double above, Double risk30Above) implements DueRule {

        public Condition {
            boolean bySignal = signal != null && !signal.isBlank() && (below == null) != (above == null);
            boolean byRisk = signal == null && below == null && above == null && risk30Above != null;
            if (bySignal == byRisk || (bySignal && risk30Above != null)) {
                throw new IllegalArgumentException(
                        "condition: write a signal and below or above, or else risk30Above alone.");
            }
            if (byRisk && !(risk30Above > 0 && risk30Above < 1)) {
                throw new IllegalArgumentException("risk30Above: write a share between 0 and 1.");
            }
        }

        boolean isMet(double value) {
            return below != null ? value < below : above != null ? value > above : value > risk30Above;
        }

        @Override
        public String watches() {
            return signal;
        }

        @Override
        public String words() {
            if (risk30Above != null) {
                return "when the risk of a failure within 30 days is over " + Math.round(100 * risk30Above) + " %";
            }
            return "when " + signal.replace('-', ' ') + (below == null ? " is over " : " is below ")
                    + Words.number(below == null ? above : below);
        }
    }

    /** Keeps a rule as JSON. */
    @Converter
    final class Column implements AttributeConverter<DueRule, String> {

        @Override
        public String convertToDatabaseColumn(DueRule rule) {
            return JsonText.written(rule);
        }

        @Override
        public DueRule convertToEntityAttribute(String text) {
            return JsonText.read(text, new TypeReference<>() {});
        }
    }
}

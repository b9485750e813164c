package org.orderly.maintenance.recalls.codes;

import java.util.List;
import java.util.regex.Pattern;

/** Which numbers a place in a list means. */
sealed interface Shape {

    /** Whether this code, as it is written, is meant. */
    Fit fit(Code code);

    /** What stands before the digits, empty if nothing does. */
    default String head() {
        return "";
    }

    /** The same without the label that makers write close to the number. */
    default String bareHead() {
        return Code.bare(head());
    }

    /** Its first and its last number, as far as it has them. */
    default List<Code> ends() {
        return List.of();
    }

    /** Numbers compared as they count up: those of one length, or all without zeros in front. */
    private static Fit between(String low, String high, String digits) {
        long number = Long.parseLong(digits);
        boolean in = number >= Long.parseLong(low) && number <= Long.parseLong(high);
        if (!in) {
            return Fit.NO;
        }
        boolean fits = low.length() == high.length()
                ? digits.length() == low.length()
                : !(padded(low) || padded(high) || padded(digits));
        return fits ? Fit.YES : Fit.PERHAPS;
    }

    private static boolean padded(String digits) {
        return digits.length() > 1 && digits.charAt(0) == '0';
    }

    /** One number. */
    record Single(Code code) implements Shape {

        @Override
        public String head() {
            return code.head();
        }

        @Override
        public List<Code> ends() {
            return List.of(code);
        }

        @Override
        public Fit fit(Code given) {
            if (given.plain().equals(code.plain())) {
                return Fit.YES;
            }
            boolean same = code.hasDigits() && given.hasDigits() && code.key().equals(given.key());
            boolean alike = given.head().equals(code.head())
                    || given.head().isEmpty()
                    || given.head().equals(code.bareHead());
            boolean tails = given.tail().equals(code.tail())
                    || given.tail().isEmpty()
                    || code.tail().isEmpty();
            return same && alike && tails ? Fit.PERHAPS : Fit.NO;
        }
    }

    /**
     * Numbers from one to another.
     *
     * @param low the first digits; as many follow in each number as {@code any} says, whatever they are
     */
    record Range(Code first, String low, String high, int any) implements Shape {

        @Override
        public String head() {
            return first.head();
        }

        @Override
        public List<Code> ends() {
            return List.of(
                    Code.of(first.head() + low + "0".repeat(any) + first.tail()),
                    Code.of(first.head() + high + "9".repeat(any) + first.tail()));
        }

        @Override
        public Fit fit(Code given) {
            String head = first.head();
            if (given.plain().startsWith(head) && given.plain().endsWith(first.tail())) {
                Fit exact = exact(given, head);
                if (exact != Fit.NO) {
                    return exact;
                }
            }
            if (!given.hasDigits()) {
                return Fit.NO;
            }
            boolean heads = given.head().equals(head)
                    || given.head().isEmpty()
                    || given.head().equals(first.bareHead());
            boolean tails = given.tail().equals(first.tail())
                    || given.tail().isEmpty()
                    || first.tail().isEmpty();
            return heads && tails
                    ? between(low + "0".repeat(any), high + "9".repeat(any), given.digits())
                            .unsure()
                    : Fit.NO;
        }

        private Fit exact(Code given, String head) {
            int end = given.plain().length() - first.tail().length() - any;
            if (end <= head.length()) {
                return Fit.NO;
            }
            String digits = given.plain().substring(head.length(), end);
            if (digits.length() > 18 || !digits.chars().allMatch(Character::isDigit)) {
                return Fit.NO;
            }
            Fit fit = between(low, high, digits);
            boolean otherwise = any == 0
                    && given.apart()
                    && !head.isEmpty()
                    && Character.isDigit(head.charAt(head.length() - 1))
                    && !given.head().equals(head);
            return otherwise ? fit.unsure() : fit;
        }
    }

    /**
     * A number and all on one side of it.
     *
     * @param included whether the number itself is meant; null if nobody can tell
     */
    record Open(Code bound, boolean up, Boolean included) implements Shape {

        @Override
        public String head() {
            return bound.head();
        }

        @Override
        public List<Code> ends() {
            return List.of(bound);
        }

        /** Whether the code counts in the same row as the bound. */
        boolean counts(Code given) {
            return given.hasDigits()
                    && given.head().equals(bound.head())
                    && given.tail().equals(bound.tail());
        }

        @Override
        public Fit fit(Code given) {
            if (!counts(given)) {
                return Fit.PERHAPS;
            }
            int side = Long.compare(given.number(), bound.number());
            boolean padded = given.digits().length() != bound.digits().length()
                    && (padded(given.digits()) || padded(bound.digits()));
            if (side == 0) {
                return included == null || padded ? Fit.PERHAPS : included ? Fit.YES : Fit.NO;
            }
            boolean in = up == side > 0;
            return !in ? Fit.NO : padded ? Fit.PERHAPS : Fit.YES;
        }
    }

    /** All that begin so. */
    record Prefix(Code begin) implements Shape {

        @Override
        public String head() {
            return begin.head();
        }

        @Override
        public List<Code> ends() {
            return List.of(begin);
        }

        @Override
        public Fit fit(Code given) {
            if (given.plain().startsWith(begin.plain())) {
                return Fit.YES;
            }
            boolean counts = begin.hasDigits()
                    && given.hasDigits()
                    && given.head().equals(begin.head())
                    && begin.digits().length() >= 4
                    && given.number() >= begin.number()
                    && given.digits().length() <= begin.digits().length() + 1;
            return counts ? Fit.PERHAPS : Fit.NO; // "starting with 1000" may mean from there on
        }
    }

    /** All that look so; {@code loose} those that begin so, whatever follows. */
    record Like(Pattern pattern, Pattern loose) implements Shape {

        @Override
        public Fit fit(Code given) {
            if (pattern.matcher(given.plain()).matches()) {
                return Fit.YES;
            }
            return loose.matcher(given.plain()).matches() ? Fit.PERHAPS : Fit.NO;
        }
    }

    /** Every one. */
    record All() implements Shape {

        @Override
        public Fit fit(Code given) {
            return Fit.YES;
        }
    }
}

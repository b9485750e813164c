package org.orderly.maintenance.recalls.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A number as it stands in a list, put together where its digits are written in groups.
 *
 * @param written as people read it
 * @param parts the groups, which may be numbers of their own; empty if it is written in one
 * @param sure whether the groups are surely one number
 * @param headed whether a word before it was taken for its beginning
 * @param end where in the list it ends
 */
record Piece(String written, Code code, List<String> parts, boolean sure, boolean headed, int end) {

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:_\\d{3})+");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[/.\\-]\\d{1,2}[/.\\-]\\d{2,4}|\\d{1,2}/\\d{2,4}|(?:19|20)\\d\\d[/\\-]\\d{1,2}"
                    + "|\\d{1,2}[.\\-]?(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.\\-]?\\d{0,4}"
                    + "|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.\\-]\\d{1,4}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int GROUP = 3;
    private static final int MOST_GROUPS = 6;
    private static final int LONGEST_GROUP = 4;

    /** The number that begins at this place; {@code head} is a word of capitals before it that belongs to it, or empty. */
    static Piece at(List<Token> tokens, int from, String head) {
        int end = from + 1;
        while (end < tokens.size() && end <= from + MOST_GROUPS && isGroup(tokens.get(end))) {
            end++;
        }
        boolean group = end - from <= MOST_GROUPS
                && (from == 0 || !(tokens.get(from - 1).isDigits() && isGroup(tokens.get(from))));
        List<String> parts = tokens.subList(from, end).stream().map(Token::text).toList();
        String first = parts.get(0);
        if (THOUSANDS.matcher(first).matches() && parts.size() == 1) {
            return of(head, List.of(first.split("_", -1)), false, "", from + 1);
        }
        boolean grouped = parts.size() > 1
                && group
                && Character.isDigit(first.charAt(first.length() - 1))
                && parts.stream().anyMatch(part -> part.length() <= LONGEST_GROUP);
        if (!grouped) {
            boolean list = parts.size() > 1 && parts.stream().anyMatch(part -> part.length() <= LONGEST_GROUP);
            return new Piece(shown(head, first), Code.of(head + first), List.of(), !list, !head.isEmpty(), from + 1);
        }
        boolean thousands = first.length() <= GROUP
                && tokens.get(from).isDigits()
                && parts.stream().skip(1).allMatch(part -> part.length() == GROUP);
        return of(head, parts, thousands, " ", end);
    }

    private static boolean isGroup(Token token) {
        return token.isDigits() && !token.glued();
    }

    private static Piece of(String head, List<String> parts, boolean sure, String between, int end) {
        return new Piece(
                shown(head, String.join(between.isEmpty() ? "," : between, parts)),
                Code.of(head + String.join("", parts)),
                parts,
                sure,
                !head.isEmpty(),
                end);
    }

    private static String shown(String head, String text) {
        return head.isEmpty() ? text : head + " " + text;
    }

    boolean isDate() {
        return DATE.matcher(written).matches();
    }

    boolean isYear() {
        return YEAR.matcher(written).matches();
    }

    /** The number as one that goes on where this one was: "002" after SN100001 may be SN100002; null if it cannot be. */
    Code after(Code last) {
        boolean bare = last != null && last.hasDigits() && code.head().isEmpty() && code.hasDigits();
        int kept = bare ? last.digits().length() - code.digits().length() : -1;
        return kept < 0 || (kept == 0 && last.head().isEmpty())
                ? null
                : Code.of(last.head() + last.digits().substring(0, kept) + code.digits() + code.tail());
    }

    /** Its last group, as a number. */
    Code last() {
        return parts.isEmpty() ? code : Code.of(parts.get(parts.size() - 1));
    }

    /** Its first group, as a number. */
    Code first() {
        return parts.isEmpty() ? code : Code.of(parts.get(0));
    }

    /** The numbers that its groups may be by themselves. */
    List<Code> alone() {
        List<Code> alone = new ArrayList<>();
        parts.forEach(part -> alone.add(Code.of(part)));
        return alone;
    }
}

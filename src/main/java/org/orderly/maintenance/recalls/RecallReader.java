package org.orderly.maintenance.recalls;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one element of {@code device/recall.json} or {@code device/enforcement.json} as openFDA's API answers it. The
 * fields are described at open.fda.gov/apis/device/recall and open.fda.gov/apis/device/enforcement: a recall has its number
 * in {@code product_res_number} and dates such as 2013-02-28, an enforcement report in {@code recall_number} and dates
 * such as 20130228.
 */
final class RecallReader {

    private static final Pattern NUMBER = Pattern.compile("([A-Z]+)-?(\\d{1,5})-(\\d{4}|\\d{2})");
    private static final int LONGEST_CODES = 1_000_000;
    private static final int LONGEST_TEXT = 60_000;

    private RecallReader() {}

    /** An element that cannot be taken over. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    static RecallFacts read(JsonNode element, LocalDate saidOn) throws Unreadable {
        if (!element.isObject()) {
            throw new Unreadable("This is no recall: an object with fields is needed.");
        }
        boolean enforcement = element.has("recall_number")
                || element.has("event_id")
                || (element.has("classification") && !element.has("product_res_number"));
        return enforcement ? enforcement(element, saidOn) : recall(element, saidOn);
    }

    private static RecallFacts recall(JsonNode from, LocalDate saidOn) throws Unreadable {
        String event = text(from, "res_event_number", 60);
        return checked(new RecallFacts(
                Feed.RECALL,
                number(text(from, "product_res_number", 60), event),
                event,
                saidOn,
                null,
                text(from, "recall_status", 80),
                text(from, "recalling_firm", 400),
                text(from, "product_description", LONGEST_TEXT),
                text(from, "reason_for_recall", LONGEST_TEXT),
                text(from, "code_info", LONGEST_CODES),
                text(from, "action", LONGEST_TEXT),
                text(from, "root_cause_description", 400),
                text(from, "product_code", 20),
                text(from, "product_quantity", 2_000),
                text(from, "distribution_pattern", LONGEST_TEXT),
                date(from, "event_date_initiated"),
                date(from, "event_date_posted"),
                null,
                date(from, "event_date_terminated")));
    }

    private static RecallFacts enforcement(JsonNode from, LocalDate saidOn) throws Unreadable {
        String event = text(from, "event_id", 60);
        String codes = text(from, "code_info", LONGEST_CODES);
        String more = text(from, "more_code_info", LONGEST_CODES);
        return checked(new RecallFacts(
                Feed.ENFORCEMENT,
                number(text(from, "recall_number", 60), event),
                event,
                saidOn,
                RecallClass.of(text(from, "classification", 80)).orElse(null),
                text(from, "status", 80),
                text(from, "recalling_firm", 400),
                text(from, "product_description", LONGEST_TEXT),
                text(from, "reason_for_recall", LONGEST_TEXT),
                more == null ? codes : cut((codes == null ? "" : codes + "\n") + more, LONGEST_CODES),
                null,
                null,
                text(from, "product_code", 20),
                text(from, "product_quantity", 2_000),
                text(from, "distribution_pattern", LONGEST_TEXT),
                date(from, "recall_initiation_date"),
                date(from, "report_date"),
                date(from, "center_classification_date"),
                date(from, "termination_date")));
    }

    private static RecallFacts checked(RecallFacts facts) throws Unreadable {
        if (facts.product() == null && facts.reason() == null && facts.codes() == null) {
            throw new Unreadable("It says neither which product it concerns nor why; nothing can be looked for.");
        }
        return facts;
    }

    /** The same number in both files: old ones write the year with two digits. Null while it has none. */
    static String number(String given, String event) throws Unreadable {
        if (given == null && event == null) {
            throw new Unreadable("It has neither a recall number nor the number of its event.");
        }
        if (given == null) {
            return null;
        }
        String plain = given.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
        Matcher parts = NUMBER.matcher(plain);
        if (!parts.matches()) {
            return plain;
        }
        String year = parts.group(3);
        if (year.length() == 2) {
            year = (Integer.parseInt(year) < 70 ? "20" : "19") + year;
        }
        return parts.group(1) + "-" + "0".repeat(Math.max(0, 4 - parts.group(2).length())) + parts.group(2) + "-"
                + year;
    }

    private static String text(JsonNode from, String field, int longest) throws Unreadable {
        JsonNode value = from.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isContainerNode()) {
            throw new Unreadable(field + ": a text is needed here.");
        }
        String text = value.asText().replace("\u0000", "").strip();
        return text.isEmpty() || text.equalsIgnoreCase("N/A") ? null : cut(text, longest);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static LocalDate date(JsonNode from, String field) throws Unreadable {
        String text = text(from, field, 40);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = text.matches("\\d{8}")
                    ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            if (date.getYear() < 1900 || date.getYear() > 9999) {
                throw new Unreadable(field + ": " + text + " is not a date of a recall.");
            }
            return date;
        } catch (DateTimeException e) {
            throw new Unreadable(field + ": " + text + " is not a date such as 20130228 or 2013-02-28.");
        }
    }
}

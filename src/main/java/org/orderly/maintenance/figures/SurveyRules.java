package org.orderly.maintenance.figures;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What a surveyor asks for and under which names: data, because chapters are renamed. */
final class SurveyRules {

    private static final File FILE = read();

    private SurveyRules() {}

    /** The file. */
    record File(String source, List<Section> sections) {}

    /** What is asked for in a section of the pack. */
    record Section(String section, String asks, List<Rule> rules) {}

    /** A rule by the name it has or had; since and until are days, or null. */
    record Rule(String body, String chapter, String since, String until) {

        private String words() {
            String when = until != null ? " (until " + until + ")" : since != null ? " (since " + since + ")" : "";
            return body + ": " + chapter + when;
        }
    }

    /** What is asked for there, and every name of the rule. */
    static String of(String section) {
        Section asked = FILE.sections().stream()
                .filter(one -> one.section().equals(section))
                .findFirst()
                .orElseThrow();
        List<String> names = new ArrayList<>();
        asked.rules().forEach(rule -> names.add(rule.words()));
        return asked.asks() + " Asked for by " + String.join("; ", names) + ".";
    }

    private static File read() {
        try (InputStream in = SurveyRules.class.getResourceAsStream("/maintenance/inspection.json")) {
            return new ObjectMapper().readValue(in, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The rules of the inspection pack cannot be read.", e);
        }
    }
}

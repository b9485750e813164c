package org.orderly.maintenance.recalls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two names mean the same firm: "Halvorsen Medical, Inc." and "HALVORSEN" do. */
final class Firms {

    private static final Set<String> SAY_NOTHING = read();

    private Firms() {}

    /** What tells a firm from others, in lower case. */
    static Set<String> telling(String name) {
        List<String> words = RecallText.words(name);
        Set<String> telling = words.stream()
                .filter(word -> !SAY_NOTHING.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return telling.isEmpty() ? new LinkedHashSet<>(words) : telling;
    }

    /** Whether one of the names has all that tells the other one from others. */
    static boolean same(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
    }

    private static Set<String> read() {
        try (InputStream in = Firms.class.getResourceAsStream("/maintenance/firm-words.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

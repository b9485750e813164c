package org.orderly.maintenance.recalls.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orderly.identity.Letters;

/** The words that are understood beside numbers, in the languages in which recalls are written. */
final class Vocabulary {

    private static final int LONGEST = 5;
    private static final Map<String, Word> WORDS = read();

    private Vocabulary() {}

    /** A known phrase and how many words it has. */
    record Phrase(Word word, int length) {}

    /** The longest known phrase with which these words begin, or null. */
    static Phrase longest(List<String> words) {
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            Word word = WORDS.get(String.join(" ", words.subList(0, length)));
            if (word != null) {
                return new Phrase(word, length);
            }
        }
        return null;
    }

    /** How many words a phrase has at most. */
    static int longest() {
        return LONGEST;
    }

    /** Whether the word alone is known with this meaning: "below" is both what follows and what is lower. */
    static boolean means(String word, Word meaning) {
        return WORDS.get(meaning + " " + word) == meaning;
    }

    private static Map<String, Word> read() {
        Map<String, Word> words = new HashMap<>();
        try (InputStream in = Vocabulary.class.getResourceAsStream("/maintenance/recall-words.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> take(line, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }

    private static void take(String line, Map<String, Word> words) {
        int colon = line.indexOf(':');
        Word word = Word.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
        for (String phrase : line.substring(colon + 1).split(",", -1)) {
            String plain = Letters.withoutMarks(phrase.strip());
            if (word == Word.UP || word == Word.DOWN) {
                words.put(word + " " + plain, word); // only after an "and" or "or"
            } else {
                words.putIfAbsent(plain, word);
            }
        }
    }
}

package org.orderly.maintenance.recalls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orderly.identity.Letters;

/**
 * Whether two names mean the same firm: "Halvorsen Medical, Inc." and "HALVORSEN" do, and "Dräger Medical GmbH" and
 * "Draeger". What spelling does not tell, a person does: two names that are called one firm are one.
 */
final class Firms {

    private static final Set<String> SAY_NOTHING = read("firm-words.txt");
    private static final Set<String> FORMS =
            read("firm-forms.txt").stream().map(form -> form.replace(" ", "")).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_FORM = 6;
    private static final Pattern DOTTED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{L}\\. ?){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?|(?<![\\p{L}\\p{N}])(?:\\p{L}\\. ?)\\p{L}(?![\\p{L}\\p{N}])");
    private static final Pattern SLASHED = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})/(\\p{L})(?![\\p{L}\\p{N}])");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc\u00b4`]");
    private static final Pattern NO_BLANKS =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+");
    private static final Set<String> NOBODY =
            Set.of("unknown", "unbekannt", "inconnu", "none", "other", "various", "divers", "na");

    private final Map<String, String> roots = new HashMap<>();

    /** How alike two names are. */
    enum Likeness {
        /** One firm. */
        SAME,
        /** One name has all that tells the other one from others, and more: perhaps a part of the firm, perhaps another. */
        ALIKE,
        /** At least one of them says no firm. */
        UNKNOWN,
        OTHER
    }

    /** Two names of one firm, as a person has said. */
    record Alias(String name, String firm) {}

    Firms(List<Alias> aliases) {
        for (Alias alias : aliases) {
            String one = root(key(telling(alias.name())));
            String other = root(key(telling(alias.firm())));
            if (!one.equals(other)) {
                roots.put(one, other);
            }
        }
    }

    /** Without what people have added. */
    static Firms plain() {
        return new Firms(List.of());
    }

    /** What tells a firm from others, in lower case and without marks. */
    static Set<String> telling(String name) {
        List<String> words = withoutForms(words(name));
        Set<String> telling = words.stream()
                .filter(word -> !SAY_NOTHING.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return telling.isEmpty() ? new LinkedHashSet<>(words) : telling;
    }

    /** How alike the firms are that these words tell. */
    Likeness likeness(Set<String> one, Set<String> other) {
        if (isNobody(one) || isNobody(other)) {
            return Likeness.UNKNOWN;
        }
        if (one.equals(other) || root(key(one)).equals(root(key(other)))) {
            return Likeness.SAME;
        }
        return one.containsAll(other) || other.containsAll(one) ? Likeness.ALIKE : Likeness.OTHER;
    }

    /** Whether the name says no firm. */
    static boolean isNobody(Set<String> telling) {
        return telling.isEmpty() || (telling.size() == 1 && NOBODY.containsAll(telling));
    }

    /** What the name of a firm is looked up by: the same for all its spellings. */
    static String key(Set<String> telling) {
        return String.join("", telling);
    }

    private String root(String key) {
        String root = key;
        while (roots.containsKey(root)) {
            root = roots.get(root);
        }
        return root;
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name == null ? "" : name, Form.NFKC);
        plain = APOSTROPHES.matcher(plain).replaceAll("");
        plain = SLASHED.matcher(plain).replaceAll("$1$2");
        plain = DOTTED.matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replaceAll("[. ]", "") + " "));
        plain = NO_BLANKS.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(formApart(found.group())));
        List<String> words = new ArrayList<>();
        for (String word : Letters.withoutMarks(plain).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Sets the legal form apart in a name that is written without blanks. */
    private static String formApart(String name) {
        for (String form : FORMS) {
            String plain = form.startsWith("^") ? form.substring(1) : form;
            if (plain.length() > 1
                    && name.length() > plain.length()
                    && NO_BLANKS.matcher(plain).matches()) {
                if (form.startsWith("^") && name.startsWith(plain)) {
                    return plain + " " + name.substring(plain.length());
                }
                if (name.endsWith(plain)
                        && FORMS.stream()
                                .noneMatch(longer -> longer.length() > plain.length()
                                        && longer.endsWith(plain)
                                        && name.endsWith(longer)
                                        && name.length() > longer.length())) {
                    return name.substring(0, name.length() - plain.length()) + " " + plain;
                }
            }
        }
        return name;
    }

    private static List<String> withoutForms(List<String> words) {
        List<String> rest = words;
        boolean found = true;
        while (found) {
            found = false;
            for (int length = Math.min(LONGEST_FORM, rest.size() - 1); length > 0 && !found; length--) {
                if (FORMS.contains(String.join("", rest.subList(rest.size() - length, rest.size())))) {
                    rest = rest.subList(0, rest.size() - length);
                    found = true;
                } else if (FORMS.contains("^" + String.join("", rest.subList(0, length)))) {
                    rest = rest.subList(length, rest.size());
                    found = true;
                }
            }
            if (!found && rest.size() > 1 && SAY_NOTHING.contains(rest.get(rest.size() - 1))) {
                List<String> shorter = rest.subList(0, rest.size() - 1);
                boolean formBefore = shorter.size() > 1 && FORMS.contains(shorter.get(shorter.size() - 1));
                if (formBefore) {
                    rest = shorter; // "Halvorsen GmbH Deutschland", "Brise SA (France)"
                    found = true;
                }
            }
        }
        return rest.stream().map(Letters::ofWord).toList();
    }

    private static Set<String> read(String file) {
        try (InputStream in = Firms.class.getResourceAsStream("/maintenance/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Letters.withoutMarks(line.strip()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

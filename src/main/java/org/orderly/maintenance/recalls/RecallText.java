package org.orderly.maintenance.recalls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderly.identity.Key;
import org.orderly.identity.Letters;
import org.orderly.identity.Udi;
import org.orderly.maintenance.recalls.codes.Answer;
import org.orderly.maintenance.recalls.codes.CodeList;

/**
 * What a recall says, cut so that devices can be looked up in it: the numbers in its lists, the runs of numbers, the device
 * identifiers, and its words. Numbers are compared without hyphens, dots and case: "ep100-0001" is EP1000001.
 */
final class RecallText {

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[^A-Z0-9._\\-]+");
    private static final Pattern UDI = Pattern.compile("[^\\s;,[\u001d]]{15,}+");
    private static final int GTIN = 14;
    private static final String GTIN_FOLLOWS = "01";

    /** Numbers as they are compared, to how the recall writes them. */
    private final Map<String, String> numbers = new LinkedHashMap<>();

    private final Set<String> identifiers = new HashSet<>();
    private final List<CodeList> lists = new ArrayList<>();
    private final String words;
    private final List<Set<String>> firms;
    private final Firms likeness;

    RecallText(String firm, String product, String codes) {
        this(Firms.plain(), List.of(firm), List.of(product), List.of(codes));
    }

    /**
     * @param products what is recalled, as each element of it says
     * @param lists the lists of serial numbers and lots, each of which holds by itself
     */
    RecallText(Firms likeness, Collection<String> firms, Collection<String> products, Collection<String> lists) {
        this.likeness = likeness;
        this.firms = firms.stream().map(Firms::telling).distinct().toList();
        words = " " + String.join(" ", words(String.join(" ", products) + " " + String.join(" ", lists))) + " ";
        Set<String> naming = new HashSet<>(words(String.join(" ", products)));
        firms.forEach(firm -> naming.addAll(words(firm)));
        for (String codes : lists) {
            read(codes, naming);
        }
        for (String product : products) {
            withoutUdis(product);
            for (String piece : BETWEEN_NUMBERS.split(product.toUpperCase(Locale.ROOT), -1)) {
                noteIdentifier(plain(piece));
            }
        }
    }

    private void read(String codes, Set<String> naming) {
        for (String piece : BETWEEN_NUMBERS.split(codes.toUpperCase(Locale.ROOT), -1)) {
            note(piece);
        }
        CodeList list = CodeList.of(withoutUdis(codes), naming);
        list.numbers().forEach(number -> numbers.putIfAbsent(number, number));
        if (!list.isEmpty()) {
            lists.add(list);
        }
    }

    /** Whole UDIs say more surely than any reading of the list what they name; the list is read without them. */
    private String withoutUdis(String codes) {
        return UDI.matcher(codes).replaceAll(piece -> {
            Optional<Udi> udi = Udi.in(trimmed(piece.group()));
            boolean noted = udi.isPresent() && note(udi.get());
            return Matcher.quoteReplacement(noted ? said(udi.get()) + " " : piece.group());
        });
    }

    private static String said(Udi udi) {
        String serial = udi.serial().isEmpty() ? "" : " serial number " + udi.serial();
        String lot = udi.lot().isEmpty() ? "" : " lot " + udi.lot();
        return serial.isEmpty() ? lot : serial;
    }

    private void note(String piece) {
        String plain = plain(piece);
        if (!plain.isEmpty()) {
            numbers.putIfAbsent(plain, piece.replaceAll("^[._\\-]+|[._\\-]+$", ""));
            noteIdentifier(plain);
        }
    }

    /** What a whole UDI in its lists names. */
    private boolean note(Udi udi) {
        if (udi.agency() == Udi.Agency.UNSAID) {
            return false;
        }
        if (!udi.di().isEmpty()) {
            identifiers.add(identifier(udi.key()));
        }
        for (String number : List.of(udi.serial(), udi.lot())) {
            if (!plain(number).isEmpty()) {
                numbers.putIfAbsent(plain(number), number);
            }
        }
        return true;
    }

    private static String trimmed(String piece) {
        return piece.replaceAll("[.:]+$", "");
    }

    private void noteIdentifier(String plain) {
        if (plain.length() >= 6) {
            identifiers.add(identifier(plain));
            if (plain.length() >= GTIN + 2 && plain.startsWith(GTIN_FOLLOWS)) {
                identifiers.add(identifier(plain.substring(2, GTIN + 2)));
            }
        }
    }

    /** Numbers in the lists, as they are compared, to how the recall writes them. */
    Map<String, String> numbers() {
        return numbers;
    }

    /** The runs of numbers in the lists. */
    Set<CodeList.Run> runs() {
        Set<CodeList.Run> runs = new LinkedHashSet<>();
        lists.forEach(list -> runs.addAll(list.runs()));
        return runs;
    }

    Set<String> identifiers() {
        return identifiers;
    }

    /** Whether these words stand in it one after the other. */
    boolean says(String phrase) {
        return words.contains(" " + phrase + " ");
    }

    /** Whether the recalling firm is that maker, or the product is named after it. */
    Firms.Likeness isOf(Set<String> maker) {
        Firms.Likeness best = Firms.Likeness.OTHER;
        for (Set<String> firm : firms) {
            Firms.Likeness one = likeness.likeness(firm, maker);
            best = one.compareTo(best) < 0 ? one : best;
        }
        boolean named = !Firms.isNobody(maker) && says(String.join(" ", maker));
        return named && best.compareTo(Firms.Likeness.SAME) > 0 ? Firms.Likeness.SAME : best;
    }

    /**
     * What its lists say of a device.
     *
     * @param isModel whether these words name its model
     */
    Answer of(Identity device, Predicate<String> isModel) {
        String serial = device.serial() == null ? "" : device.serial();
        String lot = device.lot() == null ? "" : device.lot();
        Answer all = null;
        for (CodeList list : lists) {
            Answer one = list.of(serial, lot, isModel);
            all = all == null ? one : all.or(one);
        }
        String number = !serial.isEmpty() ? "serial number " + serial : lot.isEmpty() ? "" : "lot " + lot;
        return all == null ? new Answer(Answer.Said.UNSURE, number, "", false, "") : all;
    }

    /** A number as it is compared. */
    static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** A device identifier as it is compared: a GTIN is the same with and without zeros in front. */
    static String identifier(String given) {
        return plain(given).replaceFirst("^0+(?=\\d{6,}$)", "");
    }

    /** The words of a text, in all spellings of their letters. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Key.of(text).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(Letters.ofWord(word));
            }
        }
        return words;
    }
}

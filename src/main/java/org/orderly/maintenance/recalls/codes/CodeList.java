package org.orderly.maintenance.recalls.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One list of serial numbers and lots, as a maker wrote it, and what it says of a device. It says "in" only of what it
 * surely means, "out" only if all of it could be read, and otherwise that nobody can tell without reading it.
 */
public final class CodeList {

    private final List<Entry> ranges = new ArrayList<>();
    private final Map<String, List<Entry>> singles = new HashMap<>();
    private final Set<Word> kinds;
    private final Set<String> heads;
    private final boolean whole;
    private final String exceptions;

    private CodeList(ListReader.Contents contents) {
        whole = contents.whole();
        kinds = contents.entries().stream()
                .filter(entry -> !entry.except())
                .map(Entry::kind)
                .collect(Collectors.toSet());
        heads = contents.entries().stream()
                .map(entry -> entry.shape().head())
                .filter(head -> !head.isEmpty())
                .collect(Collectors.toSet());
        exceptions = contents.entries().stream()
                .filter(Entry::except)
                .map(Entry::written)
                .distinct()
                .limit(20)
                .collect(Collectors.joining(", "));
        for (Entry entry : contents.entries()) {
            if (entry.shape() instanceof Shape.Single single) {
                singles.computeIfAbsent(single.code().key(), same -> new ArrayList<>())
                        .add(entry);
            } else {
                ranges.add(entry);
            }
        }
    }

    /**
     * A run of serial numbers in a list, by which devices can be looked up.
     *
     * @param head what stands before the digits, in capitals and without hyphens
     */
    public record Run(String head, long low, long high) {}

    /** The run of one that a number is by itself, or null if it does not end in digits. */
    public static Run run(String number) {
        Code code = Code.of(number);
        return code.hasDigits() ? new Run(code.head(), code.number(), code.number()) : null;
    }

    /**
     * Reads a list.
     *
     * @param product words that name what is recalled, as {@code Letters.ofWord} writes them
     */
    public static CodeList of(String text, Set<String> product) {
        return new CodeList(new ListReader(text, product).read());
    }

    /** Whether the list says nothing at all. */
    public boolean isEmpty() {
        return ranges.isEmpty() && singles.isEmpty() && whole;
    }

    /** The numbers that stand in it one by one, in capitals and without hyphens. */
    public Set<String> numbers() {
        Set<String> numbers = new LinkedHashSet<>();
        singles.values().forEach(same -> same.stream()
                .filter(entry -> !entry.except() && entry.shape() instanceof Shape.Single)
                .forEach(entry -> entry.shape().ends().forEach(code -> numbers.add(code.plain()))));
        return numbers;
    }

    /** The runs of numbers in it. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (Entry entry : ranges) {
            if (entry.shape() instanceof Shape.Range range) {
                String any = "0".repeat(range.any());
                runs.add(new Run(
                        range.first().head(),
                        Long.parseLong(range.low() + any),
                        Long.parseLong(range.high() + any.replace('0', '9'))));
            }
        }
        return runs;
    }

    /**
     * What the list says of a device.
     *
     * @param serial its serial number, empty if nobody knows it
     * @param lot its lot, empty if nobody knows it
     * @param isModel whether these words name its model
     */
    public Answer of(String serial, String lot, Predicate<String> isModel) {
        Answer one =
                serial.isEmpty() ? null : of("serial number " + serial, DeviceNumber.of(serial), Word.SERIAL, isModel);
        Answer other = lot.isEmpty() ? null : of("lot " + lot, DeviceNumber.of(lot), Word.LOT, isModel);
        if (one == null || other == null) {
            Answer known = one == null ? other : one;
            boolean half = known != null
                    && known.said() == Answer.Said.OUT
                    && (one == null ? !onlyLots() : kinds.contains(Word.LOT));
            return known == null || half ? unsure(known == null ? "" : known.number()) : known;
        }
        return both(one, other);
    }

    private Answer both(Answer one, Answer other) {
        List<Answer.Said> said = List.of(one.said(), other.said());
        if (said.contains(Answer.Said.EXCEPTED)) {
            boolean first = one.said() == Answer.Said.EXCEPTED;
            Answer taken = first ? one : other;
            Answer rest = first ? other : one;
            return rest.said() == Answer.Said.IN ? unsure(taken.number()) : taken;
        }
        if (said.contains(Answer.Said.IN)) {
            return one.said() == Answer.Said.IN ? one : other;
        }
        if (one.said() == Answer.Said.OUT && other.said() == Answer.Said.OUT) {
            return one;
        }
        if (one.said() == Answer.Said.OUT && !kinds.contains(Word.LOT) && !other.isNamed()) {
            return one;
        }
        if (other.said() == Answer.Said.OUT && onlyLots() && !one.isNamed()) {
            return other;
        }
        return one.said() == Answer.Said.UNSURE && (one.isNamed() || !other.isNamed()) ? one : unsure(other);
    }

    private Answer unsure(Answer of) {
        return new Answer(Answer.Said.UNSURE, of.number(), of.where(), of.all(), exceptions);
    }

    private Answer unsure(String number) {
        return new Answer(Answer.Said.UNSURE, number, "", false, exceptions);
    }

    private boolean onlyLots() {
        return kinds.contains(Word.LOT) && !kinds.contains(Word.SERIAL) && !kinds.contains(Word.NUMBER);
    }

    private Answer of(String said, DeviceNumber number, Word kind, Predicate<String> isModel) {
        Entry in = null;
        Entry perhaps = null;
        Entry out = null;
        boolean doubtful = false;
        for (Entry entry : candidates(number)) {
            Fit fit = entry.fit(number);
            boolean right = entry.kind() == kind || entry.kind() == Word.NUMBER || entry.shape() instanceof Shape.All;
            boolean scoped = entry.scope().isEmpty() || isModel.test(entry.scope());
            fit = right && scoped ? fit : fit.unsure();
            if (fit == Fit.NO) {
                continue;
            }
            if (entry.except()) {
                doubtful |= fit == Fit.PERHAPS;
                out = fit == Fit.YES ? entry : out;
            } else if (fit == Fit.YES) {
                in = in == null || entry.isSingle() ? entry : in;
            } else {
                perhaps = perhaps == null ? entry : perhaps;
            }
        }
        if (out != null && in != null && !in.isSingle() && !doubtful) {
            return new Answer(Answer.Said.EXCEPTED, said, in.written(), isAll(in), exceptions);
        }
        if (out != null || doubtful) {
            return new Answer(
                    Answer.Said.UNSURE, said, in == null ? "" : in.written(), in != null && isAll(in), exceptions);
        }
        if (in != null) {
            return new Answer(Answer.Said.IN, said, in.isSingle() ? "" : in.written(), isAll(in), exceptions);
        }
        if (perhaps != null) {
            return new Answer(Answer.Said.UNSURE, said, perhaps.written(), isAll(perhaps), exceptions);
        }
        boolean tells = whole && tells(number, kind);
        return new Answer(tells ? Answer.Said.OUT : Answer.Said.UNSURE, said, "", false, exceptions);
    }

    /** Whether the list is of such numbers: where nothing says so, they must look alike. */
    private boolean tells(DeviceNumber number, Word kind) {
        if (kinds.contains(Word.NUMBER)) {
            return heads.contains(number.asWritten().head());
        }
        return kinds.contains(kind);
    }

    private static boolean isAll(Entry entry) {
        return entry.shape() instanceof Shape.All;
    }

    private List<Entry> candidates(DeviceNumber number) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(number.asWritten().key());
        number.others().forEach(other -> keys.add(other.key()));
        List<Entry> candidates = new ArrayList<>(ranges);
        keys.forEach(key -> candidates.addAll(singles.getOrDefault(key, List.of())));
        return candidates;
    }
}

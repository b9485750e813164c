package org.orderly.maintenance.recalls.codes;

import java.util.ArrayList;
import java.util.List;

/** Whether what a list takes out was in it: only then is it surely an exception. */
final class Exceptions {

    private Exceptions() {}

    static List<Entry> checked(List<Entry> entries) {
        List<Entry> listed = entries.stream().filter(entry -> !entry.except()).toList();
        boolean several = listed.stream().anyMatch(entry -> entry.shape() instanceof Shape.All)
                && listed.stream()
                        .anyMatch(entry -> !(entry.shape() instanceof Shape.All)
                                && entry.kind() != Word.MODEL
                                && entry.kind() != Word.UDI);
        List<Entry> checked = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            boolean doubtful = entry.except()
                    ? entry.sure() && !isIn(entry, listed)
                    : several && entry.shape() instanceof Shape.All;
            checked.add(doubtful ? entry.unsure() : entry);
        }
        return List.copyOf(checked);
    }

    private static boolean isIn(Entry exception, List<Entry> listed) {
        List<Code> ends = exception.shape().ends();
        boolean open = listed.stream().anyMatch(entry -> !entry.isSingle());
        return open
                && ends.stream().allMatch(end -> listed.stream()
                        .anyMatch(entry -> !entry.isSingle()
                                && (entry.shape().fit(end) == Fit.YES || entry.shape() instanceof Shape.Prefix)));
    }
}

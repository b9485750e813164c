package org.orderly.savings.report;

import java.util.ArrayList;
import java.util.List;
import org.orderly.savings.EntryState;

/** A report with the entries that are in it. */
record Dossier(ReportView view, List<Row> rows) {

    /**
     * An entry of the report.
     *
     * @param group its key in the groups of the report, empty for none
     */
    record Row(int number, EntryState state, String group) {}

    /** What is documented or proposed, by number. */
    static List<Row> rows(Columns now, Slice slice, ReportGroup by) {
        List<Row> rows = new ArrayList<>();
        Slice.Filter filter = slice.filter(now);
        int first = Months.of(slice.from());
        for (int i = 1; i <= now.highest; i++) {
            if (now.day[i] >= slice.from().toEpochDay()
                    && now.day[i] <= slice.to().toEpochDay()
                    && filter.takes(i)
                    && (now.isDocumented(i) || now.isProposed(i))) {
                int group = by.of(now, i, first);
                rows.add(new Row(i, Columns.STATES.get(now.state[i] - 1), group == 0 ? "" : by.key(now, group, first)));
            }
        }
        return rows;
    }
}

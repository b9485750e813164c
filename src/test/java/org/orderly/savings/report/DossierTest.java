package org.orderly.savings.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.orderly.http.Problem;
import org.orderly.savings.Budget;
import org.orderly.savings.EntryState;
import org.orderly.savings.Hardness;
import org.orderly.savings.LineItem;

class DossierTest {

    private final Lined lined = new Lined()
            .rental("2026-03-01", "100.00", "100.00")
            .rental("2026-03-02", "100.00", "100.00")
            .rental("2026-05-01", "100.00", "100.00")
            .put(
                    "2026-03-01",
                    LineItem.RENTAL_AVOIDED,
                    Hardness.HARD,
                    Budget.OPERATING,
                    EntryState.REJECTED,
                    "100.00",
                    "100.00");

    private final Books books = new Books(null) {
        @Override
        <T> T read(Function<Columns, T> reader) {
            return reader.apply(lined.columns);
        }
    };

    private final ReportConfig two = new ReportConfig() {
        @Override
        public boolean synthetic() {
            return false;
        }

        @Override
        public int entriesAFile() {
            return 2;
        }
    };

    @Test
    void a_file_of_more_entries_than_it_may_hold_is_refused_with_what_to_do() {
        Report report = new Report(books, null, null, two);
        Problem refused = catchThrowableOfType(
                Problem.class,
                () -> report.dossier(Lined.slice("2026-01-01", "2026-12-31"), ReportGroup.LINE_ITEM, null));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.getMessage())
                .contains("The report has 3 entries and a spreadsheet holds 2: name fewer days, or a site");
    }

    @Test
    void what_is_rejected_or_of_other_days_takes_no_room_in_a_file() {
        assertThat(Dossier.rows(lined.columns, Lined.slice("2026-03-01", "2026-03-31"), ReportGroup.LINE_ITEM))
                .extracting(Dossier.Row::number)
                .containsExactly(1, 2);
    }
}

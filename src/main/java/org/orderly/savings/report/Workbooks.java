package org.orderly.savings.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.orderly.savings.Contents;
import org.orderly.savings.Entry;
import org.orderly.savings.LineItem;

/** The report as a spreadsheet whose figures are formulas: of the sheets of the lines, and these of the inputs of each entry. */
@ApplicationScoped
class Workbooks {

    private static final int AT_ONCE = 500;
    private static final String CONTENTS = "SELECT e.number, l.content FROM savings_entries e JOIN savings_ledger l"
            + " ON l.seq = e.seq WHERE e.number IN (?" + ", ?".repeat(AT_ONCE - 1) + ")";

    private final DataSource database;

    Workbooks(DataSource database) {
        this.database = database;
    }

    byte[] of(Dossier dossier) {
        Map<Integer, Entry> entries = entries(dossier.rows());
        Map<LineItem, List<Dossier.Row>> byLine = new EnumMap<>(LineItem.class);
        dossier.rows()
                .forEach(row -> byLine.computeIfAbsent(entries.get(row.number()).line(), same -> new ArrayList<>())
                        .add(row));
        Map<String, Integer> numbers = new HashMap<>();
        for (ReportView.Group group : dossier.view().groups()) {
            if (!group.key().isEmpty()) {
                numbers.putIfAbsent(group.key(), numbers.size() + 1);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Orderly", "1.0")) {
            OverviewSheet overview = new OverviewSheet(book, dossier.view());
            List<LineSheet> sheets = new ArrayList<>();
            byLine.forEach((line, rows) -> sheets.add(new LineSheet(book, line, rows, entries, numbers)));
            overview.write(sheets, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Map<Integer, Entry> entries(List<Dossier.Row> rows) {
        Map<Integer, Entry> entries = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CONTENTS)) {
            for (int begin = 0; begin < rows.size(); begin += AT_ONCE) {
                for (int i = 0; i < AT_ONCE; i++) {
                    select.setLong(
                            i + 1,
                            rows.get(Math.min(begin + i, rows.size() - 1)).number());
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        entries.put(row.getInt(1), Contents.entry(row.getString(2)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The entries cannot be read.", e);
        }
        return entries;
    }
}

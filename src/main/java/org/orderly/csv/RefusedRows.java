package org.orderly.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a file that were refused, as they stood in it, with the reasons in front: to mend and send again. The
 * column of the reasons is not read.
 */
public final class RefusedRows {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter rows;
    private final Headings headings;

    RefusedRows(OutputStream out, char separator, Headings headings) throws IOException {
        this.headings = headings;
        out.write(BYTE_ORDER_MARK);
        rows = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, UTF_8);
        write(Headings.WHY, headings.cells());
    }

    public void add(CsvRow row, List<CsvFault> faults) {
        write(
                faults.stream()
                        .map(fault -> (fault.column() == null ? "" : fault.column() + ": ") + fault.message())
                        .collect(Collectors.joining(" | ")),
                row.original());
    }

    private void write(String why, List<String> cells) {
        List<String> line = new ArrayList<>(cells.size() + 1);
        line.add(Cells.tame(why));
        for (int i = 0; i < cells.size(); i++) {
            if (i >= headings.size() || !headings.isWhy(i)) {
                line.add(Cells.tame(Cells.untame(cells.get(i))));
            }
        }
        rows.writeRecord(line);
    }

    public void flush() throws IOException {
        rows.flush();
    }
}

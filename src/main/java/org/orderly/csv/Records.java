package org.orderly.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;

/**
 * The rows of a text. A quote that is never closed would swallow the rest of it as one cell; so the text gets one row
 * more at its end, which cannot be missed.
 */
final class Records implements AutoCloseable {

    static final int MOST_CELLS = 500;
    static final int LONGEST_CELL = 100_000;

    private static final int BUFFER = 1 << 24;
    private static final String END = "\n\0";

    private final CloseableIterator<CsvRecord> rows;
    private long line = 1;

    /** A quote in the row that begins at this line is never closed. */
    static final class Unclosed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final long line;

        Unclosed(long line) {
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    Records(Reader text, char separator) {
        rows = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(BUFFER)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_CELLS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(BUFFER)
                                .build(),
                        new Ending(text))
                .iterator();
    }

    /**
     * The next row that is not empty, or null after the last one.
     *
     * @throws Unclosed if a quote is never closed
     */
    CsvRecord next() {
        while (rows.hasNext()) {
            CsvRecord record = rows.next();
            line = record.getStartingLineNumber();
            int last = record.getFieldCount() - 1;
            String cell = record.getField(last);
            if (cell.endsWith("\0")) {
                if (last == 0 && cell.length() == 1) {
                    return null;
                }
                throw new Unclosed(line);
            }
            if (!isEmpty(record)) {
                return record;
            }
        }
        return null;
    }

    /** The line at which the last row begins that was read. */
    long line() {
        return line;
    }

    private static boolean isEmpty(CsvRecord record) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (!record.getField(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** A text and the row that ends it. */
    private static final class Ending extends Reader {
        private final Reader text;
        private int told = -1;

        Ending(Reader text) {
            this.text = text;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            if (told < 0) {
                int read = text.read(into, offset, length);
                if (read >= 0) {
                    return read;
                }
                told = 0;
            }
            int count = Math.min(length, END.length() - told);
            if (count == 0) {
                return -1;
            }
            END.getChars(told, told + count, into, offset);
            told += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}

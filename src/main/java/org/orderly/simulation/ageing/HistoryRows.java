package org.orderly.simulation.ageing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;

/** Writes lines of comma-separated values fast: names, instants (ISO 8601, UTC) and decimals. */
final class HistoryRows implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final byte[] line = new byte[1024];
    private int length;
    private long rows;
    private long dayOfText = Long.MIN_VALUE;
    private byte[] dayText = {};

    HistoryRows(Path file, boolean gzip, String header) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        out = gzip ? new GZIPOutputStream(bytes, BUFFER) : new BufferedOutputStream(bytes, BUFFER);
        out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A cell of text; it is quoted if it has to be. */
    HistoryRows text(String text) {
        boolean quotes = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
        return bytes((quotes ? '"' + text.replace("\"", "\"\"") + '"' : text).getBytes(StandardCharsets.UTF_8));
    }

    HistoryRows bytes(byte[] text) {
        comma();
        System.arraycopy(text, 0, line, length, text.length);
        length += text.length;
        return this;
    }

    /** An instant in whole seconds. */
    HistoryRows instant(long atMs) {
        comma();
        long second = Math.floorDiv(atMs, 1000);
        long day = Math.floorDiv(second, 86_400);
        if (day != dayOfText) {
            dayOfText = day;
            dayText = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
        }
        System.arraycopy(dayText, 0, line, length, dayText.length);
        length += dayText.length;
        int rest = (int) (second - day * 86_400);
        line[length++] = 'T';
        two(rest / 3600);
        line[length++] = ':';
        two(rest / 60 % 60);
        line[length++] = ':';
        two(rest % 60);
        line[length++] = 'Z';
        return this;
    }

    /** A number given in units of its last decimal place. */
    HistoryRows decimal(long units, int decimals) {
        comma();
        long rest = Math.abs(units);
        if (units < 0) {
            line[length++] = '-';
        }
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        digits(rest / scale);
        if (decimals > 0) {
            line[length++] = '.';
            for (scale /= 10; scale > 0; scale /= 10) {
                line[length++] = (byte) ('0' + rest / scale % 10);
            }
        }
        return this;
    }

    /** Ends the line. */
    void end() throws IOException {
        line[length++] = '\n';
        out.write(line, 0, length);
        length = 0;
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** The instant as text, for cells that are written seldom. */
    static String iso(int epochDay) {
        return Instant.ofEpochSecond(epochDay * 86_400L).toString();
    }

    private void comma() {
        if (length > 0) {
            line[length++] = ',';
        }
    }

    private void two(int number) {
        line[length++] = (byte) ('0' + number / 10);
        line[length++] = (byte) ('0' + number % 10);
    }

    private void digits(long number) {
        if (number >= 10) {
            digits(number / 10);
        }
        line[length++] = (byte) ('0' + number % 10);
    }
}

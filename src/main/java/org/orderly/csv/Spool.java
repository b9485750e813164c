package org.orderly.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** A file that has come in, kept aside until it is read, so that nothing of it is taken before all of it was seen. */
final class Spool implements Source, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    /** @throws Problem 413 if it is longer */
    static Spool of(InputStream in, long mostBytes) throws IOException {
        Path file = Files.createTempFile("orderly-", ".csv");
        Spool spool = new Spool(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > mostBytes) {
                    throw Problems.tooLarge(
                            "This file may have at most " + mostBytes + " bytes; divide it into several.");
                }
                out.write(buffer, 0, read);
            }
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    @Override
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}

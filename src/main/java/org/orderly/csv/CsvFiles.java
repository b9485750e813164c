package org.orderly.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orderly.http.Problem;

/** Opens the files that come in at the doors, with what people have confirmed their headings to mean. */
@ApplicationScoped
public class CsvFiles {

    /** What a door takes at most; the HTTP server has a limit of its own. */
    public static final long MOST_BYTES = 64_000_000;

    private final ColumnMappings mappings;

    CsvFiles(ColumnMappings mappings) {
        this.mappings = mappings;
    }

    /**
     * Reads the file to its end, finds out how it is written, and begins at its first row.
     *
     * @throws IOException if it broke off
     * @throws Problem 400 if it is no CSV file, its headings do not fit, or it does not show how it is written; 413 if
     *     it is longer
     */
    public CsvFile open(InputStream body, Layout layout, ReadAs said, long mostBytes) throws IOException {
        Spool spool = Spool.of(body, mostBytes);
        try {
            return new CsvFile(spool, layout, said, headings -> mappings.of(layout.importer(), headings));
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /** Who writes the rows that a trial refused. */
    @FunctionalInterface
    public interface Trial {
        void refused(OutputStream out) throws IOException;
    }

    /** The file of refused rows, as a download; it is complete before the answer begins. */
    public static Response download(String name, Trial trial) {
        Path file = null;
        try {
            file = Files.createTempFile("orderly-", ".csv");
            try (OutputStream out = Files.newOutputStream(file)) {
                trial.refused(out);
            }
            Path ready = file;
            StreamingOutput answer = out -> {
                try (out) {
                    Files.copy(ready, out);
                } finally {
                    Files.deleteIfExists(ready);
                }
            };
            return Response.ok(answer)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                    .build();
        } catch (IOException | RuntimeException e) {
            delete(file);
            if (e instanceof RuntimeException known) {
                throw known;
            }
            throw new UncheckedIOException((IOException) e);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}

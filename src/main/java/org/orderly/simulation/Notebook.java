package org.orderly.simulation;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * What the demo hospital remembers from one start to the next, in a file that only its owner may read: it holds the
 * gateway's key. For several threads.
 */
public final class Notebook {

    private final Path file;
    private final Properties pages = new Properties();

    private Notebook(Path file) {
        this.file = file;
    }

    /** Opens the notebook of a folder; it is empty if there is none yet or it cannot be read. */
    public static Notebook open(Path folder) throws IOException {
        Notebook notebook = new Notebook(folder.resolve("demo-hospital.properties"));
        if (Files.isReadable(notebook.file)) {
            try (Reader in = Files.newBufferedReader(notebook.file)) {
                notebook.pages.load(in);
            } catch (IllegalArgumentException e) {
                notebook.pages.clear();
            }
        }
        return notebook;
    }

    public synchronized Optional<String> read(String name) {
        return Optional.ofNullable(pages.getProperty(name));
    }

    /** A number, if there is one by that name. */
    public Optional<Long> number(String name) {
        return read(name).filter(text -> text.matches("-?\\d{1,18}")).map(Long::valueOf);
    }

    /** Writes something down, at once and whole. */
    public synchronized void write(String name, String text) throws IOException {
        pages.setProperty(name, text);
        save();
    }

    /** Forgets everything, because the service remembers nothing of it. */
    synchronized void clear() throws IOException {
        pages.clear();
        save();
    }

    private void save() throws IOException {
        StringWriter text = new StringWriter();
        pages.store(text, "The demo hospital's notebook. Delete it together with the demo's database.");
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, text.toString(), StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

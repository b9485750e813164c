package org.orderly.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The key that encrypts session cookies, 256 random bits, so that a restart logs nobody out. */
record SessionKey(String text) {

    private static final String FILE_NAME = "session.key";
    private static final int RANDOM_BYTES = 32;

    /**
     * The key kept beside the database file, made at the first start; in {@code data/} for a database elsewhere, and
     * not kept at all for one in memory.
     *
     * @param jdbcUrl of the database, or null
     */
    static SessionKey beside(String jdbcUrl) {
        return jdbcUrl != null && jdbcUrl.startsWith("jdbc:h2:mem:") ? random() : keptIn(directory(jdbcUrl));
    }

    /** Where the key of that database is kept. */
    static Path directory(String jdbcUrl) {
        if (jdbcUrl == null || !jdbcUrl.startsWith("jdbc:h2:file:")) {
            return Path.of("data");
        }
        String file = jdbcUrl.substring("jdbc:h2:file:".length()).split(";", 2)[0];
        Path home = Path.of(System.getProperty("user.home"));
        Path parent = (file.startsWith("~/") ? home.resolve(file.substring(2)) : Path.of(file)).getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** Reads the key, or makes it: readable by its owner alone. */
    static SessionKey keptIn(Path directory) {
        Path file = directory.resolve(FILE_NAME);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(directory);
                create(file, random());
            }
            return new SessionKey(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot keep the session key in " + file.toAbsolutePath()
                            + "; make it readable, or set ORDERLY_SESSION_KEY",
                    e);
        }
    }

    private static void create(Path file, SessionKey key) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            out.write(ByteBuffer.wrap(key.text().getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException e) {
            return; // another start was faster; its key is the one
        }
    }

    private static SessionKey random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SessionKey(Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "a session key"; // never the key
    }
}

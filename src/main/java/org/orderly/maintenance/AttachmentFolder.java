package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The bytes of attachments, each content once, under the SHA-256 of it: no name of a sender ever becomes a path. */
@ApplicationScoped
class AttachmentFolder {

    private final Path folder;

    AttachmentFolder(MaintenanceConfig config) {
        folder = config.attachments();
    }

    /** Keeps the content; when this returns it is on the disk. Answers its SHA-256. */
    String keep(byte[] content) {
        String digest = Digests.sha256(content);
        Path file = file(digest);
        if (!Files.exists(file)) {
            write(file, content);
        }
        return digest;
    }

    /** What was kept under this SHA-256. */
    byte[] read(String digest) {
        try {
            return Files.readAllBytes(file(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment is missing in " + folder + ".", e);
        }
    }

    private Path file(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest);
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(file.getParent(), "half", ".tmp");
            Files.write(half, content);
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment cannot be kept.", e);
        }
    }
}

package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

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
        return read(file(digest));
    }

    private byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment is missing in " + folder + ".", e);
        }
    }

    /**
     * What is made of the content under this SHA-256, such as a small picture: made once, then kept beside it.
     *
     * @param name of what is made, a word of ours
     */
    byte[] made(String digest, String name, UnaryOperator<byte[]> maker) {
        Path file = folder.resolve(name).resolve(digest.substring(0, 2)).resolve(digest);
        if (Files.exists(file)) {
            return read(file);
        }
        byte[] content = maker.apply(read(digest));
        write(file, content);
        return content;
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

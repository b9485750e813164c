package org.orderly.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {

    @TempDir
    Path folder;

    @Test
    void what_is_written_down_is_there_at_the_next_start() throws IOException {
        Notebook.open(folder).write("gateway-key", "ordk_secret=#1");
        Notebook next = Notebook.open(folder);
        assertThat(next.read("gateway-key")).contains("ordk_secret=#1");
        assertThat(next.number("gateway-key")).isEmpty();
        next.clear();
        assertThat(Notebook.open(folder).read("gateway-key")).isEmpty();
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        Notebook.open(folder.resolve("new")).write("a", "1");
        Path file = folder.resolve("new/demo-hospital.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("new").toFile().list()).containsExactly("demo-hospital.properties");
    }
}

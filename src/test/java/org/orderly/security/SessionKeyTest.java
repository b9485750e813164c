package org.orderly.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeyTest {

    @TempDir
    Path temp;

    @Test
    void it_is_made_once_and_only_its_owner_reads_it() throws IOException {
        String url = "jdbc:h2:file:" + temp.resolve("data/orderly") + ";WRITE_DELAY=0";
        SessionKey first = SessionKey.beside(url);
        assertThat(first.text()).hasSize(44);
        assertThat(SessionKey.beside(url)).isEqualTo(first);
        Path file = temp.resolve("data/session.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_database_in_memory_keeps_none() {
        assertThat(SessionKey.beside("jdbc:h2:mem:orderly")).isNotEqualTo(SessionKey.beside("jdbc:h2:mem:orderly"));
    }

    @Test
    void a_database_elsewhere_has_it_in_the_data_directory() {
        assertThat(SessionKey.directory("jdbc:postgresql://db/orderly")).isEqualTo(Path.of("data"));
        assertThat(SessionKey.directory("jdbc:h2:file:./data/orderly;WRITE_DELAY=0"))
                .isEqualTo(Path.of("./data"));
    }
}

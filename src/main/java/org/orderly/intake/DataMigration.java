package org.orderly.intake;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration of data that SQL alone cannot make. A singleton that says its version, what it does, and does it. */
public interface DataMigration extends JavaMigration, FlywayConfigurationCustomizer {

    @Override
    default void customize(FluentConfiguration flyway) {
        flyway.javaMigrations(Stream.concat(Arrays.stream(flyway.getJavaMigrations()), Stream.of(this))
                .toArray(JavaMigration[]::new));
    }

    @Override
    default Integer getChecksum() {
        return null;
    }

    @Override
    default boolean canExecuteInTransaction() {
        return true;
    }
}

package org.orderly.security;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives the service the key that encrypts session cookies: {@code ORDERLY_SESSION_KEY}, or else the one kept beside the
 * database (see {@link SessionKey}). Read only when somebody asks for it, so that a build makes no key.
 */
public final class SessionKeys implements ConfigSourceFactory {

    static final String PROPERTY = "quarkus.http.auth.session.encryption-key";

    /** Below every other source: who sets the property itself is obeyed. */
    private static final int LOWEST = 1;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return List.of(new Source(context));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(LOWEST);
    }

    private static final class Source implements ConfigSource {

        private final ConfigSourceContext context;
        private String key;

        Source(ConfigSourceContext context) {
            this.context = context;
        }

        @Override
        public synchronized String getValue(String property) {
            if (!PROPERTY.equals(property)) {
                return null;
            }
            if (key == null) {
                String given = configured("ORDERLY_SESSION_KEY");
                key = given != null
                        ? given
                        : SessionKey.beside(configured("quarkus.datasource.jdbc.url"))
                                .text();
            }
            return key;
        }

        private String configured(String name) {
            ConfigValue value = context.getValue(name);
            return value == null || value.getValue() == null || value.getValue().isBlank() ? null : value.getValue();
        }

        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public Map<String, String> getProperties() {
            return Map.of();
        }

        @Override
        public int getOrdinal() {
            return LOWEST;
        }

        @Override
        public String getName() {
            return "session key";
        }
    }
}

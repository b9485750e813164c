package org.orderly.security;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the operator can say about people. */
@ConfigMapping(prefix = "orderly.security")
interface SecurityConfig {

    /** The version shown to whoever opens the page. */
    String version();

    /**
     * The password of the first administrator, {@code ORDERLY_ADMIN_PASSWORD}; read only while there are no people.
     * Without it one is made up and printed once.
     */
    Optional<String> adminPassword();
}

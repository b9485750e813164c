package org.orderly.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Resources answer by themselves when a sender is not who he says, and are counted by their path. Quarkus REST prepares each
 * request for the case that it should fail before it reaches its resource, which here none does, and looks for the
 * resource to do so. That costs more than most requests, and more with each resource; so it is taken from them before.
 */
@Singleton
class AuthenticationFailures {

    /** That of the handler that authenticates, which is registered earlier; that of Quarkus REST follows. */
    private static final int PRIORITY = 200;

    private final String login;

    AuthenticationFailures(@ConfigProperty(name = "quarkus.http.auth.form.post-location") String login) {
        this.login = login;
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    String path = request.normalizedPath();
                    if (path.startsWith("/api/") && !path.equals(login)) {
                        request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
                    }
                    request.next();
                },
                PRIORITY);
    }
}

package org.orderly.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is asking, also where nobody may be: at start, in a timer, on a lane. */
@ApplicationScoped
public class Caller {

    /** The name of what the service does by itself. */
    public static final String SYSTEM = "system";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The name of who is logged in, or {@value #SYSTEM}. */
    public String name() {
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            return SYSTEM;
        }
        return identity.getPrincipal().getName();
    }
}

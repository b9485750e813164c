package org.orderly.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;

/** An account as the service keeps it in memory, so that asking who is there costs no database. */
record Person(
        long id,
        String username,
        String displayName,
        String passwordHash,
        Set<String> roles,
        boolean active,
        boolean demo) {

    /** This person, under a name: the username, or at login the name that goes into the cookie. */
    SecurityIdentity identity(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(roles)
                .build();
    }

    boolean administers() {
        return active && roles.contains(Roles.ADMIN);
    }

    @Override
    public String toString() {
        return username; // never the hash
    }
}

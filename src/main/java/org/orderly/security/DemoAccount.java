package org.orderly.security;

import java.util.Arrays;
import java.util.Optional;

/** The accounts of the demo hospital, one a role; the password is the username, and the login page shows it. */
enum DemoAccount {
    NURSE(Roles.NURSE, "Nadia Brandt, nurse"),
    BIOMED(Roles.BIOMED, "Ben Okafor, clinical engineering"),
    FINANCE(Roles.FINANCE, "Fiona Lund, finance"),
    ADMIN(Roles.ADMIN, "Adrian Weiss, administrator");

    final String role;
    final String displayName;

    DemoAccount(String role, String displayName) {
        this.role = role;
        this.displayName = displayName;
    }

    String username() {
        return role;
    }

    String password() {
        return role;
    }

    static Optional<DemoAccount> named(String username) {
        return Arrays.stream(values())
                .filter(account -> account.username().equals(username))
                .findFirst();
    }
}

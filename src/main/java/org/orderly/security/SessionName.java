package org.orderly.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a session cookie says, encrypted: the username and a short digest of the stored password. A new password, or a
 * deactivated account, ends every session that was opened before.
 */
record SessionName(String username, String passwordMark) {

    private static final char SEPARATOR = '#';

    static SessionName of(Person person) {
        return new SessionName(person.username(), mark(person.passwordHash()));
    }

    /** Reads what {@link #toString()} wrote; a name without a mark opens nothing. */
    static SessionName parse(String text) {
        int at = text.lastIndexOf(SEPARATOR);
        return at < 0 ? new SessionName(text, "") : new SessionName(text.substring(0, at), text.substring(at + 1));
    }

    boolean opens(Person person) {
        return person.active() && equals(of(person));
    }

    @Override
    public String toString() {
        return username + SEPARATOR + passwordMark;
    }

    private static String mark(String passwordHash) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}

package org.orderly.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key of a gateway: {@code ordk_} and 256 random bits in URL-safe Base64. A key this random needs no slow hash; the
 * SHA-256 of it is what is kept, in the database and in memory.
 */
record GatewayKey(String text) {

    static final String MARK = "ordk_";
    private static final int RANDOM_BYTES = 32;
    private static final int PREFIX_LENGTH = 12;

    static GatewayKey random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new GatewayKey(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Lower-case hexadecimal SHA-256, 64 characters; about a microsecond. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** Enough to tell two keys apart in a list, far too little to guess the rest. */
    String prefix() {
        return text.substring(0, Math.min(PREFIX_LENGTH, text.length()));
    }

    @Override
    public String toString() {
        return prefix() + "…"; // never the key
    }
}

package org.orderly.savings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Walks the ledger from its first row. Each row has the SHA-256 of the hash before it and of all it says itself; whoever
 * changes, inserts or takes out a row would have to write all later ones anew.
 */
final class Chain {

    /** The hash before the first row. */
    static final String START = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha;
    private long seq;
    private String hash = START;

    Chain() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** All that a row says. */
    record Link(long seq, String kind, long entry, Instant at, String by, String content) {}

    /** The hash of the row that follows a hash. */
    String hashOf(String previous, Link link) {
        String said = previous
                + '\n'
                + link.seq()
                + '\n'
                + link.kind()
                + '\n'
                + link.entry()
                + '\n'
                + link.at().toEpochMilli()
                + '\n'
                + link.by()
                + '\n';
        sha.update(said.getBytes(StandardCharsets.UTF_8));
        return HEX.formatHex(sha.digest(link.content().getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the next row; what is wrong with it, if anything. */
    Optional<String> next(Link link, String previous, String stated) {
        Optional<String> wrong = wrong(link, previous, stated, hash, seq);
        if (wrong.isEmpty()) {
            seq = link.seq();
            hash = stated;
        }
        return wrong;
    }

    /**
     * What is wrong with a row that should follow on another, if anything.
     *
     * @param before the hash of the row before
     * @param seqBefore the seq of the row before
     */
    Optional<String> wrong(Link link, String previous, String stated, String before, long seqBefore) {
        if (link.seq() != seqBefore + 1) {
            return Optional.of("Row " + (seqBefore + 1) + " is not there.");
        }
        if (!previous.equals(before)) {
            return Optional.of("Row " + link.seq() + " does not follow on row " + seqBefore + ".");
        }
        if (!hashOf(before, link).equals(stated)) {
            return Optional.of("Row " + link.seq() + " does not say what it said when it was written.");
        }
        return Optional.empty();
    }

    /** The hash of the newest row that was right. */
    String head() {
        return hash;
    }

    /** How many rows were right. */
    long length() {
        return seq;
    }
}

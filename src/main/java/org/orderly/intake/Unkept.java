package org.orderly.intake;

/** What was taken could not be kept. */
final class Unkept extends RuntimeException {

    private final boolean byItself;

    /** @param byItself whether it failed for what it is, and not because others did or the database was away */
    Unkept(Exception cause, boolean byItself) {
        super(cause.getMessage(), cause, false, false);
        this.byItself = byItself;
    }

    boolean isByItself() {
        return byItself;
    }
}

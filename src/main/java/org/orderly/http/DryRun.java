package org.orderly.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.util.function.Supplier;

/** Work that may be tried only: {@code dryRun=true} of an operation. */
public final class DryRun {

    private DryRun() {}

    /** Does the work in a transaction of its own, which is taken back when the work fails or is only tried. */
    public static <T> T transact(boolean dryRun, Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            T done = work.get();
            if (dryRun) {
                QuarkusTransaction.rollback();
            } else {
                QuarkusTransaction.commit();
            }
            return done;
        } catch (RuntimeException e) {
            if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                QuarkusTransaction.rollback();
            }
            throw e;
        }
    }
}

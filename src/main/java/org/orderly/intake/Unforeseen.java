package org.orderly.intake;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Tells the log of faults that nobody foresaw: the cause once a minute, so that no sender can fill the disk with it. */
final class Unforeseen {

    private static final Logger LOG = Logger.getLogger(Unforeseen.class);
    private static final long APART_NANOS = TimeUnit.MINUTES.toNanos(1);

    private static final AtomicLong TOLD_NANOS = new AtomicLong(System.nanoTime() - APART_NANOS);
    private static final AtomicLong UNTOLD = new AtomicLong();

    private Unforeseen() {}

    /** Whether somebody may go on after it; otherwise it is thrown again. */
    static void tell(Throwable fault) {
        if (fault instanceof VirtualMachineError fatal && !(fault instanceof StackOverflowError)) {
            throw fatal;
        }
        long nowNanos = System.nanoTime();
        long toldNanos = TOLD_NANOS.get();
        if (nowNanos - toldNanos >= APART_NANOS && TOLD_NANOS.compareAndSet(toldNanos, nowNanos)) {
            LOG.errorf(
                    fault,
                    "An element could not be dealt with and is refused; so were %d since the last such line",
                    UNTOLD.getAndSet(0));
        } else {
            UNTOLD.incrementAndGet();
        }
    }
}

package org.orderly.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock whose hand the test moves. */
public final class HandClock extends Clock {

    private volatile Instant now;

    public HandClock(String now) {
        this.now = Instant.parse(now);
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }

    public void back(Duration by) {
        now = now.minus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}

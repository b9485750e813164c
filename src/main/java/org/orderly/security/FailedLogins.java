package org.orderly.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing a password slow: after {@value #FREE_TRIES} wrong ones a username may be tried once in ten seconds,
 * until it is left alone for a quarter of an hour or gets it right. Remembers the {@value #REMEMBERED} names tried
 * last, whether they exist or not.
 */
@ApplicationScoped
class FailedLogins {

    static final int FREE_TRIES = 5;
    static final int REMEMBERED = 10_000;
    private static final long PAUSE_MS = 10_000;
    private static final long FORGET_MS = 15 * 60_000;

    private record Wrong(int times, long lastMs) {}

    private final Clock clock;
    private final Map<String, Wrong> byUsername = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > REMEMBERED;
        }
    };

    FailedLogins(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mayTry(String username) {
        Wrong wrong = byUsername.get(username);
        return wrong == null || wrong.times() < FREE_TRIES || clock.millis() - wrong.lastMs() >= PAUSE_MS;
    }

    synchronized void wrong(String username) {
        long now = clock.millis();
        Wrong before = byUsername.get(username);
        boolean forgotten = before == null || now - before.lastMs() > FORGET_MS;
        byUsername.put(username, new Wrong(forgotten ? 1 : before.times() + 1, now));
    }

    synchronized void right(String username) {
        byUsername.remove(username);
    }
}

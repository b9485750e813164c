package org.orderly.maintenance.labels;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/**
 * Lets through only so many faults a device and a network address in a time. Remembers the {@value #REMEMBERED} devices
 * and as many addresses that were heard of last.
 */
@ApplicationScoped
class FaultLimit {

    static final int REMEMBERED = 10_000;

    private final LabelsConfig config;
    private final Clock clock;
    private final Map<String, Deque<Long>> devices = newest();
    private final Map<String, Deque<Long>> addresses = newest();

    FaultLimit(LabelsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @throws Problem 429 saying when to come back */
    synchronized void take(String token, String address) {
        Deque<Long> ofDevice = recent(devices, token);
        Deque<Long> ofAddress = recent(addresses, address);
        refuse(ofDevice, config.faultsPerDevice(), "This device was reported several times just now.");
        refuse(ofAddress, config.faultsPerAddress(), "There were many reports from here just now.");
        ofDevice.addLast(clock.millis());
        ofAddress.addLast(clock.millis());
    }

    private Deque<Long> recent(Map<String, Deque<Long>> times, String key) {
        Deque<Long> recent = times.computeIfAbsent(key, none -> new ArrayDeque<>());
        long since = clock.millis() - config.window().toMillis();
        while (!recent.isEmpty() && recent.peekFirst() <= since) {
            recent.removeFirst();
        }
        return recent;
    }

    private void refuse(Deque<Long> recent, int most, String words) {
        if (recent.size() >= most) {
            long free = recent.peekFirst() + config.window().toMillis();
            throw Problems.tooMany(words + " Call clinical engineering.", Duration.ofMillis(free - clock.millis()));
        }
    }

    private static Map<String, Deque<Long>> newest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}

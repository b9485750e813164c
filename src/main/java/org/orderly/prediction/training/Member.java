package org.orderly.prediction.training;

import org.orderly.telemetry.DeviceHistory;

/** A device of the class that is being learned, its history as days. Each is one, whatever it holds. */
final class Member {

    private final Subject subject;
    private final DeviceHistory history;
    private final Watch watch;

    Member(Subject subject) {
        this.subject = subject;
        this.history = subject.history();
        this.watch = new Watch(subject, history.events());
    }

    Subject subject() {
        return subject;
    }

    DeviceHistory history() {
        return history;
    }

    Watch watch() {
        return watch;
    }

    boolean hasFailed() {
        return watch.failures().length > 0;
    }
}

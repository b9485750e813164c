package org.orderly.location.visibility;

import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.identity.Key;

/**
 * Which devices are listed.
 *
 * @param state {@code seen}, {@code not-seen} (before, but not within 24 hours), {@code never-seen} or {@code no-firmware}
 * @param classCode the code of a device class
 * @param department the owner
 */
record SightFilter(
        @RestQuery String state,
        @RestQuery("class") String classCode,
        @RestQuery String department) {

    private static final String NO_FIRMWARE = "no-firmware";

    /** @throws Problem 400 if there is no such state */
    Predicate<Sight> wanted() {
        Predicate<Sight> state = ofState();
        return sight -> state.test(sight)
                && (isEmpty(classCode) || Key.same(sight.asset().classCode(), classCode))
                && (isEmpty(department) || Key.same(sight.asset().department(), department));
    }

    private Predicate<Sight> ofState() {
        if (isEmpty(state)) {
            return sight -> true;
        }
        if (state.equals(NO_FIRMWARE)) {
            return sight -> !sight.hasFirmware();
        }
        for (Sight.State one : Sight.State.values()) {
            if (one.code().equals(state)) {
                return sight -> sight.state() == one;
            }
        }
        throw Problems.badRequest("state: write seen, not-seen, never-seen or no-firmware.");
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}

package org.orderly.maintenance.schedule;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of publishing.
 *
 * @param act what to name to take it back, or null if nothing was published
 * @param undoUntil until when that is possible, unless the schedule changes before
 * @param published how many orders say now what the schedule says
 * @param left those that do not, and why
 */
@Schema(name = "Publication", example = """
        {"act":3,"undoUntil":"2026-03-03T06:00:00Z","published":14,"left":[{"orderId":123,"number":"WO-000123",
        "technician":"Ada Field","why":"Ada Field does not sign in, so that no order can be assigned to them."}]}""")
record Publication(Long act, Instant undoUntil, int published, List<Left> left) {

    /** An order that cannot be published: who cannot be told, and why. */
    record Left(long orderId, String number, String technician, String why) {}

    /**
     * What publishing would do.
     *
     * @param preview names this preview; publishing follows exactly one
     * @param people who is told what, by name
     * @param left who cannot be told, and why
     */
    @Schema(name = "PublicationPreview", example = """
            {"preview":"3f1c2a9e-8f54-3f4e-9a3e-3a1b0c9d7e55","people":[{"technicianId":1,"name":"Kim Biomed",
            "username":"biomed","hasCalendar":true,"orders":[{"orderId":123,"number":"WO-000123",
            "title":"Does not charge","start":"2026-03-02T08:00:00Z","end":"2026-03-02T09:00:00Z","assignee":null}]}],
            "left":[{"orderId":124,"number":"WO-000124","technician":"Ada Field",
            "why":"Ada Field does not sign in, so that no order can be assigned to them."}]}""")
    record Preview(String preview, List<Told> people, List<Left> left) {

        int orders() {
            return people.stream().mapToInt(told -> told.orders().size()).sum();
        }
    }

    /** Somebody and what they are told. */
    record Told(long technicianId, String name, String username, boolean hasCalendar, List<Given> orders) {}

    /** An order and when it is to be done; {@code assignee} has it so far. */
    record Given(long orderId, String number, String title, Instant start, Instant end, String assignee) {}
}

package org.orderly.maintenance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step from one state to another. What a move does not need it leaves null.
 *
 * @param to the state that is wanted; for a proposed order accept, postpone or reject
 * @param why the reason; needed to cancel, reject, postpone, wait and to do work again
 * @param assignee the username of who is to do it; needed to assign
 * @param until postponed until then
 * @param finding what was found; needed to be done
 * @param failureCode how the device had failed
 * @param cause what had made it fail
 * @param resolution what was done about it
 * @param backInService whether the device can be used again from now on; verified says so by itself
 */
@Schema(example = """
        {"to":"done","finding":"confirmed","failureCode":"battery-worn","cause":"Age",
        "resolution":"Battery replaced, full test passed","backInService":true}""")
public record Move(
        @NotBlank @Size(max = 30) String to,
        @Size(max = 1000) String why,
        @Size(max = 80) String assignee,
        Instant until,
        Finding finding,
        @Size(max = 64) String failureCode,
        @Size(max = 1000) String cause,
        @Size(max = 4000) String resolution,
        Boolean backInService) {

    /** A move that needs no more than a reason. */
    public static Move to(String state, String why) {
        return new Move(state, why, null, null, null, null, null, null, null);
    }

    /** To be done by that person. */
    public static Move assign(String username, String why) {
        return new Move("assigned", why, username, null, null, null, null, null, null);
    }

    /** Done, with what was found. */
    public static Move done(Finding finding, String failureCode, String resolution, boolean backInService) {
        return new Move("done", null, null, null, finding, failureCode, null, resolution, backInService);
    }
}

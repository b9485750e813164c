package org.orderly.maintenance.schedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody can do.
 *
 * @param certifiedUntil the last day on which it counts, or null if it does not end
 */
@Schema(example = "{\"code\":\"imaging\",\"certifiedUntil\":\"2027-06-30\"}")
record Skill(@NotBlank @Size(max = 40) String code, LocalDate certifiedUntil) {}

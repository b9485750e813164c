package org.orderly.savings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody claims. The amount is never said: it follows from what was measured, and from the baselines.
 *
 * @param on the day it belongs to
 * @param currency needed where no baseline says it
 * @param measured the numbers of the formula that are not of the time before, by name
 * @param events what happened; at least one
 * @param demand whose demand is covered, for rentals and purchases
 */
@Schema(name = "NewEntry", example = """
        {"on":"2026-03-01","formula":"purchase-avoided","currency":"EUR","measured":{"units":2},
        "events":[{"kind":"request-withdrawn","reference":"request/REQ-12","assetId":null,"on":"2026-03-01",
        "words":"Two pumps were found in storage"}],"demand":[{"classCode":"infusion-pump","department":"ICU",
        "need":"REQ-12","from":"2026-03-01","to":"2027-02-28"}],"site":"MAIN","department":"ICU",
        "classCode":"infusion-pump","note":null}""")
record NewEntry(
        @NotNull LocalDate on,
        @NotNull Formula formula,

        @Pattern(regexp = "[A-Z]{3}", message = "write three capital letters such as EUR")
        String currency,

        @NotNull @Size(max = 20) Map<String, @NotNull BigDecimal> measured,
        @NotEmpty @Size(max = 1000) List<@Valid @NotNull Evidence> events,
        @Size(max = 200) List<@Valid @NotNull Demand> demand,
        @Size(max = 60) String site,
        @Size(max = 80) String department,
        @Size(max = 60) String classCode,
        @Size(max = 1000) String note) {

    Whose whose() {
        return new Whose(site, department, classCode);
    }

    /** What it covers; nothing if nothing was said. */
    List<Demand> covered() {
        return demand == null ? List.of() : demand;
    }
}

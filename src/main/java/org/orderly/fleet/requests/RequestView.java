package org.orderly.fleet.requests;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purchase request as it is shown.
 *
 * @param check what stands idle in the house now; null once it is declined, withdrawn or bought
 * @param assetIds the units of one's own that were found instead
 * @param found the same, as they are now
 */
@Schema(name = "PurchaseRequest", example = """
        {"id":3,"reference":"PR-3","classCode":"infusion-pump","className":"Infusion pump","units":4,"department":"ICU",
        "neededFrom":"2026-03-01","neededTo":"2026-12-31","reason":"Four more beds","price":2450.00,"currency":"EUR",
        "state":"requested","requestedAt":"2026-02-20T09:00:00Z","requestedBy":"biomed","decidedOn":null,
        "decidedBy":null,"why":null,"assetIds":[],"found":[],"check":{"idleUnits":6,"inDepartmentsWithSurplus":5,
        "says":"Of our own, 6 stand idle, 5 of them more than their departments ask for. Wanted: 4. Nothing need be bought.",
        "units":[{"assetId":17,"name":"Infusion pump","controlNumber":"GLH-000017","department":"Equipment pool",
        "zone":"Storage 2"}]}}""")
record RequestView(
        long id,
        String reference,
        String classCode,
        String className,
        int units,
        String department,
        LocalDate neededFrom,
        LocalDate neededTo,
        String reason,
        BigDecimal price,
        String currency,
        RequestState state,
        Instant requestedAt,
        String requestedBy,
        LocalDate decidedOn,
        String decidedBy,
        String why,
        List<Long> assetIds,
        List<IdleCheck.IdleUnit> found,
        IdleCheck.Check check) {

    static RequestView of(
            PurchaseRequest request, String className, List<IdleCheck.IdleUnit> found, IdleCheck.Check check) {
        return new RequestView(
                request.id,
                "PR-" + request.id,
                request.classCode,
                className,
                request.units,
                request.department,
                request.neededFrom,
                request.neededTo,
                request.reason,
                request.price == null
                        ? null
                        : request.price.setScale(
                                Math.max(2, request.price.stripTrailingZeros().scale())),
                request.currency,
                request.state,
                request.requestedAt,
                request.requestedBy,
                request.decidedOn,
                request.decidedBy,
                request.why,
                request.found.stream().sorted().toList(),
                found,
                check);
    }
}

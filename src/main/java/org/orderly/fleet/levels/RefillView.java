package org.orderly.fleet.levels;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refill as it is shown.
 *
 * @param from where the units can be fetched now, the nearest first; empty when it is over
 */
@Schema(name = "Refill", example = """
        {"id":3,"parLevelId":2,"ward":"ICU","classCode":"infusion-pump","className":"Infusion pump","missing":2,
        "from":[{"zoneId":42,"zone":"Storage 2","floor":"N-2","units":5,"walkSeconds":95}],"state":"open",
        "openedAt":"2026-03-01T14:05:09Z","takenBy":null,"doneAt":null,"doneBy":null,"why":null}""")
record RefillView(
        long id,
        long parLevelId,
        String ward,
        String classCode,
        String className,
        int missing,
        List<Shelves.Source> from,
        RefillState state,
        Instant openedAt,
        String takenBy,
        Instant doneAt,
        String doneBy,
        String why) {

    static RefillView of(Refill refill, String className, List<Shelves.Source> from) {
        return new RefillView(
                refill.id,
                refill.levelId,
                refill.ward,
                refill.classCode,
                className,
                refill.missing,
                from,
                refill.state,
                refill.openedAt,
                refill.takenBy,
                refill.doneAt,
                refill.doneBy,
                refill.why);
    }
}

package org.orderly.savings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a baseline as it is shown. */
@Schema(name = "BaselineView", example = """
        {"id":3,"figure":"loss-rate","name":"Devices lost in a year, as a share of the fleet","scope":"class",
        "key":"infusion-pump","version":2,"value":0.118,"unit":"1/a","from":"2024-01-01","to":"2025-12-31",
        "source":"Write-offs 2024-2025, inventory report 7","observed":"Books","approvedBy":"M. Keller",
        "approvedOn":"2026-02-01","enteredAt":"2026-03-01T14:05:09Z","enteredBy":"finance"}""")
record BaselineView(
        long id,
        Figure figure,
        String name,
        Scope scope,
        String key,
        int version,
        BigDecimal value,
        String unit,
        LocalDate from,
        LocalDate to,
        String source,
        String observed,
        String approvedBy,
        LocalDate approvedOn,
        Instant enteredAt,
        String enteredBy) {

    static BaselineView of(Baseline baseline) {
        Figure figure = Figure.of(baseline.figure);
        return new BaselineView(
                baseline.id,
                figure,
                figure.words(),
                Scope.of(baseline.scope),
                baseline.key,
                baseline.version,
                plain(baseline.value),
                baseline.unit,
                baseline.from,
                baseline.to,
                baseline.source,
                baseline.observed,
                baseline.approvedBy,
                baseline.approvedOn,
                baseline.enteredAt,
                baseline.enteredBy);
    }

    /** Without the noughts that a column of eight digits adds. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal brief = value.stripTrailingZeros();
        return brief.scale() < 0 ? brief.setScale(0) : brief;
    }
}

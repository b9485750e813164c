package org.orderly.savings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.orderly.http.Codes;

/** The lines of the report: eight ways to save, and what the programme itself costs. */
@SuppressWarnings("ImmutableEnumChecker") // a Set.of
public enum LineItem {
    LOSS_AVOIDED("Losses avoided", EvidenceKind.INVENTORY_COUNT, EvidenceKind.WRITE_OFF, EvidenceKind.FOUND_AGAIN),
    RENTAL_AVOIDED("Rentals avoided", EvidenceKind.RENTAL_RETURNED, EvidenceKind.RENTALS_COUNTED),
    PURCHASE_AVOIDED("Purchases avoided", EvidenceKind.REQUEST_WITHDRAWN),
    RIGHT_SIZING("Fleet right-sized", EvidenceKind.UNIT_RETIRED),
    SERVICE_AVOIDED("Service avoided", EvidenceKind.INVOICE, EvidenceKind.UNIT_RETIRED),
    REPAIR_AVOIDED("Unplanned repairs avoided", EvidenceKind.PREDICTION_CONFIRMED),
    DOWNTIME_AVOIDED("Downtime avoided", EvidenceKind.DOWNTIME_SHORTENED, EvidenceKind.PROCEDURES_DOCUMENTED),
    SEARCH_TIME("Search time avoided", EvidenceKind.SEARCH_AVOIDED),
    PROGRAMME_COST("Cost of the programme", EvidenceKind.PAID, EvidenceKind.INVOICE);

    private final String words;
    private final Set<EvidenceKind> needed;

    LineItem(String words, EvidenceKind... needed) {
        this.words = words;
        this.needed = Set.of(needed);
    }

    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    @JsonCreator
    public static LineItem of(String code) {
        return Codes.of(values(), code);
    }

    public String words() {
        return words;
    }

    /** How it is reckoned: in one way, or in two where it touches both budgets. */
    Stream<Formula> formulas() {
        return Arrays.stream(Formula.values()).filter(formula -> formula.line() == this);
    }

    /** Of these events, one at least must be behind an entry. */
    Set<EvidenceKind> needed() {
        return needed;
    }

    /** Nobody may choose: service is hard when the invoice falls, downtime when lost procedures are documented. */
    Hardness hardness(List<Evidence> behind) {
        return switch (this) {
            case SEARCH_TIME -> Hardness.SOFT;
            case SERVICE_AVOIDED -> hardWith(EvidenceKind.INVOICE, behind);
            case DOWNTIME_AVOIDED -> hardWith(EvidenceKind.PROCEDURES_DOCUMENTED, behind);
            case LOSS_AVOIDED, RENTAL_AVOIDED, PURCHASE_AVOIDED, RIGHT_SIZING, REPAIR_AVOIDED, PROGRAMME_COST ->
                Hardness.HARD;
        };
    }

    /** Whether an entry must say whose need, on which days, it covers. */
    boolean coversDemand() {
        return this == RENTAL_AVOIDED || this == PURCHASE_AVOIDED;
    }

    private static Hardness hardWith(EvidenceKind proof, List<Evidence> behind) {
        return behind.stream().anyMatch(event -> event.kind() == proof) ? Hardness.HARD : Hardness.SOFT;
    }
}

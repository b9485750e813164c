package org.orderly.location;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.location.plan.Purpose;

/** Whether a unit can be taken, judged by what the zone it stands in is for. */
public enum Readiness {
    READY,
    MAYBE,
    IN_USE,
    SOILED,
    OUT_OF_SERVICE;

    /** Devices that are used where they are installed. */
    private static final Set<String> FIXED = Set.of("mri", "ct");

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @JsonValue
    public String code() {
        return code;
    }

    /** Whether somebody who needs a unit may go and take it. */
    public boolean usable() {
        return this == READY || this == MAYBE;
    }

    /**
     * The readiness of that unit: one in quarantine is out of service wherever it stands.
     *
     * @param purpose null when the zone is unknown
     */
    public static Readiness of(Purpose purpose, AssetCard card) {
        return card.quarantine() != null ? OUT_OF_SERVICE : of(purpose, card.classCode(), card.status());
    }

    /**
     * The readiness of a unit of that class and status in a zone of that purpose.
     *
     * @param purpose null when the zone is unknown
     */
    public static Readiness of(Purpose purpose, String classCode, AssetStatus status) {
        if (status != AssetStatus.IN_SERVICE) {
            return OUT_OF_SERVICE;
        }
        if (purpose == null) {
            return MAYBE;
        }
        return switch (purpose) {
            case CLEAN_UTILITY, STORAGE -> READY;
            case PATIENT_ROOM, OPERATING_ROOM, EMERGENCY -> IN_USE;
            case IMAGING -> FIXED.contains(classCode) ? READY : IN_USE;
            case SOILED_UTILITY -> SOILED;
            case WORKSHOP -> OUT_OF_SERVICE;
            case CORRIDOR, NURSE_STATION, WAITING, OFFICE, EXIT, LIFT, STAIRS, OTHER -> MAYBE;
        };
    }
}

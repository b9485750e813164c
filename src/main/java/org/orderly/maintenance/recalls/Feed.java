package org.orderly.maintenance.recalls;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of openFDA's two files an element comes from. They are refreshed at different times; both are needed. */
public enum Feed {
    /** {@code device/recall}: what is done about it and why it happened, but no class. */
    RECALL,
    /** {@code device/enforcement}: the class of the recall. */
    ENFORCEMENT;

    static Feed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.orderly.savings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.orderly.http.Codes;

/** Whether an amount can be seen in the books. */
public enum Hardness {
    /** Money that is not spent. */
    HARD,
    /** Worth something, but no invoice is smaller for it. Never added to what is hard. */
    SOFT;

    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    @JsonCreator
    public static Hardness of(String code) {
        return Codes.of(values(), code);
    }
}

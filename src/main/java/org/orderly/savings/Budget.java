package org.orderly.savings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.orderly.http.Codes;

/** Out of which budget the money would have been spent. */
public enum Budget {
    OPERATING,
    CAPITAL;

    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    @JsonCreator
    public static Budget of(String code) {
        return Codes.of(values(), code);
    }
}

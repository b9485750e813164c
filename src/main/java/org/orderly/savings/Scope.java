package org.orderly.savings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.orderly.http.Codes;

/** Of which devices a baseline speaks. Looked for in this order: what says it most narrowly is believed. */
public enum Scope {
    CLASS,
    DEPARTMENT,
    SITE,
    ALL;

    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    @JsonCreator
    static Scope of(String code) {
        return Codes.of(values(), code);
    }

    /** The key under which a baseline of this scope is kept, or null if those devices are not told apart like this. */
    String key(Whose whose) {
        return switch (this) {
            case CLASS -> whose.classCode();
            case DEPARTMENT -> whose.department();
            case SITE -> whose.site();
            case ALL -> "";
        };
    }

    /** The devices that a baseline of this scope and key is about. */
    Whose whose(String key) {
        return switch (this) {
            case CLASS -> new Whose(null, null, key);
            case DEPARTMENT -> new Whose(null, key, null);
            case SITE -> new Whose(key, null, null);
            case ALL -> Whose.EVERYBODY;
        };
    }
}

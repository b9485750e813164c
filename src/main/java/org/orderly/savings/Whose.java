package org.orderly.savings;

import jakarta.validation.constraints.Size;

/** Which devices an entry is about; each may be null: not told apart. */
public record Whose(
        @Size(max = 60) String site,
        @Size(max = 80) String department,
        @Size(max = 60) String classCode) {

    static final Whose EVERYBODY = new Whose(null, null, null);
}

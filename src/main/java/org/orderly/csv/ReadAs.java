package org.orderly.csv;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What the sender of a file says about how it is written; null where the file itself shall tell. Take it as
 * {@code @BeanParam ReadAs}.
 */
public record ReadAs(
        @Parameter(description = "point: 1,234.50; comma: 1.234,50; left out: as the file shows") @RestQuery
        String numbers,

        @Parameter(description = "day-first: 31/3/2025; month-first: 3/31/2025; left out: as the file shows") @RestQuery
        String dates,

        @Parameter(description = "what the file is in if it is not Unicode, such as windows-1252") @RestQuery
        String encoding) {

    /** Nothing is said. */
    public static final ReadAs SHOWN = new ReadAs(null, null, null);
}

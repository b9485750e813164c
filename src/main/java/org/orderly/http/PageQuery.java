package org.orderly.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which page of a list: take it as {@code @Valid @BeanParam PageQuery}. A page or size out of range is a 400.
 *
 * @param page the page, from 0
 * @param size how many items a page has, 1 to 200
 */
public record PageQuery(
        @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000)
        int page,

        @RestQuery @DefaultValue("50") @Min(1) @Max(200) int size) {

    /** How many items come before this page. */
    public int offset() {
        return page * size;
    }
}

package org.orderly.savings.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What a hospital has published; data, because nothing of it is ours.
 *
 * @param fleet how many of what the fleet was counted in; null if it was not said
 * @param amount null if none was published
 * @param years over how many years it came; null if that was not said
 */
record PublishedCase(
        String name,
        String kind,
        BigDecimal fleet,
        String fleetUnit,
        BigDecimal amount,
        String currency,
        BigDecimal years,
        String what) {

    private static final String FILE = "/savings/published-cases.json";
    /** Fleets that are counted in devices, or in what a device wears; beds are neither. */
    private static final Set<String> DEVICES = Set.of("devices", "tags", "pumps");

    static List<PublishedCase> all() {
        try (InputStream in = PublishedCase.class.getResourceAsStream(FILE)) {
            return new JsonMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The published cases cannot be read.", e);
        }
    }

    /** Whether an amount for 1,000 devices can be told. */
    boolean isOfAKnownFleet() {
        return amount != null && fleet != null && DEVICES.contains(fleetUnit);
    }
}

package org.orderly.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.Caller;

/** Remembers what the headings of files mean, by their set: the next file with the same headings is read alike. */
@ApplicationScoped
class ColumnMappings {

    private static final int MOST = 1_000;
    private static final int LONGEST = 60_000;
    private static final TypeReference<Map<String, String>> MEANINGS = new TypeReference<>() {};

    private final List<Importer> importers;
    private final ObjectMapper json;
    private final Clock clock;
    private final Caller caller;

    ColumnMappings(@All List<Importer> importers, ObjectMapper json, Clock clock, Caller caller) {
        this.importers = importers;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
    }

    /** What was confirmed for these headings; empty if nothing was. */
    @Transactional
    Map<String, String> of(String importer, Collection<String> headings) {
        return ColumnMapping.of(importer, key(headings)).map(this::meanings).orElse(Map.of());
    }

    /**
     * Remembers it in place of what was remembered for the same headings.
     *
     * @throws Problem 404 for an unknown importer, 400 for a column that is not there, is given twice or is missing,
     *     409 if too much is remembered
     */
    @Transactional
    void confirm(String importer, Map<String, String> meanings) {
        Layout layout = layout(importer);
        check(layout, meanings);
        String key = key(meanings.keySet());
        ColumnMapping mapping = ColumnMapping.of(importer, key).orElseGet(() -> {
            if (ColumnMapping.count("importer", importer) >= MOST) {
                throw Problems.conflict("No more than " + MOST + " mappings are remembered; forget one first.");
            }
            ColumnMapping added = new ColumnMapping();
            added.importer = importer;
            added.headings = key;
            return added;
        });
        try {
            mapping.meanings = json.writeValueAsString(meanings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        if (mapping.meanings.length() > LONGEST) {
            throw Problems.badRequest("These headings are too long to be remembered; shorten them.");
        }
        mapping.confirmedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        mapping.confirmedBy = caller.name();
        mapping.persist();
    }

    /** What is remembered for this importer, the newest first. */
    @Transactional
    Page<ColumnMappingResource.Remembered> all(String importer, PageQuery page) {
        return Page.of(
                ColumnMapping.<ColumnMapping>find(
                        "importer",
                        Sort.descending("confirmedAt", "id"),
                        layout(importer).importer()),
                page,
                mapping -> new ColumnMappingResource.Remembered(
                        mapping.id, mapping.confirmedAt, mapping.confirmedBy, meanings(mapping)));
    }

    /** @throws Problem 404 if it is not there */
    @Transactional
    void forget(String importer, long id) {
        if (ColumnMapping.delete("importer = ?1 and id = ?2", importer, id) == 0) {
            throw Problems.notFound("There is no mapping " + id + " for " + importer + ".");
        }
    }

    private Map<String, String> meanings(ColumnMapping mapping) {
        try {
            return json.readValue(mapping.meanings, MEANINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column mapping is no JSON any more.", e);
        }
    }

    private static void check(Layout layout, Map<String, String> meanings) {
        Set<String> given = new HashSet<>();
        for (Map.Entry<String, String> meaning : meanings.entrySet()) {
            String label = meaning.getValue();
            if (!label.isEmpty() && layout.indexOf(label) < 0) {
                throw Problems.badRequest(
                        "There is no column " + label + "; the columns are " + layout.columns() + ".");
            }
            if (!label.isEmpty() && !given.add(label)) {
                throw Problems.badRequest("Two headings are mapped to " + label + "; keep one of them.");
            }
        }
        List<Field> missing = layout.fields().stream()
                .filter(field -> field.needed() && !given.contains(field.label()))
                .toList();
        if (!missing.isEmpty()) {
            throw Problems.badRequest("Map a heading to " + Layout.labels(missing) + "; every file needs it.");
        }
    }

    private Layout layout(String importer) {
        return importers.stream()
                .map(Importer::layout)
                .filter(layout -> layout.importer().equals(importer))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("There is no import of " + importer + "; there are "
                        + importers.stream()
                                .map(one -> one.layout().importer())
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static String key(Collection<String> headings) {
        String text = headings.stream()
                .filter(heading -> !heading.equals(Headings.WHY) && !heading.isBlank())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

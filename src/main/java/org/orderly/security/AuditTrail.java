package org.orderly.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;

/** Who changed what, and when. An entry is written in the transaction of the change: both are kept, or neither. */
@ApplicationScoped
@Unremovable
public class AuditTrail {

    /** As many characters of a value are kept as fit, with all the fields of a thing, into one entry. */
    private static final int LONGEST_VALUE = 200;

    private static final int LONGEST_ENTRY = 4000;
    private static final TypeReference<Map<String, Object[]>> CHANGES = new TypeReference<>() {};

    private final Clock clock;
    private final ObjectMapper json;
    private final Caller caller;

    AuditTrail(Clock clock, ObjectMapper json, Caller caller) {
        this.clock = clock;
        this.json = json;
        this.caller = caller;
    }

    /**
     * One entry, newest first in {@link #of}.
     *
     * @param by the username, {@code gateway:<name>}, or {@code system} for what the service does by itself
     * @param changes field to [before, after]
     */
    @Schema(name = "AuditEntry", example = """
            {"at":"2026-03-01T14:05:09Z","by":"biomed","action":"changed","changes":{"status":["in-service",
            "in-repair"]}}""")
    public record Entry(Instant at, String by, String action, Map<String, List<Object>> changes) {}

    /**
     * Records a change made by whoever is logged in. Needs no transaction of its own: it joins the caller's.
     *
     * @param subjectKind what was changed, such as {@code asset}; at most 20 characters
     * @param action what was done, such as {@code created}; at most 20 characters
     */
    @Transactional
    public void record(String subjectKind, long subjectId, String action, Map<String, Change> changes) {
        AuditEntry entry = new AuditEntry();
        entry.at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        entry.by = caller.name();
        entry.subjectKind = subjectKind;
        entry.subjectId = subjectId;
        entry.action = action;
        entry.changes = written(changes);
        entry.persist();
    }

    /** The entries of one subject, newest first. */
    @Transactional
    public Page<Entry> of(String subjectKind, long subjectId, PageQuery which) {
        return Page.of(
                AuditEntry.<AuditEntry>find(
                        "subjectKind = ?1 and subjectId = ?2", Sort.descending("at", "id"), subjectKind, subjectId),
                which,
                this::view);
    }

    private Entry view(AuditEntry entry) {
        try {
            Map<String, List<Object>> changes = new LinkedHashMap<>();
            json.readValue(entry.changes, CHANGES).forEach((field, pair) -> changes.put(field, Arrays.asList(pair)));
            return new Entry(entry.at, entry.by, entry.action, changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Audit entry " + entry.id + " is not JSON", e);
        }
    }

    private String written(Map<String, Change> changes) {
        try {
            String whole = json.writeValueAsString(changes);
            if (whole.length() <= LONGEST_ENTRY) {
                return whole;
            }
            Map<String, Change> cut = new LinkedHashMap<>();
            changes.forEach((field, change) -> {
                if (cut.size() < 8) {
                    cut.put(field, new Change(shortened(change.before()), shortened(change.after())));
                }
            });
            return json.writeValueAsString(cut);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A change that cannot be written as JSON", e);
        }
    }

    private static Object shortened(Object value) {
        String text = String.valueOf(value);
        return value == null || text.length() <= LONGEST_VALUE ? value : text.substring(0, LONGEST_VALUE) + "…";
    }
}

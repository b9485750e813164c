package org.orderly.http;

import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Keeps two writers apart: the version of a thing is its strong ETag, and a change names it in {@code If-Match}. */
public final class Versions {

    private Versions() {}

    /** A thing and the ETag of its version, {@code "7"}. */
    public static <T> RestResponse<T> answer(T view, long version) {
        return ResponseBuilder.ok(view).tag(tag(version)).build();
    }

    /** A thing that was just made, where it is from now on (such as {@code /api/zones/3}), and its ETag. */
    public static <T> RestResponse<T> created(String path, T view, long version) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create(path))
                .tag(tag(version))
                .build();
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Checks that the change was made to what is stored.
     *
     * @param ifMatch the {@code If-Match} header, or null
     * @throws Problem 428 without the header, 412 if it names another version
     */
    public static void check(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.preconditionRequired("Send the ETag you read in an If-Match header.");
        }
        for (String tag : ifMatch.split(",", -1)) {
            String candidate = tag.strip();
            if (candidate.equals("*") || candidate.equals("\"" + version + "\"")) {
                return;
            }
        }
        throw Problems.preconditionFailed("Somebody else has changed this meanwhile; read it again and repeat.");
    }
}

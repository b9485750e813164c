package org.orderly.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;

/**
 * What can go wrong at a door, as problems of RFC 9457: {@code throw Problems.notFound("No asset 17.")} from any room
 * answers with that status and an {@code application/problem+json} body. The detail is shown to people: say what is
 * wrong and what to do, in one sentence.
 */
public final class Problems {

    private Problems() {}

    /** 400: the request cannot be understood. */
    public static Problem badRequest(String detail) {
        return problem(400, "Bad request", detail);
    }

    /** 403: known, but not allowed to. */
    public static Problem forbidden(String detail) {
        return problem(403, "Forbidden", detail);
    }

    /** 404: there is no such thing. */
    public static Problem notFound(String detail) {
        return problem(404, "Not found", detail);
    }

    /** 409: the request is fine, but the state of things forbids it. */
    public static Problem conflict(String detail) {
        return problem(409, "Conflict", detail);
    }

    /** 412: somebody else was faster; read again and repeat. */
    public static Problem preconditionFailed(String detail) {
        return problem(412, "Changed meanwhile", detail);
    }

    /** 413: more than this door takes at once. */
    public static Problem tooLarge(String detail) {
        return problem(413, "Too large", detail);
    }

    /** 422: understood, but it makes no sense (a polygon that crosses itself, say). */
    public static Problem unprocessable(String detail) {
        return problem(422, "Does not fit", detail);
    }

    /** 428: a change must say which version it changes. */
    public static Problem preconditionRequired(String detail) {
        return problem(428, "If-Match required", detail);
    }

    /** 429: too often; {@code Retry-After} tells the caller when to come back (whole seconds, at least 1). */
    public static Problem tooMany(String detail, Duration retryAfter) {
        return problem(429, "Too many requests", detail).withHeader(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
    }

    /** 503: not now; {@code Retry-After} tells the caller when to come back (whole seconds, at least 1). */
    public static Problem unavailable(String detail, Duration retryAfter) {
        return problem(503, "Unavailable", detail).withHeader(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
    }

    /** Any other status. */
    public static Problem problem(int status, String title, String detail) {
        return new Problem(status, title, detail);
    }

    private static long seconds(Duration retryAfter) {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}

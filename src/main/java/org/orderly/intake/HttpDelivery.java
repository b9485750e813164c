package org.orderly.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** Brings the body of a POST to an intake. */
public final class HttpDelivery {

    private static final int SHORT = 64 * 1024;
    private static final Duration SOON = Duration.ofSeconds(1);

    private HttpDelivery() {}

    /**
     * Takes the body, by its content type as an array or as lines. Fails with a problem that carries Retry-After: 429
     * when there is no room, 503 when it could not be kept or the service does not take anything now.
     */
    public static <R extends Refusal> Uni<Receipt<R>> take(
            Intake<?, R> intake, HttpServerRequest request, ServerRequestContext context) {
        Format format = Format.of(request.getHeader(HttpHeaders.CONTENT_TYPE));
        Uni<Receipt<R>> receipt = isShort(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                ? whole(request)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .flatMap(body -> intake.accept(body, format))
                : streamed(intake, context.getInputStream(), format);
        return receipt.onFailure().transform(HttpDelivery::problem);
    }

    private static boolean isShort(String length) {
        return length != null && length.length() <= 6 && Long.parseLong(length) <= SHORT;
    }

    /** Most deliveries are short and read where they arrive; judged they are where waiting stops nobody else. */
    private static Uni<byte[]> whole(HttpServerRequest request) {
        Uni<byte[]> body = Uni.createFrom()
                .completionStage(request.body().toCompletionStage())
                .map(Buffer::getBytes);
        request.resume();
        return body;
    }

    private static <R extends Refusal> Uni<Receipt<R>> streamed(Intake<?, R> intake, InputStream body, Format format) {
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> intake.accept(body, format)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(receipt -> receipt);
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof Overloaded) {
            return Problems.tooMany(failure.getMessage(), SOON);
        }
        if (failure instanceof Unavailable) {
            return Problems.unavailable(failure.getMessage(), SOON);
        }
        if (!(failure instanceof Unkept)) {
            Unforeseen.tell(failure);
        }
        return Problems.unavailable("This could not be kept. Send it again in a moment.", SOON);
    }
}

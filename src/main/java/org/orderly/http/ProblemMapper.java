package org.orderly.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a door throws into one kind of answer. Nothing that is our own fault tells its inside. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    /** One field that breaks a rule. */
    record Violation(String field, String message) {}

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return problem.response();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response notLoggedIn(Throwable thrown) {
        return Problems.problem(401, "Not logged in", "Log in, or send a valid key.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"orderly\"")
                .response();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException thrown) {
        return Problems.forbidden("Your role does not allow this.").response();
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ResteasyReactiveViolationException.class})
    Response violations(ConstraintViolationException thrown) {
        List<Violation> violations = thrown.getConstraintViolations().stream()
                .map(ProblemMapper::violation)
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        String detail =
                violations.stream().map(v -> v.field() + " " + v.message()).collect(Collectors.joining("; "));
        return Problems.badRequest(detail).with("violations", violations).response();
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException thrown) {
        return JsonFaults.problem(thrown).response();
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException thrown) {
        Response answer = thrown.getResponse();
        if (thrown.getCause() instanceof JsonProcessingException cause) {
            return JsonFaults.problem(cause).response();
        }
        if (answer.hasEntity() || answer.getStatus() < 400) {
            return answer;
        }
        String title = answer.getStatusInfo().getReasonPhrase();
        return Problems.problem(answer.getStatus(), title, detail(answer.getStatus()))
                .response();
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem.response();
            }
            if (cause instanceof JsonProcessingException json) {
                return JsonFaults.problem(json).response();
            }
            if (cause instanceof CharConversionException) {
                return Problems.badRequest("The body is not UTF-8.").response();
            }
            if (cause instanceof OptimisticLockException) {
                return Problems.preconditionFailed(
                                "Somebody else has changed this meanwhile; read it again and repeat.")
                        .response();
            }
            if (isTimeout(cause)) {
                LOG.warn("The database did not answer in time", thrown);
                return Problems.unavailable("The database has too much to do. Try again in a moment.", SOON)
                        .response();
            }
        }
        UUID incident = UUID.randomUUID();
        LOG.errorf(thrown, "Request failed incident=%s", incident);
        return Problems.problem(500, "Our fault", "Something went wrong here; the log has it under " + incident + ".")
                .with("instance", "urn:uuid:" + incident)
                .response();
    }

    /** A statement or a lock that took too long, or, as Agroal says it, a connection that nobody gave back in time. */
    private static boolean isTimeout(Throwable cause) {
        return cause instanceof SQLTimeoutException
                || (cause instanceof SQLException && cause.getCause() instanceof TimeoutException);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        List<String> path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
        boolean ofMethod = violation.getLeafBean() != null && path.size() > 2;
        String field =
                String.join(".", ofMethod ? path.subList(2, path.size()) : path.subList(path.size() - 1, path.size()));
        return new Violation(field, violation.getMessage());
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take that method.";
            case 415 -> "This address does not take that content type.";
            case 406 -> "What you accept is not what this address answers with.";
            case 400 -> "The request cannot be understood: look at its parameters and at its body.";
            case 413 -> "This is more than the service takes at once.";
            default -> "This cannot be done.";
        };
    }
}

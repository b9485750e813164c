package org.orderly.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in plain words which field of a JSON body is wrong and what is wanted there. */
final class JsonFaults {

    /** How the parser says it; the name is told nowhere else. */
    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate field '(.*)'", Pattern.DOTALL);

    private static final int LONGEST = 200;

    private JsonFaults() {}

    static Problem problem(JsonProcessingException thrown) {
        JsonProcessingException cause = root(thrown);
        String unreadable = unreadable(cause);
        if (unreadable != null) {
            return Problems.badRequest(unreadable);
        }
        String field = shortened(field(thrown, cause));
        String wrong = wrong(cause);
        return field.isEmpty()
                ? Problems.badRequest("The JSON " + wrong)
                : Problems.badRequest(field + " " + wrong)
                        .with("violations", List.of(new ProblemMapper.Violation(field, wrong)));
    }

    /** What is said when the text is no JSON at all, so that no field is to blame; null when it is. */
    private static String unreadable(JsonProcessingException cause) {
        if (cause instanceof JsonEOFException) {
            return "The JSON ends too early" + line(cause) + ".";
        }
        boolean none = cause instanceof JsonParseException
                && !DUPLICATE.matcher(cause.getOriginalMessage()).find();
        return none ? "The JSON cannot be read" + line(cause) + ": there it is no JSON." : null;
    }

    /** What was thrown first; on its way up it gathers the names of the fields it lies in. */
    private static JsonProcessingException root(JsonProcessingException thrown) {
        JsonProcessingException root = thrown;
        while (root.getCause() instanceof JsonProcessingException cause) {
            root = cause;
        }
        return root;
    }

    private static String field(JsonProcessingException thrown, JsonProcessingException cause) {
        Matcher duplicate = DUPLICATE.matcher(cause.getOriginalMessage());
        if (cause.getProcessor() instanceof JsonParser parser
                && (duplicate.find() || path(thrown).isEmpty())) {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            String path = pointer.isEmpty() ? "" : pointer.substring(1).replaceAll("(?:^|/)(\\d+)(?=/|$)", "[$1]");
            return path.replace('/', '.').replace("~1", "/").replace("~0", "~");
        }
        return path(thrown);
    }

    private static String path(JsonProcessingException thrown) {
        return thrown instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                        .replace(".[", "[")
                : "";
    }

    private static String wrong(JsonProcessingException cause) {
        if (DUPLICATE.matcher(cause.getOriginalMessage()).find()) {
            return "is there twice; which one is meant?";
        }
        if (cause instanceof StreamConstraintsException) {
            return "is nested too deeply, or holds a number or a text that is far too long.";
        }
        if (cause instanceof InputCoercionException) {
            return "is a number that is too large.";
        }
        if (cause instanceof InvalidNullException) {
            return "must not be null.";
        }
        if (cause instanceof ValueInstantiationException && cause.getCause() instanceof IllegalArgumentException why) {
            return "cannot be read: " + Sentences.ours(why, "it is not what is wanted there.");
        }
        return cause instanceof MismatchedInputException mismatch
                ? "must be " + wanted(mismatch) + "."
                : "cannot be read.";
    }

    private static String line(JsonProcessingException cause) {
        return cause.getLocation() == null
                ? ""
                : " at line " + cause.getLocation().getLineNr();
    }

    private static String wanted(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return "of another kind";
        }
        if (type == String.class || type == CharSequence.class) {
            return mismatch instanceof InvalidFormatException
                    ? "a text without characters that are none, such as U+0000"
                    : "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class
                || type == BigInteger.class) {
            return "a whole number, written without quotes and without a fraction";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return type == BigDecimal.class || type == double.class || type == Double.class
                    ? "a number, written without quotes and not too large"
                    : "a number";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(value -> Codes.code((Enum<?>) value))
                            .collect(Collectors.joining(", "));
        }
        if (TemporalAccessor.class.isAssignableFrom(type)) {
            return Sentences.timeLike(type);
        }
        if (TemporalAmount.class.isAssignableFrom(type)) {
            return "a time span such as P30D or PT8H";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return Map.class.isAssignableFrom(type) || !type.getName().startsWith("java")
                ? "an object with its fields"
                : "of another kind";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}

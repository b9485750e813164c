package org.orderly.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;

/** Single values as {@link StrictJson} reads them. */
final class StrictValues {

    /** A text of just a number. */
    private static final Pattern EXACT = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private StrictValues() {}

    /** A text that every database keeps as it is. */
    static final class OfText extends StdScalarDeserializer<String> {

        OfText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!Characters.areText(text)) {
                throw odd(parser, text, String.class);
            }
            return text;
        }
    }

    /** A number that a double can hold, or a text of just that. */
    static final class OfNumber extends StdScalarDeserializer<Double> {

        private final Double absent;

        OfNumber(Double absent) {
            super(Double.class);
            this.absent = absent;
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)
                    && EXACT.matcher(parser.getText()).matches()) {
                return Double.valueOf(parser.getText());
            }
            if (!parser.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(Double.class, parser);
            }
            double value = parser.getDoubleValue();
            if (!Double.isFinite(value)) {
                throw odd(parser, value, Double.class);
            }
            return value;
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return absent;
        }
    }

    /**
     * A number with so many digits as anything that is counted or paid for has; or a text of just that, as senders write
     * amounts that must stay exact.
     */
    static final class OfDecimal extends StdScalarDeserializer<BigDecimal> {

        private static final int MOST_DIGITS = 30;

        OfDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)
                    && EXACT.matcher(parser.getText()).matches()) {
                return new BigDecimal(parser.getText());
            }
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            BigDecimal value = parser.getDecimalValue();
            boolean fits = value.precision() - (long) value.scale() <= MOST_DIGITS && value.scale() <= MOST_DIGITS;
            if (!fits) {
                throw odd(parser, value.precision(), BigDecimal.class);
            }
            return value;
        }
    }

    /** A moment, written out; a number could be seconds or milliseconds. */
    static final class OfTime extends StdScalarDeserializer<Instant> {

        OfTime() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? InstantDeserializer.INSTANT.deserialize(parser, context)
                    : (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
    }

    private static InvalidFormatException odd(JsonParser parser, Object value, Class<?> wanted) {
        return InvalidFormatException.from(parser, "not a value that can be kept", value, wanted);
    }
}

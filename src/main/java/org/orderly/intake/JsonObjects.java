package org.orderly.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.orderly.identity.Key;

/** Reads one flat JSON object, field by field, without making a tree of it. */
public final class JsonObjects {

    /** Takes the fields of one object. */
    public interface Fields {

        /** The parser stands on the field's value, which is not null; skip the children of what is not wanted. */
        void take(String name, JsonParser parser) throws IOException, Malformed;
    }

    private static final int LONGEST_CODE = 64;

    private final JsonFactory json = new JsonFactory();
    private final String noun;
    private final String example;

    /**
     * @param noun what an object is, with its article, for messages: "a ping"
     * @param example one that is right, for messages
     */
    public JsonObjects(String noun, String example) {
        this.noun = noun;
        this.example = example;
    }

    /** Hands the fields of the object in these bytes to {@code fields}, in their order. */
    public void read(byte[] bytes, int offset, int length, Fields fields) throws Malformed {
        try (JsonParser parser = json.createParser(bytes, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed(Character.toUpperCase(noun.charAt(0)) + noun.substring(1)
                        + " is a JSON object such as " + example + ".");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_NULL) {
                    fields.take(name, parser);
                }
            }
            if (parser.nextToken() != null) {
                throw new Malformed("Something follows the closing brace of " + noun + "; send one object a line.");
            }
        } catch (IOException e) {
            throw new Malformed("This is not JSON, or longer than " + Elements.LONGEST + " bytes.", false);
        }
    }

    /** A code of 1 to 64 characters; a number is taken as its text. */
    public static String code(String name, JsonParser parser) throws IOException, Malformed {
        String text = parser.currentToken().isScalarValue() ? parser.getText() : "";
        if (Key.isBlank(text) || text.length() > LONGEST_CODE) {
            throw new Malformed("\"" + name + "\" must be a text of 1 to " + LONGEST_CODE + " characters.");
        }
        return text;
    }

    /** A number that is no larger than {@code largest}, either way. */
    public static double number(String name, JsonParser parser, double largest) throws IOException, Malformed {
        double value = parser.currentToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
        if (!(Math.abs(value) <= largest)) {
            throw new Malformed(
                    "\"" + name + "\" must be a number between -" + (long) largest + " and " + (long) largest + ".");
        }
        return value;
    }

    /** A moment in ISO 8601 with its offset, or in epoch milliseconds; as epoch milliseconds (UTC). */
    public static long time(String name, JsonParser parser) throws IOException, Malformed {
        try {
            return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? parser.getLongValue()
                    : OffsetDateTime.parse(parser.getText()).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new Malformed(
                    "\"" + name + "\" must be a time such as 2026-03-01T14:05:09.120Z or epoch milliseconds.");
        }
    }
}

package org.orderly.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.Set;
import org.orderly.http.Characters;
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
            Set<String> names = new HashSet<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (!names.add(name)) {
                    throw new Malformed("\"" + name + "\" is there twice; which one is meant?");
                }
                if (parser.nextToken() != JsonToken.VALUE_NULL) {
                    fields.take(name, parser);
                }
            }
            if (parser.nextToken() != null) {
                throw new Malformed("Something follows the closing brace of " + noun + "; send one object a line.");
            }
        } catch (IOException e) {
            throw new Malformed("This is not JSON in UTF-8, or longer than " + Elements.LONGEST + " bytes.", false);
        }
    }

    /** A code of 1 to 64 characters; a number is taken as its text. */
    public static String code(String name, JsonParser parser) throws IOException, Malformed {
        JsonToken token = parser.currentToken();
        String text = token == JsonToken.VALUE_STRING || token.isNumeric() ? parser.getText() : "";
        if (Key.isBlank(text) || text.length() > LONGEST_CODE) {
            throw new Malformed("\"" + name + "\" must be a text of 1 to " + LONGEST_CODE + " characters.");
        }
        if (!Characters.areText(text) || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Malformed("\"" + name + "\" must be a text without control characters.");
        }
        return text;
    }

    /** A text of any kind, cut off after so many characters; what is no single value is none. */
    public static String text(String name, JsonParser parser, int longest) throws IOException, Malformed {
        if (!parser.currentToken().isScalarValue()) {
            parser.skipChildren();
            return "";
        }
        String text = parser.getText();
        if (!Characters.areText(text)) {
            throw new Malformed("\"" + name + "\" holds a character that is none, such as U+0000.");
        }
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
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

    /**
     * A moment in ISO 8601 with its offset, or in seconds, milliseconds, microseconds or nanoseconds since 1970; as epoch
     * milliseconds (UTC).
     */
    public static long time(String name, JsonParser parser) throws IOException, Malformed {
        String text = parser.currentToken().isNumeric() || parser.currentToken() == JsonToken.VALUE_STRING
                ? parser.getText()
                : "";
        try {
            return Times.read(text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            String why = e.getClass() == DateTimeException.class ? e.getMessage() : "is no time";
            throw new Malformed("\"" + name + "\" " + why + "; write 2026-03-01T14:05:09.120Z or epoch milliseconds.");
        }
    }
}

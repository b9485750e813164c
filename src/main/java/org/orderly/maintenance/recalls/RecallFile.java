package org.orderly.maintenance.recalls;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** The elements of a file, one at a time: the answer of openFDA's API ({@code results}), or an array of elements. */
final class RecallFile implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WHAT = "Send the JSON of openFDA's device/recall or device/enforcement.";

    private static final Pattern ISO_DAY = Pattern.compile("(?:19|2\\d)\\d{2}-\\d{2}-\\d{2}(?:T.*)?");
    private static final int DAY = 10;

    private final JsonParser parser;
    private LocalDate saidOn;
    private int read;
    private String broken;

    /** @throws Problem 400 if there is no list of recalls in it */
    RecallFile(InputStream file) throws IOException {
        parser = JSON.createParser(file);
        try {
            findList();
        } catch (JsonParseException e) {
            throw Problems.badRequest("The file is not JSON. " + WHAT);
        }
    }

    private void findList() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return;
        }
        if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean results = parser.currentName().equals("results");
                JsonToken value = parser.nextToken();
                if (results && value == JsonToken.START_ARRAY) {
                    return;
                }
                if (parser.currentName().equals("meta") && value == JsonToken.START_OBJECT) {
                    readMeta();
                    continue;
                }
                parser.skipChildren();
            }
        }
        throw Problems.badRequest("The file has no list of recalls (\"results\"). " + WHAT);
    }

    /** Of what the file says of itself, the day on which it was made. */
    private void readMeta() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean day = parser.currentName().equals("last_updated");
            JsonToken value = parser.nextToken();
            if (day
                    && value == JsonToken.VALUE_STRING
                    && ISO_DAY.matcher(parser.getText()).matches()) {
                try {
                    saidOn = LocalDate.parse(parser.getText().substring(0, DAY));
                } catch (DateTimeException e) {
                    saidOn = null;
                }
            }
            parser.skipChildren();
        }
    }

    /** When the file was made, or null if it does not say so before its list. */
    LocalDate saidOn() {
        return saidOn;
    }

    /** The next element, or null at the end; the end comes early where the file breaks off. */
    JsonNode next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return null;
            }
            if (token != null) {
                JsonNode element = JSON.readTree(parser);
                read++;
                return element;
            }
            broken = "The file ends in the middle; what came after could not be read.";
        } catch (JacksonException e) {
            broken = "The JSON is broken at line " + line(e) + "; what came after could not be read.";
        }
        return null;
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    /** How many elements were read. */
    int read() {
        return read;
    }

    /** Why the file ended early, or null. */
    String broken() {
        return broken;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}

package org.orderly.maintenance.recalls;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** The elements of a file, one at a time: the answer of openFDA's API ({@code results}), or an array of elements. */
final class RecallFile implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WHAT = "Send the JSON of openFDA's device/recall or device/enforcement.";

    private final JsonParser parser;
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
                parser.skipChildren();
            }
        }
        throw Problems.badRequest("The file has no list of recalls (\"results\"). " + WHAT);
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

package org.orderly.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into JSON elements without holding more than one of them: the objects of a JSON array, or the lines of
 * NDJSON. It looks at braces and quotes only, so that an element that is no JSON costs its neighbours nothing.
 *
 * <p>The bytes of an element are valid until the next call of {@link #next()}.
 */
final class Elements {

    /** No element is longer than this; a longer element is cut off and reads as malformed. */
    static final int LONGEST = 8 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final boolean lines;
    private final byte[] buffer;
    private int start;
    private int end;
    private int limit;
    private boolean ended;
    private boolean begun;

    Elements(InputStream in, boolean lines) {
        this.in = in;
        this.lines = lines;
        this.buffer = new byte[4 * LONGEST];
    }

    /** The elements of a body that is there as a whole. */
    Elements(byte[] body, boolean lines) {
        this.in = InputStream.nullInputStream();
        this.lines = lines;
        this.buffer = body;
        this.limit = body.length;
        this.ended = true;
    }

    /** Moves to the next element; false when the stream is at its end. */
    boolean next() throws IOException {
        if (lines && end - start == LONGEST) {
            skipRestOfLine();
        }
        start = end;
        if (!begun) {
            skipByteOrderMark();
        }
        if (!skip()) {
            return false;
        }
        end = start;
        if (lines) {
            toEndOfLine();
        } else if (buffer[start] == '{') {
            toClosingBrace();
        } else {
            toComma();
        }
        return true;
    }

    byte[] bytes() {
        return buffer;
    }

    int offset() {
        return start;
    }

    int length() {
        return end - start;
    }

    /**
     * Called when the element was no JSON: a lost quote or brace may have swallowed its neighbours. Goes back to the
     * first object that begins inside it.
     */
    void resync() {
        if (lines) {
            return;
        }
        byte before = 0;
        for (int i = start + 1; i < end; i++) {
            byte b = buffer[i];
            if (b == '{' && before == ',') {
                end = i;
                return;
            }
            if (b > ' ') {
                before = b;
            }
        }
    }

    /** Some programs put one in front of what they write in UTF-8; it says nothing. */
    private void skipByteOrderMark() throws IOException {
        begun = true;
        while (limit < BYTE_ORDER_MARK.length && fill()) {
            // a network may bring it byte by byte
        }
        if (limit >= BYTE_ORDER_MARK.length
                && Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            start = BYTE_ORDER_MARK.length;
        }
    }

    private boolean skip() throws IOException {
        while (true) {
            while (start < limit) {
                byte b = buffer[start];
                boolean filler = (b <= ' ' && b >= 0) || (!lines && (b == '[' || b == ']' || b == ','));
                if (!filler) {
                    return true;
                }
                start++;
            }
            end = start;
            if (!fill()) {
                return false;
            }
        }
    }

    private void toEndOfLine() throws IOException {
        while (more() && buffer[end] != '\n') {
            end++;
        }
    }

    private void skipRestOfLine() throws IOException {
        do {
            start = end;
            toEndOfLine();
        } while (end - start == LONGEST);
    }

    private void toComma() throws IOException {
        while (more() && buffer[end] != ',' && buffer[end] != ']' && buffer[end] != '\n') {
            end++;
        }
    }

    private void toClosingBrace() throws IOException {
        int depth = 0;
        boolean quoted = false;
        while (more()) {
            byte b = buffer[end++];
            if (quoted) {
                if (b == '\\' && more()) {
                    end++;
                } else if (b == '"') {
                    quoted = false;
                }
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{') {
                depth++;
            } else if (b == '}' && --depth == 0) {
                return;
            }
        }
    }

    /** True when the element goes on at {@code end}: more bytes are there and it is not too long. */
    private boolean more() throws IOException {
        return end - start < LONGEST && (end < limit || fill());
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (limit == buffer.length) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            end -= start;
            limit -= start;
            start = 0;
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
            return false;
        }
        limit += read;
        return read > 0 || fill();
    }
}

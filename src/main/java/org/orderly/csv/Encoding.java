package org.orderly.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/**
 * What the bytes of a file mean: Unicode, which shows by itself with or without a mark, or else what the sender says.
 * Encodings of one byte cannot be told from each other, so none is guessed.
 */
record Encoding(Charset charset, int mark) {

    private static final int START = 1 << 16;
    private static final Set<String> SAYABLE = Set.of(
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "iso-8859-1",
            "iso-8859-2",
            "iso-8859-5",
            "iso-8859-7",
            "iso-8859-9",
            "iso-8859-15",
            "ibm850",
            "ibm437",
            "x-macroman",
            "shift_jis",
            "gb18030",
            "big5",
            "euc-kr");

    private static final String WHAT_TO_DO = "save it as \"CSV UTF-8\", or say what it is in, such as"
            + " encoding=windows-1252 for a CSV file from Excel in Western Europe.";

    /** @throws Problem 400 if it is no text, or text in an encoding that nobody has said */
    static Encoding of(Source file, String said) throws IOException {
        Charset other = sayable(said);
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(START);
        }
        refuseOtherFiles(start);
        Encoding unicode = unicode(start);
        if (isText(file, unicode)) {
            return unicode;
        }
        if (unicode.mark > 0 || !unicode.charset.equals(UTF_8)) {
            throw Problems.badRequest("The file begins like " + unicode.name() + " but is not; " + WHAT_TO_DO);
        }
        if (other == null) {
            throw Problems.badRequest("The file is not text in UTF-8; " + WHAT_TO_DO)
                    .with("unclear", Map.of("what", "encoding"));
        }
        Encoding asSaid = new Encoding(other, 0);
        if (isText(file, asSaid)) {
            return asSaid;
        }
        throw Problems.badRequest("The file is not text in " + asSaid.name() + "; save it as \"CSV UTF-8\".");
    }

    private static Charset sayable(String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        String name = said.strip().toLowerCase(Locale.ROOT);
        if (name.equals("utf-8") || name.startsWith("utf-16")) {
            return null;
        }
        if (!SAYABLE.contains(name)) {
            throw Problems.badRequest("Say one of the encodings "
                    + String.join(", ", SAYABLE.stream().sorted().toList()) + ".");
        }
        return Charset.forName(name);
    }

    private static Encoding unicode(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new Encoding(UTF_16LE, 2);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new Encoding(UTF_16BE, 2);
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                even += 1 - (i & 1);
                odd += i & 1;
            }
        }
        return even + odd == 0 ? new Encoding(UTF_8, 0) : new Encoding(odd > even ? UTF_16LE : UTF_16BE, 0);
    }

    /** Whether all bytes are characters, and none of them is the character 0. */
    private static boolean isText(Source file, Encoding encoding) throws IOException {
        char[] buffer = new char[START];
        try (Reader text = encoding.read(file)) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void refuseOtherFiles(byte[] start) {
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Problems.badRequest("This is an Excel workbook or another packed file, not CSV;"
                    + " open it and save it as \"CSV UTF-8\".");
        }
        if (begins(start, 0x1F, 0x8B) || begins(start, '%', 'P', 'D', 'F')) {
            throw Problems.badRequest("This is a packed file or a PDF, not CSV; send the CSV file itself.");
        }
        String beginning = new String(Arrays.copyOf(start, Math.min(200, start.length)), UTF_8)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<!doctype")
                || beginning.startsWith("<html")
                || beginning.startsWith("<table")
                || beginning.startsWith("<?xml")) {
            throw Problems.badRequest(
                    "This is a web page or XML, not CSV; open it in a spreadsheet and save it as" + " \"CSV UTF-8\".");
        }
    }

    private static boolean begins(byte[] start, int... with) {
        if (start.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((start[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text without its mark. Bytes that are no characters are an error, never a question mark. */
    Reader read(Source file) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset.newDecoder()), START);
    }

    String name() {
        return charset.name();
    }
}

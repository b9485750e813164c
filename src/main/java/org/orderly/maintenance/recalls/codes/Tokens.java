package org.orderly.maintenance.recalls.codes;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderly.identity.Letters;

/** Cuts a list into its pieces. */
final class Tokens {

    private static final Pattern LONG_DASHES =
            Pattern.compile("\\s*+(?:[\u2012\u2013\u2014\u2015~\u301c\uff5e\u2192]|->|--)\\s*+");
    private static final Pattern DOTS = Pattern.compile("(?<=[\\p{L}\\p{N}]) ?\\.{2,4} ?(?=[\\p{L}\\p{N}])");
    private static final Pattern PLURAL = Pattern.compile("(?<=(?i:sn|no|nr))['\u2019]s(?![\\p{L}\\p{N}])");
    private static final Pattern IN_BRACKETS = Pattern.compile("(?<=\\p{L})\\((s|n|en|es)\\)");
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\u2212\u02d7\u2043]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}&&[^\\n]]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\u00ad]");
    private static final Pattern CLOSE_LABEL = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])(nos?|nrs?|sn|ser|serial|num|ref|cat|lots?)\\.(?=[\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(lot)(?=\\d)");
    private static final Pattern LABEL = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(s|p)\\s?/\\s?n(s?)(?![\\p{L}])");
    private static final Pattern SLASH = Pattern.compile("(?<=\\p{L}{2})/(?=\\p{L}{2})");
    private static final Pattern NUMBER_SIGN = Pattern.compile("(?<![#\\d\\-])#(?!#)|[°º]");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\u2019\u02bc](?=\\p{L})");
    private static final Pattern GROUPS = Pattern.compile(
            "(?<![\\p{L}\\p{N},.'/\\-])(\\d{1,3})((?:([,'\u2019])\\d{3})(?:\\3\\d{3}){0,4})(?![\\p{L}\\p{N},'/])(?!\\.\\d)");
    private static final String DATE = "(?:\\d{1,4}[/.\\-]\\d{1,2}(?:[/.\\-]\\d{2,4})?"
            + "|(?:\\d{1,2}[\\- ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\\-. ]{1,2}(?:\\d{1,2}, ?)?\\d{2,4})";
    private static final Pattern EXPIRY =
            Pattern.compile("(?i)(?<![\\p{L}])\\(?exp(?:iration|iry|ires)?\\.?(?: dates?)?[:\\s]{0,3}" + DATE
                    + "\\)?(?![\\p{L}\\p{N}/])");
    private static final Pattern PIECE = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._/\\-*#?]*+" + "|\\r?\\n|\\.{2,}|[^\\s]|[\\s&&[^\\r\\n]]++");
    private static final Pattern END_MARKS = Pattern.compile("[.\\-/_?]+$");
    private static final Set<String> SHORTENED = Set.of(
            "no", "nos", "nr", "nrs", "ser", "num", "cat", "ref", "incl", "excl", "exc", "ex", "s", "n", "sn", "art",
            "inc");

    private Tokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean glued = false;
        Matcher piece = PIECE.matcher(readied(text));
        while (piece.find()) {
            String found = piece.group();
            if (found.isBlank() && found.indexOf('\n') < 0) {
                glued = false;
                continue;
            }
            take(found, glued, tokens);
            glued = true;
        }
        return tokens;
    }

    /** Whether its letters are those of which numbers are made. */
    static boolean isLatin(String text) {
        return text.codePoints().noneMatch(c -> c > 'z' && Character.isLetterOrDigit(c));
    }

    private static String readied(String text) {
        String plain = Normalizer.normalize(text, Form.NFKC).replace('\r', '\n');
        plain = BLANKS.matcher(plain).replaceAll(" ");
        plain = UNSEEN.matcher(plain).replaceAll("");
        plain = LONG_DASHES.matcher(plain).replaceAll(" - ");
        plain = DOTS.matcher(plain).replaceAll(" - ");
        plain = IN_BRACKETS.matcher(plain).replaceAll("$1");
        plain = PLURAL.matcher(plain).replaceAll("s");
        plain = HYPHENS.matcher(plain).replaceAll("-");
        plain = CLOSE_LABEL
                .matcher(plain)
                .replaceAll(found -> (found.group(1) == null ? found.group(2) : found.group(1)) + " ");
        plain = LABEL.matcher(plain).replaceAll(" $1n ");
        plain = SLASH.matcher(plain).replaceAll(" / ");
        plain = EXPIRY.matcher(plain).replaceAll(" ");
        plain = NUMBER_SIGN.matcher(plain).replaceAll(" ");
        plain = APOSTROPHE.matcher(plain).replaceAll(" ");
        return GROUPS.matcher(plain)
                .replaceAll(found -> found.group(1) + found.group(2).replace(found.group(3), "_"));
    }

    private static void take(String found, boolean glued, List<Token> tokens) {
        int first = found.codePointAt(0);
        if (!Character.isLetterOrDigit(first)) {
            tokens.add(new Token(mark(found), found, "", glued));
            return;
        }
        Matcher marks = END_MARKS.matcher(found);
        String end = marks.find() ? marks.group() : "";
        String text = found.substring(0, found.length() - end.length());
        boolean code = text.chars().anyMatch(c -> Character.isDigit(c) || c == '*' || c == '#');
        String key = code ? "" : Letters.withoutMarks(text);
        tokens.add(new Token(code ? Token.Type.CODE : Token.Type.WORD, text, key, glued));
        for (int i = 0; i < end.length(); i++) {
            if (end.charAt(i) == '.') {
                if (end.length() > 1) {
                    tokens.add(new Token(Token.Type.OTHER, end, "", true));
                    return;
                }
                if (!SHORTENED.contains(key)) {
                    tokens.add(new Token(Token.Type.END, ".", "", true));
                }
            } else {
                tokens.add(new Token(mark(end.substring(i, i + 1)), end.substring(i, i + 1), "", true));
            }
        }
    }

    private static Token.Type mark(String found) {
        return switch (found) {
            case "\n" -> Token.Type.LINE;
            case "," -> Token.Type.COMMA;
            case "\u060c", "\u3001" -> Token.Type.COMMA;
            case ";", ".", "\u3002", "\u2022", "!" -> Token.Type.END;
            case ":" -> Token.Type.COLON;
            case "(", "[", "{" -> Token.Type.OPEN;
            case ")", "]", "}" -> Token.Type.CLOSE;
            case "-" -> Token.Type.DASH;
            case "+" -> Token.Type.PLUS;
            case "&" -> Token.Type.AND;
            case "<", "\u2264" -> Token.Type.LESS;
            case ">", "\u2265" -> Token.Type.MORE;
            case "\"", "\u201c", "\u201d", "\u201e", "'", "\u2018", "\u2019", "\u00ab", "\u00bb" -> Token.Type.QUOTE;
            default -> Token.Type.OTHER;
        };
    }
}

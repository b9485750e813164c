package org.orderly.maintenance.recalls.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.orderly.identity.Letters;

/**
 * Reads a list from its beginning to its end, sentence by sentence. What it does not understand may
 * take numbers out of the list or bring others in: then each number in it is only perhaps meant, and none surely is not.
 */
final class ListReader {

    private static final int LONGEST_HEAD = 4;
    private static final int LONGEST_SCOPE = 200;
    private static final Pattern INCLUDING = Pattern.compile("incl|einschl|bis und mit|en met|og med|och med|t/m");

    private final List<Token> tokens;
    private final Set<String> product;
    private final List<Entry> entries = new ArrayList<>();
    private final StringBuilder scope = new StringBuilder();
    private boolean whole = true;
    private int at;
    private int depth;
    private Word kind = Word.NUMBER;
    private Word kindBefore = Word.NUMBER;
    private Word modifier;
    private boolean prefixes;
    private boolean excepting;
    private boolean excepted;
    private boolean afterException;
    private int exceptionDepth;
    private Clause clause = new Clause(0);
    private int lastFrom;
    private int lastEnd = -1;
    private Code last;
    private int labelEnd = -1;
    private boolean labelled;
    private boolean included;

    /** @param product words that name what is recalled */
    ListReader(String text, Set<String> product) {
        this.tokens = Tokens.of(text);
        this.product = product;
    }

    /** What stands in the list, and whether all of it could be read. */
    record Contents(List<Entry> entries, boolean whole) {}

    Contents read() {
        while (at < tokens.size()) {
            step(tokens.get(at));
        }
        endClause();
        if (excepting && !excepted) {
            unread(); // it takes out what stands before it
        }
        List<Entry> checked = Exceptions.checked(entries);
        return new Contents(
                whole ? checked : checked.stream().map(Entry::unsure).toList(), whole);
    }

    private void step(Token token) {
        switch (token.type()) {
            case CODE -> number("");
            case WORD -> word(token);
            case AND -> and(1);
            case PLUS -> plus(token);
            case LESS, MORE -> compare(token);
            case DASH -> dash();
            case COLON -> colon();
            case OPEN -> {
                depth++;
                at++;
            }
            case CLOSE -> close();
            case END -> {
                at++;
                endClause();
            }
            case LINE -> line();
            case OTHER -> other(token);
            default -> at++;
        }
    }

    // ---- words ----

    private void word(Token token) {
        Vocabulary.Phrase phrase = isCapital(token) ? null : Vocabulary.longest(wordsFrom(at));
        if (phrase == null) {
            stranger(token);
            return;
        }
        int begin = at;
        at += phrase.length();
        switch (phrase.word()) {
            case SERIAL, LOT -> label(phrase.word(), begin);
            case MODEL -> named(Word.MODEL);
            case UDI -> named(Word.UDI);
            case LISTED -> clause.listed = true;
            case THING -> {
                if (lastEnd == begin && tokens.get(begin - 1).isDigits()) {
                    unread(); // "50 units" is no serial number
                }
            }
            case ALL -> {
                clause.all = Word.NUMBER;
                clause.allWritten = tokens.get(begin).text();
            }
            case TO, FROM, BETWEEN, BEFORE, AFTER, SINCE -> {
                included = INCLUDING
                        .matcher(String.join(" ", wordsFrom(begin).subList(0, phrase.length())))
                        .find();
                modify(phrase.word());
            }
            case PREFIX -> {
                modify(Word.PREFIX);
                prefixes = true;
            }
            case AND -> {
                at = begin;
                and(phrase.length());
            }
            case OPEN -> open(begin, true, true);
            case EXCEPT -> except();
            case AGAINST -> unread();
            default -> {}
        }
    }

    private void label(Word word, int begin) {
        boolean another = kind != word && labelEnd == begin && labelEnd > 0;
        kind = another ? Word.NUMBER : word;
        labelEnd = at;
        if (clause.all != null && clause.from == entries.size()) {
            clause.all = kind;
            clause.allWritten += " " + tokens.get(begin).text();
        }
        if (excepting && excepted) {
            excepting = false;
            afterException = true;
        } else if (afterException && clause.from == entries.size()) {
            afterException = false;
        }
        last = null;
        prefixes = modifier == Word.PREFIX;
    }

    private void named(Word word) {
        if (kind != Word.MODEL && kind != Word.UDI) {
            kindBefore = kind;
        }
        if (word == Word.MODEL) {
            scope.setLength(0);
        }
        kind = word;
    }

    private void modify(Word word) {
        if (modifier != null && modifier != Word.FROM && word != Word.FROM) {
            unread();
        }
        if (modifier == null || word != Word.FROM) {
            modifier = word;
        }
        prefixes = false;
    }

    private void except() {
        excepting = true;
        excepted = false;
        exceptionDepth = depth;
        modifier = null;
        prefixes = false;
    }

    /** A word that is not known: the name of the product, the beginning of a number, or something that nobody can read. */
    private void stranger(Token token) {
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        boolean capitals = token.text().equals(token.text().toUpperCase(Locale.ROOT))
                && !token.key().isEmpty();
        if (token.text().length() == 1 && next != null && next.is(Token.Type.CLOSE) && depth == 0) {
            at += 2; // a)
        } else if (product.contains(Letters.ofWord(token.text()))) {
            if (kind != Word.MODEL) {
                named(Word.MODEL);
            }
            widen(token.text());
            entries.subList(clause.scoped, entries.size())
                    .replaceAll(entry -> entry.in(scope.toString().strip()));
            clause.scoped = entries.size();
            at++;
        } else if (capitals
                && token.text().length() <= LONGEST_HEAD
                && next != null
                && next.isDigits()
                && lastEnd != at
                && Vocabulary.longest(List.of(token.key())) == null) {
            number(token.text());
        } else if (capitals && isNextPrefix() && token.text().length() <= LONGEST_HEAD) {
            modifier = null;
            begin();
            add(new Shape.Prefix(Code.of(token.text())), true, "numbers that begin with " + token.text());
            at++;
        } else {
            unread();
            at++;
        }
    }

    /** What is said from here on is said of this. */
    private void widen(String name) {
        if (scope.length() > LONGEST_SCOPE) {
            unread();
        } else {
            scope.append(' ').append(name);
        }
    }

    private boolean isNextPrefix() {
        Token before = at == 0 ? null : tokens.get(at - 1);
        boolean listed = before != null
                && (before.is(Token.Type.COMMA)
                        || before.is(Token.Type.AND)
                        || (before.is(Token.Type.WORD) && Vocabulary.longest(List.of(before.key())) != null));
        return modifier == Word.PREFIX || (prefixes && listed);
    }

    /** A single capital is part of a number rather than a word of one letter. */
    private static boolean isCapital(Token token) {
        boolean capitals = token.text().equals(token.text().toUpperCase(Locale.ROOT));
        return capitals
                && ((token.text().length() == 1 && !token.text().equals("N"))
                        || token.text().equals("AB"));
    }

    private List<String> wordsFrom(int from) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < tokens.size() && words.size() < Vocabulary.longest(); i++) {
            if (!tokens.get(i).is(Token.Type.WORD)) {
                break;
            }
            words.add(tokens.get(i).key());
        }
        return words;
    }

    private Vocabulary.Phrase phraseAt(int from) {
        return from < tokens.size() && tokens.get(from).is(Token.Type.WORD) && !isCapital(tokens.get(from))
                ? Vocabulary.longest(wordsFrom(from))
                : null;
    }

    // ---- marks ----

    private void and(int length) {
        int next = pastLabels(at + length);
        Token word = next < tokens.size() ? tokens.get(next) : null;
        Vocabulary.Phrase side = phraseAt(next);
        int over = side == null ? next + 1 : next + side.length();
        boolean alone = word != null && word.is(Token.Type.WORD) && !isNumber(pastLabels(over));
        if (alone && Vocabulary.means(word.key(), Word.UP)) {
            open(at, true, true);
            at = next + 1;
        } else if (alone && Vocabulary.means(word.key(), Word.DOWN)) {
            open(at, false, true);
            at = next + 1;
        } else {
            Vocabulary.Phrase phrase = phraseAt(at);
            Vocabulary.Phrase longer = phraseAt(at + length);
            if (longer != null && longer.word() == Word.TO) {
                unread(); // "and up to": how it goes together nobody can tell
            }
            at += phrase == null || phrase.word() != Word.AND ? length : phrase.length();
        }
    }

    private void plus(Token token) {
        boolean open = lastEnd == at && token.glued() && !isNumber(at + 1);
        if (open) {
            open(at, true, false);
            unread();
            at++;
        } else {
            and(1);
        }
    }

    private void compare(Token token) {
        at++;
        included = token.text().charAt(0) > '>';
        if (at < tokens.size() && tokens.get(at).text().equals("=")) {
            included = true;
            at++;
        }
        modify(token.is(Token.Type.LESS) ? Word.BEFORE : Word.AFTER);
    }

    private void dash() {
        Token before = at == 0 ? null : tokens.get(at - 1);
        boolean bullet = before == null
                || before.is(Token.Type.LINE)
                || before.is(Token.Type.COLON)
                || before.is(Token.Type.END)
                || labelEnd == at;
        if (!bullet) {
            unread();
        }
        at++;
    }

    private void colon() {
        if (kind == Word.MODEL && !scope.isEmpty()) {
            kind = kindBefore;
        }
        at++;
    }

    private void close() {
        depth = Math.max(0, depth - 1);
        if (excepting && excepted && exceptionDepth > depth) {
            excepting = false;
        }
        at++;
    }

    private void other(Token token) {
        boolean between = token.text().equals("/")
                && at > 0
                && tokens.get(at - 1).is(Token.Type.WORD)
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is(Token.Type.WORD);
        if (between) {
            labelEnd = labelEnd == at ? at + 1 : labelEnd;
        } else {
            unread();
        }
        at++;
    }

    private void line() {
        Token before = at == 0 ? null : tokens.get(at - 1);
        at++;
        if (before != null && !before.is(Token.Type.COLON) && !before.is(Token.Type.COMMA)) {
            endClause();
        }
    }

    // ---- numbers ----

    private void number(String head) {
        Token token = tokens.get(head.isEmpty() ? at : at + 1);
        labelled = labelEnd == at && at > 0 && tokens.get(at - 1).key().equals("sn");
        if (!Tokens.isLatin(token.text())) {
            unread(); // a word may be part of it
        }
        if (token.text().indexOf('/') >= 0) {
            slashed(token);
            return;
        }
        Piece low = Piece.at(tokens, head.isEmpty() ? at : at + 1, head);
        int connector = connectorAfter(low.end());
        at = low.end();
        if (connector < 0) {
            one(low);
            return;
        }
        int next = pastLabels(connector);
        if (!isNumber(next)) {
            one(low);
            unread();
            at = Math.max(at, connector);
            return;
        }
        boolean headed = tokens.get(next).is(Token.Type.WORD);
        Piece high = Piece.at(
                tokens, headed ? next + 1 : next, headed ? tokens.get(next).text() : "");
        at = high.end();
        fromTo(low, high);
        if (connectorAfter(at) >= 0) {
            unread();
        }
    }

    /** Where what joins two ends of a range is over, or -1 if nothing does. */
    private int connectorAfter(int from) {
        int next = from;
        while (next < tokens.size() && tokens.get(next).is(Token.Type.LINE)) {
            next++;
        }
        if (next >= tokens.size()) {
            return -1;
        }
        if (tokens.get(next).is(Token.Type.DASH)) {
            return next + 1;
        }
        Vocabulary.Phrase phrase = phraseAt(next);
        boolean and = tokens.get(next).is(Token.Type.AND) || (phrase != null && phrase.word() == Word.AND);
        int length = phrase == null ? 1 : phrase.length();
        if (phrase != null && phrase.word() == Word.TO) {
            return next + length;
        }
        if (and && modifier == Word.BETWEEN) {
            return next + length;
        }
        Vocabulary.Phrase more = and ? phraseAt(next + length) : null;
        boolean fromAndTo = more != null && more.word() == Word.TO && modifier == Word.FROM;
        return fromAndTo ? next + length + more.length() : -1;
    }

    /** Past words that only say what sort of number follows. */
    private int pastLabels(int from) {
        int next = from;
        while (next < tokens.size()) {
            Vocabulary.Phrase phrase = phraseAt(next);
            boolean says = phrase != null
                    && switch (phrase.word()) {
                        case SERIAL, NUMBER, PLAIN, ALL -> true;
                        case LOT -> kind == Word.LOT || kind == Word.NUMBER;
                        default -> false;
                    };
            if (says) {
                next += phrase.length();
            } else if (tokens.get(next).is(Token.Type.LINE) || tokens.get(next).is(Token.Type.COLON)) {
                next++;
            } else {
                break;
            }
        }
        return next;
    }

    private boolean isNumber(int from) {
        if (from >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(from);
        boolean headed = token.is(Token.Type.WORD)
                && token.text().length() <= LONGEST_HEAD
                && token.text().equals(token.text().toUpperCase(Locale.ROOT))
                && from + 1 < tokens.size()
                && tokens.get(from + 1).isDigits()
                && Vocabulary.longest(List.of(token.key())) == null;
        return token.is(Token.Type.CODE) || headed;
    }

    private void fromTo(Piece low, Piece high) {
        Word how = modifier;
        modifier = null;
        determine();
        boolean odd = how != null && how != Word.FROM && how != Word.BETWEEN && how != Word.SINCE;
        boolean years = kind == Word.NUMBER && (low.isYear() || high.isYear());
        List<Shapes.Reading> readings = Shapes.range(low, high);
        if (odd || years || low.isDate() || high.isDate() || readings.isEmpty()) {
            unread();
        }
        begin();
        for (Shapes.Reading reading : readings) {
            add(reading.shape(), reading.sure(), reading.written());
            if (reading.shape() instanceof Shape.Range range) {
                goesOn(low, new Shape.Range(low.code(), range.low(), range.high(), 0), reading.written());
            }
        }
        last = high.code().head().isEmpty() ? low.code() : high.code();
        lastEnd = -1;
    }

    /** "SN100001, 20-30": numbers that may go on where the last one was. */
    private void goesOn(Piece low, Shape.Range range, String written) {
        Code first = low.after(last);
        if (first == null
                || (first.head().isEmpty()
                        && first.digits().length() == range.low().length())) {
            return;
        }
        String kept = first.digits()
                .substring(0, first.digits().length() - range.low().length());
        if (range.high().length() == range.low().length()) {
            add(new Shape.Range(first, kept + range.low(), kept + range.high(), 0), false, written);
        } else {
            unread();
        }
    }

    private void one(Piece piece) {
        Word how = modifier;
        modifier = null;
        determine();
        if (piece.isDate() || (piece.isYear() && how != null && kind == Word.NUMBER)) {
            unread();
        }
        if (kind == Word.MODEL) {
            widen(piece.written());
        }
        begin();
        if (how != null) {
            modified(how, piece);
        } else if (prefixes) {
            add(new Shape.Prefix(piece.code()), true, "numbers that begin with " + piece.written());
        } else {
            for (Shapes.Reading reading : Shapes.single(piece)) {
                if (reading == null) {
                    unread();
                } else {
                    add(reading.shape(), reading.sure(), reading.written());
                }
            }
            Code next = piece.after(last);
            if (next != null) {
                add(new Shape.Single(next), false, piece.written());
            }
        }
        last = last == null || !piece.code().head().isEmpty() || piece.after(last) == null ? piece.code() : last;
        lastEnd = at;
    }

    private void modified(Word how, Piece piece) {
        boolean plain =
                piece.sure() && !Shapes.isOpen(piece.written()) && piece.code().hasDigits();
        if (kind == Word.MODEL || kind == Word.UDI) {
            unread(); // "before 4.2" is a condition
        }
        if (how == Word.PREFIX) {
            prefixes = true;
            String begin = piece.written().replaceAll("(?i)(?<=\\w)[x*#]+$", "");
            add(new Shape.Prefix(Code.of(begin)), piece.parts().isEmpty(), "numbers that begin with " + begin);
        } else if (!plain || how == Word.BETWEEN) {
            unread();
        } else {
            boolean up = how == Word.FROM || how == Word.SINCE || how == Word.AFTER;
            boolean itself = how == Word.SINCE || how == Word.FROM || included;
            opens(up);
            add(
                    new Shape.Open(piece.code(), up, itself ? Boolean.TRUE : null),
                    how != Word.FROM,
                    piece.written() + (up ? " and higher" : " and lower"));
        }
    }

    /** The last number, and all that are higher or lower. */
    private void open(int place, boolean up, boolean sure) {
        int before = place;
        while (before > 0 && tokens.get(before - 1).is(Token.Type.COMMA)) {
            before--;
        }
        boolean one = lastEnd == before && entries.size() > lastFrom;
        List<Entry> had = one ? List.copyOf(entries.subList(lastFrom, entries.size())) : List.of();
        if (up && had.size() == 1 && had.get(0).shape() instanceof Shape.Open from && from.up()) {
            Entry open = had.get(0); // from 1000 on
            entries.remove(lastFrom);
            add(open.shape(), true, open.written());
            return;
        }
        if (had.isEmpty() || !had.stream().allMatch(Entry::isSingle)) {
            unread();
            return;
        }
        entries.subList(lastFrom, entries.size()).clear();
        opens(up);
        for (Entry entry : had) {
            if (entry.shape() instanceof Shape.Single bound && bound.code().hasDigits()) {
                add(
                        new Shape.Open(bound.code(), up, true),
                        sure && entry.sure(),
                        entry.written() + (up ? " and higher" : " and lower"));
            }
        }
        lastEnd = -1;
    }

    private void opens(boolean up) {
        clause.opensUp |= up;
        clause.opensDown |= !up;
    }

    /** "10015/16" may be two numbers or one. */
    private void slashed(Token token) {
        at++;
        unread();
        begin();
        for (String part : token.text().split("/", -1)) {
            add(new Shape.Single(Code.of(part)), false, token.text());
        }
        add(new Shape.Single(Code.of(token.text())), false, token.text());
        lastEnd = -1;
    }

    private void begin() {
        lastFrom = entries.size();
    }

    /** "All serial numbers from 100 to 200" are these and no more; "all: 100, 200" may be more. */
    private void determine() {
        if (clause.all != null && clause.from == entries.size()) {
            clause.allOfThese = tokens.subList(0, at).stream().noneMatch(token -> token.is(Token.Type.COLON));
        }
    }

    private void add(Shape shape, boolean sure, String written) {
        boolean surely = sure && !afterException && kind != Word.MODEL && kind != Word.UDI;
        entries.add(new Entry(
                kind,
                shape,
                surely,
                excepting,
                labelled,
                written,
                scope.toString().strip()));
        excepted |= excepting;
    }

    // ---- sentences ----

    private void unread() {
        whole = false;
    }

    private void endClause() {
        if (modifier != null && modifier != Word.FROM) {
            unread();
        }
        boolean listed = entries.size() > clause.from;
        if (excepting && !excepted && listed) {
            unread(); // "1001 to 1099 excluded"
        }
        if (clause.opensUp && clause.opensDown) {
            entries.subList(clause.from, entries.size()).replaceAll(Entry::unsure);
        }
        if (clause.all != null) {
            all();
        }
        if (excepting && excepted) {
            excepting = false;
            afterException = true;
        }
        if (kind == Word.MODEL || kind == Word.UDI) {
            kind = kindBefore;
        }
        modifier = null;
        prefixes = false;
        last = null;
        lastEnd = -1;
        clause = new Clause(entries.size());
    }

    private void all() {
        boolean others = entries.subList(clause.from, entries.size()).stream()
                .anyMatch(entry -> !entry.except() && entry.kind() != Word.MODEL && entry.kind() != Word.UDI);
        if (others && clause.allOfThese) {
            return;
        }
        boolean sure = !others && !clause.listed;
        entries.add(new Entry(
                clause.all,
                new Shape.All(),
                sure,
                false,
                false,
                clause.allWritten,
                scope.toString().strip()));
    }
}

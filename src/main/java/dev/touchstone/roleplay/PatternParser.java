package dev.touchstone.roleplay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads a regular expression from left to right. */
final class PatternParser {

    private static final int MOST_TIMES = 60;
    private static final int DEEPEST = 20;
    private static final String SPECIAL = "|)*+?{";

    private final String pattern;
    private int at;
    private int depth;

    private PatternParser(String pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException when it is no pattern */
    static PatternPart parse(String pattern) {
        var parser = new PatternParser(pattern);
        var whole = parser.choice();
        if (parser.more()) {
            throw parser.wrong("a bracket too many");
        }
        return whole;
    }

    static boolean isWord(int c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private PatternPart choice() {
        if (++depth > DEEPEST) {
            throw wrong("too deep");
        }
        List<PatternPart> parts = new ArrayList<>();
        do {
            parts.add(row());
        } while (taken('|'));
        depth--;
        return parts.size() == 1 ? parts.get(0) : new PatternPart.Choice(parts);
    }

    private PatternPart row() {
        List<PatternPart> parts = new ArrayList<>();
        while (more() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            parts.add(repeated(one()));
        }
        return new PatternPart.Row(parts);
    }

    private PatternPart repeated(PatternPart part) {
        var result = part;
        while (more() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
            char c = pattern.charAt(at++);
            if (c == '{') {
                result = counted(result);
            } else {
                result = new PatternPart.Repeat(result, c == '+' ? 1 : 0, c == '?' ? 1 : -1);
            }
        }
        return result;
    }

    private PatternPart counted(PatternPart part) {
        int least = number();
        int most = least;
        if (taken(',')) {
            most = more() && pattern.charAt(at) != '}' ? number() : -1;
        }
        if (!taken('}') || most >= 0 && most < least) {
            throw wrong("a count without end");
        }
        return new PatternPart.Repeat(part, least, most);
    }

    private int number() {
        int from = at;
        while (more() && at - from < 3 && Character.isDigit(pattern.charAt(at))) {
            at++;
        }
        if (at == from || Integer.parseInt(pattern.substring(from, at)) > MOST_TIMES) {
            throw wrong("a count of up to %d".formatted(MOST_TIMES));
        }
        return Integer.parseInt(pattern.substring(from, at));
    }

    private PatternPart one() {
        char c = pattern.charAt(at++);
        if (SPECIAL.indexOf(c) >= 0) {
            throw wrong("nothing to repeat");
        }
        return switch (c) {
            case '(' -> group();
            case '[' -> new PatternPart.Letter(letters());
            case '.' -> new PatternPart.Letter(any -> true);
            case '^' -> new PatternPart.At(PatternPart.Place.BEGIN);
            case '$' -> new PatternPart.At(PatternPart.Place.END);
            case '\\' -> escaped();
            default -> new PatternPart.Letter(is(c));
        };
    }

    private PatternPart group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        }
        var inside = choice();
        if (!taken(')')) {
            throw wrong("a bracket without end");
        }
        return inside;
    }

    private PatternPart escaped() {
        if (more() && pattern.charAt(at) == 'b') {
            at++;
            return new PatternPart.At(PatternPart.Place.WORD_EDGE);
        }
        return new PatternPart.Letter(kind());
    }

    /** What follows a backslash. */
    private IntPredicate kind() {
        if (!more()) {
            throw wrong("a backslash at the end");
        }
        char c = pattern.charAt(at++);
        return switch (c) {
            case 'd' -> Character::isDigit;
            case 'D' -> other -> !Character.isDigit(other);
            case 's' -> Character::isWhitespace;
            case 'S' -> other -> !Character.isWhitespace(other);
            case 'w' -> PatternParser::isWord;
            case 'W' -> other -> !isWord(other);
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw wrong("an escape nobody knows");
                }
                yield is(c);
            }
        };
    }

    private IntPredicate letters() {
        boolean not = taken('^');
        IntPredicate inside = none -> false;
        while (more() && pattern.charAt(at) != ']') {
            inside = inside.or(member());
        }
        if (!taken(']')) {
            throw wrong("a class without end");
        }
        return not ? inside.negate() : inside;
    }

    private IntPredicate member() {
        char from = pattern.charAt(at++);
        if (from == '\\') {
            return kind();
        }
        if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
            char to = pattern.charAt(at + 1);
            at += 2;
            return c -> c >= from && c <= to;
        }
        return is(from);
    }

    private static IntPredicate is(char wanted) {
        return c -> c == wanted;
    }

    private boolean taken(char c) {
        if (more() && pattern.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private boolean more() {
        return at < pattern.length();
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("Pattern at %d: %s".formatted(at, what));
    }
}

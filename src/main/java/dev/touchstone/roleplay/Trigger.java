package dev.touchstone.roleplay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has to say for a reaction. Each line must be met, by one of its alternatives between {@code |}: words ({@code 抱歉},
 * {@code sorry}), the beginning or end of a word with a star ({@code apolog*}), or a {@link LinearPattern} between slashes
 * ({@code /明天.{0,6}到/}). One script, width and case; Latin words match whole. What was said in several messages in a row counts
 * together, but the newest must add something.
 */
final class Trigger {

    private final List<List<Term>> lines;
    private final List<Term> unless;

    private Trigger(List<List<Term>> lines, List<Term> unless) {
        this.lines = lines;
        this.unless = unless;
    }

    static Trigger of(Play.Reaction reaction) {
        return of(reaction.hears(), reaction.unless());
    }

    /** @throws IllegalArgumentException when a pattern is none */
    static Trigger of(List<String> hears, @Nullable String unless) {
        return new Trigger(hears.stream().map(Trigger::terms).toList(), unless == null ? List.of() : terms(unless));
    }

    /**
     * The agent's words that met it.
     *
     * @param heard the last messages, the newest last
     * @return null when it is not met
     */
    @Nullable
    String hit(List<FoldedText> heard) {
        var newest = heard.get(heard.size() - 1);
        if (lines.isEmpty() || met(unless, newest) != null) {
            return null;
        }
        String passage = null;
        for (var line : lines) {
            var now = met(line, newest);
            if (now != null) {
                passage = passage == null ? now : passage;
            } else if (heard.stream().allMatch(text -> met(line, text) == null)) {
                return null;
            }
        }
        return passage;
    }

    private static @Nullable String met(List<Term> terms, FoldedText text) {
        return terms.stream()
                .map(term -> term.find(text.text()))
                .filter(Objects::nonNull)
                .map(span -> text.passage(span.from(), span.to()))
                .findFirst()
                .orElse(null);
    }

    /** A word or a pattern. */
    private record Term(Function<String, LinearPattern.@Nullable Span> search) {

        LinearPattern.@Nullable Span find(String text) {
            return search.apply(text);
        }
    }

    private static List<Term> terms(String line) {
        var terms = new ArrayList<Term>();
        for (var alternative : alternatives(line)) {
            var text = alternative.strip();
            if (text.length() > 1 && text.startsWith("/") && text.endsWith("/")) {
                terms.add(new Term(LinearPattern.of(foldedPattern(text.substring(1, text.length() - 1)))::find));
            } else if (!text.isEmpty()) {
                terms.add(word(FoldedText.fold(text)));
            }
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("A line without words");
        }
        return List.copyOf(terms);
    }

    /** Cuts at bars outside of patterns. */
    private static List<String> alternatives(String line) {
        var found = new ArrayList<String>();
        int from = 0;
        boolean pattern = false;
        var plain = line.replace('｜', '|');
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '/' && (pattern || plain.substring(from, i).isBlank())) {
                pattern = !pattern;
            } else if (c == '|' && !pattern) {
                found.add(plain.substring(from, i));
                from = i + 1;
            }
        }
        found.add(plain.substring(from));
        return found;
    }

    /** As texts are folded, but for what a backslash says. */
    private static String foldedPattern(String pattern) {
        var folded = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                folded.append(c).append(pattern.charAt(++i));
            } else {
                folded.append(c == ' ' ? " " : FoldedText.fold(String.valueOf(c)));
            }
        }
        return folded.toString();
    }

    private static Term word(String folded) {
        var open = folded.startsWith("*") ? 1 : 0;
        var close = folded.length() > open + 1 && folded.endsWith("*") ? 1 : 0;
        var word = folded.substring(open, folded.length() - close);
        if (word.isBlank()) {
            throw new IllegalArgumentException("A star without a word");
        }
        return new Term(text -> find(text, word, open == 1, close == 1));
    }

    private static LinearPattern.@Nullable Span find(String text, String word, boolean openLeft, boolean openRight) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((openLeft || isEdge(text, at)) && (openRight || isEdge(text, end))) {
                return new LinearPattern.Span(at, end);
            }
        }
        return null;
    }

    /** Whether no Latin word or number goes on across this place. */
    private static boolean isEdge(String text, int at) {
        return at <= 0 || at >= text.length() || !isLatin(text.charAt(at - 1)) || !isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
    }
}

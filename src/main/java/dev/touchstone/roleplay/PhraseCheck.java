package dev.touchstone.roleplay;

import dev.touchstone.shared.LocalizedText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phrases an observer’s attention is drawn to; from {@code config/role-play/phrase-checks.json}. A phrase is plain text; an ellipsis in it
 * stands for up to {@value #GAP} signs of the same sentence. Never a verdict: a person confirms or dismisses what it finds.
 *
 * @param hint what to look at
 * @param notAfter a phrase right after one of these, such as a “not”, is not meant
 */
public record PhraseCheck(
        String id, Wanted wanted, LocalizedText name, LocalizedText hint, List<String> phrases, List<String> notAfter) {

    private static final int GAP = 12;
    private static final int BEFORE = 3;
    private static final int BEFORE_LATIN = 8;

    /** Where the phrases should stand. */
    public enum Wanted {
        /** In the first reply of a conversation. */
        FIRST,
        /** In some reply of a conversation. */
        ANYWHERE,
        NEVER
    }

    /** Where a phrase stands in a text, the end left out. */
    record Place(int from, int to) {}

    /** With phrases as texts are read. */
    PhraseCheck folded() {
        return new PhraseCheck(
                id,
                wanted,
                name,
                hint,
                phrases.stream().map(FoldedText::fold).toList(),
                notAfter.stream().map(FoldedText::fold).toList());
    }

    /** The first place of a phrase in a text. */
    Optional<Place> in(String text) {
        var read = FoldedText.of(text);
        var plain = read.text();
        return phrases.stream()
                .map(phrase -> find(plain, phrase))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Place::from).thenComparing(Place::to, Comparator.reverseOrder()))
                .map(place -> new Place(read.origin(place.from()), end(text, read.origin(place.to() - 1))));
    }

    private static int end(String text, int lastSign) {
        return lastSign + Character.charCount(text.codePointAt(lastSign));
    }

    private Optional<Place> find(String plain, String phrase) {
        int cut = phrase.indexOf('…') >= 0 ? phrase.indexOf('…') : phrase.indexOf("...");
        var head = cut < 0 ? phrase : phrase.substring(0, cut);
        for (int from = plain.indexOf(head); from >= 0; from = plain.indexOf(head, from + 1)) {
            int to = cut < 0 ? from + head.length() : tail(plain, from + head.length(), phrase.substring(cut));
            if (to > from && isWhole(plain, from, to) && !isDenied(plain, from)) {
                return Optional.of(new Place(from, to));
            }
        }
        return Optional.empty();
    }

    /** The end of what follows the ellipsis; −1 when it does not follow near enough. */
    private static int tail(String plain, int from, String cutOff) {
        var tail = cutOff.replaceFirst("^(…+|\\.{3})", "");
        int at = plain.indexOf(tail, from);
        boolean near = at >= 0 && at - from <= GAP && isOneSentence(plain.substring(from, at));
        return near ? at + tail.length() : -1;
    }

    private static boolean isOneSentence(String between) {
        return between.chars().noneMatch(sign -> ".!?。;\n".indexOf(sign) >= 0);
    }

    /** A word of Latin letters is found as a word only. */
    private static boolean isWhole(String plain, int from, int to) {
        return !(isLatin(plain, from) && isLatin(plain, from - 1)) && !(isLatin(plain, to - 1) && isLatin(plain, to));
    }

    private static boolean isLatin(String plain, int at) {
        return at >= 0
                && at < plain.length()
                && Character.isLetterOrDigit(plain.charAt(at))
                && plain.charAt(at) < 0x250;
    }

    private boolean isDenied(String plain, int from) {
        return notAfter.stream().anyMatch(word -> isJustBefore(plain, from, word));
    }

    /** A single sign stands right before; a word may have a few signs between. */
    private static boolean isJustBefore(String plain, int from, String word) {
        int between = word.length() == 1 ? 0 : word.charAt(0) < 0x250 ? BEFORE_LATIN : BEFORE;
        var before = plain.substring(Math.max(0, from - word.length() - between), from);
        int at = before.lastIndexOf(word);
        return at >= 0 && isOneSentence(before.substring(at)) && before.indexOf(',', at) < 0;
    }

    /** What is wrong with it, for the operator; null when nothing is. */
    @Nullable
    String mistake() {
        return phrases.isEmpty() || phrases.stream().anyMatch(String::isBlank) ? "phrases must not be empty" : null;
    }
}

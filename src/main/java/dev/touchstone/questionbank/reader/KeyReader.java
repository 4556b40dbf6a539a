package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Printed keys to answers. */
final class KeyReader {

    /** Letters at the beginning of folded text: group 1. */
    static final Pattern LETTERS = Pattern.compile(
            "^[\\s(\\[]*([A-J](?:\\s{0,2}(?:[,、;/和&+]|and\\b)?\\s{0,2}[A-J]){0,9})(?![A-Za-z])[)\\]]?[\\s.。,;:、]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBERS =
            Pattern.compile("(?:\\(?\\d\\)?|[①-⑩])(?:[,、;/\\s]*(?:\\(?\\d\\)?|[①-⑩])){0,9}");
    /** A judgement at the beginning of folded text: group 1. */
    static final Pattern JUDGED = Pattern.compile(
            "^[\\s(\\[]*(" + Judgements.PRINTED + ")(?![A-Za-z])[)\\]]?\\s*(?:[,.。;:、!]|$|\\s|(?=\\())\\s*",
            Pattern.CASE_INSENSITIVE);

    /** "2.0分", without its signs. */
    private static final Pattern EARNED = Pattern.compile("(?:\\d{1,5}分)?");

    /** @param rest what follows the key: its reason */
    record Key(@Nullable Answer answer, String rest) {}

    private KeyReader() {}

    static Key choice(String printed, List<ReadOption> options) {
        var folded = Folding.fold(printed);
        var letters = LETTERS.matcher(folded);
        if (letters.find()) {
            var chosen = Labels.of(letters.group(1));
            return new Key(
                    new Answer.Labels(chosen),
                    reason(printed.substring(letters.end()).strip(), chosen, options));
        }
        var text = byText(folded, options);
        return new Key(text != null ? text : byNumber(folded, options), "");
    }

    /** What stands behind a key, unless it only repeats the options' words and what was earned with them. */
    private static String reason(String rest, List<String> chosen, List<ReadOption> options) {
        var left = bare(Folding.fold(rest));
        for (var option : options) {
            left = chosen.contains(option.label()) ? left.replace(bare(Folding.fold(option.text())), "") : left;
        }
        return EARNED.matcher(left).matches() ? "" : rest;
    }

    /** True when the text is nothing but numbers of some of so many options. */
    static boolean isNumbers(String printed, int count) {
        var options = new ArrayList<ReadOption>();
        for (var i = 0; i < count; i++) {
            options.add(new ReadOption(Labels.letter(i), ""));
        }
        return byNumber(Folding.fold(printed), options) != null;
    }

    /** "②", "1,3": options counted instead of lettered. */
    private static @Nullable Answer byNumber(String folded, List<ReadOption> options) {
        if (!NUMBERS.matcher(folded.strip()).matches()) {
            return null;
        }
        var labels = new ArrayList<String>();
        for (var number : folded.strip().split("[,、;/\\s]+|(?<=[①-⑩])")) {
            var value = Numerals.value(number.replaceAll("[()]", ""));
            if (value < 1 || value > options.size()) {
                return null;
            }
            labels.add(Labels.letter(value - 1));
        }
        return new Answer.Labels(labels);
    }

    /** A key given as the text of an option. */
    private static @Nullable Answer byText(String folded, List<ReadOption> options) {
        var wanted = bare(folded);
        var labels = new ArrayList<String>();
        for (var option : options) {
            var text = bare(Folding.fold(option.text()));
            if (!text.isEmpty() && (wanted.equals(text) || text.length() > 3 && wanted.contains(text))) {
                labels.add(option.label());
            }
        }
        return labels.isEmpty() ? null : new Answer.Labels(labels);
    }

    static Key judged(String printed) {
        var judged = JUDGED.matcher(Folding.fold(printed));
        if (!judged.find()) {
            var letter = Folding.fold(printed).strip();
            return letter.equals("A") || letter.equals("B")
                    ? new Key(new Answer.Judgement(letter.equals("A")), "")
                    : new Key(null, printed);
        }
        var value = Judgements.of(judged.group(1));
        var rest = printed.substring(judged.end()).strip();
        return new Key(
                value == null ? null : new Answer.Judgement(value),
                EARNED.matcher(bare(rest)).matches() ? "" : rest);
    }

    /** True when the text is nothing but a key made of letters. */
    static boolean isLetters(String printed) {
        var letters = LETTERS.matcher(Folding.fold(printed).strip());
        return letters.find() && letters.end() >= printed.strip().length();
    }

    private static String bare(String text) {
        return Letters.of(text.toLowerCase(Locale.ROOT));
    }
}

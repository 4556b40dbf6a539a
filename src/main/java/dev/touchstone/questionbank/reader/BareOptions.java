package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Options without letters: lines behind the stem with boxes to tick, or lines of which the key repeats some. */
final class BareOptions {

    private static final Pattern BOX =
            Pattern.compile("^\\s*(?:[-*+•·]\\s{0,3})?(?:\\[\\s?([xX√✓✔]?)\\s?\\]|([☐□○◯])|([☑☒■●✅]))\\s*(?=\\S)");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*+•·●○◆■□▪]|[①-⑳]|[(（]?\\d[)）.、])\\s*(?=\\S)");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:[①-⑩]|[(（]?\\d[)）.、])");
    private static final Pattern LETTER = Pattern.compile("^([A-JＡ-Ｊ])(?:\\s?[.．、:：)）]\\s?|\\s+)(?=\\S)");
    private static final int FEWEST = 2;
    private static final int MOST = 10;

    private final Draft draft;
    private final List<String> lines;
    private String middle = "";

    private BareOptions(Draft draft, String text) {
        this.draft = draft;
        this.lines = List.of(text.split("\n|(?<=[ \t\u3000])(?=[②-⑩])"));
    }

    /** Takes the options out of a text that begins with the stem; returns the stem, or the text unchanged when there are none. */
    static String take(Draft draft, String text) {
        if (!draft.options.isEmpty()) {
            return text;
        }
        var search = new BareOptions(draft, text);
        return search.lines.size() <= FEWEST
                ? text
                : search.boxed(search.firstBox()) || search.judged() || search.named() || search.chosen()
                        ? search.lines.get(0) + search.middle
                        : text;
    }

    /** Whether a text begins with a box to tick. */
    static boolean isBox(String text) {
        return BOX.matcher(text).find();
    }

    private int firstBox() {
        var first = lines.size();
        while (first > 1 && BOX.matcher(lines.get(first - 1)).find()) {
            first--;
        }
        return first;
    }

    private boolean boxed(int first) {
        if (lines.size() - first < FEWEST) {
            return false;
        }
        var right = new StringBuilder();
        var lettered = isLettered(first);
        for (var i = first; i < lines.size(); i++) {
            var box = BOX.matcher(lines.get(i));
            if (box.find()
                    && (box.group(3) != null
                            || box.group(1) != null && !box.group(1).isEmpty())) {
                right.append(Labels.letter(i - first));
            }
            var text = lines.get(i).substring(box.end());
            add(lettered ? LETTER.matcher(text).replaceFirst("") : text);
        }
        if (draft.key == null && !right.isEmpty() && right.length() < lines.size() - first) {
            draft.key = right.toString();
        }
        middle = first > 1 ? "\n" + String.join("\n", lines.subList(1, first)) : "";
        return true;
    }

    /** Each box is followed by its own letter. */
    private boolean isLettered(int first) {
        var lettered = true;
        for (var i = first; i < lines.size(); i++) {
            var letter = LETTER.matcher(BOX.matcher(lines.get(i)).replaceFirst(""));
            lettered &= letter.find() && letter.group(1).charAt(0) == 'A' + i - first;
        }
        return lettered;
    }

    /** The last two lines say right and wrong, one of them ticked. */
    private boolean judged() {
        var last = lines.subList(lines.size() - FEWEST, lines.size());
        var ticked = last.stream()
                .filter(line -> !OptionMarks.unticked(line).equals(line))
                .count();
        if (ticked != 1 || !last.stream().allMatch(line -> Judgements.of(OptionMarks.unticked(line)) != null)) {
            return false;
        }
        middle = lines.size() == FEWEST + 1 ? "" : "\n" + String.join("\n", lines.subList(1, lines.size() - FEWEST));
        last.forEach(this::add);
        return true;
    }

    /** The key says in words which of the lines are right. */
    private boolean named() {
        var printed = draft.answer;
        if (printed == null || lines.size() - 1 > MOST) {
            return false;
        }
        var texts = new ArrayList<String>();
        lines.subList(1, lines.size())
                .forEach(line -> texts.add(BULLET.matcher(line).replaceFirst("").strip()));
        var right = 0;
        var parts = printed.split("[;；\n]");
        for (var part : parts) {
            right += texts.stream().anyMatch(text -> Repeats.bare(text)
                            .equals(Repeats.bare(BULLET.matcher(part).replaceFirst(""))))
                    ? 1
                    : 0;
        }
        if (right == 0 && counted(printed, texts)) {
            return true;
        }
        if (right == 0 || right < parts.length || right == texts.size()) {
            return false;
        }
        texts.forEach(this::add);
        return true;
    }

    /** Numbered lines of a question that says it is a choice. */
    private boolean chosen() {
        var type = draft.labelType != null ? draft.labelType : draft.above.type();
        var first = firstNumbered();
        if (draft.answer != null
                || type != QuestionForm.SINGLE_CHOICE && type != QuestionForm.MULTIPLE_CHOICE
                || lines.size() - first < FEWEST) {
            return false;
        }
        middle = first > 1 ? "\n" + String.join("\n", lines.subList(1, first)) : "";
        lines.subList(first, lines.size())
                .forEach(line -> add(BULLET.matcher(line).replaceFirst("").strip()));
        return true;
    }

    private int firstNumbered() {
        var first = lines.size();
        while (first > 1 && NUMBERED.matcher(lines.get(first - 1)).find()) {
            first--;
        }
        return first;
    }

    /** Numbered lines, and a key that is one or more of the numbers. */
    private boolean counted(String printed, List<String> texts) {
        var first = firstNumbered();
        var count = lines.size() - first;
        if (count < FEWEST || !KeyReader.isNumbers(printed, count)) {
            return false;
        }
        middle = first > 1 ? "\n" + String.join("\n", lines.subList(1, first)) : "";
        texts.subList(first - 1, texts.size()).forEach(this::add);
        return true;
    }

    private void add(String text) {
        draft.options.add(new ReadOption(
                Labels.letter(draft.options.size()),
                OptionMarks.clean(draft, Labels.letter(draft.options.size()), text.strip())));
    }
}

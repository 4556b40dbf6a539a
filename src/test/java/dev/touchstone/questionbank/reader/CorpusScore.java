package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.CorpusDocument.GoldQuestion;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well a document was read. F1 is the harmonic mean of precision and recall of the questions, found when their stems are alike;
 * usable is the share of questions nobody has to touch: stem, type, printed points, options, answer and printed explanation right.
 * White space, punctuation, case and width do not count.
 */
final class CorpusScore {

    private static final double ALIKE = 0.85;
    private static final double SAME_STEM = 0.95;
    private static final double SAME_TEXT = 0.9;

    private final List<String> faults = new ArrayList<>();
    private final List<ReadQuestion> left;
    private final int found;
    private int wanted;
    private int matched;
    private int usable;

    private CorpusScore(List<ReadQuestion> questions) {
        this.left = new ArrayList<>(questions);
        this.found = questions.size();
    }

    static CorpusScore of(List<GoldQuestion> gold, List<ReadQuestion> questions) {
        var score = new CorpusScore(questions);
        gold.forEach(score::hold);
        score.left.forEach(extra -> score.faults.add("invented: " + Compact.line(extra)));
        return score;
    }

    double f1() {
        return found + wanted == 0 ? 1 : 2.0 * matched / (found + wanted);
    }

    double usable() {
        return wanted == 0 ? 1 : (double) usable / wanted;
    }

    /** One line for each thing read wrongly. */
    String faults() {
        return String.join("\n", faults);
    }

    private void hold(GoldQuestion gold) {
        wanted++;
        var best = left.stream()
                .max((a, b) -> Double.compare(alike(gold.stem(), a.stem()), alike(gold.stem(), b.stem())))
                .filter(question -> alike(gold.stem(), question.stem()) >= ALIKE);
        if (best.isEmpty()) {
            faults.add("missed: " + gold.stem());
            return;
        }
        left.remove(best.get());
        matched++;
        var wrong = wrong(gold, best.get());
        usable += wrong.isEmpty() ? 1 : 0;
        if (!wrong.isEmpty()) {
            faults.add(wrong + ": " + Compact.line(best.get()));
        }
    }

    private static List<String> wrong(GoldQuestion gold, ReadQuestion read) {
        var wrong = new ArrayList<String>();
        note(wrong, "stem", alike(gold.stem(), read.stem()) >= SAME_STEM);
        var type = read.type().code();
        note(
                wrong,
                "type",
                type.equals(gold.type())
                        || gold.typeOk() != null && gold.typeOk().contains(type));
        note(
                wrong,
                "points",
                gold.points() == null || read.points() != null && gold.points().compareTo(read.points()) == 0);
        note(wrong, "options", options(gold.options()).equals(options(read.options())));
        note(wrong, "answer", answers(gold, read.answer()));
        note(wrong, "analysis", gold.analysis() == null || alike(gold.analysis(), read.analysis()) >= SAME_TEXT);
        return wrong;
    }

    private static void note(List<String> wrong, String field, boolean right) {
        if (!right) {
            wrong.add(field);
        }
    }

    private static String options(List<ReadOption> options) {
        return options.stream()
                .map(option -> option.label() + bare(option.text()))
                .collect(Collectors.joining("|"));
    }

    private static boolean answers(GoldQuestion gold, @Nullable Answer answer) {
        var wanted = gold.answer();
        if (wanted == null || wanted.isNull()) {
            return answer == null;
        }
        if (wanted.isArray()) {
            return answer instanceof Answer.Labels labels
                    && labels.labels()
                            .equals(wanted.valueStream()
                                    .map(label -> label.asString())
                                    .toList());
        }
        if (wanted.isBoolean()) {
            return answer instanceof Answer.Judgement judgement && judgement.value() == wanted.asBoolean();
        }
        var accepted = new ArrayList<>(gold.answerAlt() == null ? List.<String>of() : gold.answerAlt());
        accepted.add(wanted.asString());
        return answer instanceof Answer.Text text
                && accepted.stream().anyMatch(one -> alike(one, text.text()) >= SAME_TEXT);
    }

    /** Share of common characters in order: 1 for the same, 0 for nothing in common. */
    static double alike(@Nullable String one, @Nullable String other) {
        var a = bare(one);
        var b = bare(other);
        if (a.equals(b)) {
            return 1;
        }
        var before = new int[b.length() + 1];
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            for (var j = 1; j <= b.length(); j++) {
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? before[j - 1] + 1 : Math.max(before[j], row[j - 1]);
            }
            before = row;
        }
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * before[b.length()] / (a.length() + b.length());
    }

    static String bare(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

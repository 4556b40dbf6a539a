package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a single question. */
final class QuestionDefects {

    /** What no repair explains. */
    static final Pattern GARBLED =
            Pattern.compile("[\uFFFD\uE000-\uF8FF]|[a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}\\)|锟斤拷|烫烫");

    private static final Hits GARBAGE = new Hits(GARBLED);

    private QuestionDefects() {}

    static void check(
            Draft draft,
            QuestionForm form,
            List<ReadOption> options,
            @Nullable Answer answer,
            @Nullable String analysis) {
        if (draft.truncated) {
            draft.add(Defect.doubt("truncated", draft.ordinal));
        }
        if (form.isChoice() && options.size() < 2) {
            draft.add(Defect.blocking("noOptions", draft.ordinal));
        }
        if (answer == null && !form.isOpen()) {
            draft.add(Defect.blocking("noKey", draft.ordinal));
        }
        if (answer instanceof Answer.Labels labels) {
            labels(draft, form, options, labels.labels());
        }
        var asked = draft.stem + "\n" + options.stream().map(ReadOption::text).collect(Collectors.joining("\n"));
        var told = draft.answer + "\n" + draft.analysis;
        if (GARBAGE.in(asked) || GARBAGE.in(told)) {
            draft.add(Defect.doubt("garbled", draft.ordinal));
        }
        explained(draft, answer, analysis);
        recap(draft, answer);
        points(draft.points != null ? draft.points : draft.above.points(), draft);
        scope(draft, asked, answer + "\n" + told);
    }

    /** A question about circuits or databases got into the bank by mistake. */
    private static void scope(Draft draft, String asked, String told) {
        Subjects.get()
                .foreign(asked, told)
                .ifPresent(words -> draft.add(Defect.doubt("outOfScope", draft.ordinal, words)));
    }

    private static void labels(Draft draft, QuestionForm form, List<ReadOption> options, List<String> key) {
        var printed = options.stream().map(ReadOption::label).toList();
        key.stream()
                .filter(label -> !printed.contains(label))
                .forEach(label -> draft.add(Defect.blocking("keyWithoutOption", draft.ordinal, label)));
        if (form == QuestionForm.SINGLE_CHOICE && key.size() > 1) {
            draft.add(Defect.doubt("severalKeys", draft.ordinal, String.join("", key)));
        }
        if (form == QuestionForm.MULTIPLE_CHOICE && key.size() == 1) {
            draft.add(Defect.notice("oneKey", draft.ordinal, key.get(0)));
        }
    }

    private static void points(@Nullable BigDecimal points, Draft draft) {
        if (points != null && (points.signum() <= 0 || points.compareTo(Points.MOST) > 0)) {
            draft.add(Defect.doubt("suspiciousPoints", draft.ordinal, points.toPlainString()));
        }
    }

    /** An explanation that ends in another key. */
    private static void explained(Draft draft, @Nullable Answer answer, @Nullable String analysis) {
        if (analysis == null) {
            return;
        }
        var words = answer instanceof Answer.Labels labels
                ? KeyInWords.other(analysis, Set.copyOf(labels.labels()))
                : answer instanceof Answer.Judgement judged ? KeyInWords.other(analysis, judged.value()) : null;
        if (words != null) {
            draft.add(Defect.doubt("explainedOtherwise", draft.ordinal, words));
        }
    }

    /** A second copy of the key that says something else. */
    private static void recap(Draft draft, @Nullable Answer answer) {
        if (draft.listedKey == null || draft.answer == null && draft.key == null) {
            return;
        }
        var other = answer instanceof Answer.Judgement
                ? KeyReader.judged(draft.listedKey).answer()
                : KeyReader.choice(draft.listedKey, List.of()).answer();
        if (answer != null && other != null && !other.equals(answer) && !(answer instanceof Answer.Text)) {
            draft.add(Defect.blocking("keyContradictsRecap", draft.ordinal, draft.listedKey));
        }
    }
}

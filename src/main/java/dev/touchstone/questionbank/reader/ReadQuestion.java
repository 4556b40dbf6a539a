package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as the document prints it.
 *
 * @param ordinal printed number, null if there is none
 * @param section nearest printed heading
 * @param type printed type, else the form the question has
 * @param points printed for the question or by its heading for each; never guessed from a total
 * @param stem without number, leading labels and key
 * @param options in printed order; none for true/false
 * @param answer key or reference answer
 * @param analysis text labelled as explanation
 * @param markingPoints proposed from explanation and reference answer, in order
 * @param truncated whether stem, options or answer are visibly cut off
 * @param defects of this question
 * @param filing where a table says it belongs
 * @param passage where it stands
 * @param keyPassage where its key is listed apart from it; null when it is not
 * @param pictures shown with its stem and options, in printed order; those of a Word document only
 * @param probes what an interviewer asks next, a line each
 */
public record ReadQuestion(
        @Nullable Integer ordinal,
        @Nullable String section,
        QuestionForm type,
        @Nullable BigDecimal points,
        String stem,
        List<ReadOption> options,
        @Nullable Answer answer,
        @Nullable String analysis,
        List<ReadMarkingPoint> markingPoints,
        boolean truncated,
        List<Defect> defects,
        Filing filing,
        Passage passage,
        @Nullable Passage keyPassage,
        List<ReadPicture> pictures,
        @Nullable String probes) {

    public ReadQuestion {
        options = List.copyOf(options);
        markingPoints = List.copyOf(markingPoints);
        defects = List.copyOf(defects);
        pictures = List.copyOf(pictures);
    }

    /** The same with one more defect. */
    ReadQuestion with(Defect defect) {
        return with(pictures, List.of(defect));
    }

    /** The same with pictures, and what else there is to say of them. */
    ReadQuestion with(List<ReadPicture> shown, List<Defect> more) {
        var all = new ArrayList<>(defects);
        all.addAll(more);
        return new ReadQuestion(
                ordinal,
                section,
                type,
                points,
                stem,
                options,
                answer,
                analysis,
                markingPoints,
                truncated,
                all,
                filing,
                passage,
                keyPassage,
                shown,
                probes);
    }

    /** What is accepted in each blank, as the format says or a short printed key; none where a person has to decide. */
    public List<ReadBlank> blanks() {
        if (!(answer instanceof Answer.Text text)) {
            return List.of();
        }
        if (type != QuestionForm.FILL_BLANK) {
            return text.blanks();
        }
        return hasCriteria(text.text()) ? List.of() : BlankKey.of(stem, text.text());
    }

    /** Points that say more than key and explanation were written for a marker. */
    private boolean hasCriteria(String key) {
        return markingPoints.stream()
                .map(point -> Folding.fold(point.text()))
                .anyMatch(point -> !Folding.fold(key + "\n" + analysis).contains(point));
    }

    /** True when nothing about it asks for a person's eye. */
    public boolean isClean() {
        return defects.stream().noneMatch(defect -> defect.severity() != Defect.Severity.NOTICE);
    }
}

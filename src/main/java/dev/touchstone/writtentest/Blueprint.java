package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a job's papers are drawn from.
 *
 * @param minutes time to answer, from the start
 */
public record Blueprint(JobOpeningId job, int minutes, List<Section> sections) {

    /**
     * One section.
     *
     * @param types kinds of question to draw from
     * @param competencies to draw from; empty means any
     * @param count how many questions
     * @param pointsEach what each is worth
     */
    public record Section(
            LocalizedText name,
            List<QuestionType> types,
            List<String> competencies,
            int count,
            BigDecimal pointsEach) {}

    /** How many questions a paper has. */
    public int questions() {
        return sections.stream().mapToInt(Section::count).sum();
    }
}

package dev.touchstone.jobs;

import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a new job of a track starts with; read from {@code config/jobs/track-templates.json}. Stage modules copy their part when
 * they hear {@link JobCreated}.
 *
 * @param testCap on how many percent of the papers a drawn question may stand; null is no bound
 * @param scenario number of a role-play question
 * @param panelQuestions numbers of interview questions */
public record TrackTemplate(
        Track track,
        List<String> competencies,
        int testMinutes,
        @Nullable Integer testCap,
        List<Section> sections,
        String scenario,
        List<String> panelQuestions,
        BigDecimal testPassMark) {

    /**
     * One section of the paper.
     *
     * @param types question types to draw from; {@code competencies} empty means any
     */
    public record Section(
            LocalizedText name,
            List<QuestionType> types,
            List<String> competencies,
            int count,
            BigDecimal pointsEach) {}
}

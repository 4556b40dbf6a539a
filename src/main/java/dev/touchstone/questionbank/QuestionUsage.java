package dev.touchstone.questionbank;

import java.util.Collection;
import java.util.List;

/**
 * What a stage knows of how questions did: counts and means over many people, never anything about one. One bean for each module
 * that puts questions to people. Each method asks the database a fixed number of times.
 */
public interface QuestionUsage {

    /** Where and how often these versions were put to candidates; what never was is absent. */
    default List<Exposure> exposures(Collection<QuestionVersionId> versions) {
        return List.of();
    }

    /** How the answers to these versions did; versions without scored answers are absent. */
    default List<AnswerFigures> answers(Collection<QuestionVersionId> versions) {
        return List.of();
    }

    /** The same for every version that has at least so many scored answers. */
    default List<AnswerFigures> answersOfAtLeast(int least) {
        return List.of();
    }

    /** What asks for the question with this number, and would get another one once it is retired. */
    default List<PlannedUse> planned(String number) {
        return List.of();
    }

    /** How often raters saw the marking points of a version. */
    default List<PointFigures> points(QuestionVersionId version) {
        return List.of();
    }
}

package dev.touchstone.questionbank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a reviewer, with all that helps to decide.
 *
 * @param version its text
 * @param published what it would replace, or null
 * @param remarks what the reading of its file left open, the gravest first
 * @param wordings words of it that should not be there
 * @param lacking message keys of what it should have and has not
 */
public record Submission(
        OpenVersion open,
        QuestionVersion version,
        @Nullable QuestionVersion published,
        List<Remark> remarks,
        List<WordingFinding> wordings,
        List<String> lacking) {

    /** Whether nothing speaks against publishing it with many others. */
    public boolean isClear() {
        return isClear(version, remarks, wordings, lacking);
    }

    static boolean isClear(
            QuestionVersion version, List<Remark> remarks, List<WordingFinding> wordings, List<String> lacking) {
        return wordings.isEmpty()
                && lacking.isEmpty()
                && version.explainedOtherwise() == null
                && remarks.stream().allMatch(remark -> remark.severity() == Remark.Severity.NOTICE);
    }
}

package dev.touchstone.questionbank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody says is the right key, of which versions, and why. Fields as in {@link KeyCorrection}; the key of steps is a set that keeps their order. */
public record ProposeCorrection(
        QuestionId question,
        Set<QuestionVersionId> versions,
        Set<String> key,
        @Nullable Boolean truth,
        List<Blank> blanks,
        @Nullable CreditScheme credit,
        List<BigDecimal> worths,
        String reason) {

    /** Of a question that no person marks, without blanks. */
    public ProposeCorrection(
            QuestionId question,
            Set<QuestionVersionId> versions,
            Set<String> key,
            @Nullable Boolean truth,
            @Nullable CreditScheme credit,
            String reason) {
        this(question, versions, key, truth, List.of(), credit, List.of(), reason);
    }
}

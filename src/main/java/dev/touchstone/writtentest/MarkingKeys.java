package dev.touchstone.writtentest;

import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.KeyCorrection;
import dev.touchstone.questionbank.KeyCorrections;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What answers are held against today: the versions of the paper, with keys that were corrected since. */
@Component
class MarkingKeys {

    private final QuestionBank bank;
    private final KeyCorrections corrections;

    MarkingKeys(QuestionBank bank, KeyCorrections corrections) {
        this.bank = bank;
        this.corrections = corrections;
    }

    /** One for each question of the paper, in its order. */
    List<MarkingKey> of(List<PaperQuestion> paper) {
        var ids = paper.stream().map(PaperQuestion::version).toList();
        var versions = bank.versions(ids);
        var inForce = corrections.inForce(ids);
        List<MarkingKey> keys = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) {
            keys.add(MarkingKey.of(
                    paper.get(i), versions.get(i), inForce.get(versions.get(i).id())));
        }
        return keys;
    }

    /**
     * How one answer is marked.
     *
     * @param version with the key that counts
     * @param credit as the candidate was told, unless that was corrected as well
     */
    record MarkingKey(PaperQuestion asked, QuestionVersion version, CreditScheme credit) {

        static MarkingKey of(PaperQuestion asked, QuestionVersion version, @Nullable KeyCorrection correction) {
            return correction == null
                    ? new MarkingKey(asked, version, asked.credit())
                    : new MarkingKey(
                            asked,
                            correction.applied(version),
                            Objects.requireNonNullElse(correction.credit(), asked.credit()));
        }

        Scoring.Worth worth(Answer answer) {
            return version.type() == QuestionType.ORDERING
                    ? StepOrder.worth(Steps.order(version), credit, StepOrder.given(asked, answer))
                    : Scoring.byKey(version, credit, answer);
        }
    }
}

package dev.touchstone.roleplay;

import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Scenarios in use: scripts on published versions of role-play questions. */
@Service
public class Scenarios {

    private final ScenarioRows rows;
    private final QuestionBank bank;

    Scenarios(ScenarioRows rows, QuestionBank bank) {
        this.rows = rows;
        this.bank = bank;
    }

    /** Writes the script of the published version of a role-play question, as the product's own content is. */
    @Command
    public void add(String number, Scenario.Script script) {
        var version = bank.published(number)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "roleplay.error.noQuestion", "No published question " + number, number));
        rows.write(version.id(), number, script);
        rows.freeze(version.id(), number);
    }

    /** Every scenario in use, by number. */
    public List<Scenario> all() {
        return rows.of(bank.publishedOf(Set.of(QuestionType.ROLE_PLAY)).stream()
                .map(QuestionVersion::id)
                .toList());
    }

    /** The scenario in use of a question number. */
    public Optional<Scenario> byNumber(String number) {
        return bank.published(number).map(QuestionVersion::id).flatMap(rows::find);
    }

    Scenario get(QuestionVersionId version) {
        return rows.find(version).orElseThrow();
    }
}

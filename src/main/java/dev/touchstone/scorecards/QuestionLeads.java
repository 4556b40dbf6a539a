package dev.touchstone.scorecards;

import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who asks what when a stage's raters share the questions; one bean per stage module in which they do. */
public interface QuestionLeads {

    Stage stage();

    /** Who leads which question of a card; empty when one person asks everything. */
    Map<QuestionVersionId, Lead> of(ScorecardId card);

    /**
     * Who asks a question.
     *
     * @param name null: nobody
     * @param own whether it is the rater of the card
     */
    record Lead(@Nullable String name, boolean own) {}
}

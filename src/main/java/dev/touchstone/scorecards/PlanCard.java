package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersionId;
import java.util.List;

/** A card to be filled: its competencies are those of the questions’ marking points. */
public record PlanCard(JobApplicationId application, Stage stage, AccountId rater, List<QuestionVersionId> questions) {}

package dev.touchstone.questionbank;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the scored answers to one version did. An answer left empty is scored 0 and counts.
 *
 * @param facility 0–1: the mean share of the question’s points
 * @param discrimination −1–1: correlation of the share with the rest of the same paper, the question itself left out. For right-or-wrong
 *     questions this is the corrected point-biserial (S. Henrysson, “Correction of item-total correlations in item analysis”,
 *     Psychometrika 28, 1963). Null where all did the same, or the question was alone on its papers.
 * @param upperLower −1–1: facility among the {@code group} people with the best rest minus among those with the worst. 27 % is where the
 *     two differ most reliably (T. L. Kelley, “The selection of upper and lower groups for the validation of test items”, Journal of
 *     Educational Psychology 30, 1939). Null where there is no rest.
 * @param group how many people each of the two groups has
 * @param options of questions marked by key, in no order; answers to blanks only where several people wrote the same
 * @param time null where none is known
 */
public record AnswerFigures(
        QuestionVersionId version,
        int answers,
        BigDecimal facility,
        @Nullable BigDecimal discrimination,
        @Nullable BigDecimal upperLower,
        int group,
        List<OptionFigures> options,
        @Nullable WorkingTime time) {}

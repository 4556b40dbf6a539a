package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionVersion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the papers of one job did on one version of a question. An answer left empty earned 0 and counts.
 *
 * @param papers how many had it
 * @param facility 0–1: the mean share of what it could earn
 * @param discrimination −1–1: correlation of that share with the share of the rest of the same paper, as in
 *     {@link dev.touchstone.questionbank.AnswerFigures}; null below {@value Reliability#LEAST} papers and where nothing varies
 * @param mean points
 * @param maximum points, the mean over the papers
 */
public record ItemLine(
        QuestionVersion question,
        int papers,
        BigDecimal facility,
        @Nullable BigDecimal discrimination,
        BigDecimal mean,
        BigDecimal maximum) {}

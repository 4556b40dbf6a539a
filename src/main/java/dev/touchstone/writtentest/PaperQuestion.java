package dev.touchstone.writtentest;

import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * One question on one candidate's paper.
 *
 * @param position from 1
 * @param optionOrder labels in the order this candidate sees them; shuffled steps for a question of order; empty for others
 * @param credit how a multiple choice, blanks or an order count, as the candidate was told
 */
record PaperQuestion(
        int position,
        LocalizedText section,
        QuestionVersionId version,
        BigDecimal points,
        List<String> optionOrder,
        CreditScheme credit) {}

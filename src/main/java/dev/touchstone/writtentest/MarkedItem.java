package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;

/** What one question of a marked paper earned. */
record MarkedItem(LocalizedText section, QuestionVersionId version, BigDecimal points, BigDecimal maximum) {}

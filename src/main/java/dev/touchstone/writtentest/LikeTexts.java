package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionVersion;
import java.util.List;

/** Two answers to one question side by side, in runs that both have and runs that one has. */
public record LikeTexts(
        QuestionVersion question,
        int percent,
        String name,
        List<Passage> text,
        String otherName,
        List<Passage> otherText) {}

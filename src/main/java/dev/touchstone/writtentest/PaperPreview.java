package dev.touchstone.writtentest;

import dev.touchstone.questionbank.DrawFilter;
import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.Picture;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paper such as a candidate would get, for those who plan it; never a key.
 *
 * @param seed what it was drawn with: the same one draws it again while plan and bank stay
 * @param points of the paper; they count 100
 * @param passMark proposed from so many of 100 on; null where a person decides every time
 */
public record PaperPreview(
        long seed,
        int minutes,
        @Nullable Integer cap,
        @Nullable BigDecimal passMark,
        BigDecimal points,
        List<Section> sections,
        PaperTrial trial) {

    /**
     * One section.
     *
     * @param share of the result, in percent; the shares add up to 100
     * @param lacking how many questions the bank lacks for it
     * @param gone numbers of fixed questions that are not in use, so that others stand in their place
     * @param open how many questions it may draw from
     * @param minutes its own; null where only the whole test's count
     */
    public record Section(
            LocalizedText name,
            DrawFilter from,
            BigDecimal points,
            BigDecimal share,
            int lacking,
            List<String> gone,
            int open,
            @Nullable Integer minutes,
            List<Question> questions) {

        /** The one that is asked for, as a list of the bank is narrowed to it; empty when there are several or any will do. */
        public String only(Set<?> asked) {
            return asked.size() == 1 ? asked.iterator().next().toString() : "";
        }
    }

    /** One question with its options in the order of this paper. */
    public record Question(
            int position, QuestionVersion version, BigDecimal points, List<Choice> choices, List<Picture> pictures) {

        /** Whether an answer to it can end an application, whatever the total. */
        public boolean isCritical() {
            return version.markingPoints().stream().anyMatch(point -> point.kind() == PointKind.CRITICAL);
        }
    }

    /** An option behind the letter the candidate sees. */
    public record Choice(String letter, Option option) {}

    /** How many questions it has. */
    public int questions() {
        return sections.stream().mapToInt(section -> section.questions().size()).sum();
    }

    /** Whether the bank can fill it. */
    public boolean isComplete() {
        return sections.stream().allMatch(section -> section.lacking() == 0);
    }

    /** How many of its questions are critical. */
    public long critical() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .filter(Question::isCritical)
                .count();
    }
}

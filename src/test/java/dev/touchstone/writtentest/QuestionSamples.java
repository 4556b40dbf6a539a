package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionStatus;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.TaskSheet;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Question versions without a bank. */
final class QuestionSamples {

    private QuestionSamples() {}

    static QuestionVersion choice(QuestionType type, String... key) {
        var options = List.of("A", "B", "C", "D").stream()
                .map(label -> new Option(label, LocalizedText.zh("选项" + label)))
                .toList();
        return version(type, options, Set.of(key), null, List.of());
    }

    static QuestionVersion trueFalse(boolean truth) {
        return version(QuestionType.TRUE_FALSE, List.of(), Set.of(), truth, List.of());
    }

    static QuestionVersion blanks(Blank... blanks) {
        return version(QuestionType.NUMERIC, List.of(), Set.of(), null, List.of(), List.of(blanks));
    }

    static QuestionVersion open(MarkingPoint... points) {
        return version(QuestionType.SHORT_ANSWER, List.of(), Set.of(), null, List.of(points));
    }

    static MarkingPoint point(PointKind kind, int points) {
        return new MarkingPoint(
                new MarkingPointId(UUID.randomUUID()),
                1,
                LocalizedText.zh("先道歉"),
                BigDecimal.valueOf(points),
                "empathy",
                kind,
                null);
    }

    private static QuestionVersion version(
            QuestionType type,
            List<Option> options,
            Set<String> key,
            @Nullable Boolean truth,
            List<MarkingPoint> points) {
        return version(type, options, key, truth, points, List.of());
    }

    private static QuestionVersion version(
            QuestionType type,
            List<Option> options,
            Set<String> key,
            @Nullable Boolean truth,
            List<MarkingPoint> points,
            List<Blank> blanks) {
        return new QuestionVersion(
                QuestionVersionId.next(),
                QuestionId.next(),
                "Q-9999",
                1,
                QuestionStatus.PUBLISHED,
                type,
                Track.GENERAL,
                1,
                BigDecimal.TEN,
                "empathy",
                null,
                LocalizedText.zh("题干"),
                options,
                key,
                truth,
                null,
                null,
                null,
                null,
                null,
                points,
                CreditScheme.USUAL,
                blanks,
                false,
                TaskSheet.NONE);
    }
}

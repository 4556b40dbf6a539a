package dev.touchstone.questionbank;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was read from a file, perhaps mended by hand; need not be a valid draft yet.
 *
 * @param ordinal number printed in the file
 * @param section heading printed above it
 * @param points null when the file names none
 * @param competency null = decided by its marking points, else by the import
 * @param defects what the reader noticed
 * @param source the unrepaired passage of the file
 * @param keySource the line of a list of keys that its key was taken from; null when the key stands with it
 * @param exact the question as a file of our own form has it, with what is not shown here
 * @param track null = the import's
 * @param difficulty 1 easy to 3 hard; null = the middle
 * @param credit null when nobody chose: the usual one, or what the question of the bank has
 * @param blanks what is accepted in each blank; empty where a person marks
 * @param pictures shown with it
 * @param reasoned whether a judgement asks for its reason; null when nobody said: no, or as the question of the bank
 * @param probes what an interviewer asks next; null when the file says nothing of it
 */
public record ImportContent(
        @Nullable Integer ordinal,
        @Nullable String section,
        QuestionType type,
        @Nullable BigDecimal points,
        @Nullable String competency,
        String stem,
        List<Choice> options,
        Set<String> key,
        @Nullable Boolean truth,
        @Nullable String reference,
        @Nullable String analysis,
        List<Point> markingPoints,
        List<Remark> defects,
        String source,
        @Nullable String keySource,
        @Nullable QuestionDraft exact,
        @Nullable CreditScheme credit,
        @Nullable Track track,
        @Nullable Integer difficulty,
        List<Blank> blanks,
        List<ImportPicture> pictures,
        @Nullable Boolean reasoned,
        @Nullable String probes) {

    /** What was kept before blanks had accepted answers, or pictures came in, has none. */
    public ImportContent {
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
        blanks = type == QuestionType.NUMERIC && blanks != null ? List.copyOf(blanks) : List.of();
    }

    /** Without anything to ask next. */
    public ImportContent(
            @Nullable Integer ordinal,
            @Nullable String section,
            QuestionType type,
            @Nullable BigDecimal points,
            @Nullable String competency,
            String stem,
            List<Choice> options,
            Set<String> key,
            @Nullable Boolean truth,
            @Nullable String reference,
            @Nullable String analysis,
            List<Point> markingPoints,
            List<Remark> defects,
            String source,
            @Nullable String keySource,
            @Nullable QuestionDraft exact,
            @Nullable CreditScheme credit,
            @Nullable Track track,
            @Nullable Integer difficulty,
            List<Blank> blanks,
            List<ImportPicture> pictures,
            @Nullable Boolean reasoned) {
        this(
                ordinal,
                section,
                type,
                points,
                competency,
                stem,
                options,
                key,
                truth,
                reference,
                analysis,
                markingPoints,
                defects,
                source,
                keySource,
                exact,
                credit,
                track,
                difficulty,
                blanks,
                pictures,
                reasoned,
                null);
    }

    /** An option with its letter. */
    public record Choice(String label, String text) {}

    /**
     * A marking point.
     *
     * @param points null when nothing was shared out
     * @param competency null = the question's
     */
    public record Point(
            String text,
            @Nullable BigDecimal points,
            @Nullable String competency,
            PointKind kind) {}

    /** Whether the key decides and no person marks. */
    @JsonIgnore
    public boolean isMarkedByKey() {
        return !asksReason() && (type.isMarkedByKey() || !blanks.isEmpty() || type == QuestionType.TYPING);
    }

    /** Whether a person marks the reason of a judgement. */
    public boolean asksReason() {
        return type == QuestionType.TRUE_FALSE && Boolean.TRUE.equals(reasoned);
    }

    /** Its pictures that go in. */
    public List<Picture> shown() {
        return ImportPicture.shown(pictures);
    }

    /** Whether an option is right. */
    public boolean isRight(String label) {
        return key.contains(label);
    }
}

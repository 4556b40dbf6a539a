package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own JSON form of a bank, as in {@code config/demo/bank.json}: {@code {"version": 1, "questions": [{"number", "type", …}]}}. {@code answer} is
 * a list of labels for choice questions, a truth value for true/false, and null for others; the labels of steps to put in order stand in the right one; {@code blanks} are the accepted answers of a
 * 填空题 that is not marked by a person; {@code task} is what a typing test or a work sample has.
 */
public final class BankFile {

    /** Of this form; a file without one has the first. */
    public static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** The database keeps none. */
    private static final String NUL = "\\u0000";

    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    private BankFile() {}

    /** The questions of a text of this form; none when it is another one. Refuses UNUSABLE what a newer Touchstone wrote. */
    static List<NumberedDraft> drafts(String text) {
        if (text.contains(NUL)) {
            return List.of();
        }
        try {
            var bank = MAPPER.readValue(text, Bank.class);
            if (bank.questions() == null || !bank.questions().stream().allMatch(Entry::isComplete)) {
                return List.of();
            }
            if (bank.version() != null && bank.version() > VERSION) {
                throw new RefusedException(
                        Reason.UNUSABLE, "questionbank.import.error.newer", "Bank file of version " + bank.version());
            }
            return bank.questions().stream().map(Entry::toDraft).toList();
        } catch (JacksonException otherForm) {
            return List.of();
        }
    }

    /** Reads the questions in printed order without checking them; a malformed file throws Jackson's exception. */
    public static List<NumberedDraft> read(InputStream in) {
        return Objects.requireNonNull(MAPPER.readValue(in, Bank.class).questions()).stream()
                .map(Entry::toDraft)
                .toList();
    }

    private record Bank(@Nullable Integer version, @Nullable List<Entry> questions) {}

    private record Entry(
            String number,
            QuestionType type,
            Track track,
            int difficulty,
            BigDecimal points,
            String competency,
            @Nullable String section,
            LocalizedText stem,
            @Nullable List<Option> options,
            @Nullable JsonNode answer,
            @Nullable LocalizedText referenceAnswer,
            @Nullable LocalizedText analysis,
            @Nullable LocalizedText guidance,
            @Nullable LocalizedText redLines,
            @Nullable LocalDate reviewBy,
            @Nullable List<QuestionDraft.Point> markingPoints,
            @Nullable CreditScheme credit,
            @Nullable List<Blank> blanks,
            @Nullable Boolean reasoned,
            @Nullable TaskSheet task) {

        /** Whether the fields are there that every question has; a form of somebody else may have only names in common. */
        boolean isComplete() {
            return Stream.<@Nullable Object>of(type, track, competency, stem).allMatch(Objects::nonNull)
                    && isAmount(points)
                    && difficulty >= 1
                    && difficulty <= 3
                    && isText(stem)
                    && stream(options).allMatch(option -> option.label() != null && isText(option.text()))
                    && stream(markingPoints).allMatch(Entry::isPoint)
                    && stream(blanks).allMatch(Objects::nonNull)
                    && (task == null || task.fields().stream().allMatch(field -> isText(field.label())));
        }

        private static boolean isPoint(QuestionDraft.Point point) {
            return isText(point.text())
                    && isAmount(point.points())
                    && point.kind() != null
                    && point.competency() != null;
        }

        private static boolean isText(@Nullable LocalizedText text) {
            return text != null && text.zh() != null;
        }

        private static boolean isAmount(@Nullable BigDecimal points) {
            return points != null && points.signum() >= 0 && points.scale() <= 2 && points.compareTo(MOST) < 0;
        }

        private static <T> Stream<T> stream(@Nullable List<T> list) {
            return list == null ? Stream.of() : list.stream();
        }

        NumberedDraft toDraft() {
            var draft = new QuestionDraft(
                    type,
                    track,
                    difficulty,
                    points,
                    competency,
                    section,
                    stem,
                    type == QuestionType.ORDERING ? Steps.inOrder(listed(), labels()) : listed(),
                    type == QuestionType.ORDERING ? Set.of() : new TreeSet<>(labels()),
                    truth(),
                    referenceAnswer,
                    analysis,
                    guidance,
                    redLines,
                    reviewBy,
                    markingPoints == null ? List.of() : markingPoints,
                    Objects.requireNonNullElse(credit, CreditScheme.USUAL),
                    blanks == null ? List.of() : blanks,
                    Boolean.TRUE.equals(reasoned),
                    task == null ? TaskSheet.NONE : task);
            return new NumberedDraft(number, draft);
        }

        private List<Option> listed() {
            return options == null ? List.of() : options;
        }

        private List<String> labels() {
            var labels = new ArrayList<String>();
            if (answer != null && answer.isArray()) {
                answer.forEach(label -> labels.add(label.asString()));
            }
            return labels;
        }

        private @Nullable Boolean truth() {
            return answer != null && answer.isBoolean() ? answer.asBoolean() : null;
        }
    }
}

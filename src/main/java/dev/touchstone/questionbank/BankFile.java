package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own JSON form of a bank, as in {@code config/demo/bank.json}: {@code {"questions": [{"number", "type", …}]}}. {@code answer} is
 * a list of labels for choice questions, a truth value for true/false, and null where a person marks.
 */
public final class BankFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private BankFile() {}

    /** Reads the questions in printed order without checking them; a malformed file throws Jackson's exception. */
    public static List<NumberedDraft> read(InputStream in) {
        return MAPPER.readValue(in, Bank.class).questions().stream()
                .map(Entry::toDraft)
                .toList();
    }

    private record Bank(List<Entry> questions) {}

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
            @Nullable List<QuestionDraft.Point> markingPoints) {

        NumberedDraft toDraft() {
            var draft = new QuestionDraft(
                    type,
                    track,
                    difficulty,
                    points,
                    competency,
                    section,
                    stem,
                    options == null ? List.of() : options,
                    key(),
                    truth(),
                    referenceAnswer,
                    analysis,
                    guidance,
                    redLines,
                    reviewBy,
                    markingPoints == null ? List.of() : markingPoints);
            return new NumberedDraft(number, draft);
        }

        private Set<String> key() {
            var labels = new TreeSet<String>();
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

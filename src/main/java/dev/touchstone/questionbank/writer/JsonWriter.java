package dev.touchstone.questionbank.writer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.touchstone.questionbank.BankFile;
import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.Steps;
import dev.touchstone.questionbank.TaskSheet;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Our own form, as {@link BankFile} reads it: everything a question has. */
final class JsonWriter implements BankWriter {

    private static final Carriage CARRIAGE = new Carriage();

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** A question as it stands in the file. */
    private record Entry(
            String number,
            QuestionType type,
            Track track,
            int difficulty,
            BigDecimal points,
            String competency,
            @Nullable String section,
            LocalizedText stem,
            List<Option> options,
            @Nullable Object answer,
            @Nullable LocalizedText referenceAnswer,
            @Nullable LocalizedText analysis,
            @Nullable LocalizedText guidance,
            @Nullable LocalizedText redLines,
            @Nullable LocalDate reviewBy,
            List<QuestionDraft.Point> markingPoints,
            @Nullable CreditScheme credit,
            @Nullable List<Blank> blanks,
            @Nullable Boolean reasoned,
            @Nullable TaskSheet task) {}

    @Override
    public Carriage carriage() {
        return CARRIAGE;
    }

    @Override
    public void write(Iterable<QuestionVersion> questions, Words words, OutputStream out) {
        try (var json = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("version", BankFile.VERSION);
            json.writeArrayPropertyStart("questions");
            questions.forEach(question -> json.writePOJO(entry(question)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static @Nullable Object answer(QuestionVersion question) {
        if (question.type() == QuestionType.ORDERING) {
            return Steps.order(question);
        }
        return question.key().isEmpty() ? question.truth() : question.key();
    }

    private static Entry entry(QuestionVersion question) {
        return new Entry(
                question.number(),
                question.type(),
                question.track(),
                question.difficulty(),
                question.points(),
                question.competency(),
                question.section(),
                question.stem(),
                question.options(),
                answer(question),
                question.referenceAnswer(),
                question.analysis(),
                question.guidance(),
                question.redLines(),
                question.reviewBy(),
                question.markingPoints().stream()
                        .map(point -> new QuestionDraft.Point(
                                point.text(), point.points(), point.competency(), point.kind(), point.hint()))
                        .toList(),
                question.creditTold() == null ? null : question.credit(),
                question.blanks().isEmpty() ? null : question.blanks(),
                question.reasoned() ? true : null,
                question.task().equals(TaskSheet.NONE) ? null : question.task());
    }
}

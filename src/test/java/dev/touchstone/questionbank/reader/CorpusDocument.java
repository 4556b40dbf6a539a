package dev.touchstone.questionbank.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document written for the tests, with what a careful reader would extract from it.
 *
 * @param name of its file; a second ending says how its bytes are made: docx, xlsx, gb18030, utf16
 * @param text as it lies in the file
 * @param gold what a careful reader would extract
 */
record CorpusDocument(String name, String text, Gold gold) {

    private static final Path FOLDER = Path.of("src/test/resources/question-bank/corpus");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param layout what is special about the document */
    record Header(String layout, @Nullable List<String> inconsistencies) {}

    record Gold(Header header, List<GoldQuestion> questions) {}

    /** One question by the labelling rules: a choice has letters as its answer, a judgement true or false, anything else text. */
    record GoldQuestion(
            @Nullable Integer ordinal,
            @Nullable String section,
            String type,
            @Nullable List<String> typeOk,
            @Nullable BigDecimal points,
            String stem,
            List<ReadOption> options,
            @Nullable JsonNode answer,
            @Nullable List<String> answerAlt,
            @Nullable String analysis) {}

    static List<CorpusDocument> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .map(CorpusDocument::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CorpusDocument of(Path file) {
        try {
            var name = file.getFileName().toString();
            var gold = FOLDER.resolve(name.substring(0, name.indexOf('.')) + ".gold.json");
            return new CorpusDocument(
                    name, Files.readString(file), MAPPER.readValue(Files.readString(gold), Gold.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        if (name.contains(".docx.")) {
            return OfficeFile.word(text);
        }
        if (name.contains(".xlsx.")) {
            return OfficeFile.workbook(text);
        }
        return name.contains(".utf16.")
                ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)
                : text.getBytes(name.contains(".gb18030.") ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}

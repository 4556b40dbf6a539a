package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about an import is kept with its arguments as text, so its sentences must take text. */
class RemarkTests {

    private static final Pattern SAID = Pattern.compile(
            "questionbank\\.(?:defect|import\\.(?:remark|picture|error)|review\\.remark|reading\\.stayed|error)\\b.*");

    @ParameterizedTest
    @ValueSource(strings = {"/messages/questionbank.properties", "/messages/questionbank_en.properties"})
    void everySentenceTakesItsArgumentsAsText(String bundle) throws IOException {
        var remark = Remark.doubt("any", 3, "1,008", "字", 2, 5);
        var sentences = sentences(bundle);
        var said = sentences.stringPropertyNames().stream()
                .filter(key -> SAID.matcher(key).matches())
                .toList();
        assertThat(said).hasSizeGreaterThan(60);
        assertThat(said)
                .allSatisfy(key -> assertThat(new MessageFormat(sentences.getProperty(key)).format(remark.parameters()))
                        .as(key)
                        .isNotBlank());
    }

    private static Properties sentences(String bundle) throws IOException {
        var sentences = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(RemarkTests.class.getResourceAsStream(bundle)), StandardCharsets.UTF_8)) {
            sentences.load(in);
        }
        return sentences;
    }
}

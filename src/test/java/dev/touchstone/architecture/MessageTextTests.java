package dev.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sentences themselves must keep; that they are complete is {@link MessageBundleTests}' business. */
class MessageTextTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern BARE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @ParameterizedTest
    @MethodSource("dev.touchstone.architecture.MessageBundleTests#modules")
    void englishIsEnglish(String module) throws IOException {
        assertThat(sentences(module + "_en"))
                .allSatisfy((key, text) ->
                        assertThat(key.contains(".language.") ? "" : text).doesNotContainPattern(HAN));
    }

    /** But for {@code <module>.format.…}: a date may be put together from other parts. */
    @ParameterizedTest
    @MethodSource("dev.touchstone.architecture.MessageBundleTests#modules")
    void bothLanguagesTakeTheSameArguments(String module) throws IOException {
        assertThat(arguments(module + "_en")).isEqualTo(arguments(module));
    }

    /** MessageFormat swallows a single apostrophe, and with it the arguments that follow. */
    @ParameterizedTest
    @MethodSource("dev.touchstone.architecture.MessageBundleTests#modules")
    void sentencesWithArgumentsHaveTypographicApostrophes(String module) throws IOException {
        assertThat(sentences(module + "_en").entrySet())
                .filteredOn(sentence -> ARGUMENT.matcher(sentence.getValue()).find())
                .allSatisfy(sentence -> assertThat(sentence.getValue()).doesNotContainPattern(BARE_APOSTROPHE));
    }

    @Test
    void templatesSpeakOnlyThroughMessages() {
        assertThat(ForeignTables.files(TEMPLATES, ".html").flatMap(file -> LiteralText.in(file).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p>Mark now</p>", "<p><b th:text=\"${x}\">a</b> 已提交</p>", "<input placeholder=\"Your name\">"})
    void literalWordsAreFound(String html, @TempDir Path directory) throws IOException {
        assertThat(LiteralText.in(Files.writeString(directory.resolve("page.html"), html)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"#{x.y}\">Sample</p>",
                "<p>[[#{x.y}]] · 91/100 CSV</p>",
                "<input placeholder=\"a b\" th:placeholder=\"#{x.y}\">",
                "<!-- a remark --><p>lin@example.com</p>"
            })
    void textFromMessagesIsFine(String html, @TempDir Path directory) throws IOException {
        assertThat(LiteralText.in(Files.writeString(directory.resolve("page.html"), html)))
                .isEmpty();
    }

    private static Map<String, Set<String>> arguments(String bundle) throws IOException {
        return sentences(bundle).entrySet().stream()
                .filter(sentence -> !sentence.getKey().contains(".format."))
                .collect(Collectors.toMap(Map.Entry::getKey, sentence -> ARGUMENT.matcher(sentence.getValue())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet())));
    }

    private static Map<String, String> sentences(String bundle) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(MESSAGES.resolve(bundle + ".properties"))));
        var sentences = new TreeMap<String, String>();
        properties.forEach((key, text) -> sentences.put((String) key, (String) text));
        return sentences;
    }
}

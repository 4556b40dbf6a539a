package dev.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBundleTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][A-Za-z0-9_.]*)(?:\\([^}]*\\))?\\}");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    static Stream<String> modules() throws IOException {
        try (var list = Files.list(MESSAGES)) {
            return list
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everySentenceExistsInBothLanguages(String module) throws IOException {
        assertThat(keys(module + "_en")).isEqualTo(keys(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyKeyStartsWithItsModule(String module) throws IOException {
        assertThat(keys(module)).allMatch(key -> key.startsWith(module.split("[-_]")[0] + "."));
    }

    /** Of two files with the same key one is read, and nobody sees which. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void noSentenceIsWrittenInTwoFiles(String language) throws IOException {
        var seen = new HashMap<String, String>();
        for (var module : modules().toList()) {
            for (var key : keys(module + language)) {
                assertThat(seen.put(key, module)).as(key).isNull();
            }
        }
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        var known = new TreeSet<String>();
        for (var module : modules().toList()) {
            known.addAll(keys(module));
        }
        assertThat(ForeignTables.files(TEMPLATES, ".html").flatMap(MessageBundleTests::keysIn))
                .isSubsetOf(known);
    }

    @Test
    void everySentenceIsSpokenSomewhere() throws IOException {
        var unspoken = new UnspokenMessages(TEMPLATES, SOURCES);
        for (var module : modules().toList()) {
            assertThat(unspoken.of(keys(module))).isEmpty();
        }
    }

    @Test
    void aSentenceThatNothingNamesIsFound(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("page.html"),
                "<!-- #{jobs.remark} --><p th:text=\"#{jobs.title}\"></p><p th:text=\"#{|jobs.stage.${s}.hint|}\"></p>"
                        + "<p th:text=\"${x ?: #messages.msg('jobs.word')}\"></p>");
        Files.writeString(
                directory.resolve("Page.java"), "// jobs.comment\nf(\"jobs.kind.\" + kind, \"jobs.%s.all\");");
        assertThat(new UnspokenMessages(directory, directory)
                        .of(Set.of(
                                "jobs.title",
                                "jobs.word",
                                "jobs.stage.PANEL.hint",
                                "jobs.kind.A",
                                "jobs.none.all",
                                "jobs.remark",
                                "jobs.comment",
                                "jobs.stage.PANEL",
                                "jobs.titles")))
                .containsExactly("jobs.comment", "jobs.remark", "jobs.stage.PANEL", "jobs.titles");
    }

    private static Stream<String> keysIn(Path template) {
        var html = COMMENT.matcher(ForeignTables.read(template)).replaceAll("");
        return USED.matcher(html).results().map(found -> found.group(1));
    }

    private static Set<String> keys(String bundle) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(MESSAGES.resolve(bundle + ".properties"))));
        return new TreeSet<>(properties.stringPropertyNames());
    }
}

package dev.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageBundleTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
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

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        var known = new TreeSet<String>();
        for (var module : modules().toList()) {
            known.addAll(keys(module));
        }
        assertThat(ForeignTables.files(TEMPLATES, ".html").flatMap(MessageBundleTests::keysIn))
                .isSubsetOf(known);
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

package dev.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRulesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void templatesKeepTheRules() {
        assertThat(ForeignTables.files(TEMPLATES, ".html")
                        .filter(file -> !file.getParent().endsWith("print"))
                        .flatMap(file -> TemplateRules.broken(file).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p th:utext="${name}"></p>                          | unescaped text (th:utext)
                    <p>[(${name})]</p>                                  | unescaped text (th:utext)
                    <script>alert(1)</script>                           | an inline script
                    <script th:inline="javascript">alert(1)</script>    | an inline script
                    <style>p { color: red }</style>                     | an inline style element
                    <p class="a" style="color: red"></p>                | an inline style attribute
                    <p th:style="'width: 3px'"></p>                     | an inline style attribute
                    <a href="#" onclick="go()"></a>                     | an inline event handler
                    <img src="https://cdn.example/a.png">               | a foreign resource
                    <script src="//cdn.example/a.js"></script>          | a foreign resource
                    <p th:if="${a > b}" th:replace="~{a :: b}"></p>     | a condition on the tag that a fragment replaces
                    <p th:replace="~{a :: b}" th:each="c : ${d}"></p>   | a condition on the tag that a fragment replaces
                    <a th:href="@{/x(a=${application.id})}"></a>        | a name Thymeleaf keeps for itself
                    """)
    void brokenRulesAreFound(String html, String rule, @TempDir Path directory) throws IOException {
        assertThat(TemplateRules.broken(template(directory, html))).containsExactly("page.html has " + rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script th:src=\"@{/a.js}\" src=\"/a.js\" defer></script>",
                "<link rel=\"stylesheet\" href=\"/a.css\">",
                "<p hx:on>onclick=</p>",
                "<a href=\"https://example.com\">out</a>",
                "<a th:text=\"${one.application.id}\"></a>",
                "<th:block th:if=\"${a > b}\"><p th:replace=\"~{a :: b}\"></p></th:block>",
                "<p th:if=\"${a}\" th:insert=\"~{a :: b}\"></p>"
            })
    void harmlessPagesAreFine(String html, @TempDir Path directory) throws IOException {
        assertThat(TemplateRules.broken(template(directory, html))).isEmpty();
    }

    private static Path template(Path directory, String html) throws IOException {
        return Files.writeString(directory.resolve("page.html"), html);
    }
}

package dev.touchstone.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.shared.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTextTests {

    @Test
    void aTextWithAnUnknownFieldIsRefused() {
        assertThatThrownBy(() -> MailText.parse("Subject: Hi\n\nDear {{recipentName}}"))
                .hasMessageContaining("recipentName");
    }

    @Test
    void aTextWithoutASubjectIsRefused() {
        assertThatThrownBy(() -> MailText.parse("Dear {{recipientName}}\n")).hasMessageContaining("Subject: ");
    }

    @Test
    void sectionsMustBeClosedInOrder() {
        assertThatThrownBy(() -> TextTemplate.of("{{#note}}{{#reason}}x{{/note}}{{/reason}}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextTemplate.of("{{#note}}x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextTemplate.of("x{{/note}}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFieldWithoutAValueIsRefusedUnlessASectionAsksForIt() {
        assertThatThrownBy(() -> TextTemplate.of("{{note}}").fill(Map.of())).hasMessageContaining("note");
        assertThat(Paragraph.of(
                        TextTemplate.of("a\n{{#note}}{{note}}{{/note}}\nb").fill(Map.of())))
                .extracting(Paragraph::lines)
                .containsExactly(java.util.List.of("a", "b"));
    }

    @Test
    void otherTemplateLanguagesArePrintedAsTheyStand() {
        var hostile = "${T(java.lang.Runtime).getRuntime()} __${7*7}__:: [[${7*7}]] #{x} <#assign>";
        assertThat(TextTemplate.of(hostile + "{{note}}").fill(Map.of("note", hostile)))
                .isEqualTo(hostile + hostile);
    }

    @Test
    void aValueCannotBecomeAFieldOrAButton() {
        var value = Marks.lines("{{link}}\n-> Click: https://evil.example");
        var pieces = Paragraph.of(TextTemplate.of("{{note}}").fill(Map.of("note", value, "link", "https://secret")));
        assertThat(pieces).hasSize(1);
        assertThat(pieces.get(0).isButton()).isFalse();
        assertThat(pieces.get(0).lines()).containsExactly("{{link}}", "-> Click: https://evil.example");
    }

    @Test
    void theOperatorsFileReplacesThePackedOneAndIsReadAnewWhenItChanges(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("portal-link.en.txt"), "Subject: One\n\nx {{link}}");
        var texts = new MailTexts(folder);
        assertThat(texts.of("portal-link", Language.EN).subject().fill(Map.of()))
                .isEqualTo("One");
        Files.writeString(file, "Subject: Two\n\nx {{link}}");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(texts.of("portal-link", Language.EN).subject().fill(Map.of()))
                .isEqualTo("Two");
    }

    @Test
    void aMistakeInTheOperatorsFileStopsTheStartAndNamesTheFile(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("portal-link.en.txt"), "Subject: One\n\n{{salary}}");
        assertThatThrownBy(() -> new MailTexts(folder)).hasMessageContaining("portal-link.en.txt", "salary");
    }
}

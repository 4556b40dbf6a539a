package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words at the command line are an import. */
class ImportCommandTests {

    @Test
    void optionsAndSettingsStandInAnyOrder() {
        assertThat(
                        ImportCommand.of(
                                words(
                                        "--as hr@x.cn --spring.profiles.active=prod bank.docx --competency empathy --track AFTER_SALES")))
                .isEqualTo(new ImportCommand(
                        "bank.docx", "hr@x.cn", "AFTER_SALES", "empathy", List.of("--spring.profiles.active=prod")));
        assertThat(ImportCommand.of(words("bank.docx --as hr@x.cn")))
                .isEqualTo(new ImportCommand("bank.docx", "hr@x.cn", null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bank.docx", "--as hr@x.cn", "a.txt b.txt --as hr@x.cn", "bank.docx --as", "--from --as hr@x.cn"
            })
    void otherWordsAreAnsweredWithTheUsage(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportCommand.of(words(line)))
                .withMessageStartingWith("usage:");
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }
}

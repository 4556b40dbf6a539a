package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command line's import: one JSON object, or one sentence. */
class ImportVerbTests {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void theResultIsOneObject() throws IOException {
        assertThat(run("1. 谁复核退款？\nA. 组长\nB. 买家\n答案：A\n")).isZero();
        var printed = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(printed.get("questions").get(0).get("stem").asString()).isEqualTo("谁复核退款？");
    }

    @Test
    void aDocumentWithoutQuestionsIsRefusedAndNothingPrinted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("关于放假的通知\n各部门：\n请安排好值班。\n行政部\n"))
                .withMessageMatching("No question was found.*|没有读到题目.*");
        assertThat(out.size()).isZero();
    }

    private int run(String text) throws IOException {
        var file = Files.writeString(directory.resolve("bank.txt"), text);
        return new ImportVerb()
                .run(
                        List.of(file.toString(), "--dry-run", "--format", "json"),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}

package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.reader.PicturedWord;
import dev.touchstone.questionbank.reader.ReadAs;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The form of a question of an import, beyond its texts. */
@TouchstoneTest
class ImportItemFormTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BankImports imports;

    @Autowired
    Staff staff;

    private AccountId author;
    private ImportBatchId batch;

    @BeforeEach
    void aJudgement() {
        author = staff.hire("许梅", Role.RECRUITER);
        batch = imports.readText(
                "一、判断题\n1. 买家没有回复就可以关闭工单 %s（×）\n".formatted(UUID.randomUUID()), Track.AFTER_SALES, "empathy", author);
    }

    @Test
    void trackAndDifficultyAreSetAndGivenBackToTheImport() {
        assertThat(save("track", "PRE_SALES", "difficulty", "3")).hasStatus3xxRedirection();
        assertThat(item().draft().track()).isEqualTo(Track.PRE_SALES);
        assertThat(item().draft().difficulty()).isEqualTo(3);

        save("track", "", "difficulty", "");
        assertThat(item().draft().track()).isEqualTo(Track.AFTER_SALES);
        assertThat(item().draft().difficulty()).isEqualTo(2);
        assertThat(save("difficulty", "9")).hasStatus(422);
    }

    @Test
    void aJudgementAsksForItsReasonOnceItHasPointsForIt() {
        save("reasoned", "true");
        assertThat(item().standing()).isEqualTo(ImportStanding.BLOCKED);

        save("reasoned", "true", "marking[0].text", "说出要先联系买家", "marking[0].kind", "EXPECTED");
        assertThat(item().standing()).isEqualTo(ImportStanding.READY);
        assertThat(item().draft().reasoned()).isTrue();
        assertThat(item().draft().markingPoints())
                .extracting(point -> point.text().zh())
                .containsExactly("说出要先联系买家");

        save();
        assertThat(item().draft().reasoned()).isFalse();
        assertThat(item().draft().markingPoints()).isEmpty();
    }

    @Test
    void whoChangesTheKeyIsToldThatTheExplanationSaysAnother() {
        batch = imports.readText(
                "1. 打包前谁核对尺码？%s\nA. 仓库\nB. 买家\n答案：B\n解析：装箱前由仓库核对，故选A。\n".formatted(UUID.randomUUID()),
                Track.GENERAL,
                "empathy",
                author);
        assertThat(explained()).containsExactly(Remark.Severity.DOUBT);
        assertThat(item().standing()).isEqualTo(ImportStanding.DOUBTFUL);

        save(
                "options[0].text",
                "仓库",
                "options[0].right",
                "true",
                "options[1].text",
                "买家",
                "analysis",
                item().content().analysis());
        assertThat(item().draft().key()).containsExactly("A");
        assertThat(explained()).isEmpty();

        save(
                "options[0].text",
                "仓库",
                "options[1].text",
                "买家",
                "options[1].right",
                "true",
                "analysis",
                item().content().analysis());
        assertThat(item().draft().key()).containsExactly("B");
        assertThat(explained()).containsExactly(Remark.Severity.NOTICE);
        assertThat(mvc.get().uri("/question-bank/imports/" + batch).with(recruiter()))
                .bodyText()
                .contains("解析里写的是“故选A”");
    }

    private List<Remark.Severity> explained() {
        return item().remarks().stream()
                .filter(remark -> remark.key().endsWith(".explainedOtherwise"))
                .map(Remark::severity)
                .toList();
    }

    @Test
    void theFormOffersWhatItsFileLeftOpen() {
        assertThat(mvc.get().uri(address() + "?edit=true").with(recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains("跟随整批", "没有写明（按适中）", "需要说明理由");
    }

    @Test
    void aPictureIsGivenWordsOrLeftOutInTheForm() {
        batch = imports.read(
                new PicturedWord()
                        .lines("1. 看图：顾客要什么？")
                        .picture(PictureSamples.png(30, 20, 9))
                        .lines("参考答案：催发货")
                        .bytes(),
                "客服.docx",
                ReadAs.DETECTED,
                Track.GENERAL,
                "empathy",
                author);
        var hash = item().shown().get(0).hash();
        assertThat(mvc.get().uri("/question-bank/imports/" + batch).with(recruiter()))
                .bodyText()
                .contains("/question-pictures/" + hash);

        save("pictures[0].hash", hash, "pictures[0].alt", "聊天截图");
        assertThat(item().shown().get(0).alt().zh()).isEqualTo("聊天截图");
        save("pictures[0].hash", hash, "pictures[0].alt", "", "pictures[0].out", "true");
        assertThat(item().shown()).isEmpty();
        save("pictures[0].hash", "0".repeat(64), "pictures[0].alt", "别的图");
        assertThat(item().content().pictures())
                .singleElement()
                .satisfies(one -> assertThat(one.picture().alt().zh()).isEqualTo("聊天截图"));
    }

    private MvcTestResult save(String... more) {
        var content = item().content();
        var form = mvc.post().uri(address());
        form.param("type", content.type().name())
                .param("stem", content.stem())
                .param("truth", "false")
                .param("reference", content.reference() == null ? "" : content.reference())
                .param("version", Integer.toString(item().version()));
        for (var i = 0; i < more.length; i += 2) {
            form.param(more[i], more[i + 1]);
        }
        return form.with(recruiter()).with(csrf()).exchange();
    }

    private ImportItem item() {
        return Imported.items(imports, batch).get(0);
    }

    private String address() {
        return "/question-bank/imports/" + batch + "/items/" + item().id();
    }

    private static UserRequestPostProcessor recruiter() {
        return user("someone").roles("RECRUITER");
    }
}

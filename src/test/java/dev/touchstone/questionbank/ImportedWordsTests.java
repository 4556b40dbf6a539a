package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of words that an import reads for interviewers, and of those in traditional characters. */
@TouchstoneTest
class ImportedWordsTests {

    @Autowired
    BankImports imports;

    @Autowired
    ImportAcceptance acceptance;

    @Autowired
    QuestionBank bank;

    @Autowired
    Staff staff;

    private AccountId author;
    private String salt;

    @BeforeEach
    void somebody() {
        author = staff.hire("许梅", Role.RECRUITER);
        salt = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void followUpQuestionsBecomeGuidanceForInterviewers() {
        var batch = read("客服面试提纲\n1. 请讲一次您安抚顾客的经历 " + salt + "。\n追问1：顾客后来怎么说？\n追问2：您会换一种做法吗？\n参考答案：有真实经过，先安抚再解决。\n");

        acceptance.accept(batch, true, author);

        var question = Imported.items(imports, batch).get(0).question();
        assertThat(question).isNotNull();
        var version = bank.history(question.id()).get(0);
        assertThat(version.stem().zh()).isEqualTo("请讲一次您安抚顾客的经历 " + salt + "。");
        assertThat(version.guidance())
                .satisfies(guidance -> assertThat(guidance.zh()).isEqualTo("顾客后来怎么说？\n您会换一种做法吗？"));
        assertThat(version.referenceAnswer())
                .satisfies(reference -> assertThat(reference.zh()).isEqualTo("有真实经过，先安抚再解决。"));
    }

    @Test
    void traditionalCharactersGoInSimplifiedBesideTheOriginal() {
        var batch = read("一、單選題\n1. 顧客說" + salt + "發錯貨了，客服應該怎麼處理這張訂單？\nA. 補發並致歉\nB. 當作沒看見\n答案：A\n解析：發錯貨是店鋪的責任，應當補發。\n");

        var item = Imported.items(imports, batch).get(0);

        assertThat(item.content().stem()).isEqualTo("顾客说" + salt + "发错货了，客服应该怎么处理这张订单？");
        assertThat(item.content().options().get(0).text()).isEqualTo("补发并致歉");
        assertThat(item.content().source()).contains("發錯貨了", "補發並致歉");
        assertThat(item.remarks()).contains(Remark.of(Remark.Severity.NOTICE, "questionbank.import.remark.simplified"));
        assertThat(item.standing()).isEqualTo(ImportStanding.READY);
    }

    private ImportBatchId read(String text) {
        return imports.readText(text, Track.GENERAL, "empathy", author);
    }
}

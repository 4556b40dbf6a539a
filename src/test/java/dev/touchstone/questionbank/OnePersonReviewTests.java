package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.identity.Role;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A company with one person for the bank. */
@TouchstoneTest
@TestPropertySource(properties = "touchstone.question-bank.review=one-person")
class OnePersonReviewTests {

    @Autowired
    DraftDesk drafts;

    @Autowired
    QuestionBank bank;

    @Autowired
    BankImports imports;

    @Autowired
    ImportAcceptance acceptance;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theAuthorPublishesAndTheTrailSaysSo() {
        var author = staff.hire("许梅", Role.RECRUITER);
        var open = drafts.begin(QuestionReviewTests.draft("怎么说明发货时间"), author);
        drafts.handIn(open.question(), author);

        assertThat(bank.published(open.number())).isPresent();
        assertThat(jdbc.sql("""
                        select facts ->> 'reviewed' from audit.entry
                         where event = 'QuestionPublished' and facts ->> 'version' = :version
                        """)
                        .param("version", open.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("false");
    }

    @Test
    void anAcceptedImportIsInUseAtOnce() {
        var author = staff.hire("许梅", Role.RECRUITER);
        var batch = imports.readText("1. 【简答】顾客问发票怎么开？\n参考答案：说明开票入口和时间。\n", Track.GENERAL, "communication", author);

        assertThat(acceptance.accept(batch, true, author)).isEqualTo(1);

        var question = Imported.items(imports, batch).get(0).question();
        assertThat(question).isNotNull();
        assertThat(bank.published(question.number())).isPresent();
    }
}

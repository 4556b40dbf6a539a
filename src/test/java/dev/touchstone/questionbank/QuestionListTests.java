package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Paging;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Finding questions, and doing something for many of them. */
@TouchstoneTest
class QuestionListTests {

    @Autowired
    QuestionBank bank;

    @Autowired
    DraftDesk drafts;

    @Autowired
    ReviewDesk desk;

    @Autowired
    QuestionSelection selection;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private AccountId author;
    private AccountId reviewer;

    @BeforeEach
    void twoColleagues() {
        author = staff.hire("许梅", Role.RECRUITER);
        reviewer = staff.hire("顾佳", Role.RECRUITER);
    }

    @Test
    void anyTwoNeighbouringCharactersFindAQuestion() {
        var question = inUse("顾客嫌邮费贵，Refund 怎么谈？");
        var number = bank.history(question).get(0).number();

        for (var text : List.of(
                "邮费",
                "嫌邮",
                "邮",
                "费贵",
                "refund",
                "REF",
                "邮费 refund",
                "ＲＥＦＵＮＤ",
                number,
                number.toLowerCase(),
                number.substring(0, 4),
                number.replaceFirst("Q-0*", ""))) {
            assertThat(found(text)).as(text).contains(question);
        }
        for (var text : List.of("费邮", "贵邮", "%", "？", "fund", "邮费 退货")) {
            assertThat(found(text)).as(text).doesNotContain(question);
        }
    }

    @Test
    void whatIsBeingWrittenIsFoundToo() {
        var question = inUse("第一种说法");
        drafts.write(question, 1, 0, QuestionReviewTests.draft("换了一套措辞"), author);

        assertThat(found("措辞")).contains(question);
        assertThat(row(question)).satisfies(row -> {
            assertThat(row.status()).isEqualTo(QuestionStatus.PUBLISHED);
            assertThat(row.opened()).isEqualTo(QuestionStatus.DRAFT);
            assertThat(row.version()).isEqualTo(1);
        });
        assertThat(standing(QuestionStatus.DRAFT)).contains(question);

        drafts.discard(question, author);

        assertThat(found("措辞")).doesNotContain(question);
        assertThat(row(question).opened()).isNull();
    }

    @Test
    void theListFollowsAVersionFromDraftToRetirement() {
        var open = drafts.begin(QuestionReviewTests.draft("怎么核对库存"), author);
        assertThat(row(open.question()).status()).isEqualTo(QuestionStatus.DRAFT);
        drafts.handIn(open.question(), author);
        assertThat(standing(QuestionStatus.REVIEW)).contains(open.question());
        desk.publish(open.seen(), reviewer);
        assertThat(standing(QuestionStatus.REVIEW)).doesNotContain(open.question());
        assertThat(standing(QuestionStatus.PUBLISHED)).contains(open.question());
        bank.retire(open.question());
        assertThat(standing(QuestionStatus.RETIRED)).contains(open.question());
    }

    @Test
    @Transactional
    void aSearchForTwoCharactersReadsTheIndexOnly() {
        jdbc.sql("""
                        insert into questionbank.question (id, number, created_at, search)
                        select md5('list' || g)::uuid, 'L-' || g, now(), array_to_tsvector(array(select questionbank.search_words(
                                   repeat('顾客说快递三天没动怎么回答', 3) || chr(20000 + g) || chr(20001 + g))))
                          from generate_series(1, 10000) g
                        """).update();
        jdbc.sql("select gin_clean_pending_list('questionbank.question_search')")
                .query(Long.class)
                .single();
        jdbc.sql("analyze questionbank.question").update();

        var plan = String.join(
                "\n",
                jdbc.sql("""
                        explain select q.id from questionbank.question q
                         where q.search @@ questionbank.search_query(:text) order by q.number limit 51
                        """)
                        .param("text", Character.toString(20100) + Character.toString(20101))
                        .query(String.class)
                        .list());

        assertThat(plan).contains("question_search").doesNotContain("Seq Scan");
    }

    @Test
    void tagsAreAddedToManyFoundAndTakenOff() {
        var questions = List.of(inUse("标签一"), inUse("标签二"));
        assertThat(selection.tag(questions, "  双十一  大促 ")).isEqualTo(2);
        assertThat(selection.tag(questions, "双十一 大促")).isZero();

        assertThat(tagged("双十一 大促")).containsExactlyInAnyOrderElementsOf(questions);
        assertThat(row(questions.get(0)).tags()).containsExactly("双十一 大促");
        assertThat(selection.tags()).contains("双十一 大促");

        assertThat(selection.untag(questions, "双十一 大促")).isEqualTo(2);
        assertThat(selection.tags()).doesNotContain("双十一 大促");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> selection.tag(questions, " "));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> selection.tag(questions, "长".repeat(31)));
    }

    @Test
    void publishingManySaysWhatWasLeftAndWhy() {
        var waits = drafts.begin(QuestionReviewTests.draft("等审一"), author);
        drafts.handIn(waits.question(), author);
        var own = drafts.begin(QuestionReviewTests.draft("等审二"), reviewer);
        drafts.handIn(own.question(), reviewer);
        var draft = drafts.begin(QuestionReviewTests.draft("草稿"), author);
        var published = inUse("早已在用");

        var bulk = selection.publish(List.of(waits.question(), own.question(), draft.question(), published), reviewer);

        assertThat(bulk.done()).isEqualTo(1);
        assertThat(bulk.refused())
                .containsOnlyKeys(
                        "questionbank.review.error.own", "questionbank.bulk.draft", "questionbank.bulk.noneWaits")
                .containsValues(1, 1, 1);
        assertThat(row(waits.question()).status()).isEqualTo(QuestionStatus.PUBLISHED);
    }

    @Test
    void retiringManyLeavesWhatIsNotInUse() {
        var used = inUse("停用");
        var draft = drafts.begin(QuestionReviewTests.draft("没有在用"), author);

        var bulk = selection.retire(List.of(used, draft.question(), used));

        assertThat(bulk.done()).isEqualTo(1);
        assertThat(bulk.refused()).containsEntry("questionbank.bulk.notInUse", 2);
    }

    private QuestionId inUse(String stem) {
        return bank.version(bank.add(QuestionReviewTests.draft(stem), null)).question();
    }

    private QuestionRow row(QuestionId question) {
        return bank
                .find(
                        new QuestionFilter(
                                bank.history(question).get(0).number(), null, null, null, null, null, null, null),
                        new Paging(0, 200))
                .items()
                .stream()
                .filter(row -> row.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private List<QuestionId> found(String text) {
        return ids(new QuestionFilter(text, null, null, null, null, null, null, null));
    }

    private List<QuestionId> standing(QuestionStatus status) {
        return ids(new QuestionFilter(null, null, null, null, null, status, null, null));
    }

    private List<QuestionId> tagged(String tag) {
        return ids(new QuestionFilter(null, null, null, null, null, null, tag, null));
    }

    private List<QuestionId> ids(QuestionFilter filter) {
        return bank.find(filter, new Paging(0, 200)).items().stream()
                .map(QuestionRow::question)
                .toList();
    }
}

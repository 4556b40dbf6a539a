package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One act for all questions that match: done one by one in the background, counted exactly, with the reasons for the rest. */
@TouchstoneTest
@RecordApplicationEvents
class BankWorkTests {

    @Autowired
    BankWorkDesk work;

    @Autowired
    BankWorker worker;

    @Autowired
    BankWorks works;

    @Autowired
    WorkSteps steps;

    @Autowired
    BankImports imports;

    @Autowired
    ImportAcceptance acceptance;

    @Autowired
    QuestionSelection selection;

    @Autowired
    DraftDesk drafts;

    @Autowired
    QuestionBank bank;

    @Autowired
    ReviewQueue queue;

    @Autowired
    CurrentAccount current;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationEvents events;

    private AccountId author;
    private AccountId reviewer;
    private String tag;

    @BeforeEach
    void twoColleagues() {
        jdbc.sql("update questionbank.work set finished_at = now() where finished_at is null")
                .update();
        author = staff.hire("许梅", Role.RECRUITER);
        reviewer = staff.hire("顾佳", Role.HIRING_MANAGER);
        tag = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void allThatMatchesIsPublishedButTheReviewersOwn() {
        var others = Stream.generate(() -> waiting(author)).limit(60).toList();
        var own = waiting(reviewer);
        var draft = tagged(drafts.begin(QuestionReviewTests.draft(words()), author));

        assertThat(work.matching(filter(), reviewer)).isEqualTo(new WholeSelection(62, 0, 61, 1));
        var done = done(work.forMatching(filter(), BankAct.PUBLISH, "", reviewer));

        assertThat(done.succeeded()).isEqualTo(60);
        assertThat(done.refused()).isEqualTo(Map.of("questionbank.review.error.own", 1, "questionbank.bulk.draft", 1));
        assertThat(others).allSatisfy(open -> assertThat(status(open)).isEqualTo(QuestionStatus.PUBLISHED));
        assertThat(status(own)).isEqualTo(QuestionStatus.REVIEW);
        assertThat(status(draft)).isEqualTo(QuestionStatus.DRAFT);
    }

    @Test
    void oneFactTellsHowMany() {
        waiting(author);
        waiting(reviewer);

        var id = work.forMatching(filter(), BankAct.PUBLISH, "", reviewer);
        worker.run();

        assertThat(events.stream(BankWorkDone.class)).containsExactly(new BankWorkDone(id, BankAct.PUBLISH, 1, 1));
        assertThat(events.stream(QuestionPublished.class)).hasSize(1);
    }

    @Test
    void whatANodeLeftBehindIsContinuedAndCountedOnce() {
        var all = Stream.generate(() -> waiting(author)).limit(3).toList();
        var id = work.forMatching(filter(), BankAct.PUBLISH, "", reviewer);
        var leased = works.take().orElseThrow();
        current.as(reviewer, () -> {
            steps.act(leased.work(), works.items(id, 1).get(0));
            return true;
        });
        jdbc.sql("update questionbank.work set lease_until = now() - interval '1 minute' where id = :id")
                .param("id", id.value())
                .update();

        var done = done(id);

        assertThat(done.done()).isEqualTo(3);
        assertThat(done.succeeded()).isEqualTo(3);
        assertThat(done.refused()).isEmpty();
        assertThat(works.keep(leased)).isFalse();
        assertThat(all).allSatisfy(open -> assertThat(status(open)).isEqualTo(QuestionStatus.PUBLISHED));
    }

    @Test
    void whatIsStoppedLeavesTheRestAlone() {
        var open = waiting(author);
        var id = work.forMatching(filter(), BankAct.PUBLISH, "", reviewer);
        work.stop(id);

        var done = done(id);

        assertThat(done.isOver()).isTrue();
        assertThat(done.left()).isEqualTo(1);
        assertThat(status(open)).isEqualTo(QuestionStatus.REVIEW);
    }

    @Test
    void whatWasSavedAgainSinceIsNotPublishedUnseen() {
        var open = waiting(author);
        var id = work.forMatching(filter(), BankAct.PUBLISH, "", reviewer);
        drafts.takeBack(open.question(), author);
        drafts.write(open.question(), 1, 0, QuestionReviewTests.draft(words()), author);
        drafts.handIn(open.question(), author);

        assertThat(done(id).refused()).containsOnlyKeys("questionbank.review.error.changed");
        assertThat(status(open)).isEqualTo(QuestionStatus.REVIEW);
    }

    @Test
    void theDoubtfulOnesOfTheQueueWaitOnWhereThatIsAskedFor() {
        drain();
        var clear = waiting(author);
        var doubtful = drafts.begin(QuestionReviewTests.draft("你打算什么时候结婚？" + words()), author);
        drafts.handIn(doubtful.question(), author);

        var done = done(work.forWaiting(BankAct.PUBLISH, "", true, reviewer));

        assertThat(done.succeeded()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(Map.of("questionbank.bulk.doubtful", 1));
        assertThat(status(clear)).isEqualTo(QuestionStatus.PUBLISHED);
        assertThat(status(doubtful)).isEqualTo(QuestionStatus.REVIEW);
    }

    @Test
    void allThatWaitsGoesBackWithOneRemark() {
        drain();
        var open = waiting(author);

        var done = done(work.forWaiting(BankAct.SEND_BACK, "请补上英文", false, reviewer));

        assertThat(done.succeeded()).isEqualTo(1);
        assertThat(drafts.open(open.question()).orElseThrow().sentBack())
                .satisfies(back -> assertThat(back.remark()).isEqualTo("请补上英文"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work.forWaiting(BankAct.SEND_BACK, " ", false, reviewer));
    }

    @Test
    void tagsAreCountedAndQuestionsRetired() {
        var questions = IntStream.range(0, 3)
                .mapToObj(any -> bank.version(bank.add(QuestionReviewTests.draft(words()), null))
                        .question())
                .toList();
        selection.tag(questions, tag);
        selection.tag(questions.subList(0, 1), tag + "b");

        var tagged = done(work.forMatching(filter(), BankAct.TAG, tag + "b", reviewer));
        var retired = done(work.forMatching(filter(), BankAct.RETIRE, "", reviewer));

        assertThat(tagged.succeeded()).isEqualTo(2);
        assertThat(tagged.refused()).isEqualTo(Map.of("questionbank.bulk.tagged", 1));
        assertThat(retired.succeeded()).isEqualTo(3);
        assertThat(work.matching(filter(), reviewer).inUse()).isZero();
    }

    @Test
    void aLargeImportGoesInAndOutInTheBackground() {
        var batch = read(520);

        var in = work.forImport(batch, BankAct.ACCEPT, author).orElseThrow();
        assertThat(work.forImport(batch, BankAct.ACCEPT_ALL, author)).contains(in);
        assertThat(done(in).succeeded()).isEqualTo(520);
        assertThat(imports.counts(batch)).isEqualTo(Map.of(ImportStanding.TAKEN, 520L));

        var out = work.forImport(batch, BankAct.TAKE_BACK, author).orElseThrow();
        assertThat(done(out).succeeded()).isEqualTo(520);
        assertThat(imports.counts(batch)).isEqualTo(Map.of(ImportStanding.READY, 520L));
        assertThat(imports.get(batch).state()).isEqualTo(ImportState.PREVIEW);
    }

    @Test
    void aStoppedAcceptanceLeavesTheBankAsItWas() {
        var batch = read(510);
        var id = work.forImport(batch, BankAct.ACCEPT, author).orElseThrow();
        work.stop(id);

        assertThat(done(id).succeeded()).isZero();
        assertThat(imports.counts(batch)).isEqualTo(Map.of(ImportStanding.READY, 510L));
        assertThat(work.open(batch)).isEmpty();
    }

    @Test
    void whatWasDoneBeforeItCouldStopSaysSo() {
        waiting(author);
        var id = work.forMatching(filter(), BankAct.PUBLISH, "", reviewer);
        assertThat(done(id).isComplete()).isTrue();
        jdbc.sql("update questionbank.work set stopping = true where id = :id")
                .param("id", id.value())
                .update();

        assertThat(get("/question-bank/work/" + id))
                .contains("已发布 1 题", "点停下时已经全部做完")
                .doesNotContain("中途停下");
    }

    @Test
    void aSmallImportIsNotMadeToWait() {
        assertThat(work.forImport(read(3), BankAct.ACCEPT, author)).isEmpty();
    }

    @Test
    void thePagesLeadFromTheListToTheResult() {
        waiting(author);
        var all = get("/question-bank/selection/all?tag=" + tag);
        assertThat(all).contains("共 1 题", "发布 1 题").doesNotContain("停用 1 题");

        var started = mvc.post()
                .uri("/question-bank/selection/all")
                .with(csrf())
                .with(staff.signedIn(reviewer))
                .param("tag", tag)
                .param("act", "PUBLISH")
                .exchange();
        assertThat(started).hasStatus(302);
        var page = started.getResponse().getRedirectedUrl();
        assertThat(get(page)).contains("已处理 0 题，共 1 题", "hx-get=\"" + page + "/progress\"");
        worker.run();
        assertThat(get(page)).contains("已发布 1 题").doesNotContain("hx-get=\"" + page);
        assertThat(mvc.get()
                        .uri(page + "/progress")
                        .with(staff.signedIn(reviewer))
                        .exchange())
                .hasHeader("HX-Refresh", "true");
    }

    private String get(String page) {
        var result = mvc.get()
                .uri(page)
                .cookie(new jakarta.servlet.http.Cookie("language", "zh-CN"))
                .with(staff.signedIn(reviewer))
                .exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private BankWork done(BankWorkId id) {
        worker.run();
        return work.get(id);
    }

    private void drain() {
        worker.run();
        while (queue.size() > 0) {
            var before = queue.size();
            for (var person : List.of(staff.hire("邵宁", Role.RECRUITER), reviewer, author)) {
                if (queue.size() > 0) {
                    done(work.forWaiting(BankAct.PUBLISH, "", false, person));
                }
            }
            assertThat(queue.size()).isLessThan(before);
        }
    }

    private OpenVersion waiting(AccountId by) {
        var open = tagged(drafts.begin(QuestionReviewTests.draft(words()), by));
        drafts.handIn(open.question(), by);
        return open;
    }

    private OpenVersion tagged(OpenVersion open) {
        selection.tag(List.of(open.question()), tag);
        return open;
    }

    private QuestionFilter filter() {
        return new QuestionFilter(null, null, null, null, null, null, tag, null);
    }

    private QuestionStatus status(OpenVersion open) {
        return bank.version(open.id()).status();
    }

    private ImportBatchId read(int questions) {
        var paper = IntStream.rangeClosed(1, questions)
                .mapToObj(number -> "%d. 顾客问%s怎么办？（B）\nA. 直接退款\nB. 先核对订单\n".formatted(number, words()))
                .collect(Collectors.joining("", "一、单项选择题\n", ""));
        return imports.readText(paper, Track.GENERAL, "empathy", author);
    }

    private static String words() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .mapToObj(letter -> String.valueOf((char) (0x4e00 + letter * 37)))
                .collect(Collectors.joining());
    }
}

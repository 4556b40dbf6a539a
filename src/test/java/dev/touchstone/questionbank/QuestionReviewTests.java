package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.Paging;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draft, review, published: nothing comes into use before somebody else than its authors has looked. */
@TouchstoneTest
class QuestionReviewTests {

    @Autowired
    DraftDesk drafts;

    @Autowired
    ReviewDesk desk;

    @Autowired
    ReviewQueue queue;

    @Autowired
    QuestionBank bank;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private AccountId author;
    private AccountId reviewer;

    @BeforeEach
    void twoColleagues() {
        author = staff.hire("许梅", Role.RECRUITER);
        reviewer = staff.hire("顾佳", Role.HIRING_MANAGER);
    }

    @Test
    void aDraftIsUsedNowhereUntilAColleaguePublishesIt() {
        var open = drafts.begin(draft("怎么说明发货时间"), author);
        assertThat(bank.published(open.number())).isEmpty();
        assertThat(drawn()).doesNotContain(open.id());

        drafts.handIn(open.question(), author);
        assertThat(drawn()).doesNotContain(open.id());
        desk.publish(waiting(open), reviewer);

        assertThat(drawn()).contains(open.id());
        assertThat(bank.revisions(open.question())).singleElement().satisfies(revision -> {
            assertThat(revision.by()).isEqualTo(author);
            assertThat(revision.reviewer()).isEqualTo(reviewer);
        });
        assertThat(fact("QuestionPublished", open))
                .containsEntry("author", author.toString())
                .containsEntry("reviewer", reviewer.toString())
                .containsEntry("reviewed", "true");
    }

    @Test
    void aDraftIsEditedInPlaceWhileThePublishedVersionStaysInUse() {
        var first = published("第一版");
        drafts.write(first.question(), 1, 0, draft("第二版"), author);
        drafts.write(first.question(), 2, 0, draft("第二版，改过"), author);

        assertThat(drafts.open(first.question())).get().satisfies(open -> {
            assertThat(open.version()).isEqualTo(2);
            assertThat(open.edits()).isEqualTo(1);
        });
        assertThat(bank.history(first.question()))
                .extracting(version -> version.stem().zh())
                .containsExactly("第二版，改过", "第一版");
        assertThat(bank.history(first.question()).get(0).markingPoints()).hasSize(1);
        assertThat(bank.published(first.number()))
                .get()
                .extracting(QuestionVersion::id)
                .isEqualTo(first.id());
    }

    @Test
    void publishingRetiresTheVersionBefore() {
        var first = published("第一版");
        drafts.write(first.question(), 1, 0, draft("第二版"), author);
        drafts.handIn(first.question(), author);
        desk.publish(waiting(drafts.open(first.question()).orElseThrow()), reviewer);

        assertThat(bank.history(first.question()))
                .extracting(QuestionVersion::status)
                .containsExactly(QuestionStatus.PUBLISHED, QuestionStatus.RETIRED);
    }

    @Test
    void nobodyReviewsWhatTheyWrote() {
        var open = handedIn("怎么回复差评");

        refused(Reason.FORBIDDEN, "questionbank.review.error.own", () -> desk.publish(waiting(open), author));
        refused(Reason.FORBIDDEN, "questionbank.review.error.own", () -> desk.sendBack(waiting(open), "请改题干", author));
        assertThat(desk.mayDecide(waitingVersion(open), author)).isFalse();
    }

    @Test
    void whoGoesOnWithAColleaguesDraftIsAnAuthorToo() {
        var open = drafts.begin(draft("怎么催付"), author);
        drafts.write(open.question(), 1, 0, draft("怎么礼貌催付"), reviewer);
        drafts.handIn(open.question(), reviewer);

        refused(Reason.FORBIDDEN, "questionbank.review.error.own", () -> desk.publish(waiting(open), reviewer));
        desk.publish(waiting(open), staff.hire("段雪", Role.ADMIN));
        assertThat(drawn()).contains(open.id());
    }

    @Test
    void theDatabaseRefusesAVersionThatItsAuthorReviewedOrNobody() {
        var open = handedIn("怎么改地址");
        for (var set : List.of(
                "status = 'PUBLISHED'",
                "status = 'PUBLISHED', reviewed_at = now(), reviewed_by = created_by",
                "status = 'PUBLISHED', reviewed_at = now(), reviewed_by = '%1$s', co_authors = array['%1$s'::uuid]"
                        .formatted(reviewer))) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .as(set)
                    .isThrownBy(() -> jdbc.sql("update questionbank.question_version set " + set + " where id = :id")
                            .param("id", open.id().value())
                            .update());
        }
    }

    @Test
    void aQuestionHasOneOpenVersionAtMost() {
        var open = handedIn("怎么补发");
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> jdbc.sql("""
                        insert into questionbank.question_version (id, question, version, status, type, track, difficulty,
                               points, competency, stem_zh, created_at)
                        select :new, question, 2, 'DRAFT', type, track, difficulty, points, competency, stem_zh, created_at
                          from questionbank.question_version where id = :id
                        """)
                .param("new", UUID.randomUUID())
                .param("id", open.id().value())
                .update());
        refused(
                Reason.CONFLICT,
                "questionbank.review.error.waiting",
                () -> drafts.write(open.question(), 1, 0, draft("另一版"), reviewer));
    }

    @Test
    void whatIsSentBackCarriesTheRemarkAndComesAgain() {
        var open = handedIn("怎么核对尺码");
        desk.sendBack(waiting(open), "评分点要写明先问脚长", reviewer);

        var back = drafts.open(open.question()).orElseThrow();
        assertThat(back.isDraft()).isTrue();
        assertThat(back.sentBack()).satisfies(said -> {
            assertThat(said.remark()).isEqualTo("评分点要写明先问脚长");
            assertThat(said.by()).isEqualTo(reviewer);
        });
        assertThat(drafts.draftsOf(author, 10)).extracting(OpenVersion::id).contains(open.id());

        drafts.write(open.question(), 1, 0, draft("怎么核对尺码和脚长"), author);
        drafts.handIn(open.question(), author);
        desk.publish(waiting(open), reviewer);
        assertThat(drawn()).contains(open.id());
    }

    @Test
    void aReviewerPublishesOnlyWhatTheySaw() {
        var open = handedIn("怎么报价");
        var seen = waiting(open);
        drafts.takeBack(open.question(), author);
        refused(Reason.CONFLICT, "questionbank.review.error.moved", () -> desk.publish(seen, reviewer));

        drafts.write(open.question(), 1, 0, draft("怎么报底价"), author);
        drafts.handIn(open.question(), author);

        refused(Reason.CONFLICT, "questionbank.review.error.changed", () -> desk.publish(seen, reviewer));
        assertThat(drawn()).doesNotContain(open.id());
    }

    @Test
    void onlyAnAuthorTakesBackHandsInOrDiscards() {
        var open = handedIn("怎么换货");
        refused(
                Reason.FORBIDDEN,
                "questionbank.review.error.notYours",
                () -> drafts.takeBack(open.question(), reviewer));
        drafts.takeBack(open.question(), author);
        refused(
                Reason.FORBIDDEN,
                "questionbank.review.error.notYours",
                () -> drafts.discard(open.question(), reviewer));

        drafts.discard(open.question(), author);

        assertThat(bank.exists(open.question())).isFalse();
    }

    @Test
    void ofTwoReviewersAtOnceOnePublishesAndTheOtherIsTold() {
        var open = handedIn("怎么安抚");
        var seen = waiting(open);
        var second = staff.hire("段雪", Role.ADMIN);

        var bulks = Stream.of(reviewer, second)
                .map(person ->
                        CompletableFuture.supplyAsync(() -> Bulk.each(List.of(seen), one -> desk.publish(one, person))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(bulks).extracting(Bulk::done).containsExactlyInAnyOrder(0, 1);
        assertThat(bulks.stream().flatMap(bulk -> bulk.refused().keySet().stream()))
                .containsExactly("questionbank.review.error.moved");
    }

    @Test
    void ofTakingBackAndPublishingAtOnceOneWins() {
        for (int round = 0; round < 10; round++) {
            var open = handedIn("怎么退款 " + round);
            var seen = waiting(open);
            var publish =
                    CompletableFuture.supplyAsync(() -> Bulk.each(List.of(seen), one -> desk.publish(one, reviewer)));
            var takeBack = CompletableFuture.supplyAsync(
                    () -> Bulk.each(List.of(open.question()), one -> drafts.takeBack(one, author)));

            assertThat(publish.join().done() + takeBack.join().done()).isEqualTo(1);
            assertThat(bank.history(open.question()).get(0).status())
                    .isEqualTo(publish.join().done() == 1 ? QuestionStatus.PUBLISHED : QuestionStatus.DRAFT);
        }
    }

    @Test
    void handingInTwiceIsRefused() {
        var open = handedIn("怎么发券");
        refused(Reason.CONFLICT, "questionbank.review.error.moved", () -> drafts.handIn(open.question(), author));
    }

    private OpenVersion handedIn(String stem) {
        var open = drafts.begin(draft(stem), author);
        drafts.handIn(open.question(), author);
        return open;
    }

    private OpenVersion published(String stem) {
        var open = handedIn(stem);
        desk.publish(waiting(open), reviewer);
        return open;
    }

    private OpenVersion waitingVersion(OpenVersion open) {
        return queue.page(new Paging(0, 200)).items().stream()
                .map(Submission::open)
                .filter(one -> one.id().equals(open.id()))
                .findFirst()
                .orElseThrow();
    }

    private SeenVersion waiting(OpenVersion open) {
        return waitingVersion(open).seen();
    }

    private List<QuestionVersionId> drawn() {
        return bank.drawable().stream().map(Drawable::id).toList();
    }

    private Map<String, String> fact(String event, OpenVersion version) {
        var facts = new HashMap<String, String>();
        jdbc.sql("""
                        select f.key, f.value from audit.entry e, jsonb_each_text(e.facts) f
                         where e.event = :event and e.facts ->> 'version' = :version
                        """)
                .param("event", event)
                .param("version", version.id().toString())
                .query((row, index) -> facts.put(row.getString("key"), row.getString("value")))
                .list();
        return facts;
    }

    private static void refused(Reason reason, String key, ThrowingCallable act) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(act).satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }

    static QuestionDraft draft(String stem) {
        return new QuestionDraft(
                QuestionType.SHORT_ANSWER,
                Track.GENERAL,
                2,
                new BigDecimal("5"),
                "empathy",
                null,
                LocalizedText.zh(stem),
                List.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new QuestionDraft.Point(
                        LocalizedText.zh("先回应情绪"), new BigDecimal("5"), "empathy", PointKind.EXPECTED, null)));
    }
}

package dev.touchstone.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.offers.OfferFixture.Opening;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class OfferPagesTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    OfferDesk desk;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobs jobs;

    @Autowired
    Staff staff;

    @Autowired
    AdjustableClock clock;

    private OfferFixture offers;
    private Opening opening;

    @BeforeEach
    void open() {
        offers = beans.createBean(OfferFixture.class);
        opening = offers.opening();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/acceptance", "/refusal", "/letter.pdf"})
    void aScannerThatOpensEveryPageDecidesNothing(String page) {
        var application = offers.sent(opening);
        var visit = offers.visit(application, LinkPurpose.OFFER);
        for (int i = 0; i < 5; i++) {
            assertThat(mvc.head().uri("/my/{a}/offer" + page, application).cookie(visit))
                    .hasStatusOk();
            assertThat(mvc.get().uri("/my/{a}/offer" + page, application).cookie(visit))
                    .hasStatusOk();
        }
        assertThat(offer(application).state()).isEqualTo(OfferState.SENT);
        assertThat(accept(application, visit, "林晓")).hasRedirectedUrl("/my/%s/offer".formatted(application));
    }

    @Test
    void onlyTheRightNameSigns() {
        var application = offers.sent(opening);
        var visit = offers.visit(application, LinkPurpose.OFFER);
        assertThat(accept(application, visit, "林小")).hasStatus(422).bodyText().contains("不一致");
        assertThat(accept(application, visit, " ")).hasStatus(422);
        assertThat(offer(application).state()).isEqualTo(OfferState.SENT);
        for (int i = 0; i < 2; i++) {
            assertThat(accept(application, visit, " 林 晓 ")).hasRedirectedUrl("/my/%s/offer".formatted(application));
        }
        assertThat(offer(application).state()).isEqualTo(OfferState.ACCEPTED);
        assertThat(get("/my/%s/offer".formatted(application), visit)).bodyText().contains("您已在");
    }

    @Test
    void theCandidateReadsTheirOffer() {
        var application = offers.sent(opening);
        assertThat(get("/my/%s/offer".formatted(application), offers.visit(application, LinkPurpose.OFFER)))
                .hasStatusOk()
                .bodyText()
                .contains("录用通知书", "8,000", "中级", "接受录用");
    }

    @Test
    void theStatusPageNeverTellsThePay() {
        var application = offers.sent(opening);
        var visit = offers.visit(application, LinkPurpose.PORTAL);
        assertThat(get("/my/%s/offer-status".formatted(application), visit))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("8,000")
                .doesNotContain("8000");
        assertThat(get("/my/%s/offer".formatted(application), visit)).hasStatus(404);
    }

    @Test
    void anExpiredOfferIsExplained() {
        var application = offers.sent(opening);
        clock.advance(Duration.ofDays(4));
        offers.runDue();
        var visit = offers.visit(application, LinkPurpose.OFFER);
        assertThat(get("/my/%s/offer".formatted(application), visit))
                .bodyText()
                .contains("已过答复期限")
                .doesNotContain("/offer/acceptance");
        assertThat(accept(application, visit, "林晓")).hasStatus(409).bodyText().contains("过期");
    }

    @Test
    void anotherGradeWithoutAReasonComesBackWithTheSentenceAndWhatWasTyped() {
        var application = offers.drafted(opening);
        assertThat(prepare(application, "SENIOR", "8888", "3", "2027-01-04"))
                .hasStatus(422)
                .bodyText()
                .contains("请写明原因", "8888", "2027-01-04");
        assertThat(prepare(application, "INTERMEDIATE", "很多", "3", "2027-01-04"))
                .hasStatus(422);
        assertThat(prepare(application, "INTERMEDIATE", "8000", "9", "2020-01-04"))
                .hasStatus(422)
                .bodyText()
                .contains("0 到 6 个月");
        assertThat(prepare(application, "INTERMEDIATE", "8000", "3", "2020-01-04"))
                .hasStatus(422)
                .bodyText()
                .contains("已经过去");
        assertThat(offer(application).state()).isEqualTo(OfferState.DRAFT);
        assertThat(prepare(application, "INTERMEDIATE", "8000", "3", "2027-01-04"))
                .hasRedirectedUrl("/applications/%s".formatted(application));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var application = offers.drafted(opening);
        assertThat(prepare(application, "SENIOR", "很多", "3", "2020-01-04"))
                .hasStatus(422)
                .bodyText()
                .contains("请写明原因", "已经过去", "格式不对");
        assertThat(prepare(application, "SENIOR", "8000", "9", "2020-01-04"))
                .hasStatus(422)
                .bodyText()
                .contains("请写明原因", "已经过去", "0 到 6 个月");
    }

    @Test
    void aGradeThatWasLeftToAPersonTakesNoReason() {
        var application = offers.drafted(opening);
        jdbc.sql("update offers.offer set proposed_grade = 'ASK' where application = :id")
                .param("id", application.value())
                .update();
        assertThat(prepare(application, "JUNIOR", "5000", "3", "2027-01-04"))
                .hasRedirectedUrl("/applications/%s".formatted(application));
    }

    @Test
    void aGradeWithoutGroundsIsShownAsOneToTheApprover() {
        var proposed = offers.approving(opening);
        assertThat(approval(proposed)).bodyText().contains("按规则建议定级").doesNotContain("没有写依据");
        var groundless = offers.drafted(opening);
        jdbc.sql("update offers.offer set proposed_grade = 'ASK' where application = :id")
                .param("id", groundless.value())
                .update();
        prepare(groundless, "JUNIOR", "5000", "3", "2027-01-04");
        assertThat(approval(groundless)).bodyText().contains("没有写依据").doesNotContain("按规则建议定级");
        var grounded = offers.drafted(opening);
        desk.prepare(grounded, offers.preparation(Grade.SENIOR, "带过新人", 9000), opening.recruiter());
        assertThat(approval(grounded))
                .bodyText()
                .contains("带过新人")
                .doesNotContain("没有写依据")
                .doesNotContain("按规则建议定级");
    }

    @Test
    void theFormStartsWithTheProposal() {
        var application = offers.drafted(opening);
        assertThat(staffGet("/applications/%s/offer/preparation".formatted(application), opening.recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"INTERMEDIATE\" selected")
                .doesNotContain("??");
    }

    @Test
    void theFormStartsWithTheFirstMondayAfterTwoWeeks() {
        var application = offers.drafted(opening);
        var monday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        clock.travelTo(monday.atTime(17, 0).toInstant(ZoneOffset.UTC)); // Tuesday where the house is
        assertThat(staffGet("/applications/%s/offer/preparation".formatted(application), opening.recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"%s\"".formatted(monday.plusWeeks(3)));
    }

    @Test
    void theApproverDecidesWithTheFactsOnOnePage() {
        var application = offers.approvingTwice(opening);
        var approver = opening.approvers().get(0);
        var path = "/applications/%s/offer/approval".formatted(application);
        assertThat(staffGet(path, approver))
                .hasStatusOk()
                .bodyText()
                .contains("20,000", "超出薪档", "7,000 – 10,000 元", "75", "3.8")
                .contains("录用通知书", "/applications/" + application + "/debrief", "2 人依次批准")
                .doesNotContain("??");
        assertThat(mvc.post()
                        .uri(path + "/no")
                        .param("revision", "1")
                        .param("reason", " ")
                        .with(staff.signedIn(approver))
                        .with(csrf()))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(path + "/yes")
                        .param("revision", "1")
                        .with(staff.signedIn(approver))
                        .with(csrf()))
                .hasRedirectedUrl("/inbox");
        assertThat(mvc.post()
                        .uri(path + "/yes")
                        .param("revision", "1")
                        .with(staff.signedIn(approver))
                        .with(csrf()))
                .hasStatus(409);
        assertThat(mvc.post()
                        .uri(path + "/yes")
                        .param("revision", "1")
                        .with(staff.signedIn(staff.hire("外人", Role.APPROVER)))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void whoHasDecidedIsNotAskedAgain() {
        var application = offers.approvingTwice(opening);
        var approver = opening.approvers().get(0);
        var path = "/applications/%s/offer/approval".formatted(application);
        assertThat(staffGet(path, approver)).bodyText().contains("/approval/yes");
        assertThat(staffGet("/inbox", approver)).bodyText().contains("林晓");
        assertThat(mvc.post()
                        .uri(path + "/yes")
                        .param("revision", "1")
                        .with(staff.signedIn(approver))
                        .with(csrf()))
                .hasRedirectedUrl("/inbox");
        assertThat(staffGet(path, approver))
                .bodyText()
                .contains("已经表过态")
                .doesNotContain("/approval/yes", "/approval/no");
        assertThat(staffGet("/inbox", approver)).bodyText().doesNotContain("林晓");
        assertThat(staffGet("/inbox", opening.approvers().get(1))).bodyText().contains("林晓");
        assertThat(staffGet(path, opening.approvers().get(1))).bodyText().contains("/approval/yes");
        assertThat(staffGet(path, opening.recruiter())).bodyText().doesNotContain("/approval/yes");
    }

    @Test
    void tooFewApproversAreSaidBeforeAndWhileTheOfferWaits() {
        opening.approvers().stream().skip(1).forEach(other -> jobs.unassign(opening.job(), other, TeamRole.APPROVER));
        var application = offers.drafted(opening);
        var start = LocalDate.now(clock).plusDays(20).toString();
        assertThat(prepare(application, "INTERMEDIATE", "20000", "3", start))
                .hasStatus(422)
                .bodyText()
                .contains("要 2 人依次批准", "还差 1 位审批人", "20000");
        assertThat(offer(application).state()).isEqualTo(OfferState.DRAFT);

        assertThat(prepare(application, "INTERMEDIATE", "8000", "3", start)).hasStatus3xxRedirection();
        var path = "/applications/%s/offer".formatted(application);
        assertThat(staffGet(path, opening.recruiter())).bodyText().doesNotContain("审批人");
        jobs.unassign(opening.job(), opening.approvers().get(0), TeamRole.APPROVER);
        assertThat(staffGet(path, opening.recruiter())).bodyText().contains("还差 1 位审批人");
    }

    @Test
    void theSectionOffersWhatTheViewerMayDo() {
        var application = offers.sent(opening);
        var path = "/applications/%s/offer".formatted(application);
        assertThat(staffGet(path, opening.recruiter())).hasStatusOk().bodyText().contains("延长期限", "撤回录用", "8,000");
        assertThat(staffGet(path, opening.approvers().get(0)))
                .hasStatusOk()
                .bodyText()
                .contains("8,000")
                .doesNotContain("延长期限")
                .doesNotContain("撤回录用");
    }

    @Test
    void bandsAreKeptAndChecked() {
        var path = "/jobs/%s/plan/offer".formatted(opening.job());
        assertThat(staffGet(path, opening.recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains("初级", "value=\"7000\"")
                .doesNotContain("#{");
        assertThat(mvc.post()
                        .uri(path)
                        .param("lowJUNIOR", "6000")
                        .param("highJUNIOR", "5000")
                        .with(staff.signedIn(opening.recruiter()))
                        .with(csrf()))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(path)
                        .param("lowJUNIOR", "4500")
                        .param("highJUNIOR", "6500")
                        .with(staff.signedIn(opening.recruiter()))
                        .with(csrf()))
                .hasRedirectedUrl("/jobs/%s#plan-offer".formatted(opening.job()));
        assertThat(staffGet(path, opening.recruiter())).bodyText().contains("value=\"4500\"");
    }

    private MvcTestResult prepare(
            JobApplicationId application, String grade, String pay, String probation, String start) {
        return mvc.post()
                .uri("/applications/{a}/offer/preparation", application)
                .param("grade", grade)
                .param("gradeReason", "")
                .param("monthlyPay", pay)
                .param("probationMonths", probation)
                .param("startsOn", start)
                .param("note", "")
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult approval(JobApplicationId application) {
        return staffGet(
                "/applications/%s/offer/approval".formatted(application),
                opening.approvers().get(0));
    }

    private MvcTestResult accept(JobApplicationId application, Cookie visit, String name) {
        return mvc.post()
                .uri("/my/{a}/offer/acceptance", application)
                .param("name", name)
                .cookie(visit)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, Cookie visit) {
        return mvc.get().uri(path).cookie(visit).exchange();
    }

    private MvcTestResult staffGet(String path, AccountId reader) {
        return mvc.get().uri(path).with(staff.signedIn(reader)).exchange();
    }

    private Offer offer(JobApplicationId application) {
        return desk.of(application).orElseThrow();
    }
}

package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.SelectOption;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The whole way: from a document with questions and an opened job to an accepted offer, every step by its page. */
@JourneyTest
class CandidateIsHiredIT {

    private static final String NAME = "林知夏";
    private static final String EMAIL = "lin.zhixia@example.test";
    private static final String TYPED = "先道歉并复述问题，再查物流卡在哪一站。";
    private static final Duration MEETING = Duration.ofHours(1);

    @Autowired
    GreenMail mails;

    @Autowired
    AdjustableClock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Postbox post;
    private StaffPages recruiter;
    private String application;

    @BeforeEach
    void companyWithAFilledBank() {
        beans.createBean(Company.class).found();
        post = new Postbox(mails);
    }

    @Test
    void fromABankDocumentToAnAcceptedOffer(Browser browser) {
        recruiter = StaffPages.signIn(browser.desktop(), Company.RECRUITER);
        new BankPages(recruiter.page()).importDocument("src/test/resources/journey/after-sales-exam.txt", 10);
        var manager = StaffPages.signIn(browser.desktop(), Company.MANAGER);
        new BankPages(manager.page()).publish(10);
        var job = new JobPages(recruiter.page());
        job.draft("售后客服（双十二）", "AFTER_SALES");
        job.staff();
        job.open();

        candidateApplies(browser, job.applyUrl());
        recruiterScreens(job);
        candidateSitsOnTwoDevices(browser);
        markerMarksWithoutAName(browser);
        recruiterDecidesTheTest();
        rolePlayIsHeld(browser);
        placeIsSeenInTheDiagram(browser);
        recruiterDecidesTheRolePlay();
        panelOfThreeIsHeld(browser);
        recruiterDecidesAtTheDebrief(browser);
        offerIsPreparedAndApproved(browser);
        candidateAccepts(browser);
        applicationIsHired(browser, job);
    }

    private void candidateApplies(Browser browser, String address) {
        var phone = browser.phone();
        phone.navigate(address);
        browser.assertAccessible(phone);
        phone.fill("#name", NAME);
        phone.fill("#phone", "19900010007");
        phone.fill("#email", EMAIL);
        phone.selectOption("#experienceMonths", "12");
        phone.selectOption("#shift", "BOTH");
        phone.locator("label.check", new LocatorOptions().setHas(phone.locator("[name=consented]")))
                .click();
        phone.locator("main button.primary").click();
        phone.waitForURL("**/received");
        phone.navigate(post.await(EMAIL, "已收到").link());
        assertThat(phone.locator(".way [aria-current=step]")).containsText("看材料");
    }

    private void recruiterScreens(JobPages job) {
        recruiter.seeOnBoard(job.id(), "SCREENING", NAME);
        recruiter.takeFromInbox("screenApplication");
        application = recruiter.page().url().replaceAll(".*/", "");
        recruiter.advance("有经验，排班合适");
        recruiter.seeOnBoard(job.id(), "WRITTEN_TEST", NAME);
    }

    private void candidateSitsOnTwoDevices(Browser browser) {
        var link = post.await(EMAIL, "笔试").link();
        var phone = browser.phone();
        var sitting = new SittingPages(phone);
        sitting.checkIn(link);
        var number = sitting.writeIntoFirstOpenQuestion(TYPED);
        phone.close();

        var computer = browser.desktop();
        computer.navigate(link);
        var again = new SittingPages(computer);
        again.seesText(number, TYPED);
        again.answerTheRest("先安抚，再查单，给两个方案，约好回访时间并写好备注。");
        again.handIn();
    }

    private void markerMarksWithoutAName(Browser browser) {
        var marker = StaffPages.signIn(browser.desktop(), Company.MARKER);
        marker.takeFromInbox("markOpenAnswers");
        assertThat(marker.page()).hasURL(Pattern.compile(".*/markings/.*"));
        assertThat(marker.page().content())
                .doesNotContain(NAME)
                .doesNotContain(EMAIL)
                .doesNotContain(application);
        assertThat(marker.main()).containsText(TYPED);
        for (var point : marker.main()
                .locator("label.mp:not(.fault, .critical, .nothing)")
                .all()) {
            point.click();
        }
        marker.main().locator(".foot button.primary").click();
        assertThat(marker.page()).hasURL(Pattern.compile(".*/inbox"));
        assertThat(marker.main().locator(".inbox-item")).hasCount(0);
    }

    private void recruiterDecidesTheTest() {
        recruiter.takeFromInbox("decideTest");
        assertThat(recruiter.main().locator("section[aria-labelledby=gate]")).containsText("/ 100");
        recruiter.advance("开放题答得扎实");
    }

    private void rolePlayIsHeld(Browser browser) {
        recruiter.takeFromInbox("scheduleRolePlay");
        recruiter.page().selectOption("#customer", new SelectOption().setLabel(Talk.PLAYER));
        recruiter
                .page()
                .locator("label.check", new LocatorOptions().setHasText(Talk.OBSERVER))
                .click();
        recruiter.main().locator("button[name=now]").click();
        recruiter.confirm();
        recruiter.page().waitForURL("**/applications/" + application);

        var talk = new Talk(
                StaffPages.signIn(browser.desktop(), Company.INTERVIEWERS.get(0))
                        .page(),
                browser.phone());
        talk.meet(
                post.await(Company.INTERVIEWERS.get(0), "请扮演顾客").link(),
                post.await(EMAIL, "情景模拟邀请").link());
        talk.exchange("我的东西到底什么时候能到？", "您好，给您添麻烦了，我马上查物流。");
        talk.exchange("那你说怎么办吧。", "可以今天补发，也可以直接退款，您看哪种方便？");
        talk.end();

        var observer = StaffPages.signIn(browser.desktop(), Company.INTERVIEWERS.get(1));
        observer.takeFromInbox("observeRolePlay");
        observer.main().locator(".tools a.primary").click();
        observer.fillCard(4, "先道歉再查单，给了两个方案。");
    }

    private void placeIsSeenInTheDiagram(Browser browser) {
        recruiter.page().navigate("/applications/%s/process".formatted(application));
        var map = recruiter.page().locator(".process-map[data-drawn]");
        map.waitFor();
        assertThat(map.locator(".here")).not().hasCount(0);
        assertThat(recruiter.main().locator(".timeline")).containsText("决定是否继续");
        browser.screenshots(recruiter.page(), "diagram");
    }

    private void recruiterDecidesTheRolePlay() {
        recruiter.takeFromInbox("decideRolePlay");
        recruiter.advance("应对得体");
        clock.advance(MEETING);
    }

    private void panelOfThreeIsHeld(Browser browser) {
        recruiter.takeFromInbox("planPanel");
        for (var interviewer : List.of("罗琳", "彭博", "沈越")) {
            recruiter
                    .page()
                    .locator("label.choice", new LocatorOptions().setHasText(interviewer))
                    .click();
        }
        recruiter.page().fill("#place", "三楼会议室");
        recruiter.page().locator("button[name=now]").click();
        recruiter.confirm();
        recruiter.page().waitForURL("**/applications/" + application);
        assertThat(post.await(EMAIL, "面试邀请").text()).contains("三楼会议室");
        for (var interviewer : Company.INTERVIEWERS) {
            post.await(interviewer, "请你面试");
            interviewerFillsTheCard(browser, interviewer);
        }
    }

    private void interviewerFillsTheCard(Browser browser, String email) {
        var interviewer = StaffPages.signIn(browser.desktop(), email);
        browser.tolerate("status of 403"); // the debrief is not an interviewer's page
        interviewer.page().navigate("/applications/%s/panel/debrief".formatted(application));
        assertThat(interviewer.page().locator(".matrix")).hasCount(0);
        interviewer.takeFromInbox("fillScorecard");
        assertThat(interviewer.main()).containsText("提交前看不到其他人的评分");
        assertThat(interviewer.main()).not().containsText("讲了一件完整的事");
        interviewer.fillCard(4, "讲了一件完整的事，有数字，有复盘。");
    }

    private void recruiterDecidesAtTheDebrief(Browser browser) {
        recruiter.takeFromInbox("decidePanel");
        assertThat(recruiter.main().locator(".matrix")).containsText("罗琳");
        browser.screenshots(recruiter.page(), "debrief");
        recruiter.page().fill("#reason", "表达清楚，处理投诉有章法。");
        recruiter.main().locator(".form-foot .primary").click();
        recruiter.page().waitForURL("**/applications/" + application);
    }

    private void offerIsPreparedAndApproved(Browser browser) {
        recruiter.takeFromInbox("prepareOffer");
        recruiter.page().selectOption("#grade", "JUNIOR");
        recruiter.page().fill("#gradeReason", "先从初级做起，三个月后再看");
        recruiter.page().fill("#monthlyPay", "9000");
        recruiter.page().fill("#startsOn", LocalDate.now().plusDays(12).toString());
        recruiter.main().locator("button.primary").click();
        recruiter.page().waitForURL("**/applications/" + application);
        for (var email : Company.APPROVERS) {
            var approver = StaffPages.signIn(browser.desktop(), email);
            approver.takeFromInbox("approveOffer");
            assertThat(approver.main()).containsText("9,000");
            approver.main().locator("form[action$='/approval/yes'] button").click();
            approver.page().waitForURL(url -> !url.endsWith("/approval"));
        }
    }

    private void candidateAccepts(Browser browser) {
        var letter = post.await(EMAIL, "录用通知");
        assertThat(letter.attachments()).anyMatch(name -> name.endsWith(".pdf"));
        var phone = browser.phone();
        phone.navigate(letter.link());
        phone.waitForURL("**/offer");
        assertThat(phone.locator(".offer-letter")).containsText(NAME);
        browser.assertAccessible(phone);
        phone.locator(".answers a.primary").click();
        phone.fill("#name", NAME);
        phone.locator("main button.primary").click();
        assertThat(phone.locator(".alert.good")).containsText("接受录用");
        browser.screenshots(phone, "accepted");
    }

    private void applicationIsHired(Browser browser, JobPages job) {
        recruiter.page().navigate("/applications/" + application);
        assertThat(recruiter.main().locator("h1")).containsText("已录用");
        var letters = recruiter.main().locator("section[aria-labelledby=mails] li");
        assertThat(letters.locator(".chip.g")).hasCount(letters.count());
        recruiter.page().navigate("/jobs/%s/board".formatted(job.id()));
        assertThat(recruiter.main().locator(".strip")).containsText("1 / 2");
        recruiter.seeNothingInInbox();
        browser.screenshots(recruiter.page(), "inbox-done");
    }
}

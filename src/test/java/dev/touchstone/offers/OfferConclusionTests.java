package dev.touchstone.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Stage;
import dev.touchstone.offers.OfferFixture.Opening;
import dev.touchstone.scorecards.PlanCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The evidence ends with what it led to, for whom the offer is open. */
@TouchstoneTest
class OfferConclusionTests {

    private static final String CONCLUSION = "/offer/conclusion";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private OfferFixture offers;
    private Opening opening;

    @BeforeEach
    void open() {
        offers = beans.createBean(OfferFixture.class);
        opening = offers.opening();
    }

    @Test
    void theEvidenceLeadsToGradePayAndWhoApproved() {
        var application = offers.sent(opening);
        assertThat(get("/evidence", application, opening.recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains(application + CONCLUSION);
        assertThat(get(CONCLUSION, application, opening.recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "中级",
                        "8,000",
                        name(opening.recruiter()),
                        name(opening.approvers().get(0)) + " 已批准");
    }

    @Test
    void anOfferThatWaitsSaysThatNobodyHasApproved() {
        var application = offers.approving(opening);
        assertThat(get(CONCLUSION, application, opening.recruiter())).bodyText().contains("还没有人批准", "8,000");
    }

    @Test
    void aWordOnAnEarlierRevisionIsNoApprovalOfThisOne(@Autowired OfferDesk desk) {
        var application = offers.approvingTwice(opening);
        desk.approve(application, 1, opening.approvers().get(0));
        desk.sendBack(application, 1, "太高", opening.approvers().get(1));
        desk.prepare(application, offers.preparation(Grade.INTERMEDIATE, null, 8000), opening.recruiter());
        assertThat(get(CONCLUSION, application, opening.recruiter()))
                .bodyText()
                .contains("还没有人批准")
                .doesNotContain(" 已批准");
    }

    @Test
    void whoOwesACardOrIsNotOfTheTeamSeesNoPay() {
        var application = offers.sent(opening);
        var owes = opening.approvers().get(1);
        assertThat(get(CONCLUSION, application, owes)).hasStatusOk();
        scorecards.plan(new PlanCard(application, Stage.PANEL, owes, List.of()));
        assertThat(get(CONCLUSION, application, owes)).hasStatus(403);
        assertThat(get("/evidence", application, owes)).bodyText().doesNotContain(CONCLUSION);
        assertThat(get(CONCLUSION, application, staff.hire("路过", Role.RECRUITER)))
                .hasStatus(403);
        assertThat(get(CONCLUSION, application, staff.hire("旁听", Role.INTERVIEWER)))
                .hasStatus(403);
    }

    private String name(AccountId account) {
        return accounts.get(account).name();
    }

    private MvcTestResult get(String page, JobApplicationId application, AccountId reader) {
        return mvc.get()
                .uri("/applications/{a}" + page, application)
                .with(staff.signedIn(reader))
                .exchange();
    }
}

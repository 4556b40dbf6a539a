package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class CalibrationTests {

    @Autowired
    Calibrations calibrations;

    @Autowired
    Competencies competencies;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    String set;

    @BeforeEach
    void nobodyHasRated() {
        jdbc.sql("delete from roleplay.calibration_answer").update();
        set = calibrations.all().get(0).id();
    }

    @Test
    void everySetIsWholeAndNamesCompetenciesOfTheModel() {
        assertThat(calibrations.all()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.name().en()).isNotBlank();
            assertThat(one.talk()).isSortedAccordingTo(java.util.Comparator.comparingInt(CalibrationSet.Line::at));
            assertThat(one.talk())
                    .allSatisfy(line -> assertThat(line.text().en()).isNotBlank());
            assertThat(one.ratings()).allSatisfy(each -> assertThat(competencies.get(each.competency()))
                    .isNotNull());
            assertThat(one.points())
                    .extracting(CalibrationSet.Point::competency)
                    .isSubsetOf(one.ratings().stream()
                            .map(CalibrationSet.Reference::competency)
                            .toList());
        });
    }

    @Test
    void nothingOfTheReferenceIsSeenBeforeOneHasHandedIn() {
        var why = calibrations.get(set).ratings().get(0).why().zh();
        var someone = interviewer();
        assertThat(get(someone)).hasStatusOk().bodyText().doesNotContain(why);
        assertThat(calibrations.result(set, someone)).isEmpty();
        assertThat(hand(someone, "3", "3", "3", "3")).hasRedirectedUrl("/calibrations/" + set);
        assertThat(get(someone)).hasStatusOk().bodyText().contains(why);
        assertThat(hand(someone, "3", "5", "4", "2")).hasStatus(409);
    }

    @Test
    void theDistancesAreMeansOverWhatWasRated() {
        var someone = interviewer();
        hand(interviewer(), "4", "4", "4", "4");
        hand(interviewer(), "2", "4", "none", "2");
        hand(someone, "3", "3", "none", "5"); // the reference is 3, 5, 4, 2
        var result = calibrations.result(set, someone).orElseThrow();
        assertThat(result.others()).isEqualTo(2);
        assertThat(result.gap()).isCloseTo((0 + 2 + 3) / 3.0, within(1e-9));
        assertThat(result.panelGap()).isCloseTo((0 + 1 + 2) / 3.0, within(1e-9)); // 3, 4 and 3 of the others
        assertThat(result.lines().get(2).panel()).isNull();
        assertThat(result.right()).isEqualTo(2); // ticked the first, and left the insult
    }

    @Test
    void oneOtherPersonIsNoPanel() {
        hand(interviewer(), "1", "1", "1", "1");
        var someone = interviewer();
        hand(someone, "3", "5", "4", "2");
        var result = calibrations.result(set, someone).orElseThrow();
        assertThat(result.gap()).isZero();
        assertThat(result.panelGap()).isNull();
        assertThat(result.points())
                .allSatisfy(point -> assertThat(point.panel()).isNull());
    }

    @Test
    void anIncompleteFormComesBackWithWhatWasFilledIn() {
        var someone = interviewer();
        var answer = hand(someone, "3", "", "4", "2");
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("alert bad", "is-bad", "checked");
        assertThat(calibrations.isDone(set, someone)).isFalse();
    }

    @Test
    void itIsForWhoRates() {
        assertThat(mvc.get().uri("/calibrations").with(staff.signedIn(staff.hire("阅卷", Role.MARKER))))
                .hasStatus(403);
        assertThat(mvc.get().uri("/calibrations").with(staff.signedIn(interviewer())))
                .hasStatusOk();
        assertThat(mvc.get().uri("/calibrations/none").with(staff.signedIn(interviewer())))
                .hasStatus(404);
    }

    private AccountId interviewer() {
        return staff.hire("面试官", Role.INTERVIEWER);
    }

    private MvcTestResult get(AccountId account) {
        return mvc.get()
                .uri("/calibrations/" + set)
                .with(staff.signedIn(account))
                .exchange();
    }

    /** Ratings in the order of the set; the first point is ticked. */
    private MvcTestResult hand(AccountId account, String... ratings) {
        var found = calibrations.get(set);
        var request = mvc.post()
                .uri("/calibrations/" + set)
                .with(staff.signedIn(account))
                .with(csrf());
        for (int i = 0; i < ratings.length; i++) {
            request.param("rating." + found.ratings().get(i).competency(), ratings[i]);
        }
        return request.param("points", found.points().get(0).id()).exchange();
    }
}

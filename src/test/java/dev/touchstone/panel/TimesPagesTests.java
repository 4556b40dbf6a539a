package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A candidate’s pages to choose a time of, across a change of clocks, and with what no browser would send. */
@TouchstoneTest
class TimesPagesTests {

    /** A Wednesday morning in Shanghai; Berlin’s clocks go forward on the Sunday after. */
    private static final Instant TODAY = Instant.parse("2027-03-24T01:00:00Z");

    private static final Instant FRIDAY = Instant.parse("2027-03-26T08:00:00Z");
    private static final Instant MONDAY = Instant.parse("2027-03-29T08:00:00Z");

    PanelFixture panels;

    JobApplicationId application;

    Cookie visit;

    @Autowired
    BookingDesk desk;

    @Autowired
    Scheduling scheduling;

    @Autowired
    CandidateLinks links;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @BeforeEach
    void timesAreOffered() {
        clock.travelTo(TODAY);
        var opening = panels.opening(1);
        application = panels.waiting(opening);
        desk.offer(new OfferTimes(
                application,
                Lineup.all(opening.interviewers()),
                List.of(panels.question()),
                Duration.ofMinutes(45),
                "三楼会议室",
                null,
                LocalDate.of(2027, 3, 25),
                LocalDate.of(2027, 3, 31),
                TODAY.plus(Duration.ofHours(48)),
                1,
                Duration.ofHours(24)));
        panels.openDoors();
        visit = visit(application);
    }

    @Test
    void theTimeIsToldWhereTheCandidateIsOnBothSidesOfTheChange() {
        assertThat(send("", "slot", FRIDAY.toString(), "zone", "Europe/Berlin"))
                .hasRedirectedUrl(url("") + "?zone=Europe%2FBerlin");
        assertThat(get("?zone=Europe/Berlin")).bodyText().contains(">09:00–09:45<");
        assertThat(send("/confirmation", "zone", "Europe/Berlin"))
                .hasRedirectedUrl("/my/" + application + "/interview?zone=Europe%2FBerlin");
        panels.openDoors();
        assertThat(interview("?zone=Europe/Berlin")).bodyText().contains("16:00–16:45", "09:00–09:45", "UTC+01:00");
        send("", "slot", MONDAY.toString(), "zone", "Europe/Berlin");
        send("/confirmation", "zone", "Europe/Berlin");
        panels.openDoors();
        assertThat(interview("?zone=Europe/Berlin")).bodyText().contains("16:00–16:45", "10:00–10:45", "UTC+02:00");
        assertThat(interview("")).as("where the time was chosen").bodyText().contains("16:00–16:45", "10:00–10:45");
        assertThat(interview("?zone=Asia/Shanghai"))
                .bodyText()
                .contains("16:00–16:45")
                .doesNotContain("10:00–10:45");
        assertThat(interview("?zone=Nowhere/\"><script>"))
                .hasStatusOk()
                .bodyText()
                .contains("selected=\"selected\">Asia/Shanghai<")
                .doesNotContain("\"><script>");
    }

    @Test
    void whatIsNoTimeKeepsNothingAndSaysSo() {
        for (var forged : List.of("", "soon", "2027-03-28T08:00:00Z", "2027-03-26T08:07:00Z")) {
            assertThat(send("", "slot", forged))
                    .hasStatus3xxRedirection()
                    .flash()
                    .containsKey("problem");
        }
        var unconfirmed = send("/confirmation");
        assertThat(unconfirmed).hasRedirectedUrl(url(""));
        assertThat(unconfirmed).flash().containsEntry("problem", "panel.booking.error.lapsed");
        assertThat(scheduling.current(application, Stage.PANEL)).isEmpty();
    }

    @Test
    void anotherCandidatesTimesAreNotTheirs() {
        var stranger = panels.waiting(panels.opening(1));
        assertThat(mvc.get().uri("/my/%s/interview/times".formatted(stranger)).cookie(visit))
                .matches(answer -> answer.getResponse().getStatus() >= 400);
        assertThat(mvc.post().uri(url("/confirmation")).cookie(visit(stranger)).with(csrf()))
                .matches(answer -> answer.getResponse().getStatus() >= 400);
    }

    private String url(String part) {
        return "/my/%s/interview/times%s".formatted(application, part);
    }

    private MvcTestResult get(String query) {
        return mvc.get()
                .uri(url(query))
                .locale(Locale.SIMPLIFIED_CHINESE)
                .cookie(visit)
                .exchange();
    }

    private MvcTestResult interview(String query) {
        return mvc.get()
                .uri("/my/{a}/interview" + query, application)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .cookie(visit)
                .exchange();
    }

    private MvcTestResult send(String part, String... fields) {
        var request = mvc.post().uri(url(part)).cookie(visit).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Cookie visit(JobApplicationId whose) {
        var link = links.issue(
                LinkPurpose.INTERVIEW, whose.value(), clock.instant().plus(Duration.ofDays(30)));
        var opened = mvc.get().uri(link.substring(link.indexOf("/c/"))).exchange();
        return Objects.requireNonNull(opened.getResponse().getCookie("touchstone_visit"));
    }
}

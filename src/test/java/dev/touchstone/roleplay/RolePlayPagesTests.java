package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.mail.CalendarReplies;
import dev.touchstone.mail.ReceivedCalendar;
import dev.touchstone.roleplay.Message.Author;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class RolePlayPagesTests {

    RolePlayFixture plays;

    @Autowired
    RolePlayDesk desk;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CalendarReplies replies;

    @Autowired
    Scheduling scheduling;

    @Autowired
    JobApplications applications;

    @Autowired
    Staff staff;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        plays = beans.createBean(RolePlayFixture.class);
    }

    @Test
    void theRecruiterBooksByTheForm() {
        var opening = plays.opening(2);
        var application = plays.waiting(opening);
        var scenario = plays.scenario();
        assertThat(get(scheduleOf(application), opening.recruiter())).hasStatusOk();
        assertThat(post(application, opening, scenario, "", "30")).hasStatus(422);
        assertThat(post(application, opening, scenario, "2000-01-01T10:00", "30"))
                .hasStatus(422);
        assertThat(post(application, opening, scenario, "tomorrow", "30")).hasStatus(422);
        assertThat(post(application, opening, scenario, "2027-03-01T10:00", "3"))
                .hasStatus(422);
        assertThat(desk.of(application)).isEmpty();
        assertThat(post(application, opening, scenario, "2027-03-01T10:00", "30"))
                .hasRedirectedUrl("/applications/" + application);
        assertThat(desk.of(application).orElseThrow().observers())
                .extracting(RolePlay.Observer::account)
                .containsExactlyInAnyOrderElementsOf(opening.observers());
    }

    @Test
    void nothingIsOfferedBeforeTheStageAndARefusedFormIsKept() {
        var opening = plays.opening(1);
        var application = plays.applied(opening);
        assertThat(get("/applications/%s/role-play".formatted(application), opening.recruiter()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/role-play/schedule");
        var answer = post(application, opening, plays.scenario(), "2027-03-01T10:00", "30");
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("2027-03-01T10:00", "二楼接待室", "alert bad");
        assertThat(desk.of(application)).isEmpty();
    }

    @Test
    void aBusyTimeComesBackBesideTheFieldWithEverythingTyped() {
        var opening = plays.opening(1);
        var scenario = plays.scenario();
        post(plays.waiting(opening), opening, scenario, "2027-03-01T11:00", "30");
        var second = plays.waiting(opening);
        var answer = post(second, opening, scenario, "2027-03-01T11:15", "30");
        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains("2027-03-01T11:15", "二楼接待室", "checked")
                .doesNotContain("scheduling.error.busy");
        assertThat(plays.places(second)).containsExactly("userTask_scheduleRolePlay");
    }

    @Test
    void minutesThatAreNoneComeBackWithEverythingElse() {
        var opening = plays.opening(1);
        var answer = post(plays.waiting(opening), opening, plays.scenario(), "2027-03-01T11:00", "7.5");
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("7.5", "2027-03-01T11:00", "二楼接待室", "checked", "5 到 120");
    }

    /** After a no-show, and when the candidate asks for another time: only the time is asked for. */
    @Test
    void bookingAgainBeginsWithEverythingAsItWas() {
        var opening = plays.opening(1);
        var application = plays.invited(opening);
        desk.askToMove(application, "周三晚上都可以");
        assertThat(get(scheduleOf(application), opening.recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains("周三晚上都可以", "二楼接待室")
                .containsPattern("value=\"%s\"[^>]*selected".formatted(opening.player()))
                .containsPattern(
                        "value=\"%s\"[^>]*checked".formatted(opening.observers().get(0)))
                .containsPattern("value=\"%s\"[^>]*selected".formatted(plays.scenario()));
    }

    @Test
    void whatCalendarsAnsweredStandsBesideTheTimeItWasSaidOf() {
        var opening = plays.opening(1);
        var application = plays.invited(opening);
        var section = "/applications/%s/role-play".formatted(application);
        var observer = opening.observers().get(0);
        answer(application, plays.email(observer), "TENTATIVE");
        answer(application, applications.candidate(application).email(), "ACCEPTED");
        assertThat(get(section, opening.recruiter()))
                .bodyText()
                .contains("日历待定", "候选人已接受")
                .doesNotContain("日历已接受");
        desk.move(application, plays.tomorrow().plus(Duration.ofHours(3)));
        assertThat(get(section, opening.recruiter())).bodyText().doesNotContain("日历待定", "候选人已接受");
    }

    private void answer(JobApplicationId application, @Nullable String address, String answer) {
        var said = """
                BEGIN:VCALENDAR
                PRODID:-//Example//Calendar//EN
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                ATTENDEE;PARTSTAT=%s:mailto:%s
                UID:%s@touchstone
                SEQUENCE:0
                DTSTAMP:20261122T010000Z
                END:VEVENT
                END:VCALENDAR
                """.formatted(
                        answer,
                        address,
                        scheduling
                                .current(application, Stage.ROLE_PLAY)
                                .orElseThrow()
                                .id())
                .replace("\n", "\r\n");
        assertThat(replies.take(
                        new ReceivedCalendar(Objects.requireNonNull(address), said.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(CalendarReplies.Verdict.RECORDED);
    }

    @Test
    void anEmptyBookingNamesWhatIsMissing() {
        var opening = plays.opening(1);
        var application = plays.waiting(opening);
        var answer = mvc.post()
                .uri(scheduleOf(application))
                .param("minutes", "30")
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("is-bad");
    }

    @Test
    void aPlanWithoutAScenarioIsNotSaved() {
        var opening = plays.opening(1);
        for (var given : List.of(List.of("", "30"), List.of(plays.scenario(), ""))) {
            assertThat(mvc.post()
                            .uri("/jobs/%s/plan/role-play".formatted(opening.job()))
                            .param("scenario", given.get(0))
                            .param("minutes", given.get(1))
                            .with(staff.signedIn(opening.recruiter()))
                            .with(csrf()))
                    .flash()
                    .containsKey("problem")
                    .doesNotContainKey("notice");
        }
    }

    @Test
    void theRoomIsForThePlayerTheObserversAndWhoMaySeeTheApplication() {
        var opening = plays.opening(1);
        var application = plays.running(opening);
        var room = "/role-plays/" + plays.id(application);
        assertThat(get(room, opening.player())).hasStatusOk().bodyText().contains("CANARY-CUE", "id=\"composer\"");
        assertThat(get(room, opening.observers().get(0)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("CANARY-CUE", "id=\"composer\"");
        assertThat(get(room, opening.recruiter())).hasStatusOk();
        var other = plays.interviewerElsewhere();
        assertThat(get(room, other)).hasStatus(403);
        assertThat(get(room + "/stream", other)).hasStatus(403);
        for (var act : new String[] {"/start", "/closing", "/end", "/no-show", "/conversations/1/end"}) {
            assertThat(mvc.post()
                            .uri(room + act)
                            .with(staff.signedIn(opening.observers().get(0)))
                            .with(csrf()))
                    .hasStatus(403);
        }
    }

    /** A desk of scripts has no player of its own: who observes may speak for a customer, and nobody else. */
    @Test
    void whoObservesADeskOfScriptsMayTakeOver() {
        var opening = plays.opening(1);
        var application = plays.scripted(opening, 0);
        var observer = opening.observers().get(0);
        var room = "/role-plays/" + plays.id(application);
        assertThat(get(room, observer))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"composer\"", "/conversations/1/speaker");
        assertThat(get(room, opening.recruiter())).bodyText().doesNotContain("id=\"composer\"", "/speaker");
        assertThat(speak(room, opening.recruiter())).hasStatus(403);
        assertThat(speak(room, plays.interviewerElsewhere())).hasStatus(403);
        assertThat(said(room, observer)).hasStatus(409);
        assertThat(speak(room, observer)).hasRedirectedUrl(room);
        assertThat(said(room, observer)).hasStatus(204);
        assertThat(desk.talk(plays.id(application))).last().satisfies(message -> {
            assertThat(message.author()).isEqualTo(Author.CUSTOMER);
            assertThat(message.scripted()).isFalse();
        });
    }

    private MvcTestResult speak(String room, AccountId who) {
        return mvc.post()
                .uri(room + "/conversations/1/speaker")
                .param("mode", "HUMAN")
                .with(staff.signedIn(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult said(String room, AccountId who) {
        return mvc.post()
                .uri(room + "/messages")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"clientId\":\"%s\",\"conversation\":1,\"text\":\"我换个人跟你说\"}".formatted(UUID.randomUUID()))
                .with(staff.signedIn(who))
                .with(csrf())
                .exchange();
    }

    @Test
    void everyPageOfTheRolePlayIsServedInEveryState() {
        var opening = plays.opening(1);
        var application = plays.waiting(opening);
        var section = "/applications/%s/role-play".formatted(application);
        assertThat(get(section, opening.recruiter())).hasStatusOk().bodyText().contains("/role-play/schedule");
        plays.book(application, opening, plays.tomorrow());
        plays.openDoors();
        var room = "/role-plays/" + plays.id(application);
        pages(opening, application, room);
        desk.start(plays.id(application));
        pages(opening, application, room);
        plays.say(application, Author.CUSTOMER, "<b>杯子碎了</b>");
        plays.say(application, Author.CANDIDATE, "非常抱歉");
        desk.end(plays.id(application));
        pages(opening, application, room);
        assertThat(get(room, opening.observers().get(0)))
                .bodyText()
                .contains("&lt;b&gt;杯子碎了", ">抱歉</mark>", "/scorecards/");
        assertThat(get("/jobs/%s/plan/role-play".formatted(opening.job()), opening.recruiter()))
                .hasStatusOk();
    }

    @Test
    void playerAndObserversFindTheRoomOnTheirPages() {
        var opening = plays.opening(1);
        var application = plays.waiting(opening);
        plays.book(application, opening, clock.instant());
        plays.openDoors();
        var room = "/role-plays/" + plays.id(application);
        for (var person : List.of(opening.player(), opening.observers().get(0))) {
            assertThat(get("/scorecards", person)).hasStatusOk().bodyText().contains(room);
            assertThat(get("/inbox", person)).hasStatusOk().bodyText().contains(room);
        }
        assertThat(get("/inbox", plays.interviewerElsewhere())).bodyText().doesNotContain(room);
        desk.start(plays.id(application));
        desk.end(plays.id(application));
        assertThat(get("/scorecards", opening.player())).bodyText().doesNotContain(room);
    }

    @Test
    void whatIsTomorrowIsNotOnTopOfTheInboxYet() {
        var opening = plays.opening(1);
        var room = "/role-plays/" + plays.id(plays.invited(opening));
        assertThat(get("/scorecards", opening.player())).bodyText().contains(room);
        assertThat(get("/inbox", opening.player())).bodyText().doesNotContain(room);
    }

    @Test
    void theStatusPageLeadsIntoTheTalkWhereTheVisitMayOpenIt() {
        var application = plays.running(plays.opening(1));
        var way = "href=\"/my/%s/role-play\"".formatted(application);
        var status = "/my/%s/role-play-status".formatted(application);
        assertThat(mvc.get().uri(status).cookie(visit(application, LinkPurpose.ROLE_PLAY)))
                .bodyText()
                .contains(way);
        assertThat(mvc.get().uri(status).cookie(visit(application, LinkPurpose.PORTAL)))
                .bodyText()
                .doesNotContain(way);
        desk.stop(application);
        assertThat(mvc.get().uri(status).cookie(visit(application, LinkPurpose.ROLE_PLAY)))
                .bodyText()
                .doesNotContain(way);
    }

    @Test
    void theCandidateStopsTheTalkAndTheRecruiterDecides() {
        var opening = plays.opening(1);
        var application = plays.running(opening);
        var cookie = visit(application, LinkPurpose.ROLE_PLAY);
        var page = "/my/%s/role-play".formatted(application);
        assertThat(mvc.get().uri(page).cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains(page + "/stop", "id=\"first\"");
        assertThat(mvc.post().uri(page + "/stop").cookie(cookie).with(csrf())).hasRedirectedUrl(page);
        assertThat(mvc.get().uri(page).cookie(cookie)).hasStatusOk();
        pages(opening, application, "/role-plays/" + plays.id(application));
        for (var path : List.of("/role-play", "/role-play/schedule")) {
            assertThat(get("/applications/%s%s".formatted(application, path), opening.recruiter()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/role-play/continuation");
        }
        assertThat(mvc.post()
                        .uri("/applications/%s/role-play/continuation".formatted(application))
                        .with(staff.signedIn(opening.recruiter()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(desk.of(application).orElseThrow().state()).isEqualTo(RolePlayState.ENDED);
    }

    @Test
    void theObserversCardLeadsToTheTalkAndShowsNoRatingOfItsOwnStage() {
        var opening = plays.opening(1);
        var application = plays.running(opening);
        var observer = opening.observers().get(0);
        var room = "/role-plays/" + plays.id(application);
        var card = "/scorecards/" + plays.card(application, observer);
        assertThat(get(card, observer)).hasStatusOk().bodyText().contains("href=\"" + room);
        desk.end(plays.id(application));
        plays.submit(application, observer, 4);
        assertThat(get(card, observer)).hasStatusOk().bodyText().doesNotContainPattern("(模拟|Role-play) 4");
        assertThat(get(room, observer)).hasStatusOk().bodyText().contains(card);
    }

    @Test
    void anObserverFindsTheirCardOnTheApplicationToo(@Autowired Jobs jobs) {
        var opening = plays.opening(1);
        var application = plays.running(opening);
        var observer = opening.observers().get(0);
        jobs.assign(opening.job(), observer, TeamRole.HIRING_MANAGER);
        var card = "href=\"/scorecards/" + plays.card(application, observer);
        var section = "/applications/%s/role-play".formatted(application);
        assertThat(get(section, observer)).hasStatusOk().bodyText().contains(card, "填写我的评分表");
        assertThat(get(section, opening.recruiter())).hasStatusOk().bodyText().doesNotContain("/scorecards/");
        desk.end(plays.id(application));
        plays.submit(application, observer, 4);
        assertThat(get(section, observer)).bodyText().contains(card).doesNotContain("填写我的评分表");
    }

    @Test
    void theCandidateNeverSeesWhatOnlyTheCustomerKnows() {
        var opening = plays.opening(1);
        var application = plays.invited(opening);
        noSecrets(application);
        desk.start(plays.id(application));
        plays.say(application, Author.CUSTOMER, "你好");
        noSecrets(application);
        desk.end(plays.id(application));
        noSecrets(application);
    }

    @Test
    void aLinkForSomethingElseDoesNotOpenTheDesk() {
        var application = plays.running(plays.opening(1));
        var cookie = visit(application, LinkPurpose.INTERVIEW);
        for (var path : new String[] {"", "/stream"}) {
            assertThat(mvc.get()
                            .uri("/my/%s/role-play%s".formatted(application, path))
                            .cookie(cookie))
                    .hasStatus(404);
        }
    }

    @Test
    void theCandidateAsksForAnotherTime() {
        var opening = plays.opening(1);
        var application = plays.invited(opening);
        var cookie = visit(application, LinkPurpose.ROLE_PLAY);
        var page = "/my/%s/role-play".formatted(application);
        assertThat(mvc.get().uri(page).cookie(cookie))
                .bodyText()
                .contains("/move-request")
                .doesNotContain("spin");
        assertThat(ask(application, cookie, "好".repeat(301))).hasStatus(422);
        assertThat(ask(application, cookie, "周末都可以")).hasRedirectedUrl(page);
        assertThat(plays.places(application)).containsExactly("userTask_scheduleRolePlay");
        assertThat(mvc.get().uri(page).cookie(cookie)).bodyText().doesNotContain("/move-request", "spin");
        for (var path : List.of("/inbox", "/applications/%s/role-play".formatted(application))) {
            assertThat(get(path, opening.recruiter())).bodyText().contains("周末都可以");
        }
        assertThat(get("/scorecards", opening.player())).bodyText().doesNotContain("/role-plays/");
        plays.book(application, opening, plays.tomorrow());
        assertThat(mvc.get().uri(page).cookie(cookie)).bodyText().contains("/move-request");
    }

    private MvcTestResult ask(JobApplicationId application, Cookie cookie, String note) {
        return mvc.post()
                .uri("/my/%s/role-play/move-request".formatted(application))
                .param("note", note)
                .cookie(cookie)
                .with(csrf())
                .exchange();
    }

    private void pages(RolePlayFixture.Opening opening, JobApplicationId application, String room) {
        assertThat(get(room, opening.player())).hasStatusOk();
        assertThat(get("/applications/%s/role-play".formatted(application), opening.recruiter()))
                .hasStatusOk();
    }

    private void noSecrets(JobApplicationId application) {
        var cookie = visit(application, LinkPurpose.ROLE_PLAY);
        assertSoftly(all -> {
            for (var path : new String[] {"", "/role-play", "/role-play-status"}) {
                var page = mvc.get()
                        .uri("/my/%s%s".formatted(application, path))
                        .cookie(cookie)
                        .exchange();
                all.assertThat(page.getResponse().getStatus()).as(path).isEqualTo(200);
                all.assertThat(text(page)).as(path).doesNotContain("CANARY");
            }
        });
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cookie visit(JobApplicationId application, LinkPurpose purpose) {
        var opened = mvc.get().uri(plays.link(application, purpose)).exchange();
        return Objects.requireNonNull(opened.getResponse().getCookie("touchstone_visit"));
    }

    private MvcTestResult get(String uri, AccountId account) {
        return mvc.get().uri(uri).with(staff.signedIn(account)).exchange();
    }

    private MvcTestResult post(
            JobApplicationId application,
            RolePlayFixture.Opening opening,
            String scenario,
            String startsAt,
            String minutes) {
        return mvc.post()
                .uri(scheduleOf(application))
                .param("scenario", scenario)
                .param("customer", opening.player().toString())
                .param(
                        "observers",
                        opening.observers().stream().map(AccountId::toString).toArray(String[]::new))
                .param("startsAt", startsAt)
                .param("minutes", minutes)
                .param("place", "二楼接待室")
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .exchange();
    }

    private static String scheduleOf(JobApplicationId application) {
        return "/applications/%s/role-play/schedule".formatted(application);
    }
}

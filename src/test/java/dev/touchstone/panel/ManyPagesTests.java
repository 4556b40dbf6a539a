package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The pages that plan for many at once, sent by hand: what no browser would send is answered with a sentence. */
@TouchstoneTest
class ManyPagesTests {

    /** A Wednesday morning in Shanghai. */
    private static final Instant TODAY = Instant.parse("2027-03-24T01:00:00Z");

    PanelFixture panels;

    PanelFixture.Opening opening;

    @Autowired
    Scheduling scheduling;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @BeforeEach
    void anOpeningInTheMorning() {
        clock.travelTo(TODAY);
        panels.bankOfTheTrack();
        opening = panels.opening(2);
    }

    @Test
    void aModeratorWhoIsNoneOfTheCandidatesIsToldSoWhateverWasSent() {
        var candidates = waiting(2);
        for (var forged :
                List.of("nobody", "1' or '1'='1", JobApplicationId.next().toString())) {
            var answer = send("/group-interviews", with(group(candidates), "moderator", forged));
            assertThat(answer).hasStatus(422);
            assertThat(answer).bodyText().contains("主持人要从参加讨论的候选人里选", "大会议室");
        }
        assertThat(candidates)
                .allMatch(one -> scheduling.current(one, Stage.PANEL).isEmpty());
    }

    @Test
    void aGroupOfThoseWhoCannotBeReadOrAreNoneIsToldWhatLacks() {
        var candidates = waiting(2);
        said("群面和小组讨论要选", send("/group-interviews", without(group(candidates), "candidates")));
        said("有的内容看不懂", send("/group-interviews", with(group(candidates), "candidates", "x")));
        said("有的内容看不懂", send("/group-interviews", with(group(candidates), "kind", "PARTY")));
        said("有的内容看不懂", send("/group-interviews", with(group(candidates), "minutes", "soon")));
        said("会议链接", send("/group-interviews", with(group(candidates), "meetingLink", "javascript:alert(1)")));
        said("请选一个时段", send("/group-interviews", with(group(candidates), "startsAt", "tomorrow")));
    }

    @Test
    void aGroupIsBookedWithItsModerator() {
        var candidates = waiting(2);
        var answer = send(
                "/group-interviews",
                with(group(candidates), "moderator", candidates.get(1).toString()));
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(candidates)
                .allMatch(one -> scheduling.current(one, Stage.PANEL).isPresent());
        var url = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        var page = get(url, opening.interviewers().get(0));
        assertThat(page).hasStatusOk().bodyText().containsOnlyOnce(">主持人<");
        assertThat(get(url, panels.opening(1).interviewers().get(0))).hasStatus(403);
    }

    @Test
    void aDayIsBookedAsItWasShownAndNothingElse() {
        var candidates = waiting(2);
        var shown = shown(day(candidates));
        said("表单改过了", send("/hiring-day", with(shown, "minutes", "60")));
        said("还没有排好的场次", send("/hiring-day", day(candidates)));
        said("看不懂", send("/hiring-day", with(shown, "from", "early")));
        said("看不懂", send("/hiring-day", with(shown, "minutes", "1")));
        assertThat(candidates)
                .allMatch(one -> scheduling.current(one, Stage.PANEL).isEmpty());
        assertThat(send("/hiring-day", shown)).hasStatus3xxRedirection();
        assertThat(candidates)
                .allMatch(one -> scheduling.current(one, Stage.PANEL).isPresent());
    }

    @Test
    void aForgedPlaceBooksNoneOfTheOthers() {
        var candidates = waiting(1);
        var shown = shown(day(candidates));
        for (var forged : List.of("x", "2027-03-25T01:00:00Z 99 " + candidates.get(0), "2027-03-25T01:00:00Z -1 x")) {
            var sent = new LinkedMultiValueMap<>(shown);
            sent.add("places", forged);
            assertThat(send("/hiring-day", sent)).hasStatus(422);
        }
        assertThat(send("/hiring-day", with(shown, "rooms[100000].name", "x"))).hasStatus(400);
        assertThat(scheduling.current(candidates.get(0), Stage.PANEL)).isEmpty();
    }

    @Test
    void nobodyElseMayPlanForTheJob() {
        var foreign = panels.opening(1).recruiter();
        for (var page : List.of("/hiring-day", "/group-interviews")) {
            assertThat(mvc.post()
                            .uri("/jobs/" + opening.job() + page)
                            .with(as(foreign, "RECRUITER"))
                            .with(csrf()))
                    .hasStatus(403);
        }
    }

    private static void said(String sentence, MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains(sentence);
    }

    private MultiValueMap<String, String> group(List<JobApplicationId> candidates) {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("kind", "DISCUSSION");
        candidates.forEach(one -> sent.add("candidates", one.toString()));
        opening.interviewers().forEach(one -> sent.add("interviewers", one.toString()));
        sent.add("questions", panels.question().toString());
        sent.add("startsAt", "2027-03-25T10:00");
        sent.add("minutes", "60");
        sent.add("place", "大会议室");
        return sent;
    }

    private MultiValueMap<String, String> day(List<JobApplicationId> candidates) {
        var sent = new LinkedMultiValueMap<String, String>();
        Map.of("day", "2027-03-25", "from", "09:00", "to", "12:00", "minutes", "45", "gap", "5")
                .forEach(sent::add);
        candidates.forEach(one -> sent.add("candidates", one.toString()));
        for (int room = 0; room < 2; room++) {
            sent.add("rooms[%d].name".formatted(room), "面试间");
            sent.add(
                    "rooms[%d].interviewers".formatted(room),
                    opening.interviewers().get(room).toString());
        }
        return sent;
    }

    /** The form as the page shows it with its plan. */
    private MultiValueMap<String, String> shown(MultiValueMap<String, String> day) {
        var page = mvc.get()
                .uri("/jobs/%s/hiring-day".formatted(opening.job()))
                .params(day)
                .with(as(opening.recruiter(), "RECRUITER"))
                .exchange();
        assertThat(page).hasStatusOk();
        var sent = new LinkedMultiValueMap<>(day);
        for (var name : List.of("shown", "places")) {
            var field = Pattern.compile("name=\"%s\" value=\"([^\"]*)\"".formatted(name));
            field.matcher(body(page)).results().forEach(found -> sent.add(name, found.group(1)));
        }
        assertThat(sent).containsKeys("shown", "places");
        return sent;
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private static MultiValueMap<String, String> with(MultiValueMap<String, String> sent, String name, String value) {
        var other = new LinkedMultiValueMap<>(sent);
        other.set(name, value);
        return other;
    }

    private static MultiValueMap<String, String> without(MultiValueMap<String, String> sent, String name) {
        var other = new LinkedMultiValueMap<>(sent);
        other.remove(name);
        return other;
    }

    private MvcTestResult send(String page, MultiValueMap<String, String> sent) {
        return mvc.post()
                .uri("/jobs/" + opening.job() + page)
                .params(sent)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(as(opening.recruiter(), "RECRUITER"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String url, AccountId viewer) {
        panels.openDoors();
        return mvc.get()
                .uri(url)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(as(viewer, "INTERVIEWER"))
                .exchange();
    }

    private List<JobApplicationId> waiting(int many) {
        return Stream.generate(() -> panels.waiting(opening)).limit(many).toList();
    }

    private static RequestPostProcessor as(AccountId account, String role) {
        return user(account.toString()).roles(role);
    }
}

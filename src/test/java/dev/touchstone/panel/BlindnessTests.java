package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who owes a card sees nothing of a colleague's, whatever other role they have: every GET route of the application is
 * asked for, with all ids of the panel filled in, and no page may carry the colleague's words.
 */
@TouchstoneTest
class BlindnessTests {

    private static final String CANARY = "canary-sings-at-4711";
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::[^}]*\\})?[^/]*");

    PanelFixture panels;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JobApplications applications;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private PanelFixture.Opening opening;
    private JobApplicationId application;
    private AccountId blind;
    private AccountId colleague;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @BeforeEach
    void aColleagueHasSubmitted() {
        opening = panels.opening(2);
        blind = opening.interviewers().get(0);
        colleague = opening.interviewers().get(1);
        jdbc.sql("update identity.account set roles = :roles where id = :account")
                .param("account", blind.value())
                .param("roles", new String[] {"ADMIN", "RECRUITER", "HIRING_MANAGER", "INTERVIEWER"})
                .update();
        jobs.assign(opening.job(), blind, TeamRole.RECRUITER);
        jobs.assign(opening.job(), blind, TeamRole.HIRING_MANAGER);
        application = panels.invited(opening, clock.instant().plus(Duration.ofDays(1)));
        scorecards.submit(panels.card(application, colleague), PanelFixture.complete(5, CANARY, 0), colleague);
    }

    @Test
    void noRouteShowsAColleaguesCardToWhoStillOwesOne() throws Exception {
        int answered = 0;
        for (var route : getRoutes()) {
            for (var card : List.of(panels.card(application, blind), panels.card(application, colleague))) {
                var answer = mvc.get()
                        .uri(filled(route, card.toString()))
                        .with(as(blind))
                        .exchange();
                var body = answer.getResponse().getContentAsString();
                assertThat(body).as(route).doesNotContain(CANARY).doesNotContain("class=\"score");
                answered += answer.getResponse().getStatus() == 200 ? 1 : 0;
            }
        }
        assertThat(answered).as("routes that answered 200").isGreaterThan(20);
    }

    @Test
    void theSamePagesShowItToWhoOwesNothing() throws UnsupportedEncodingException {
        assertThat(debrief(opening.recruiter())).contains(CANARY);
        assertThat(debrief(blind)).doesNotContain(CANARY);
        scorecards.submit(panels.card(application, blind), PanelFixture.complete(3, null, 0), blind);
        assertThat(debrief(blind)).contains(CANARY);
    }

    private String debrief(AccountId viewer) throws UnsupportedEncodingException {
        return mvc.get()
                .uri("/applications/%s/panel/debrief".formatted(application))
                .with(as(viewer))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private List<String> getRoutes() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(BlindnessTests::isPlainGet)
                .flatMap(info -> info.getPatternValues().stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean isPlainGet(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && info.getProducesCondition().getProducibleMediaTypes().stream()
                        .noneMatch(MediaType.TEXT_EVENT_STREAM::equals);
    }

    private String filled(String route, String card) {
        var ids = Map.of(
                "application", application.toString(),
                "job", opening.job().toString(),
                "candidate", applications.get(application).candidate().toString(),
                "account", colleague.toString(),
                "seat", panels.seats(application).get(0).id().toString(),
                "card", card);
        return VARIABLE.matcher(route)
                .replaceAll(name ->
                        ids.getOrDefault(name.group(1), UUID.randomUUID().toString()));
    }

    private static RequestPostProcessor as(AccountId account) {
        return user(account.toString())
                .roles(Arrays.stream(Role.values()).map(Enum::name).toArray(String[]::new));
    }
}

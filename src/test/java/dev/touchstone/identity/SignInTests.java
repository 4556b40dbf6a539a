package dev.touchstone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class SignInTests {

    private static final String FAILED = "/sign-in?failed";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    CandidateLinks links;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theRightPasswordOpensTheAccountsPageToAnAdministrator() {
        var session = sessionOf(signIn(staff.hire("林晓", Role.ADMIN), Staff.PASSWORD));
        assertThat(mvc.get().uri("/accounts").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("林晓");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        assertThat(signIn(staff.hire("周敏", Role.RECRUITER), "wrong horse 7")).hasRedirectedUrl(FAILED);
        assertThat(signIn("nobody@example.test", "wrong horse 7", "10.0.0.9")).hasRedirectedUrl(FAILED);
    }

    @Test
    void theTenthFailurePausesTheAccountForTenMinutes() {
        var account = staff.hire("何静", Role.RECRUITER);
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(account, "wrong horse " + i)).hasRedirectedUrl(FAILED);
        }
        assertThat(signIn(account, Staff.PASSWORD))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasForwardedUrl("/sign-in");
        clock.advance(Duration.ofMinutes(4));
        var seconds = signIn(account, Staff.PASSWORD).getResponse().getHeader("Retry-After");
        assertThat(Integer.parseInt(String.valueOf(seconds))).isBetween(300, 360);
        clock.advance(Duration.ofMinutes(7));
        assertThat(signIn(account, Staff.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void whoGoesOnTryingDoesNotProlongThePause() {
        var account = staff.hire("何静", Role.RECRUITER);
        for (int i = 0; i < 30; i++) {
            signIn(account, "wrong horse " + i);
            clock.advance(Duration.ofSeconds(20));
        }
        assertThat(signIn(account, Staff.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void aStrangersTriesDoNotShutTheOwnerOutWhereTheyUsuallySignIn() {
        var account = staff.hire("何静", Role.RECRUITER);
        var email = accounts.get(account).email();
        assertThat(signIn(email, Staff.PASSWORD, "10.7.0.1")).hasRedirectedUrl("/");
        for (int i = 0; i < 12; i++) {
            signIn(email, "wrong horse " + i, "10.7.0.2");
        }
        assertThat(signIn(email, Staff.PASSWORD, "10.7.0.3")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(signIn(email, Staff.PASSWORD, "10.7.0.1")).hasRedirectedUrl("/");
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(email, "wrong horse " + i, "10.7.0.1")).hasRedirectedUrl(FAILED);
        }
        assertThat(signIn(email, Staff.PASSWORD, "10.7.0.1"))
                .as("the usual place has a limit too")
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,请过 7 分钟再来", "en,come back in 7 minutes"})
    void thePauseIsSaidInMinutes(String language, String words) {
        assertThat(mvc.get()
                        .uri("/sign-in")
                        .cookie(new Cookie("language", language))
                        .requestAttr(SignInFailed.WAIT, 7L))
                .bodyText()
                .contains(words);
    }

    @Test
    void thirtyTriesFromOneAddressPauseItWhateverTheAccounts() {
        for (int i = 0; i < 30; i++) {
            assertThat(signIn("nobody" + i + "@example.test", "wrong horse", "10.0.0.30"))
                    .hasRedirectedUrl(FAILED);
        }
        var email = accounts.get(staff.hire("吴敏", Role.RECRUITER)).email();
        assertThat(signIn(email, Staff.PASSWORD, "10.0.0.30")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(signIn(email, Staff.PASSWORD, "10.0.0.31")).hasRedirectedUrl("/");
    }

    @Test
    void disablingAnAccountEndsItsSession() {
        var account = staff.hire("孙浩", Role.RECRUITER);
        var session = sessionOf(signIn(account, Staff.PASSWORD));
        assertThat(mvc.get().uri("/me").cookie(session)).hasStatusOk();
        administration.disable(account);
        assertThat(mvc.get().uri("/me").cookie(session)).hasRedirectedUrl("/sign-in");
        assertThat(sessionsOf(account)).isZero();
        assertThat(signIn(account, Staff.PASSWORD)).hasRedirectedUrl(FAILED);
    }

    @Test
    void aChangedRoleCountsAtTheNextRequest() {
        var account = staff.hire("赵倩", Role.ADMIN);
        staff.hire("钱宁", Role.ADMIN);
        var session = sessionOf(signIn(account, Staff.PASSWORD));
        assertThat(mvc.get().uri("/accounts").cookie(session)).hasStatusOk();
        administration.changeRoles(account, Set.of(Role.MARKER));
        assertThat(mvc.get().uri("/accounts").cookie(session)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aSignInEndsAfterTwelveHours() {
        var session = sessionOf(signIn(staff.hire("许可", Role.RECRUITER), Staff.PASSWORD));
        clock.advance(Duration.ofHours(12).plusSeconds(1));
        assertThat(mvc.get().uri("/me").cookie(session)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void signingInGivesTheSessionANewId() {
        var asked = mvc.get().uri("/me").accept("text/html").exchange();
        var before = sessionOf(asked);
        var email = accounts.get(staff.hire("唐宁", Role.RECRUITER)).email();
        var signedIn = mvc.post()
                .uri("/sign-in")
                .param("email", email)
                .param("password", Staff.PASSWORD)
                .cookie(before)
                .with(csrf())
                .exchange();
        assertThat(signedIn).hasRedirectedUrl("http://localhost/me");
        assertThat(sessionOf(signedIn).getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/me").cookie(before)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void anOldHashIsReplacedAtTheNextSignIn() {
        var account = staff.hire("郑爽", Role.RECRUITER);
        jdbc.sql("update identity.account set password_hash = :hash where id = :id")
                .param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode("old horse 77"))
                .param("id", account.value())
                .update();
        assertThat(signIn(account, "old horse 77")).hasRedirectedUrl("/");
        assertThat(hashOf(account)).startsWith("{argon2id}");
        assertThat(signIn(account, "old horse 77")).hasRedirectedUrl("/");
    }

    @Test
    void staffAndCandidateWorkSideBySideInOneBrowser() {
        var session = sessionOf(signIn(staff.hire("李楠", Role.RECRUITER), Staff.PASSWORD));
        var application = UUID.randomUUID();
        var link = links.issue(LinkPurpose.TEST, application, clock.instant().plus(Duration.ofDays(1)));
        var opened = mvc.get()
                .uri(link.substring("http://touchstone.test".length()))
                .cookie(session)
                .exchange();
        var visit = opened.getResponse().getCookie("touchstone_visit");
        assertThat(visit).isNotNull();
        assertThat(mvc.get().uri("/me").cookie(session, visit)).hasStatusOk();
        assertThat(mvc.get().uri("/my/" + application).cookie(session))
                .as("the staff session opens no candidate's page")
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasForwardedUrl("/lost-link");
        assertThat(mvc.get().uri("/me").cookie(visit)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void htmxIsToldToLoadTheSignInPageWhole() {
        assertThat(mvc.get().uri("/me").header("HX-Request", "true"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("HX-Redirect", "/sign-in");
    }

    @Test
    void whoReadsWithoutABrowserIsLedToTheSignInPageAndLeavesNoSession() {
        var curl = mvc.get().uri("/").accept("*/*").exchange();
        assertThat(curl).hasRedirectedUrl("/sign-in");
        assertThat(curl.getResponse().getCookie("SESSION")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"application/json,", "'application/json, */*',", "*/*,cors", "text/event-stream,cors"})
    void callsOfScriptsGetAPlainRefusal(String accept, @Nullable String mode) {
        var call = mvc.get().uri("/jobs").header("Accept", accept);
        assertThat(mode == null ? call : call.header("Sec-Fetch-Mode", mode))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .doesNotContainHeader("Location");
    }

    private MvcTestResult signIn(AccountId account, String password) {
        return signIn(
                accounts.get(account).email(),
                password,
                "10.1." + account.value().hashCode() % 250 + ".1");
    }

    private MvcTestResult signIn(String email, String password, String from) {
        return mvc.post()
                .uri("/sign-in")
                .param("email", email)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .exchange();
    }

    private static Cookie sessionOf(MvcTestResult result) {
        var cookie = result.getResponse().getCookie("SESSION");
        assertThat(cookie).as("session cookie").isNotNull();
        return cookie;
    }

    private int sessionsOf(AccountId account) {
        return jdbc.sql("select count(*) from shared.spring_session where principal_name = :id")
                .param("id", account.toString())
                .query(Integer.class)
                .single();
    }

    private String hashOf(AccountId account) {
        return jdbc.sql("select password_hash from identity.account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}

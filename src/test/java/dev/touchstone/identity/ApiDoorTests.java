package dev.touchstone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Programs;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gets into {@code /api}: the holder of a key that works, for what it may do, and nobody else. */
@TouchstoneTest
class ApiDoorTests {

    private static final String NO_SUCH_IMPORT = "/api/v1/question-bank/imports/01a2109d-1073-7000-8b57-572b516b23ff";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Accounts accounts;

    @Autowired
    Programs programs;

    @Autowired
    Staff staff;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void aKeyOpensWhatItsScopeNames() {
        assertThat(ask(programs.key(ApiScope.QUESTION_BANK_IMPORT).secret())).hasStatus(404);
        refused(ask(programs.key(ApiScope.QUESTION_BANK_CHECK).secret()), 403, "identity.api.error.scope");
    }

    @Test
    void aKeyHasNoneOfItsMakersRoles() {
        var key = programs.keyOf(staff.hire("林晓", Role.values()), ApiScope.QUESTION_BANK_IMPORT);
        for (var page : Set.of("/accounts", "/question-bank", "/api-keys")) {
            assertThat(mvc.get().uri(page).with(Programs.with(key.secret()))).hasRedirectedUrl("/sign-in");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tst_", "tst_aaaaaaaa_bbbb", "Basic eDp5"})
    void somethingThatIsNoKeyIsRefused(String secret) {
        refused(ask(secret), 401, "identity.api.error.unknown");
    }

    @Test
    void withoutAKeyThereIsNoWayInAndNoWayToTheSignInPage() {
        var stranger = mvc.get().uri(NO_SUCH_IMPORT).accept("text/html").exchange();
        refused(stranger, 401, "identity.api.error.noKey");
        assertThat(stranger).hasHeader("WWW-Authenticate", "Bearer").doesNotContainHeader("Location");
        refused(mvc.get().uri("/api/not-there").exchange(), 401, "identity.api.error.noKey");
        assertThat(mvc.get().uri("/api/v1/openapi.json")).hasStatusOk();
    }

    @Test
    void aKeyWithOneLetterChangedIsUnknown() {
        var secret = programs.key(ApiScope.QUESTION_BANK_IMPORT).secret();
        var changed = secret.substring(0, secret.length() - 1) + (secret.endsWith("A") ? "B" : "A");
        refused(ask(changed), 401, "identity.api.error.unknown");
    }

    @Test
    void anExpiredKeyIsRefusedFromTheDayAfterItsLast() {
        var key = programs.key(ApiScope.QUESTION_BANK_IMPORT);
        var lastDay = keys.usualExpiry();
        clock.advance(Duration.ofDays(ChronoUnit.DAYS.between(lastDay.minusYears(1), lastDay)));
        assertThat(ask(key.secret())).hasStatus(404);
        clock.advance(Duration.ofDays(1));
        refused(ask(key.secret()), 401, "identity.api.error.expired");
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() {
        var key = programs.key(ApiScope.QUESTION_BANK_IMPORT);
        assertThat(ask(key.secret())).hasStatus(404);
        keys.revoke(key.id());
        refused(ask(key.secret()), 401, "identity.api.error.revoked");
    }

    @Test
    void aKeyEndsWithItsMakersRightToMakeOne() {
        staff.hire("周敏", Role.ADMIN);
        var key = programs.key(ApiScope.QUESTION_BANK_IMPORT);
        administration.changeRoles(key.maker(), Set.of(Role.RECRUITER));
        refused(ask(key.secret()), 401, "identity.api.error.orphaned");
        administration.changeRoles(key.maker(), Set.of(Role.ADMIN));
        assertThat(ask(key.secret())).hasStatus(404);
        administration.disable(key.maker());
        refused(ask(key.secret()), 401, "identity.api.error.orphaned");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-,密钥不对", "zh-CN,密钥不对", "en-GB,not right", "'fr, en;q=0.5',not right", "fr,密钥不对"})
    void refusalsSpeakTheLanguageThatIsAsked(@Nullable String language, String words) {
        var request = mvc.get()
                .uri(NO_SUCH_IMPORT)
                .cookie(new Cookie("language", "en".equals(language) ? "zh-CN" : "en"))
                .with(Programs.with("tst_wrong"));
        var answer = (language == null ? request : request.header("Accept-Language", language)).exchange();
        assertThat(body(answer).get("detail").asString()).contains(words);
    }

    @Test
    void aSessionAloneOpensNothing() {
        var administrator = staff.hire("林晓", Role.ADMIN);
        var session = Objects.requireNonNull(mvc.post()
                .uri("/sign-in")
                .param("email", accounts.get(administrator).email())
                .param("password", Staff.PASSWORD)
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("SESSION"));
        assertThat(mvc.get().uri("/accounts").cookie(session)).hasStatusOk();
        refused(mvc.get().uri(NO_SUCH_IMPORT).cookie(session).exchange(), 401, "identity.api.error.noKey");
    }

    @Test
    void noCookieIsSetAndNoSessionIsMade() {
        var before = sessions();
        var key = programs.key(ApiScope.QUESTION_BANK_IMPORT);
        for (var answer : Set.of(
                ask(key.secret()),
                ask("tst_wrong"),
                mvc.get().uri(NO_SUCH_IMPORT).accept("text/html").exchange(),
                mvc.post()
                        .uri("/api/v1/question-bank/imports")
                        .with(Programs.with(key.secret()))
                        .exchange())) {
            assertThat(answer.getResponse().getCookies()).isEmpty();
            assertThat(answer).doesNotContainHeader("Set-Cookie");
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void wrongKeysArePausedByNetworkAndARightOneIsLetIn() {
        for (int i = 0; i < 30; i++) {
            refused(ask("tst_wrong" + i, "10.9.0.1"), 401, "identity.api.error.unknown");
        }
        var paused = ask("tst_wrong", "10.9.0.1");
        refused(paused, 429, "identity.error.tooMany");
        assertThat(paused).containsHeader("Retry-After");
        refused(ask("tst_wrong", "10.9.0.2"), 401, "identity.api.error.unknown");
        assertThat(ask(programs.key(ApiScope.QUESTION_BANK_IMPORT).secret(), "10.9.0.1"))
                .hasStatus(404);
        clock.advance(Duration.ofMinutes(4));
        refused(ask("tst_wrong", "10.9.0.1"), 401, "identity.api.error.unknown");
    }

    @Test
    void theDayOfTheLastUseIsWrittenOncePerDay() {
        var key = programs.key(ApiScope.QUESTION_BANK_IMPORT);
        assertThat(usedOn(key)).isNull();
        var all = Stream.generate(() -> CompletableFuture.supplyAsync(() -> ask(key.secret())))
                .limit(6)
                .toList();
        all.forEach(answer -> assertThat(answer.join()).hasStatus(404));
        var today = keys.usualExpiry().minusYears(1);
        assertThat(usedOn(key)).isEqualTo(today);
        var written = version(key);
        assertThat(ask(key.secret())).hasStatus(404);
        assertThat(version(key)).isEqualTo(written);
        clock.advance(Duration.ofDays(1));
        assertThat(ask(key.secret())).hasStatus(404);
        assertThat(usedOn(key)).isEqualTo(today.plusDays(1));
    }

    private MvcTestResult ask(String secret) {
        return ask(secret, "10.8." + UUID.randomUUID().hashCode() % 250 + ".1");
    }

    private MvcTestResult ask(String secret, String from) {
        return mvc.get()
                .uri(NO_SUCH_IMPORT)
                .with(Programs.with(secret))
                .remoteAddress(from)
                .exchange();
    }

    private void refused(MvcTestResult answer, int status, String key) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        var problem = body(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("key").asString()).isEqualTo(key);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private long sessions() {
        return jdbc.sql("select count(*) from shared.spring_session")
                .query(Long.class)
                .single();
    }

    private @Nullable LocalDate usedOn(Programs.Key key) {
        return jdbc.sql("select used_on from identity.api_key where id = :id")
                .param("id", key.id().value())
                .query((row, number) -> row.getObject("used_on", LocalDate.class))
                .list()
                .get(0);
    }

    /** Changes with every write of the row. */
    private String version(Programs.Key key) {
        return jdbc.sql("select xmin::text from identity.api_key where id = :id")
                .param("id", key.id().value())
                .query(String.class)
                .single();
    }
}

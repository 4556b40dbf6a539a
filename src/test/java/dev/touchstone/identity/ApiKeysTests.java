package dev.touchstone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.testing.Programs;
import dev.touchstone.testing.RenderedForm;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Keys as administrators make, see and revoke them. */
@TouchstoneTest
class ApiKeysTests {

    private static final Pattern SECRET = Pattern.compile("tst_[a-z0-9]{8}_[A-Za-z0-9_-]{43}");

    @Autowired
    ApiKeys keys;

    @Autowired
    CurrentAccount current;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Programs programs;

    @Autowired
    Staff staff;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    private AccountId administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = staff.hire("林晓", Role.ADMIN);
    }

    @Test
    void theFormMakesAKeyWhoseSecretIsShownOnceAndKeptAsAHash() {
        var page = open("/api-keys/new");
        var form = RenderedForm.of(page, "/api-keys");
        var answer = mvc.post()
                .uri("/api-keys")
                .param("id", form.value("id"))
                .param("name", "题库同步脚本")
                .param("scopes", "QUESTION_BANK_IMPORT")
                .param("expiresOn", form.value("expiresOn"))
                .with(staff.signedIn(administrator))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(201).bodyText().contains("题库同步脚本", "只显示这一次");
        var found = SECRET.matcher(text(answer));
        assertThat(found.find()).isTrue();
        var secret = found.group();

        assertThat(text(open("/api-keys")))
                .contains("题库同步脚本", secret.substring(0, "tst_12345678_".length()), "还没用过")
                .doesNotContain(secret);
        assertThat(jdbc.sql("select k::text from identity.api_key k")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret.substring(13)));
        assertThat(events("ApiKeyMade", form.value("id"))).isOne();
    }

    @Test
    void aFormSentTwiceMakesOneKey() {
        var id = ApiKeyId.next();
        current.as(administrator, () -> make(id));
        assertThatThrownBy(() -> current.as(administrator, () -> make(id)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.CONFLICT));
        assertThat(events("ApiKeyMade", id.toString())).isOne();
    }

    @ParameterizedTest
    @CsvSource({"-1,-1,false", "-1,0,true", "2,0,true", "2,1,false"})
    void aKeyEndsBetweenTodayAndThreeYearsFromNow(int years, int days, boolean fine) {
        var day = keys.usualExpiry().plusYears(years).plusDays(days);
        var made = mvc.post()
                .uri("/api-keys")
                .param("id", ApiKeyId.next().toString())
                .param("name", "脚本")
                .param("scopes", "QUESTION_BANK_CHECK")
                .param("expiresOn", day.toString())
                .with(staff.signedIn(administrator))
                .with(csrf())
                .exchange();
        assertThat(made).hasStatus(fine ? 201 : 422);
        assertThat(text(made)).contains(fine ? "tst_" : "3 年以内");
    }

    @Test
    void aFormWithoutNameAndScopeComesBackWithItsSentences() {
        var form = RenderedForm.of(open("/api-keys/new"), "/api-keys");
        assertThat(text(form.send(mvc, staff.signedIn(administrator)))).contains("请填写名称。", "至少选一项。");
    }

    @Test
    void revokingIsDoneOnceAndTold() {
        var key = programs.keyOf(administrator, ApiScope.QUESTION_BANK_CHECK);
        var page = "/api-keys/" + key.id() + "/revocation";
        assertThat(RenderedForm.of(open("/api-keys"), page).send(mvc, staff.signedIn(administrator)))
                .hasRedirectedUrl("/api-keys");
        keys.revoke(key.id());
        assertThat(text(open("/api-keys"))).doesNotContain(page).contains("已停用");
        assertThat(events("ApiKeyRevoked", key.id().toString())).isOne();
        assertThatThrownBy(() -> keys.revoke(ApiKeyId.next())).isInstanceOf(RefusedException.class);
    }

    @Test
    void theListTellsWhichKeysOpenNothing() {
        var key = programs.keyOf(administrator, ApiScope.QUESTION_BANK_CHECK);
        assertThat(state(key)).isEqualTo(ApiKeyState.ACTIVE);
        staff.hire("周敏", Role.ADMIN);
        administration.changeRoles(administrator, Set.of(Role.RECRUITER));
        assertThat(state(key)).isEqualTo(ApiKeyState.ORPHANED);
        administration.changeRoles(administrator, Set.of(Role.ADMIN));
        administration.disable(administrator);
        assertThat(state(key)).isEqualTo(ApiKeyState.ORPHANED);
        administration.enable(administrator);
        clock.advance(Duration.ofDays(370));
        assertThat(state(key)).isEqualTo(ApiKeyState.EXPIRED);
        keys.revoke(key.id());
        assertThat(state(key)).isEqualTo(ApiKeyState.REVOKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api-keys", "/api-keys/new"})
    void onlyAdministratorsSeeKeys(String page) {
        var others = staff.hire("何静", Role.RECRUITER, Role.AUDITOR, Role.HIRING_MANAGER);
        assertThat(mvc.get().uri(page).with(staff.signedIn(others))).hasStatus(403);
    }

    @Test
    void thePagesAreThereInEnglish() {
        programs.keyOf(administrator, ApiScope.QUESTION_BANK_IMPORT);
        for (var page : Map.of("/api-keys", "Not used yet", "/api-keys/new", "Valid until")
                .entrySet()) {
            assertThat(mvc.get()
                            .uri(page.getKey())
                            .cookie(new Cookie("language", "en"))
                            .with(staff.signedIn(administrator)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(page.getValue());
        }
    }

    private String make(ApiKeyId id) {
        return keys.make(id, "脚本", Set.of(ApiScope.QUESTION_BANK_CHECK), keys.usualExpiry());
    }

    private ApiKeyState state(Programs.Key key) {
        return keys.all().stream()
                .filter(line -> line.key().id().equals(key.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private MvcTestResult open(String page) {
        var answer = mvc.get().uri(page).with(staff.signedIn(administrator)).exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private long events(String event, String key) {
        return jdbc.sql("select count(*) from audit.entry where event = :event and facts ->> 'apiKey' = :key")
                .param("event", event)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

package dev.touchstone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.identity.InvitationRows.Purpose;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TouchstoneTest
class AccountAdministrationTests {

    private static final String PASSWORD = "two green lamps";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationRows links;

    @Autowired
    Staff staff;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anInvitedColleagueIsEnabledByTheirPassword() {
        var account = accounts.invite("何静", email(), Language.ZH, Set.of(Role.MARKER));
        assertThat(administration.get(account).state()).isEqualTo(AccountState.INVITED);
        assertThat(accounts.get(account).enabled()).isFalse();
        invitations.accept(linkFor(account), PASSWORD);
        assertThat(administration.get(account).state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void anInvitationIsMailedAndItsKeyIsNotInTheDatabase() {
        var email = email();
        accounts.invite("何静", email, Language.EN, Set.of(Role.MARKER));
        var mails = jdbc.sql("select count(*) from mail.outbox where recipient_address = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
        assertThat(mails).isOne();
        var token = links.issue(null, Purpose.FIRST_ADMINISTRATOR).token().text();
        assertThat(invitations.find(token)).isEmpty();
        assertThat(jdbc.sql("select i::text from identity.invitation i")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void aLinkWorksOnce() {
        var token = linkFor(staff.hire("周敏", Role.RECRUITER));
        invitations.accept(token, PASSWORD);
        assertThat(invitations.find(token)).isEmpty();
        assertThatThrownBy(() -> invitations.accept(token, PASSWORD)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short 1", "password123", "Woaini1314", "aaaaaaaaaa", "1234567890"})
    void weakPasswordsAreRefusedAndTheLinkStaysValid(String weak) {
        var token = linkFor(staff.hire("周敏", Role.RECRUITER));
        assertThatThrownBy(() -> invitations.accept(token, weak)).isInstanceOf(PasswordRefused.class);
        invitations.accept(token, PASSWORD);
    }

    @Test
    void aLongChinesePasswordIsFine() {
        invitations.accept(linkFor(staff.hire("周敏", Role.RECRUITER)), "山重水复疑无路柳暗花明又一村".repeat(4));
    }

    @Test
    void aNewLinkVoidsTheOneBefore() {
        var account = staff.hire("周敏", Role.RECRUITER);
        var first = linkFor(account);
        administration.sendLink(account);
        assertThat(invitations.find(first)).isEmpty();
    }

    @Test
    void aLinkForAPasswordIsOnRecord() {
        var account = staff.hire("周敏", Role.RECRUITER);
        administration.sendLink(account);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where event = 'PasswordLinkSent' and facts->>'account' = :id")
                        .param("id", account.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aMistypedAddressIsCorrectedUntilTheInvitationIsAccepted() {
        var mistyped = email();
        var account = accounts.invite("何静", mistyped, Language.ZH, Set.of(Role.MARKER));
        var first = linkFor(account);
        var right = email();
        assertThat(invitedAt(account, "a@b")).containsKey("problem");
        assertThat(invitedAt(
                        account, accounts.get(staff.hire("周敏", Role.RECRUITER)).email()))
                .containsKey("problem");
        assertThat(accounts.get(account).email()).isEqualTo(mistyped);

        assertThat(invitedAt(account, right)).containsKey("notice");
        assertThat(accounts.get(account).email()).isEqualTo(right);
        assertThat(invitations.find(first)).isEmpty();
        assertThat(jdbc.sql("select count(*) from mail.outbox where recipient_address = :email")
                        .param("email", right)
                        .query(Integer.class)
                        .single())
                .isOne();

        invitations.accept(linkFor(account), PASSWORD);
        assertThat(invitedAt(account, email())).containsKey("problem");
        assertThat(accounts.get(account).email()).isEqualTo(right);
    }

    private Map<String, Object> invitedAt(AccountId account, String email) {
        return mvc.post()
                .uri("/accounts/{account}/invitation", account)
                .param("email", email)
                .with(user(staff.hire("管", Role.ADMIN).toString()).roles("ADMIN"))
                .with(csrf())
                .exchange()
                .getMvcResult()
                .getFlashMap();
    }

    @Test
    void aResetLinkExpiresAfterADay() {
        var token = linkFor(staff.hire("周敏", Role.RECRUITER));
        clock.advance(Duration.ofHours(25));
        assertThat(invitations.find(token)).isEmpty();
    }

    @Test
    void disablingVoidsTheLinksOfTheAccount() {
        var account = staff.hire("周敏", Role.RECRUITER);
        var token = linkFor(account);
        administration.disable(account);
        assertThat(invitations.find(token)).isEmpty();
        assertThatThrownBy(() -> administration.sendLink(account)).isInstanceOf(RefusedException.class);
        administration.enable(account);
        assertThat(accounts.get(account).enabled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a@b,422", "何静@example.cn,422", "He.Jing@Example.cn,302"})
    void anAddressNoLetterWouldReachIsNotInvited(String address, int status) {
        assertThat(mvc.post()
                        .uri("/accounts")
                        .param("name", "何静")
                        .param("email", status == 302 ? UUID.randomUUID() + address : address)
                        .param("language", "ZH")
                        .param("roles", "MARKER")
                        .with(user(staff.hire("管", Role.ADMIN).toString()).roles("ADMIN"))
                        .with(csrf()))
                .hasStatus(status);
    }

    @Test
    void anAddressHasOneAccount() {
        var email = email();
        accounts.invite("何静", email, Language.ZH, Set.of(Role.MARKER));
        assertThatThrownBy(() -> accounts.invite("何静", email.toUpperCase(), Language.ZH, Set.of(Role.MARKER)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theFirstAdministratorsLinkIsVoidOnceThereIsOne() {
        staff.hire("林晓", Role.ADMIN);
        var token = links.issue(null, Purpose.FIRST_ADMINISTRATOR).token().text();
        assertThat(invitations.find(token)).isEmpty();
        assertThatThrownBy(() -> invitations.acceptAsFirst(token, "陈", email(), Language.ZH, PASSWORD))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void twoAdministratorsCannotSendEachOtherAway() {
        var one = staff.hire("林晓", Role.ADMIN);
        var other = staff.hire("钱宁", Role.ADMIN);
        administration.all().stream()
                .map(AccountLine::account)
                .filter(account -> account.enabled() && account.roles().contains(Role.ADMIN))
                .map(Account::id)
                .filter(id -> !id.equals(one) && !id.equals(other))
                .forEach(administration::disable);
        var refused = Stream.of(one, other)
                .map(account -> CompletableFuture.supplyAsync(() -> isRefused(account)))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();
        assertThat(refused).isOne();
        assertThat(accounts.withRole(Role.ADMIN)).hasSize(1);
    }

    private boolean isRefused(AccountId account) {
        try {
            administration.disable(account);
            return false;
        } catch (RefusedException refused) {
            return true;
        }
    }

    private String linkFor(AccountId account) {
        return links.issue(account, Purpose.PASSWORD_RESET).token().text();
    }

    private static String email() {
        return UUID.randomUUID() + "@example.test";
    }
}

package dev.touchstone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TouchstoneTest
class DemoSignInsTests {

    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9]{12}");

    @Autowired
    AccountRows accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    StaffSessions sessions;

    @Autowired
    MessageSource messages;

    @Autowired
    SignInCheck signIn;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private DemoSignIns demo;
    private AccountId persona;

    @BeforeEach
    void hirePersona() {
        demo = new DemoSignIns(accounts, credentials, sessions, messages);
        persona = staff.hire("周敏", Role.RECRUITER);
        jdbc.sql("update identity.account set demo_persona = true where id = :id")
                .param("id", persona.value())
                .update();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoHasNotAcceptedTheirInvitationIsNotOffered() {
        jdbc.sql("update identity.account set password_hash = null where id = :id")
                .param("id", persona.value())
                .update();
        assertThat(demo.personas()).extracting(Account::id).doesNotContain(persona);
    }

    @Test
    void oneClickSignsThePersonaInAndWhoeverWasThereOut() {
        var request = new MockHttpServletRequest();
        var before = request.getSession();
        demo.signIn(persona, request, new MockHttpServletResponse());
        var who = sessions.loadDeferredContext(request).get().getAuthentication();
        assertThat(who).isNotNull().extracting("name").isEqualTo(persona.toString());
        assertThat(request.getSession()).isNotSameAs(before);
    }

    @Test
    void thePageThatAskedForTheSignInFollows() {
        var asked = new MockHttpServletRequest("GET", "/interviews");
        new HttpSessionRequestCache().saveRequest(asked, new MockHttpServletResponse());
        var request = new MockHttpServletRequest();
        request.setSession(asked.getSession());
        assertThat(demo.signIn(persona, request, new MockHttpServletResponse())).startsWith("/interviews");
        assertThat(demo.signIn(persona, new MockHttpServletRequest(), new MockHttpServletResponse()))
                .isEqualTo("/");
    }

    @Test
    void aRealAccountIsNoPersona() {
        var real = staff.hire("林晓", Role.ADMIN);
        assertThatThrownBy(() -> demo.signIn(real, new MockHttpServletRequest(), new MockHttpServletResponse()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void thePrintedPasswordWorksUntilTheNextStart() {
        var password = printedPassword();
        assertThat(signIn.authenticate(attempt(password)).isAuthenticated()).isTrue();
        assertThat(printedPassword()).isNotEqualTo(password);
        assertThatThrownBy(() -> signIn.authenticate(attempt(password))).hasMessageContaining("do not match");
    }

    @Test
    void outsideTheDemoThereIsNothingToClick() {
        assertThat(mvc.get().uri("/sign-in")).hasStatusOk().bodyText().doesNotContain("demo-sign-in");
        assertThat(mvc.get().uri("/demo-sign-in")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String printedPassword() {
        var match = PASSWORD.matcher(demo.lines().get(0));
        assertThat(match.find()).isTrue();
        return match.group();
    }

    private UsernamePasswordAuthenticationToken attempt(String password) {
        var email = accounts.find(persona).orElseThrow().email();
        return UsernamePasswordAuthenticationToken.unauthenticated(email, password);
    }
}

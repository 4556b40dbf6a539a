package dev.touchstone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TouchstoneTest
class LostLinksTests {

    @Autowired
    Attempts attempts;

    @Autowired
    Forgetting forgetting;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final List<String> asked = new ArrayList<>();
    private final String email = UUID.randomUUID() + "@example.test";

    @Test
    void theDeskHearsTheAddressInItsNormalForm() {
        lostLinks().ask("  " + email.toUpperCase() + " ", Language.EN);
        assertThat(asked).containsExactly(email);
    }

    @Test
    void anAddressIsMailedThreeTimesInHalfAnHour() {
        for (int i = 0; i < 5; i++) {
            lostLinks().ask(email, Language.ZH);
        }
        assertThat(asked).hasSize(3);
        clock.advance(Duration.ofMinutes(31));
        lostLinks().ask(email, Language.ZH);
        assertThat(asked).hasSize(4);
    }

    @Test
    void theAnswerIsTheSameWhoeverAsks() {
        for (int i = 0; i < 10; i++) {
            assertThat(mvc.post().uri("/lost-link").param("email", email).with(csrf()))
                    .hasRedirectedUrl("/lost-link?asked");
        }
    }

    @Test
    void triesAreForgottenAfterADayAndNeverNameTheAddress() {
        lostLinks().ask(email, Language.ZH);
        assertThat(subjects()).isNotEmpty().noneMatch(subject -> subject.contains(email));
        clock.advance(Duration.ofHours(25));
        forgetting.work();
        assertThat(subjects()).isEmpty();
    }

    private List<String> subjects() {
        return jdbc.sql("select subject from identity.attempt")
                .query(String.class)
                .list();
    }

    private LostLinks lostLinks() {
        LostLinkDesk desk = (address, language) -> asked.add(address);
        var beans = new StaticListableBeanFactory();
        beans.addBean("desk", desk);
        return new LostLinks(attempts, beans.getBeanProvider(LostLinkDesk.class));
    }
}

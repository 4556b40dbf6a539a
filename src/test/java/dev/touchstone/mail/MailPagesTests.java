package dev.touchstone.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.shared.Language;
import dev.touchstone.testing.TouchstoneTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TouchstoneTest
class MailPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private Outbox outbox;

    @Test
    void staffReadTheLetterButNeverItsSecretLink() {
        var mail = post();
        assertThat(mvc.get().uri("/mails/" + mail).with(user("a").roles("ADMIN")))
                .hasStatusOk()
                .bodyText()
                .contains("请参加“售前客服”的在线笔试", "排队中", "•••")
                .doesNotContain("c2VjcmV0");
    }

    @Test
    void aLetterOfNoApplicationIsOnlyForAdministrators() {
        var mail = post();
        assertThat(mvc.get().uri("/mails/" + mail).with(user("r").roles("RECRUITER")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/mails/" + mail).with(user("i").roles("INTERVIEWER")))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/mails/" + mail + "/cancel")
                        .with(user("i").roles("MARKER"))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void aWaitingLetterIsTakenBackByAClick() {
        var mail = post();
        assertThat(mvc.post()
                        .uri("/mails/" + mail + "/cancel")
                        .with(user("a").roles("ADMIN"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(mvc.get().uri("/mails/" + mail + "/chip").with(user("a").roles("ADMIN")))
                .hasStatusOk()
                .bodyText()
                .contains("已撤回")
                .doesNotContain("hx-get");
    }

    @Test
    void sendingAgainWithoutANewLinkIsRefusedWithASentence() {
        var mail = post();
        outbox.sendDue();
        assertThat(mvc.post()
                        .uri("/mails/" + mail + "/resend")
                        .with(user("a").roles("ADMIN"))
                        .with(csrf()))
                .hasStatus(409);
    }

    private MailId post() {
        return mailroom.post(Letter.to("王芳", "wf@example.cn", Language.ZH)
                .with("jobTitle", "售前客服")
                .withLink("https://t.example/v/c2VjcmV0")
                .of("test-invitation", UUID.randomUUID()));
    }
}

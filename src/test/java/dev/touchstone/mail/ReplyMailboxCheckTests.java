package dev.touchstone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.touchstone.platform.DoctorCheck.Finding;
import dev.touchstone.platform.DoctorCheck.Severity;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ReplyMailboxCheckTests {

    private static final String PREFIX = "touchstone.calendar.replies.";

    private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());

    @BeforeEach
    void listen() {
        server.start();
        server.setUser("answers@example.cn", "answers", "secret");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void aMailboxThatCanBeOpenedIsFine() {
        assertThat(look("secret", "INBOX").severity()).isEqualTo(Severity.FINE);
        assertThat(look("secret", "INBOX").text()).contains("accepts the sign-in", "INBOX");
    }

    @Test
    void aWrongPasswordAFolderThereIsNotAndASilentServerAreToldApart() {
        assertThat(look("wrong", "INBOX").text())
                .contains("refuses the sign-in", "PASSWORD")
                .doesNotContain("wrong");
        assertThat(look("secret", "Nowhere").text()).contains("has no folder Nowhere");
        var port = server.getImap().getPort();
        server.stop();
        var silent = look("secret", "INBOX", port);
        assertThat(silent.severity()).isEqualTo(Severity.WARNING);
        assertThat(silent.text()).contains("cannot be reached");
    }

    @Test
    void withoutAMailboxItSaysThatNothingIsRead() {
        var finding = new ReplyMailboxCheck()
                .look(new MockEnvironment(), Locale.SIMPLIFIED_CHINESE)
                .get(0);
        assertThat(finding.severity()).isEqualTo(Severity.FINE);
        assertThat(finding.text()).contains("没有设置收日历答复的邮箱");
    }

    private Finding look(String password, String folder) {
        return look(password, folder, server.getImap().getPort());
    }

    private static Finding look(String password, String folder, int port) {
        var settings = new MockEnvironment()
                .withProperty(PREFIX + "host", "127.0.0.1")
                .withProperty(PREFIX + "port", String.valueOf(port))
                .withProperty(PREFIX + "ssl", "false")
                .withProperty(PREFIX + "username", "answers")
                .withProperty(PREFIX + "password", password)
                .withProperty(PREFIX + "folder", folder);
        return new ReplyMailboxCheck().look(settings, Locale.ENGLISH).get(0);
    }
}

package dev.touchstone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.platform.DoctorCheck.Finding;
import dev.touchstone.platform.DoctorCheck.Severity;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class MailServerCheckTests {

    private ScriptedSmtp server;

    @BeforeEach
    void listen() throws IOException {
        server = new ScriptedSmtp();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aServerThatTakesTheSignInIsFine() {
        answersSignInWith("235 welcome");
        assertThat(look().severity()).isEqualTo(Severity.FINE);
        assertThat(look().text()).contains("accepts the sign-in");
    }

    @Test
    void aWrongPasswordIsToldApartFromASilentServer() throws IOException {
        answersSignInWith("535 5.7.8 no such user");
        assertThat(look().text()).contains("refuses the sign-in", "535", "SPRING_MAIL_PASSWORD");
        server.close();
        assertThat(look().text()).contains("cannot be reached", "SPRING_MAIL_HOST");
        assertThat(look().severity()).isEqualTo(Severity.WARNING);
    }

    private void answersSignInWith(String answer) {
        server.answer(command -> switch (command) {
            case "EHLO" -> "250-scripted\r\n250 AUTH PLAIN";
            case "AUTH" -> answer;
            default -> null;
        });
    }

    private Finding look() {
        var settings = new MockEnvironment()
                .withProperty("spring.mail.host", "127.0.0.1")
                .withProperty("spring.mail.port", String.valueOf(server.port()))
                .withProperty("spring.mail.username", "hiring")
                .withProperty("spring.mail.password", "secret")
                .withProperty("spring.mail.properties[mail.smtp.auth.mechanisms]", "PLAIN");
        return new MailServerCheck().look(settings, Locale.ENGLISH).get(0);
    }
}

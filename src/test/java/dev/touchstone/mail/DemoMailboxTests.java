package dev.touchstone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The demo's SMTP server and mailbox, end to end; the profile itself is not needed for that. */
@TouchstoneTest
class DemoMailboxTests {

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private OutboxRows rows;

    @Autowired
    private Seal seal;

    @Autowired
    private LinkSeal links;

    @Autowired
    private MailSettings settings;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLetterIsReadWithItsLinksFilesAndCalendarAndLiesSealedInTheDatabase() {
        var mailbox = new DemoMailbox(jdbc, seal, clock);
        var demo = new DemoMailConfiguration();
        var server = demo.demoSmtpServer(mailbox);
        server.start();
        try {
            post();
            outbox(demo.demoMailSender(server)).sendDue();
        } finally {
            server.stop();
        }
        var message = mailbox.newest("demo@example.cn", 10).get(0);
        assertThat(mailbox.recipients()).contains("demo@example.cn");
        assertThat(message.subject()).isEqualTo("面试邀请：售前客服");
        assertThat(message.recipientName()).isEqualTo("王芳 & <b>");
        assertThat(message.preview())
                .contains(new LetterPiece(
                        LetterPiece.Kind.BUTTON, List.of("查看安排"), "https://t.example/v/c2VjcmV0?a=1&b=2"))
                .contains(new LetterPiece(LetterPiece.Kind.WORDS, List.of("王芳 & <b>，您好："), ""));
        assertThat(message.calendar()).isEqualTo(new CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\n"));
        assertThat(message.files()).containsExactly("说明.pdf");
        assertThat(mailbox.file(message.id(), 0).orElseThrow().content()).containsExactly(7, 8, 9);
        assertThat(mailbox.file(message.id(), 1)).isEmpty();
        assertThat(jdbc.sql("select encode(sealed, 'escape') from mail.demo_message")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("c2VjcmV0") || row.contains("Subject"));
    }

    private void post() {
        mailroom.post(Letter.to("王芳 & <b>", "demo@example.cn", Language.ZH)
                .with("jobTitle", "售前客服")
                .withLink("https://t.example/v/c2VjcmV0?a=1&b=2")
                .attach(new Attachment("说明.pdf", "application/pdf", new byte[] {7, 8, 9}))
                .calendar(new CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\n"))
                .of("interview-invitation", UUID.randomUUID()));
    }

    private Outbox outbox(JavaMailSenderImpl sender) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var office = new PostOffice(beans.getBeanProvider(JavaMailSenderImpl.class), settings);
        return new Outbox(rows, office, new Breaker(clock, settings), links, settings, clock);
    }
}

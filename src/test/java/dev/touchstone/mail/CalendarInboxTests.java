package dev.touchstone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.touchstone.mail.CalendarReplies.Verdict;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/** The mailbox of answers, with mails of anybody’s in it. */
class CalendarInboxTests {

    private static final String ICS = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n";

    private final List<ReceivedCalendar> taken = new ArrayList<>();
    private GreenMail server;
    private GreenMailUser box;

    @BeforeEach
    void startServer() {
        server = new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});
        server.start();
        box = server.setUser("answers@example.com", "answers", "secret");
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void anAnswerIsFoundAmongTheAlternativesAndReadOnce() throws Exception {
        box.deliver(mail("zhou@example.com", alternatives(ICS)));
        assertThat(mailbox("").read()).isEqualTo(Map.of(Verdict.RECORDED, 1));
        assertThat(mailbox("").read()).isEmpty();
        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo("zhou@example.com");
            assertThat(new String(one.content(), StandardCharsets.UTF_8)).isEqualTo(ICS);
        });
    }

    @Test
    void aMailThatIsNoneOfOursIsLeftAsideAndTheNextOneRead() throws Exception {
        box.deliver(mail("a@example.com", text("你好")));
        box.deliver(mail("b@example.com", alternatives("x".repeat(70_000))));
        box.deliver(mail("c@example.com", nested(12)));
        box.deliver(mail("d@example.com", many(60)));
        box.deliver(large());
        box.deliver(mail("zhou@example.com", alternatives(ICS)));
        assertThat(mailbox("").read()).isEqualTo(Map.of(Verdict.UNREADABLE, 5, Verdict.RECORDED, 1));
        assertThat(unread()).isZero();
    }

    @Test
    void whoTakesAnAnswerInAndFailsDoesNotStopTheOthers() throws Exception {
        box.deliver(mail("bad@example.com", alternatives(ICS)));
        box.deliver(mail("zhou@example.com", alternatives(ICS)));
        assertThat(mailbox("").read()).isEqualTo(Map.of(Verdict.UNREADABLE, 1, Verdict.RECORDED, 1));
        assertThat(unread()).isZero();
    }

    @Test
    void whatTheDatabaseCouldNotTakeIsReadTheNextTime() throws Exception {
        box.deliver(mail("down@example.com", alternatives(ICS)));
        box.deliver(mail("zhou@example.com", alternatives(ICS)));
        assertThat(mailbox("").read()).isEmpty();
        assertThat(unread()).isEqualTo(2);
    }

    @Test
    void readMailsAreMovedWhereTheOperatorWantsThem() throws Exception {
        box.deliver(mail("zhou@example.com", alternatives(ICS)));
        mailbox("done").read();
        assertThat(server.getManagers().getImapHostManager().getInbox(box).getMessageCount())
                .isZero();
        assertThat(server.getManagers()
                        .getImapHostManager()
                        .getFolder(box, "done")
                        .getMessageCount())
                .isEqualTo(1);
    }

    private ReplyMailbox mailbox(String done) {
        var settings = new ReplySettings(
                "127.0.0.1",
                server.getImap().getPort(),
                false,
                "answers",
                "secret",
                "INBOX",
                done,
                Duration.ofMinutes(1));
        return new ReplyMailbox(settings, received -> {
            if (received.from().startsWith("bad")) {
                throw new IllegalStateException("odd");
            }
            if (received.from().startsWith("down")) {
                throw new QueryTimeoutException("down");
            }
            taken.add(received);
            return Verdict.RECORDED;
        });
    }

    private int unread() throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), "answers", "secret");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                int unread = 0;
                for (var message : inbox.getMessages()) {
                    unread += message.isSet(Flags.Flag.SEEN) ? 0 : 1;
                }
                return unread;
            }
        }
    }

    private static MimeMessage mail(String from, MimeBodyPart content) throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("answers@example.com"));
        message.setSubject("Accepted: 面试", "UTF-8");
        message.setDataHandler(content.getDataHandler());
        message.saveChanges();
        return message;
    }

    private static MimeMessage large() throws Exception {
        var wide = new MimeMultipart("mixed");
        wide.addBodyPart(text("x".repeat(700_000)));
        wide.addBodyPart(calendar(ICS));
        return mail("e@example.com", wrapped(wide));
    }

    private static MimeBodyPart text(String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8");
        part.setHeader("Content-Type", "text/plain; charset=UTF-8");
        return part;
    }

    private static MimeBodyPart calendar(String ics) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(ics, "UTF-8", "calendar; method=REPLY");
        part.setHeader("Content-Type", "text/calendar; method=REPLY; charset=UTF-8");
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart alternatives(String ics) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text("Zhou has accepted"));
        alternatives.addBodyPart(calendar(ics));
        return wrapped(alternatives);
    }

    private static MimeBodyPart nested(int depth) throws MessagingException {
        var inside = alternatives(ICS);
        for (int at = 0; at < depth; at++) {
            var around = new MimeMultipart("mixed");
            around.addBodyPart(inside);
            inside = wrapped(around);
        }
        return inside;
    }

    private static MimeBodyPart many(int parts) throws MessagingException {
        var wide = new MimeMultipart("mixed");
        for (int at = 0; at < parts; at++) {
            wide.addBodyPart(text("part " + at));
        }
        wide.addBodyPart(calendar(ICS));
        return wrapped(wide);
    }

    private static MimeBodyPart wrapped(MimeMultipart parts) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }
}

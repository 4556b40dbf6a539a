package dev.touchstone.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class PostingTests {

    private static final String SECRET = "https://t.example/v/Zm9vYmFyYmF6cXV4";

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private Outbox outbox;

    @Autowired
    private GreenMail mails;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void textHtmlAndCalendarAreAlternativesAndNoFileIsTheCalendar() throws Exception {
        var ics = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:面试\r\nEND:VCALENDAR\r\n";
        var letter = interview("mime@example.cn")
                .calendar(new CalendarPart("REQUEST", ics))
                .of("interview-invitation", UUID.randomUUID());
        var mail = mailroom.post(letter);
        outbox.sendDue();
        var received = received("mime@example.cn");
        assertThat(leaves(received))
                .extracting(part -> part.getContentType().replaceAll("[\\r\\n\\t ]+", " "))
                .containsExactly(
                        "text/plain; charset=UTF-8",
                        "text/html; charset=UTF-8",
                        "text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(received.isMimeType("multipart/alternative")).isTrue();
        assertThat(leaves(received))
                .allSatisfy(part -> assertThat(part.getFileName()).isNull());
        assertThat(bytes(leaves(received).get(2))).isEqualTo(ics);
        assertThat(received.getHeader("Message-ID")).containsExactly("<" + mail + "@touchstone.example>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getReplyTo()[0]).hasToString("zm@example.cn");
        assertThat(received.getSentDate()).isNotNull();
        assertThat(received.getSubject()).isEqualTo("面试邀请：售前客服");
    }

    @Test
    void filesGoAroundTheAlternatives() throws Exception {
        var pdf = new Attachment("录用通知.pdf", "application/pdf", new byte[] {1, 2, 3});
        mailroom.post(interview("file@example.cn").attach(pdf).of("interview-invitation", UUID.randomUUID()));
        outbox.sendDue();
        var received = received("file@example.cn");
        assertThat(received.isMimeType("multipart/mixed")).isTrue();
        var file = leaves(received).get(2);
        assertThat(file.getFileName()).isEqualTo("录用通知.pdf");
        assertThat(file.getInputStream().readAllBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void theSameLetterIsPostedOnce() throws Exception {
        var letter = interview("twice@example.cn").of("interview-invitation", UUID.randomUUID());
        assertThat(mailroom.post(letter)).isEqualTo(mailroom.post(letter));
        outbox.sendDue();
        outbox.sendDue();
        assertThat(allReceived("twice@example.cn")).hasSize(1);
    }

    @Test
    void aTransactionThatRollsBackPostsNothing() {
        var letter = interview("rollback@example.cn").of("interview-invitation", UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            mailroom.post(letter);
            status.setRollbackOnly();
        });
        assertThat(rows("rollback@example.cn")).isZero();
    }

    @Test
    void theSecretLinkIsSentAndThenForgotten() throws Exception {
        var mail = mailroom.post(test("secret@example.cn").of("test-invitation", UUID.randomUUID()));
        assertThat(dump()).doesNotContain("Zm9vYmFyYmF6cXV4");
        outbox.sendDue();
        assertThat(bytes(leaves(received("secret@example.cn")).get(0))).contains(SECRET);
        assertThat(bytes(leaves(received("secret@example.cn")).get(1))).contains("href=\"" + SECRET + "\"");
        var view = mailroom.get(mail);
        assertThat(view.state()).isEqualTo(DeliveryState.SENT);
        assertThat(view.text()).contains("•••").doesNotContain(SECRET);
        assertThat(view.html()).contains("•••").doesNotContain(SECRET);
        assertThat(jdbc.sql("select sealed_links from mail.outbox where id = ?")
                        .param(mail.value())
                        .query()
                        .singleRow())
                .containsEntry("sealed_links", null);
        assertThat(dump()).doesNotContain("Zm9vYmFyYmF6cXV4");
    }

    @Test
    void aSentLetterWithASecretLinkIsNotSentAgainWithoutANewOne() {
        var mail = mailroom.post(test("again@example.cn").of("test-invitation", UUID.randomUUID()));
        outbox.sendDue();
        assertThatThrownBy(() -> mailroom.resend(mail))
                .isInstanceOfSatisfying(
                        RefusedException.class, no -> assertThat(no.key()).isEqualTo("mail.error.linkGone"));
    }

    @Test
    void aResendIsALetterOfItsOwn() throws Exception {
        var mail = mailroom.post(interview("resend@example.cn").of("interview-invitation", UUID.randomUUID()));
        assertThatThrownBy(() -> mailroom.resend(mail)).isInstanceOf(RefusedException.class);
        outbox.sendDue();
        var again = mailroom.resend(mail);
        var third = mailroom.resend(mail);
        outbox.sendDue();
        assertThat(List.of(mail, again, third)).doesNotHaveDuplicates();
        assertThat(allReceived("resend@example.cn")).hasSize(3);
    }

    @Test
    void manySendersHandEveryLetterOverOnce() throws Exception {
        var letters = 40;
        for (int n = 0; n < letters; n++) {
            mailroom.post(interview("crowd" + n + "@example.cn").of("interview-invitation", UUID.randomUUID()));
        }
        var senders = Executors.newFixedThreadPool(4);
        var sent = new ArrayList<Future<Integer>>();
        for (int n = 0; n < 4; n++) {
            sent.add(senders.submit(outbox::sendDue));
        }
        for (var count : sent) {
            count.get();
        }
        senders.shutdown();
        for (int n = 0; n < letters; n++) {
            assertThat(allReceived("crowd" + n + "@example.cn")).hasSize(1);
        }
    }

    @Test
    void anUndoableLetterWaitsAndCanBeTakenBack() throws Exception {
        var kept = mailroom.post(interview("kept@example.cn").undoable().of("interview-invitation", UUID.randomUUID()));
        var undone =
                mailroom.post(interview("undone@example.cn").undoable().of("interview-invitation", UUID.randomUUID()));
        outbox.sendDue();
        assertThat(mailroom.get(kept).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(mailroom.cancel(undone)).isTrue();
        clock.advance(Duration.ofSeconds(11));
        outbox.sendDue();
        assertThat(mailroom.get(kept).state()).isEqualTo(DeliveryState.SENT);
        assertThat(mailroom.cancel(kept)).isFalse();
        assertThat(mailroom.get(undone).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(allReceived("undone@example.cn")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: evil@example.org",
                "x\nBcc: evil@example.org",
                "x\rBcc: evil@example.org",
                "x\r\n\r\n<script>",
                "x\u0000y",
                "\"x\" <evil@example.org>, y",
                "=?utf-8?q?x=0D=0ABcc:_evil@example.org?=",
                "x\u2028Bcc: evil@example.org",
                "x;\r\n Bcc: evil@example.org",
                "x%0d%0aBcc: evil@example.org",
                "x\u0085Bcc: evil@example.org",
                "x\u000bBcc: evil@example.org"
            })
    void noValueBecomesAHeaderOrARecipient(String payload) throws Exception {
        var address = "inject" + UUID.randomUUID() + "@example.cn";
        mailroom.post(Letter.to(payload, address, Language.EN)
                .with("candidateName", payload)
                .with("jobTitle", payload)
                .with("place", payload)
                .with("note", payload)
                .with("contactName", payload)
                .with("contactEmail", payload)
                .attach(new Attachment(payload, "text/plain", new byte[] {1}))
                .of("interview-invitation", UUID.randomUUID()));
        outbox.sendDue();
        var received = received(address);
        assertThat(received.getAllRecipients()).hasSize(1);
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(mails.getUserManager().getUserByEmail("evil@example.org")).isNull();
        assertThat(received.getReplyTo()[0]).hasToString(received.getFrom()[0].toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.cn\r\nBcc: evil@example.org",
                "a@example.cn, evil@example.org",
                "A <a@example.cn>",
                "a@example.cn\u0000",
                "a",
                "",
                "@example.cn",
                "group:a@example.cn;"
            })
    void anAddressThatIsNotOneBareAddressIsRefused(String address) {
        var letter = interview(address).of("interview-invitation", UUID.randomUUID());
        assertThatThrownBy(() -> mailroom.post(letter))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.reason())
                        .isEqualTo(RefusedException.Reason.UNUSABLE));
    }

    @Test
    void erasureLeavesOnlyTheDeliveryFacts() {
        var application = UUID.randomUUID();
        var mail = mailroom.post(test("erased@example.cn").about(application).of("test-invitation", UUID.randomUUID()));
        assertThat(mailroom.mailsOf(application)).hasSize(1);
        assertThat(mailroom.latestStates(List.of(application))).containsEntry(application, DeliveryState.PENDING);
        mailroom.erase(List.of(application));
        mailroom.erase(List.of(application));
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(dump()).doesNotContain("erased@example.cn");
    }

    private static Letter.Draft interview(String address) {
        return Letter.to("王芳", address, Language.ZH).with("jobTitle", "售前客服").with("contactEmail", "zm@example.cn");
    }

    private static Letter.Draft test(String address) {
        return interview(address).withLink(SECRET);
    }

    private MimeMessage received(String address) throws Exception {
        return allReceived(address).get(0);
    }

    private List<MimeMessage> allReceived(String address) throws Exception {
        var found = new ArrayList<MimeMessage>();
        for (var message : mails.getReceivedMessages()) {
            var to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
            if (to.getAddress().equals(address)) {
                found.add(message);
            }
        }
        return found;
    }

    private int rows(String address) {
        return jdbc.sql("select count(*) from mail.outbox where recipient_address = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    private String dump() {
        return jdbc.sql("select o::text from mail.outbox o")
                .query(String.class)
                .list()
                .toString();
    }

    private static List<Part> leaves(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart parts)) {
            return List.of(part);
        }
        var found = new ArrayList<Part>();
        for (int i = 0; i < parts.getCount(); i++) {
            found.addAll(leaves(parts.getBodyPart(i)));
        }
        return found;
    }

    private static String bytes(Part part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

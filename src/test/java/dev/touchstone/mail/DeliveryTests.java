package dev.touchstone.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The outbox against a mail server that misbehaves. */
@TouchstoneTest
class DeliveryTests {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*)$");

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private OutboxRows rows;

    @Autowired
    private LinkSeal seal;

    @Autowired
    private MailSettings settings;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ScriptedSmtp server;
    private Outbox outbox;

    @BeforeEach
    void startServer() throws Exception {
        jdbc.sql("delete from mail.outbox").update();
        jdbc.sql("delete from mail.suppression").update();
        server = new ScriptedSmtp();
        outbox = outbox(server.port());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    /** T-13. */
    @Test
    void noLeaseIsTakenEarlyByANodeWhoseClockIsHoursOff() {
        var mail = post("test-reminder");
        var now = clock.instant();
        assertThat(rows.lease(now, Duration.ofMinutes(1))).isPresent();
        for (long hours : new long[] {2, -2}) {
            var there = now.plus(Duration.ofHours(hours));
            assertThat(rows.reclaim(there)).isZero();
            assertThat(rows.lease(there, Duration.ofMinutes(1))).isEmpty();
        }
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.SENDING);
    }

    @Test
    void aTemporaryRefusalIsTriedAgainLaterUnderTheSameMessageId() {
        server.answer(command -> command.equals(".") ? "451 greylisted" : null);
        var mail = post("test-reminder");
        outbox.sendDue();
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.RETRY);
        assertThat(mailroom.get(mail).lastError()).contains("greylisted");
        server.answer(command -> null);
        outbox.sendDue();
        assertThat(mailroom.get(mail).state())
                .as("not before the pause is over")
                .isEqualTo(DeliveryState.RETRY);
        clock.advance(Duration.ofSeconds(73));
        outbox.sendDue();
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.SENT);
        assertThat(messageIds()).containsExactly(id(mail), id(mail));
    }

    @Test
    void afterTheLastPauseTheLetterIsDeadAndItsLinkForgotten() {
        server.answer(command -> command.equals("RCPT") ? "450 mailbox busy" : null);
        var mail = post("test-reminder");
        for (int attempt = 1; attempt <= 8; attempt++) {
            outbox.sendDue();
            assertThat(mailroom.get(mail).attempts()).isEqualTo(attempt);
            clock.advance(Duration.ofHours(30));
        }
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(sealed(mail)).isFalse();
    }

    @Test
    void aRefusalForGoodIsNotRepeatedAndSparesTheAddressFromThenOn() {
        server.answer(command -> command.equals("RCPT") ? "550 no such user" : null);
        var mail = post("test-reminder");
        outbox.sendDue();
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(mailroom.get(mail).lastError()).contains("no such user");
        var next = mailroom.post(draft().of("interview-reminder", UUID.randomUUID()));
        assertThat(mailroom.get(next).state()).isEqualTo(DeliveryState.SUPPRESSED);
        server.answer(command -> null);
        var again = mailroom.resend(next);
        outbox.sendDue();
        assertThat(mailroom.get(again).state())
                .as("a person's resend lifts the ban")
                .isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aRefusedMessageDoesNotBanItsAddress() {
        server.answer(command -> command.equals(".") ? "554 looks like spam" : null);
        var mail = post("test-reminder");
        outbox.sendDue();
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(mailroom.get(post("interview-reminder")).state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void aServerThatHangsUpAfterTheDataGetsTheSameMessageAgain() {
        server.answer(command -> command.equals(".") ? "" : null);
        var mail = post("test-reminder");
        outbox.sendDue();
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.RETRY);
        server.answer(command -> null);
        clock.advance(Duration.ofSeconds(73));
        outbox.sendDue();
        assertThat(messageIds()).containsExactly(id(mail), id(mail));
    }

    @Test
    void anOfferThatMayHaveArrivedWaitsForAPerson() {
        server.answer(command -> command.equals(".") ? "" : null);
        var mail = post("offer-letter");
        outbox.sendDue();
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.UNKNOWN);
        server.answer(command -> null);
        clock.advance(Duration.ofDays(3));
        outbox.sendDue();
        assertThat(server.messages()).hasSize(1);
        mailroom.confirmRepeat(mail);
        outbox.sendDue();
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.SENT);
        assertThat(messageIds()).containsExactly(id(mail), id(mail));
        assertThatThrownBy(() -> mailroom.confirmRepeat(mail)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aSenderThatDiedLeavesOffersToAPersonAndRepeatsTheRest() {
        var offer = post("offer-letter");
        var reminder = post("test-reminder");
        assertThat(rows.lease(clock.instant(), Duration.ofMinutes(2))).isPresent();
        assertThat(rows.lease(clock.instant(), Duration.ofMinutes(2))).isPresent();
        outbox.sendDue();
        assertThat(server.messages()).as("leased letters are nobody else's").isEmpty();
        jdbc.sql("update mail.outbox set lease_until = clock_timestamp() - interval '1 second'")
                .update();
        outbox.sendDue();
        assertThat(mailroom.get(offer).state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(mailroom.get(reminder).state()).isEqualTo(DeliveryState.SENT);
        assertThat(messageIds()).containsExactly(id(reminder));
    }

    @Test
    void aLateSenderCannotOverwriteWhatItsSuccessorDid() {
        var mail = post("test-reminder");
        var late = rows.lease(clock.instant(), Duration.ofMinutes(2)).orElseThrow();
        jdbc.sql("update mail.outbox set lease_until = clock_timestamp() - interval '1 second'")
                .update();
        outbox.sendDue();
        assertThat(rows.settle(late, Settlement.ended(DeliveryState.DEAD, clock.instant(), "late")))
                .isFalse();
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void lettersWrittenWhileTheServerIsDownArriveOnceWhenItIsBack() throws Exception {
        int port = server.port();
        server.close();
        var unreachable = outbox(port);
        var mails = List.of(post("test-reminder"), post("interview-reminder"), post("offer-letter"));
        for (int attempt = 0; attempt < 7; attempt++) {
            assertThat(unreachable.sendDue()).isZero();
        }
        assertThat(mails)
                .allSatisfy(mail -> assertThat(mailroom.get(mail).attempts()).isZero());
        server = new ScriptedSmtp();
        var back = outbox(server.port());
        back.sendDue();
        back.sendDue();
        assertThat(messageIds())
                .containsExactlyInAnyOrderElementsOf(
                        mails.stream().map(this::id).toList());
    }

    @Test
    void aServerThatCannotBeReachedFiveTimesIsLeftAloneForAMinute() {
        server.answer(command -> command.equals("CONNECT") ? "421 not now" : null);
        var mail = post("test-reminder");
        for (int attempt = 0; attempt < 5; attempt++) {
            outbox.sendDue();
        }
        server.answer(command -> null);
        assertThat(outbox.sendDue()).isZero();
        clock.advance(Duration.ofSeconds(61));
        assertThat(outbox.sendDue()).isOne();
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aServerThatWantsASignInKillsNoLetter() {
        server.answer(command -> command.equals("MAIL") ? "530 authentication required" : null);
        var mail = post("offer-letter");
        outbox.sendDue();
        assertThat(mailroom.get(mail).state()).isEqualTo(DeliveryState.RETRY);
        assertThat(mailroom.get(mail).attempts()).isZero();
    }

    private Outbox outbox(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var office = new PostOffice(beans.getBeanProvider(JavaMailSenderImpl.class), settings);
        return new Outbox(rows, office, new Breaker(clock, settings), seal, settings, clock);
    }

    private MailId post(String kind) {
        return mailroom.post(draft().withLink("https://t.example/v/abc").of(kind, UUID.randomUUID()));
    }

    private static Letter.Draft draft() {
        return Letter.to("王芳", "wf@example.cn", Language.ZH).with("jobTitle", "售前客服");
    }

    private List<String> messageIds() {
        return server.messages().stream()
                .map(message -> {
                    var found = MESSAGE_ID.matcher(message);
                    return found.find() ? found.group(1) : "none";
                })
                .toList();
    }

    private String id(MailId mail) {
        return "<" + mail + "@touchstone.example>";
    }

    private boolean sealed(MailId mail) {
        return jdbc.sql("select sealed_links is not null from mail.outbox where id = ?")
                .param(mail.value())
                .query(Boolean.class)
                .single();
    }
}

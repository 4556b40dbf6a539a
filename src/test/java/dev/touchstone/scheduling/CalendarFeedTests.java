package dev.touchstone.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.SealedTexts;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Calendars that are fetched from an address: from where, how much, and what their owner is told. */
@TouchstoneTest
class CalendarFeedTests {

    private static final String ADDRESS = "https://calendar.example.com/private-3f9c/basic.ics?token=s3cret";

    @Autowired
    AvailabilityDesk desk;

    @Autowired
    CalendarFeedRows rows;

    @Autowired
    SealedTexts seals;

    @Autowired
    Accounts accounts;

    @Autowired
    Jobs jobs;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final Wire wire = new Wire();
    private CalendarFeeds feeds;
    private AccountId account;

    /** A line to nowhere that gives the answers it was told, byte by byte. */
    static final class Wire extends CalendarLine {

        final Deque<byte[]> answers = new ArrayDeque<>();
        final List<String> asked = new ArrayList<>();
        InetAddress[] found = {};

        void answer(String text) {
            answers.add(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        InetAddress[] lookUp(String host) {
            return found;
        }

        @Override
        Socket open(InetAddress address, String host) {
            var in = new ByteArrayInputStream(answers.removeFirst());
            return new Socket() {
                private final ByteArrayOutputStream out = new ByteArrayOutputStream();

                @Override
                public InputStream getInputStream() {
                    asked.add(
                            host + " " + out.toString(StandardCharsets.US_ASCII).split("\r\n")[0]);
                    return in;
                }

                @Override
                public OutputStream getOutputStream() {
                    return out;
                }
            };
        }
    }

    @BeforeEach
    void openLine() throws IOException {
        wire.found = new InetAddress[] {InetAddress.getByName("93.184.215.14")};
        var hosts = new AllowedHosts(List.of("calendar.example.com", ".cloud.example"));
        feeds = new CalendarFeeds(desk, rows, new CalendarFetch(hosts, wire), hosts, seals, clock);
        account = new JobTeamFixture(accounts, jobs).somebody(Role.INTERVIEWER);
        jdbc.sql("delete from scheduling.calendar_feed").update();
    }

    @Test
    void aCalendarIsFetchedAtOnceAndItsAddressLiesSealed() {
        wire.answer(ok(calendar(2)));
        assertThat(feeds.follow(account, "", ADDRESS)).isEqualTo(2);
        assertThat(wire.asked)
                .containsExactly("calendar.example.com GET /private-3f9c/basic.ics?token=s3cret HTTP/1.1");
        var kept = desk.calendars(account).get(0);
        assertThat(kept.name()).isEqualTo("calendar.example.com");
        assertThat(kept.feed()).isNotNull().satisfies(feed -> assertThat(feed.problem())
                .isNull());
        var row = jdbc.sql("select f::text from scheduling.calendar_feed f where calendar = :id")
                .param("id", kept.id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("s3cret", "private-3f9c");
        assertThat(new String(sealed(kept.id()), StandardCharsets.ISO_8859_1)).doesNotContain("s3cret");
    }

    @Test
    void itIsFetchedAgainEveryHalfHour() {
        wire.answer(ok(calendar(1)));
        feeds.follow(account, "工作", ADDRESS);
        assertThat(feeds.refreshDue()).isZero();
        clock.advance(Duration.ofMinutes(31));
        wire.answer(ok(calendar(3)));
        assertThat(feeds.refreshDue()).isEqualTo(1);
        assertThat(desk.calendars(account).get(0).times()).isEqualTo(3);
        assertThat(feeds.refreshDue()).isZero();
    }

    @Test
    void whatFailsIsSaidKeepsTheLastTimesAndIsTriedLessOften() {
        wire.answer(ok(calendar(2)));
        feeds.follow(account, "工作", ADDRESS);
        clock.advance(Duration.ofMinutes(31));
        wire.answer("HTTP/1.1 404 Not Found\r\n\r\n");
        feeds.refreshDue();
        var kept = desk.calendars(account).get(0);
        assertThat(kept.times()).isEqualTo(2);
        assertThat(kept.feed()).isNotNull().satisfies(feed -> {
            assertThat(feed.problem()).isEqualTo("scheduling.error.feed.gone");
            assertThat(Duration.between(feed.triedAt(), feed.nextAt())).isEqualTo(Duration.ofHours(1));
        });
        assertThat(mvc.get().uri("/availability").with(user(account.toString()).roles("INTERVIEWER")))
                .hasStatusOk()
                .bodyText()
                .contains("calendar.example.com")
                .doesNotContain("s3cret");
        clock.advance(Duration.ofMinutes(61));
        wire.answer(ok(calendar(1)));
        feeds.refreshDue();
        assertThat(desk.calendars(account).get(0).feed()).isNotNull().satisfies(feed -> assertThat(feed.problem())
                .isNull());
    }

    @Test
    void oneNodeFetchesACalendarAtATime() {
        wire.answer(ok(calendar(1)));
        feeds.follow(account, "工作", ADDRESS);
        clock.advance(Duration.ofMinutes(31));
        assertThat(rows.lease(clock.instant(), Duration.ofMinutes(5))).isPresent();
        assertThat(feeds.refreshDue()).isZero();
    }

    @Test
    void aFileInItsPlaceEndsTheFetching() {
        wire.answer(ok(calendar(1)));
        feeds.follow(account, "工作", ADDRESS);
        desk.read(account, "工作", calendar(2).getBytes(StandardCharsets.UTF_8));
        assertThat(desk.calendars(account).get(0).feed()).isNull();
        clock.advance(Duration.ofDays(1));
        assertThat(feeds.refreshDue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "http://calendar.example.com/a",
                "ftp://calendar.example.com/a",
                "file:///etc/passwd",
                "https:///a",
                "https://calendar.example.com:8443/a",
                "https://me:pw@calendar.example.com/a"
            })
    void onlyPlainHttpsAddressesAreAsked(String address) {
        refused("scheduling.error.feed.address", address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example.com/a", "https://calendar.example.com.evil.example/a", "https://cloud.example/a",
                "https://127.0.0.1/a", "https://[::1]/a", "https://evilcloud.example/a"
            })
    void onlyHostsTheOperatorNamedAreAsked(String address) {
        refused("scheduling.error.feed.host", address);
    }

    @Test
    void hostsBelowADomainAndWebcalAreFine() {
        wire.answer(ok(calendar(1)));
        assertThat(feeds.follow(account, "a", "webcal://p12.cloud.example/x")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.2.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "ff02::1"
            })
    void anAddressInsideIsNeverAsked(String inside) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(inside))).isFalse();
        wire.found = new InetAddress[] {InetAddress.getByName("93.184.215.14"), InetAddress.getByName(inside)};
        refused("scheduling.error.feed.unreachable", ADDRESS);
        assertThat(wire.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void theOpenNetIsAsked(String outside) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(outside))).isTrue();
    }

    @Test
    void aHostMayLeadOnInItselfAndNowhereElse() {
        wire.answer("HTTP/1.1 302 Found\r\nLocation: /there.ics\r\n\r\n");
        wire.answer(ok(calendar(1)));
        assertThat(feeds.follow(account, "a", ADDRESS)).isEqualTo(1);
        assertThat(wire.asked).last().isEqualTo("calendar.example.com GET /there.ics HTTP/1.1");
        wire.answer("HTTP/1.1 302 Found\r\nLocation: https://p1.cloud.example/x\r\n\r\n");
        refused("scheduling.error.feed.elsewhere", ADDRESS);
        wire.answer("HTTP/1.1 302 Found\r\nLocation: http://calendar.example.com/x\r\n\r\n");
        refused("scheduling.error.feed.address", ADDRESS);
        wire.answer("HTTP/1.1 302 Found\r\nLocation: https://169.254.169.254/latest\r\n\r\n");
        refused("scheduling.error.feed.host", ADDRESS);
        for (int step = 0; step < 4; step++) {
            wire.answer("HTTP/1.1 301 Moved\r\nLocation: /round\r\n\r\n");
        }
        refused("scheduling.error.feed.answer", ADDRESS);
        assertThat(wire.answers).isEmpty();
    }

    @Test
    void whatIsNoCalendarOrMuchTooMuchIsRefusedAndNothingIsKept() {
        wire.answer(ok("<html>sign in</html>"));
        refused("scheduling.error.calendar.unreadable", ADDRESS);
        wire.answer(ok("x".repeat(CalendarFetch.LARGEST + 1)));
        refused("scheduling.error.calendar.large", ADDRESS);
        wire.answer("no http at all");
        refused("scheduling.error.feed.unreachable", ADDRESS);
        wire.answer("HTTP/1.1 200 OK\r\nX: " + "y".repeat(40_000));
        refused("scheduling.error.feed.unreachable", ADDRESS);
        assertThat(desk.calendars(account)).isEmpty();
    }

    @Test
    void anAnswerInPiecesIsPutTogether() {
        var calendar = calendar(1);
        int half = calendar.length() / 2;
        wire.answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(half) + "\r\n" + calendar.substring(0, half) + "\r\n"
                + Integer.toHexString(calendar.length() - half) + ";x=y\r\n" + calendar.substring(half)
                + "\r\n0\r\n\r\n");
        assertThat(feeds.follow(account, "a", ADDRESS)).isEqualTo(1);
        wire.answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffff\r\n");
        refused("scheduling.error.feed.unreachable", ADDRESS);
    }

    @Test
    void anAnswerThatDripsForEverIsLeft() {
        var dripping = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> HttpAnswer.read(dripping, 10, System.nanoTime() - 1));
    }

    private byte[] sealed(BusyCalendarId calendar) {
        return jdbc.sql("select sealed_address from scheduling.calendar_feed where calendar = :id")
                .param("id", calendar.value())
                .query(byte[].class)
                .single();
    }

    private void refused(String key, String address) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> feeds.follow(account, "neu", address))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(String.valueOf(refusal.getMessage())).doesNotContain("s3cret");
                });
    }

    private static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(body.length(), body);
    }

    private String calendar(int events) {
        var day = DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
        for (int event = 1; event <= events; event++) {
            var on = day.format(clock.instant().plus(Duration.ofDays(event)));
            text.append(
                    "BEGIN:VEVENT\r\nUID:%d\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:%sT020000Z\r\nDTEND:%sT030000Z\r\nEND:VEVENT\r\n"
                            .formatted(event, on, on));
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }
}

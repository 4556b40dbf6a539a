package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.roleplay.Message.Author;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What is said arrives once, in order, with the server's time, on every node. */
@TouchstoneTest
class TalkTests {

    RolePlayFixture plays;

    @Autowired
    RolePlayDesk desk;

    @Autowired
    Talk talk;

    @Autowired
    RolePlayRows rows;

    @Autowired
    Conversations conversations;

    @Autowired
    Presence presence;

    @Autowired
    DataSource dataSource;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        plays = beans.createBean(RolePlayFixture.class);
    }

    @Test
    void sendingAMessageAgainIsTheSameMessage() {
        var application = plays.running(plays.opening(1));
        var clientId = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            desk.say(plays.id(application), Author.CANDIDATE, Saying.now(clientId, "您好，请稍等"));
        }
        assertThat(desk.talk(plays.id(application)))
                .singleElement()
                .extracting(Message::number)
                .isEqualTo(1);
    }

    @Test
    void bothSidesAtOnceLoseAndDoubleNothing() throws Exception {
        var id = plays.id(plays.running(plays.opening(1)));
        var threads = Executors.newFixedThreadPool(2);
        try {
            Stream<Callable<Boolean>> sides = Stream.of(Author.values()).map(author -> () -> {
                for (int i = 0; i < 50; i++) {
                    desk.say(id, author, Saying.now(UUID.randomUUID(), author + " " + i));
                }
                return true;
            });
            for (var side : threads.invokeAll(sides.toList())) {
                assertThat(side.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        var said = desk.talk(id);
        assertThat(said)
                .extracting(Message::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
        for (var author : Author.values()) {
            assertThat(said)
                    .filteredOn(message -> message.author() == author)
                    .extracting(Message::body)
                    .containsExactlyElementsOf(IntStream.range(0, 50)
                            .mapToObj(i -> author + " " + i)
                            .toList());
        }
    }

    @Test
    void aBrowserWhoseClockIsWrongChangesNothing() {
        var opening = plays.opening(1);
        var application = plays.running(opening);
        plays.say(application, Author.CUSTOMER, "在吗？");
        clock.advance(Duration.ofSeconds(12));
        var link = mvc.get().uri(plays.link(application, LinkPurpose.ROLE_PLAY)).exchange();
        var sent = clock.instant();
        var hourLate = clock.instant().minus(Duration.ofHours(1));
        assertThat(mvc.post()
                        .uri("/my/%s/role-play/messages".formatted(application))
                        .cookie(visit(link.getResponse().getCookie("touchstone_visit")))
                        .header("Date", hourLate.toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"clientId": "%s", "text": "在的", "receivedAt": "%s", "sentAt": "%s"}
                                """.formatted(UUID.randomUUID(), hourLate, hourLate))
                        .with(csrf()))
                .hasStatus(204);
        var said = desk.talk(plays.id(application));
        assertThat(said.get(1).receivedAt()).isBetween(sent, clock.instant());
        assertThat(Duration.between(said.get(0).receivedAt(), said.get(1).receivedAt()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void aListenerWhoWasGoneHearsWhatWasMissedInOrder() throws Exception {
        var opening = plays.opening(1);
        var application = plays.running(opening);
        Stream.of("一", "二", "三", "四").forEach(text -> plays.say(application, Author.CUSTOMER, text));
        var heard = stream(plays.id(application), opening.player(), 2);
        await().until(() ->
                heard.getResponse().getContentAsString(StandardCharsets.UTF_8).contains("四"));
        var events = heard.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(events).doesNotContain("一", "二").containsSubsequence("id:3", "三", "id:4", "四", "RUNNING");
        plays.say(application, Author.CANDIDATE, "五");
        await().until(() ->
                heard.getResponse().getContentAsString(StandardCharsets.UTF_8).contains("五"));
        desk.end(plays.id(application));
        await().until(() ->
                heard.getResponse().getContentAsString(StandardCharsets.UTF_8).contains("ENDED"));
        assertThat(heard.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .containsOnlyOnce("id:5");
        assertThat(heard.getResponse().getContentType()).startsWith("text/event-stream");
    }

    @Test
    void whoIsThereIsSeenOnEveryNode() throws Exception {
        var opening = plays.opening(1);
        var id = plays.id(plays.running(opening));
        var player = stream(id, opening.player(), 0);
        stream(id, opening.observers().get(0), 0);
        await().until(() -> presence.present(id, clock.instant()).equals(List.of(Author.CUSTOMER)));
        var node = new TalkStream(dataSource, talk, rows, conversations, presence, clock);
        node.start();
        try {
            node.open(id, 0, Author.CANDIDATE);
            await().until(() -> player.getResponse()
                    .getContentAsString(StandardCharsets.UTF_8)
                    .contains("[\"CUSTOMER\",\"CANDIDATE\"]"));
        } finally {
            node.stop();
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(presence.present(id, clock.instant())).doesNotContain(Author.CANDIDATE);
    }

    @Test
    void anotherNodeHearsTheSame() throws Exception {
        var application = plays.running(plays.opening(1));
        var id = plays.id(application);
        plays.say(application, Author.CUSTOMER, "先说的");
        var node = new TalkStream(dataSource, talk, rows, conversations, presence, clock);
        node.start();
        try {
            var heard = MockMvcBuilders.standaloneSetup(new OtherNode(node, id))
                    .build()
                    .perform(get("/other-node"))
                    .andReturn();
            plays.say(application, Author.CANDIDATE, "后说的");
            await().until(() -> heard.getResponse()
                    .getContentAsString(StandardCharsets.UTF_8)
                    .contains("后说的"));
            assertThat(heard.getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .containsSubsequence("id:1", "先说的", "id:2", "后说的")
                    .containsOnlyOnce("后说的");
        } finally {
            node.stop();
        }
        assertThat(node.isRunning()).isFalse();
    }

    private MvcResult stream(RolePlayId id, AccountId listener, int after) {
        return mvc.get()
                .uri("/role-plays/%s/stream".formatted(id))
                .header("Last-Event-ID", after)
                .with(staff.signedIn(listener))
                .asyncExchange()
                .getMvcResult();
    }

    private static Cookie visit(Cookie cookie) {
        return Objects.requireNonNull(cookie);
    }

    @RestController
    record OtherNode(TalkStream stream, RolePlayId id) {

        @GetMapping("/other-node")
        SseEmitter open() {
            return stream.open(id, 0, Author.CANDIDATE);
        }
    }
}

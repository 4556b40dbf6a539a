package dev.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.roleplay.RolePlayFixture;
import dev.touchstone.writtentest.SittingFixture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whoever answers, it is the same product: sessions and talks do not belong to a node. */
@TwoNodesTest
class SharedStateIT {

    private static final String PASSWORD = "a long enough pass phrase";
    private static final int TURNS = 10;

    @Autowired
    TwoNodes nodes;

    @Autowired
    Mailroom mailroom;

    RolePlayFixture plays;

    /** The bank is filled first: tests that come later on the same nodes draw papers from it. */
    @Autowired
    void fixture(AutowireCapableBeanFactory beans) throws IOException {
        beans.createBean(SittingFixture.class).fillBank();
        plays = beans.createBean(RolePlayFixture.class);
    }

    @BeforeEach
    void up() {
        nodes.awaitBoth();
    }

    @Test
    void whoSignedInOnOneNodeIsTheSamePersonOnTheOther() throws IOException {
        var email = plays.email(plays.opening(1).recruiter());
        var browser = new Visitor(nodes.a()).signIn(email, PASSWORD);
        assertThat(browser.get("/me").body()).contains(email);
        assertThat(browser.goTo(nodes.b()).get("/me").body()).contains(email);
    }

    @Test
    void whoSignedOutOnOneNodeIsAskedToSignInOnTheOther() throws IOException {
        var browser = new Visitor(nodes.a()).signIn(plays.email(plays.opening(1).recruiter()), PASSWORD);
        browser.goTo(nodes.b()).get("/me");
        browser.post("/sign-out", Map.of());
        assertThat(Visitor.location(browser.goTo(nodes.a()).get("/me"))).contains("/sign-in");
    }

    @Test
    void whatIsSaidOnOneNodeIsHeardOnTheOtherOnceAndInOrder() throws IOException {
        var opening = plays.opening(1);
        var application = invited(opening);
        var room = "/role-plays/" + plays.id(application);
        var desk = "/my/" + application + "/role-play";
        var player = player(opening.player(), room);
        var candidate = candidate(application, desk);

        try (var atTheDesk = Heard.of(candidate.stream(desk + "/stream", 0));
                var inTheRoom = Heard.of(player.stream(room + "/stream", 0))) {
            for (int turn = 1; turn <= TURNS; turn++) {
                say(player, room, "顾客第%d句".formatted(turn));
                say(candidate, desk, "客服第%d句".formatted(turn));
            }
            for (var side : List.of(atTheDesk, inTheRoom)) {
                await().atMost(TwoNodes.PATIENCE).until(() -> side.numbers().size() >= 2 * TURNS);
                assertThat(side.numbers()).containsExactlyElementsOf(numbers(1, 2 * TURNS));
                assertThat(side.data().get(1)).contains("客服第1句");
            }
        }

        candidate.goTo(nodes.b());
        try (var again = Heard.of(candidate.stream(desk + "/stream", TURNS))) {
            say(player.goTo(nodes.a()), room, "顾客最后一句");
            await().atMost(TwoNodes.PATIENCE).until(() -> again.numbers().contains(2 * TURNS + 1));
            assertThat(again.numbers()).containsExactlyElementsOf(numbers(TURNS + 1, 2 * TURNS + 1));
        }
    }

    /** Booked; a node has opened the door and posted the invitations. */
    private JobApplicationId invited(RolePlayFixture.Opening opening) {
        var application = plays.waiting(opening);
        plays.book(application, opening, plays.tomorrow());
        await("the invitation is posted")
                .atMost(TwoNodes.PATIENCE)
                .until(() -> mailroom.mailsOf(application.value()).stream()
                        .anyMatch(mail -> mail.kind().startsWith("role-play")));
        return application;
    }

    private Visitor player(AccountId account, String room) throws IOException {
        var browser = new Visitor(nodes.b()).signIn(plays.email(account), PASSWORD);
        browser.get(room);
        browser.post(room + "/start", Map.of());
        assertThat(browser.get(room).statusCode()).isEqualTo(200);
        return browser;
    }

    private Visitor candidate(JobApplicationId application, String desk) throws IOException {
        var browser = new Visitor(nodes.a());
        browser.get(plays.link(application, LinkPurpose.ROLE_PLAY));
        assertThat(browser.get(desk).statusCode()).isEqualTo(200);
        return browser;
    }

    private static void say(Visitor speaker, String place, String text) throws IOException {
        var said = "{\"clientId\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), text);
        assertThat(speaker.postJson(place + "/messages", said).statusCode()).isEqualTo(204);
    }

    private static List<Integer> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}

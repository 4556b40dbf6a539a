package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.roleplay.Conversation.Mode;
import dev.touchstone.roleplay.Conversation.State;
import dev.touchstone.roleplay.Message.Author;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A desk with several customers: who comes when, who speaks, what breaks and the time limit do. */
@TouchstoneTest
class DeskTests {

    RolePlayFixture plays;

    @Autowired
    RolePlayDesk desk;

    @Autowired
    Reviews reviews;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RolePlays facade;

    @Autowired
    CustomerDesk customers;

    @Autowired
    Breaks breaks;

    @Autowired
    DeskNotes notes;

    @Autowired
    DeskClock deskClock;

    @Autowired
    AdjustableClock clock;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        plays = beans.createBean(RolePlayFixture.class);
    }

    @Test
    void scriptedCustomersComeOneAfterTheOtherAndSpeakFirst() {
        var application = plays.scripted(plays.opening(1), 0, 40, 90);
        assertThat(states(application)).containsExactly(State.OPEN, State.AWAITED, State.AWAITED);
        pass(39);
        assertThat(states(application)).containsExactly(State.OPEN, State.AWAITED, State.AWAITED);
        pass(1);
        assertThat(states(application)).containsExactly(State.OPEN, State.OPEN, State.AWAITED);
        pass(50);
        assertThat(states(application)).containsOnly(State.OPEN);
        for (int number : List.of(1, 2, 3)) {
            assertThat(said(application, number)).first().satisfies(first -> {
                assertThat(first.author()).isEqualTo(Author.CUSTOMER);
                assertThat(first.body()).isEqualTo("六天了！");
                assertThat(first.scripted()).isTrue();
                assertThat(first.typedAt()).isNull();
            });
        }
        assertThat(talk(application))
                .extracting(Message::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, talk(application).size())
                                .boxed()
                                .toList());
    }

    @Test
    void whatIsSaidToOneCustomerIsHeardByThatOneOnly() {
        var application = plays.scripted(plays.opening(1), 0, 0);
        tell(application, 2, "非常抱歉，让您等了六天");
        pass(10);
        assertThat(said(application, 2)).extracting(Message::body).contains("那在哪儿？");
        assertThat(said(application, 1)).extracting(Message::body).doesNotContain("那在哪儿？");
    }

    @Test
    void manyNodesAtOnceLetACustomerSpeakOnce() throws Exception {
        var application = plays.scripted(plays.opening(1), 0, 5);
        clock.advance(Duration.ofSeconds(6));
        var nodes = Executors.newFixedThreadPool(4);
        try {
            nodes.invokeAll(java.util.Collections.nCopies(4, () -> {
                deskClock.work();
                return true;
            }));
        } finally {
            nodes.shutdownNow();
        }
        deskClock.work();
        assertThat(said(application, 2))
                .extracting(Message::body)
                .filteredOn("六天了！"::equals)
                .hasSize(1);
    }

    @Test
    void aPersonSpeaksForTheScriptAndHandsBack() {
        var opening = plays.opening(1);
        var application = plays.scripted(opening, opening.player(), 0);
        var id = plays.id(application);
        refused("roleplay.error.notRunning", () -> plays.say(application, Author.CUSTOMER, "我来说"));
        customers.takeOver(id, 1, opening.player());
        customers.takeOver(id, 1, opening.player());
        pass(600);
        int before = talk(application).size();
        plays.say(application, Author.CUSTOMER, "我换个问题");
        tell(application, 1, "非常抱歉，让您等了六天");
        pass(300);
        assertThat(talk(application)).hasSize(before + 2);
        customers.handBack(id, 1, opening.player());
        pass(10);
        assertThat(said(application, 1)).last().satisfies(last -> {
            assertThat(last.body()).isEqualTo("那在哪儿？");
            assertThat(last.scripted()).isTrue();
        });
        assertThat(customers.handovers(id)).extracting(Handover::mode).containsExactly(Mode.HUMAN, Mode.SCRIPT);
    }

    @Test
    void aCustomerPlayedByAPersonHasNoScriptToGoBackTo() {
        var opening = plays.opening(1);
        var application = plays.running(opening);
        refused("roleplay.error.noScript", () -> customers.handBack(plays.id(application), 1, opening.player()));
    }

    @Test
    void aBreakHoldsEverybodysTime() {
        var application = plays.scripted(plays.opening(1), 0, 100);
        var id = plays.id(application);
        pass(50);
        int before = talk(application).size();
        var endsAt = desk.get(id).endsAt();
        breaks.pause(id, null, "断网");
        refused("roleplay.error.notRunning", () -> tell(application, 1, "在吗"));
        pass(3600);
        assertThat(desk.get(id).state()).isEqualTo(RolePlayState.PAUSED);
        assertThat(talk(application)).hasSize(before);
        breaks.resume(id);
        breaks.resume(id);
        assertThat(Duration.between(endsAt, desk.get(id).endsAt()))
                .isBetween(Duration.ofSeconds(3600), Duration.ofSeconds(3660));
        assertThat(states(application)).containsExactly(State.OPEN, State.AWAITED);
        pass(50);
        assertThat(states(application)).containsExactly(State.OPEN, State.OPEN);
        refused("roleplay.error.noBreakLeft", () -> breaks.pause(id, null, "又断了"));
        breaks.pause(id, plays.opening(0).player(), "电脑要重启");
        assertThat(breaks.of(id)).extracting(TechnicalBreak::reason).containsExactly("断网", "电脑要重启");
    }

    @Test
    void aBreakNeedsAReason() {
        var application = plays.scripted(plays.opening(1), 0);
        refused("roleplay.error.reason", () -> breaks.pause(plays.id(application), null, "  "));
    }

    @Test
    void afterARestartTheSamePeopleBeginAnew() {
        var opening = plays.opening(1);
        var application = plays.scripted(opening, 0, 30);
        var earlier = plays.id(application);
        var card = plays.card(application, opening.observers().get(0));
        breaks.pause(earlier, null, "电脑坏了");
        var anew = breaks.restart(earlier, opening.recruiter());
        assertThat(desk.get(earlier).state()).isEqualTo(RolePlayState.CANCELLED);
        assertThat(desk.of(application).orElseThrow().id()).isEqualTo(anew);
        assertThat(plays.card(application, opening.observers().get(0))).isEqualTo(card);
        assertThat(talk(application)).isEmpty();
        desk.startAlone(application);
        assertThat(states(application)).containsExactly(State.OPEN, State.AWAITED);
        assertThat(talk(application)).isNotEmpty();
        assertThat(desk.talk(earlier)).isNotEmpty();
        assertThat(reviews.facts(desk.get(anew)).happenings().get(0)).satisfies(first -> {
            assertThat(first.kind()).isEqualTo(Happening.Kind.RESTARTED);
            assertThat(first.reason()).isEqualTo("电脑坏了");
        });
        assertThat(mvc.get()
                        .uri("/role-plays/" + earlier)
                        .with(user(opening.observers().get(0).toString()).roles("INTERVIEWER")))
                .bodyText()
                .contains("href=\"/role-plays/" + anew)
                .doesNotContain("href=\"/scorecards/");
        breaks.pause(anew, null, "又断了");
        assertThat(reviews.facts(desk.get(anew)).happenings())
                .extracting(Happening::kind)
                .containsExactly(Happening.Kind.RESTARTED, Happening.Kind.PAUSED);
    }

    @Test
    void theTimeLimitEndsItWithoutAnybody() {
        var application = plays.scripted(plays.opening(1), 0, 60);
        var id = plays.id(application);
        clock.advance(Duration.ofMinutes(30));
        deskClock.work();
        assertThat(states(application)).containsOnly(State.CLOSED);
        assertThat(desk.get(id).state()).isEqualTo(RolePlayState.RUNNING);
        notes.keep(id, DeskNotes.HAND_OVER, "没有遗留", 1);
        pass(181);
        assertThat(desk.get(id).state()).isEqualTo(RolePlayState.ENDED);
        assertThat(plays.places(application)).containsExactly("userTask_observeRolePlay");
        assertThat(notes.of(id)).containsEntry(DeskNotes.HAND_OVER, "没有遗留");
    }

    @Test
    void nobodyHandsOverWhileACustomerIsThere() {
        var application = plays.scripted(plays.opening(1), 0, 600);
        refused("roleplay.error.customersLeft", () -> desk.handOver(application));
        customers.sendAway(plays.id(application), 1);
        refused("roleplay.error.customersLeft", () -> desk.handOver(application));
        pass(600);
        customers.sendAway(plays.id(application), 2);
        desk.handOver(application);
        assertThat(desk.of(application).orElseThrow().state()).isEqualTo(RolePlayState.ENDED);
        assertThat(desk.conversations(plays.id(application)))
                .extracting(Conversation::ending)
                .containsOnly("STOPPED");
    }

    @Test
    void aDeskOfScriptsThatNobodyBeginsIsMissed() {
        var application = plays.scriptedInvitation(plays.opening(1), 0);
        pass(60);
        assertThat(desk.of(application).orElseThrow().state()).isEqualTo(RolePlayState.SCHEDULED);
        clock.advance(Duration.ofHours(1));
        deskClock.work();
        assertThat(desk.of(application).orElseThrow().state()).isEqualTo(RolePlayState.MISSED);
        assertThat(plays.places(application)).containsExactly("userTask_rolePlayMissed");
    }

    @Test
    void theCandidateBeginsAfterPractisingOnly() {
        var application = plays.scriptedInvitation(plays.opening(1), 0);
        refused("roleplay.error.notReady", () -> desk.startAlone(application));
        desk.practised(application);
        desk.startAlone(application);
        desk.startAlone(application);
        assertThat(desk.of(application).orElseThrow().state()).isEqualTo(RolePlayState.RUNNING);
        var played = plays.invited(plays.opening(1));
        desk.practised(played);
        refused("roleplay.error.notReady", () -> desk.startAlone(played));
    }

    @Test
    void aDeskInABreakIsCancelledLikeAnyOther() {
        var application = plays.scripted(plays.opening(1), 0);
        var id = plays.id(application);
        breaks.pause(id, null, "断网");
        facade.cancel(application);
        assertThat(desk.get(id).state()).isEqualTo(RolePlayState.CANCELLED);
    }

    @Test
    void nobodyBeginsBeforeTheTime() {
        var application = plays.scriptedInvitation(plays.opening(1), 0);
        desk.practised(application);
        desk.move(application, clock.instant().plus(Duration.ofHours(2)));
        plays.openDoors();
        refused("roleplay.error.notReady", () -> desk.startAlone(application));
        clock.advance(Duration.ofHours(2));
        desk.startAlone(application);
        assertThat(states(application)).containsExactly(State.OPEN);
    }

    @Test
    void whenItWasTypedIsKeptUnlessItCannotBe() {
        var application = plays.running(plays.opening(1));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var typed : List.of(now.minusSeconds(40), now.plusSeconds(900), now.minusSeconds(172800))) {
            desk.say(plays.id(application), Author.CANDIDATE, new Saying(1, UUID.randomUUID(), "在", typed));
        }
        assertThat(talk(application).get(0).typedAt()).isEqualTo(now.minusSeconds(40));
        assertThat(talk(application).get(1).typedAt())
                .isEqualTo(talk(application).get(1).receivedAt());
        assertThat(talk(application).get(2).typedAt()).isNull();
    }

    @Test
    void whenThePlayerEndsTheTalkTheCandidateStillHandsOver() {
        var application = plays.running(plays.opening(1));
        var id = plays.id(application);
        pass(60);
        customers.close(id);
        customers.close(id);
        assertThat(states(application)).containsOnly(State.CLOSED);
        refused("roleplay.error.notRunning", () -> tell(application, 1, "还有什么可以帮您？"));
        pass(170);
        notes.keep(id, 0, "明天回访破损补发", 1);
        assertThat(desk.get(id).state()).isEqualTo(RolePlayState.RUNNING);
        pass(11);
        assertThat(desk.get(id).state()).isEqualTo(RolePlayState.ENDED);
        assertThat(notes.of(id)).containsEntry(0, "明天回访破损补发");
    }

    @Test
    void anOlderNoteNeverReplacesANewerOne() {
        var application = plays.running(plays.opening(1));
        var id = plays.id(application);
        notes.keep(id, 1, "第二稿", 20);
        notes.keep(id, 1, "第一稿", 10);
        assertThat(notes.of(id)).containsEntry(1, "第二稿");
        refused("roleplay.error.note", () -> notes.keep(id, 1, "长".repeat(4001), 30));
        desk.end(id);
        refused("roleplay.error.state.ENDED", () -> notes.keep(id, 1, "太晚了", 40));
    }

    private void pass(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        deskClock.work();
    }

    private void tell(JobApplicationId application, int conversation, String text) {
        desk.say(plays.id(application), Author.CANDIDATE, new Saying(conversation, UUID.randomUUID(), text, null));
    }

    private List<Message> talk(JobApplicationId application) {
        return desk.talk(plays.id(application));
    }

    private List<Message> said(JobApplicationId application, int conversation) {
        return talk(application).stream()
                .filter(message -> message.conversation() == conversation)
                .toList();
    }

    private List<State> states(JobApplicationId application) {
        return desk.conversations(plays.id(application)).stream()
                .map(Conversation::state)
                .toList();
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}

package dev.touchstone.demo;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.hiring.Journey;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.PanelDesk;
import dev.touchstone.panel.PanelPlans;
import dev.touchstone.panel.PlanPanel;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.roleplay.Message;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayPlans;
import dev.touchstone.roleplay.Saying;
import dev.touchstone.roleplay.ScheduleRolePlay;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.UuidV7;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays and interviews in the demo's people's names. */
@Component
@Profile("demo")
class DemoTalks {

    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final int TRIES = 200;

    private final RolePlayDesk rolePlays;
    private final RolePlayPlans rolePlayPlans;
    private final PanelDesk panels;
    private final PanelPlans panelPlans;
    private final DemoDesks desks;
    private final DemoCards cards;
    private final DemoContent content;
    private final CurrentAccount current;
    private final Journey journey;
    private final AdjustableClock clock;

    DemoTalks(
            RolePlayDesk rolePlays,
            RolePlayPlans rolePlayPlans,
            PanelDesk panels,
            PanelPlans panelPlans,
            DemoDesks desks,
            DemoCards cards,
            DemoContent content,
            CurrentAccount current,
            Journey journey,
            AdjustableClock clock) {
        this.rolePlays = rolePlays;
        this.rolePlayPlans = rolePlayPlans;
        this.panels = panels;
        this.panelPlans = panelPlans;
        this.desks = desks;
        this.cards = cards;
        this.content = content;
        this.current = current;
        this.journey = journey;
        this.clock = clock;
    }

    /** Whether the role-play is over and rated, so that the application can go on. */
    boolean play(DemoCase one, JobApplicationId application) {
        if (one.target() == DemoTarget.ROLE_PLAY_UNBOOKED) {
            return false;
        }
        boolean later = one.target() == DemoTarget.ROLE_PLAY_BOOKED;
        boolean scripted = !later && one.number() % 2 == 0 && one.person().spoken() == Language.ZH;
        var player = scripted ? null : one.staff(Role.INTERVIEWER);
        var observer = one.staff(Role.INTERVIEWER, 1);
        var customers = scripted
                ? desks.customers()
                : rolePlayPlans.of(one.job()).orElseThrow().conversations();
        book(
                one,
                later,
                startsAt -> rolePlays.schedule(
                        application,
                        new ScheduleRolePlay(customers, player, List.of(observer), startsAt, 30, 1, null)));
        journey.runDue(clock.instant());
        if (later) {
            return false;
        }
        if (scripted) {
            desks.serve(application, 2 + one.number() / 2 % 4);
        } else {
            talk(application);
        }
        if (one.target() == DemoTarget.ROLE_PLAY_UNRATED) {
            return false;
        }
        cards.submit(one, application, Stage.ROLE_PLAY, observer);
        journey.runDue(clock.instant());
        return true;
    }

    /** Whether the interview is over and rated. */
    boolean interview(DemoCase one, JobApplicationId application) {
        if (one.target() == DemoTarget.PANEL_UNPLANNED) {
            return false;
        }
        var interviewers =
                List.of(one.staff(Role.INTERVIEWER), one.staff(Role.INTERVIEWER, 2), one.staff(Role.INTERVIEWER, 4));
        var questions = panelPlans.questions(one.job()).stream()
                .map(QuestionVersion::id)
                .toList();
        book(
                one,
                false,
                startsAt ->
                        panels.plan(new PlanPanel(application, interviewers, questions, startsAt, LENGTH, null, null)));
        journey.runDue(clock.instant());
        clock.advance(LENGTH);
        int rated = one.target() == DemoTarget.PANEL_UNRATED ? one.number() % 2 + 1 : interviewers.size();
        interviewers.stream().limit(rated).forEach(each -> cards.submit(one, application, Stage.PANEL, each));
        journey.runDue(clock.instant());
        return one.target().isPast(DemoTarget.PANEL_DECISION);
    }

    private void talk(JobApplicationId application) {
        var id = rolePlays.of(application).orElseThrow().id();
        var replies = content.replies();
        rolePlays.start(id);
        for (int i = 0; i < replies.customer().size(); i++) {
            clock.advance(Duration.ofSeconds(6));
            rolePlays.say(
                    id,
                    Message.Author.CUSTOMER,
                    Saying.now(UuidV7.next(), replies.customer().get(i)));
            clock.advance(Duration.ofSeconds(9 + 11L * (i % 3)));
            rolePlays.say(
                    id,
                    Message.Author.CANDIDATE,
                    Saying.now(UuidV7.next(), replies.candidate().get(i)));
        }
        rolePlays.end(id);
    }

    /** Books now, or tomorrow; when somebody is busy, a quarter of an hour later. */
    private void book(DemoCase one, boolean tomorrow, Consumer<Instant> booking) {
        AccountId recruiter = one.staff(Role.RECRUITER);
        for (int i = 0; i < TRIES; i++) {
            var startsAt = tomorrow
                    ? Instant.now()
                            .plus(Duration.ofHours(22))
                            .truncatedTo(ChronoUnit.HOURS)
                            .plus(Duration.ofMinutes(15L * i))
                    : clock.instant();
            try {
                current.as(recruiter, () -> {
                    booking.accept(startsAt);
                    return true;
                });
                return;
            } catch (RefusedException busy) {
                clock.advance(tomorrow ? Duration.ZERO : Duration.ofMinutes(15));
            }
        }
        throw new IllegalStateException("Nobody is ever free in the demo");
    }
}

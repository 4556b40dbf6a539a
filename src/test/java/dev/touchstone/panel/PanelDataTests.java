package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a panel wrote about somebody is theirs to have, and goes when they go. */
@TouchstoneTest
class PanelDataTests {

    private static final String WORDS = "候选人提到住在滨江";

    PanelFixture panels;

    @Autowired
    PanelData data;

    @Autowired
    Opinions opinions;

    @Autowired
    PanelAttendance attendance;

    @Autowired
    SeatHandovers handovers;

    @Autowired
    PanelDesk desk;

    @Autowired
    Scorecards scorecards;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @Test
    void theWordsGoWithThePersonAndTheFactsStay() {
        var opening = panels.opening(3);
        var mine = spokenOf(opening);
        var other = spokenOf(opening);
        var person = person(mine);
        assertThat(data.exportOf(person)).containsKeys("opinions", "breaks");
        assertThat(data.exportOf(person).toString()).contains(WORDS);
        data.erase(person);
        data.erase(person);
        assertThat(data.exportOf(person).toString()).doesNotContain(WORDS);
        assertThat(everything(mine)).doesNotContain(WORDS);
        assertThat(everything(other)).contains(WORDS);
        assertThat(jdbc.sql("select count(*) from panel.opinion where application = :a")
                        .param("a", mine.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anOpinionIsInTheTrailWithoutItsWords() {
        var application = spokenOf(panels.opening(3));
        var entries = jdbc.sql("select e::text from audit.entry e where event = 'OpinionStated'")
                .query(String.class)
                .list();
        assertThat(entries).anyMatch(entry -> entry.contains(application.toString()));
        assertThat(entries).noneMatch(entry -> entry.contains(WORDS) || entry.contains("AGAINST"));
    }

    /** Broken off once, given away once, and talked about. */
    private JobApplicationId spokenOf(PanelFixture.Opening opening) {
        var application = panels.waiting(opening);
        var people = opening.interviewers();
        panels.plan(application, people.subList(0, 2), clock.instant().plus(Duration.ofDays(1)));
        panels.openDoors();
        panels.begin(application);
        attendance.breakOff(application, people.get(0), WORDS);
        desk.move(application, clock.instant().plus(Duration.ofDays(1)));
        panels.openDoors();
        handovers.handOver(seat(application, people.get(1)), people.get(1), people.get(2), WORDS);
        panels.begin(application);
        var card = panels.card(application, people.get(0));
        scorecards.submit(card, PanelFixture.complete(3, null, 0), people.get(0));
        opinions.state(application, people.get(0), Stand.AGAINST, WORDS);
        return application;
    }

    private SeatId seat(JobApplicationId application, AccountId person) {
        return panels.seats(application).stream()
                .filter(seat -> seat.interviewer().equals(person))
                .map(Seat::id)
                .findFirst()
                .orElseThrow();
    }

    private UUID person(JobApplicationId application) {
        return jdbc.sql("select candidate from candidates.v_application where id = :a")
                .param("a", application.value())
                .query(UUID.class)
                .single();
    }

    private String everything(JobApplicationId application) {
        return jdbc.sql("""
                        select coalesce(string_agg(words, ' '), '') from (
                          select o.words from panel.opinion o where o.application = :a
                          union all
                          select b.reason from panel.technical_break b join panel.panel p on p.id = b.panel where p.application = :a
                          union all
                          select c.reason from panel.seat_change c join panel.panel p on p.id = c.panel where p.application = :a) x
                        """).param("a", application.value()).query(String.class).single();
    }
}

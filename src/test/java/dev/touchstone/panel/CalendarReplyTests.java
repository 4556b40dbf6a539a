package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.CalendarReplies;
import dev.touchstone.mail.CalendarReplies.Verdict;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.mail.ReceivedCalendar;
import dev.touchstone.scheduling.Answers;
import dev.touchstone.scheduling.CalendarAnswer;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people answer out of their calendars. */
@TouchstoneTest
class CalendarReplyTests {

    PanelFixture panels;

    @Autowired
    CalendarReplies replies;

    @Autowired
    PanelDesk desk;

    @Autowired
    Scheduling scheduling;

    @Autowired
    JobApplications applications;

    @Autowired
    Mailroom mailroom;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PanelFixture.Opening opening;
    private JobApplicationId application;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @BeforeEach
    void invited() {
        opening = panels.opening(2);
        application = panels.invited(opening, clock.instant().plus(Duration.ofDays(2)));
    }

    @Test
    void theLastAnswerOfEachPersonIsShown() {
        assertThat(take(email(0), "ACCEPTED", 0, 1)).isEqualTo(Verdict.RECORDED);
        assertThat(take(email(0), "TENTATIVE", 0, 2)).isEqualTo(Verdict.RECORDED);
        assertThat(take(email(0), "ACCEPTED", 0, 1)).isEqualTo(Verdict.OLD);
        assertThat(take(candidate(), "ACCEPTED", 0, 1)).isEqualTo(Verdict.RECORDED);
        var answers = answers();
        assertThat(answers.staff()).containsOnly(Map.entry(person(0), CalendarAnswer.TENTATIVE));
        assertThat(answers.candidate()).isEqualTo(CalendarAnswer.ACCEPTED);
    }

    @Test
    void anAnswerToAnotherTimeIsOld() {
        take(email(0), "ACCEPTED", 0, 1);
        desk.move(application, clock.instant().plus(Duration.ofDays(3)));
        assertThat(answers().staff()).isEmpty();
        assertThat(take(email(0), "ACCEPTED", 0, 2)).isEqualTo(Verdict.OLD);
        assertThat(take(email(0), "ACCEPTED", 7, 3)).isEqualTo(Verdict.OLD);
        assertThat(take(email(0), "ACCEPTED", 1, 4)).isEqualTo(Verdict.RECORDED);
    }

    @Test
    void aSeatThatChangesHandsLeavesTheOthersAnswersAlone() {
        take(email(1), "ACCEPTED", 0, 1);
        var seat = panels.seats(application).stream()
                .filter(one -> one.interviewer().equals(person(0)))
                .findFirst()
                .orElseThrow();
        desk.swap(application, seat.id(), opening.recruiter());
        assertThat(answers().staff()).containsOnlyKeys(person(1));
        assertThat(take(email(0), "ACCEPTED", 0, 2)).isEqualTo(Verdict.FORGED);
        assertThat(take(email(1), "TENTATIVE", 0, 2)).isEqualTo(Verdict.RECORDED);
    }

    @Test
    void whoWasNotInvitedOrSendsForAnotherIsCountedAndLeftAside() {
        var before = forged();
        assertThat(replies.take(new ReceivedCalendar("stranger@example.com", reply(email(0), "DECLINED", 0, 1))))
                .isEqualTo(Verdict.FORGED);
        assertThat(take("stranger@example.com", "DECLINED", 0, 1)).isEqualTo(Verdict.FORGED);
        assertThat(forged()).isEqualTo(before + 2);
        assertThat(answers().staff()).isEmpty();
        assertThat(panels.seats(application)).noneMatch(Seat::isDeclined);
    }

    @Test
    void decliningInTheCalendarIsDecliningTheSeat() {
        assertThat(take(email(0), "DECLINED", 0, 1)).isEqualTo(Verdict.RECORDED);
        assertThat(panels.seats(application))
                .filteredOn(Seat::isDeclined)
                .extracting(Seat::interviewer)
                .containsExactly(person(0));
        assertThat(panels.places(application)).contains("userTask_replaceInterviewer");
        assertThat(mailroom.mailsOf(application.value()))
                .extracting(MailView::kind)
                .containsOnlyOnce("interviewer-declined");
        assertThat(take(email(0), "DECLINED", 0, 2)).isNotEqualTo(Verdict.RECORDED);
    }

    @Test
    void whatIsNoAnswerOfOursIsLeftAside() {
        assertThat(text("no calendar")).isEqualTo(Verdict.UNREADABLE);
        assertThat(text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"))
                .isEqualTo(Verdict.NOT_OURS);
        var ours = new String(reply(email(0), "ACCEPTED", 0, 1), StandardCharsets.UTF_8);
        assertThat(text(ours.replaceFirst("UID:[^\r]*", "UID:somebody@else"))).isEqualTo(Verdict.NOT_OURS);
        assertThat(text(ours.replace("METHOD:REPLY", "METHOD:PUBLISH"))).isEqualTo(Verdict.NOT_OURS);
        assertThat(text(ours.replace("PARTSTAT=ACCEPTED", "PARTSTAT=DELEGATED")))
                .isEqualTo(Verdict.NOT_OURS);
        assertThat(text("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(3000)))
                .isEqualTo(Verdict.UNREADABLE);
        assertThat(answers().staff()).isEmpty();
    }

    private Verdict text(String ics) {
        return replies.take(new ReceivedCalendar(email(0), ics.getBytes(StandardCharsets.UTF_8)));
    }

    private Verdict take(String address, String answer, int sequence, int minute) {
        return replies.take(new ReceivedCalendar(address, reply(address, answer, sequence, minute)));
    }

    /** As Outlook and others write it. */
    private byte[] reply(String address, String answer, int sequence, int minute) {
        return """
                BEGIN:VCALENDAR
                PRODID:-//Example//Calendar//EN
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                ATTENDEE;CN="周敏";PARTSTAT=%s:MAILTO:%s
                UID:%s@touchstone
                SEQUENCE:%d
                DTSTAMP:20261122T01%02d00Z
                DTSTART:20261201T060000Z
                DTEND:20261201T064500Z
                SUMMARY:Accepted
                END:VEVENT
                END:VCALENDAR
                """.formatted(
                        answer,
                        address,
                        scheduling
                                .current(application, Stage.PANEL)
                                .orElseThrow()
                                .id(),
                        sequence,
                        minute)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Answers answers() {
        return scheduling.answers(scheduling.current(application, Stage.PANEL).orElseThrow());
    }

    private long forged() {
        return jdbc.sql("select coalesce(max(times), 0) from scheduling.answer_left_aside where reason = 'FORGED'")
                .query(Long.class)
                .single();
    }

    private AccountId person(int index) {
        return opening.interviewers().get(index);
    }

    private String email(int index) {
        return panels.email(person(index));
    }

    private String candidate() {
        return String.valueOf(applications.candidate(application).email());
    }
}

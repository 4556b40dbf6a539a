package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.mail.Outbox;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TestMail;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendar mails as they arrive: over the outbox and SMTP, taken apart again from their bytes. */
@TouchstoneTest
class CalendarMailTests {

    PanelFixture panels;

    @Autowired
    PanelDesk desk;

    @Autowired
    Panels facade;

    @Autowired
    PanelViews views;

    @Autowired
    JobApplications applications;

    @Autowired
    Accounts accounts;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AdjustableClock clock;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @BeforeEach
    void emptyTheOutbox() {
        jdbc.sql("delete from mail.outbox").update();
    }

    /** A calendar part of a mail. */
    record Part(String method, VEvent event, String text) {

        String value(String property) {
            return event.getProperty(property).orElseThrow().getValue();
        }
    }

    @Test
    void invitationMoveAndCancellationAreOneEventUnderGrowingSequences() throws Exception {
        var opening = panels.opening(2);
        var application = panels.invited(opening, clock.instant().plus(Duration.ofDays(2)));
        desk.move(application, clock.instant().plus(Duration.ofDays(3)));
        panels.openDoors();
        facade.cancel(application);
        for (var address : List.of(
                candidate(application), panels.email(opening.interviewers().get(0)))) {
            var parts = received(address);
            assertThat(parts).extracting(Part::method).containsExactly("REQUEST", "REQUEST", "CANCEL");
            assertThat(parts).extracting(part -> part.value(Property.SEQUENCE)).containsExactly("0", "1", "2");
            assertThat(parts.stream().map(part -> part.value(Property.UID)).distinct())
                    .hasSize(1);
            assertThat(parts).allSatisfy(part -> assertThat(part.value(Property.ATTENDEE))
                    .isEqualTo("mailto:" + address));
        }
    }

    @Test
    void nobodyLearnsFromTheCalendarWhoElseIsInvited() throws Exception {
        var opening = panels.opening(2);
        var application = panels.invited(opening, clock.instant().plus(Duration.ofDays(2)));
        var part = received(candidate(application)).get(0);
        assertThat(part.event().getProperties(Property.ATTENDEE)).hasSize(1);
        opening.interviewers().forEach(person -> assertThat(part.text())
                .doesNotContain(panels.email(person), accounts.get(person).name()));
    }

    @Test
    void whoIsReplacedIsWithdrawnAndWhoComesIsInvitedUnderTheSameSequence() throws Exception {
        var opening = panels.opening(3);
        var people = opening.interviewers();
        var application = panels.waiting(opening);
        panels.plan(application, people.subList(0, 2), clock.instant().plus(Duration.ofDays(2)));
        panels.openDoors();
        desk.swap(application, panels.seats(application).get(0).id(), people.get(2));
        var out = panels.seats(application).get(1).interviewer().equals(people.get(0)) ? people.get(1) : people.get(0);
        assertThat(received(panels.email(out)))
                .extracting(part -> part.method() + part.value(Property.SEQUENCE))
                .containsExactly("REQUEST0", "CANCEL1");
        assertThat(received(panels.email(people.get(2))))
                .extracting(part -> part.method() + part.value(Property.SEQUENCE))
                .containsExactly("REQUEST1");
    }

    @Test
    void whoIsLeftOutOfAnotherTimeIsToldThatTheTimeTheyKnewIsOff() throws Exception {
        var opening = panels.opening(3);
        var people = opening.interviewers();
        var application = panels.waiting(opening);
        panels.plan(application, people.subList(0, 2), clock.instant().plus(Duration.ofDays(2)));
        panels.openDoors();
        panels.plan(application, people.subList(1, 3), clock.instant().plus(Duration.ofDays(5)));
        panels.openDoors();
        var parts = received(panels.email(people.get(0)));
        assertThat(parts)
                .extracting(part -> part.method() + part.value(Property.SEQUENCE))
                .containsExactly("REQUEST0", "CANCEL1");
        assertThat(parts.stream().map(part -> part.value(Property.DTSTART)).distinct())
                .hasSize(1);
        assertThat(received(panels.email(people.get(1))))
                .extracting(part -> part.value(Property.DTSTART))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(words("interviewer-cancelled")).contains(told("interviewer-invitation", people.get(0)));
    }

    @Test
    void whenTheCandidateCannotComeTheInterviewersCalendarsAreFreedAndFilledAgain() throws Exception {
        var opening = panels.opening(1);
        var interviewer = opening.interviewers().get(0);
        var application = panels.invited(opening, clock.instant().plus(Duration.ofDays(2)));
        desk.askToMove(application, null);
        desk.move(application, clock.instant().plus(Duration.ofDays(5)));
        panels.openDoors();
        assertThat(received(panels.email(interviewer)))
                .extracting(part -> part.method() + part.value(Property.SEQUENCE))
                .containsExactly("REQUEST0", "CANCEL1", "REQUEST2");
        assertThat(received(candidate(application)))
                .extracting(part -> part.method() + part.value(Property.SEQUENCE))
                .containsExactly("REQUEST0", "REQUEST2");
    }

    private String words(String kind) {
        return jdbc.sql("select body_text from mail.outbox where kind = ?")
                .param(kind)
                .query(String.class)
                .single();
    }

    /** The line of a mail that tells when. */
    private String told(String kind, AccountId person) {
        return jdbc.sql("select body_text from mail.outbox where kind = ? and recipient_address = ?")
                .params(kind, panels.email(person))
                .query(String.class)
                .single()
                .lines()
                .filter(line -> line.startsWith("时间："))
                .findFirst()
                .orElseThrow()
                .substring("时间：".length());
    }

    @Test
    void thePagesFileIsWhatTheMailBrought() throws Exception {
        var opening = panels.opening(1);
        var application = panels.invited(opening, clock.instant().plus(Duration.ofDays(2)));
        var mailed = received(candidate(application)).get(0).text();
        assertThat(withoutStamp(mailed)).isEqualTo(withoutStamp(views.calendar(application)));
    }

    /** The part without the second at which it was written. */
    private static String withoutStamp(String part) {
        assertThat(part).containsOnlyOnce("DTSTAMP:");
        return part.replaceFirst("DTSTAMP:\\d{8}T\\d{6}Z", "DTSTAMP");
    }

    private String candidate(JobApplicationId application) {
        return applications.candidate(application).email();
    }

    private List<Part> received(String address) throws Exception {
        while (outbox.sendDue() > 0) {
            // until everything has left
        }
        var parts = new ArrayList<Part>();
        for (var message : TestMail.SERVER.getReceivedMessages()) {
            if (isTo(message, address) && ((Multipart) message.getContent()).getCount() > 2) {
                parts.add(calendar(message));
            }
        }
        return parts;
    }

    private static boolean isTo(Message message, String address) throws MessagingException {
        return Arrays.stream(message.getAllRecipients())
                .anyMatch(to -> ((InternetAddress) to).getAddress().equals(address));
    }

    /** The third of the alternatives, its method said twice alike, its bytes whole. */
    private static Part calendar(MimeMessage arrived) throws Exception {
        var bytes = new ByteArrayOutputStream();
        arrived.writeTo(bytes);
        var message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()));
        var alternatives = (Multipart) message.getContent();
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getCount()).isEqualTo(3);
        BodyPart part = alternatives.getBodyPart(2);
        var type = new ContentType(part.getContentType());
        assertThat(type.getBaseType()).isEqualTo("text/calendar");
        assertThat(type.getParameter("charset")).isEqualToIgnoringCase("UTF-8");
        assertThat(part.getDisposition()).isNull();
        var text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContainPattern("[^\r]\n").endsWith("END:VCALENDAR\r\n");
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(type.getParameter("method")).isEqualTo(calendar.getMethod().getValue());
        return new Part(
                type.getParameter("method"),
                calendar.<VEvent>getComponents(Component.VEVENT).get(0),
                text);
    }
}

package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.mail.CalendarReplies;
import dev.touchstone.mail.ReceivedCalendar;
import dev.touchstone.shared.Command;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes in what people answer out of their calendars. An answer counts when it is about a time that stands, comes from the address that
 * was invited and is the latest of that person; everything else is counted and left aside.
 */
@Component
class CalendarAnswers implements CalendarReplies {

    private final Appointments appointments;
    private final AnswerRows rows;
    private final JobApplications applications;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarAnswers(
            Appointments appointments,
            AnswerRows rows,
            JobApplications applications,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.rows = rows;
        this.applications = applications;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Command
    public Verdict take(ReceivedCalendar received) {
        var verdict = judged(received);
        if (verdict != Verdict.RECORDED) {
            rows.leaveAside(verdict.name(), clock.instant());
        }
        return verdict;
    }

    private Verdict judged(ReceivedCalendar received) {
        Optional<CalendarReplyText> reply;
        try {
            reply = CalendarReplyText.of(received.content());
        } catch (IllegalArgumentException unreadable) {
            return Verdict.UNREADABLE;
        }
        var appointment = reply.flatMap(said -> appointments.find(said.appointment()));
        return appointment.isEmpty() ? Verdict.NOT_OURS : judged(reply.get(), appointment.get(), received.from());
    }

    private Verdict judged(CalendarReplyText reply, Appointment appointment, String from) {
        applications.lock(appointment.application());
        var person = person(appointment, reply.attendee());
        if (person.isEmpty() || !reply.attendee().equalsIgnoreCase(from)) {
            return Verdict.FORGED;
        }
        var since = rows.since(appointment.id(), person.get());
        if (appointment.cancelled()
                || since.isEmpty()
                || reply.sequence() < since.get()
                || reply.sequence() > appointment.sequence()
                || !rows.keep(reply, person.get(), clock.instant())) {
            return Verdict.OLD;
        }
        events.publishEvent(new AppointmentAnswered(
                appointment.application(), appointment.stage(), account(appointment, person.get()), reply.answer()));
        return Verdict.RECORDED;
    }

    /** Who of the invited has this address. */
    private Optional<UUID> person(Appointment appointment, String address) {
        var candidate = applications.candidate(appointment.application()).email();
        if (candidate != null && candidate.equalsIgnoreCase(address)) {
            return Optional.of(appointment.application().value());
        }
        return accounts.all(appointment.staff()).values().stream()
                .filter(account -> account.email().equalsIgnoreCase(address))
                .map(Account::id)
                .map(AccountId::value)
                .findFirst();
    }

    private static @Nullable AccountId account(Appointment appointment, UUID person) {
        return person.equals(appointment.application().value()) ? null : new AccountId(person);
    }
}

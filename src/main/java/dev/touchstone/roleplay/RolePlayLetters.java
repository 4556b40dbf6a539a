package dev.touchstone.roleplay;

import dev.touchstone.candidates.CandidateLetters;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.CalendarPart;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.AvailabilityDesk;
import dev.touchstone.scheduling.CalendarEntry;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.shared.BaseUrl;
import dev.touchstone.shared.Language;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails around a role-play, each with its calendar part. */
@Component
class RolePlayLetters {

    private static final Duration LINK_OUTLIVES = Duration.ofDays(2);

    private final CandidateLetters candidates;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Accounts accounts;
    private final CandidateLinks links;
    private final Scheduling scheduling;
    private final Mailroom mailroom;
    private final BaseUrl baseUrl;
    private final MessageSource messages;
    private final AvailabilityDesk availability;

    RolePlayLetters(
            CandidateLetters candidates,
            JobApplications applications,
            Jobs jobs,
            Accounts accounts,
            CandidateLinks links,
            Scheduling scheduling,
            Mailroom mailroom,
            BaseUrl baseUrl,
            MessageSource messages,
            AvailabilityDesk availability) {
        this.candidates = candidates;
        this.applications = applications;
        this.jobs = jobs;
        this.accounts = accounts;
        this.links = links;
        this.scheduling = scheduling;
        this.mailroom = mailroom;
        this.baseUrl = baseUrl;
        this.messages = messages;
        this.availability = availability;
    }

    /**
     * Invites, or tells the new time when people were invited before.
     *
     * @param before the role-plays that had the appointment before this one, the latest first
     */
    void invite(RolePlay rolePlay, Appointment appointment, List<RolePlay> before) {
        boolean moved = rolePlay.invitedSequence() != null;
        toCandidate(rolePlay, appointment, moved ? "role-play-moved" : "role-play-invitation", true);
        var known = before.isEmpty() ? rolePlay : before.get(0);
        staff(rolePlay).forEach(account -> {
            var kind = moved && isKnown(known, rolePlay, account) ? "interviewer-moved" : kind(rolePlay, account);
            mailroom.post(draft(rolePlay, appointment, account).of(kind, rolePlay.id()));
        });
    }

    /** Whether somebody heard of it before, in the same part. */
    private static boolean isKnown(RolePlay known, RolePlay now, Account account) {
        return known.isCustomer(account.id())
                ? now.isCustomer(account.id())
                : !now.isCustomer(account.id())
                        && known.observers().stream()
                                .anyMatch(observer -> observer.account().equals(account.id()));
    }

    void reminder(RolePlay rolePlay, Appointment appointment) {
        toCandidate(rolePlay, appointment, "role-play-reminder", false);
    }

    /** Tells those who were invited; nobody else. */
    void cancelled(RolePlay rolePlay, Appointment appointment) {
        if (rolePlay.invitedSequence() == null) {
            return;
        }
        toCandidate(rolePlay, appointment, "role-play-cancelled", true);
        staff(rolePlay).forEach(account -> dismiss(rolePlay, appointment, account));
    }

    /**
     * Tells those of the invited staff who are no longer part of it; everybody else hears the new time.
     *
     * @param appointment as withdrawn, at the time they knew
     */
    void dismissed(RolePlay rolePlay, Appointment appointment, Collection<AccountId> staying) {
        if (rolePlay.invitedSequence() != null) {
            staff(rolePlay)
                    .filter(account -> !staying.contains(account.id()))
                    .forEach(account -> dismiss(rolePlay, appointment, account));
        }
    }

    private void dismiss(RolePlay rolePlay, Appointment appointment, Account account) {
        mailroom.post(draft(rolePlay, appointment, account).of("interviewer-cancelled", rolePlay.id()));
    }

    void remindObserver(RolePlay rolePlay, RolePlay.Observer observer, java.time.Instant deadline) {
        var account = accounts.get(observer.account());
        mailroom.post(toStaff(rolePlay, account)
                .with("deadline", deadline)
                .with("link", baseUrl.of("/scorecards/%s".formatted(observer.card())))
                .of("scorecard-reminder", String.valueOf(observer.card())));
    }

    /** Tells who was asked to decide between observers; of what they gave it says nothing. */
    void adjudicator(RolePlay rolePlay, AccountId third, ScorecardId card) {
        var account = accounts.get(third);
        mailroom.post(toStaff(rolePlay, account)
                .with("link", baseUrl.of("/scorecards/%s".formatted(card)))
                .of("adjudicator-invitation", String.valueOf(card)));
    }

    private void toCandidate(RolePlay rolePlay, Appointment appointment, String kind, boolean withCalendar) {
        var application = rolePlay.application();
        var url = links.issue(
                LinkPurpose.ROLE_PLAY, application.value(), appointment.endsAt().plus(LINK_OUTLIVES));
        var person = applications.candidate(application);
        candidates
                .to(application)
                .ifPresent(letter -> mailroom.post(times(letter, appointment)
                        .withLink(url)
                        .calendar(
                                withCalendar
                                        ? calendar(
                                                rolePlay,
                                                appointment,
                                                person.name(),
                                                String.valueOf(person.email()),
                                                person.language())
                                        : null)
                        .revision(appointment.sequence() + 1)
                        .of(kind, rolePlay.id())));
    }

    private static String kind(RolePlay rolePlay, Account account) {
        return rolePlay.isCustomer(account.id()) ? "customer-invitation" : "observer-invitation";
    }

    private Letter.Draft draft(RolePlay rolePlay, Appointment appointment, Account account) {
        return times(toStaff(rolePlay, account), appointment)
                .with("link", baseUrl.of("/role-plays/%s".formatted(rolePlay.id())))
                .calendar(calendar(rolePlay, appointment, account.name(), account.email(), account.language()))
                .revision(appointment.sequence() + 1);
    }

    private Letter.Draft toStaff(RolePlay rolePlay, Account account) {
        return Letter.to(account.name(), account.email(), account.language())
                .readIn(availability.of(account.id()).zone())
                .with(
                        "candidateName",
                        applications.candidate(rolePlay.application()).name())
                .with("jobTitle", title(rolePlay, account.language()))
                .about(rolePlay.application().value());
    }

    private static Letter.Draft times(Letter.Draft letter, Appointment appointment) {
        return letter.with("startsAt", appointment.startsAt())
                .with("minutes", (int) Duration.between(appointment.startsAt(), appointment.endsAt())
                        .toMinutes())
                .with("place", appointment.place());
    }

    private CalendarPart calendar(
            RolePlay rolePlay, Appointment appointment, String name, String address, Language language) {
        var summary =
                messages.getMessage("roleplay.calendar", new Object[] {title(rolePlay, language)}, language.locale());
        return scheduling.calendar(appointment, new CalendarEntry(summary, null, name, address));
    }

    private String title(RolePlay rolePlay, Language language) {
        return jobs.get(applications.get(rolePlay.application()).job()).title().in(language);
    }

    private Stream<Account> staff(RolePlay rolePlay) {
        return Stream.concat(
                        Stream.ofNullable(rolePlay.customer()),
                        rolePlay.observers().stream().map(RolePlay.Observer::account))
                .distinct()
                .map((AccountId id) -> accounts.get(id));
    }
}

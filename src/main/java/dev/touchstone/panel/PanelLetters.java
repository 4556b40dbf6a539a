package dev.touchstone.panel;

import dev.touchstone.candidates.CandidateContacts;
import dev.touchstone.candidates.CandidateLetters;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.CalendarPart;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.CalendarEntry;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.shared.BaseUrl;
import dev.touchstone.shared.Language;
import dev.touchstone.shell.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Mails about a panel, each with the calendar part its reader’s calendar needs. The revision is the appointment’s
 * sequence, so that the same state is never told twice.
 */
@Component
class PanelLetters {

    /** How long the candidate’s page stays open after the interview. */
    private static final Duration LINK_LASTS = Duration.ofDays(7);

    /** RFC 2606: never delivered. Stands for a candidate without e-mail in the file they download. */
    private static final String NO_ADDRESS = "candidate@example.invalid";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final CandidateLetters candidates;
    private final CandidateContacts contacts;
    private final CandidateLinks links;
    private final GroupRows groups;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Accounts accounts;
    private final Scheduling scheduling;
    private final Mailroom mailroom;
    private final BaseUrl baseUrl;
    private final MessageSource messages;
    private final Times times;
    private final ReaderZones zones;

    PanelLetters(
            CandidateLetters candidates,
            CandidateContacts contacts,
            CandidateLinks links,
            GroupRows groups,
            JobApplications applications,
            Jobs jobs,
            Accounts accounts,
            Scheduling scheduling,
            Mailroom mailroom,
            BaseUrl baseUrl,
            MessageSource messages,
            Times times,
            ReaderZones zones) {
        this.candidates = candidates;
        this.contacts = contacts;
        this.links = links;
        this.groups = groups;
        this.applications = applications;
        this.jobs = jobs;
        this.accounts = accounts;
        this.scheduling = scheduling;
        this.mailroom = mailroom;
        this.baseUrl = baseUrl;
        this.messages = messages;
        this.times = times;
        this.zones = zones;
    }

    /** Invites the candidate, or tells the new time to one who was invited before. */
    void inviteCandidate(Panel panel, Appointment at) {
        var link = link(panel, at);
        var kind = panel.candidateTold() == null ? "interview-invitation" : "interview-moved";
        candidates
                .withContact(panel.application())
                .ifPresent(letter -> post(
                        letter.readIn(zones.of(panel.application()))
                                .withLink(link)
                                .with("note", groupNote(panel)),
                        kind,
                        panel,
                        at,
                        candidateCalendar(panel, at)));
    }

    /** Reminds everybody of the time; the calendars have it already. Twice for a time at the most: a day and an hour before. */
    void remindOfTime(Panel panel, Appointment at, boolean soon) {
        int revision = at.sequence() * 2 + (soon ? 2 : 1);
        candidates
                .withContact(panel.application())
                .ifPresent(letter -> mailroom.post(
                        about(letter.readIn(zones.of(panel.application())).withLink(link(panel, at)), at)
                                .revision(revision)
                                .of("interview-reminder", panel.id())));
        panel.seats().stream()
                .filter(seat -> seat.isOpen() && seat.told() != null)
                .forEach(seat -> mailroom.post(about(staff(accounts.get(seat.interviewer()), panel), at)
                        .with("link", kit(seat))
                        .with("handOverLink", handOver(seat))
                        .revision(revision)
                        .of("interviewer-reminder", panel.id())));
    }

    /** Takes the appointment out of the candidate’s calendar. */
    void cancelCandidate(Panel panel, Appointment at) {
        candidates
                .withContact(panel.application())
                .ifPresent(letter -> post(
                        letter.readIn(zones.of(panel.application())),
                        "interview-cancelled",
                        panel,
                        at,
                        candidateCalendar(panel, at)));
    }

    /** Invites who sits on the seat, or tells them the new time; either way with the page for who cannot come. */
    void inviteInterviewer(Panel panel, Seat seat, Appointment at, @Nullable String note) {
        var kind = seat.told() == null ? "interviewer-invitation" : "interviewer-moved";
        var account = accounts.get(seat.interviewer());
        var letter = staff(account, panel)
                .with("link", kit(seat))
                .with("handOverLink", handOver(seat))
                .with("note", note);
        post(letter, kind, panel, at, staffCalendar(panel, account, at, kit(seat)));
    }

    /** Tells who was invited that they lead other questions now; which, the page says. */
    void tellQuestions(Panel panel, Seat seat, Appointment at) {
        var account = accounts.get(seat.interviewer());
        mailroom.post(about(staff(account, panel), at)
                .with(
                        "note",
                        words(account.language(), "leads", panel.ledBy(seat).size()))
                .with("link", kit(seat))
                .revision(panel.version() + 1)
                .of("interviewer-questions", seat.id()));
    }

    /** Frees an interviewer’s calendar. {@code at} is the appointment as cancelled or withdrawn. */
    void cancelInterviewer(Panel panel, AccountId interviewer, Appointment at) {
        var account = accounts.get(interviewer);
        post(staff(account, panel), "interviewer-cancelled", panel, at, staffCalendar(panel, account, at, null));
    }

    /** The same when it is the candidate who cannot come, and another time is looked for. */
    void callOff(Panel panel, AccountId interviewer, Appointment at) {
        var account = accounts.get(interviewer);
        var letter = staff(account, panel).with("note", words(account.language(), "moveAsked"));
        post(letter, "interviewer-cancelled", panel, at, staffCalendar(panel, account, at, null));
    }

    /** Tells the recruiter that the candidate asks for another time; what they said is on the page only. */
    void tellMoveAsked(Panel panel, Appointment at) {
        mailroom.post(about(staff(contacts.of(panel.application()), panel), at)
                .with("link", baseUrl.of("/applications/%s/panel/plan".formatted(panel.application())))
                .of("interview-move-asked", panel.id()));
    }

    /** Tells the recruiter that somebody cannot come and nobody took the seat. */
    void tellVacancy(Panel panel, Seat seat, Appointment at) {
        var recruiter = contacts.of(panel.application());
        var decline = Objects.requireNonNull(seat.decline());
        mailroom.post(about(staff(recruiter, panel), at)
                .with("colleague", accounts.get(seat.interviewer()).name())
                .with("reason", decline.reason())
                .with("link", baseUrl.of("/applications/%s".formatted(panel.application())))
                .of("interviewer-declined", seat.id()));
    }

    /** Tells the recruiter that somebody must not rate the candidate; what ties the two is on the page only. */
    void tellRecusal(Panel panel, Seat seat, Appointment at) {
        mailroom.post(about(staff(contacts.of(panel.application()), panel), at)
                .with("colleague", accounts.get(seat.interviewer()).name())
                .with("link", baseUrl.of("/applications/%s".formatted(panel.application())))
                .of("interviewer-recused", seat.id()));
    }

    /** Asks for the cards somebody owes: one by name, several without names, since that letter belongs to no application. */
    void askForCards(AccountId interviewer, List<Nudges.Missing> missing, Instant now) {
        var account = accounts.get(interviewer);
        if (missing.size() == 1) {
            remind(missing.get(0).panel(), missing.get(0).seat(), missing.get(0).at());
            return;
        }
        mailroom.post(Letter.to(account.name(), account.email(), account.language())
                .with("note", missing.stream().map(one -> line(account, one)).collect(Collectors.joining("\n")))
                .with("link", baseUrl.of("/inbox"))
                .revision(minutes(now))
                .of("scorecard-digest", interviewer));
    }

    private String line(Account account, Nudges.Missing missing) {
        var application = applications.get(missing.panel().application());
        return words(
                account.language(),
                "missing",
                application.number(),
                jobs.get(application.job()).title().in(account.language()),
                WHEN.format(missing.at().startsAt().atZone(times.zone())));
    }

    /** Asks for a card that is missing. */
    private void remind(Panel panel, Seat seat, Appointment at) {
        var account = accounts.get(seat.interviewer());
        mailroom.post(staff(account, panel)
                .with("deadline", panel.scorecardDeadline())
                .with("link", kit(seat))
                .revision(at.sequence() + 1)
                .of("scorecard-reminder", seat.id()));
    }

    /** Tells the recruiter whose cards are missing at the deadline; once for each deadline. */
    void escalate(Panel panel) {
        var recruiter = contacts.of(panel.application());
        var deadline = Objects.requireNonNull(panel.scorecardDeadline());
        mailroom.post(staff(recruiter, panel)
                .with("deadline", deadline)
                .with("note", whatIsMissing(panel, recruiter.language()))
                .with("link", baseUrl.of("/applications/%s".formatted(panel.application())))
                .revision(minutes(deadline))
                .of("scorecard-overdue", panel.id()));
    }

    private String whatIsMissing(Panel panel, Language language) {
        var missing = panel.openSeats().stream()
                .filter(seat -> !seat.isDeclined())
                .map(seat -> accounts.get(seat.interviewer()).name())
                .toList();
        var vacant = panel.openSeats().size() - missing.size();
        return Stream.of(
                        missing.isEmpty() ? null : words(language, "overdue", String.join("、", missing)),
                        vacant == 0 ? null : words(language, "vacant", vacant))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String words(Language language, String key, Object... arguments) {
        return messages.getMessage("panel.letter." + key, arguments, language.locale());
    }

    /** A number that grows with time, for letters that may come again. */
    private static int minutes(Instant at) {
        return Math.toIntExact(at.getEpochSecond() / 60);
    }

    private String link(Panel panel, Appointment at) {
        return links.issue(
                LinkPurpose.INTERVIEW, panel.application().value(), at.endsAt().plus(LINK_LASTS));
    }

    private void post(Letter.Draft letter, String kind, Panel panel, Appointment at, CalendarPart calendar) {
        mailroom.post(about(letter, at).calendar(calendar).of(kind, panel.id()));
    }

    private static Letter.Draft about(Letter.Draft letter, Appointment at) {
        var place = Stream.of(at.place(), at.meetingLink())
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
        return letter.with("startsAt", at.startsAt())
                .with("endsAt", at.endsAt())
                .with("place", place.isEmpty() ? null : place)
                .revision(at.sequence() + 1);
    }

    private Letter.Draft staff(Account account, Panel panel) {
        return Letter.to(account.name(), account.email(), account.language())
                .with(
                        "candidateName",
                        applications.candidate(panel.application()).name())
                .with("jobTitle", job(panel).title())
                .readIn(zones.of(account.id()))
                .about(panel.application().value());
    }

    /** The appointment for the candidate’s calendar. */
    CalendarPart candidateCalendar(Panel panel, Appointment at) {
        var candidate = applications.candidate(panel.application());
        var address = candidate.email() == null ? NO_ADDRESS : candidate.email();
        var title = job(panel).title().in(candidate.language());
        var summary = summary(candidate.language(), "candidate", title);
        return scheduling.calendar(at, new CalendarEntry(summary, null, candidate.name(), address));
    }

    private CalendarPart staffCalendar(Panel panel, Account account, Appointment at, @Nullable String kit) {
        var summary = summary(
                account.language(),
                "interviewer",
                applications.candidate(panel.application()).name(),
                job(panel).title().in(account.language()));
        var details = kit == null ? null : summary(account.language(), "kit", kit);
        return scheduling.calendar(at, new CalendarEntry(summary, details, account.name(), account.email()));
    }

    private String summary(Language language, String who, Object... arguments) {
        return messages.getMessage("panel.calendar." + who, arguments, language.locale());
    }

    /** What a candidate has to know of a meeting with others; null for one of their own. */
    private @Nullable String groupNote(Panel panel) {
        return groupNote(
                panel, applications.candidate(panel.application()).language().locale());
    }

    /** That the candidate meets others, and whether they lead; null when they come alone. */
    @Nullable
    String groupNote(Panel panel, Locale locale) {
        return groups.of(panel.application())
                .map(session -> messages.getMessage(
                        panel.application().equals(session.moderator()) ? "panel.group.note.leads" : "panel.group.note",
                        new Object[] {
                            messages.getMessage("panel.group.kind." + session.kind(), null, locale),
                            groups.others(session.id(), panel.application())
                        },
                        locale))
                .orElse(null);
    }

    private String kit(Seat seat) {
        return baseUrl.of("/seats/%s/scorecard".formatted(seat.id()));
    }

    private String handOver(Seat seat) {
        return baseUrl.of("/seats/" + seat.id());
    }

    private JobOpening job(Panel panel) {
        return jobs.get(applications.get(panel.application()).job());
    }
}

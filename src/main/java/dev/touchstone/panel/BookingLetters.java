package dev.touchstone.panel;

import dev.touchstone.candidates.CandidateLetters;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.Mailroom;
import org.springframework.stereotype.Component;

/** Mails that ask a candidate to choose the time of their interview. */
@Component
class BookingLetters {

    private final CandidateLetters candidates;
    private final CandidateLinks links;
    private final Mailroom mailroom;

    BookingLetters(CandidateLetters candidates, CandidateLinks links, Mailroom mailroom) {
        this.candidates = candidates;
        this.links = links;
        this.mailroom = mailroom;
    }

    void offer(Booking booking) {
        post(booking, "interview-times");
    }

    void remind(Booking booking) {
        post(booking, "interview-times-reminder");
    }

    private void post(Booking booking, String kind) {
        var link = links.issue(
                LinkPurpose.INTERVIEW,
                booking.application().value(),
                booking.answerBy().plus(BookingDesk.KEPT));
        candidates
                .withContact(booking.application())
                .ifPresent(letter ->
                        mailroom.post(about(letter.withLink(link), booking).of(kind, booking.id())));
    }

    private static Letter.Draft about(Letter.Draft letter, Booking booking) {
        return letter.with("deadline", booking.answerBy())
                .with("minutes", booking.length().toMinutes())
                .with("place", booking.place() == null ? booking.meetingLink() : booking.place());
    }
}

package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import dev.touchstone.scorecards.Quote;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what there is to say of each message. */
final class ReplayLines {

    private final Courses.Desk desk;
    private final Assessment assessment;
    private final List<Hint> hints;
    private final List<HintVerdict> verdicts;
    private final List<Quote> tags;
    private final AccountId viewer;

    ReplayLines(
            Courses.Desk desk,
            Assessment assessment,
            List<Hint> hints,
            List<HintVerdict> verdicts,
            List<Quote> tags,
            AccountId viewer) {
        this.desk = desk;
        this.assessment = assessment;
        this.hints = hints;
        this.verdicts = verdicts;
        this.tags = tags;
        this.viewer = viewer;
    }

    List<ReplayLine> all() {
        return desk.talk().stream().map(this::line).toList();
    }

    private ReplayLine line(Message message) {
        var answered = answered(message);
        return new ReplayLine(
                message,
                Duration.between(desk.start(), message.receivedAt()),
                answered,
                answered != null && !answered.isWithin(assessment.thresholds().turnLimit()),
                isUnanswered(message),
                message.author() == Message.Author.CANDIDATE
                        ? Transfers.of(message).findFirst().orElse(null)
                        : null,
                hints.stream()
                        .filter(hint -> hint.message() == message.number())
                        .map(this::judged)
                        .toList(),
                tags.stream().filter(tag -> tag.place() == message.number()).toList());
    }

    private boolean isUnanswered(Message message) {
        return assessment.measures().waits().all().stream()
                .anyMatch(wait -> !wait.isAnswered() && wait.since() == message.number());
    }

    private @Nullable CustomerWait answered(Message message) {
        return assessment.measures().waits().answered().stream()
                .filter(wait -> wait.answer() != null && wait.answer() == message.number())
                .findFirst()
                .orElse(null);
    }

    private ReplayLine.JudgedHint judged(Hint hint) {
        var said = verdicts.stream().filter(verdict -> verdict.isOn(hint)).toList();
        var own = said.stream()
                .filter(verdict -> verdict.account().equals(viewer))
                .map(HintVerdict::confirmed)
                .findFirst()
                .orElse(null);
        var confirmed = said.stream().filter(HintVerdict::confirmed).count();
        return new ReplayLine.JudgedHint(hint, own, confirmed, said.size() - confirmed);
    }
}

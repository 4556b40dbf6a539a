package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.RecordedCard;
import dev.touchstone.scorecards.Scorecards;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Ends the marking of an appeal, its application’s row being locked: what was marked anew counts instead of what was said before,
 * which is kept. Cards are recorded anew from all marks that count, the earlier ones stand beside them.
 */
@Component
class RemarkSettlement {

    private final Sittings sittings;
    private final Answers answers;
    private final OpenAnswers openAnswers;
    private final MarkingCourses courses;
    private final GivenMarks marks;
    private final Remarks remarks;
    private final Appeals appeals;
    private final AppealLetters letters;
    private final HandIn handIn;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemarkSettlement(
            Sittings sittings,
            Answers answers,
            OpenAnswers openAnswers,
            MarkingCourses courses,
            GivenMarks marks,
            Remarks remarks,
            Appeals appeals,
            AppealLetters letters,
            HandIn handIn,
            Scorecards scorecards,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.openAnswers = openAnswers;
        this.courses = courses;
        this.marks = marks;
        this.remarks = remarks;
        this.appeals = appeals;
        this.letters = letters;
        this.handIn = handIn;
        this.scorecards = scorecards;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing while some of the answers are missing. */
    void proceed(Sitting sitting) {
        var said = marks.of(sitting.id()).stream()
                .filter(mark -> mark.round() == MarkingRound.APPEAL && mark.given())
                .collect(Collectors.toMap(GivenMark::position, mark -> mark));
        var asked = remarks.of(sitting.id());
        if (asked.stream().allMatch(answer -> said.containsKey(answer.position()))) {
            settle(sitting, List.copyOf(said.values()));
        }
    }

    private void settle(Sitting sitting, List<GivenMark> said) {
        for (var mark : said) {
            answers.mark(sitting.id(), mark.position(), Objects.requireNonNull(mark.points()), mark.comment());
            marks.countAlone(sitting.id(), mark.position(), MarkingRound.APPEAL);
        }
        courses.advance(sitting.id(), null);
        var total = handIn.total(sitting.id(), sittings.paper(sitting.id()));
        sittings.save(sitting.corrected(total));
        appeals.remarked(sitting.id(), total, clock.instant());
        record(sitting);
        letters.remarked(sitting);
        tell(sitting, total);
    }

    private void tell(Sitting sitting, BigDecimal total) {
        var before = Objects.requireNonNull(sitting.total());
        events.publishEvent(new AnswersRemarked(
                sitting.application(),
                before.compareTo(total) != 0,
                isDecided(applications.get(sitting.application()))));
    }

    private static boolean isDecided(JobApplication application) {
        return !application.isActive() || application.stage() != Stage.WRITTEN_TEST;
    }

    private void record(Sitting sitting) {
        scorecards.takeBackRaters(sitting.application(), Stage.WRITTEN_TEST);
        var open = openAnswers.of(sitting).stream()
                .collect(Collectors.toMap(MarkingView.Open::position, answer -> answer));
        Map<AccountId, List<MarkingRounds.Said>> byMarker = marks.of(sitting.id()).stream()
                .filter(mark -> mark.counts() && open.containsKey(mark.position()))
                .map(mark -> new MarkingRounds.Said(Objects.requireNonNull(open.get(mark.position())), mark))
                .collect(Collectors.groupingBy(one -> one.mark().marker(), LinkedHashMap::new, Collectors.toList()));
        byMarker.forEach((marker, said) -> scorecards.record(card(sitting, marker, said)));
    }

    private RecordedCard card(Sitting sitting, AccountId marker, List<MarkingRounds.Said> said) {
        return new RecordedCard(
                sitting.application(),
                Stage.WRITTEN_TEST,
                marker,
                said.stream()
                        .map(one -> one.answer().question().id())
                        .distinct()
                        .toList(),
                said.stream().flatMap(one -> one.seen().stream()).collect(Collectors.toSet()),
                Map.of(),
                null,
                clock.instant());
    }
}

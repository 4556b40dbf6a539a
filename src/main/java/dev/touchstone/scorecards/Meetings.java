package dev.touchstone.scorecards;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** The meetings with candidates that lie before a member of staff. */
@Service
public class Meetings {

    private final List<StageOccasion> occasions;
    private final Applicants applicants;

    Meetings(List<StageOccasion> occasions, Applicants applicants) {
        this.occasions = occasions;
        this.applicants = applicants;
    }

    /** Everything that is not over yet, by time. */
    public List<Meeting> upcoming(AccountId account) {
        return before(account, Instant.MAX);
    }

    /** What has begun or begins before an instant. */
    public List<Meeting> before(AccountId account, Instant until) {
        var ahead = new EnumMap<Stage, List<StageOccasion.Attendance>>(Stage.class);
        occasions.forEach(occasion -> ahead.put(
                occasion.stage(),
                occasion.upcoming(account).stream()
                        .filter(attendance -> attendance.occasion().startsAt().isBefore(until))
                        .toList()));
        var whom = applicants.of(ahead.values().stream()
                .flatMap(List::stream)
                .map(StageOccasion.Attendance::application)
                .toList());
        return ahead.entrySet().stream()
                .flatMap(stage -> stage.getValue().stream()
                        .map(attendance -> meeting(
                                stage.getKey(),
                                attendance,
                                Objects.requireNonNull(whom.get(attendance.application())))))
                .sorted(Comparator.comparing(
                        meeting -> meeting.attendance().occasion().startsAt()))
                .toList();
    }

    private static Meeting meeting(Stage stage, StageOccasion.Attendance attendance, Applicant applicant) {
        return new Meeting(stage, attendance, applicant.name(), applicant.number(), applicant.job());
    }
}

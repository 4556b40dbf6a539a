package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** The meetings with candidates that lie before a member of staff. */
@Service
public class Meetings {

    private final List<StageOccasion> occasions;
    private final JobApplications applications;
    private final Jobs jobs;

    Meetings(List<StageOccasion> occasions, JobApplications applications, Jobs jobs) {
        this.occasions = occasions;
        this.applications = applications;
        this.jobs = jobs;
    }

    /** Everything that is not over yet, by time. */
    public List<Meeting> upcoming(AccountId account) {
        return occasions.stream()
                .flatMap(occasion ->
                        occasion.upcoming(account).stream().map(attendance -> meeting(occasion, attendance)))
                .sorted(Comparator.comparing(
                        meeting -> meeting.attendance().occasion().startsAt()))
                .toList();
    }

    /** What has begun or begins before an instant. */
    public List<Meeting> before(AccountId account, Instant until) {
        return upcoming(account).stream()
                .filter(meeting -> meeting.attendance().occasion().startsAt().isBefore(until))
                .toList();
    }

    private Meeting meeting(StageOccasion occasion, StageOccasion.Attendance attendance) {
        var application = applications.get(attendance.application());
        return new Meeting(
                occasion.stage(),
                attendance,
                applications.candidate(application.id()).name(),
                application.number(),
                jobs.get(application.job()).title());
    }
}

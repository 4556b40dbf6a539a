package dev.touchstone.jobs.web;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.ChangeJob;
import dev.touchstone.jobs.CreateJob;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in the form of a job; numbers as they were typed. */
record JobForm(
        @NotBlank(message = "{jobs.form.title.missing}") @Size(max = 80, message = "{jobs.form.tooLong}") @Nullable
        String titleZh,

        @Size(max = 120, message = "{jobs.form.tooLong}") @Nullable
        String titleEn,

        @NotNull(message = "{jobs.form.track.missing}") @Nullable
        Track track,

        @NotBlank(message = "{jobs.form.city.missing}") @Size(max = 60, message = "{jobs.form.tooLong}") @Nullable
        String city,

        @NotNull(message = "{jobs.form.headcount.wrong}")
        @Pattern(regexp = "[1-9][0-9]{0,3}", message = "{jobs.form.headcount.wrong}")
        @Nullable
        String headcount,

        @Nullable LocalDate closesOn,

        @Size(max = 8000, message = "{jobs.form.tooLong}") @Nullable
        String descriptionZh,

        @Size(max = 8000, message = "{jobs.form.tooLong}") @Nullable
        String descriptionEn,

        int version) {

    static JobForm empty() {
        return new JobForm("", "", null, "", "1", null, "", "", 0);
    }

    static JobForm of(JobOpening job) {
        return new JobForm(
                job.title().zh(),
                job.title().en(),
                job.track(),
                job.city(),
                Integer.toString(job.headcount()),
                job.closesOn(),
                job.description().zh(),
                job.description().en(),
                job.version());
    }

    /** Only of a form without errors. */
    CreateJob toCreate(AccountId author) {
        return new CreateJob(
                text(titleZh, titleEn),
                track == null ? Track.GENERAL : track,
                plain(city),
                Integer.parseInt(plain(headcount)),
                closesOn,
                text(descriptionZh, descriptionEn),
                author);
    }

    /** Only of a form without errors. */
    ChangeJob toChange(JobOpening job) {
        return new ChangeJob(
                job.id(),
                text(titleZh, titleEn),
                plain(city),
                Integer.parseInt(plain(headcount)),
                closesOn,
                text(descriptionZh, descriptionEn),
                version);
    }

    private static LocalizedText text(@Nullable String zh, @Nullable String en) {
        return new LocalizedText(plain(zh), en == null || en.isBlank() ? null : en.strip());
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

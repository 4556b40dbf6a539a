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
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

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

        @Pattern(regexp = "|[0-9]{4}-[0-9]{2}-[0-9]{2}", message = "{jobs.form.closesOn.wrong}") @Nullable
        String closesOn,

        @Size(max = 8000, message = "{jobs.form.tooLong}") @Nullable
        String descriptionZh,

        @Size(max = 8000, message = "{jobs.form.tooLong}") @Nullable
        String descriptionEn,

        int version) {

    static JobForm empty() {
        return new JobForm("", "", null, "", "1", "", "", "", 0);
    }

    static JobForm of(JobOpening job) {
        return new JobForm(
                job.title().zh(),
                job.title().en(),
                job.track(),
                job.city(),
                Integer.toString(job.headcount()),
                job.closesOn() == null ? "" : job.closesOn().toString(),
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
                day(),
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
                day(),
                text(descriptionZh, descriptionEn),
                version);
    }

    /** A day that looks like one may still be none: 31 April. */
    void check(Errors errors) {
        try {
            if (!errors.hasFieldErrors("closesOn")) {
                day();
            }
        } catch (DateTimeParseException none) {
            errors.rejectValue("closesOn", "jobs.form.closesOn.wrong");
        }
    }

    private @Nullable LocalDate day() {
        return closesOn == null || closesOn.isEmpty() ? null : LocalDate.parse(closesOn);
    }

    private static LocalizedText text(@Nullable String zh, @Nullable String en) {
        return new LocalizedText(plain(zh), en == null || en.isBlank() ? null : en.strip());
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

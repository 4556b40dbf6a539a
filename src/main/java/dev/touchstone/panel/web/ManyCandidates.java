package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.panel.HiringDays;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shell.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages that plan for many candidates at once share: who waits, and booking them one after the other. */
@Component
class ManyCandidates {

    private final HiringDays days;
    private final JobApplications applications;
    private final Jobs jobs;
    private final MessageSource messages;
    private final Times times;

    ManyCandidates(HiringDays days, JobApplications applications, Jobs jobs, MessageSource messages, Times times) {
        this.days = days;
        this.applications = applications;
        this.jobs = jobs;
        this.messages = messages;
        this.times = times;
    }

    /**
     * What became of it.
     *
     * @param refused each refusal with the candidate’s name and why
     */
    record Outcome(int booked, List<String> refused) {

        PlanProblems.Problem problem() {
            return new PlanProblems.Problem("panel.day.refused", List.of(String.join(" ", refused)));
        }

        /** Says on the next page how many were booked and who was not. */
        void tell(RedirectAttributes redirect, String done) {
            if (booked > 0) {
                redirect.addFlashAttribute("notice", done);
                redirect.addFlashAttribute("noticeArgs", booked);
            }
            if (!refused.isEmpty()) {
                redirect.addFlashAttribute("problem", problem().key());
                redirect.addFlashAttribute("problemArgs", problem().arguments());
            }
        }
    }

    /** The job, the form, who waits and who may interview. */
    void fill(JobOpeningId job, Object form, Model model) {
        var waiting = days.waiting(job);
        model.addAttribute("job", jobs.get(job));
        model.addAttribute("form", form);
        model.addAttribute("waiting", waiting);
        model.addAttribute("candidates", applications.candidates(waiting));
        model.addAttribute("people", days.people(job));
        model.addAttribute("zone", times.zoneName());
    }

    /** Books one after the other: what one refuses is no other’s trouble. */
    <T> Outcome book(List<T> all, Function<T, JobApplicationId> whose, Consumer<T> booking) {
        var refused = new ArrayList<String>();
        for (var one : all) {
            try {
                booking.accept(one);
            } catch (RefusedException refusal) {
                refused.add(sentence(whose.apply(one), refusal));
            }
        }
        return new Outcome(all.size() - refused.size(), List.copyOf(refused));
    }

    /** Why somebody could not be booked, with their name; what no form can put right goes on as it came. */
    private String sentence(JobApplicationId application, RefusedException refusal) {
        var correctable = PlanPage.correctable(refusal);
        var locale = LocaleContextHolder.getLocale();
        var why = messages.getMessage(correctable.key(), correctable.arguments().toArray(), locale);
        var name = applications.candidate(application).name();
        return messages.getMessage("panel.day.refused.one", new Object[] {name, why}, locale);
    }
}

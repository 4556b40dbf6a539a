package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.roleplay.Conversation;
import dev.touchstone.roleplay.CustomerDesk;
import dev.touchstone.roleplay.RolePlay;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayPlans;
import dev.touchstone.roleplay.Scenarios;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scheduling.Slot;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The recruiter books a role-play: scenario, player, observers, time. */
@Controller
@RequestMapping("/applications/{application}/role-play/schedule")
@PreAuthorize("@applicationAccess.mayRecruit(#application)")
class ScheduleController {

    private static final Set<String> ABOUT_TIME =
            Set.of("scheduling.error.busy", "scheduling.error.taken", "roleplay.error.past");
    private static final Set<Reason> OF_THE_FORM = Set.of(Reason.CONFLICT, Reason.UNUSABLE);
    private static final int MOST_MINUTES = 120;
    private static final int DAYS_AHEAD = 5;
    private static final int SHOWN_SLOTS = 12;

    private final RolePlayDesk desk;
    private final CustomerDesk conversations;
    private final RolePlayPlans plans;
    private final Scenarios scenarios;
    private final Scheduling scheduling;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Clock clock;
    private final ZoneId zone;

    ScheduleController(
            RolePlayDesk desk,
            CustomerDesk conversations,
            RolePlayPlans plans,
            Scenarios scenarios,
            Scheduling scheduling,
            JobApplications applications,
            Jobs jobs,
            Clock clock,
            @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone) {
        this.desk = desk;
        this.conversations = conversations;
        this.plans = plans;
        this.scenarios = scenarios;
        this.scheduling = scheduling;
        this.applications = applications;
        this.jobs = jobs;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    String form(@PathVariable JobApplicationId application, Model model) {
        desk.of(application).ifPresentOrElse(earlier -> again(earlier, model), () -> first(application, model));
        return page(application, model);
    }

    private void first(JobApplicationId application, Model model) {
        var choice = plans.of(applications.get(application).job()).orElse(RolePlayPlans.Choice.NONE);
        model.addAttribute(
                "form",
                new ScheduleForm(null, List.of(), null, false, Words.typed(choice.minutes()), choice.pauses(), null));
        model.addAttribute("customers", CustomersForm.rows(choice.conversations()));
    }

    /** Everything as it was; only the time is asked for. */
    private void again(RolePlay earlier, Model model) {
        var player = earlier.customer();
        model.addAttribute(
                "form",
                new ScheduleForm(
                        player == null ? null : player.toString(),
                        earlier.observers().stream()
                                .map(RolePlay.Observer::account)
                                .toList(),
                        null,
                        false,
                        Words.typed(earlier.minutes()),
                        earlier.pauses(),
                        scheduling.get(earlier.appointment()).place()));
        model.addAttribute("customers", CustomersForm.rows(conversations.planned(earlier.id())));
    }

    @PostMapping
    Object schedule(
            @PathVariable JobApplicationId application,
            @Valid @ModelAttribute("form") ScheduleForm form,
            BindingResult errors,
            CustomersForm customers,
            Model model,
            RedirectAttributes redirect) {
        check(form, customers, errors);
        if (!errors.hasErrors() && booked(application, form, customers, errors)) {
            redirect.addFlashAttribute("notice", "roleplay.schedule.saved");
            return "redirect:/applications/%s".formatted(application);
        }
        model.addAttribute("customers", customers.rows());
        model.addAttribute("customersBad", customers.problem(MOST_MINUTES).isPresent());
        return new ModelAndView(page(application, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private boolean booked(
            JobApplicationId application, ScheduleForm form, CustomersForm customers, BindingResult errors) {
        try {
            desk.schedule(application, form.toCommand(customers.planned(), zone, clock.instant()));
            return true;
        } catch (RefusedException refused) {
            refuse(refused, errors);
            return false;
        }
    }

    private static void check(ScheduleForm form, CustomersForm customers, BindingResult errors) {
        customers.problem(form.length() == 0 ? MOST_MINUTES : form.length()).ifPresent(errors::reject);
        if (!form.hasTime()) {
            errors.rejectValue("startsAt", "roleplay.schedule.time.missing");
        }
        if (form.player() == null
                && customers.problem(MOST_MINUTES).isEmpty()
                && customers.planned().stream().anyMatch(one -> one.mode() == Conversation.Mode.HUMAN)) {
            errors.rejectValue("customer", "roleplay.schedule.customer.missing");
        }
    }

    /** What a rule or the journey said no to stands on the form; the rest is no matter of the form. */
    private static void refuse(RefusedException refused, BindingResult errors) {
        if (!OF_THE_FORM.contains(refused.reason())) {
            throw refused;
        }
        var arguments = refused.arguments().toArray();
        if (ABOUT_TIME.contains(refused.key())) {
            errors.rejectValue("startsAt", refused.key(), arguments, null);
        } else {
            errors.reject(refused.key(), arguments, null);
        }
    }

    private String page(JobApplicationId application, Model model) {
        var found = applications.get(application);
        var team = jobs.team(found.job(), TeamRole.INTERVIEWER);
        model.addAttribute("jobApplication", found);
        model.addAttribute("candidate", applications.candidate(application));
        var rolePlay = desk.of(application).orElse(null);
        model.addAttribute("rolePlay", rolePlay);
        model.addAttribute(
                "moveRequest",
                rolePlay == null
                        ? null
                        : scheduling.moveRequest(rolePlay.appointment()).orElse(null));
        model.addAttribute("scenarios", scenarios.all());
        model.addAttribute("team", team);
        model.addAttribute("slots", slots(application));
        model.addAttribute("zone", zone);
        return "roleplay/schedule";
    }

    /** Times in working hours at which the candidate is free; whether the chosen people are, the booking itself decides. */
    private List<Slot> slots(JobApplicationId application) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return scheduling
                .freeSlots(application, List.of(), Duration.ofMinutes(30), today, today.plusDays(DAYS_AHEAD))
                .stream()
                .filter(slot -> slot.startsAt().atZone(zone).getMinute() == 0)
                .limit(SHOWN_SLOTS)
                .toList();
    }
}

package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Stage;
import dev.touchstone.roleplay.Adjudications;
import dev.touchstone.roleplay.Reviews;
import dev.touchstone.roleplay.RolePlay;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayState;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.Scorecards;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The role-play on the application page. */
@Controller
@RequestMapping("/applications/{application}/role-play")
class RolePlaySectionController {

    private final RolePlayDesk desk;
    private final Reviews reviews;
    private final Adjudications adjudications;
    private final ApplicationAccess access;
    private final Scheduling scheduling;
    private final Scorecards scorecards;
    private final Accounts accounts;
    private final JobApplications applications;
    private final CurrentAccount account;
    private final ZoneId zone;

    RolePlaySectionController(
            RolePlayDesk desk,
            Reviews reviews,
            Adjudications adjudications,
            ApplicationAccess access,
            Scheduling scheduling,
            Scorecards scorecards,
            Accounts accounts,
            JobApplications applications,
            CurrentAccount account,
            @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone) {
        this.desk = desk;
        this.reviews = reviews;
        this.adjudications = adjudications;
        this.access = access;
        this.scheduling = scheduling;
        this.scorecards = scorecards;
        this.accounts = accounts;
        this.applications = applications;
        this.account = account;
        this.zone = zone;
    }

    @GetMapping
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        var rolePlay = desk.of(application).orElse(null);
        model.addAttribute("jobApplication", application);
        model.addAttribute("rolePlay", rolePlay);
        model.addAttribute(
                "own",
                scorecards.own(application, Stage.ROLE_PLAY, account.id()).orElse(null));
        model.addAttribute("reached", isAtStage(application));
        if (rolePlay != null) {
            boolean measured = isOver(rolePlay) && !scorecards.veiled(application, account.id());
            var appointment = scheduling.get(rolePlay.appointment());
            model.addAttribute("appointment", appointment);
            model.addAttribute(
                    "answers", rolePlay.state() == RolePlayState.SCHEDULED ? scheduling.answers(appointment) : null);
            model.addAttribute(
                    "moveRequest",
                    scheduling.moveRequest(rolePlay.appointment()).orElse(null));
            model.addAttribute("names", accounts.all(people(rolePlay)));
            model.addAttribute("apart", measured && mayDecideBetween(rolePlay));
            model.addAttribute("assessment", measured ? reviews.assess(rolePlay) : null);
        }
        return "roleplay/section :: rolePlay";
    }

    @PostMapping("/time")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String move(
            @PathVariable JobApplicationId application,
            @RequestParam LocalDateTime startsAt,
            RedirectAttributes redirect) {
        desk.move(application, startsAt.atZone(zone).toInstant());
        redirect.addFlashAttribute("notice", "roleplay.section.moved");
        return "redirect:/applications/%s".formatted(application);
    }

    @PostMapping("/continuation")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String goOn(@PathVariable JobApplicationId application, RedirectAttributes redirect) {
        desk.count(application);
        redirect.addFlashAttribute("notice", "roleplay.section.counted");
        return "redirect:/applications/%s".formatted(application);
    }

    private boolean isAtStage(JobApplicationId application) {
        var found = applications.get(application);
        return found.isActive() && found.stage() == Stage.ROLE_PLAY;
    }

    private boolean mayDecideBetween(RolePlay rolePlay) {
        return !rolePlay.concluded()
                && access.mayDecide(rolePlay.application())
                && rolePlay.observers().stream()
                        .allMatch(each -> each.card() != null && scorecards.isSubmitted(each.card()))
                && adjudications.isNeeded(rolePlay.application());
    }

    private static boolean isOver(RolePlay rolePlay) {
        return rolePlay.state() == RolePlayState.ENDED || rolePlay.state() == RolePlayState.STOPPED;
    }

    private static List<AccountId> people(RolePlay rolePlay) {
        return Stream.concat(
                        Stream.ofNullable(rolePlay.customer()),
                        rolePlay.observers().stream().map(RolePlay.Observer::account))
                .distinct()
                .toList();
    }
}

package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.roleplay.Conversation;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayId;
import dev.touchstone.roleplay.Scenario;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The practice round: the same desk with the customers of {@code config/role-play/practice.json}, who are played by the page.
 * The same for everybody, and nothing is kept of what is said.
 */
@Controller
@RequestMapping("/my/{application}/role-play/practice")
@PreAuthorize("@candidateAccess.may('ROLE_PLAY', #application)")
class PracticeController {

    private final List<Scenario.Script> customers;
    private final RolePlayDesk desk;
    private final DeskPage page;
    private final Clock clock;

    PracticeController(
            JsonMapper json,
            @Value("classpath:config/role-play/practice.json") Resource file,
            RolePlayDesk desk,
            DeskPage page,
            Clock clock)
            throws IOException {
        try (var in = file.getInputStream()) {
            this.customers = List.of(json.readValue(in, Scenario.Script[].class));
        }
        this.desk = desk;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable JobApplicationId application, Model model) {
        var now = clock.instant();
        List<DeskPage.Place> places = new ArrayList<>();
        for (var script : customers) {
            places.add(new DeskPage.Place(
                    conversation(places.size() + 1, now), script, LocaleContextHolder.getLocale(), true));
        }
        model.addAttribute("jobApplication", application);
        model.addAttribute("rolePlay", desk.of(application).orElse(null));
        return page.practice(places, model);
    }

    @PostMapping
    String done(@PathVariable JobApplicationId application) {
        desk.practised(application);
        return "redirect:/my/%s/role-play".formatted(application);
    }

    private static Conversation conversation(int number, Instant now) {
        var nobody = RolePlayId.next();
        return new Conversation(
                nobody.value(),
                nobody,
                number,
                new QuestionVersionId(nobody.value()),
                Conversation.Mode.SCRIPT,
                Duration.ZERO,
                Conversation.State.OPEN,
                now,
                null,
                null,
                null);
    }
}

package dev.touchstone.roleplay.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayId;
import dev.touchstone.roleplay.Tags;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An observer’s own tags, live and in the replay. The card knows whose they are: for everybody else there are none. */
@Controller
@RequestMapping("/role-plays/{rolePlay}/tags")
@PreAuthorize("@rolePlayAccess.mayWatch(#rolePlay)")
class TagController {

    private final Tags tags;
    private final RolePlayDesk desk;
    private final ReplayPage page;
    private final CurrentAccount account;

    TagController(Tags tags, RolePlayDesk desk, ReplayPage page, CurrentAccount account) {
        this.tags = tags;
        this.desk = desk;
        this.page = page;
        this.account = account;
    }

    /** The panel beside a talk that runs: what was said so far, and what was tagged of it. */
    @GetMapping
    String show(@PathVariable RolePlayId rolePlay, Model model) {
        var found = desk.get(rolePlay);
        model.addAttribute("rolePlay", found);
        model.addAttribute("talk", desk.talk(rolePlay));
        page.tagging(found, model);
        return "roleplay/tags :: panel";
    }

    @PostMapping
    String tag(
            @PathVariable RolePlayId rolePlay,
            @RequestParam int message,
            @RequestParam MarkingPointId point,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        tags.tag(rolePlay, message, point, note, account.id());
        redirect.addFlashAttribute("notice", "roleplay.review.tag.saved");
        return "redirect:/role-plays/%s#m%d".formatted(rolePlay, message);
    }

    @PostMapping("/{tag}")
    String note(
            @PathVariable RolePlayId rolePlay,
            @PathVariable UUID tag,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        tags.note(rolePlay, tag, note, account.id());
        redirect.addFlashAttribute("notice", "roleplay.review.tag.saved");
        return "redirect:/role-plays/%s#tags".formatted(rolePlay);
    }

    @PostMapping("/{tag}/removal")
    String remove(@PathVariable RolePlayId rolePlay, @PathVariable UUID tag, RedirectAttributes redirect) {
        tags.remove(rolePlay, tag, account.id());
        redirect.addFlashAttribute("notice", "roleplay.review.tag.removed");
        return "redirect:/role-plays/%s#tags".formatted(rolePlay);
    }
}

package dev.touchstone.candidates.web;

import dev.touchstone.candidates.FreshLinks;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.LinkPurpose;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a fresh link of a candidate once, to be sent by WeChat. Not a redirect: the link must not go through anywhere. */
@Controller
class FreshLinkController {

    private final FreshLinks links;
    private final JobApplications applications;
    private final ApplicationPage page;
    private final CurrentAccount current;

    FreshLinkController(FreshLinks links, JobApplications applications, ApplicationPage page, CurrentAccount current) {
        this.links = links;
        this.applications = applications;
        this.page = page;
        this.current = current;
    }

    @PostMapping("/applications/{application}/links")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String issue(@PathVariable JobApplicationId application, @RequestParam LinkPurpose purpose, Model model) {
        page.addHead(applications.get(application), model);
        model.addAttribute("purpose", purpose);
        model.addAttribute("url", links.issue(application, purpose, current.id()));
        return "candidates/link";
    }
}

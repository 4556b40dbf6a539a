package dev.touchstone.mail.web;

import dev.touchstone.mail.MailId;
import dev.touchstone.mail.Mailroom;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person may decide about a letter. */
@Controller
@PreAuthorize(MailController.READERS)
class MailActionsController {

    private final Mailroom mailroom;

    MailActionsController(Mailroom mailroom) {
        this.mailroom = mailroom;
    }

    @PostMapping("/mails/{mail}/resend")
    String resend(@PathVariable MailId mail, RedirectAttributes redirect) {
        return page(mailroom.resend(mail), "mail.mail.resent", redirect);
    }

    @PostMapping("/mails/{mail}/repeat")
    String repeat(@PathVariable MailId mail, RedirectAttributes redirect) {
        mailroom.confirmRepeat(mail);
        return page(mail, "mail.mail.repeated", redirect);
    }

    @PostMapping("/mails/{mail}/cancel")
    String cancel(@PathVariable MailId mail, RedirectAttributes redirect) {
        var stopped = mailroom.cancel(mail);
        redirect.addFlashAttribute(
                stopped ? "notice" : "problem", stopped ? "mail.mail.cancelled" : "mail.mail.tooLate");
        return "redirect:/mails/" + mail;
    }

    private static String page(MailId mail, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/mails/" + mail;
    }
}

package dev.touchstone.mail.web;

import dev.touchstone.mail.MailId;
import dev.touchstone.mail.Mailroom;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One letter as staff see it: exactly what was sent, its way, and its secret links as •••. */
@Controller
@PreAuthorize(MailController.READERS)
class MailController {

    static final String READERS = "hasRole('ADMIN') or hasRole('RECRUITER') and @mailAccess.mayRead(#mail)";

    private final Mailroom mailroom;

    MailController(Mailroom mailroom) {
        this.mailroom = mailroom;
    }

    @GetMapping("/mails/{mail}")
    String show(@PathVariable MailId mail, Model model) {
        model.addAttribute("mail", mailroom.get(mail));
        model.addAttribute("outage", mailroom.outage().orElse(null));
        return "mail/mail";
    }

    /** The chip alone, asked for while the letter is on its way. */
    @GetMapping("/mails/{mail}/chip")
    String chip(@PathVariable MailId mail, Model model) {
        model.addAttribute("mail", mailroom.get(mail));
        return "mail/delivery :: one";
    }
}

package dev.touchstone.mail.web;

import dev.touchstone.mail.DemoMailbox;
import dev.touchstone.shared.BaseUrl;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The demo's mailbox: everybody's mail, for who sits at this machine and for nobody else. */
@Controller
@Profile("demo")
class MailboxController {

    private static final String AT_THIS_MACHINE = "@sameMachine.sent(#request)";
    private static final int SHOWN = 100;

    private final DemoMailbox mailbox;
    private final BaseUrl baseUrl;

    MailboxController(DemoMailbox mailbox, BaseUrl baseUrl) {
        this.mailbox = mailbox;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/mailbox")
    @PreAuthorize(AT_THIS_MACHINE)
    String list(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        model.addAttribute("to", to);
        model.addAttribute("recipients", mailbox.recipients());
        model.addAttribute("messages", mailbox.newest(to, SHOWN));
        return request.getHeader("HX-Request") == null ? "mail/mailbox" : "mail/mailbox :: messages";
    }

    @GetMapping("/mailbox/{id}")
    @PreAuthorize(AT_THIS_MACHINE)
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute(
                "message", mailbox.find(id).orElseThrow(() -> gone(id)).here(baseUrl.of("/")));
        return "mail/message";
    }

    @GetMapping("/mailbox/{id}/files/{number}")
    @PreAuthorize(AT_THIS_MACHINE)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int number, HttpServletRequest request) {
        var file = mailbox.file(id, number).orElseThrow(() -> gone(id));
        var disposition = ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(file.content());
    }

    private static RefusedException gone(UUID id) {
        return new RefusedException(Reason.NOT_FOUND, "mail.error.notFound", "No demo message " + id);
    }
}

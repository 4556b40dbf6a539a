package dev.touchstone.identity.web;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.DemoSignIns;
import dev.touchstone.identity.SignInFailed;
import dev.touchstone.shared.SameMachine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the form itself is answered by the security filters. */
@Controller
@PreAuthorize("permitAll()")
class SignInController {

    private static final List<String> STATES = List.of("failed", "bye", "ready", "changed");

    private final Optional<DemoSignIns> demo;
    private final SameMachine sameMachine;

    SignInController(Optional<DemoSignIns> demo, SameMachine sameMachine) {
        this.demo = demo;
        this.sameMachine = sameMachine;
    }

    @GetMapping("/sign-in")
    String page(HttpServletRequest request, Model model) {
        for (var state : STATES) {
            model.addAttribute(state, request.getParameter(state) != null);
        }
        model.addAttribute("wait", request.getAttribute(SignInFailed.WAIT));
        model.addAttribute("personas", personas(request));
        return "identity/sign-in";
    }

    private List<Account> personas(HttpServletRequest request) {
        return sameMachine.sent(request) ? demo.map(DemoSignIns::personas).orElse(List.of()) : List.of();
    }
}

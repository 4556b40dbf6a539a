package dev.touchstone.identity.web;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.DemoSignIns;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shared.SameMachine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One click, and the demo's visitor is one of its people; for the machine the demo runs on. */
@Controller
@Profile("demo")
@PreAuthorize("permitAll()")
class DemoSignInController {

    private final DemoSignIns demo;
    private final SameMachine sameMachine;

    DemoSignInController(DemoSignIns demo, SameMachine sameMachine) {
        this.demo = demo;
        this.sameMachine = sameMachine;
    }

    @PostMapping("/demo-sign-in")
    String signIn(@RequestParam AccountId account, HttpServletRequest request, HttpServletResponse response) {
        if (!sameMachine.sent(request)) {
            throw new RefusedException(Reason.FORBIDDEN, "identity.error.sameMachine", "Asked from another machine");
        }
        return "redirect:" + demo.signIn(account, request, response);
    }
}

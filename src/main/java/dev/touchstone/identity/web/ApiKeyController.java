package dev.touchstone.identity.web;

import static java.util.Objects.requireNonNull;

import dev.touchstone.identity.ApiKeyId;
import dev.touchstone.identity.ApiKeys;
import dev.touchstone.identity.ApiScope;
import dev.touchstone.shared.BaseUrl;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys of programs: which there are, a new one, the end of one. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class ApiKeyController {

    private final ApiKeys keys;
    private final BaseUrl address;

    ApiKeyController(ApiKeys keys, BaseUrl address) {
        this.keys = keys;
        this.address = address;
    }

    @GetMapping("/api-keys")
    String list(Model model) {
        model.addAttribute("keys", keys.all());
        return "identity/api-keys";
    }

    @GetMapping("/api-keys/new")
    ModelAndView form() {
        return form(ApiKeyForm.until(keys.usualExpiry()), HttpStatus.OK);
    }

    /** Answers with the secret itself: on the way over a redirect it would have to be stored. */
    @PostMapping("/api-keys")
    ModelAndView make(@Valid @ModelAttribute("form") ApiKeyForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return form(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var secret = keys.make(
                    requireNonNull(form.id()),
                    requireNonNull(form.name()),
                    requireNonNull(form.scopes()),
                    requireNonNull(form.expiresOn()));
            return new ModelAndView(
                    "identity/api-key-made",
                    Map.of("form", form, "secret", secret, "api", address.of("/api/v1")),
                    HttpStatus.CREATED);
        } catch (RefusedException refused) {
            if (refused.reason() != Reason.UNUSABLE) {
                throw refused;
            }
            errors.rejectValue("expiresOn", refused.key(), refused.arguments().toArray(), null);
            return form(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/api-keys/{key}/revocation")
    String revoke(@PathVariable ApiKeyId key, RedirectAttributes redirect) {
        keys.revoke(key);
        redirect.addFlashAttribute("notice", "identity.apiKey.revoked");
        return "redirect:/api-keys";
    }

    private static ModelAndView form(ApiKeyForm form, HttpStatus status) {
        return new ModelAndView("identity/api-key-new", Map.of("form", form, "scopes", ApiScope.values()), status);
    }
}

package dev.touchstone.candidates.web;

import dev.touchstone.candidates.Reachability;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Checks the fields {@code email} and {@code phone} of a form: one of them is needed, and each must look like one. */
final class ContactCheck {

    private ContactCheck() {}

    static void check(@Nullable String email, @Nullable String phone, Errors errors) {
        if (isBlank(email) && isBlank(phone)) {
            errors.rejectValue("phone", "candidates.form.contact.missing");
        }
        if (!isBlank(email) && !Reachability.isEmail(email)) {
            errors.rejectValue("email", "candidates.form.email.wrong");
        }
        if (!isBlank(phone) && !Reachability.isPhone(phone)) {
            errors.rejectValue("phone", "candidates.form.phone.wrong");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

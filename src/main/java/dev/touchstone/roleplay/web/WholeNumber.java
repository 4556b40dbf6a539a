package dev.touchstone.roleplay.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A typed text that is empty or a whole number of a range. A row that does not even become a number would take the whole form with it; as a text it
 * stays on the page as it was typed.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WholeNumber.Check.class)
@interface WholeNumber {

    String message() default "{roleplay.number.wrong}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    int min();

    int max();

    /** The rule. */
    final class Check implements ConstraintValidator<WholeNumber, String> {

        private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{1,9}");

        private int min;
        private int max;

        @Override
        public void initialize(WholeNumber of) {
            min = of.min();
            max = of.max();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            var number = number(typed);
            return Words.isEmpty(typed) || number.isPresent() && number.getAsInt() >= min && number.getAsInt() <= max;
        }

        /** What was typed; empty when it is none. */
        static OptionalInt number(@Nullable String typed) {
            var text = Words.stripped(typed);
            return DIGITS.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        }
    }
}

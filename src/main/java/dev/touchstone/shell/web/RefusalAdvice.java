package dev.touchstone.shell.web;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shared.TooManyTries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns what a rule refused into the status and the sentence it named. */
@ControllerAdvice
class RefusalAdvice {

    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    private final ErrorPage page;

    RefusalAdvice(ErrorPage page) {
        this.page = page;
    }

    @ExceptionHandler
    Object refused(RefusedException refusal, HttpServletRequest request, HttpServletResponse response) {
        log.info("Refused ({}): {}", refusal.reason(), refusal.getMessage());
        retarget(response);
        return page.answer(request, status(refusal.reason()), refusal.key(), refusal.arguments());
    }

    @ExceptionHandler
    Object tooOften(TooManyTries refusal, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusal.seconds()));
        return refused(refusal, request, response);
    }

    /** Somebody else's change won, also after the repetitions of the command. */
    @ExceptionHandler
    Object collided(ConcurrencyFailureException collision, HttpServletRequest request, HttpServletResponse response) {
        log.info("Two changes met: {}", collision.getMessage());
        retarget(response);
        return page.answer(request, HttpStatus.CONFLICT, "shell.error.changedMeanwhile", null);
    }

    /** An id in the address that is none: there is nothing at that address. */
    @ExceptionHandler
    Object misspelt(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        retarget(response);
        return page.answer(request, HttpStatus.NOT_FOUND, "shell.error.404", null);
    }

    /** A field no form has, such as the hundred-thousandth of a list. */
    @ExceptionHandler
    Object forged(InvalidPropertyException field, HttpServletRequest request, HttpServletResponse response) {
        retarget(response);
        return page.answer(request, HttpStatus.BAD_REQUEST, "shell.error.400", null);
    }

    /** Answered here: where nothing of a form was read before, the error page would meet the same file again and say nothing. */
    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException upload, HttpServletRequest request, HttpServletResponse response) {
        retarget(response);
        return page.answer(request, HttpStatus.CONTENT_TOO_LARGE, "shell.error.413", null);
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNUSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    /** htmx shows the sentence among the messages and leaves the page as it is. */
    static void retarget(HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#toasts");
        response.setHeader("HX-Reswap", "beforeend");
    }
}

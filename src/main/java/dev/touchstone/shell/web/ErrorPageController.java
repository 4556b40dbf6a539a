package dev.touchstone.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for everything that nobody turned into a sentence before. */
@Controller
class ErrorPageController implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPageController.class);
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 415, 429, 503);

    /** Where a person is told what to click, a program's author is told where to read. */
    private static final Set<Integer> MISPUT = Set.of(400, 404, 405, 406, 415);

    private final ErrorPage page;

    ErrorPageController(ErrorPage page) {
        this.page = page;
    }

    @RequestMapping("/error")
    @PreAuthorize("permitAll()")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        if (status.is5xxServerError()) {
            var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            log.error("{} {} failed", request.getMethod(), masked(ReturnPath.path(request)), cause);
        }
        RefusalAdvice.retarget(response);
        return page.answer(request, status, sentence(request, status), null);
    }

    private static String sentence(HttpServletRequest request, HttpStatus status) {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return "shell.error.stale";
        }
        if (MISPUT.contains(status.value()) && ErrorPage.isForPrograms(request)) {
            return "shell.error.api";
        }
        return EXPLAINED.contains(status.value()) ? "shell.error." + status.value() : "shell.error.500";
    }

    /** Without the key in the address of somebody's link. */
    private static String masked(String path) {
        return path.replaceAll("^/(c|invitations)/.*", "/$1/•••");
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var known = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code); // someone opened /error
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }
}

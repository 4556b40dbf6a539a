package dev.touchstone.shell.web;

import dev.touchstone.shell.RequestIdFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tells a person, or a script on their page, in one sentence what went wrong; never why inside. */
@Component
class ErrorPage {

    private static final Pattern CANDIDATES = Pattern.compile("/(my|c|apply|lost-link)(/.*)?");
    private static final Pattern MACHINES = Pattern.compile("/api(/.*)?");

    /** What somebody did on a page, and does again once the page tells how things stand. */
    private static final Set<HttpStatus> LED_BACK = Set.of(HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT);

    private final PageFrame frame;

    ErrorPage(PageFrame frame) {
        this.frame = frame;
    }

    /**
     * The answer in the form the caller can use: a page, a message that htmx puts among the others, or problem JSON.
     *
     * @param sentence message key
     */
    Object answer(HttpServletRequest request, HttpStatus status, String sentence, @Nullable Object arguments) {
        if (wantsJson(request)) {
            var problem = problem(status, sentence, arguments);
            problem.setInstance(URI.create(ReturnPath.path(request)));
            return ResponseEntity.status(status).body(problem);
        }
        var page = new ModelAndView(view(request), status);
        page.addObject("status", status.value());
        page.addObject("sentence", frame.sentence(sentence, arguments));
        page.addObject("requestId", request.getAttribute(RequestIdFilter.ATTRIBUTE));
        page.addObject("subject", LED_BACK.contains(status) ? Subject.of(ReturnPath.path(request)) : null);
        return page;
    }

    /** Whether the address is one for programs. */
    static boolean isForPrograms(HttpServletRequest request) {
        return MACHINES.matcher(ReturnPath.path(request)).matches();
    }

    private ProblemDetail problem(HttpStatus status, String sentence, @Nullable Object arguments) {
        var problem = ProblemDetail.forStatusAndDetail(status, frame.sentence(sentence, arguments));
        problem.setProperty("key", sentence);
        return problem;
    }

    private static String view(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return "shell/error :: toast";
        }
        var path = ReturnPath.path(request);
        return CANDIDATES.matcher(path).matches() ? "shell/error-candidate" : "shell/error";
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        return isForPrograms(request)
                || accept.contains(MediaType.APPLICATION_JSON_VALUE) && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}

package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.writtentest.TypingDesk;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of a running typing test tells how it goes. */
@Controller
@PreAuthorize("@candidateAccess.may('TEST', #application)")
class TypingController {

    private final TypingDesk desk;

    TypingController(TypingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/my/{application}/test/typing")
    @ResponseBody
    Kept tell(@PathVariable JobApplicationId application, @RequestBody Told told) {
        return new Kept(desk.tell(application, told.position(), Math.max(0, told.from()), told.all(), told.millis()));
    }

    /** As the page sends it; {@code millis} only when it is done. */
    record Told(
            int position,
            int from,
            @Nullable List<TypingDesk.Event> events,
            @Nullable Integer millis) {

        List<TypingDesk.Event> all() {
            return events == null
                    ? List.of()
                    : events.stream()
                            .filter(event -> event != null && event.text() != null)
                            .map(Objects::requireNonNull)
                            .toList();
        }
    }

    /** How many changes of the text the server has. */
    record Kept(int events) {}
}

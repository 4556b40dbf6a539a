package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.writtentest.Attendance;
import dev.touchstone.writtentest.Attended;
import dev.touchstone.writtentest.SignOfLife;
import dev.touchstone.writtentest.Signal;
import dev.touchstone.writtentest.ToldSignal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of a running test says that it is there. */
@Controller
@PreAuthorize("@candidateAccess.may('TEST', #application)")
class AttendanceController {

    private static final int LONGEST_NAME = 40;

    private final Attendance attendance;

    AttendanceController(Attendance attendance) {
        this.attendance = attendance;
    }

    @PostMapping("/my/{application}/test/attendance")
    @ResponseBody
    Attended sign(@PathVariable JobApplicationId application, @RequestBody Sign sign, HttpServletRequest request) {
        var said = sign.from(request.getRemoteAddr());
        return said.page() == 0 ? attendance.open(application, said) : attendance.sign(application, said);
    }

    /** As the page sends it; page 0 opens the paper. */
    record Sign(
            int page,
            boolean aside,
            @Nullable String device,
            @Nullable List<Noticed> signals) {

        SignOfLife from(String place) {
            var name = device == null ? "" : device;
            return new SignOfLife(
                    Math.max(0, page),
                    aside,
                    name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                    place,
                    signals == null
                            ? List.of()
                            : signals.stream().map(Noticed::told).toList());
        }
    }

    /** One signal with its sums. */
    record Noticed(Signal kind, int times, long millis) {

        ToldSignal told() {
            return new ToldSignal(kind, times, millis);
        }
    }
}

package dev.touchstone.hiring.web;

import dev.touchstone.candidates.ApplicationStatus;
import java.util.Arrays;
import java.util.List;

/** The two ways in which applications are no longer on the board. */
enum BoardOver {
    HIRED,
    ENDED;

    /** The states of applications that are over in this way. */
    List<String> statuses() {
        return Arrays.stream(ApplicationStatus.values())
                .filter(status -> status != ApplicationStatus.ACTIVE)
                .filter(status -> (status == ApplicationStatus.HIRED) == (this == HIRED))
                .map(Enum::name)
                .toList();
    }
}

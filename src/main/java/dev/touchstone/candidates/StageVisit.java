package dev.touchstone.candidates;

import dev.touchstone.jobs.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stay of an application in a stage; {@code leftAt} is null while it lasts. */
public record StageVisit(
        Stage stage, Instant enteredAt, @Nullable Instant leftAt) {}

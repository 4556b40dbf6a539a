package dev.touchstone.candidates;

import dev.touchstone.jobs.Stage;
import java.time.Instant;

/** When a stage had its result; what it was is {@link StageProposal}’s business. */
public record StageConclusion(Stage stage, Instant at) {}

package dev.touchstone.questionbank;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a version has been seen in one place.
 *
 * @param placeKey message key of the place
 * @param times on how many papers, in how many talks or interviews candidates saw it
 * @param jobs in how many jobs
 * @param share 0–1: of the papers of the job that shows it most, how many have it; null where nothing is drawn
 * @param last when it was seen last
 */
public record Exposure(
        QuestionVersionId version,
        String placeKey,
        int times,
        int jobs,
        @Nullable BigDecimal share,
        Instant last) {}
